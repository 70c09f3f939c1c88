"""Dates in digits alone: `2023-05-24`, `24.05.2023`, `24/05/2023`, `20230524`."""

from __future__ import annotations

import re
from functools import cache

from dateline.parsing.figures.context import follows_unit
from dateline.parsing.figures.draft import Draft
from dateline.parsing.figures.sentence import Sentence

from .date_parts import date_draft, whole

__all__ = ["numeric_date"]


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.((?:19|20)\d\d)")


@cache
def _run_together() -> re.Pattern[str]:
    return re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")


def numeric_date(sentence: Sentence, index: int) -> Draft | None:
    """`2023-05-24`, `24.05.2023`, `24/05/2023`: of the last only the year where day and month may be exchanged."""
    words = sentence.words
    word = words[index]
    if (match := _run_together().fullmatch(word)) and not follows_unit(sentence, index + 1):
        return date_draft(index, index + 1, f"{match[1]}-{match[2]}-{match[3]}")
    if match := _dotted().fullmatch(word):
        return date_draft(index, index + 1, f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}")
    sign = words[index + 1]
    if sign not in ("-", "/") or words[index + 3] != sign or sentence.glued(index):
        return None
    if not all(sentence.glued(index + step) for step in (1, 2, 3, 4)):
        return None
    parts = [whole(words[index + step], 1, 2100) for step in (0, 2, 4)]
    if None in parts:
        return None
    one, two, three = (part or 0 for part in parts)
    if one > 1000 and two <= 12 and three <= 31:
        return date_draft(index, index + 5, f"{one}-{two:02}-{three:02}")
    if three > 1000 and sign == "-" and one > 12 and two <= 12 and one <= 31:
        return date_draft(index, index + 5, f"{three}-{two:02}-{one:02}")
    if three > 1000 and sign == "/" and one <= 31 and two <= 31 and min(one, two) <= 12:
        if one > 12 or one == two:
            return date_draft(index, index + 5, f"{three}-{two:02}-{one:02}")
        return date_draft(index, index + 5, f"{three}-{one:02}-{two:02}" if two > 12 else str(three))
    return None
