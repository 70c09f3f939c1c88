"""What is known of each figure for the ledger: all that linking looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Document, Figure

from .amounts import Amount, amount_of, middle
from .aspecting import aspect_of
from .happenings import event_of
from .heads import Head, head_of
from .lines import Line, cut_line
from .naming import Name, name_key, names_in
from .signs import Signs, periods_of, signs_of
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
    found: list[Sighting] = []
    for members in _by_sentence(document.figures):
        figures = [figure for _, figure in members]
        span = figures[0].sentence
        line = cut_line(document.text, span.start, span.end, figures)
        found += _read(line, members, moments)
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


def _read(line: Line, members: list[tuple[int, Figure]], moments: dict[str | None, Moment]) -> Iterator[Sighting]:
    names = list(names_in(line.words, line.lower))
    around = frozenset(name.key for name in names)
    topic = frozenset(word for word in line.lower if len(word) > 3 and word.isalpha() and word not in _plain())
    firsts = frozenset(stretch.figure for stretch in line.stretches)
    shared: list[Name] = []
    last_head: Head | None = None
    for at, (place, figure) in enumerate(members):
        stretch = line.stretches[at]
        own = [name for name in names if stretch.first <= name.at < stretch.past]
        if not own:
            own = shared or names
        if any(not name.place for name in own) or not shared:
            shared = own
        claimant = _claimant_keys(figure)
        head = head_of(figure, last_head)
        last_head = head
        event = (
            event_of(line, stretch, firsts, figure.counts)
            if figure.kind == "count"
            else aspect_of(line, stretch, figure)
        )
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
            places=frozenset(name.key for name in own if name.place),
            sides=frozenset(name.key for name in own if not name.place and name.key not in claimant) | head.sides,
            around=around,
            topic=topic,
            update=moment.update,
        )


def _claimant_keys(figure: Figure) -> frozenset[str]:
    if not figure.claimed_by:
        return frozenset()
    words = figure.claimed_by.lower().replace("’s", "").replace("'s", "").split()
    return frozenset((*(name_key(word) for word in words), " ".join(words)))


def _plain() -> frozenset[str]:
    return word_set("figure_stop_words")
