"""Parts of a whole in words: `two-thirds`, `a quarter of`, `half a million`, `and a half`."""

from __future__ import annotations

from decimal import Decimal

from dateline.parsing.figures.draft import Reading
from dateline.parsing.figures.numerals import exact, times
from dateline.parsing.figures.qualifiers import qualifier_before
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import changes, number_words, stop_words, word_group
from dateline.parsing.figures.units.finding import unit_at

__all__ = ["read_fraction"]

_SIX_PLACES = Decimal("0.000001")
_HALF = Decimal("0.5")


def read_fraction(sentence: Sentence, index: int) -> Reading | None:
    """The part of a whole that begins at a word: its value, `half a million` multiplied out."""
    lower, table = sentence.lower, number_words()
    word = lower[index]
    if word == "half":
        return _half(sentence, index)
    if lower[index - 1] == "-" and sentence.glued(index):
        return None
    entry = table.get(word)
    count = 1 if word in ("a", "an") else entry.value if entry and entry.role == "unit" else 0
    if not count:
        return None
    at = sentence.joint(index + 1)
    part = table.get(lower[at])
    if part is None or part.role != "part" or (count > 1) != (lower[at][-1] == "s"):
        return None
    if count == 1 and not _is_share(sentence, index, at + 1) and not _is_of_point(sentence, at + 1):
        return None
    return _of_magnitude(sentence, at + 1, (Decimal(count) / part.value).quantize(_SIX_PLACES))


def _half(sentence: Sentence, index: int) -> Reading | None:
    """`half of`, `half the`, `half a million`, `half an hour`, `half-dozen`; not `the first half`, `half-time`."""
    lower = sentence.lower
    before, following = lower[index - 1], lower[index + 1]
    article = following in ("a", "an")
    at = index + 2 if article else sentence.joint(index + 1)
    entry = number_words().get(lower[at])
    if entry is not None and entry.role == "magnitude":
        return Reading(at + 1, times(_HALF, entry.value), "words", entry.value)
    if not article and _is_of_point(sentence, index + 1):
        return Reading(index + 1, _HALF, "fraction")
    if article:
        return Reading(index + 2, _HALF, "fraction") if unit_at(sentence, at) else None
    if following == "of" and before not in word_group("not half before"):
        return _of_magnitude(sentence, index + 1, _HALF)
    if following in word_group("halved") or _is_changed(sentence, index):
        return Reading(index + 1, _HALF, "fraction")
    if following in word_group("auxiliaries") and qualifier_before(sentence, index) is not None:
        # `more than half are members`
        return Reading(index + 1, _HALF, "fraction")
    return None


def _is_of_point(sentence: Sentence, past: int) -> bool:
    """Whether a point of a rate stands behind a part: `a quarter-point cut`, `half a percentage point`."""
    unit = unit_at(sentence, sentence.joint(past))
    return unit is not None and unit[1].name in ("point", "percentage point")


def _is_share(sentence: Sentence, first: int, past: int) -> bool:
    """Whether one part is a share (`a third of`, `by a quarter`), no place in a row and no three months."""
    following = sentence.lower[past]
    if following == "of" or _is_changed(sentence, first) or sentence.words[first + 1] == "-":
        return True
    compared = following in ("more", "less") or following in word_group("comparatives")
    if compared and sentence.lower[past + 1] == "than":
        return True
    ended = not following[:1].isalpha() or following in stop_words()
    return ended and (sentence.lower[first] == "one" or qualifier_before(sentence, first) is not None)


def _is_changed(sentence: Sentence, index: int) -> bool:
    """Whether a change is told by the word in front: `fell by`, `up`."""
    before = sentence.lower[index - 1]
    return before == "by" or before in changes()


def _of_magnitude(sentence: Sentence, past: int, value: Decimal) -> Reading:
    """The share, times `of a million` behind it, or `million` alone."""
    lower = sentence.lower
    at = sentence.joint(past)
    if (entry := number_words().get(lower[at])) is not None and entry.role == "magnitude":
        return Reading(at + 1, times(value, entry.value), "words", entry.value)
    if lower[past] == "of" and lower[past + 1] in ("a", "an"):
        entry = number_words().get(lower[past + 2])
        if entry is not None and entry.role == "magnitude":
            return Reading(past + 3, times(value, entry.value), "words", entry.value)
    return Reading(past, exact(value), "fraction")
