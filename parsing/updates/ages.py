"""Relative stamps: `31 mins ago`, `17m ago`, `vor 12 Minuten`, `il y a une heure`, `just now`."""

from __future__ import annotations

from .tokens import pattern, read_phrase, skip_blanks
from .words import phrase_table

__all__ = ["read_age"]


def read_age(text: str, at: int, end: int) -> tuple[int, int] | None:
    """How many minutes ago, and where the stamp ends."""
    table = phrase_table("ages")
    if text[at : at + 1].isdigit():
        counted = _amount(text, at, end)
    else:
        opening = read_phrase(text, at, end, table)
        if opening is None:
            return None
        if opening[0] == "moments":
            return 0, opening[1]
        if opening[0] == "before":
            return _amount(text, skip_blanks(text, opening[1], end), end)
        counted = _amount(text, at, end)
    if counted is None:
        return None
    mark = read_phrase(text, skip_blanks(text, counted[1], end), end, table)
    return (counted[0], mark[1]) if mark and mark[0] == "after" else None


def _amount(text: str, at: int, end: int) -> tuple[int, int] | None:
    table = phrase_table("ages")
    number = pattern(r"\d{1,4}(?![\d.,:])").match(text, at, end)
    if number:
        amount, after = int(number[0]), number.end()
    elif text[at : at + 1].isdigit():
        return None
    else:
        word = read_phrase(text, at, end, table)
        if word is None or word[0] != "one":
            return None
        amount, after = 1, word[1]
    unit = read_phrase(text, skip_blanks(text, after, end), end, table)
    if unit is None or not unit[0].isdigit():
        return None
    minutes = amount * int(unit[0])
    more = pattern(r",?~*(?=\d)").match(text, unit[1], end)
    smaller = _amount(text, more.end(), end) if more and int(unit[0]) > 1 else None
    return (minutes + smaller[0], smaller[1]) if smaller else (minutes, unit[1])
