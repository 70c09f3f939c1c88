"""The noun phrases behind a name that say what somebody is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Span

from .mentions import Mention
from .phrases import OWNERS, is_role, opens_clause, phrase_end, phrase_start, role_in
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["noun_phrase_from", "roles_behind"]

_ARTICLES: Final = frozenset(("a", "an", "the"))
_PAUSES: Final = frozenset((",", "—", "–", "--", "("))
_CLOSES: Final = frozenset((",", ".", ";", ":", "—", "–", "--", ")", "!", "?", "who", "which", "that", "whose", "and"))
_LEADS: Final = frozenset(("also", "now", "currently", "formerly", "previously", "himself", "herself", "aged"))
"""What may stand between the comma and the phrase or the age."""
_TIMES: Final = frozenset(("in", "on", "since", "from", "until", "during"))
_INSIDE: Final = frozenset(("-", "and", "of", "&", "year-old", "then", "once", "only"))
"""What the list of words that end a phrase has besides, and a role may hold."""
_LONGEST_LIST: Final = 12
_LONGEST_ASIDE: Final = 7
_OF_SEVERAL: Final = frozenset(("one", "last", "first"))
_MOST: Final = 3
"""So many phrases are read behind one name."""


def roles_behind(mention: Mention, taken: frozenset[int]) -> Iterator[Span]:
    """`NAME, the governor of the region, ...`, also behind an age: `NAME, 43, his father, a clerk who ...`.

    `taken` are the tokens of the sentence that begin a mention.
    """
    sentence, at = mention.sentence, mention.segment.end
    row = sentence.tokens
    for _ in range(_MOST):
        if at + 1 >= len(row) or row[at].text not in _PAUSES:
            return
        at = _behind_age(sentence, at + 1)
        span = noun_phrase_from(sentence, at, taken, bare=True)
        if span is None:
            at = _behind_aside(sentence, at)
            if at:
                continue
            return
        yield span
        while at < len(row) and row[at].start < span.end:
            at += 1
        if at + 1 < len(row) and row[at + 1].text.lower() not in _ARTICLES | OWNERS:
            return


def _behind_aside(sentence: Sentence, at: int) -> int:
    """Index of the comma behind a party in brackets or a place: `NAME (Labour), the ...`, `NAME, of Arica, a ...`.

    0 for none, and where no article follows that comma.
    """
    row = sentence.tokens
    if at >= len(row) or (row[at - 1].text != "(" and row[at].text not in ("of", "from")):
        return 0
    for comma in range(at + 1, min(len(row) - 1, at + _LONGEST_ASIDE)):
        if row[comma].text == ",":
            return comma if row[comma + 1].text.lower() in _ARTICLES else 0
    return 0


def _behind_age(sentence: Sentence, at: int) -> int:
    """Index behind an age with its comma and behind a small word that opens a phrase."""
    row = sentence.tokens
    first = at
    while at < len(row) and row[at].text in _LEADS:
        at += 1
    if at + 2 < len(row) and row[at].kind == "number" and row[at + 1].text == ",":
        at += 2
    elif at > first and row[at - 1].text == "aged":
        return first
    while at < len(row) and row[at].text in _LEADS:
        at += 1
    if at + 1 < len(row) and row[at].text in ("then", "once") and row[at + 1].text in _ARTICLES:
        at += 1
    return at


def noun_phrase_from(sentence: Sentence, at: int, taken: frozenset[int], *, bare: bool) -> Span | None:
    """The noun phrase that begins at a token, without its article, where a role noun heads it and it is closed.

    `bare` phrases need neither article nor owner: `head of the agency`.
    """
    row = sentence.tokens
    if at >= len(row):
        return None
    if row[at].text.lower() in _ARTICLES:
        at += 1
    elif not (bare or sentence.bits[at] & (Known.ROLE | Known.MODIFIER) or _has_owner(sentence, at)):
        return None
    end = phrase_end(sentence, at)
    owned = at < end and row[at].text.lower() in OWNERS
    noun = _one_of(sentence, at, end) or role_in(sentence, at + owned, end)
    if noun is None or noun + 1 in taken or not _are_owners(sentence, at, noun, taken):
        return None
    end = _without_clause(sentence, noun, end)
    closed = end >= len(row) or row[end].text in _CLOSES | _TIMES or opens_clause(sentence, end)
    if not closed or not _is_one_phrase(sentence, at + owned, noun) or _says_little(sentence, at, noun, end):
        return None
    return Span(row[at].start, row[_listed_end(sentence, noun, end) - 1].end)


def _has_owner(sentence: Sentence, at: int) -> bool:
    """Whether a phrase opens with its owner: `Norway's`, `his`."""
    row = sentence.tokens
    if row[at].text.lower() in OWNERS:
        return True
    while at < len(row) and row[at].kind == "word" and row[at].text[0].isupper():
        at += 1
    return at < len(row) and row[at].kind == "clitic"


def _one_of(sentence: Sentence, at: int, end: int) -> int | None:
    """The number word of `one of the country's best writers`."""
    row = sentence.tokens
    if at + 2 < end and row[at].text in _OF_SEVERAL and row[at + 1].text == "of":
        plural = any(is_role(sentence, i, plural=True) for i in range(at + 2, end))
        return at if plural else None
    return None


def _are_owners(sentence: Sentence, at: int, noun: int, taken: frozenset[int]) -> bool:
    """Whether all who are named in front of the role noun are owners: `Ann Bell's sister`."""
    row = sentence.tokens
    for start in range(at, noun):
        if start in taken:
            behind = start
            while behind < noun and row[behind].kind != "clitic":
                behind += 1
            if behind == noun:
                return False
    return True


def _is_one_phrase(sentence: Sentence, at: int, noun: int) -> bool:
    """Whether the words from the start to the role noun are a noun phrase and hold no verb."""
    row = sentence.tokens
    for place in range(at, phrase_start(sentence, noun, at)):
        token = row[place]
        if token.kind in ("number", "clitic") or token.text in _INSIDE:
            continue
        word = token.text.lower()
        if token.kind != "word" or word in word_set("phrase_bounds"):
            return False
        if token.text[0].islower() and sentence.bits[place] & Known.SAYING:
            return False
    return True


def _says_little(sentence: Sentence, at: int, noun: int, end: int) -> bool:
    """Whether a phrase is no more than a word that tells nothing without an owner: `NAME, father, ...`."""
    return noun == at and end == noun + 1 and sentence.tokens[noun].text in word_set("kin_nouns")


def _without_clause(sentence: Sentence, noun: int, end: int) -> int:
    """The end in front of a clause or a time: `a farmer polling at 6 percent`, `mayor in May`."""
    if noun + 1 < end and opens_clause(sentence, noun + 1):
        return noun + 1
    for at in range(noun + 1, end - 1):
        following = sentence.tokens[at + 1]
        year = following.kind == "number" and len(following.text) == 4
        if sentence.tokens[at].text in _TIMES and (year or sentence.bits[at + 1] & Known.CALENDAR):
            return at
    return end


def _listed_end(sentence: Sentence, noun: int, end: int) -> int:
    """The end of a portfolio with commas: `minister for trade, industry and energy`."""
    row = sentence.tokens
    if noun + 1 >= end or row[noun + 1].text not in ("of", "for") or end >= len(row) or row[end].text != ",":
        return end
    small = row[end - 1].text.islower()
    at = end + 1
    while at + 1 < len(row) and at - end < _LONGEST_LIST and row[at].kind == "word":
        if row[at].text == "and":
            last = at + 1
            while last < len(row) and row[last].kind == "word" and row[last].text.islower() == small:
                last += 1
            closed = last >= len(row) or row[last].text in (",", ".", ";", ")")
            return last if closed and 1 < last - at < 4 else end
        if row[at].text.islower() != small:
            return end
        at += 1 + (row[at + 1].text == ",")
    return end
