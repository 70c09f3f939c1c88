"""Numbers that are codes by the signs around them: telephone numbers, footnotes, verses, places on a map."""

from __future__ import annotations

from dateline.parsing.figures.context import follows_unit
from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.numbers.groups import grouped_past
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import word_group
from dateline.parsing.figures.units.finding import unit_at

__all__ = ["code_past", "is_fraction"]

_DENOMINATORS = (2, 3, 4, 5, 8, 10)
_LONGEST_BRACKET = 60
"""In words: how far back an open bracket is looked for."""
_LEAST_CODE = 3
"""Digits that somebody calls."""
_NEAR = 4
"""How many words in front of a number are asked for a telephone."""


def code_past(sentence: Sentence, index: int) -> int:
    """The index behind a code that begins with the digits at a word, 0 where the digits are a number."""
    return (
        _phone_past(sentence, index)
        or _listed_past(sentence, index)
        or _bracketed_past(sentence, index)
        or _crossed_past(sentence, index)
        or _slashed_past(sentence, index)
        or _attack_past(sentence, index)
        or _colon_past(sentence, index)
        or _added_past(sentence, index)
        or _parted_past(sentence, index)
        or _place_past(sentence, index)
        or _citation_past(sentence, index)
    )


def _phone_past(sentence: Sentence, index: int) -> int:
    """The index behind three or more rows of digits (`555 123 4567`), or two behind a bracket or a word of calling.

    Between the rows stands one space, stop or hyphen.
    """
    past, rows = index, 0
    words = sentence.words
    while words[past].isdecimal():
        rows += 1
        step = 2 if words[past + 1] in ("-", ".") and sentence.glued(past + 1) and sentence.glued(past + 2) else 1
        if not words[past + step].isdecimal():
            break
        past += step
    if rows == 1:
        return _dialled_past(sentence, index)
    if rows < 2 or grouped_past(sentence, index) > past:
        return 0
    if rows > 2 or (words[index - 1] == ")" and words[index - 2].isdecimal()):
        return past + 1
    near = sentence.lower[max(0, index - _NEAR) : index]
    dialled = words[index][0] == "0" and len(words[index]) > 1
    return past + 1 if dialled or not word_group("telephones").isdisjoint(near) else 0


def _bracketed_past(sentence: Sentence, index: int) -> int:
    """Numbers alone in brackets are a footnote, a shirt number or a key; several only in square ones: `[5, 13–14]`."""
    words = sentence.words
    if words[index - 1] not in ("(", "[") or not words[index].isdecimal():
        return 0
    past = index + 1
    while words[index - 1] == "[" and words[past] in (",", "-", "–") and words[past + 1].isdecimal():
        past += 2
    return past if words[past] == (")" if words[index - 1] == "(" else "]") else 0


def _crossed_past(sentence: Sentence, index: int) -> int:
    """`4x4`, `4x100m`."""
    words = sentence.words
    crossed = words[index + 1] in ("x", "×") and sentence.glued(index + 1) and sentence.glued(index + 2)
    if not crossed or not words[index + 2][:1].isdecimal() or words[index + 2][:2] == "10":
        return 0
    return index + 3 + (sentence.glued(index + 3) and sentence.lower[index + 3] == "m")


def _slashed_past(sentence: Sentence, index: int) -> int:
    """`24/7`, `9/11`; a fraction has a smaller number in front (`2/3`)."""
    words = sentence.words
    if words[index + 1] != "/" or not sentence.glued(index + 1) or not sentence.glued(index + 2):
        return 0
    if not words[index + 2][:1].isdecimal() or unit_at(sentence, index + 1):
        return 0
    if is_fraction(sentence, index):
        return 0
    past = index + 3
    while words[past] == "/" and words[past + 1][:1].isdecimal():
        past += 2
    return past


def _attack_past(sentence: Sentence, index: int) -> int:
    """`9-11`, the day of the attacks, where nothing is counted."""
    if sentence.words[index : index + 3] != ("9", "-", "11") or not sentence.glued(index + 2):
        return 0
    past = index + 3
    return 0 if follows_unit(sentence, past) or is_plural(sentence, past) or sentence.words[past] == "." else past


def is_fraction(sentence: Sentence, index: int) -> bool:
    """Whether the two numbers from a word on, with a stroke between, are a fraction in common use, and no date."""
    one, two = sentence.words[index], sentence.words[index + 2]
    if not (one.isdecimal() and two.isdecimal()) or len(two) > 3 or sentence.words[index + 3] == "/":
        return False
    if (one, two) == ("9", "11"):
        return False
    common = int(two) in _DENOMINATORS or sentence.lower[index + 3] == "of"
    return common and 0 < int(one) < int(two)


def _colon_past(sentence: Sentence, index: int) -> int:
    """`3:16`, `1:20,000`, `2:03:59`: what is no clock time is a verse, a scale or a result."""
    past = index + 1
    while sentence.words[past] == ":" and sentence.glued(past) and sentence.words[past + 1][:1].isdecimal():
        past += 2
    return past if past > index + 1 else 0


def _dialled_past(sentence: Sentence, index: int) -> int:
    """`dial 911 or 112`, `text HOME to 741741`, `the 988 lifeline`."""
    lower, length = sentence.lower, len(sentence.words[index])
    if length < _LEAST_CODE or follows_unit(sentence, index + 1) or is_plural(sentence, index + 1):
        return 0
    if lower[index + 1] in ("hotline", "helpline", "lifeline"):
        return index + 1
    if length > _LEAST_CODE:
        near = lower[max(0, index - _NEAR) : index]
        return index + 1 if lower[index - 1] == "to" and not {"text", "texting"}.isdisjoint(near) else 0
    direct = lower[index - 1] if lower[index - 1] not in ("or", "and") else lower[index - 3]
    return index + 1 if direct in ("dial", "dialled", "dialed", "dialling", "dialing") else 0


def _listed_past(sentence: Sentence, index: int) -> int:
    """`1.` or `2)` in front of an item of a list, where the item is on the same line; `2)` also in the midst of it."""
    words = sentence.words
    behind = index + 1
    if not words[index].isdecimal() or len(words[index]) > 3 or not sentence.glued(behind) or sentence.glued(index + 2):
        return 0
    if index == 0:
        return behind if words[1] in (".", ")") and words[2] else 0
    listed = words[behind] == ")" and words[index + 2][:1].isalpha()
    return behind if listed and not sentence.glued(index) and not _is_bracketed(sentence, index) else 0


def _is_bracketed(sentence: Sentence, index: int) -> bool:
    """Whether a bracket is open in front of a word."""
    for word in reversed(sentence.words[max(0, index - _LONGEST_BRACKET) : index]):
        if word in ("(", ")"):
            return word == "("
    return index > _LONGEST_BRACKET


def _added_past(sentence: Sentence, index: int) -> int:
    """`90+4`, a minute with what was added."""
    words = sentence.words
    added = words[index + 1] == "+" and sentence.glued(index + 1) and sentence.glued(index + 2)
    return index + 3 if added and words[index + 2].isdecimal() and words[index].isdecimal() else 0


def _parted_past(sentence: Sentence, index: int) -> int:
    """`1'000'000`: English prints no thousands so, and part of such a number is none."""
    words, past = sentence.words, index + 1
    while words[past] == "'" and sentence.glued(past) and words[past + 1].isdecimal() and sentence.glued(past + 1):
        if len(words[past + 1]) != len("000"):
            return 0
        past += 2
    return past if past > index + 1 else 0


def _place_past(sentence: Sentence, index: int) -> int:
    """Degrees, minutes and seconds of latitude or longitude: `51.5° N`, `40°26'46"N`, `12 degrees south latitude`."""
    words, past = sentence.words, index + 1
    if sentence.lower[past] in ("degrees", "degree"):
        return past + 1 if sentence.lower[past + 2] in ("latitude", "longitude") else 0
    if words[past] not in ("°", "º"):
        return 0
    past += 1
    for _ in range(2):
        if words[past][:1].isdecimal() and words[past + 1] in word_group("minutes of arc"):
            past += 2
    past += words[past] in word_group("minutes of arc")
    return past if words[past] in ("N", "S", "E", "W") else 0


def _citation_past(sentence: Sentence, index: int) -> int:
    """`410 U.S. 113`, `42 U.S.C. § 1983`, `12 F.3d 45`: a volume, its series and a page."""
    words = sentence.words
    if not words[index].isdecimal() or words[index + 1] not in word_group("law reports"):
        return 0
    for past in range(index + 2, index + 8):
        glued = sentence.glued(past)
        if words[past].isdecimal() and not glued:
            return past + 1
        if not (glued or words[past] in ("§", ".") or words[past][:1].isupper()):
            return 0
    return 0
