"""Dates as headers and leads write them, read as far as they go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dateline.parsing.lexicon import word_set

from .stamp import PartialDate
from .tokens import pattern, skip_blanks
from .words import phrase_table

__all__ = ["find_dates", "read_date"]

_OLDEST, _NEWEST = 1900, 2099
"""Four digits outside these years are no year."""

Read = tuple[PartialDate, int]


def read_date(text: str, at: int, end: int) -> Read | None:
    """The date that starts here, and where it ends: `Sunday 11th March 2018`, `May 30`, `4/16/13`, `Monday`."""
    if text[at : at + 1].isdigit():
        return _numeric(text, at, end) or _day_first(text, at, end)
    weekday, after = _weekday(text, at, end)
    if weekday is None:
        return _month_first(text, at, end)
    on = _past_article(text, skip_blanks(text, after, end), end)
    found = _numeric(text, on, end) or _day_first(text, on, end) or _month_first(text, on, end)
    if found is None or found[0].weekday is not None:
        return PartialDate(weekday=weekday), after
    return found[0]._replace(weekday=weekday), found[1]


def find_dates(text: str, start: int, end: int) -> Iterator[tuple[PartialDate, int, int]]:
    """Every date in a stretch of text that has at least a month, with its place; a month with its year counts."""
    at = start
    for word in pattern(r"\w+").finditer(text, start, end):
        if word.start() < at:
            continue
        found = read_date(text, word.start(), end)
        if found is None or found[0].month is None:
            found = _month_and_year(text, word.start(), end)
        if found is not None:
            yield found[0], word.start(), found[1]
            at = found[1]


def _weekday(text: str, at: int, end: int) -> tuple[int | None, int]:
    match = pattern(r"([^\W\d_]+(?:-feira)?)\.?(?!\w)").match(text, at, end)
    number = phrase_table("weekdays").meanings.get(match[1].casefold()) if match else None
    if match is None or number is None:
        return None, at
    comma = pattern("~{0,2},(?=~)").match(text, match.end(), end)
    return int(number), comma.end() if comma else match.end()


def _past_article(text: str, at: int, end: int) -> int:
    """Past `the`, `den`, `le` between a weekday and a day."""
    article = pattern(r"(?:the|den|der|dem|le|el|il|de|on)~+(?=\d)").match(text, at, end)
    return article.end() if article else at


def _numeric(text: str, at: int, end: int) -> Read | None:
    match = pattern(r"(\d{4})-(\d{2})-(\d{2})(?!\d)T?").match(text, at, end)
    if match:
        return _checked(int(match[1]), int(match[2]), int(match[3]), match.end())
    match = pattern(r"(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})(?![\d%])").match(text, at, end)
    if match:
        first, second, year = int(match[1]), int(match[3]), _year(match[4])
        if year is None:
            return None
        return _dotted_or_stroked(year, first, second, match[2], match.end())
    # Without a year only where a clock follows: `20.40.-` is itself one.
    match = pattern(r"(\d{1,2})\.(\d{1,2})\.,?~+(?=(?:um~)?\d{1,2}[:.h]\d\d)").match(text, at, end)
    return _checked(None, int(match[2]), int(match[1]), match.end()) if match else None


def _dotted_or_stroked(year: int, first: int, second: int, sign: str, after: int) -> Read | None:
    if sign == ".":
        return _checked(year, second, first, after)
    day_first = first > 12
    found = _checked(year, second, first, after) if day_first else _checked(year, first, second, after)
    if found is None:
        return None
    order: Literal["", "dm", "md", "?"] = "dm" if day_first else "md" if second > 12 else "" if first == second else "?"
    return found[0]._replace(order=order), found[1]


def _day_first(text: str, at: int, end: int) -> Read | None:
    match = pattern(r"(\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?~{1,2}(?:(?:of|de)~)?([^\W\d_]{3,})\.?").match(text, at, end)
    month = _month(match[2]) if match else None
    if match is None or month is None:
        return None
    year, after = _following_year(text, match.end(), end)
    return _checked(year, month, int(match[1]), after)


def _month_first(text: str, at: int, end: int) -> Read | None:
    match = pattern(r"([^\W\d_]{3,9})\.?~{1,2}(?:the~)?(\d{1,2})(?:st|nd|rd|th)?(?!\d|[:.]\d|/)").match(text, at, end)
    if match is None or match[1].casefold() not in word_set("update_months_ahead") or not match[1][0].isupper():
        return None
    year, after = _following_year(text, match.end(), end)
    return _checked(year, _month(match[1]), int(match[2]), after)


def _month_and_year(text: str, at: int, end: int) -> Read | None:
    match = pattern(r"([^\W\d_]{3,})\.?,?~{1,2}(?:de~)?(\d{4})(?!\d)").match(text, at, end)
    month, year = (_month(match[1]), _year(match[2])) if match else (None, None)
    return (PartialDate(year, month), match.end()) if match and month and year else None


def _month(word: str) -> int | None:
    number = phrase_table("months").meanings.get(word.casefold())
    return None if number is None else int(number)


def _following_year(text: str, at: int, end: int) -> tuple[int | None, int]:
    # Four digits with a zone or a clock word behind them are a clock, not a year.
    match = pattern(
        r"(?:~{0,2},)?~{1,2}(?:(?:de|del)~)?(\d{4})(?!\d(?!\d?:\d\d)|:\d)(?!~?(?:GMT|UTC|BST|hrs|h|Uhr|[A-Z]{1,3}[SD]?T)\b)"
    ).match(text, at, end)
    year = _year(match[1]) if match else None
    return (year, match.end()) if match and year else (None, at)


def _year(digits: str) -> int | None:
    year = int(digits) + (2000 if len(digits) == 2 else 0)
    return year if _OLDEST <= year <= _NEWEST else None


def _checked(year: int | None, month: int | None, day: int, after: int) -> Read | None:
    return (PartialDate(year, month, day), after) if month and 1 <= month <= 12 and 1 <= day <= 31 else None
