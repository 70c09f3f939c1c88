"""When clocks are put forward and back, by rule and year.

The rules are those in force since 2007 (United States and Canada), 1996 (European Union), 2008 (south-east Australia)
and 2007 (New Zealand); before 2007 the American rule of 1987 is used.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

__all__ = ["is_summer_time"]

_SUNDAY = 6


def is_summer_time(rule: str, local: datetime) -> bool:
    """Whether clocks that follow the rule are put forward at a local time; the hour of the change is not split."""
    year, day = local.year, local.replace(tzinfo=None)
    if rule == "us" and year >= 2007:
        return _at(_nth_sunday(year, 3, 2), 2) <= day < _at(_nth_sunday(year, 11, 1), 2)
    if rule == "us":
        return _at(_nth_sunday(year, 4, 1), 2) <= day < _at(_last_sunday(year, 10), 2)
    if rule == "eu":
        return _at(_last_sunday(year, 3), 1) <= day < _at(_last_sunday(year, 10), 2)
    if rule == "au":
        return not _at(_nth_sunday(year, 4, 1), 3) <= day < _at(_nth_sunday(year, 10, 1), 2)
    return not _at(_nth_sunday(year, 4, 1), 3) <= day < _at(_last_sunday(year, 9), 2)


def _at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour)


def _nth_sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta((_SUNDAY - first.weekday()) % 7 + 7 * (nth - 1))


def _last_sunday(year: int, month: int) -> date:
    """Only for months of 30 days and more than 28 that are not December."""
    last = date(year, month + 1, 1) - timedelta(1)
    return last - timedelta((last.weekday() + 1) % 7)
