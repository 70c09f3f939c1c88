"""A row of the list of figures in pieces: the value and what it counts, who says so, what was before, who differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from rich.cells import cell_len

from dateline.library.figure_words import about_words, value_words
from dateline.library.measure_words import measure_name
from dateline.parsing.model import Document, Entry, Figure, Update
from dateline.parsing.safety import single_line

from .facts_view import FactsView
from .figure_rows import FigureRow, FoldRow
from .page.heading import short_time
from .page.wrapping import fit, wrap
from .signs import Signs
from .widgets.line_widget import Piece

__all__ = ["FigureDrawing", "moment_words", "signed_value"]

LEAST_NAME = 6
"""A claimant is not cut shorter than this for the sake of what stands behind it, in cells."""


def signed_value(figure: Figure, document: Document | None, signs: Signs) -> str:
    """The value as printed, with the signs of its qualifier and, where it is the size of a change, of that."""
    words = value_words(figure, document)
    change = signs.change(figure.change)
    if words[:1] in ("+", "-", "−"):
        change = ""
    return " ".join(filter(None, [signs.qualifier(figure.qualifier), change + words]))


def moment_words(update: Update | None, day: date | None) -> str:
    """The clock of an update, or its date where that is not `day`; empty where neither is known."""
    if update is None:
        return ""
    if isinstance(update.time, datetime) and day is not None and update.time.date() != day:
        return f"{update.time.day} {update.time:%b}"
    return short_time(update)


class FigureDrawing:
    """Draws rows of figures of one document.

    `of_whole` is for rows of the whole document, which stand for all values of a measure; `with_times` says of each
    when it was said.
    """

    def __init__(
        self,
        facts: FactsView,
        signs: Signs,
        *,
        day: date | None = None,
        of_whole: bool = False,
        with_times: bool = False,
    ) -> None:
        self._facts = facts
        self._document = facts.document
        self._signs = signs
        self._day = day
        self._of_whole = of_whole
        self._with_times = with_times

    def value(self, row: FigureRow) -> str:
        """The value with its signs."""
        return signed_value(row.figure, self._document, self._signs)

    def lines(self, row: FigureRow | FoldRow, width: int | None, column: int) -> str:
        """A letter for each line of a row: `w`hat, `m`ore of that, `c`laimant and before, `u`nlike another, `f`olded.

        What is counted takes a second line where it is too long for one, unless the width is None.
        """
        if isinstance(row, FoldRow):
            return "f"
        has_history = row.measure is not None and len(row.measure.entries) > 1
        has_line = self._with_times or has_history or row.figure.claimed_by is not None
        more = "m" if width is not None and len(self._broken(row, width, column)) > 1 else ""
        return "w" + more + ("c" if has_line else "") + ("u" if self._disputed(row) is not None else "")

    def pieces(self, row: FigureRow | FoldRow, line: str, width: int, column: int, *, most: int = 1) -> list[Piece]:
        """One line of a row in a width; values end at `column`. What is counted takes `most` lines."""
        if isinstance(row, FoldRow):
            sign = self._signs.unfolded if row.is_open else self._signs.folded
            return [(f"{sign} ", "accent"), (f"{row.hidden:,} in passing", "dim")]
        if line == "w":
            value = self.value(row)
            indent = max(column, cell_len(value)) + 1
            blank = " " * (indent - 1 - cell_len(value))
            return [(f"{blank}{value} ", "figure"), (self._broken(row, width, column, most=most)[0], "text")]
        if line == "m":
            return [(" " * (column + 1), "text"), (self._broken(row, width, column)[1], "text")]
        return self._claim(row, width, column) if line == "c" else self._unlike(row, width, column)

    def _broken(self, row: FigureRow, width: int, column: int, *, most: int = 2) -> list[str]:
        """What a figure counts, in at most so many lines behind the column of values."""
        words = self._about(row)
        room = width - max(column, cell_len(self.value(row))) - 1
        if most == 1 or cell_len(words) <= room:
            return [fit(words, room, self._signs.ellipsis)]
        spans = wrap(words, 0, len(words), room)
        rest = fit(words[spans[1][0] :], width - column - 1, self._signs.ellipsis)
        return [words[slice(*spans[0])], rest]

    def _about(self, row: FigureRow) -> str:
        """What a figure counts in its own words, with what happened to them where that is known of its measure.

        Among those of the whole document it says whose or where, too, since its update does not stand beside it; not so
        where the measure is named by another noun, whose side it may be.
        """
        figure, measure = row.figure, row.measure
        if measure is None or figure.kind == "age":
            return about_words(figure, self._document)
        counts, of = figure.counts or measure.counts, figure.of
        if counts == measure.counts and (self._of_whole or not figure.counts):
            of = of or measure.of
        if not (counts or of or measure.event):
            return about_words(figure, self._document)
        return measure_name(replace(measure, counts=counts, of=of), (self._facts.known,), behind=figure)

    def _claim(self, row: FigureRow, width: int, column: int) -> list[Piece]:
        """When, who, how many values there are, and the one before."""
        when = self._moment(row.figure) if self._with_times else ""
        trend, before = self._before(row)
        many = row.measure is not None and len(row.measure.entries) > 1
        times = f"{self._signs.times}{len(row.measure.entries)}" if row.measure is not None and many else ""
        behind: list[Piece] = [(times, "dim"), ("  " if times and trend else "", "dim"), (trend, "text")]
        behind.append((f" {before}" if before else "", "dim"))
        name = single_line(row.figure.claimed_by or "")
        return self._hung(when, [], name, behind, width, column)

    def _hung(
        self, lead: str, value: list[Piece], name: str, behind: list[Piece], width: int, column: int, ink: str = "dim"
    ) -> list[Piece]:
        """A line below a value: hung behind the column of values, or further to the left where it needs the room.

        `lead` stands in that column; the name is cut where there is no room even so.
        """
        before, after = _cells(value), _cells(behind)
        gap = 2 if name and after else 0
        needed = before + cell_len(name) + gap + after
        start = max(cell_len(lead), min(column, width - 1 - needed))
        room = width - 1 - start - before - gap - after
        shown = fit(name, max(room, LEAST_NAME), self._signs.ellipsis) if name else ""
        return [(lead.rjust(start) + " ", ink), *value, (shown + " " * gap, "dim"), *behind]

    def _before(self, row: FigureRow) -> tuple[str, str]:
        """The sign of the trend, and the value before unless it is as much; empty where none can be compared."""
        entry, measure = row.entry, row.measure
        if entry is None or measure is None or entry.before is None or entry.trend is None:
            return "", ""
        before = signed_value(self._facts.figure_of(measure, entry.before), self._document, self._signs)
        return self._signs.trend(entry.trend), before if entry.trend != "same" else ""

    def _disputed(self, row: FigureRow) -> Entry | None:
        """The value against which others are claimed: that of the row; for a measure the last of the same claimant."""
        entry, measure = row.entry, row.measure
        if entry is None or measure is None or entry.against or not self._of_whole:
            return entry if entry is not None and entry.against else None
        disputed = [position for position, other in enumerate(measure.entries) if other.against]
        mine = [p for p in disputed if self._facts.figure_of(measure, p).claimed_by == row.figure.claimed_by]
        return measure.entries[(mine or disputed)[-1]] if disputed else None

    def _unlike(self, row: FigureRow, width: int, column: int) -> list[Piece]:
        """The latest of the values that others claim, and whose it is; when, if it is not claimed against this one."""
        disputed, measure = self._disputed(row), row.measure
        if disputed is None or measure is None:
            return []
        other = self._facts.figure_of(measure, max(disputed.against))
        value = signed_value(other, self._document, self._signs)
        more = f"+{len(disputed.against) - 1}" if len(disputed.against) > 1 else ""
        if disputed is not row.entry:
            more = " ".join(filter(None, [self._moment(other), more]))
        name = single_line(other.claimed_by or "")
        return self._hung(
            self._signs.unlike, [(f"{value} ", "figure")], name, [(more, "dim")], width, column, ink="alarm"
        )

    def _moment(self, figure: Figure) -> str:
        panes = self._facts.panes
        update = panes[panes.at(figure.start)].update
        is_first = update is not None and update.kind == "original"
        return moment_words(update, self._day) or (self._signs.original if is_first else "")


def _cells(pieces: list[Piece]) -> int:
    return sum(cell_len(text) for text, _ in pieces)
