"""Values as intervals, so that a qualified value can be held against another."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from dateline.parsing.model import Figure

__all__ = ["Amount", "agree", "amount_of", "middle"]

Number = int | Decimal
_FEW = Decimal("0.1")


class Amount(NamedTuple):
    """What a figure may be worth at least and at most."""

    low: Decimal
    high: Decimal | None
    """None where there is no end."""
    exact: Number | None
    """The number, where the figure has one and does not qualify it."""
    precise: Decimal
    """The size of the last place it is stated to."""


def amount_of(figure: Figure) -> Amount | None:
    """The interval of a figure; None for dates, votes and scores, which have no size."""
    value = figure.value
    if isinstance(value, str) or figure.kind in ("vote", "score"):
        return None
    if isinstance(value, tuple):
        low, high = Decimal(value[0]), Decimal(value[1])
        return Amount(min(low, high), max(low, high), None, Decimal(1))
    number = Decimal(value)
    place = _last_place(number)
    margin = abs(number) * _FEW
    qualifier = figure.qualifier
    if qualifier in ("more_than", "at_least", "over"):
        return Amount(number, None, None, place)
    if qualifier in ("up_to", "less_than"):
        return Amount(min(Decimal(0), number), number, None, place)
    if qualifier == "almost":
        return Amount(number - margin, number, None, place)
    if qualifier == "about":
        return Amount(number - margin, number + margin, None, place)
    return Amount(number, number, value, place)


def _last_place(number: Decimal) -> Decimal:
    """What one more in the last digit that is not zero is worth."""
    if not number:
        return Decimal(1)
    digits = number.normalize().as_tuple()
    exponent = digits.exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def agree(one: Amount, other: Amount) -> bool:
    """Whether both may be true of one thing: the intervals meet, or one is the other rounded."""
    if (one.high is None or other.low <= one.high) and (other.high is None or one.low <= other.high):
        return True
    coarse, fine = max(one.precise, other.precise), min(one.precise, other.precise)
    # Only what is large and stated to a coarser place is rounded: 20,000 of 20,150, not 34 of 35 nor 30 of 31.
    if coarse < 100 or coarse == fine:
        return False
    first, second = middle(one), middle(other)
    apart = abs(first - second)
    return apart * 2 <= coarse and apart * 20 <= max(abs(first), abs(second))


def middle(amount: Amount) -> Decimal:
    """One number for the interval: its stated end, or half-way."""
    if amount.high is None or amount.low == amount.high:
        return amount.low
    return amount.high if amount.low == 0 else (amount.low + amount.high) / 2
