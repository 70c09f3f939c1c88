"""Where the noun phrase around a role noun begins and ends, told without a parser."""

from __future__ import annotations

from typing import Final

from dateline.parsing.lexicon import word_set

from .folding import fold
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["OWNERS", "is_role", "opens_clause", "phrase_end", "phrase_start", "role_in", "with_owner"]

OWNERS: Final = frozenset(("his", "her", "their", "its", "my", "our", "your"))
"""Pronouns that say whose a role is; they belong to it."""

_LONGEST: Final = 12
"""No phrase is followed further than so many tokens to the left."""
_LONGEST_RIGHT: Final = 24
_BREAKS: Final = frozenset(',;:.!?()[]—–“”"…|/') | {"--", "..."}
_PREPOSITIONS: Final = frozenset(("of", "to", "for", "in", "at", "on", "with", "from", "against", "and", "&"))
_AUXILIARIES: Final = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "had",
        "have",
        "having",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "must",
        "should",
        "did",
        "does",
        "do",
    )
)
_ENDS: Final = _AUXILIARIES | frozenset(
    (
        "who",
        "whom",
        "whose",
        "which",
        "that",
        "where",
        "when",
        "while",
        "but",
        "as",
        "because",
        "if",
        "after",
        "before",
        "until",
        "since",
        "so",
        "although",
        "though",
        "not",
        "he",
        "she",
        "it",
        "they",
        "also",
        "said",
        "says",
        "told",
    )
)
_ADJECTIVAL: Final = (
    "al",
    "ous",
    "ful",
    "ive",
    "ic",
    "ent",
    "ant",
    "ary",
    "ior",
    "ist",
    "less",
    "ish",
    "ese",
    "ian",
    "ern",
)
_BEHIND_OFFICES: Final = frozenset(("elect", "designate", "general", "in-chief", "in-waiting", "emeritus"))
_SUBJECTS: Final = frozenset(("i", "you", "he", "she", "it", "we", "they", "who", "which", "that"))
_ARTICLES: Final = frozenset(("a", "an", "the"))


def is_role(sentence: Sentence, at: int, *, plural: bool = False) -> bool:
    """Whether a token is a noun that says what somebody is, in the singular unless the plural is asked for."""
    token = sentence.tokens[at]
    if token.kind != "word":
        return False
    word = fold(token.text)
    if plural:
        return word.endswith("s") and (word[:-1] in _roles() or word[:-1] in word_set("callings"))
    if token.text.islower() and (word in word_set("callings") or word.rpartition("-")[2] in word_set("callings")):
        return True
    head, _, tail = word.partition("-")
    if tail in _BEHIND_OFFICES and head in _roles():
        return True
    if not sentence.bits[at] & Known.ROLE:
        return False
    return word in _roles() or word.rpartition("-")[2] in _roles() or not word.endswith("s")


def _roles() -> frozenset[str]:
    return word_set("role_nouns")


def with_owner(sentence: Sentence, start: int, noun: int) -> int | None:
    """Where a phrase in front of a name begins with its owner: `his brother`; None where it says nothing."""
    row = sentence.tokens
    if row[noun].text in word_set("empty_roles"):
        return None
    if start > 0 and row[start - 1].text.lower() in OWNERS and row[start].start - row[start - 1].end <= 1:
        return start - 1
    return None if start == noun and row[noun].text in word_set("kin_nouns") else start


def phrase_start(sentence: Sentence, noun: int, floor: int = 0) -> int:
    """The first token of the noun phrase that ends with the role noun at `noun`, without an article."""
    row = sentence.tokens
    at = noun
    while at > floor and noun - at < _LONGEST:
        before = row[at - 1]
        if row[at].start - before.end > 1:
            break
        if before.kind == "clitic":
            if at - 2 < floor or before.text[-1] not in "sS’'" or _is_bound(sentence, at - 2):
                break
            at -= 2
        elif before.text == "year-old" and at - 3 >= floor and row[at - 3].kind == "number":
            at -= 3
        elif at - 2 >= floor and _joins(sentence, at - 1):
            at -= 2
        elif _is_inside(sentence, at - 1) and not _is_verb_in_front(sentence, at - 1):
            at -= 1
        else:
            break
    return at


def _joins(sentence: Sentence, at: int) -> bool:
    """Whether a small word holds a phrase together: `founder and chief`, `Bank of Norway governor`."""
    row, bits = sentence.tokens, sentence.bits
    if row[at].text == "of":
        return bool(bits[at - 1] & Known.THING) and row[at + 1].text[0].isupper()
    return row[at].text.lower() in ("and", "&") and bool(bits[at - 1] & Known.ROLE)


def _is_verb_in_front(sentence: Sentence, at: int) -> bool:
    """Whether a small word in front of a capital is no adjective: the `quotes` of `media quotes Russian minister`."""
    word, following = sentence.tokens[at].text, sentence.tokens[at + 1].text
    if not word[0].islower() or not following[0].isupper() or "-" in word:
        return False
    listed = word in word_set("leading_adjectives") or word in word_set("participles")
    return not listed and not word.endswith(_ADJECTIVAL) and not sentence.bits[at] & Known.ROLE


def _is_inside(sentence: Sentence, at: int) -> bool:
    """Whether a word can be a modifier in front of a role noun."""
    token, bits = sentence.tokens[at], sentence.bits[at]
    if token.kind == "number":
        return not token.text.isdecimal() and token.text[-1].isalpha()
    if token.kind != "word" or _is_bound(sentence, at):
        return False
    word = token.text
    if word[0].isupper():
        return not bits & Known.CALENDAR
    if word in word_set("participles"):
        return _is_modifier(sentence, at)
    return not (bits & Known.SAYING or word.endswith(("ed", "ing", "ly")))


def _is_modifier(sentence: Sentence, at: int) -> bool:
    """Whether a participle opens its phrase (`a jailed activist`) rather than being the verb (`they jailed`)."""
    if at == 0:
        return True
    before = sentence.tokens[at - 1]
    word = before.text.lower()
    if before.kind != "word":
        return True
    if word in _AUXILIARIES or word in _SUBJECTS:
        return False
    return word in word_set("phrase_bounds") or word in word_set("participles") or word in ("former", "then", "once")


def _is_bound(sentence: Sentence, at: int) -> bool:
    """Whether a word closes a noun phrase to its left; a capital inside a sentence makes it a name instead."""
    word = sentence.tokens[at].text
    if word[0].isupper() and at > 0 and sentence.tokens[at - 1].kind == "word" and word.lower() not in _ARTICLES:
        return False
    return word.lower() in word_set("phrase_bounds") and word not in ("US", "IT")


def phrase_end(sentence: Sentence, first: int) -> int:
    """Index behind the noun phrase that begins at `first`, its prepositional phrases included."""
    row, bits = sentence.tokens, sentence.bits
    at = first
    limit = min(len(row), first + _LONGEST_RIGHT)
    while at < limit:
        word = row[at].text
        if word in _BREAKS or word.lower() in _ENDS or (bits[at] & Known.SAYING and word.islower()):
            break
        at += 1
    while at > first and row[at - 1].text.lower() in _PREPOSITIONS:
        at -= 1
    return at


def opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether a clause without a pronoun opens behind a role noun: `a farmer living in`, `a lawyer hired by`."""
    word = sentence.tokens[at].text
    if not word.islower() or sentence.bits[at] & Known.MODIFIER:
        return False
    return word.endswith(("ing", "ed")) or word in word_set("participles")


def role_in(sentence: Sentence, first: int, end: int) -> int | None:
    """The role noun that heads the phrase, directly in front of its first preposition; None where there is none."""
    row = sentence.tokens
    head: int | None = None
    for at in range(first, end):
        if row[at].text.lower() in _PREPOSITIONS and not (row[at].text == "and" and head == at - 1):
            break
        if head == at - 1 and opens_clause(sentence, at):
            break
        head = at if is_role(sentence, at) else None
    return head
