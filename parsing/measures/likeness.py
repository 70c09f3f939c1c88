"""How sure it is that two figures count the same thing: signs for and against, each with its weight."""

from __future__ import annotations

from .agreement import words_around
from .amounts import agree
from .evidence import facts_of, weigh
from .sightings import Sighting
from .sorts import are_apart
from .surroundings import Surroundings
from .tables import kin, people_events, stem, stems_of, word_group
from .weights import HOPELESS, NEVER, WEIGHTS, Weights
from .whereabouts import told_apart, where, whose

__all__ = ["likeness", "may_be_one", "rules_of"]


def likeness(new: Sighting, old: Sighting, background: Surroundings) -> float:
    """How sure it is that `new` counts what the earlier `old` does: the logarithm of the odds; NEVER for no doubt."""
    rules = rules_of(new, old, background)
    return weigh(facts_of(new, old, background, rules)) if rules > HOPELESS else NEVER


def rules_of(new: Sighting, old: Sighting, background: Surroundings) -> float:
    """The sum of what the rules' signs for and against one measure are worth."""
    w = WEIGHTS
    score = _what_may_part(new, old, background, w)
    if score <= NEVER / 2:
        return NEVER
    equal = new.figure.value == old.figure.value
    if not (new.event and old.event):
        score += _acts(new, old, background, w)
    score += told_apart(new, old, background, w)
    score += whose(new, old, background, w)
    score += _sizes(new, old, equal, w)
    score += words_around(new, old, background, w)
    return score + (w.later if new.update != old.update else 0.0)


def may_be_one(new: Sighting, old: Sighting, background: Surroundings) -> bool:
    """Whether nothing keeps two figures apart whatever else speaks for them."""
    return _what_may_part(new, old, background, WEIGHTS) > NEVER / 2


def _what_may_part(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """The signs one of which alone may keep two figures apart, the cheapest first; NEVER where one does."""
    equal = new.figure.value == old.figure.value
    if are_apart(new.sorts, old.sorts, equal):
        return NEVER
    score = _events(new, old, equal, w)
    if score <= NEVER / 2:
        return NEVER
    score += _nouns(new, old, equal, w) if new.figure.kind == "count" else _wholes(new, old, equal, w)
    if score <= NEVER / 2:
        return NEVER
    score += where(new, old, background, w)
    if score <= NEVER / 2:
        return NEVER
    return score + _signs(new, old, equal, w)


def _events(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    """What happened to those counted, or what is measured."""
    if new.event == old.event:
        return w.event if new.event else _no_event(new, old, w)
    if not new.event or not old.event:
        return w.lone_event
    if frozenset((new.event, old.event)) in kin():
        return w.kin_event
    return w.other_event if equal and new.figure.kind != "count" else NEVER


def _acts(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """What governs two figures where no list knows it: one verb, one subject, or two."""
    score = 0.0
    if new.act and old.act:
        one_noun = not new.head.generic and new.head.group == old.head.group
        score = w.same_act if new.act == old.act else w.other_act / 2 if one_noun else w.other_act
    elif new.act or old.act:
        score = w.lone_act
    lone, other = (new, old) if new.event else (old, new)
    if lone.event and not other.event and not other.subject.isdisjoint(stems_of(lone.event)):
        return score + w.same_subject
    score += _only_noun(new, old, background, w)
    owners = new.sides & old.sides
    if (max(len(new.sides), len(old.sides)) > 1 and new.nature.owned) or (owners & (new.subject | old.subject)):
        return score
    if new.subject and old.subject and not new.act == old.act != "":
        score += w.other_subject if new.subject.isdisjoint(old.subject) else w.same_subject
    elif new.figure.kind == "percent" and (_is_of(new, old) or _is_of(old, new)):
        score += w.same_subject
    return score


def _is_of(one: Sighting, other: Sighting) -> bool:
    """Whether a share is of what stands at the other: `22% of requests`, `the share of failing requests is 18%`."""
    return bool(one.head.group) and stem(one.head.group) in other.subject


def _only_noun(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """Things of a rather rare sort, told of in two updates without a sign against: one lot of them."""
    head = new.head
    if new.event or old.event or head.generic or head.group != old.head.group or new.update == old.update:
        return 0.0
    if (
        new.figure.kind != "count"
        or head.group in word_group("nouns that have an owner")
        or new.signs.role
        or old.signs.role
    ):
        return 0.0
    if head.group in background.twice:
        return 0.0 if new.act and new.act == old.act else w.either_noun
    big, small = max(new.size, old.size), min(new.size, old.size)
    return w.only_noun if small >= 3 and big < 3 * small else 0.0


def _no_event(new: Sighting, old: Sighting, w: Weights) -> float:
    """Nothing is said of what happened; where nothing is said of what is counted either, a number is only a number."""
    said = new.head.group and old.head.group
    if new.level and old.level and (new.sides & old.sides or new.subject & old.subject):
        return w.level
    if new.figure.kind == "count" and not said:
        return w.bare
    return w.lone_length if new.figure.kind == "duration" and not said else w.no_event


def _signs(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    """Added counts, parts, forecasts, other years and periods."""
    one, other = new.signs, old.signs
    if _in_one_sentence(new, old) and not (
        _is_followed(new, old) or (_contrast(new, old) and not _are_rivals(new, old))
    ):
        return NEVER
    if _is_followed(new, old):
        earlier = old.periods if old.signs.role == "prior" else new.periods
        return NEVER if earlier & word_group("periods of statistics") else w.followed
    if _are_two(new, old, equal) or _add_up(new, old, equal):
        return NEVER
    score = 0.0
    if (one.role == "change") != (other.role == "change"):
        score += w.lone_change if equal else NEVER
    if one.forecast != other.forecast:
        score += w.lone_forecast if equal else NEVER
    if (one.role == "part") != (other.role == "part") and (not equal or new.head != old.head or new.head.generic):
        return NEVER
    if one.record != other.record and not equal:
        score += w.record
    return score + _periods(new, old, equal, w)


def _are_two(new: Sighting, old: Sighting, equal: bool) -> bool:
    """Whether what is counted cannot be one: on top of it, its limit, its whole, an average, others' expectations."""
    one, other = new.signs, old.signs
    if "added" in (one.role, other.role) and not (one.role == other.role and equal):
        return True
    if {one.role, other.role} == {"portion", "whole"}:
        return True
    if _is_age(new) or _is_age(old):
        return True
    if new.figure.kind == "count" and (new.size % 1 > 0) != (old.size % 1 > 0) and max(new.size, old.size) < 1000:
        return True
    bars = word_group("not the thing itself")
    if (new.subject or old.subject) and new.subject & bars != old.subject & bars:
        return True
    if (one.forecast and one.outsiders) != (other.forecast and other.outsiders):
        # What markets expect of a rate is not the rate, even where it came so.
        return not equal or new.figure.kind == "percent"
    return (one.role == "whole") != (other.role == "whole") and not equal


def _is_age(one: Sighting) -> bool:
    """Whether a number is the age up to which people are counted: `children under five`."""
    return one.figure.kind in ("count", "age") and one.beside[0] in ("under", "aged") and one.size <= 21


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
    if lone & word_group("periods gone by") or any(one.startswith("year ") for one in lone):
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
    if one.sides and other.sides and one.sides.isdisjoint(other.sides):
        return NEVER
    if one.group == other.group:
        score = 0.0 if not one.group else w.same_noun if one.generic else w.same_special_noun
        if (
            not new.event
            and one.group in word_group("nouns that have an owner")
            and not new.sides & old.sides
            and not new.subject & old.subject
        ):
            score += w.owned_noun
    elif one.generic and other.generic:
        score = 0.0
    elif one.generic or other.generic:
        special = (other if one.generic else one).group
        loose = special in word_group("loose groups") or special not in word_group("groups of people")
        score = w.looser if loose and new.event else w.narrower / 2 if equal else w.narrower
    elif new.event and _are_people(one.group, other.group, new.event in people_events()):
        score = w.loose_pair
    else:
        return NEVER
    if one.narrowed and other.narrowed:
        return score + (w.same_narrowing if one.narrowed & other.narrowed else w.other_narrowing)
    return score + (w.one_narrowed if one.narrowed or other.narrowed else 0.0)


def _are_people(one: str, other: str, happens: bool) -> bool:
    """Whether two nouns may be said of the same people: `miners`, `men`."""
    loose, people = word_group("loose groups"), word_group("groups of people")
    if one in word_group("room for people") or other in word_group("room for people"):
        return False
    if {one, other} <= word_group("by age and sex"):
        return False
    return (one in loose and (happens or other in people)) or (other in loose and (happens or one in people))


def _wholes(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    """What two measures, shares or sums are said to be of."""
    one, other = new.head, old.head
    if not one.group or not other.group:
        return 0.0
    if one.group == other.group:
        return w.same_noun
    return w.other_whole if equal or new.event else w.other_whole * 2


def _sizes(new: Sighting, old: Sighting, equal: bool, w: Weights) -> float:
    if equal:
        odd = new.size >= 13 and new.size % 10 != 0
        # Two, three and four are told of many things.
        return w.equal_and_odd if odd or new.size >= 1000 else w.equal if new.size >= 5 else w.equal_and_few
    if new.amount is None or old.amount is None:
        return 0.0
    compatible = agree(new.amount, old.amount)
    score = 0.0
    if new.update == old.update and not compatible:
        score += _in_one_update(new, old, w)
    big, small = max(new.size, old.size), min(new.size, old.size)
    ratio = big / small if small else 1000.0
    if (
        new.figure.kind == "other"
        and ratio <= 50
        and (new.subject & old.subject or (new.event and new.event == old.event))
    ):
        # A height or a speed may change by much within an hour.
        ratio = min(ratio, 4.0)
    climbs = new.event == old.event and new.nature.rising and new.size > old.size and new.update != old.update
    score += (
        w.near
        if ratio < 2
        else w.apart
        if ratio < 5 or (climbs and ratio <= 50)
        else w.far
        if ratio <= 50
        else w.very_far
    )
    if new.nature.fixed and not compatible and not _contrast(new, old):
        score += 0.0 if new.signs.revised or new.subject & old.subject or _is_followed(new, old) else w.moved
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


def _are_rivals(new: Sighting, old: Sighting) -> bool:
    """Whether a sentence sets side against side, not claim against claim: `Lamm has 48%, while Duque claims 50%`."""
    if new.figure.kind == "count" and not new.event:
        return False
    mine, theirs = new.sides, old.sides
    if new.event in word_group("what rivals share out"):
        # Who says it is who has it.
        mine, theirs = new.owner or mine, old.owner or theirs
    return new.nature.owned and bool(mine and theirs) and mine.isdisjoint(theirs)


def _add_up(new: Sighting, old: Sighting, equal: bool) -> bool:
    """Whether two shares told at once are the two parts of one whole: `51.4% for Yes`, `48.6% for No`."""
    if new.figure.kind != "percent" or new.update != old.update or equal:
        return False
    return abs(new.size + old.size - 100) < 0.05


def _is_followed(new: Sighting, old: Sighting) -> bool:
    """Whether a sentence tells one value as that before the other: `$84, up from $82 yesterday`."""
    return "prior" in (new.signs.role, old.signs.role) and _in_one_sentence(new, old)


def _contrast(new: Sighting, old: Sighting) -> bool:
    if new.signs.rival and _in_one_sentence(new, old) and new.figure.unit == old.figure.unit:
        return True
    claimants = (new.figure.claimed_by, old.figure.claimed_by)
    if new.signs.claim and new.update == old.update and not _in_one_sentence(new, old):
        return True
    return claimants[0] != claimants[1] and (new.signs.contrast or None not in claimants)
