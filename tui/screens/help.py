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

__all__ = ["HelpScreen"]

KEYS_CELLS = 14


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
            names = self._keymap.get(key.id, "").replace(",", " ") or key_names(key)
            options.append(
                Option(
                    Content.assemble(
                        (f"  {names}".ljust(KEYS_CELLS + 2), "bold"), f"{key.description}. ", (key.tooltip, "$dim")
                    )
                )
            )
        return options or [Option("  no key for that", disabled=True)]

    def _haystack(self, key: Key) -> str:
        return f"{key.description} {key.tooltip} {key_names(key)} {key.group} {key.id}".casefold()
