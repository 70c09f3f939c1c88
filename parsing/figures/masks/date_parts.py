"""What the steps for dates make, and the numbers they are made of."""

from __future__ import annotations

from dateline.parsing.figures.draft import Draft

__all__ = ["YEAR_DASHES", "date_draft", "whole"]

YEAR_DASHES = ("-", "–", "—", "/")
"""What stands between two days or years."""


def date_draft(first: int, past: int, value: str) -> Draft:
    """The date made of the words from `first` on, all of which are its number."""
    return Draft(first, past, value, kind="date", number=first, number_past=past)


def whole(word: str, low: int, high: int) -> int | None:
    """The value of one to four digits between two bounds."""
    if len(word) > 4 or not word.isdecimal():
        return None
    value = int(word)
    return value if low <= value <= high else None
