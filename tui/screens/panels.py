"""Keys that move among the panels, and what choosing a row does."""

from __future__ import annotations

from time import monotonic

from textual import on

from dateline.parsing.model import Span

from ..widgets.list_pane import ListPane
from .moving import MovingKeys
from .reading_parts import ORDER

__all__ = ["PanelKeys"]


class PanelKeys(MovingKeys):
    """Keys that move among the panels, and what choosing a row does."""

    def action_panel(self, name: str, digit: int) -> None:
        """Go to a panel; the digit may turn out to begin a count."""
        if self.count.pending:
            self.count.add(digit, self.focused, monotonic())
            self._show_status()
            return
        before = self.focused or self.text
        self._focus(self._widget("document" if name == "text" else name))
        self.count.add(digit, before, monotonic(), provisional=True)

    def action_cycle(self, step: int) -> None:
        """Go to the panel beside this one."""
        self._take_count()
        here = self.focused.id if self.focused is not None and self.focused.id in ORDER else "document"
        self._focus(self._widget(ORDER[(ORDER.index(here or "document") + step) % len(ORDER)]))

    def action_scope(self) -> None:
        """List the facts of this update, or of the whole document."""
        self.count.clear()
        self.whole = not self.whole
        self._show_here()

    def action_text_only(self) -> None:
        """Hide the panels, or show them."""
        self.count.clear()
        self.text_only = not self.text_only
        if self.text_only:
            self._focus(self.text)

    def action_choose(self) -> None:
        """Show what is marked in a list; in the text, go a line down."""
        if isinstance(self.focused, ListPane):
            self.focused.choose()
        else:
            self.action_lines(1)

    @on(ListPane.Chosen, "#updates")
    def _choose_update(self, message: ListPane.Chosen) -> None:
        self.marks.see(self.open, self.text)
        self._focus(self.text)
        self.text.go_to_pane(self.stops[message.index])
        self._show_here()

    def _light(self, span: Span) -> None:
        self.over = False
        if self.has_class("-narrow"):
            self._focus(self.text)
        self.text.go_to(span, lit=True)
        self._show_here()
