"""Which way a page runs: oldest first or newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from .candidates import Candidate
from .clockwork import HALF_DAY
from .stamp import PartialDate

__all__ = ["reading_order"]

_YEAR = 12 * 31
_HALF_YEAR = _YEAR // 2


def reading_order(members: Sequence[Candidate], minutes: Sequence[int | None]) -> tuple[int, float]:
    """1 where the members mostly go on down the page, -1 where they go back, 0 unknown; and the share of such steps.

    What is compared: minutes of a match, numbers, ages, or clocks with the dates in their headers.
    """
    stamps = [member.stamp for member in members]
    if any(stamp.progress for stamp in stamps):
        return _majority(pairwise(stamp.progress.order for stamp in stamps if stamp.progress))
    if any(stamp.number is not None and not stamp.clock for stamp in stamps):
        return _majority(pairwise(stamp.number for stamp in stamps if stamp.number is not None))
    if any(stamp.age is not None and not stamp.clock for stamp in stamps):
        return _majority(pairwise(-stamp.age for stamp in stamps if stamp.age is not None))
    return _of_clocks(_moments(members, minutes))


class _Moment(NamedTuple):
    day: int | None
    """Grows with the calendar; only for comparing."""
    with_year: bool
    minutes: int | None


def _majority(pairs: Iterable[tuple[object, object]]) -> tuple[int, float]:
    signs = [(after > before) - (after < before) for before, after in pairs]  # type: ignore[operator]  # both of one sort
    forward, back = signs.count(1), signs.count(-1)
    direction = (forward > back) - (forward < back)
    return direction, max(forward, back) / (forward + back) if forward + back else 1.0


def _of_clocks(moments: Sequence[_Moment]) -> tuple[int, float]:
    """A step of more than half a day fits either direction: it is one, or a smaller one across midnight."""
    forward = back = steps = leaning = 0
    for before, after in pairwise(moments):
        step, exact = _step(before, after)
        if step == 0:
            continue
        steps += 1
        leaning += 1 if step > 0 else -1
        wide = not exact and abs(step) > HALF_DAY
        forward += step > 0 or wide
        back += step < 0 or wide
    direction = (forward > back) - (forward < back) or (leaning > 0) - (leaning < 0)
    return direction, max(forward, back) / steps if steps else 1.0


def _moments(members: Sequence[Candidate], minutes: Sequence[int | None]) -> list[_Moment]:
    """Dates as they stand in the headers, or days ago where one of them says `yesterday`, and clocks."""
    if any(member.stamp.days_ago for member in members):
        return [_Moment(-(m.stamp.days_ago or 0), True, minute) for m, minute in zip(members, minutes, strict=True)]
    return [_moment(member.stamp.date, minute) for member, minute in zip(members, minutes, strict=True)]


def _moment(date: PartialDate | None, minutes: int | None) -> _Moment:
    if date is None or date.month is None or date.day is None:
        return _Moment(None, False, minutes)
    return _Moment((date.year or 0) * _YEAR + date.month * 31 + date.day, date.year is not None, minutes)


def _step(before: _Moment, after: _Moment) -> tuple[int, bool]:
    """The step from one moment to the next, 0 where it is not known, and whether both days are known."""
    if before.day is not None and after.day is not None:
        years = before.with_year and after.with_year
        apart = after.day - before.day if years else _around_new_year(after.day % _YEAR - before.day % _YEAR)
        if apart:
            return apart, True
    if before.minutes is None or after.minutes is None:
        return 0, True
    return after.minutes - before.minutes, before.day is not None and after.day is not None


def _around_new_year(days: int) -> int:
    """A step between days without a year goes the shorter way around."""
    return days if abs(days) <= _HALF_YEAR else -days
