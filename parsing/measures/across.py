"""Groups of several documents put together that count the same."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from dateline.parsing.model import Document

from .grouping import Group, keys_of, never_clashes
from .likeness import THRESHOLD, likeness
from .surroundings import Surroundings
from .timing import clocks_of
from .wording import Placed

__all__ = ["Told", "join_across"]

_SURER = 0.5
"""How much more must speak for one measure across two documents than within one."""
_HELD_AGAINST = 6


class Told(NamedTuple):
    """What one document says."""

    groups: list[Group]
    background: Surroundings


class _Joined(NamedTuple):
    placed: list[Placed]
    names: set[str]


def join_across(told: Sequence[Told], documents: Sequence[Document]) -> list[list[Placed]]:
    """The groups of all documents, those joined that are one measure.

    Two documents may tell of different things in the same words: only groups whose sentences or titles share a name of
    somebody or of a place are joined.
    """
    found: list[_Joined] = []
    shelves: dict[Hashable, deque[_Joined]] = {}
    for place, (one, document) in enumerate(zip(told, documents, strict=True)):
        clocks = clocks_of(document)
        fresh = []
        for group in one.groups:
            placed = [Placed(place, clocks.get(member.figure.update), member) for member in group]
            names = {name for member in group for name in member.around} | one.background.titled
            joined = _match(group, names, one.background, shelves, place) if place else None
            if joined is None:
                joined = _Joined([], set())
                found.append(joined)
            joined.placed.extend(placed)
            joined.names.update(names)
            fresh.append((joined, group))
        if len(documents) > 1:
            for joined, group in fresh:
                for key in _keys(group):
                    shelves.setdefault(key, deque(maxlen=_HELD_AGAINST)).append(joined)
    return [joined.placed for joined in found]


def _keys(group: Group) -> list[Hashable]:
    """The keys of the first and the last member, each once."""
    return list(dict.fromkeys([*keys_of(group[0]), *keys_of(group[-1])]))


def _match(
    group: Group, names: set[str], background: Surroundings, shelves: dict[Hashable, deque[_Joined]], document: int
) -> _Joined | None:
    best, best_score = None, THRESHOLD + _SURER
    for key in _keys(group):
        for joined in shelves.get(key, ()):
            if joined is best or joined.placed[-1].document == document or not names & joined.names:
                continue
            members = [one.sighting for one in joined.placed]
            score = max(likeness(group[0], members[-1], background), likeness(group[0], members[0], background))
            if score >= best_score and never_clashes(group[0], members, background):
                best, best_score = joined, score
    return best
