"""Times of the day, set on the day that the text around or the clock of the update makes certain."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache

from dateline.parsing.model import Figure, Update

from .near_days import WEEKDAYS, Place

__all__ = ["hour_of"]

_LONG_AGO = timedelta(hours=18)
"""A time of the day that lies so far ahead of the clock is rather one of the day before."""
_AROUND = 300
"""How many characters behind a time are asked for a day."""
_DAYS = (
    r"(today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"([01]\d|2[0-3]):([0-5]\d)(Z|[+-]\d\d:\d\d)?")


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"(?:local time)?,?\s*(?:on\s+|at\s+)?(?:[A-Z][a-z]+day,?\s+)?(?:at\s+)?")


@cache
def _day_behind() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:local time\s*)?,?\s*(?:on\s+|early\s+|late\s+)*{_DAYS}\b", re.IGNORECASE)


@cache
def _day_before() -> re.Pattern[str]:
    return re.compile(rf"\b(last\s+|next\s+)?{_DAYS},?\s+(?:at|around|about|by|until|from|\s)*$", re.IGNORECASE)


@cache
def _any_day() -> re.Pattern[str]:
    return re.compile(rf"\b{_DAYS}\b", re.IGNORECASE)


def hour_of(place: Place, update: Update | None, near: Sequence[tuple[Figure, str]]) -> str | None:
    """The ISO date and time of a clock time; `near` are the dates around it with what they stand for.

    With its offset where the zone says it; without a zone only on a day that the text names.
    """
    assert isinstance(place.figure.value, str)  # noqa: S101  # clock times are
    match = _clock().fullmatch(place.figure.value)
    if match is None:
        return None
    zone = (match[3] or "").replace("Z", "+00:00")
    clock = f"{match[1]}:{match[2]}"
    if update is not None and (header := update.header_span) and header.start <= place.figure.start < header.end:
        return _of_header(place, clock)
    day = _dated_beside(place, near) or _named_beside(place)
    if day is not None:
        return f"{day}T{clock}{zone}"
    if not zone or update is None or near or not isinstance(place.now, datetime) or place.now.tzinfo is None:
        return None
    moment = _on_the_day(place, place.now, datetime.fromisoformat(f"2000-01-01T{clock}{zone}"))
    return moment.isoformat(timespec="minutes") if moment else None


def _of_header(place: Place, clock: str) -> str | None:
    """The moment of the update, whose own clock it is."""
    now = place.now
    return now.isoformat(timespec="minutes") if isinstance(now, datetime) and f"{now:%H:%M}" == clock else None


def _dated_beside(place: Place, near: Sequence[tuple[Figure, str]]) -> str | None:
    """The day of a date right in front of the time or right behind it."""
    for other, day in near:
        one, two = sorted((other, place.figure), key=lambda figure: figure.start)
        gap = place.text[one.end : two.start]
        if len(day) == len("2023-05-24") and _is_date(day) and len(gap) < 24 and _between().fullmatch(gap.lstrip()):
            return day
    return None


def _is_date(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _named_beside(place: Place) -> str | None:
    """The day that a word right in front of the time or right behind it names: `yesterday`, `on Tuesday`."""
    if place.is_quoted():
        return None
    figure, text = place.figure, place.text
    behind = _day_behind().match(text, figure.end, min(len(text), figure.end + 40))
    if behind is not None:
        return _named(place, behind[1].lower())
    before = _day_before().search(text[max(figure.sentence.start, figure.start - 30) : figure.start])
    return _named(place, before[2].lower()) if before is not None and before[1] is None else None


def _named(place: Place, name: str) -> str | None:
    """The day of a name; that of a weekday only where the words around say whether it is gone or to come."""
    today = place.today
    if name in ("yesterday", "tomorrow"):
        return (today + timedelta(days=1 if name == "tomorrow" else -1)).isoformat()
    if name[:3] not in WEEKDAYS:
        return today.isoformat()
    away = (WEEKDAYS.index(name[:3]) - today.weekday()) % 7
    if away and not place.is_coming():
        if not place.is_gone():
            return None
        away -= 7
    return (today + timedelta(days=away)).isoformat()


def _on_the_day(place: Place, now: datetime, clock: datetime) -> datetime | None:
    """A time with a zone on the day of the update, or at the end of the day before, where nothing speaks against it."""
    around = min(place.figure.sentence.end, place.figure.end + _AROUND)
    if place.is_quoted() or _any_day().search(place.text, place.block_start, around):
        return None
    zone = clock.tzinfo or UTC
    moment = datetime.combine(now.astimezone(zone).date(), clock.time(), zone)
    coming = place.is_coming()
    if moment > now and not coming:
        return moment - timedelta(days=1) if moment - now >= _LONG_AGO else None
    return None if coming and moment < now else moment
