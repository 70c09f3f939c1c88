"""Keys that move in the text and in lists."""

from __future__ import annotations

from bisect import bisect_right

from dateline.parsing.safety import single_line

from ..widgets.list_pane import ListPane
from .reading_place import ReadingPlace

__all__ = ["MovingKeys"]


class MovingKeys(ReadingPlace):
    """Keys that move in the text and in lists."""

    def action_lines(self, step: int) -> None:
        """Move by lines, or by rows of a list."""
        step *= self._take_count() or 1
        if isinstance(self.focused, ListPane):
            self.focused.move_lines(step)
            self._show_status()
            return
        self.text.scroll_rows(step)
        self.after_move()

    def action_pages(self, step: float) -> None:
        """Move by screens; at the end of the text, to what is unread."""
        step *= self._take_count() or 1
        if isinstance(self.focused, ListPane):
            self.focused.move_pages(step)
            self._show_status()
            return
        rows = self.text.rows_shown
        gone = self.text.scroll_rows(round(step * (rows - 1 if abs(step) >= 1 else rows)))
        if not gone and step >= 1 and self.open.unread:
            self.marks.see(self.open, self.text, ended=True)
            self.action_unread(1)
            return
        self.after_move()

    def action_top(self) -> None:
        """Go to the first line, or to the update with the number that was typed."""
        self._to_edge(self._take_count(), to_end=False)

    def action_end(self) -> None:
        """Go to the last line, or to the update with the number that was typed."""
        self._to_edge(self._take_count(), to_end=True)

    def _to_edge(self, number: int | None, *, to_end: bool) -> None:
        if isinstance(self.focused, ListPane):
            listed = self.focused
            if number is not None:
                listed.mark(min(number, listed.count) - 1)
            elif to_end:
                listed.move_to_end()
            else:
                listed.move_to_start()
            self._show_status()
            return
        stops = self.open.panes.stops
        if number is not None and stops:
            self.text.go_to_pane(stops[max(0, min(number, len(stops)) - 1)])
        elif to_end:
            self.text.go_to_end()
        else:
            self.text.go_to_top()
        self.after_move()

    def action_updates(self, step: int) -> None:
        """Go to another update; backwards first to the beginning of this one."""
        step *= self._take_count() or 1
        stops, current = self.stops, self.text.current
        if not stops:
            return
        number = bisect_right(stops, current) - 1
        is_among = number >= 0 and stops[number] == current
        if step < 0 and not (is_among and self.text.viewport.top == self.text.page.place_of_pane(current)):
            step += 1
        target = max(0, min(len(stops) - 1, number + step))
        if self.only_with is not None and (target == number if step > 0 else stops[target] > current):
            name = single_line(self.only_with.person.name)
            self.say(f"no update with {name} {'below' if step > 0 else 'above'}")
            return
        if target == number and step > 0:
            self.say("this is the last update" if self.open.is_whole else "the rest is still being read")
        self.marks.see(self.open, self.text, ended=step > 0)
        self.text.go_to_pane(stops[target])
        self._show_here()

    def action_unread(self, step: int) -> None:
        """Go to the next or the previous update that was not read."""
        self._take_count()
        self.marks.see(self.open, self.text, ended=step > 0)
        elsewhere = self.open.unread - {self.text.current}
        unread = sorted(elsewhere if self.only_with is None else elsewhere.intersection(self.stops))
        here = self.text.current
        ahead = [pane for pane in unread if (pane > here if step > 0 else pane < here)]
        if not ahead:
            self._show_here()
            side, other = (
                ("below", f"{len(unread)} above ( , )") if step > 0 else ("above", f"{len(unread)} below ( . )")
            )
            self.say(f"nothing unread {side}, {other}" if unread else "all read")
            return
        self.text.go_to_pane(ahead[0] if step > 0 else ahead[-1])
        self._show_here()
