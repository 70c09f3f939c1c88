"""Digits to exact values."""

from __future__ import annotations

import re
from decimal import Decimal

__all__ = ["LONGEST", "Number", "exact", "read_numeral", "times"]

Number = int | Decimal

LONGEST = 24
"""How many characters a number may have. Longer rows of digits are keys and checksums, and reading them costs the
square of their length (Python refuses them above 4,300 digits)."""

_PLAIN = re.compile(r"(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?")
"""Ungrouped, grouped by thousands, or grouped as in India."""


def read_numeral(digits: str) -> Number | None:
    """The value of digits with commas and a decimal point; None for a code, a version or a list (`007`, `1.2.3`)."""
    if len(digits) > LONGEST or not _PLAIN.fullmatch(digits):
        return None
    plain = digits.replace(",", "")
    if "." in plain:
        return Decimal(plain)
    if len(plain) > 1 and not int(plain[0]):
        return None
    return int(plain)


def exact(value: Number) -> Number:
    """The value as an int where it is whole."""
    if isinstance(value, int):
        return value
    return int(value) if value == value.to_integral_value() else value.normalize()


def times(value: Number, factor: Number) -> Number:
    """The product, exact, as an int where it is whole."""
    if isinstance(value, int) and isinstance(factor, int):
        return value * factor
    return exact(Decimal(value) * Decimal(factor))
