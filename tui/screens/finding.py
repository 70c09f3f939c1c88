"""Keys that search."""

from __future__ import annotations

from textual import on
from textual.widget import Widget

from dateline.parsing.model import Span

from ..messages import QueryCancelled, QueryKept, QueryStepped
from .moving import MovingKeys

__all__ = ["FindingKeys"]


class FindingKeys(MovingKeys):
    """Keys that search."""

    async def action_find(self) -> None:
        """Open the bar; what is found follows each key."""
        self._take_count()
        if self.bar is None:
            from ..widgets.search_bar import SearchBar  # the editing of a line is dear, and nobody begins with it

            self.bar = SearchBar(self._typed, id="search")
            await self.query_one("#bottom").mount(self.bar)
        self._bookmark = self.text.bookmark()
        self._focus_before_search = self.focused
        self._search_before = (self.search.matcher, self.search.hit)
        self.search.begin(self.text.visible_span().start)
        self.over = False
        self.status.display = False
        self.bar.open("")

    def _typed(self, query: str) -> None:
        hit = self.search.type(self.open.folded, query)
        if hit is None:
            self._return_to_origin()
        self._show_hit(hit)

    def _show_hit(self, hit: Span | None) -> None:
        self.text.hit = hit
        if hit is not None:
            self.text.go_to(hit)
        self.text.look_again()
        if self.bar is not None and self.bar.display:
            self.bar.show_count(self.search.count_text(self.open.folded))
        self._show_here()

    @on(QueryKept)
    def _keep_search(self) -> None:
        self._close_bar(self.text)
        if self.search.is_active and self.search.hit is None:
            self.say("nothing found")

    @on(QueryCancelled)
    def _cancel_search(self) -> None:
        self.search.matcher, self.search.hit = self._search_before
        self.text.hit = self.search.hit
        self._return_to_origin()
        self.text.look_again()
        self._close_bar(self._focus_before_search or self.text)

    @on(QueryStepped)
    def _step_while_typing(self, message: QueryStepped) -> None:
        self.action_hits(message.count)

    def _return_to_origin(self) -> None:
        if self._bookmark is not None:
            self.text.return_to(self._bookmark)

    def _close_bar(self, then: Widget) -> None:
        if self.bar is not None:
            self.bar.close()
        self.status.display = True
        self._focus(then)
        self._show_here()

    def start_search(self, query: str) -> None:
        """Search as if it had been typed and kept."""
        self._bookmark = None
        self.search.begin(0)
        hit = self.search.type(self.open.folded, query)
        self._show_hit(hit)
        if hit is None:
            self.say(f"nothing found for {query}")

    def action_hits(self, step: int) -> None:
        """Go to another hit; without a search, to another unread update."""
        self.step_through(step * (self._take_count() or 1))

    def step_through(self, count: int) -> None:
        """Go on by so many hits, back where it is below zero."""
        step = 1 if count > 0 else -1
        if not self.search.is_active:
            self.action_unread(step)
            return
        hit, wrapped = self.search.step(self.open.folded, count, here=self.text.visible_span().start)
        if hit is None:
            self.say("nothing found")
            return
        if wrapped and self.search.count_text(self.open.folded) == "1/1":
            self._notices = ["the only hit"]
        elif wrapped:
            self._notices = ["from the beginning again" if step > 0 else "from the end again"]
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
        elif self.focused is self.figures and self.only is not None:
            self.only = None
        elif self.only_with is not None and self.focused is not self.figures:
            self.only_with = None
            self._list_updates()
        elif self.focused is not self.text:
            self._focus(self.text)
        elif self.text_only:
            self.text_only = False
        elif self.only is not None:
            self.only = None
        elif self.whole:
            self.whole = False
        self._show_here()
