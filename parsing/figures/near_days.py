"""Dates without a year, set into the year that the day of writing makes certain."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from dateline.parsing.model import Figure

from .tables import word_group

__all__ = ["LATEST_YEARS", "WEEKDAYS", "Place", "day_of"]

LATEST_YEARS = 20
"""How many years told before a day are asked whether they are its own."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NEAR = timedelta(days=183)
"""A day is told without its year up to half a year away."""
_VERY_NEAR = timedelta(days=31)
"""So near, only a year in the same sentence makes a day doubtful."""
_REACH = 60
"""How many characters of its clause in front of a date are asked for a sure word of the future."""
_AROUND = 300
"""How many characters of its sentence on either side are asked for a word of the future."""
_LONGEST = 4_000
"""How much of a block in front of a figure is asked for what it says of days, and for open quotation marks."""


class Place(NamedTuple):
    """A figure in its text, and when the text was written."""

    text: str
    block_start: int
    figure: Figure
    now: datetime | date
    years: tuple[tuple[int, int], ...]
    """The years that were told before it in the passage, with where."""

    @property
    def today(self) -> date:
        """The day of writing, by the clock of whoever wrote."""
        return self.now.date() if isinstance(self.now, datetime) else self.now

    def is_quoted(self) -> bool:
        """Whether somebody else may say it, at a time of their own."""
        if self.figure.start - self.block_start > _LONGEST:
            return True
        before = self.text[self.block_start : self.figure.start]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def words_before(self, reach: int) -> list[str]:
        """The words of its clause in front of it, in small letters, that begin within `reach` characters."""
        figure = self.figure
        clause = self.text[max(figure.sentence.start, figure.start - reach) : figure.start]
        return _word().findall(_clause().split(clause)[-1].lower())

    def is_coming(self) -> bool:
        """Whether a word of its part of the sentence tells of the future."""
        return not word_group("coming").isdisjoint(self._words_around())

    def is_gone(self) -> bool:
        """Whether a word of its part of the sentence tells of the past."""
        words = self._words_around()
        return any(word.endswith("ed") and len(word) > len("need") for word in words) or not word_group(
            "gone"
        ).isdisjoint(words)

    def _words_around(self) -> list[str]:
        """The words of its part of the sentence, in small letters."""
        figure = self.figure
        before = self.text[max(figure.sentence.start, figure.start - _AROUND) : figure.start].rsplit(";", 1)[-1]
        behind = self.text[figure.end : min(figure.sentence.end, figure.end + _AROUND)].split(";", 1)[0]
        return _word().findall(f"{before} {behind}".lower())


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


@cache
def _clause() -> re.Pattern[str]:
    return re.compile(r"[,;:–—]|\b(?:and|but|which|who|while|after)\b")


@cache
def _months_and_days() -> re.Pattern[str]:
    return re.compile(r"--(\d\d)-(\d\d)(?:/--(\d\d)-(\d\d))?")


@cache
def _year_word() -> re.Pattern[str]:
    return re.compile(r",?\s+(?:of\s+)?(last|this|next)\s+year\b")


def day_of(place: Place) -> str | None:
    """The ISO date of a day without a year, or of the two ends of a span of days; None where the year is uncertain."""
    assert isinstance(place.figure.value, str)  # noqa: S101  # dates are
    match = _months_and_days().fullmatch(place.figure.value)
    if match is None:
        return _day_of_month(place)
    first = _dated(place, int(match[1]), int(match[2]))
    if first is None or match[3] is None:
        return first.isoformat() if first else None
    month, day = int(match[3]), int(match[4])
    last = _valid(first.year + ((month, day) < (first.month, first.day)), month, day)
    return f"{first}/{last}" if last else None


def _dated(place: Place, month: int, day: int) -> date | None:
    """The day in its year."""
    today = place.today
    if match := _year_word().match(place.text, place.figure.end):
        return _valid(today.year + {"last": -1, "this": 0, "next": 1}[match[1]], month, day)
    candidates = [found for year in (-1, 0, 1) if (found := _valid(today.year + year, month, day))]
    weekday = _weekday_before(place)
    if weekday is not None:
        candidates = [found for found in candidates if found.weekday() == weekday]
    near = [found for found in candidates if abs(found - today) <= _NEAR]
    if len(near) != 1 or _is_of_another_year(place, near[0]):
        return None
    found = near[0]
    if found > today:
        return found if weekday is not None or place.is_coming() else None
    coming = found < today and not word_group("surely coming").isdisjoint(place.words_before(_REACH))
    return None if coming and weekday is None else found


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday_before(place: Place) -> int | None:
    """The weekday named right in front of a date: `Tuesday, March 21`."""
    words = _word().findall(place.text[max(place.figure.sentence.start, place.figure.start - 14) : place.figure.start])
    name = words[-1].lower() if words else ""
    return WEEKDAYS.index(name[:3]) if name in word_group("weekdays") else None


def _is_of_another_year(place: Place, found: date) -> bool:
    """Whether the text around speaks of another year."""
    sentence = place.figure.sentence
    very_near = abs(found - place.today) <= _VERY_NEAR
    since = sentence.start if very_near else place.block_start
    return any(start >= since and year != found.year for start, year in place.years)


def _day_of_month(place: Place) -> str | None:
    """`on the 21st`: the last such day, or the coming one behind a word of the future."""
    value = place.figure.value
    if not isinstance(value, str) or not value.startswith("---"):
        return None
    day, today = int(value[3:]), place.today
    step = timedelta(days=1)
    coming = not word_group("surely coming").isdisjoint(place.words_before(_REACH))
    for _ in range(62):
        if today.day == day:
            return today.isoformat()
        today += step if coming else -step
    return None
