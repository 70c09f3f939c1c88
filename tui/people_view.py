"""The people of a document as far as they are known: who stands where, and what is said of them when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dateline.library.analysis import PeopleFound
from dateline.parsing.model import Document, Person, Span

from .page.drawing import Mark
from .page.panes import Panes

if TYPE_CHECKING:
    # Nobody asks for it before the first page is shown.
    from dateline.library.people_in_time import Life, Timeline

__all__ = ["NamedHere", "PeopleView"]

LONGEST_NAME = 200
"""How far in front of a place a name that reaches it may begin, in characters."""


class NamedHere(NamedTuple):
    """A person at a place where they are named."""

    person: Person
    span: Span


class PeopleView:
    """The people of a document.

    `people` are those of the whole once `complete` is set. Before that, what is on the screen is read by itself and
    `of_pane` answers from there. What is asked for with a key is looked up, or worked out for one person: no key waits
    for all of them.
    """

    def __init__(self, document: Document, panes: Panes) -> None:
        self._document = document
        self._panes = panes
        self.people: tuple[Person, ...] = ()
        self.complete = False
        self.count = 0
        """How many are named in the text itself: who took a picture or wrote a piece is listed, but not counted."""
        self._mentions: tuple[tuple[int, int, int], ...] = ()
        self._local: dict[int, tuple[Person, ...]] = {}
        self._indices: dict[int, int] = {}
        self._lives: dict[int, tuple[Person, Life]] = {}

    def put(self, found: PeopleFound) -> None:
        """Take the people of the document, or of the part of it that has been read so far."""
        self.people, self.complete, self._mentions = found.people, found.complete, found.mentions
        self.count = persons_in(self.people)
        self._indices = {id(person): index for index, person in enumerate(self.people)}
        self._lives.clear()

    def put_local(self, pane: int, people: Iterable[Person]) -> None:
        """Take what the reading of a pane alone has found."""
        self._local[pane] = tuple(people)

    def give_up(self) -> None:
        """Nothing more will come."""
        self.complete = True

    # -- who stands where --------------------------------------------------------------------------------------------

    def of_pane(self, pane: int) -> tuple[Person, ...]:
        """The people of a pane, in the order they are named in it."""
        found = self._between(self._panes[pane].start, self._panes[pane].end)
        if found or self.complete:
            return tuple(self.people[index] for index in dict.fromkeys(index for _, _, index in found))
        return self._local.get(pane, ())

    def _between(self, start: int, end: int) -> tuple[tuple[int, int, int], ...]:
        return self._mentions[bisect_left(self._mentions, (start,)) : bisect_left(self._mentions, (end,))]

    def index_of(self, person: Person) -> int | None:
        """The place of a person among all; None for one who is known of a pane alone."""
        return self._indices.get(id(person))

    def at(self, offset: int) -> NamedHere | None:
        """Who is named by the words that hold a character."""
        for start, end, index in self._between(offset - LONGEST_NAME, offset + 1):
            if start <= offset < end:
                return NamedHere(self.people[index], Span(start, end))
        if not self.complete:
            for person in self._local.get(self._panes.at(offset), ()):
                for span in person.mentions:
                    if span.start <= offset < span.end:
                        return NamedHere(person, span)
        return None

    def behind(self, offset: int, step: int) -> NamedHere | None:
        """The name that is `step` names behind a place, or before it where that is below zero; the last that is left.

        None where there is none on that side.
        """
        at = bisect_left(self._mentions, (offset,))
        index = min(len(self._mentions) - 1, at + step - 1) if step > 0 else max(0, at + step)
        if not (at <= index if step > 0 else index < at):
            return None
        start, end, number = self._mentions[index]
        return NamedHere(self.people[number], Span(start, end))

    def marks(self, pane: int, start: int, end: int) -> list[Mark]:
        """The stretches of names that touch `start` to `end`."""
        found = self._between(start - LONGEST_NAME, end)
        marks: list[Mark] = [(first, last, "person") for first, last, _ in found if last > start]
        if marks or self.complete:
            return marks
        local = self._local.get(pane, ())
        spans = (span for person in local for span in person.mentions)
        return [(span.start, span.end, "person") for span in spans if span.end > start and span.start < end]

    def mentions_in(self, person: Person, span: Span) -> tuple[Span, ...]:
        """Where a person is named in a stretch of the text."""
        wanted = self.index_of(person)
        found = self._between(span.start, span.end)
        return tuple(Span(start, end) for start, end, index in found if index == wanted)

    # -- over time ---------------------------------------------------------------------------------------------------

    @cached_property
    def timeline(self) -> Timeline:
        """The updates in the order in which they were written."""
        from dateline.library.people_in_time import Timeline

        return Timeline(self._document)

    def life(self, person: Person) -> Life:
        """What is told of a person, in time order."""
        known = self._lives.get(id(person))
        if known is None or known[0] is not person:
            from dateline.library.people_in_time import life_of

            known = self._lives[id(person)] = person, life_of(person, self.timeline)
        return known[1]

    def stops_of(self, person: Person) -> tuple[int, ...]:
        """The panes the reader can go to in which a person is named, in the order of the text."""
        stops = self._panes.stops
        found = sorted({self._panes.at(span.start) for span in person.mentions})
        return tuple(pane for pane in found if (at := bisect_right(stops, pane)) and stops[at - 1] == pane)

    def again(self, person: Person) -> Person | None:
        """Who a person is in what is known now; None where nobody has one of their full names."""
        for found in self.people:
            if found.name == person.name:
                return found
        here = self.at(person.mentions[0].start) if person.mentions else None
        return None if here is None else here.person


def persons_in(people: Sequence[Person]) -> int:
    """How many are named in the text itself: who took a picture or wrote a piece is listed, but not counted."""
    return sum(person.kind == "person" for person in people)
