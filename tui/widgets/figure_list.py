"""The list of figures: value, what it counts, who says so."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.library.figure_words import about_words, value_words
from dateline.parsing.model import Document, Figure

from ..page.wrapping import fit
from ..signs import Signs
from .line_widget import Piece
from .list_pane import ListPane

__all__ = ["FigureList"]

LARGEST_VALUE = 14
"""The widest column of values, in cells; a longer value pushes its words to the right."""


class FigureList(ListPane):
    """A row a figure, with the value at the right of its column and its words; its claimant below; a row between."""

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id)
        self._signs = signs
        self._document: Document | None = None
        self.figures: Sequence[Figure] = ()
        self._where = ""
        self._total: int | None = None
        self._progress = 1.0
        self._column = 6

    def show(
        self,
        document: Document,
        figures: Sequence[Figure],
        *,
        where: str,
        total: int | None,
        progress: float,
        keep: bool,
    ) -> None:
        """List the figures of a part of a document; `where` names it, `total` is known of the whole if that is more.

        `keep` leaves the cursor on its figure.
        """
        same = document is self._document and figures == self.figures and where == self._where
        if same and total == self._total and progress == self._progress:
            return
        at = self.figures[self.cursor] if keep and self.cursor < len(self.figures) else None
        self._document, self._where, self._total, self._progress = document, where, total, progress
        if same:
            self.refresh()
            return
        self.figures = figures
        cursor = figures.index(at) if at is not None and at in figures else 0
        widths = [len(self._value(figure)) for figure in figures[:200]]
        self._column = max([4, *(width for width in widths if width <= LARGEST_VALUE)])
        self.set_heights([3 if figure.claimed_by else 2 for figure in figures], cursor=cursor)

    def title_pieces(self) -> list[Piece]:
        """What is listed, of how many, and how far the reading of the document is."""
        pieces = [("Figures", "strong"), (f"   {self._where}  ", "dim"), (f"{len(self.figures):,}", "text")]
        if self._total:
            pieces.append((f" of {self._total:,}", "dim"))
        if self._progress < 1:
            pieces.append((f"  {int(self._progress * 100)}%", "accent"))
        if sum(len(text) for text, _ in pieces) > self.inner_width:
            del pieces[1]
            pieces[0] = ("Figures   ", "strong")
        return pieces

    def empty_pieces(self) -> list[Piece]:
        """Say whether there are none or none yet."""
        return [("none here" if self._progress >= 1 else "reading …", "dim")]

    def is_item_row(self, index: int, row: int) -> bool:
        """The last row is space."""
        return row == 0 or (row == 1 and self.figures[index].claimed_by is not None)

    def _value(self, figure: Figure) -> str:
        sign = self._signs.qualifier(figure.qualifier)
        change = {"up": self._signs.up, "down": self._signs.down}.get(figure.change or "", "")
        return " ".join(filter(None, [change, sign, value_words(figure, self._document)]))

    def item_pieces(self, index: int, row: int) -> list[Piece]:
        """Value and words, then the claimant under the words."""
        if self._document is None or not self.is_item_row(index, row):
            return []
        figure = self.figures[index]
        value = self._value(figure)
        width = self.inner_width
        indent = max(self._column, len(value)) + 1
        if row == 0:
            words = fit(about_words(figure, self._document), width - indent)
            return [(value.rjust(self._column) + " ", "figure"), (words, "text")]
        claimant = figure.claimed_by or ""
        rest = " ".join(claimant.split())
        return [(" " * (self._column + 1), "dim"), (fit(rest, width - self._column - 1), "dim")]
