"""Figures of one document put together that count the same."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Sequence

from .likeness import likeness, may_be_one
from .sightings import Sighting
from .surroundings import Surroundings
from .tables import kin_of, people_events, stems_of, word_group
from .weights import THRESHOLD

__all__ = ["Group", "group_sightings", "keys_of", "never_clashes", "plain_unit"]

Group = list[Sighting]
_WORDED = 4
"""How many of the last figures of a group may be worded as a new one is."""
_HOPELESS = -4.0
"""Up to which likeness no other wording makes two figures one."""
_RECENT = 4
"""How many groups of one kind, those last added to, a figure is held against; more by place and by value."""

_MARGIN = 1.0
"""How much likelier one group must be than the next, or a figure is put into neither."""
_SURE = 1.5
"""From which likeness on that is not asked."""
_SPOKEN_OF = 2
"""By how many of the things its words may speak of a figure is looked for."""


def group_sightings(sightings: Sequence[Sighting], background: Surroundings) -> list[Group]:
    """The groups, each the oldest first; every figure is in one.

    A figure joins the likeliest group of its kind whose latest member it is like enough, and none of whose last members
    or first it can never be one with: else it opens a group. Each is held against a bounded number of groups, so that
    the cost is linear.
    """
    groups: list[Group] = []
    shelves: dict[Hashable, deque[Group]] = {}
    for sighting in sightings:
        keys = keys_of(sighting) + _concept_keys(sighting, background)
        likest: list[tuple[float, Group]] = []
        seen: set[int] = set()
        for key in keys:
            for group in shelves.get(key, ()):
                if id(group) in seen:
                    continue
                seen.add(id(group))
                score = _likest(sighting, group, background)
                if score >= THRESHOLD - _MARGIN and never_clashes(sighting, group, background):
                    likest.append((score, group))
        best = _clearly_best(likest)
        if best is None:
            best = []
            groups.append(best)
        best.append(sighting)
        for key in keys:
            _put(shelves, key, best)
    return groups


def _clearly_best(likest: list[tuple[float, Group]]) -> Group | None:
    """The likeliest group; none where it is not sure enough, or another is about as likely."""
    if not likest:
        return None
    likest.sort(key=lambda one: -one[0])
    score, group = likest[0]
    if score < THRESHOLD:
        return None
    return group if len(likest) == 1 or score - likest[1][0] >= _MARGIN or score >= _SURE else None


def _likest(sighting: Sighting, group: Group, background: Surroundings) -> float:
    """How like a figure is to the last of a group, or to one before it where the last is worded otherwise."""
    score = likeness(sighting, group[-1], background)
    if _HOPELESS < score < THRESHOLD and len(group) > 1:
        return max(score, *(likeness(sighting, other, background) for other in group[-_WORDED:-1]))
    return score


def never_clashes(sighting: Sighting, group: Sequence[Sighting], background: Surroundings) -> bool:
    """Whether nothing keeps a figure apart from the first and the last of a group."""
    others = group[-4:-1] if len(group) < 5 else [group[0], *group[-4:-1]]
    return all(may_be_one(sighting, other, background) for other in others)


def _put(shelves: dict[Hashable, deque[Group]], key: Hashable, group: Group) -> None:
    shelf = shelves.get(key)
    if shelf is None:
        shelf = shelves[key] = deque(maxlen=_RECENT)
    for place, other in enumerate(shelf):
        if other is group:
            del shelf[place]
            break
    shelf.append(group)


def keys_of(sighting: Sighting) -> list[Hashable]:
    """What a figure must share with another to be held against it: its kind with what is counted, or an equal value."""
    figure, head = sighting.figure, sighting.head
    what: tuple[str, str | None]
    kind: tuple[Hashable, str]
    if figure.kind == "count":
        people = head.group in word_group("groups of people") or (head.generic and bool(head.group or sighting.event))
        if not people and sighting.event in people_events():
            people = head.group not in word_group("groups of things") and head.group not in word_group(
                "groups of animals"
            )
        thing = "people" if people else head.group
        what = ("count", thing)
        kind = (what, kin_of(sighting.event))
    else:
        what = (figure.kind, plain_unit(figure.unit))
        kind = (what, sighting.event)
    keys: list[Hashable] = [kind, (figure.kind, plain_unit(figure.unit), figure.value)]
    keys += [(kind, place) for place in sorted(sighting.places)]
    if figure.kind == "count":
        if not head.generic:
            keys.append((what, head.group, head.narrowed))
    else:
        if figure.kind == "other":
            keys.append(what)
        keys += [(what, side) for side in sorted(sighting.sides)]
        keys += [(what, "at", noun) for noun in sorted(sighting.subject | stems_of(sighting.event))]
    return keys


def _concept_keys(sighting: Sighting, background: Surroundings) -> list[Hashable]:
    """Its kind with each of the rarest things its words may speak of."""
    figure, weights = sighting.figure, background.concept_weights
    what = (figure.kind, "" if figure.kind == "count" else plain_unit(figure.unit))
    rarest = sorted(sighting.concepts, key=lambda concept: (-weights.weight(concept), concept))
    return [(what, "of", concept) for concept in rarest[:_SPOKEN_OF]]


def plain_unit(unit: str | None) -> str | None:
    """A currency without what the price is for: `euro per litre` is told as `euro` once the litre was named."""
    plain, per, of = (unit or "").partition(" per ")
    return plain if per and of in word_group("what prices are for") else unit
