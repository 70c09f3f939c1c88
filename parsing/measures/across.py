"""Groups of several documents put together that count the same."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from dateline.parsing.model import Document

from .grouping import Group, keys_of, never_clashes
from .likeness import likeness
from .surroundings import Surroundings
from .timing import clocks_of
from .weights import THRESHOLD
from .wording import Placed

__all__ = ["Told", "join_across"]

_HELD_AGAINST = 6
"""How many measures of one kind, and how many figures of each, a group is held against."""
_SHARED_NAMES = 3
"""From how many names in common on two documents tell one story, unless one names what the other is titled by."""


class Told(NamedTuple):
    """What one document says."""

    groups: list[Group]
    background: Surroundings


class _Joined(NamedTuple):
    placed: list[Placed]
    names: set[str]
    documents: set[int]


def join_across(told: Sequence[Told], documents: Sequence[Document]) -> list[list[Placed]]:
    """The groups of all documents, those joined that are one measure.

    Two documents may tell of different things in the same words: groups are joined only where the documents tell one
    story, by the names in them, or the groups' own sentences share a name.
    """
    found: list[_Joined] = []
    shelves: dict[Hashable, deque[_Joined]] = {}
    names = [_names(one) for one in told]
    for place, (one, document) in enumerate(zip(told, documents, strict=True)):
        clocks = clocks_of(document)
        related = {other for other in range(place) if _tell_one_story(told, names, place, other)}
        fresh = []
        for group in one.groups:
            own = {name for member in group for name in member.around}
            joined = _match(group, own, related, one.background, shelves) if place else None
            if joined is None:
                joined = _Joined([], set(), set())
                found.append(joined)
            joined.placed.extend(Placed(place, clocks.get(member.figure.update), member) for member in group)
            joined.names.update(own)
            fresh.append((joined, group))
        if len(documents) > 1:
            for joined, group in fresh:
                joined.documents.add(place)
                for key in _keys(group):
                    shelves.setdefault(key, deque(maxlen=_HELD_AGAINST)).append(joined)
    return [joined.placed for joined in found]


def _names(one: Told) -> set[str]:
    return {name for group in one.groups for member in group for name in member.around} | one.background.titled


def _tell_one_story(told: Sequence[Told], names: Sequence[set[str]], one: int, other: int) -> bool:
    shared = names[one] & names[other]
    return len(shared) >= _SHARED_NAMES or bool(shared & (told[one].background.titled | told[other].background.titled))


def _keys(group: Group) -> list[Hashable]:
    """The keys of the first and the last member, each once."""
    return list(dict.fromkeys([*keys_of(group[0]), *keys_of(group[-1])]))


def _match(
    group: Group,
    names: set[str],
    related: set[int],
    background: Surroundings,
    shelves: dict[Hashable, deque[_Joined]],
) -> _Joined | None:
    best, best_score = None, THRESHOLD
    for key in _keys(group):
        for joined in shelves.get(key, ()):
            if joined is best or not (joined.documents & related or names & joined.names):
                continue
            # Their updates are not those of this document.
            members = [one.sighting._replace(update=-1) for one in joined.placed[-_HELD_AGAINST:]]
            score = max(likeness(mine, theirs, background) for mine in (group[0], group[-1]) for theirs in members)
            if score >= best_score and all(never_clashes(mine, members, background) for mine in (group[0], group[-1])):
                best, best_score = joined, score
    return best
