"""Candidates that look alike: a page writes its headers in one way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .candidates import Candidate
from .clockwork import HALF_DAY, minutes_of_day

__all__ = ["Family", "Shape", "family_of", "group_families", "shape_of"]

Shape = tuple[str, str, str]
"""What members share: the sort of stamp, whether it is alone on its line, and the markup around it.

Separators, `11 a.m.` against `11:05 a.m.`, and whether zone and date are given may differ.
"""

Moment = tuple[tuple[int, int, int] | None, int | None]
"""Year, month and day where a header gives them, and minutes since midnight."""


@dataclass(frozen=True, slots=True)
class Family:
    """Candidates of one shape, in the order of the text."""

    shape: Shape
    members: tuple[Candidate, ...]
    minutes: tuple[int | None, ...]
    """Minutes since midnight of each member, carried over where a clock leaves the half of the day open."""
    direction: int
    """1 where the clocks, or the minutes of a match, mostly go on down the page, -1 where they go back, 0 unknown."""
    order_share: float
    """The share of steps in that direction; 1 where there are none."""


def group_families(candidates: Iterable[Candidate]) -> list[Family]:
    """All families of a page, in the order of their first members."""
    groups: dict[Shape, list[Candidate]] = {}
    for candidate in candidates:
        shape = shape_of(candidate)
        if shape:
            groups.setdefault(shape, []).append(candidate)
    return [family_of(shape, members) for shape, members in groups.items()]


def family_of(shape: Shape, members: Sequence[Candidate]) -> Family:
    """The family of these members, with the order of their clocks."""
    minutes = minutes_of_day([member.stamp.clock for member in members])
    direction, share = _order(members, minutes)
    return Family(shape, tuple(members), tuple(minutes), direction, share)


def shape_of(candidate: Candidate) -> Shape | None:
    """The shape by which a candidate is compared with others; None for a label alone."""
    stamp, place = candidate.stamp, "alone" if candidate.alone else "inline"
    if stamp.chat:
        return ("chat", "", "")
    if stamp.ticker:
        return ("ticker", "", "")
    if stamp.progress:
        return (f"progress {stamp.progress.unit}", "", candidate.markup)
    if stamp.label_kind:
        return _labelled_shape(candidate, place)
    if stamp.tail:
        return ("tail", "", candidate.markup)
    if stamp.age is not None:
        return ("age", "", candidate.markup)
    if stamp.clock:
        return ("clock and author" if stamp.author else "clock", place, candidate.markup)
    return ("date", place, candidate.markup)


def _labelled_shape(candidate: Candidate, place: str) -> Shape | None:
    stamp = candidate.stamp
    timed = stamp.clock or stamp.date or stamp.age is not None
    if stamp.label_kind in ("update", "breaking", "latest") and timed:
        return ("label", "timed", candidate.markup)
    if stamp.label_kind == "update" and (stamp.number is not None or not candidate.alone):
        return ("label", "untimed", candidate.markup)
    return ("touched", place, candidate.markup) if timed and stamp.label_kind in ("posted", "touched") else None


def _order(members: Sequence[Candidate], minutes: Sequence[int | None]) -> tuple[int, float]:
    if any(member.stamp.progress for member in members):
        places = [member.stamp.progress.order for member in members if member.stamp.progress]
        signs = [(after > before) - (after < before) for before, after in pairwise(places)]
    elif any(member.stamp.number is not None and not member.stamp.clock for member in members):
        numbers = [member.stamp.number for member in members if member.stamp.number is not None]
        signs = [(after > before) - (after < before) for before, after in pairwise(numbers)]
    elif any(member.stamp.age is not None and not member.stamp.clock for member in members):
        ages = [member.stamp.age for member in members if member.stamp.age is not None]
        signs = [(after < before) - (after > before) for before, after in pairwise(ages)]
    else:
        return _order_of_clocks(_moments(members, minutes))
    forward, back = signs.count(1), signs.count(-1)
    direction = (forward > back) - (forward < back)
    return direction, max(forward, back) / (forward + back) if forward + back else 1.0


def _order_of_clocks(moments: Sequence[Moment]) -> tuple[int, float]:
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


def _moments(members: Sequence[Candidate], minutes: Sequence[int | None]) -> list[Moment]:
    """Full dates as they stand in the headers, or days ago where one of them says `yesterday`, and clocks."""
    if any(member.stamp.days_ago for member in members):
        return [((0, 0, -(m.stamp.days_ago or 0)), minute) for m, minute in zip(members, minutes, strict=True)]
    found: list[Moment] = []
    for member, minute in zip(members, minutes, strict=True):
        date = member.stamp.date
        known = date is not None and date.month is not None and date.day is not None
        found.append(((date.year or 0, date.month or 0, date.day or 0) if date and known else None, minute))
    return found


def _step(before: Moment, after: Moment) -> tuple[int, bool]:
    """Minutes from one moment to the next, 0 where it is not known, and whether both days are known."""
    dated = before[0] is not None and after[0] is not None
    if before[0] and after[0] and before[0] != after[0]:
        return (1 if after[0] > before[0] else -1), True
    if before[1] is None or after[1] is None:
        return 0, dated
    return after[1] - before[1], dated
