"""Values as intervals, so that a qualified value can be held against another."""

from __future__ import annotations

from decimal import Decimal
from math import inf
from typing import NamedTuple

from dateline.parsing.model import Figure

__all__ = ["Amount", "agree", "amount_of"]

_FEW = 0.1
"""How far from the truth `about` and `almost` may be, as a part of the value."""
_ROUNDED = 100.0
"""From what last place on a value may stand for a finer one: 20,000 for 20,150, not 34 for 35 nor 30 for 31."""
_CLOSE = 0.05


class Amount(NamedTuple):
    """What a figure may be worth at least and at most; for comparing only, hence in floats."""

    low: float
    high: float
    """Infinite where there is no end."""
    place: float
    """The size of the last place it is stated to."""
    middle: float
    """One number for the interval: its stated end, or half-way."""


def amount_of(figure: Figure) -> Amount | None:
    """The interval of a figure; None for dates, votes and scores, which have no size."""
    value = figure.value
    if isinstance(value, str) or figure.kind in ("vote", "score"):
        return None
    if isinstance(value, tuple):
        low, high = sorted((float(value[0]), float(value[1])))
        return Amount(low, high, 1.0, (low + high) / 2)
    number = float(value)
    place = _last_place(value)
    margin = abs(number) * _FEW
    qualifier = figure.qualifier
    if qualifier is None:
        return Amount(number, number, place, number)
    if qualifier in ("more_than", "at_least", "over"):
        return Amount(number, inf, place, number)
    if qualifier in ("up_to", "less_than"):
        return Amount(min(0.0, number), number, place, number)
    return Amount(number - margin, number if qualifier == "almost" else number + margin, place, number)


def _last_place(value: int | Decimal) -> float:
    """What one more in the last digit that is not zero is worth."""
    if not value:
        return 1.0
    if isinstance(value, int):
        digits = str(value)
        return 10.0 ** min(300, len(digits) - len(digits.rstrip("0")))
    exponent = value.normalize().as_tuple().exponent
    return 10.0 ** max(-300, min(300, exponent)) if isinstance(exponent, int) else 1.0


def agree(one: Amount, other: Amount) -> bool:
    """Whether both may be true of one thing: the intervals meet, or one is the other rounded."""
    if other.low <= one.high and one.low <= other.high:
        return True
    coarse = max(one.place, other.place)
    if coarse < _ROUNDED or one.place == other.place:
        return False
    apart = abs(one.middle - other.middle)
    return apart * 2 <= coarse and apart <= _CLOSE * max(abs(one.middle), abs(other.middle))
