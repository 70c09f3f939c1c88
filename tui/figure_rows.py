"""What the list of figures holds: rows in order of importance, in groups, those said in passing folded away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from dateline.library.importance import GROUPS, Group
from dateline.library.listed import UNLISTED
from dateline.parsing.model import Entry, Figure, Measure

from .facts_view import FactsView

__all__ = ["GROUP_NAMES", "FigureRow", "FoldRow", "Listing", "Row", "rows_of_pane", "rows_of_whole"]

GROUP_NAMES: dict[Group, str] = {
    "people": "People harmed",
    "money": "Money",
    "votes": "Votes and scores",
    "rest": "Other figures",
}


class FigureRow(NamedTuple):
    """A figure of an update; or, in a list of the whole document, the latest value of a measure."""

    figure: Figure
    group: Group
    measure: Measure | None = None
    """What it is a value of; None before that is known."""
    position: int = 0
    """The index of its entry in the measure."""

    @property
    def entry(self) -> Entry | None:
        """The figure as a value of its measure."""
        return None if self.measure is None else self.measure.entries[self.position]


class FoldRow(NamedTuple):
    """Stands for the figures that are said in passing."""

    hidden: int
    """How many there are."""
    is_open: bool


Row = FigureRow | FoldRow


def rows_of_pane(facts: FactsView, pane: int) -> tuple[list[FigureRow], list[FigureRow]]:
    """The figures of a pane as rows, and those said in passing; each in order of importance."""
    rows = [_row(facts, figure) for figure in facts.figures_of(pane) if figure.kind not in UNLISTED]
    return _in_groups(row for row in rows if not row.figure.minor), [row for row in rows if row.figure.minor]


def rows_of_whole(facts: FactsView) -> tuple[list[FigureRow], list[FigureRow]]:
    """What the document counts, a row each with the latest value; figures of which that is not known yet follow.

    Then what it tells in passing, which is a value of nothing that is counted again.
    """
    figures, placed = facts.figures, facts.starts_placed
    main = [
        FigureRow(figures[measure.entries[-1].figure], group, measure, len(measure.entries) - 1)
        for measure, group in zip(facts.measures, facts.groups, strict=True)
    ]
    if len(placed) == len(figures):
        return main, []
    unplaced = (figure for figure in figures if figure.start not in placed and figure.kind not in UNLISTED)
    rest = [FigureRow(figure, facts.group_of(figure)) for figure in unplaced]
    main += [row for row in rest if not row.figure.minor]
    return _in_groups(main), [row for row in rest if row.figure.minor]


def _row(facts: FactsView, figure: Figure) -> FigureRow:
    place = facts.place_of(figure)
    if place is None:
        return FigureRow(figure, facts.group_of(figure))
    number, position = place
    return FigureRow(figure, facts.groups[number], facts.measures[number], position)


def _in_groups(rows: Iterable[FigureRow]) -> list[FigureRow]:
    """The rows group by group, otherwise as they came."""
    of_groups: dict[Group, list[FigureRow]] = {group: [] for group in GROUPS}
    for row in rows:
        of_groups[row.group].append(row)
    return [row for group in GROUPS for row in of_groups[group]]


class Listing:
    """What the list of figures holds for a scope: `only` is the group it is narrowed to, `is_open` unfolds the rest.

    A new one is made when what is listed has changed, never for a key that only moves.
    """

    def __init__(
        self,
        main: Sequence[FigureRow] = (),
        minor: Sequence[FigureRow] = (),
        *,
        only: Group | None = None,
        is_open: bool = False,
    ) -> None:
        self.only = only
        self.groups: tuple[Group, ...] = tuple(dict.fromkeys(row.group for row in main))
        """The groups there are to choose from, the most important first."""
        if only is not None:
            main = [row for row in main if row.group == only]
            minor = [row for row in minor if row.group == only]
        self.count = len(main)
        """How many rows there are but for those said in passing."""
        self._minor = minor
        self.rows: Sequence[Row] = main
        self.fold = len(main) if minor else None
        """The index of the row that stands for what is said in passing; None where nothing is."""
        if minor:
            self.rows = [*main, FoldRow(len(minor), is_open), *(minor if is_open else ())]

    def heading_of(self, index: int) -> Group | None:
        """The group that begins with a row, where there are others."""
        if index >= self.count or self.only is not None or len(self.groups) < 2:
            return None
        group = self._group(index)
        return group if index == 0 or group != self._group(index - 1) else None

    def _group(self, index: int) -> Group | None:
        row = self.rows[index]
        return row.group if isinstance(row, FigureRow) else None

    @property
    def in_passing(self) -> Sequence[FigureRow]:
        """What is said in passing, whether it is unfolded or not."""
        return self._minor

    def index_of(self, figure: Figure, measure: Measure | None) -> int | None:
        """The row a figure is shown by: its own or that of its measure, else the one it is folded into."""
        found = self._starts.get(figure.start)
        if found is None and measure is not None:
            found = self._measures.get(id(measure))
        if found is None and any(row.figure.start == figure.start for row in self._minor):
            found = self.fold
        return found

    @cached_property
    def _starts(self) -> dict[int, int]:
        return {row.figure.start: index for index, row in enumerate(self.rows) if isinstance(row, FigureRow)}

    @cached_property
    def _measures(self) -> dict[int, int]:
        rows = enumerate(self.rows)
        return {id(row.measure): index for index, row in rows if isinstance(row, FigureRow) and row.measure is not None}
