"""The line a query is typed into."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from ..messages import QueryCancelled, QueryKept, QueryStepped

__all__ = ["SearchBar"]


class QueryInput(Input):
    """An input that tells of each letter at once.

    A message would come a frame later, and the letter and its hits would be drawn one after the other.
    """

    def __init__(self, typed: Callable[[str], None]) -> None:
        super().__init__(id="query", compact=True, select_on_focus=False, placeholder="find in this document")
        self._typed = typed

    def watch_value(self, value: str) -> None:
        """Tell of another query."""
        if self.is_mounted:
            self._typed(value)


class SearchBar(Horizontal):
    """A prompt, the query, and where among the hits the text is. It is made when the first search begins.

    `typed` is called with the query whenever it changes.
    """

    DEFAULT_CSS = """
    SearchBar { height: 1; background: $panel; }
    SearchBar > #prompt { width: 3; color: $accent; text-style: bold; }
    SearchBar > Input, SearchBar > Input:focus {
        width: 1fr; height: 1; border: none; padding: 0; background: $panel; color: $foreground;
    }
    SearchBar > #count { width: 16; color: $dim; padding: 0 1; text-align: right; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Back", show=False),
        Binding("down,ctrl+n", "step(1)", "Next hit", show=False),
        Binding("up,ctrl+p", "step(-1)", "Previous hit", show=False, priority=True),
    ]

    def __init__(self, typed: Callable[[str], None], *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._typed = typed

    def compose(self) -> ComposeResult:
        """Prompt, input and count."""
        yield Static(" / ", id="prompt", markup=False)
        yield QueryInput(self._typed)
        yield Static("", id="count", markup=False)

    def open(self, query: str) -> None:
        """Show the bar with a query to change."""
        self.display = True
        field = self.query_one(Input)
        field.set_reactive(Input.value, query)
        field.refresh()
        field.cursor_position = len(query)
        field.focus()
        self.show_count("")

    def close(self) -> None:
        """Hide the bar."""
        self.display = False

    def show_count(self, text: str) -> None:
        """Say where among the hits the text is: `4/14`."""
        self.query_one("#count", Static).update(text)

    @on(Input.Submitted)
    def _kept(self, message: Input.Submitted) -> None:
        message.stop()
        self.post_message(QueryKept())

    def action_cancel(self) -> None:
        """Give the search up."""
        self.post_message(QueryCancelled())

    def action_step(self, count: int) -> None:
        """Go to another hit without leaving the bar."""
        self.post_message(QueryStepped(count))
