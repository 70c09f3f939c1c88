"""Step 5a: measures in two or three units: `6ft 2in`, `5-foot-10`, `2h 3m 4s`, `three hours and 20 minutes`."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.numerals import LONGEST, Number, exact, read_numeral
from dateline.parsing.figures.sentence import Sentence

__all__ = ["join_compounds"]

_SMALLER = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
    "foot": ("inch", 12),
    "stone": ("pound-mass", 14),
    "pound-mass": ("ounce", 16),
    "pound sterling": ("penny", 100),
    "dollar": ("cent", 100),
    "euro": ("cent", 100),
}
"""Of each unit the next smaller one that is told with it, and how many of it there are."""
_JOINTS = ((), ("-",), ("and",), (",",), (",", "and"))
_LETTERS = {"m": "minute", "s": "second", "'": "foot"}
_ENDS = ("", ".", ",", ";", ":", ")", "and", "or", "tall", "-")
_CLOSING = ('"', "”", "″", "'")


class _Part(NamedTuple):
    """The number of a smaller unit."""

    value: Number
    past: int
    """One past its unit."""
    number_past: int
    rate: str
    """` per day` where it is divided, else nothing."""


def join_compounds(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Make one figure of a measure and the smaller ones behind it, in the smallest unit, so that it is exact.

    Pounds and pence, dollars and cents stay pounds and dollars, since they are decimal.
    """
    found: list[Draft] = []
    place = 0
    while place < len(drafts):
        draft, place = _joined(sentence, drafts, place)
        found.append(draft)
    return tuple(found)


def _joined(sentence: Sentence, drafts: Drafts, place: int) -> tuple[Draft, int]:
    """The figure that begins with a draft, and the place behind its last part."""
    draft = drafts[place]
    place += 1
    if place == len(drafts) or not isinstance(draft.value, int):
        return draft, place
    unit = draft.unit if draft.unit in _SMALLER else _read_alike(sentence, draft, drafts[place])
    if unit not in _SMALLER:
        return draft, place
    value: Number = draft.value
    while unit in _SMALLER and place < len(drafts):
        smaller, count = _SMALLER[unit]
        part = _part(sentence, draft, drafts[place], smaller)
        if part is None or not part.value < count or not isinstance(value, int):
            break
        if draft.kind == "money":
            value = exact(value + Decimal(part.value) / count)
            return draft._replace(
                value=value, past=part.past, number_past=part.number_past, unit=unit + part.rate
            ), place + 1
        value, unit = exact(value * count + part.value), smaller
        kind = "duration" if smaller in ("minute", "second") else draft.kind if draft.kind != "count" else "other"
        draft = draft._replace(past=part.past, number_past=part.number_past, unit=unit + part.rate, kind=kind)
        place += 1
        if part.rate:
            break
    return (draft if value == draft.value else draft._replace(value=value)), place


def _read_alike(sentence: Sentence, draft: Draft, following: Draft) -> str | None:
    """The unit that a sign of two readings has in front of a smaller one: `4m 10s`, `5'10"`."""
    at = draft.number_past
    if draft.kind == "count" and sentence.words[at] == "'" and sentence.glued(at) and following.first == at + 1:
        return "foot"
    metres = draft.unit == "metre" and sentence.words[at] == "m" and following.first == draft.past
    return "minute" if metres and _letter_behind(sentence, following) == "second" else None


def _part(sentence: Sentence, draft: Draft, following: Draft, unit: str) -> _Part | None:
    """The following draft as a number of the smaller unit; None where it is another figure."""
    if sentence.words[draft.past] == "'" and unit == "inch":
        return _inches_by_mark(sentence, draft.past + 1)
    between = sentence.lower[draft.past : following.first]
    if between not in _JOINTS or (draft.kind == "money" and "," in between):
        return None
    value = following.value
    named, _, rate = (following.unit or "").partition(" per ")
    if named == unit and not isinstance(value, str | tuple):
        return _Part(value, following.past, following.number_past, f" per {rate}" if rate else "")
    past = following.number_past
    if unit == "minute" and past == following.first + 2 and sentence.words[past - 1] == "m":
        # Read as metres or millions.
        digits = read_numeral(sentence.words[following.first][:LONGEST])
        return _Part(digits, past, past, "") if digits is not None else None
    if _letter_behind(sentence, following) == unit:
        digits = read_numeral(sentence.words[past - 1][:LONGEST])
        return _Part(digits, past + 1, past, "") if digits is not None else None
    return _bare(sentence, draft, following, between) if unit == "inch" else None


def _letter_behind(sentence: Sentence, draft: Draft) -> str | None:
    """The unit whose letter touches the digits of a draft."""
    past = draft.number_past
    return _LETTERS.get(sentence.words[past]) if sentence.glued(past) else None


def _bare(sentence: Sentence, draft: Draft, following: Draft, between: tuple[str, ...]) -> _Part | None:
    """Inches without their name: `six foot two`, `5-foot-10`."""
    past = following.number_past
    named = sentence.lower[draft.past - 1] in ("foot", "ft") and between in ((), ("-",))
    if not named or following.unit is not None or past != following.first + 1 or is_plural(sentence, past):
        return None
    value = read_numeral(sentence.words[past - 1]) if following.kind == "label" else following.value
    # `in` is the unit where nothing is that it could be in.
    end = past + (sentence.lower[past] == "in" and sentence.words[past + 1] in _ENDS)
    return _Part(value, end, past, "") if isinstance(value, int) else None


def _inches_by_mark(sentence: Sentence, index: int) -> _Part | None:
    """`10"` behind `5'`."""
    digits = sentence.words[index]
    closed = sentence.words[index + 1] in _CLOSING and sentence.glued(index + 1)
    if not (closed and digits.isdecimal() and len(digits) < 3 and sentence.glued(index)):
        return None
    return _Part(int(digits), index + 2, index + 1, "")
