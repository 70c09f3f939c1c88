"""The plot of values over time."""

from __future__ import annotations

from textual.strip import Strip

from ..plotting import Plot
from ..signs import ASCII, Signs
from .line_widget import LineWidget, Piece

__all__ = ["ValuePlot"]


class ValuePlot(LineWidget):
    """The plot, its legend, and an empty row; where nothing can be plotted, why not."""

    def __init__(self, plot: Plot, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id)
        self._plot = plot
        self._signs = signs
        self._rows: list[list[Piece]] | None = None

    def show(self, plot: Plot) -> None:
        """Draw another plot."""
        self._plot, self._rows = plot, None
        self.refresh()

    def resized(self) -> None:
        """Plot anew at the new size."""
        self._rows = None

    def strip_at(self, y: int) -> Strip:
        """Draw a row."""
        if self._plot.why_not:
            return self.strip([("  " + self._plot.why_not, "dim")] if y == 0 else [], "panel")
        rows = self.lines - 1 - (1 if self._plot.legend(self.columns) else 0)
        if self._rows is None:
            self._rows = self._plot.rows(self.columns - 3, rows, ascii_only=self._signs is ASCII)
        if y == rows:
            return self.strip([("  ", "dim"), *self._plot.legend(self.columns - 3, self._rows)], "panel")
        return self.strip([("  ", "dim"), *self._rows[y]] if y < len(self._rows) else [], "panel")
