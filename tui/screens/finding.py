"""Keys that search."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from dateline.parsing.model import Span

from ..widgets.search_bar import SearchInput
from .moving import MovingKeys

__all__ = ["FindingKeys"]


class FindingKeys(MovingKeys):
    """Keys that search."""

    def action_find(self) -> None:
        """Open the bar; what is found follows each key."""
        self._take_count()
        self._place_before_search = (self.text.page.offset_of(self.text.viewport.top), self.text.current)
        self._focus_before_search = self.focused
        self.search.begin(self.text.visible_span().start)
        self.over = False
        self.status.display = False
        self.bar.open("")
        self.bar.show_count("")

    @on(Input.Changed, "#query")
    def _typed(self, message: Input.Changed) -> None:
        hit = self.search.type(self.open.folded, message.value)
        if hit is None:
            self._return_to_origin()
        self._show_hit(hit)

    def _show_hit(self, hit: Span | None) -> None:
        self.text.hit = hit
        if hit is not None:
            self.text.go_to(hit)
        self.text.look_again()
        self.bar.show_count(self.search.count_text(self.open.folded))
        self._show_here()

    @on(Input.Submitted, "#query")
    def _keep_search(self) -> None:
        self._close_bar()
        if self.search.is_active and self.search.hit is None:
            self.say("nothing found")

    @on(SearchInput.Cancelled)
    def _cancel_search(self) -> None:
        self.search.clear()
        self.text.hit = None
        self._return_to_origin()
        self.text.look_again()
        self._close_bar()

    @on(SearchInput.Stepped)
    def _step_while_typing(self, message: SearchInput.Stepped) -> None:
        self.action_hits(message.count)
        self.bar.show_count(self.search.count_text(self.open.folded))

    def _return_to_origin(self) -> None:
        if self._place_before_search is not None:
            offset, current = self._place_before_search
            self.text.return_to(offset, current)

    def _close_bar(self) -> None:
        self.bar.close()
        self.status.display = True
        self._focus(self._focus_before_search or self.text)
        self._show_here()

    def start_search(self, query: str) -> None:
        """Search as if it had been typed and kept."""
        self._place_before_search = None
        self.search.begin(0)
        self._show_hit(self.search.type(self.open.folded, query))

    def action_hits(self, step: int) -> None:
        """Go to another hit; without a search, to another unread update."""
        count = self._take_count() or 1
        if not self.search.is_active:
            self.action_unread(step)
            return
        hit, wrapped = self.search.step(self.open.folded, step * count, here=self.text.visible_span().start)
        if hit is None:
            self.say("nothing found")
            return
        if wrapped:
            self._notice = "from the beginning again" if step > 0 else "from the end again"
        self._show_hit(hit)

    def action_escape(self) -> None:
        """Take off one layer."""
        self.count.clear()
        if self.selections:
            self.clear_selection()
        elif self.search.is_active:
            self.search.clear()
            self.text.hit = None
            self.text.look_again()
        elif self.text.lit is not None and self.focused is self.text:
            self.text.unlight()
        elif self.focused is not self.text:
            self._focus(self.text)
        elif self.text_only:
            self.text_only = False
        elif self.whole:
            self.whole = False
        self._show_here()
