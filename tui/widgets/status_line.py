"""The last line of the screen: the keys that matter here, and the place."""

from __future__ import annotations

from rich.cells import cell_len
from textual.strip import Strip

from ..page.wrapping import fit
from .line_widget import LineWidget, Piece

__all__ = ["StatusLine"]


class StatusLine(LineWidget):
    """Keys at the left as far as they fit, place at the right; a notice takes the place of the keys for a while."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._place = ""
        self._notice = ""

    def show(self, *, hints: tuple[tuple[str, str], ...], place: str, notice: str) -> None:
        """Set keys with their words, the place, and what is said instead of the keys."""
        if (hints, place, notice) != (self._hints, self._place, self._notice):
            self._hints, self._place, self._notice = hints, place, notice
            self.refresh()

    def strip_at(self, y: int) -> Strip:
        """Draw the line."""
        width = self.columns
        place = fit(self._place, width - 2)
        room = width - cell_len(place) - 3
        pieces: list[Piece] = [(" ", "text")]
        used = 1
        if self._notice and cell_len(self._notice) > room:  # what is wrong is worth more than the place
            place, room = "", width - 2
        if self._notice:
            notice = fit(self._notice, room)
            pieces.append((notice, "accent"))
            used += cell_len(notice)
        else:
            for key, word in self._hints:
                size = cell_len(key) + 1 + cell_len(word) + 2
                if used + size > room:
                    break
                pieces += [(key, "key"), (f" {word}  ", "dim")]
                used += size
        gap = max(1, width - used - cell_len(place) - 1)
        return self.strip([*pieces, (" " * gap, "text"), (place, "dim")], "panel")
