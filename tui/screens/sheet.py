"""A sheet over the reader that holds a list: its keys, and how it is dressed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from ..keys import KEYS, first_key
from ..palette import Palette
from ..widgets.line_widget import LineWidget
from ..widgets.list_pane import ListPane
from ..widgets.status_line import StatusLine

__all__ = ["LIST_ACTIONS", "Sheet", "bindings"]

Answer = TypeVar("Answer")
"""What the reader gets when the sheet is closed."""
LIST_ACTIONS = {
    "line.down": "move_lines(1)", "line.up": "move_lines(-1)",
    "page.down": "move_pages(1)", "page.up": "move_pages(-1)",
    "half.down": "move_pages(0.5)", "half.up": "move_pages(-0.5)", "top": "top", "end": "end",
    "choose": "choose", "scope": "scope", "copy.selection": "copy", "copy.update": "copy_all",
    "escape": "dismiss(None)", "figures.values": "dismiss(None)", "help": "help",
}  # fmt: skip
"""What the bindings of the reader do on every sheet; they have the keys they have there."""


def bindings(actions: Mapping[str, str]) -> list[BindingType]:
    """The bindings of a sheet, from the ids of those of the reader to its actions; `q` closes it too."""
    keys = [key for key in KEYS if key.id in actions]
    return [
        *(Binding(key.keys, actions[key.id], key.description, show=False, id=key.id) for key in keys),
        Binding("q", "dismiss(None)", "Back", show=False),
    ]


class Sheet(ModalScreen[Answer]):
    """A list over the reader, with a line of keys below it."""

    items: ListPane
    """The list, once it is mounted."""

    def __init__(self, palette: Palette | None, *, changed_keys: Mapping[str, str] | None) -> None:
        super().__init__()
        self._palette = palette
        self._changed_keys = changed_keys

    def dress(self, items: ListPane) -> None:
        """Give the parts the colours of the reader; the list has the keys."""
        self.items = items
        self._status = self.query_one(StatusLine)
        if self._palette is not None:
            self.set_class(self._palette.is_flat, "-flat")
            for widget in self.query("LineWidget"):
                if isinstance(widget, LineWidget):
                    widget.use_palette(self._palette)
        self.items.show_keys(True)

    def say(self, notice: str) -> None:
        """Put a notice, the place in the list and the keys into the last line."""
        place = f"{self.items.cursor + 1} of {self.items.count}" if self.items.count else ""
        hints = tuple((first_key(binding, self._changed_keys), word) for binding, word in self.hints() if word)
        self._status.show(hints=hints, place=place, notice=notice)

    def hints(self) -> list[tuple[str, str]]:
        """Bindings with a word for each, as they are now; without a word it is left out."""
        return []

    def action_move_lines(self, step: int) -> None:
        """Go to another item."""
        self.items.move_lines(step)
        self.say("")

    def action_move_pages(self, pages: float) -> None:
        """Go on by screens of the list."""
        self.items.move_pages(pages)
        self.say("")

    def action_top(self) -> None:
        """Go to the first item."""
        self.items.move_to_start()
        self.say("")

    def action_end(self) -> None:
        """Go to the last item."""
        self.items.move_to_end()
        self.say("")

    def action_choose(self) -> None:
        """Show the item in the text."""
        self.items.choose()

    def action_help(self) -> None:
        """List all keys."""
        from .help import HelpScreen  # few look at both

        self.app.push_screen(HelpScreen(dict(self._changed_keys or {})))
