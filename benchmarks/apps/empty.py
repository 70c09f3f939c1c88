"""The floor of Textual: the smallest app that shows a line of text and changes it on a key."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Static


class EmptyApp(App[None]):
    """One line of text."""

    BINDINGS: ClassVar[list[BindingType]] = [("j", "flip", "Flip"), ("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """Yield the line."""
        yield Static("nothing but a line: 0", id="line")

    def on_mount(self) -> None:
        """Start to count the flips."""
        self.flips = 0

    def action_flip(self) -> None:
        """Change one figure of the line."""
        self.flips += 1
        self.query_one("#line", Static).update(f"nothing but a line: {self.flips}")


if __name__ == "__main__":
    EmptyApp().run()
