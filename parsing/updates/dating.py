"""When each entry was written: clocks of a page to moments, as far as the page tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone
from typing import NamedTuple

from .anchors import PageTime, day_of
from .clockwork import DAY, HALF_DAY
from .headers import DayHeading, Header
from .stamp import Stamp
from .zones import zone_named

__all__ = ["Dated", "date_headers"]

_NEW_DAY = 6 * 60
"""A step back of more minutes is a new day, a smaller one an entry out of order."""
_PINNED = 10 * 60
"""An entry on top that would be this much later than all others is an old one that is held there."""


class Dated(NamedTuple):
    """As much of a moment as is known."""

    time: datetime | time | None
    basis: str | None


class _Day(NamedTuple):
    """The day of an entry and how it was found."""

    day: date
    basis: str


def date_headers(
    headers: Sequence[Header], days: Sequence[DayHeading], page_time: PageTime, direction: int
) -> list[Dated]:
    """The moment of each header, in the order of the text; `direction` is 1 for oldest first, -1 for newest first."""
    page_time = _with_year(headers, days, page_time)
    headings = _heading_days(days, page_time, direction)
    known = [_own_day(header, page_time) or _day_above(header, days, headings) for header in headers]
    order = list(range(len(headers)))
    if direction < 0:
        order.reverse()
    pinned = _pinned(headers, known, direction)
    walked = [place for place in order if place != pinned and _may_take_day(headers[place])]
    found = _walk(headers, walked, known, page_time, [day.block for day in days])
    if pinned is not None:
        found[pinned] = found.get(1)
    zones = _zones(headers, page_time)
    return [_moment(header, found.get(place), zones[place], page_time) for place, header in enumerate(headers)]


def _may_take_day(header: Header) -> bool:
    """Whether an entry with a clock may take its day from its neighbours: not where its own date cannot be read."""
    open_date = header.stamp is not None and header.stamp.date is not None and header.stamp.date.order == "?"
    return header.minutes is not None and not open_date


def _with_year(headers: Sequence[Header], days: Sequence[DayHeading], page_time: PageTime) -> PageTime:
    """Take the year from a header that has one, where the page has none."""
    if page_time.year_from:
        return page_time
    stamps = [header.stamp for header in headers if header.stamp] + [day.stamp for day in days]
    day = next((day for stamp in stamps if stamp.date and (day := day_of(stamp.date, None))), None)
    return page_time._replace(year_from=day, year_basis="other headers") if day else page_time


def _own_day(header: Header, page_time: PageTime) -> _Day | None:
    stamp = header.stamp
    day = day_of(stamp.date, page_time.year_from) if stamp and stamp.date else None
    if day is None or stamp is None or stamp.date is None:
        return None
    return _Day(day, "header" if stamp.date.year else f"header, year from the {page_time.year_basis}")


def _heading_days(days: Sequence[DayHeading], page_time: PageTime, direction: int) -> list[date | None]:
    """The day of each day heading; bare weekdays count from the page's own day, or from a heading with a date."""
    found = [day_of(day.stamp.date, page_time.year_from) if day.stamp.date else None for day in days]
    weekdays = [day.stamp.date.weekday if day.stamp.date else None for day in days]
    anchor = page_time.anchor
    if anchor and not any(found) and weekdays:
        ends = (0, -1) if (direction >= 0) != anchor.newest else (-1, 0)
        place = next((p for p in ends if weekdays[p] == anchor.day.weekday()), None)
        if place is not None:
            found[place] = anchor.day
    forward = 1 if direction >= 0 else -1
    for places, step in ((range(1, len(days)), -1), (range(len(days) - 2, -1, -1), 1)):
        for place in places:
            near, weekday = found[place + step], weekdays[place]
            if found[place] is None and near and weekday is not None:
                later = (step == -1) == (forward == 1)
                apart = (weekday - near.weekday()) % 7 if later else -((near.weekday() - weekday) % 7)
                found[place] = near + timedelta(apart)
    return found


def _day_above(header: Header, days: Sequence[DayHeading], found: Sequence[date | None]) -> _Day | None:
    place = bisect_left(days, header.block, key=lambda heading: heading.block)
    day = found[place - 1] if place else None
    return _Day(day, "day heading") if day else None


def _pinned(headers: Sequence[Header], known: Sequence[_Day | None], direction: int) -> int | None:
    """The first entry, where its clock is old and it stands on top all the same."""
    if len(headers) < 3 or known[0] or direction == 0:
        return None
    first, second = headers[0].minutes, headers[1].minutes
    if first is None or second is None:
        return None
    later = (first - second) % DAY if direction < 0 else (second - first) % DAY
    against = first < second if direction < 0 else first > second
    return 0 if against and _PINNED < later < DAY - _NEW_DAY else None


def _walk(
    headers: Sequence[Header],
    walked: Sequence[int],
    known: Sequence[_Day | None],
    page_time: PageTime,
    day_blocks: Sequence[int],
) -> dict[int, _Day | None]:
    """Days from the oldest entry to the newest, and back from the first known one."""
    found: dict[int, _Day | None] = {place: known[place] for place in walked}
    anchor = page_time.anchor
    if anchor and walked and not any(found.values()):
        found[walked[-1] if anchor.newest else walked[0]] = _Day(anchor.day, anchor.basis)
    for turn in (1, -1):
        line = list(walked) if turn == 1 else list(reversed(walked))
        for at in range(1, len(line)):
            before, place = found[line[at - 1]], line[at]
            if before is None or found[place] is not None:
                continue
            crossed = _crosses(headers, line[at - 1], place, day_blocks)
            ahead = headers[line[at + 1]].minutes if at + 1 < len(line) else None
            days = turn * _days_on(headers[line[at - 1]].minutes, headers[place].minutes, ahead, turn)
            days = turn if crossed and not days else days
            basis = before.basis if not days or "midnight" in before.basis else f"{before.basis}, past midnight"
            found[place] = _Day(before.day + timedelta(days), basis)
    return found


def _days_on(before: int | None, after: int | None, ahead: int | None, turn: int) -> int:
    """How many days the walk goes on between two clocks: 1 over midnight, -1 back for one entry out of order."""
    if before is None or after is None:
        return 0
    step = (after - before) * turn
    if step < -_NEW_DAY:
        return 1
    if step > DAY - _NEW_DAY and ahead is not None and abs(ahead - before) < _NEW_DAY:
        return -1
    return 0


def _crosses(headers: Sequence[Header], first: int, second: int, day_blocks: Sequence[int]) -> bool:
    return bisect_left(day_blocks, headers[first].block) != bisect_left(day_blocks, headers[second].block)


def _zones(headers: Sequence[Header], page_time: PageTime) -> list[tuple[str | None, str | None]]:
    """Zone and where it was found for each header: its own, the only one of the page's headers, or the page's."""
    named = {header.stamp.zone for header in headers if header.stamp and header.stamp.zone}
    only = next(iter(named)) if len(named) == 1 else None
    found: list[tuple[str | None, str | None]] = []
    for header in headers:
        if header.stamp and header.stamp.zone:
            found.append((header.stamp.zone, None))
        elif only:
            found.append((only, "zone from the other headers"))
        elif page_time.zone:
            found.append((page_time.zone, "zone from the page"))
        else:
            found.append((None, None))
    return found


def _moment(header: Header, day: _Day | None, zone: tuple[str | None, str | None], page_time: PageTime) -> Dated:
    if header.minutes is None:
        return (
            _from_age(header.stamp, page_time) if header.stamp and header.stamp.age is not None else Dated(None, None)
        )
    second = header.stamp.clock.second if header.stamp and header.stamp.clock else 0
    clock = time(header.minutes // 60 % 24, header.minutes % 60, second)
    known = zone_named(zone[0]) if zone[0] else None
    basis = [day.basis if day else "clock alone"]
    if day is None:
        fixed = known.standard if known and known.rule is None else None
        moment: datetime | time = clock.replace(tzinfo=fixed)
    else:
        local = datetime.combine(day.day, clock)
        moment = local.replace(tzinfo=known.at(local) if known else None)
    moment = _as_printed(moment, zone[0])
    if moment.tzinfo and zone[1]:
        basis.append(zone[1])
    return Dated(moment, ", ".join(basis))


def _as_printed(moment: datetime | time, zone: str | None) -> datetime | time:
    """Give the zone of a moment the name the page has for it, where that is an abbreviation."""
    if zone is None or not isinstance(moment.tzinfo, timezone) or not (zone.isalpha() and zone.isupper()):
        return moment
    return moment.replace(tzinfo=timezone(moment.tzinfo.utcoffset(None), zone)) if len(zone) <= 5 else moment


def _from_age(stamp: Stamp, page_time: PageTime) -> Dated:
    """An age counted back from the moment the page was last changed."""
    touched = page_time.touched
    if touched is None or touched.clock is None or not touched.clock.possible or stamp.age is None:
        return Dated(None, None)
    day = day_of(touched.date, page_time.year_from) if touched.date else None
    zone = zone_named(touched.zone) if touched.zone else None
    if day is None:
        if stamp.age >= HALF_DAY:
            return Dated(None, None)
        minutes = (touched.clock.minutes - stamp.age) % DAY
        fixed = zone.standard if zone and zone.rule is None else None
        return Dated(time(minutes // 60, minutes % 60, tzinfo=fixed), "age before the page stamp")
    local = datetime.combine(day, time()) + timedelta(minutes=touched.clock.minutes - stamp.age)
    return Dated(local.replace(tzinfo=zone.at(local) if zone else None), "age before the page stamp")
