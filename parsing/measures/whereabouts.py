"""Whether two figures are of one place and one side."""

from __future__ import annotations

from .sightings import Sighting
from .surroundings import Surroundings
from .tables import Sort, word_group
from .weights import NEVER, Weights

__all__ = ["told_apart", "where", "whose"]

_ARMED = Sort("arms", "armed")
_MANY_NAMES = 2
"""From how many names on an update says what it is about."""


def where(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """What the places nearest to two figures say; two that name different ones are of two things."""
    if (not new.places and not old.places) or new.figure.kind == "score":
        return 0.0
    wide = background.pervasive
    shared = new.places & old.places
    if shared:
        return w.same_place if shared - wide else w.same_wide_place
    mine, theirs = new.places - wide, old.places - wide
    if new.places and old.places and not mine and not theirs:
        return NEVER
    if mine and theirs:
        return w.same_wide_place if mine & old.around and theirs & new.around else NEVER
    lone, other = (mine, old) if mine else (theirs, new)
    if other.told_places:
        return w.carried_place if other.told_places & (new.places | old.places) else w.other_carried
    if not lone:
        return 0.0
    return w.told_place if _is_told(lone, other, background) else w.lone_place


def _is_told(names: frozenset[str], other: Sighting, background: Surroundings) -> bool:
    """Whether the update of a figure speaks of the names, too."""
    told = background.names.get(other.update, other.around)
    return any(part in told or part in other.around for name in names for part in (name, name.split()[0]))


def told_apart(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """Two updates that name much, and nothing in common but what the whole page names, tell of two things."""
    if new.update == old.update or (new.around & old.around) - background.pervasive:
        return 0.0
    mine, theirs = background.own_names.get(new.update), background.own_names.get(old.update)
    if not mine or not theirs or not mine.isdisjoint(theirs):
        return 0.0
    return w.told_apart if min(len(mine), len(theirs)) >= _MANY_NAMES else 0.0


def whose(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """What the sides nearest to two figures say; of what has an owner, each side has its own."""
    if new.figure.kind == "score":
        return w.same_side if new.around & old.around else w.other_side if new.around and old.around else 0.0
    mine, theirs = new.sides, old.sides
    if _is_of_one_company(new, old, background):
        return NEVER
    tells = new.nature.owned and (new.event or new.figure.kind != "count")
    if tells and not mine and not theirs and new.told_sides and old.told_sides:
        return w.carried_side if new.told_sides & old.told_sides else w.other_carried
    if (not mine or not theirs) and (mine & old.places or new.places & theirs):
        return w.same_name
    if not mine or not theirs:
        return (
            _lone_side(new, old, background, w)
            if (new.event or new.figure.kind != "count") and new.nature.owned and (mine or theirs)
            else 0.0
        )
    if mine & theirs:
        if new.nature.owned and mine != theirs:
            return 0.0
        return w.same_side if new.event or new.figure.kind != "count" else w.same_side / 2
    if mine & old.places or new.places & theirs:
        return w.same_name
    if _ARMED in new.sorts and _ARMED in old.sorts:
        return NEVER
    return w.other_strict_side if new.nature.owned else w.other_side


def _is_of_one_company(new: Sighting, old: Sighting, background: Surroundings) -> bool:
    """Whether one figure is what a company did, the other what was done by all: `Norair cancelled 40 flights`."""
    mine, theirs = new.sides or new.told_sides, old.sides or old.told_sides
    if new.event not in word_group("done by a company") or bool(mine) == bool(theirs):
        return False
    lone, other = (mine, old) if mine else (theirs, new)
    return new.figure.value != old.figure.value and lone.isdisjoint(background.titled | other.places)


def _lone_side(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """A side that only one of two names: the page's own, one that the other's update names too, or another's."""
    if (new.sides or new.owner) & (old.sides or old.owner):
        return w.same_owner
    lone, other = (new.sides, old) if new.sides else (old.sides, new)
    if other.told_sides:
        return w.carried_side if other.told_sides & lone else w.other_carried
    if lone & background.pervasive and len(background.pervasive) < 2:
        return w.own_side
    return w.told_side if _is_told(lone, other, background) else w.lone_side
