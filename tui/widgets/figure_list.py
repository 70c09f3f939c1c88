"""The list of figures: value, what it counts, who says so, and how it changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len

from dateline.parsing.model import Figure

from ..facts_view import FactsView
from ..figure_drawing import FigureDrawing
from ..figure_rows import GROUP_NAMES, FigureRow, Listing, Row
from ..signs import Signs
from .line_widget import Piece
from .list_pane import ListPane

__all__ = ["FigureList"]

NARROWEST_VALUES, WIDEST_VALUES = 8, 14
"""The column of values is a third of the list, within these, in cells; a longer value pushes its words to the right."""
MOST_BROKEN = 1_000
"""In a list of more rows, what is counted takes one line each: breaking it would keep the keys waiting."""
DATE_CELLS = 6


class FigureList(ListPane):
    """Figures in groups: the value at the right of its column and its words, below it whose it is; a row between."""

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id, signs=signs)
        self._drawing: FigureDrawing | None = None
        self._facts: FactsView | None = None
        self.listing = Listing()
        """What is listed."""
        self._where = ""
        self._total: int | None = None
        self._progress = 1.0
        self._column = 6
        self._least_column = 4
        self._lines: Sequence[str] = ()

    def show(
        self,
        facts: FactsView,
        listing: Listing,
        *,
        where: str,
        total: int | None,
        progress: float,
        keep: bool,
        day: date | None = None,
        of_whole: bool = False,
        with_times: bool = False,
    ) -> None:
        """List figures of a document; `where` names the part, `total` is known of the whole if that is more.

        `keep` leaves the cursor on its figure. Rows `of_whole` stand for all values of a measure. `with_times` says of
        each when that was, with the date unless it is `day`.
        """
        same = listing is self.listing and facts is self._facts
        if same and (where, total, progress) == (self._where, self._total, self._progress):
            return
        self._where, self._total, self._progress = where, total, progress
        if same:
            self.refresh()
            return
        cursor = self._cursor_in(listing, facts) if keep and (self.cursor or self.has_keys) else 0
        self._facts, self.listing = facts, listing
        self._drawing = FigureDrawing(facts, self._signs, day=day, of_whole=of_whole, with_times=with_times)
        self._least_column = DATE_CELLS if with_times else 4
        self._set(cursor)

    def _set(self, cursor: int) -> None:
        """Find out how wide the column of values is, and which lines each row takes in this width."""
        drawing, rows = self._drawing, self.listing.rows
        if drawing is None:
            return
        largest = max(NARROWEST_VALUES, min(WIDEST_VALUES, self.inner_width // 3))
        widths = [cell_len(drawing.value(row)) for row in rows[:200] if isinstance(row, FigureRow)]
        self._column = max([self._least_column, *(width for width in widths if width <= largest)])
        width = self.inner_width if len(rows) <= MOST_BROKEN else None
        self._lines = [
            ("h" if self.listing.heading_of(index) is not None else "") + drawing.lines(row, width, self._column) + " "
            for index, row in enumerate(rows)
        ]
        self.set_heights([len(lines) for lines in self._lines], cursor=cursor)

    def resized(self) -> None:
        """Break what is counted anew."""
        super().resized()
        self._set(self.cursor)

    def _cursor_in(self, listing: Listing, facts: FactsView) -> int:
        """Where the marked row is in another listing."""
        row = self.row
        if isinstance(row, FigureRow):
            return listing.index_of(row.figure, facts.measure_of(row.figure)) or 0
        return (listing.fold or 0) if row is not None else 0

    @property
    def row(self) -> Row | None:
        """The row at the cursor; None in an empty list."""
        rows = self.listing.rows
        return rows[self.cursor] if self.cursor < len(rows) else None

    def mark_figure(self, figure: Figure) -> None:
        """Put the cursor on the row that shows a figure, if there is one."""
        index = self.listing.index_of(figure, self._facts.measure_of(figure) if self._facts is not None else None)
        if index is not None:
            self.mark(index)

    def title_pieces(self) -> list[Piece]:
        """What is listed, of how many, and how far the reading of the document is."""
        only = self.listing.only
        name = "" if only is None else GROUP_NAMES[only].lower()
        count: list[Piece] = [(f"{self.listing.count:,}", "text")]
        if self._total:
            count.append((f" of {self._total:,}", "dim"))
        if self._progress < 1:
            count.append((f"  {int(self._progress * 100)}%", "accent"))
        narrowed: list[Piece] = [(f"{name}  ", "accent")] if name else []
        for gap, said in (("   ", [(f"{self._where}  ", "dim"), *narrowed]), (" ", [(f"{self._where} ", "dim")])):
            pieces = [(f"Figures{gap}", "strong"), *said, *count]
            if sum(len(text) for text, _ in pieces) <= self.inner_width and (gap != " " or not narrowed):
                return pieces
        return [("Figures   ", "strong"), *narrowed, *count]

    def empty_pieces(self) -> list[Piece]:
        """Say whether there are none or none yet."""
        return [("none here" if self._progress >= 1 else f"reading {self._signs.ellipsis}", "dim")]

    def is_item_row(self, index: int, row: int) -> bool:
        """The heading of a group and the space below are not."""
        return self._lines[index][row] not in "h "

    def item_pieces(self, index: int, row: int) -> list[Piece]:
        """The heading of a group; a line of a figure."""
        line = self._lines[index][row]
        if line == "h":
            group = self.listing.heading_of(index)
            name = f" {GROUP_NAMES[group]} " if group is not None else ""
            return [(name + self._signs.rule * max(0, self.inner_width - len(name)), "dim")]
        if line == " " or self._drawing is None:
            return []
        most = 2 if "m" in self._lines[index] else 1
        return self._drawing.pieces(self.listing.rows[index], line, self.inner_width, self._column, most=most)
