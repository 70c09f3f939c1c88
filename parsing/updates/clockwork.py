"""Clocks in a row: what each leaves open is told by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from .stamp import Clock

__all__ = ["DAY", "HALF_DAY", "minutes_of_day", "step_sign"]

DAY = 1440
HALF_DAY = 720
_AROUND_NOON = frozenset({10, 11, 12, 1, 2, 3})


def minutes_of_day(clocks: Sequence[Clock | None]) -> list[int | None]:
    """Minutes since midnight of each clock, in the order of the text.

    Where some clocks of a page say a.m. or p.m. and one does not (`2:55 p.m.` then `2:50`), it takes the half of the
    day that is nearer to the clock before it, or to the first one behind it.
    """
    known: list[int | None] = [None if clock is None else clock.minutes for clock in clocks]
    if not any(clock and clock.meridiem for clock in clocks):
        return _past_noon(clocks, known)
    last = next((clock.minutes for clock in clocks if clock and clock.meridiem), None)
    for place, clock in enumerate(clocks):
        if clock is None:
            continue
        minutes = clock.minutes
        if not clock.meridiem and 1 <= clock.hour <= 12 and last is not None and clock.notation != "word":
            morning, evening = minutes % HALF_DAY, minutes % HALF_DAY + HALF_DAY
            minutes = morning if distance(morning, last) <= distance(evening, last) else evening
            known[place] = minutes
        last = minutes
    return known


def _past_noon(clocks: Sequence[Clock | None], known: list[int | None]) -> list[int | None]:
    """Clocks of twelve hours that never say which half, and pass twelve once (`12:40`, `1:15`): they pass noon."""
    hours = [clock.hour for clock in clocks if clock]
    if len(hours) != len(clocks) or not all(clock and 1 <= clock.hour <= 12 and clock.bare for clock in clocks):
        return known
    passes = [place for place in range(1, len(hours)) if {hours[place - 1], hours[place]} <= _AROUND_NOON]
    passes = [place for place in passes if abs(hours[place] - hours[place - 1]) > 6]
    if len(passes) != 1:
        return known
    place = passes[0]
    late = range(place, len(hours)) if hours[place] < hours[place - 1] else range(place)
    return [
        minutes + HALF_DAY if at in late and minutes is not None and hours[at] < 12 else minutes
        for at, minutes in enumerate(known)
    ]


def distance(first: int, second: int) -> int:
    """How far two times of day are apart, around midnight too."""
    apart = abs(first - second) % DAY
    return min(apart, DAY - apart)


def step_sign(before: int, after: int) -> int:
    """Whether the clock went on (1), back (-1) or stood; a step of more than half a day is one across midnight."""
    step = after - before
    if abs(step) > HALF_DAY:
        step = -step
    return (step > 0) - (step < 0)
