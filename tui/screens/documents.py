"""The list of open documents."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from ..page.wrapping import fit

__all__ = ["DocumentsScreen"]


class DocumentsScreen(ModalScreen[int | None]):
    """Choose one of the documents; the answer is its index, or None."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,L", "dismiss(None)", "Back", show=False),
        Binding("j", "move('cursor_down')", "Down", show=False),
        Binding("k", "move('cursor_up')", "Up", show=False),
    ]

    def __init__(self, names: list[str], current: int) -> None:
        super().__init__()
        self._names = names
        self._current = current

    def compose(self) -> ComposeResult:
        """A title and the list."""
        width = min(84, int(self.app.size.width * 0.96)) - 7
        with Vertical(id="sheet"):
            yield Static("Documents    Enter opens, Esc closes", id="sheet-title", markup=False)
            yield OptionList(
                *(
                    Option(Content(fit(f"{'●' if index == self._current else ' '} {index + 1}  {name}", width)))
                    for index, name in enumerate(self._names)
                ),
                markup=False,
            )

    def on_mount(self) -> None:
        """Begin at the document that is read."""
        self.query_one(OptionList).highlighted = self._current

    @on(OptionList.OptionSelected)
    def _chosen(self, message: OptionList.OptionSelected) -> None:
        self.dismiss(message.option_index)

    def action_move(self, how: str) -> None:
        """Move as in all lists."""
        getattr(self.query_one(OptionList), f"action_{how}")()
