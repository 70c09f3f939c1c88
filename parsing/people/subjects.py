"""Whose verb a verb is, told without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from dateline.parsing.lexicon import word_set

from .folding import fold
from .paragraphs import Paragraph
from .reporting import PASSIVE
from .vocabulary import Known

__all__ = [
    "OTHER",
    "PAUSES",
    "Subject",
    "first_subject",
    "is_person_noun",
    "lead_length",
    "subject_behind",
    "subject_in_front",
]


class Subject(NamedTuple):
    """Who does something, as far as the sentence alone tells."""

    kind: Literal["person", "pronoun", "description", "nobody", "writing", "other"]
    """`nobody` is a person without a name: `a woman`; `writing` is the `it` of what was written; `other` is an
    institution, a crowd, a thing.
    """
    value: int
    """The number of the person, or the token of the pronoun or of the role noun."""


OTHER: Final = Subject("other", -1)
"""Nobody whose words these can be."""
PAUSES: Final = frozenset((",", ";", ":", "—", "–", "--", "(", ")"))
"""Marks between the clauses of a sentence."""
_PRONOUNS: Final = frozenset(("he", "she"))
_NO_SPEAKERS: Final = frozenset(("they", "it", "we", "i", "you", "this", "these", "those", "others", "many", "some"))
_DEFINITE: Final = frozenset(("the", "his", "her", "their", "its"))
_OPENS_PHRASE: Final = frozenset(("a", "an", "the", "his", "her", "one", "another"))
_SMALL: Final = frozenset((",", "—", "–", ")", "as", "who", "and", "but", "then", "or", "to", "having"))
_LONGEST_ASIDE: Final = 30


def subject_in_front(paragraph: Paragraph, places: Sequence[int], at: int) -> Subject | None:
    """The subject of the verb at `places[at]`; None where none stands in front of it.

    `places` are the tokens of a sentence outside its quotations.
    """
    row = paragraph.tokens
    last = at - 1
    while last >= 0 and (_is_skipped(row[places[last]].text) or paragraph.bits[places[last]] & Known.CALENDAR):
        last -= 1
    if last > 0 and row[places[last]].text == "first" and row[places[last - 1]].text == "at":
        return subject_in_front(paragraph, places, last - 1)
    if last < 0:
        return None
    if row[places[last]].text.lower() in _SMALL:
        return _behind_small_word(paragraph, places, last)
    direct = _ending_at(paragraph, places, last)
    first = _clause_start(paragraph, places, last)
    if direct is not None:
        if _is_one_of_many(paragraph, places, first, last):
            return OTHER
        hung = _hangs_on(paragraph, places, first, last)
        return direct if hung is None else _headed(paragraph, places[first:hung])
    if row[places[last]].text.lower() in _PRONOUNS:
        return Subject("pronoun", places[last])
    return _headed(paragraph, places[first : last + 1])


def _behind_small_word(paragraph: Paragraph, places: Sequence[int], last: int) -> Subject | None:
    """The subject of a verb that a pause or a small word stands in front of: `NAME, the mayor, said`, `who said`."""
    row = paragraph.tokens
    word = row[places[last]].text.lower()
    if word in (",", "—", "–", ")"):
        return _around_aside(paragraph, places, last)
    if word == "as" and last and row[places[last - 1]].text in ("quoted", "cited", "reported"):
        while last > 1 and row[places[last - 1]].text in PASSIVE | {"quoted", "cited", "reported", "widely"}:
            last -= 1
        return subject_in_front(paragraph, places, last)
    if word == "who":
        before = last - 1 if last < 1 or row[places[last - 1]].text != "," else last - 2
        return _ending_at(paragraph, places, before) or OTHER
    if word in ("and", "but", "then", "or"):
        return first_subject(paragraph, places[:last])
    if word == "to":
        return subject_in_front(paragraph, places, last - 1) or first_subject(paragraph, places[: last - 1])
    if word == "having" and last > 1 and row[places[last - 1]].text == "of":
        start = _clause_start(paragraph, places, last - 2)
        verb = next((k for k in range(last - 2, start, -1) if paragraph.bits[places[k]] & Known.SAYING), start - 1)
        verb = next((k for k in range(last - 2, start, -1) if row[places[k]].text in word_set("naming_verbs")), verb)
        return _headed(paragraph, places[verb + 1 : last - 1])
    return None


def _is_skipped(word: str) -> bool:
    return word in word_set("verb_adverbs") or (word.endswith("ly") and word.islower())


def _ending_at(paragraph: Paragraph, places: Sequence[int], at: int) -> Subject | None:
    """The person whose mention ends with `places[at]`."""
    if at < 0 or places[at] not in paragraph.ends:
        return None
    return Subject("person", paragraph.bearers[paragraph.ends[places[at]]][1])


def _around_aside(paragraph: Paragraph, places: Sequence[int], close: int) -> Subject | None:
    """The subject around an aside in front of the verb: `NAME, the mayor, said`, `The mayor, NAME, said`."""
    row = paragraph.tokens
    pauses = [
        at
        for at in range(close - 1, max(-1, close - 1 - _LONGEST_ASIDE), -1)
        if row[places[at]].text in (",", "—", "–", "(")
    ]
    if not pauses:
        return None
    opening = pauses[0]
    if places[opening + 1] in paragraph.bearers:
        end, person = paragraph.bearers[places[opening + 1]]
        if end == places[close]:
            return Subject("person", person)
    for pause in pauses:
        named = _ending_at(paragraph, places, pause - 1)
        if named is not None:
            return named
        if pause and paragraph.bits[places[pause - 1]] & Known.SAYING:
            break
    inside = [at for at in places[opening + 1 : close] if at in paragraph.bearers]
    if inside and any(
        row[at].text in word_set("prepositions") or row[at].text == "who" for at in places[opening:close]
    ):
        inside = []
    if inside and len(inside) == 1 and row[paragraph.bearers[inside[0]][0] - 1].end == row[places[close - 1]].end:
        return Subject("person", paragraph.bearers[inside[0]][1])
    start = _clause_start(paragraph, places, opening - 1)
    return _headed(paragraph, places[start:opening])


def _clause_start(paragraph: Paragraph, places: Sequence[int], last: int) -> int:
    """Where the clause begins that goes on at `places[last]`."""
    at = last
    while at > 0:
        word = paragraph.tokens[places[at - 1]].text
        if word in PAUSES or word == "what" or (word in word_set("clause_words") and word != "and"):
            break
        at -= 1
    return max(at, 0)


def _hangs_on(paragraph: Paragraph, places: Sequence[int], first: int, last: int) -> int | None:
    """Where the preposition stands that the person named last hangs on: `An aide to NAME said`; None for none."""
    row, bits = paragraph.tokens, paragraph.bits
    at = last
    while at > first and places[at] != paragraph.ends[places[last]]:
        at -= 1
    while at > first and (
        bits[places[at - 1]] & (Known.HONORIFIC | Known.ROLE) or row[places[at - 1]].text[0].isupper()
    ):
        at -= 1
    if at - 1 <= first or row[places[at - 1]].text not in ("of", "to", "for", "with", "by", "from"):
        return None
    owned = row[places[at - 2]].text.islower() and row[places[first]].text.lower() in _OPENS_PHRASE
    return at - 1 if owned else None


def is_person_noun(paragraph: Paragraph, at: int) -> bool:
    """Whether a token is a noun for one person: `the mayor`, `a woman`, not `officials`."""
    token = paragraph.tokens[at]
    if token.kind != "word":
        return False
    word = fold(token.text)
    last = word.rpartition("-")[2]
    return word == "year-old" or any(
        w in word_set("role_nouns") or (token.text.islower() and w in word_set("callings")) for w in (word, last)
    )


def _is_definite(paragraph: Paragraph, places: Sequence[int], noun: int) -> bool:
    """Whether the noun at `places[noun]` is one that was spoken of before, by the word that opens its phrase."""
    row = paragraph.tokens
    for at in range(noun - 1, max(-1, noun - 7), -1):
        word = row[places[at]].text.lower()
        if word in _DEFINITE or row[places[at]].kind == "clitic":
            return True
        if word in ("a", "an", "one", "another") or (row[places[at]].kind == "mark" and word != "-"):
            return False
    return False


def _described(paragraph: Paragraph, places: Sequence[int], noun: int) -> Subject:
    """The subject that a noun for a person is: `the mayor`, or `a mayor`, who is nobody."""
    definite = _is_definite(paragraph, places, noun)
    return Subject("description" if definite else "nobody", places[noun])


def _is_one_of_many(paragraph: Paragraph, places: Sequence[int], first: int, last: int) -> bool:
    """Whether the person named last shares the verb with others: `Ann and Bob said`."""
    begin = paragraph.ends[places[last]]
    for at in range(last, first, -1):
        if places[at] < begin and paragraph.tokens[places[at]].text == "and":
            return any(place in paragraph.ends for place in places[first:at])
        if places[at] < begin - 6:
            return False
    return False


def _headed(paragraph: Paragraph, places: Sequence[int]) -> Subject:
    """The subject by its head, the last word in front of the first preposition: a person, a role noun or else."""
    row = paragraph.tokens
    places = _behind_lead(paragraph, places)
    if not places:
        return OTHER
    if row[places[0]].text.lower() in _PRONOUNS:
        return Subject("pronoun", places[0])
    stop = next((i for i, at in enumerate(places) if row[at].text.lower() in word_set("prepositions")), len(places))
    head = places[stop - 1] if stop else -1
    if head in paragraph.ends:
        return Subject("person", paragraph.bearers[paragraph.ends[head]][1])
    if row[head].text in word_set("writing_nouns"):
        return _author(paragraph, places[:stop])
    for noun in range(stop - 1, -1, -1):
        behind = row[places[noun + 1]].text if noun + 1 < stop else "ing"
        if is_person_noun(paragraph, places[noun]) and behind.endswith(("ing", "ed")):
            return _described(paragraph, places, noun)
    return OTHER


def _author(paragraph: Paragraph, places: Sequence[int]) -> Subject:
    """Whose writing the last of the places is: `NAME's letter`, `his diary`."""
    row = paragraph.tokens
    for at in reversed(places[:-1]):
        if row[at].kind == "clitic":
            owner = paragraph.ends.get(at - 1)
            return OTHER if owner is None else Subject("person", paragraph.bearers[owner][1])
        if row[at].text.lower() in ("his", "her"):
            return Subject("pronoun", at)
    return OTHER


def _behind_lead(paragraph: Paragraph, places: Sequence[int]) -> Sequence[int]:
    """A clause without a time or place in front of its subject: `On Tuesday the mayor`."""
    row = paragraph.tokens
    if places and row[places[0]].text.lower() in word_set("prepositions"):
        for i, at in enumerate(places):
            if paragraph.bits[at] & Known.CALENDAR:
                return places[i + 1 :]
    return places


def subject_behind(paragraph: Paragraph, places: Sequence[int], at: int) -> Subject | None:
    """The subject that follows the verb at `places[at]`: `said the mayor, NAME`, `said NAME of the union`."""
    row = paragraph.tokens
    first = at + 1
    stop = first
    while stop < len(places) and row[places[stop]].text not in PAUSES | {".", "!", "?"}:
        word = row[places[stop]].text.lower()
        if (
            word in word_set("prepositions")
            or word in ("who", "that", "as", "when")
            or (paragraph.bits[places[stop]] & Known.SAYING)
        ):
            break
        if places[stop] in paragraph.bearers:
            end, person = paragraph.bearers[places[stop]]
            if end >= len(row) or row[end].kind != "clitic":
                return Subject("person", person)
        stop += 1
    if stop == first:
        return None
    if row[places[first]].text.lower() in _PRONOUNS:
        return Subject("pronoun", places[first])
    comma = next((i for i in range(first, min(len(places), first + 14)) if row[places[i]].text == ","), None)
    named = comma is not None and comma + 1 < len(places) and places[comma + 1] in paragraph.bearers
    if comma is not None and named and any(paragraph.bits[place] & Known.ROLE for place in places[first:comma]):
        return Subject("person", paragraph.bearers[places[comma + 1]][1])
    return _headed(paragraph, places[first:stop])


def first_subject(paragraph: Paragraph, places: Sequence[int]) -> Subject | None:
    """The subject of a sentence: the first noun phrase that does not hang on a preposition or a participle."""
    row = paragraph.tokens
    if len(places) > 2 and row[places[0]].text in ("For", "To") and places[1] in paragraph.bearers:
        return Subject("person", paragraph.bearers[places[1]][1])
    at = 0
    while at < len(places):
        word = row[places[at]].text.lower()
        if (
            word in word_set("prepositions")
            or word in word_set("clause_words") - {"and", "but", "so"}
            or _is_participle(word, at, places, paragraph)
        ):
            at = _behind_clause(paragraph, places, at)
            continue
        if (
            word in word_set("clause_words")
            or word in PAUSES
            or word in ("also", "meanwhile", "however", "earlier", "later", "still")
        ):
            at += 1
            continue
        break
    else:
        return None
    if row[places[at]].text.lower() in _PRONOUNS:
        return Subject("pronoun", places[at])
    if row[places[at]].text.lower() in _NO_SPEAKERS:
        return OTHER
    return _leading(paragraph, places[at:])


def lead_length(paragraph: Paragraph, places: Sequence[int]) -> int:
    """How many tokens the subordinate clause takes that opens a sentence: `When he denied it,`; 0 for none."""
    opens = bool(places) and paragraph.tokens[places[0]].text.lower() in word_set("subordinators")
    return _behind_clause(paragraph, places, 0) if opens else 0


def _behind_clause(paragraph: Paragraph, places: Sequence[int], at: int) -> int:
    """Index behind the comma that closes a clause; a name between two commas does not close it."""
    row = paragraph.tokens
    aside = -1
    for i in range(at, len(places)):
        if row[places[i]].text not in (",", "—", "–") or places[i] == aside:
            continue
        if i + 1 < len(places) and places[i + 1] in paragraph.bearers:
            aside = paragraph.bearers[places[i + 1]][0]
            described = any(is_person_noun(paragraph, place) for place in places[at:i])
            if aside < len(row) and row[aside].text == "," and described:
                continue
        return i + 1
    return len(places)


def _is_participle(word: str, at: int, places: Sequence[int], paragraph: Paragraph) -> bool:
    """Whether a clause without subject opens here: `Speaking in`, `Asked about`."""
    return word.endswith(("ing", "ed")) and places[at] not in paragraph.bearers and len(word) > 4


def _named_behind(paragraph: Paragraph, places: Sequence[int], comma: int) -> Subject | None:
    """The person whose name stands behind a comma, words of address apart: `the chief, Dr NAME`."""
    at = comma + 1
    while at < len(places) and paragraph.bits[places[at]] & Known.HONORIFIC and places[at] not in paragraph.bearers:
        at += 1
    if at < len(places) and places[at] in paragraph.bearers:
        return Subject("person", paragraph.bearers[places[at]][1])
    return None


def _leading(paragraph: Paragraph, places: Sequence[int]) -> Subject:
    """The person or role noun of the noun phrase that opens a clause."""
    row, bits = paragraph.tokens, paragraph.bits
    noun = -1
    for i, at in enumerate(places):
        word = row[at].text.lower()
        if at in paragraph.bearers:
            end, person = paragraph.bearers[at]
            if end >= len(row) or row[end].kind != "clitic":
                joined = end + 1 < len(row) and row[end].text == "and" and end + 1 in paragraph.bearers
                return OTHER if joined else Subject("person", person)
        if (
            word in word_set("prepositions")
            or word in PAUSES
            or word in PASSIVE
            or word in word_set("verb_adverbs")
            or bits[at] & Known.SAYING
        ):
            named = _named_behind(paragraph, places, i) if word == "," and noun >= 0 else None
            if named is not None:
                return named
            break
        if is_person_noun(paragraph, at):
            noun = at
        elif noun >= 0 and word.endswith(("ing", "ed")):
            break
    return _described(paragraph, places, places.index(noun)) if noun >= 0 else OTHER
