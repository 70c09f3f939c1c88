"""The first line of the screen: what is open, and how much of everything is in it."""

from __future__ import annotations

from operator import itemgetter

from rich.cells import cell_len
from textual.strip import Strip

from ..page.wrapping import fit
from .line_widget import LineWidget, Piece

__all__ = ["TitleLine"]


class TitleLine(LineWidget):
    """The name of the program, the title of the document, and its counts at the right."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id)
        self._title = ""
        self._counts: tuple[tuple[str, int], ...] = ()

    def show(self, title: str, counts: tuple[tuple[str, int], ...]) -> None:
        """Set the title and the counts, each with its weight; where room is short, the lightest are left out."""
        if (title, counts) != (self._title, self._counts):
            self._title, self._counts = title, counts
            self.refresh()

    def strip_at(self, y: int) -> Strip:
        """Draw the line."""
        width = self.columns
        name = "Dateline" if width >= 60 else ""
        left: list[Piece] = [(" ", "text"), (name + "  " if name else "", "key")]
        used = 1 + (len(name) + 2 if name else 0)
        counts = list(self._counts)
        right = " · ".join(text for text, _ in counts)
        least = min(len(self._title), 30)
        while counts and used + least + 2 + len(right) + 1 > width:
            counts.remove(min(counts, key=itemgetter(1)))
            right = " · ".join(text for text, _ in counts)
        title = fit(self._title, width - used - len(right) - 3 if right else width - used - 1)
        gap = max(1, width - used - cell_len(title) - len(right) - 1)
        return self.strip([*left, (title, "strong"), (" " * gap, "text"), (right, "dim")], "panel")
