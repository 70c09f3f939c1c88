"""The list of keys, made from the table of keys and searched as one types."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from ..keys import KEYS, Key, key_names
from ..page.wrapping import wrap

__all__ = ["HelpScreen"]

KEYS_CELLS = 18
SHEET_CELLS = 84
SHEET_FRAME = 7
"""Padding and scrollbar."""


class HelpScreen(ModalScreen[None]):
    """All keys by what they are for."""

    CSS_PATH = "help.tcss"
    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss", "Back", show=False),
        Binding("down", "move('cursor_down')", "Down", show=False, priority=True),
        Binding("up", "move('cursor_up')", "Up", show=False, priority=True),
        Binding("pagedown", "move('page_down')", "Page down", show=False, priority=True),
        Binding("pageup", "move('page_up')", "Page up", show=False, priority=True),
    ]

    def __init__(self, keymap: dict[str, str] | None = None) -> None:
        super().__init__()
        self._keymap = keymap or {}

    def compose(self) -> ComposeResult:
        """A title, a line to search in, the list."""
        with Vertical(id="sheet"):
            yield Static("Keys    Esc closes", id="sheet-title", markup=False)
            yield Input(placeholder="type to find a key", compact=True)
            yield OptionList(*self._options(""), markup=False)

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_options(self._options(message.value))

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.dismiss()

    def action_move(self, how: str) -> None:
        """Scroll the list while the query keeps the focus."""
        getattr(self.query_one(OptionList), f"action_{how}")()

    def _options(self, query: str) -> list[Option]:
        words = query.casefold().split()
        options: list[Option] = []
        group = ""
        for key in KEYS:
            if not all(word in self._haystack(key) for word in words):
                continue
            if key.group != group:
                group = key.group
                options.append(Option(Content.styled(group, "bold $accent"), disabled=True))
            names = key_names(key, self._keymap)
            options.append(Option(self._row(names, key)))
        return options or [Option("  no key for that", disabled=True)]

    def _row(self, names: str, key: Key) -> Content:
        """A key with what it does, which hangs behind the keys where it takes more than a row."""
        said = f"{key.description}. {key.tooltip}"
        room = min(SHEET_CELLS, int(self.app.size.width * 0.96)) - SHEET_FRAME - KEYS_CELLS
        rows = [said[first:last] for first, last in wrap(said, 0, len(said), max(16, room))]
        hanging = ("\n" + " " * KEYS_CELLS).join(rows)
        first = len(key.description) + 1
        return Content.assemble((f"  {names} ".ljust(KEYS_CELLS), "bold"), hanging[:first], (hanging[first:], "$dim"))

    def _haystack(self, key: Key) -> str:
        return f"{key.description} {key.tooltip} {key_names(key, self._keymap)} {key.group} {key.id}".casefold()
