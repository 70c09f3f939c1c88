"""What is known of each figure for the ledger: all that linking looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.parsing.model import Document, Figure

from .amounts import Amount, amount_of, middle
from .aspecting import aspect_of
from .happenings import event_of
from .heads import Head, head_named, head_of
from .lines import Line, Stretch, cut_line
from .naming import name_key, names_in
from .signs import Signs, periods_of, signs_of
from .tables import topicless
from .timing import Moment, moments_of

__all__ = ["Sighting", "is_listed", "sightings_of"]

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
    periods: frozenset[str]
    weekdays: frozenset[str]
    places: frozenset[str]
    """Where, by the words nearest to the figure."""
    sides: frozenset[str]
    """Whose, or by whom, by the words nearest to the figure."""
    around: frozenset[str]
    """Every name in the sentence."""
    topic: frozenset[str]
    """Content words of the sentence."""
    update: int
    """The rank of its update in time."""


def is_listed(figure: Figure) -> bool:
    """Whether a figure stands in a measure: not a date, a clock time, a rank, or what a list folds away."""
    return not figure.minor and figure.kind not in _UNLISTED


def sightings_of(document: Document) -> list[Sighting]:
    """The listed figures of a document, the oldest first."""
    moments = moments_of(document)
    people = _names_of_people(document)
    found: list[Sighting] = []
    for members in _by_sentence(document.figures):
        figures = [figure for _, figure in members]
        span = figures[0].sentence
        line = cut_line(document.text, span.start, span.end, figures)
        found += _read(line, members, moments, people)
    found.sort(key=lambda sighting: sighting.moment)
    return found


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
    line: Line, members: list[tuple[int, Figure]], moments: dict[str | None, Moment], people: frozenset[str]
) -> Iterator[Sighting]:
    names = [name for name in names_in(line.words, line.lower) if name.key not in people]
    plain = topicless()
    around = frozenset(name.key for name in names)
    topic = frozenset(word for word in line.lower if len(word) > 3 and word.isalpha() and word not in plain)
    firsts = frozenset(stretch.figure for stretch in line.stretches)
    places = sides = frozenset[str]()
    last_head: Head | None = None
    last_event = ""
    for at, (place, figure) in enumerate(members):
        stretch = line.stretches[at]
        claimant = _claimant_keys(figure)
        own = [name for name in names if stretch.first <= name.at < stretch.past and name.key not in claimant]
        if not at:
            own = own or [name for name in names if name.key not in claimant]
        places = frozenset(name.key for name in own if name.place) or places
        sides = frozenset(name.key for name in own if not name.place) or sides
        head = _parted_head(line, stretch) or head_of(figure, last_head)
        last_head = head
        event = (
            event_of(line, stretch, firsts, figure.counts)
            if figure.kind == "count"
            else aspect_of(line, stretch, figure)
        )
        if not event and at and (figure.kind == members[at - 1][1].kind) and not _has_noun(figure, stretch):
            event = last_event
        last_event = event
        moment = moments[figure.update]
        periods, weekdays = periods_of(line, at, figure)
        amount = amount_of(figure)
        signs = signs_of(line, stretch, figure)
        yield Sighting(
            place=place,
            figure=figure,
            moment=Moment(moment.update, figure.sentence.start, int(signs.role != "prior"), figure.start),
            event=event,
            head=head,
            amount=amount,
            size=float(abs(middle(amount))) if amount is not None else 0.0,
            signs=signs,
            periods=periods,
            weekdays=weekdays,
            places=places,
            sides=head.sides or sides,
            around=around,
            topic=topic,
            update=moment.update,
        )


def _has_noun(figure: Figure, stretch: Stretch) -> bool:
    """Whether a count has a noun of its own beside it."""
    return figure.kind == "count" and figure.counts is not None and stretch.behind - stretch.figure > 1


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


def _names_of_people(document: Document) -> frozenset[str]:
    """The family names of those who are named as persons: they speak, and are seldom whose a figure is."""
    return frozenset(
        word for person in document.people if person.kind == "person" for word in person.name.lower().split()
    )


def _claimant_keys(figure: Figure) -> frozenset[str]:
    if not figure.claimed_by:
        return frozenset()
    words = figure.claimed_by.lower().replace("’s", "").replace("'s", "").split()
    return frozenset((*(name_key(word) for word in words), " ".join(words)))
