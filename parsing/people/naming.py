"""The bounds of a name that was found: no title in front, nothing loose at its ends."""

from __future__ import annotations

from dateline.parsing.lexicon import word_set

from .epithets import is_epithet, whole_end, whole_start
from .runs import is_capitalised, is_suffix
from .segments import CAPITAL_PARTICLES, Part, Segment, is_initial, is_nickname
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["named_segment"]

_LONGEST_LETTERS = 4
"""Letters behind a name that say what somebody is are no more: `KC`, `SAN`, `OBE`, `FRCS`."""

_SAINTS = frozenset(("saint", "st"))


def named_segment(sentence: Sentence, first: int, end: int) -> Segment | None:
    """The stretch of a sentence that was told to be a name, with the part of each word; None where no word is left."""
    first = _behind_titles(sentence, whole_start(sentence, first, end), end)
    end = _before_letters(sentence, first, _before_verb(sentence, first, _before_day(sentence, first, end)))
    end = whole_end(sentence, first, end)
    parts = "".join(_part(sentence, at, first, end) for at in range(first, end)).rstrip(Part.INNER)
    if Part.NAME not in parts:
        return None
    if parts == Part.NAME and _is_letters(sentence.tokens[first].text):
        return None
    return Segment(sentence, first, first + len(parts), "", "", parts)


def _is_letters(word: str) -> bool:
    """Whether a word alone is what stands behind a name: `PhD`."""
    return not word[1:].islower() and word.lower() in word_set("post_nominals")


def _behind_titles(sentence: Sentence, first: int, end: int) -> int:
    """The first word behind words of address and names of peoples: a name of several words opens with none of them.

    What may be a given name as well stays in front of one word alone: `Judge Holm`, but `Dean Holm`.
    """
    while end - first > 1:
        known = sentence.bits[first]
        if _is_title_of_given_name(sentence, first, end):
            return first + 1
        if not known & (Known.HONORIFIC | Known.DEMONYM) or (known & Known.GIVEN and end - first == 2):
            break
        first += 1
    return first


def _is_title_of_given_name(sentence: Sentence, first: int, end: int) -> bool:
    """Whether a name of two words is a title and a given name: `Prince Henry`, but not `Prince Fielding`."""
    title = sentence.tokens[first].text.lower() in word_set("regnal_titles") - _SAINTS
    return title and end - first == 2 and bool(sentence.bits[first + 1] & Known.GIVEN)


def _before_verb(sentence: Sentence, first: int, end: int) -> int:
    """The end of a name in a headline that has the verb in it with a capital: `Ann Bell Became Mayor`."""
    if end - first > 2 and sentence.headline and sentence.tokens[end - 1].text.lower() in word_set("irregular_pasts"):
        return end - 1
    return end


def _before_day(sentence: Sentence, first: int, end: int) -> int:
    """The end of a name in front of the day on which somebody did something: `Ann Bell Wednesday said`."""
    row, known = sentence.tokens, sentence.bits[end - 1]
    if end - first < 2 or not known & Known.CALENDAR or known & Known.NAME:
        return end
    dated = row[end - 1].text.endswith("day") or (end < len(row) and row[end].kind == "number")
    return end - 1 if dated else end


def _before_letters(sentence: Sentence, first: int, end: int) -> int:
    """The end of a name of several words without capitals behind it that stand for a rank or an order: `KC`, `OBE`."""
    word = sentence.tokens[end - 1].text
    capitals = 1 < len(word) <= _LONGEST_LETTERS and word.isalpha() and word.isupper() and not is_suffix(word)
    if capitals and end - first > 2 and not any(t.text.isupper() for t in sentence.tokens[first : end - 1]):
        return end - 1
    return end


def _part(sentence: Sentence, at: int, first: int, end: int) -> str:
    """What a word of a name is in it."""
    token = sentence.tokens[at]
    word = token.text
    if token.kind != "word" or not is_capitalised(word) or (at > first and is_nickname(sentence, at)):
        return Part.INNER
    if word.lower() in CAPITAL_PARTICLES and at + 1 < end:
        return Part.INNER
    if at > first and (is_suffix(word) or (word == "I" and at + 1 == end) or is_epithet(sentence, first, at)):
        return Part.SUFFIX
    return Part.INITIAL if is_initial(word) else Part.NAME
