"""Candidates that look alike: a page writes its headers in one way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .candidates import Candidate
from .clockwork import minutes_of_day
from .order import reading_order

__all__ = ["Family", "Shape", "family_of", "group_families", "shape_of"]

Shape = tuple[str, str, str]
"""What members share: the sort of stamp, whether it is alone on its line, and the markup around it.

Separators, `11 a.m.` against `11:05 a.m.`, and whether zone and date are given may differ.
"""


class Family(NamedTuple):
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
    direction, share = reading_order(members, minutes)
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
