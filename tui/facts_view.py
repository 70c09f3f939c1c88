"""What is known of a document so far: facts arrive pane by pane, and for the whole document at the end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from dateline.library.analysis import MeasuresFound, PeopleFound
from dateline.library.importance import Group, figure_group
from dateline.library.listed import is_listed
from dateline.parsing.model import Document, Figure, Measure, Person, Span

from .page.drawing import Mark
from .page.panes import Panes
from .people_view import PeopleView

__all__ = ["FactsView", "ink_span"]


def ink_span(figure: Figure) -> Span:
    """What of a figure is set in its ink: the qualifier and the number, not the noun that is counted."""
    return figure.ink if figure.ink is not None else Span(figure.start, figure.end)


class FactsView:
    """The figures and people of a document as far as it has been analysed."""

    def __init__(self, document: Document, panes: Panes) -> None:
        self.document = document
        self.panes = panes
        self.named = PeopleView(document, panes)
        """Its people."""
        self.progress = 0.0
        """How much of the text has been analysed for good, from 0 to 1."""
        self.revision = 0
        """Grows with every change: a part of the key of what is drawn."""
        self._figures: dict[int, tuple[Figure, ...]] = {}
        self._claims: dict[str, dict[int, list[Figure]]] = {}
        self._final: set[int] = set()
        self._all_figures: tuple[Figure, ...] | None = None
        self._listed: tuple[Figure, ...] | None = None
        self._known: Document | None = None
        self.measures: tuple[Measure, ...] = ()
        """What is counted in the document, the most important first; none before all figures are known."""
        self.measures_known = False
        self.groups: tuple[Group, ...] = ()
        """The group of each measure."""
        self._groups_of_figures: dict[int, Group] = {}
        self._places: tuple[tuple[int, int, int], ...] = ()
        self.listed_count = 0
        """How many figures a list of all would show."""

    @property
    def complete(self) -> bool:
        """Whether the whole document has been analysed."""
        return self.named.complete and self.progress >= 1 and self.measures_known

    def has(self, pane: int) -> bool:
        """Whether anything is known of a pane."""
        return pane in self._figures

    def put_local(self, pane: int, figures: Iterable[Figure], people: Iterable[Person]) -> None:
        """Take what an analysis of the pane alone has found; it never replaces what came from the whole."""
        if pane in self._final:
            return
        self._put(pane, tuple(figures))
        self.named.put_local(pane, people)
        self._changed()

    def put_figures(self, figures: Sequence[Figure], start: int, end: int) -> None:
        """Take all figures of the text from `start` to `end`, the bounds of whole panes."""
        first, last = self.panes.at(start), self.panes.at(max(start, end - 1))
        found: dict[int, list[Figure]] = {pane: [] for pane in range(first, last + 1)}
        for figure in figures:
            found.setdefault(self.panes.at(figure.start), []).append(figure)
        for pane, some in found.items():
            self._put(pane, tuple(sorted(some, key=attrgetter("start"))))
            for figure in some:
                self.group_of(figure)  # in small portions: a list of all would ask for all at once
            self._final.add(pane)
        self.progress = max(self.progress, end / max(1, len(self.document.text)))
        self._changed()

    def _put(self, pane: int, figures: tuple[Figure, ...]) -> None:
        before = self._figures.get(pane, ())
        for figure in before:
            self._groups_of_figures.pop(figure.start, None)
            if figure.claimed_by:
                self._claims[figure.claimed_by].pop(pane, None)
        for figure in figures:
            if figure.claimed_by:
                self._claims.setdefault(figure.claimed_by, {}).setdefault(pane, []).append(figure)
        self.listed_count += sum(map(is_listed, figures)) - sum(map(is_listed, before))
        self._figures[pane] = figures

    def put_people(self, found: PeopleFound) -> None:
        """Take the people of the document, or of the part of it that has been read so far."""
        self.named.put(found)
        self._changed()

    def put_measures(self, found: MeasuresFound) -> None:
        """Take what is counted in the whole document; all of its figures have come before."""
        self.measures, self.groups, self._places = found.measures, found.groups, found.places
        self.measures_known = True
        self._changed()

    def give_up(self) -> None:
        """Nothing more will come: what is known is all."""
        self.progress, self.measures_known = 1.0, True
        self.named.give_up()
        self._changed()

    def place_of(self, figure: Figure) -> tuple[int, int] | None:
        """The index of the measure a figure is a value of, and of its entry; None where that is not known."""
        at = bisect_left(self._places, (figure.start,))
        if at < len(self._places) and self._places[at][0] == figure.start:
            return self._places[at][1:]
        return None

    def measure_of(self, figure: Figure) -> Measure | None:
        """What a figure is a value of; None where that is not known."""
        place = self.place_of(figure)
        return None if place is None else self.measures[place[0]]

    @property
    def starts_placed(self) -> frozenset[int]:
        """Where the figures start of which it is known what they are a value of."""
        return frozenset(start for start, _, _ in self._places)

    def group_of(self, figure: Figure) -> Group:
        """The group of a figure, whatever else it is known to be a value of."""
        group = self._groups_of_figures.get(figure.start)
        if group is None:
            group = self._groups_of_figures[figure.start] = figure_group(figure)
        return group

    def figure_of(self, measure: Measure, entry: int) -> Figure:
        """The figure of an entry of a measure."""
        return self.figures[measure.entries[entry].figure]

    def values_of(self, measure: int, span: Span) -> tuple[Figure, ...]:
        """The figures in a stretch of the text that are values of a measure, given by its index."""
        first, last = (bisect_left(self._places, (at,)) for at in (span.start, span.end))
        places = self._places[first:last]
        return tuple(self.figure_of(self.measures[number], at) for _, number, at in places if number == measure)

    def _changed(self) -> None:
        self.revision += 1
        self._all_figures = None
        self._listed = None
        self._known = None

    def figures_of(self, pane: int) -> tuple[Figure, ...]:
        """The figures of a pane, as far as known, in the order of the text."""
        return self._figures.get(pane, ())

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All figures known, in the order of the text."""
        if self._all_figures is None:
            self._all_figures = tuple(figure for pane in sorted(self._figures) for figure in self._figures[pane])
        return self._all_figures

    @property
    def known(self) -> Document:
        """The document with the figures and measures that are known."""
        if self._known is None:
            self._known = replace(self.document, figures=self.figures, measures=self.measures)
        return self._known

    @property
    def listed(self) -> tuple[Figure, ...]:
        """Those of all figures that a list shows."""
        if self._listed is None:
            self._listed = tuple(figure for figure in self.figures if is_listed(figure))
        return self._listed

    def listed_of(self, pane: int) -> tuple[Figure, ...]:
        """Those of the figures of a pane that a list shows."""
        return tuple(figure for figure in self.figures_of(pane) if is_listed(figure))

    def claimed_by(self, name: str) -> list[Figure]:
        """The figures that are claimed by a name."""
        return [figure for figures in self._claims.get(name, {}).values() for figure in figures if is_listed(figure)]

    def marks(self, pane: int, start: int, end: int) -> list[Mark]:
        """The stretches of names and figures that touch `start` to `end`, names first."""
        marks = self.named.marks(pane, start, end)
        figures = self._figures.get(pane, ())
        low = max(0, bisect_right(figures, start, key=attrgetter("start")) - 1)
        for figure in figures[low:]:
            if figure.start - 40 >= end:
                break
            span = ink_span(figure)
            if span.end > start and is_listed(figure):
                marks.append((span.start, span.end, "figure"))
        return marks
