"""The line a query is typed into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

__all__ = ["SearchBar"]


class SearchInput(Input):
    """An input that leaves the keys for moving among the hits to the bar."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Back", show=False),
        Binding("down,ctrl+n", "step(1)", "Next hit", show=False),
        Binding("up,ctrl+p", "step(-1)", "Previous hit", show=False, priority=True),
    ]

    @dataclass
    class Cancelled(Message):
        """The search is given up."""

    @dataclass
    class Stepped(Message):
        """Another hit is wanted while typing."""

        count: int

    def action_cancel(self) -> None:
        """Give the search up."""
        self.post_message(self.Cancelled())

    def action_step(self, count: int) -> None:
        """Go to another hit without leaving the bar."""
        self.post_message(self.Stepped(count))


class SearchBar(Horizontal):
    """A prompt, the query, and where among the hits the text is."""

    DEFAULT_CSS = """
    SearchBar { height: 1; display: none; background: $panel; }
    SearchBar > #prompt { width: 3; color: $accent; text-style: bold; }
    SearchBar > Input, SearchBar > Input:focus {
        width: 1fr; height: 1; border: none; padding: 0; background: $panel; color: $foreground;
    }
    SearchBar > #count { width: 16; color: $dim; padding: 0 1; text-align: right; }
    """

    def compose(self) -> ComposeResult:
        """Prompt, input and count."""
        yield Static(" / ", id="prompt", markup=False)
        yield SearchInput(id="query", compact=True, select_on_focus=False, placeholder="find in this document")
        yield Static("", id="count", markup=False)

    @property
    def input(self) -> SearchInput:
        """Where the query is typed."""
        return self.query_one(SearchInput)

    def open(self, query: str) -> None:
        """Show the bar with a query to change."""
        self.display = True
        field = self.input
        with field.prevent(Input.Changed):
            field.value = query
        field.cursor_position = len(query)
        field.focus()

    def close(self) -> None:
        """Hide the bar."""
        self.display = False

    def show_count(self, text: str) -> None:
        """Say where among the hits the text is: `4/14`."""
        self.query_one("#count", Static).update(text)
