"""Numbers in digits with what belongs to them: `1,200`, `.5`, `2½`, `3/4`, `24m`, `3 × 10⁸`."""

from __future__ import annotations

from decimal import Decimal

from dateline.parsing.figures.draft import Reading
from dateline.parsing.figures.numerals import Number, exact, read_numeral, times
from dateline.parsing.figures.parts import part_behind
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import VULGAR
from dateline.parsing.figures.units.finding import unit_at

from .groups import grouped_past
from .magnitudes import magnitude_behind

__all__ = ["read_digits"]

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_POWERS = str.maketrans(_RAISED, "0123456789-")
_LARGEST_POWER = 99


def read_digits(sentence: Sentence, index: int) -> Reading | None:
    """The number that begins with the digits at a word; None where they are a code or carry an unread exponent."""
    words = sentence.words
    value = read_numeral(words[index])
    if value is None:
        return None
    past = index + 1
    if isinstance(value, int):
        if words[index - 1] == "." and sentence.glued(index) and not sentence.glued(index - 1):
            value = Decimal(f"0.{words[index]}")
        for group in words[past : grouped_past(sentence, index)]:
            value, past = value * 1000 + int(group), past + 1
    if words[past] in ("×", "x") and words[past + 1][:2] == "10":
        return _power(sentence, past + 1, value)
    if words[past] and words[past][0] in _RAISED:
        return None
    if isinstance(value, int) and (fraction := _mixed(sentence, past)):
        return Reading(past + 3, exact(value + fraction), "digits")
    if (divisor := _divisor(sentence, past)) is not None:
        return Reading(past + 2, exact((Decimal(value) / divisor).quantize(Decimal("0.000001"))), "fraction")
    if words[past] in VULGAR:
        one, two = VULGAR[words[past]]
        value, past = exact(value + Decimal(one) / two), past + 1
    elif part := part_behind(sentence, past):
        value, past = exact(value + part[1]), part[0]
    magnitude = magnitude_behind(sentence, index, past)
    if magnitude is None:
        return Reading(past, value, "digits")
    return Reading(magnitude[0], times(value, magnitude[1]), "digits", magnitude[1])


def _mixed(sentence: Sentence, past: int) -> Decimal | None:
    """The fraction behind a whole number: `2 1/2`."""
    one = sentence.words[past]
    divisor = _divisor(sentence, past + 1)
    if not one.isdecimal() or len(one) > 2 or not divisor or int(one) >= divisor:
        return None
    return (Decimal(one) / divisor).quantize(Decimal("0.000001"))


def _divisor(sentence: Sentence, past: int) -> int | None:
    """The second number of `3/4`, which the labels have left only where it is a fraction."""
    below = sentence.words[past + 1]
    if sentence.words[past] != "/" or not sentence.glued(past) or not sentence.glued(past + 1):
        return None
    return int(below) if below.isdecimal() and len(below) < 4 and unit_at(sentence, past) is None else None


def _power(sentence: Sentence, index: int, value: Number) -> Reading | None:
    """What `10⁸`, or `10-8` and `10^8` where the exponent lost its place, at a word make of the value in front."""
    words = sentence.words
    if words[index] != "10":
        return None
    exponent, past = words[index + 1], index + 2
    if exponent in ("-", "^", "⁻"):
        exponent, past = words[past] if exponent == "^" else f"-{words[past].translate(_POWERS)}", past + 1
    elif exponent[:1] in _RAISED:
        exponent = exponent.translate(_POWERS)
    if len(exponent) > 3 or not exponent.removeprefix("-").isdecimal() or abs(int(exponent)) > _LARGEST_POWER:
        return None
    return Reading(past, exact(Decimal(value).scaleb(int(exponent))), "digits")
