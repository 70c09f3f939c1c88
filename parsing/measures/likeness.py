"""How sure it is that two figures count the same thing: signs for and against, each with its weight."""

from __future__ import annotations

from typing import NamedTuple

from .amounts import agree
from .sightings import Sighting
from .surroundings import Surroundings, WordWeights
from .tables import kin, word_group

__all__ = ["NEVER", "THRESHOLD", "WEIGHTS", "Weights", "likeness"]

NEVER = -100.0
"""What keeps two figures apart whatever else speaks for them."""
THRESHOLD = 1.0
"""From which sum on two figures are one measure."""


class Weights(NamedTuple):
    """What each sign is worth; tuned on annotated pages."""

    event: float = 1.0
    no_event: float = -0.3
    bare: float = -1.1
    lone_length: float = -0.8
    lone_event: float = -0.5
    kin_event: float = -0.3
    other_event: float = -1.0
    lone_change: float = -0.2
    lone_forecast: float = -1.4
    record: float = -2.0
    other_period: float = -0.8
    loose_pair: float = -0.6
    looser: float = -0.3
    other_whole: float = -0.8
    same_noun: float = 0.4
    same_special_noun: float = 0.65
    owned_noun: float = -0.8
    narrower: float = -1.0
    same_narrowing: float = 0.4
    other_narrowing: float = -2.5
    one_narrowed: float = -0.4
    same_place: float = 1.2
    same_wide_place: float = 0.4
    lone_place: float = -1.2
    told_place: float = 0.2
    same_side: float = 1.1
    same_owner: float = 0.5
    told_apart: float = -1.0
    carried_place: float = 0.5
    carried_side: float = 0.5
    other_carried: float = -1.5
    own_side: float = -0.2
    told_side: float = -0.6
    lone_side: float = -1.2
    other_side: float = -1.0
    other_strict_side: float = -4.0
    equal: float = 1.1
    equal_and_odd: float = 2.0
    near: float = 0.28
    moved: float = -1.2
    few: float = -0.4
    apart: float = 0.2
    far: float = -0.8
    very_far: float = -3.0
    same_update: float = -3.5
    contrasted: float = 0.8
    followed: float = 0.8
    fallen: float = -1.2
    halved: float = -2.5
    same_period: float = 0.5
    lone_total: float = -0.2
    lone_weekday: float = -0.5
    other_weekday: float = -1.2
    lone_period: float = -1.0
    part: float = -1.5
    part_of_event: float = -0.5
    near_words: float = 1.2
    nothing_near: float = -0.4
    topic: float = 1.0
    no_topic: float = -0.4
    grown: float = 0.5
    later: float = 0.4


WEIGHTS = Weights()


def likeness(new: Sighting, old: Sighting, background: Surroundings, weights: Weights = WEIGHTS) -> float:
    """The sum of what speaks for and against `new` counting what the earlier `old` does."""
    w = weights
    equal = new.figure.value == old.figure.value
    score = _events(new, old, equal, w)
    if score > NEVER / 2:
        score += _where(new, old, background, w)
    if score > NEVER / 2:
        score += _signs(new, old, equal, w)
    if score <= NEVER / 2:
        return NEVER
    score += _nouns(new, old, equal, w) if new.figure.kind == "count" else _wholes(new, old, equal, w)
    if score <= NEVER / 2:
        return NEVER
    score += _told_apart(new, old, background, w)
    score += _whose(new, old, background, w)
    score += _sizes(new, old, equal, w)
    score += _words(new, old, background, w)
    return score + (w.later if new.update != old.update else 0.0)


def _events(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    """What happened to those counted, or what is measured."""
    if new.event == old.event:
        return w.event if new.event else _no_event(new, old, w)
    if not new.event or not old.event:
        return w.lone_event
    if frozenset((new.event, old.event)) in kin():
        return w.kin_event
    return w.other_event if equal and new.figure.kind != "count" else NEVER


def _no_event(new: Sighting, old: Sighting, w: Weights) -> float:
    """Nothing is said of what happened; where nothing is said of what is counted either, a number is only a number."""
    said = new.head.group and old.head.group
    if new.figure.kind == "count" and not said:
        return w.bare
    return w.lone_length if new.figure.kind == "duration" and not said else w.no_event


def _signs(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    """Added counts, parts, forecasts, other years and periods."""
    one, other = new.signs, old.signs
    if _in_one_sentence(new, old) and not (_is_followed(new, old) or _contrast(new, old)):
        return NEVER
    if _is_followed(new, old):
        earlier = old.periods if old.signs.role == "prior" else new.periods
        return NEVER if earlier & word_group("periods of statistics") else w.followed
    if "added" in (one.role, other.role) and not (one.role == other.role and equal):
        return NEVER
    score = 0.0
    if (one.role == "change") != (other.role == "change"):
        score += w.lone_change if equal else NEVER
    if one.forecast != other.forecast:
        score += w.lone_forecast if equal else NEVER
    if (one.role == "part") != (other.role == "part"):
        score += _lone_part(new, old, equal, w)
    if one.record != other.record and not equal:
        score += w.record
    return score + _periods(new, old, equal, w)


def _lone_part(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    if equal and new.head == old.head and not new.head.generic:
        return 0.0
    return w.part if not new.event or new.event != old.event else w.part_of_event


def _periods(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    score = 0.0
    if new.periods and old.periods:
        if new.periods & old.periods:
            same_day = new.periods.isdisjoint(word_group("periods of a day")) or not _days_apart(new, old)
            return w.same_period if same_day else w.other_period if equal else NEVER
        return w.other_period if equal else NEVER
    if new.weekdays != old.weekdays and not equal:
        score += w.other_weekday if new.weekdays and old.weekdays else w.lone_weekday
    lone = new.periods or old.periods
    if not lone or equal:
        return score
    if lone & word_group("periods gone by"):
        return NEVER
    return score + (w.lone_total if lone == {"total"} else w.lone_period)


_OTHER_DAY = 18 * 3600
"""In seconds: from what distance on two updates that say `today` mean two days."""


def _days_apart(new: Sighting, old: Sighting) -> bool:
    if new.clock is None or old.clock is None or new.clock.sort != old.clock.sort:
        return False
    return abs(new.clock.seconds - old.clock.seconds) > _OTHER_DAY


def _nouns(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    """The nouns of two counts and what narrows them."""
    one, other = new.head, old.head
    if one.group == other.group:
        score = 0.0 if not one.group else w.same_noun if one.generic else w.same_special_noun
        if not new.event and one.group in word_group("nouns that have an owner") and not new.sides & old.sides:
            score += w.owned_noun
    elif one.generic and other.generic:
        score = 0.0
    elif one.generic or other.generic:
        special = (other if one.generic else one).group
        loose = special in word_group("loose groups") or special not in word_group("groups of people")
        score = w.looser if loose and new.event else w.narrower / 2 if equal else w.narrower
    elif new.event and one.group in word_group("loose groups") and other.group in word_group("groups of people"):
        score = w.loose_pair
    else:
        return NEVER
    if one.narrowed and other.narrowed:
        return score + (w.same_narrowing if one.narrowed & other.narrowed else w.other_narrowing)
    return score + (w.one_narrowed if one.narrowed or other.narrowed else 0.0)


def _wholes(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    """What two measures, shares or sums are said to be of."""
    one, other = new.head, old.head
    if not one.group or not other.group:
        return 0.0
    if one.group == other.group:
        return w.same_noun
    return w.other_whole if equal or new.event else w.other_whole * 2


def _told_apart(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """Two updates that name much, and nothing in common but what the whole page names, tell of two things."""
    if new.update == old.update or (new.around & old.around) - background.pervasive:
        return 0.0
    mine, theirs = background.own_names.get(new.update), background.own_names.get(old.update)
    if not mine or not theirs or not mine.isdisjoint(theirs):
        return 0.0
    return w.told_apart if min(len(mine), len(theirs)) >= _MANY_NAMES else 0.0


_MANY_NAMES = 2
"""From how many names on an update says what it is about."""


def _where(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
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


def _whose(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    if new.figure.kind == "score":
        return w.same_side if new.around & old.around else w.other_side if new.around and old.around else 0.0
    mine, theirs = new.sides, old.sides
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
        return 0.0
    return w.other_strict_side if new.nature.owned else w.other_side


def _near(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """How many of the words nearest to two figures agree, the rare ones counting more."""
    if not new.near or not old.near:
        return 0.0
    shared = new.near & old.near
    if not shared:
        return w.nothing_near if len(new.near) > 1 and len(old.near) > 1 and not new.event else 0.0
    overlap = _overlap(shared, new.near, old.near, background.near_weights)
    return w.near_words * min(1.0, overlap * 1.2)


def _sizes(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    if equal:
        odd = new.size >= 13 and new.size % 10 != 0
        return w.equal_and_odd if odd or new.size >= 1000 else w.equal
    if new.amount is None or old.amount is None:
        return 0.0
    compatible = agree(new.amount, old.amount)
    score = 0.0
    if new.update == old.update and not compatible:
        score += _in_one_update(new, old, w)
    big, small = max(new.size, old.size), min(new.size, old.size)
    ratio = big / small if small else 1000.0
    score += w.near if ratio < 2 else w.apart if ratio < 5 else w.far if ratio <= 50 else w.very_far
    if new.nature.fixed and not compatible and not _contrast(new, old):
        score += 0.0 if new.signs.revised or _is_followed(new, old) else w.moved
    if not new.event and small < 5:
        score += w.few
    falls = new.size < 0.95 * old.size and not compatible
    if (
        falls
        and new.event in word_group("counted up")
        and not (new.signs.revised or _contrast(new, old) or old.signs.role == "prior")
    ):
        score += w.halved if new.size * 2 < old.size else w.fallen
    return score


def _in_one_update(new: Sighting, old: Sighting, w: Weights) -> float:
    """An update says two things of one count only where it sets claims side by side or says how the count went on."""
    if _contrast(new, old):
        return w.contrasted
    if _is_followed(new, old):
        return 0.0
    if new.signs.revised or old.signs.revised:
        return 0.0
    return w.same_update


def _in_one_sentence(new: Sighting, old: Sighting) -> bool:
    return new.moment.sentence == old.moment.sentence and new.update == old.update


def _is_followed(new: Sighting, old: Sighting) -> bool:
    """Whether a sentence tells one value as that before the other: `$84, up from $82 yesterday`."""
    return "prior" in (new.signs.role, old.signs.role) and _in_one_sentence(new, old)


def _contrast(new: Sighting, old: Sighting) -> bool:
    claimants = (new.figure.claimed_by, old.figure.claimed_by)
    if new.signs.claim and new.update == old.update and not _in_one_sentence(new, old):
        return True
    return claimants[0] != claimants[1] and (new.signs.contrast or None not in claimants)


def _words(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    score = (w.grown if new.signs.grown and new.event else 0.0) + _near(new, old, background, w)
    if len(new.topic) < 2 or len(old.topic) < 2:
        return score
    shared = new.topic & old.topic
    if not shared:
        return score + (w.no_topic if new.figure.value != old.figure.value else 0.0)
    overlap = _overlap(shared, new.topic, old.topic, background.weights)
    return score + w.topic * min(1.0, overlap * 1.5)


def _overlap(shared: frozenset[str], one: frozenset[str], other: frozenset[str], weights: WordWeights) -> float:
    """Which part of what the poorer of two sets says the other says, too."""
    least = min(weights.of(one), weights.of(other))
    return weights.of(shared) / least if least else 0.0
