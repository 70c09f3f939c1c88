"""What is known of each figure for the ledger: all that linking looks at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from dateline.parsing.model import Document, Figure

from .acts import act_of, follows_verb, is_level, subject_of
from .amounts import Amount, amount_of
from .aspecting import aspect_of
from .happenings import event_of
from .heads import Head, head_named, head_of, head_worded
from .lines import Line, Stretch, cut_line
from .naming import names_amid, names_in
from .nearest import claimant_keys, families_of, label_of, names_nearest, nearest_sides, peoples_of
from .signs import Signs, periods_of, signs_of
from .sorts import sorts_of
from .tables import Nature, Sort, concepts_of, hollow_words, nature_of, stem, topicless, word_group
from .timing import Clock, Moment, clocks_of, moments_of, stages_of

__all__ = ["Sighting", "is_listed", "sightings_of"]

_OWN_VERBS = (["were"], ["was"], ["are"], ["have"], ["had"], ["remain"], ["is"], ["has"])
"""What behind a bare number says that a verb of its own follows."""
_PRONOUNS = (["she"], ["he"], ["it"], ["they"], ["its"], ["his"], ["her"], ["their"])
_ITS_OWN = (["of", "its", "own"], ["of", "their", "own"])
_PRICE = 10_000
"""Below which a sum that a change has led to is the price of one share, not a total."""
_NEAR = 7
"""How many words on each side of a figure, at most, are the nearest."""
_UNLISTED = frozenset(("date", "time", "ordinal", "rank"))


class Sighting(NamedTuple):
    """One listed figure with what the words around it say."""

    place: int
    """Index into the figures of its document."""
    figure: Figure
    moment: Moment
    event: str
    """Of a count what happened to those counted; of a measure what it is of. Empty where no word says it."""
    head: Head
    amount: Amount | None
    size: float
    signs: Signs
    sorts: frozenset[Sort]
    """Which of several counts it is; empty where no word says it."""
    periods: frozenset[str]
    weekdays: frozenset[str]
    places: frozenset[str]
    """Where, by the words nearest to the figure."""
    sides: frozenset[str]
    """Whose, or by whom, by the words nearest to the figure."""
    told_places: frozenset[str]
    """Where the sentence before is about, if this one names nothing."""
    told_sides: frozenset[str]
    """Whose the sentence before is about, if this one names nobody."""
    label: str
    """Where, else whose, as the text has it; empty where it names neither."""
    around: frozenset[str]
    """Every name in the sentence."""
    topic: frozenset[str]
    """Content words of the sentence."""
    owner: frozenset[str]
    """The names in who states it: whose it is too, where nobody else is named (`Norland admits it lost 40`)."""
    clock: Clock | None
    """When its update was written."""
    near: frozenset[str]
    """Stems of the content words nearest to the figure."""
    words: frozenset[str]
    """Stems of all words of the sentence but the shortest."""
    beside: tuple[str, str]
    """The words right before and behind the figure; empty where none stands there."""
    goes_on: bool
    """Whether a word near it says that a count goes on: `now`, `so far`, `has risen to`."""
    concepts: frozenset[str]
    """What the words nearest to the figure may speak of."""
    act: str
    """The verb that governs a count, by its base, or the state it is in; empty where it says nothing."""
    level: bool
    """Whether it is a bare number that something has come to: `closed at 6,412`."""
    subject: frozenset[str]
    """Stems of what stands at the value, or is named right before it."""
    nature: Nature
    update: int
    """The rank of its update in time."""


def is_listed(figure: Figure) -> bool:
    """Whether a figure stands in a measure: not a date, a clock time, a rank, or what a list folds away."""
    return not figure.minor and figure.kind not in _UNLISTED


def sightings_of(document: Document) -> list[Sighting]:
    """The listed figures of a document, the oldest first."""
    moments = moments_of(document)
    clocks = clocks_of(document)
    stages = stages_of(document)
    known = names_amid(document.text)
    families = peoples_of(document.text, known) | families_of(document)
    headers = {update.id: update.header_span.end for update in document.updates if update.header_span}
    found: list[Sighting] = []
    for members in _by_sentence(document.figures):
        figures = [figure for _, figure in members]
        span = figures[0].sentence
        # The clock of a header is no word of the sentence behind it.
        start = min(max(span.start, headers.get(figures[0].update or "", 0)), figures[0].start)
        line = cut_line(document.text, start, span.end, figures)
        follows = bool(found) and found[-1].figure.update == figures[0].update
        goes_on = follows and found[-1].figure.kind == "count" and _sets_against(line, figures[0])
        moment = moments[figures[0].update]
        if stages:
            moment = Moment(bisect_right(stages, span.start))
        found += _read(line, members, moment, clocks, known, families, found[-1] if follows else None, goes_on)
    found.sort(key=lambda sighting: sighting.moment)
    return _with_places_of_claims(found)


def _with_places_of_claims(sightings: list[Sighting]) -> list[Sighting]:
    """A place that counts for itself is where it happened: `Marn reports 590 cases`, where others are told in Marn."""
    known = frozenset(place for sighting in sightings for place in sighting.places)
    return [
        sighting._replace(places=(sighting.owner | sighting.sides) & known)
        if not sighting.places and not sighting.nature.owned and (sighting.owner or sighting.sides)
        else sighting
        for sighting in sightings
    ]


def _by_sentence(figures: Sequence[Figure]) -> Iterator[list[tuple[int, Figure]]]:
    """The listed figures of each sentence that has one, with their indices."""
    members: list[tuple[int, Figure]] = []
    for place, figure in enumerate(figures):
        if is_listed(figure):
            if members and members[0][1].sentence != figure.sentence:
                yield members
                members = []
            members.append((place, figure))
    if members:
        yield members


def _read(
    line: Line,
    members: list[tuple[int, Figure]],
    moment: Moment,
    clocks: dict[str | None, Clock | None],
    known: frozenset[str],
    families: dict[str, str],
    last: Sighting | None,
    goes_on: bool,
) -> Iterator[Sighting]:
    names = [name._replace(key=families.get(name.key, name.key)) for name in names_in(line.words, line.lower, known)]
    plain = topicless()
    around = frozenset(name.key for name in names)
    told = {part for key in around for part in key.split()}
    named = frozenset(told)
    told.update(word for _, figure in members if figure.counts for word in figure.counts.lower().split())
    topic = frozenset(
        word for word in line.lower if len(word) > 3 and word.isalpha() and word not in plain and word not in told
    )
    words = frozenset(stem(word) for word in line.lower if len(word) > 2 and word.isalpha())
    firsts = frozenset(stretch.figure for stretch in line.stretches)
    places = sides = frozenset[str]()
    last_head: Head | None = last.head if last and goes_on else None
    last_event = last.event if last and goes_on else ""
    # A sentence without names speaks on of those of the sentence before.
    speaks_on = last is not None and (not names or line.lower[:1] in _PRONOUNS)
    told_places = last.places or last.told_places if last and speaks_on else frozenset()
    told_sides = last.sides or last.told_sides if last and speaks_on else frozenset()
    said: tuple[str, bool] = ("", False)
    lists = False
    for at, (place, figure) in enumerate(members):
        stretch = line.stretches[at]
        claimant = claimant_keys(figure)
        own = names_nearest(line, at, names)
        places = frozenset(name.key for name in own if name.place and name.key not in claimant) or places
        sides = nearest_sides(own, stretch, claimant) or sides
        head = _parted_head(line, stretch) or _listed_head(line, stretch, figure) or head_of(figure, last_head)
        if head.sides and families:
            head = head._replace(sides=frozenset(families.get(side, side) for side in head.sides))
        if head.sides and line.lower[stretch.behind : stretch.behind + 3] in _ITS_OWN:
            head = head._replace(sides=frozenset())
            sides = frozenset(name.key for name in names if name.key in claimant) or told_sides
        last_head = head
        level = is_level(line, stretch)
        bare = figure.kind == "count" and figure.counts is None
        event = _own_event(line, stretch, firsts, figure)
        before = members[at - 1][1]
        carries = (figure.kind, figure.unit) == (before.kind, before.unit) if at else bare and goes_on
        carries = carries and line.lower[stretch.behind : stretch.behind + 1] not in _OWN_VERBS
        carries = carries and not (bare and follows_verb(line, stretch))
        if bare and level and any(h.past == stretch.figure - 1 and h.meaning.form == "verb" for h in line.events):
            # `closed at 6,412` says where it stands, not what was closed.
            event = ""
        carries = carries and last_event not in word_group("aspects of one figure")
        if (
            not event
            and figure.kind == "money"
            and level
            and _follows_change(members, at)
            and abs(_plain(figure)) < _PRICE
        ):
            event = "share price"
        if not event and carries and not _has_noun(figure, stretch):
            event = last_event
        fronted = event != "" and any(hit.meaning.event == event and hit.past <= stretch.figure for hit in line.events)
        if not event and at and lists and stretch.joint in (",", "and") and stretch.figure - stretch.first < 3:
            # A list goes on with what was said of its first: `lost 12 tanks, 30 trucks and two ships`.
            event = last_event if not follows_verb(line, stretch) else ""
            fronted = event != ""
        lists = fronted and figure.kind == "count"
        last_event = event
        periods, weekdays = periods_of(line, at, figure)
        amount = amount_of(figure)
        owner = frozenset(name.key for name in names if name.key in claimant)
        signs = signs_of(line, stretch, figure)
        if signs.role == "added" and at and event and said[0] and event != said[0]:
            # `16 were killed and another 33 injured`: on top of nobody injured before.
            signs = signs._replace(role="")
        if (
            not signs.forecast
            and at
            and said[1]
            and members[at - 1][1].kind in (figure.kind, "age")
            and (stretch.joint in ("and", ",") or signs.role == "prior")
        ):
            signs = signs._replace(forecast=True)
        said = (event, signs.forecast)
        if signs.role == "change" and event in word_group("changes by themselves"):
            signs = signs._replace(role="")
        yield Sighting(
            place=place,
            figure=figure,
            moment=Moment(moment.update, figure.sentence.start, int(signs.role != "prior"), figure.start),
            event=event,
            head=head,
            amount=amount,
            size=abs(amount.middle) if amount is not None else 0.0,
            signs=signs,
            sorts=sorts_of(line, stretch, event) if figure.kind == "count" else frozenset(),
            periods=periods,
            weekdays=weekdays,
            places=places,
            sides=head.sides or sides or (owner if event in word_group("done by who says") else sides),
            told_places=told_places,
            told_sides=frozenset() if "total" in periods else told_sides,
            label=label_of(names, places, head.sides or sides),
            around=around,
            topic=topic,
            near=_near_words(line, stretch, event, named),
            words=words,
            beside=_beside(line, stretch),
            goes_on=not word_group("goes on").isdisjoint(
                line.lower[max(stretch.first, stretch.figure - 4) : stretch.figure]
                + line.lower[stretch.behind : stretch.behind + 4]
            ),
            concepts=concepts_of(_nearest(line, stretch)),
            act="" if figure.kind != "count" or (bare and level) else act_of(line, stretch),
            level=bare and level,
            subject=subject_of(line, stretch),
            nature=nature_of(event),
            update=moment.update,
            clock=clocks.get(figure.update),
            owner=owner,
        )


def _follows_change(members: list[tuple[int, Figure]], at: int) -> bool:
    """Whether the figure in front is a change in percent: `fell 8.4% to €31.20`."""
    return at > 0 and members[at - 1][1].kind == "percent" and members[at - 1][1].change is not None


def _plain(figure: Figure) -> float:
    return float(figure.value) if isinstance(figure.value, (int, Decimal)) else 0.0


def _sets_against(line: Line, figure: Figure) -> bool:
    """Whether a bare number is another claim of what the sentence before counts: `The line insists there were 140`."""
    claims = figure.claimed_by is not None or any(hit.meaning == "contrast" for hit in line.signs)
    return figure.counts is None and claims


def _beside(line: Line, stretch: Stretch) -> tuple[str, str]:
    """The words right before and behind a figure."""
    before = line.lower[stretch.figure - 1] if stretch.figure else ""
    behind = line.lower[stretch.behind] if stretch.behind < len(line.lower) else ""
    return before if before.isalpha() else "", behind if behind.isalpha() else ""


def _nearest(line: Line, stretch: Stretch) -> list[str]:
    """The words on both sides of a figure that stand nearest to it."""
    before = line.lower[max(stretch.first, stretch.figure - _NEAR) : stretch.figure]
    return before + line.lower[stretch.behind : min(stretch.past, stretch.behind + _NEAR)]


def _near_words(line: Line, stretch: Stretch, event: str, named: frozenset[str]) -> frozenset[str]:
    """Stems of the words on both sides of a figure, without names and what its event or noun says already."""
    hollow = hollow_words()
    said = {line.lower[at] for hit in line.events if hit.meaning.event == event for at in range(hit.first, hit.past)}
    said.update(line.lower[at] for hit in line.aspects if hit.meaning == event for at in range(hit.first, hit.past))
    return frozenset(
        stem(word)
        for word in _nearest(line, stretch)
        if len(word) > 1 and word.isalpha() and word not in hollow and word not in named and word not in said
    )


def _own_event(line: Line, stretch: Stretch, firsts: frozenset[int], figure: Figure) -> str:
    """What the words around a figure say happened, or is measured."""
    if figure.kind == "score":
        return "score"
    if figure.kind != "count":
        return aspect_of(line, stretch, figure.kind, figure.unit)
    event = event_of(line, stretch, firsts, figure.counts)
    # A number alone may be a measure without its unit: `a magnitude of 6.4`.
    return event or ("" if figure.counts else aspect_of(line, stretch, "other"))


def _has_noun(figure: Figure, stretch: Stretch) -> bool:
    """Whether a count has a noun of its own beside it."""
    return figure.kind == "count" and figure.counts is not None and stretch.behind - stretch.figure > 1


def _listed_head(line: Line, stretch: Stretch, figure: Figure) -> Head | None:
    """What a list says before a colon: `Firefighters at the scene: 210`."""
    if figure.counts or figure.kind != "count" or line.lower[stretch.figure - 1 : stretch.figure] != [":"]:
        return None
    words = line.words[stretch.first : stretch.figure - 1]
    named = next((head for head in map(head_named, (word.lower() for word in words)) if head), None)
    return named or (head_worded(words[-1]) if words and words[-1].isalpha() else None)


def _parted_head(line: Line, stretch: Stretch) -> Head | None:
    """What the part of a number is: the children of `five of them children`, `seven of the dead are children`."""
    lower = line.lower[stretch.behind : stretch.behind + 6]
    if lower[:1] != ["of"]:
        return None
    if lower[1:2] not in (["them"], ["whom"], ["those"], ["the"], ["these"]):
        return None
    for word in lower[2:]:
        head = head_named(word)
        if head is not None and not head.generic:
            return head
    return None
