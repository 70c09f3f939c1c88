"""A list beside the text: rows of items, a cursor, and a title that says what is listed."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from ..signs import Signs
from .line_widget import LineWidget, Piece

__all__ = ["ListPane"]

TITLE_ROWS = 2
LEAST_ROWS = 6
"""From how many rows on the last one says how many items are beneath."""


class ListPane(LineWidget, can_focus=True):
    """A list whose items take one row or more; only those on the screen are drawn.

    Where there are more beneath, none is cut in two, and the last row says how many there are. Subclasses say
    how high items are and draw their rows.
    """

    @dataclass
    class Chosen(Message):
        """The reader wants to see what an item stands for."""

        pane: ListPane
        index: int

        @property
        def control(self) -> ListPane:
            """The list, for selectors."""
            return self.pane

    MARKS_ALWAYS: ClassVar[bool] = False
    """Whether the marked item is shown while the keys go elsewhere, because it stands for the reader's place."""

    cursor: var[int] = var(0, init=False)
    """The item that is marked."""

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id)
        self._signs = signs
        self._tops: list[int] = [0]
        self._end = 0
        """The row behind the last one that holds something."""
        self._first_row = 0
        self._beneath: tuple[int, int, int] | None = None
        """The first row and the height for which the first item beneath is known, and that item."""

    # -- what subclasses say -----------------------------------------------------------------------------------------

    @abstractmethod
    def title_pieces(self) -> list[Piece]:
        """What the list is called and what it holds now."""

    @abstractmethod
    def item_pieces(self, index: int, row: int) -> list[Piece]:
        """Row `row` of an item, without the two cells of the bar at the left."""

    def empty_pieces(self) -> list[Piece]:
        """What is said where there are no items."""
        return []

    # -- items -------------------------------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """How many items there are."""
        return len(self._tops) - 1

    @property
    def rows_shown(self) -> int:
        """How many rows there are for items."""
        return max(1, self.lines - TITLE_ROWS)

    @property
    def _rows_for_more(self) -> int:
        """How many rows there are for items where more are beneath."""
        return self.rows_shown - 1 if self.rows_shown >= LEAST_ROWS else self.rows_shown

    @property
    def _rows_of_items(self) -> int:
        """How many rows there are for items now."""
        is_end = self._first_row + self.rows_shown >= self._end
        return self.rows_shown if is_end else self._rows_for_more

    def _first_beneath(self) -> int:
        """The first item that is not shown because it is not to be seen whole; the number of items if there is none."""
        known = self._beneath
        if known is None or known[0] != self._first_row or known[1] != self.lines:
            known = self._beneath = self._first_row, self.lines, self._find_beneath()
        return known[2]

    def _find_beneath(self) -> int:
        end = self._first_row + self._rows_of_items
        if end >= self._end:
            return self.count
        index = bisect_right(self._tops, end) - 1
        last = self._tops[index + 1] - 1
        is_whole = last <= end and not self.is_item_row(index, last - self._tops[index])
        return index + 1 if is_whole or self._tops[index] <= self._first_row else index

    @property
    def inner_width(self) -> int:
        """The cells of a row behind the bar."""
        return max(1, self.columns - 3)

    def set_heights(self, heights: Sequence[int], *, cursor: int | None = None) -> None:
        """Take other items, each of so many rows."""
        self._tops = [0, *accumulate(heights)]
        has_space = bool(heights) and not self.is_item_row(len(heights) - 1, heights[-1] - 1)
        self._end = self._tops[-1] - has_space
        self._beneath = None
        self.forget_strips()
        wanted = self.cursor if cursor is None else cursor
        self.cursor = max(0, min(wanted, self.count - 1))
        self._show_cursor()
        self.refresh()

    def mark(self, index: int) -> None:
        """Put the cursor on an item and bring it onto the screen; nobody is told."""
        if index == self.cursor or not 0 <= index < self.count:
            return
        self.cursor = index
        self._show_cursor()
        self.refresh()

    def _show_cursor(self) -> None:
        if not self.count:
            self._first_row = 0
            return
        top, bottom = self._tops[self.cursor], self._tops[self.cursor + 1]
        highest = self._item_from(max(0, self._end - self.rows_shown))
        if top < self._first_row:
            self._first_row = top
        elif bottom > self._first_row + self._rows_of_items:
            rows = self.rows_shown if bottom >= self._tops[-1] else self._rows_for_more
            self._first_row = min(top, self._item_from(max(0, bottom - rows)))
        self._first_row = max(0, min(self._first_row, max(highest, top if self.rows_shown < 3 else 0)))

    def _item_from(self, row: int) -> int:
        """The row of the first item that begins in a row or below: no item is cut at the upper edge."""
        return self._tops[min(bisect_left(self._tops, row), self.count - 1)]

    # -- moving, as the screen asks for it ---------------------------------------------------------------------------

    def move_lines(self, count: int) -> None:
        """Move the cursor by items."""
        self.mark(max(0, min(self.count - 1, self.cursor + count)))

    def move_pages(self, pages: float) -> None:
        """Move the cursor by screens of items."""
        if not self.count:
            return
        row = self._tops[self.cursor] + int(pages * self.rows_shown)
        target = max(0, min(self.count - 1, bisect_right(self._tops, max(0, row)) - 1))
        if target == self.cursor:
            target = max(0, min(self.count - 1, self.cursor + (1 if pages > 0 else -1)))
        self.mark(target)

    def move_to_start(self) -> None:
        """Mark the first item."""
        self.mark(0)

    def move_to_end(self) -> None:
        """Mark the last item."""
        self.mark(self.count - 1)

    def choose(self) -> None:
        """Ask to see what the marked item stands for."""
        if self.count:
            self.post_message(self.Chosen(self, self.cursor))

    # -- drawing -----------------------------------------------------------------------------------------------------

    def resized(self) -> None:
        """Keep the cursor on the screen."""
        self._show_cursor()

    def strip_at(self, y: int) -> Strip:
        """Draw the title, or a row of an item."""
        if y == 0:
            bar = (f"{self._signs.bar} " if self.has_keys else "  ", "accent")
            return self.strip([bar, *self.title_pieces()], "panel")
        if y < TITLE_ROWS:
            return self.blank("panel")
        row = self._first_row + y - TITLE_ROWS
        if row >= self._tops[-1]:
            if self.count or y > TITLE_ROWS:
                return self.blank("panel")
            return self.strip([("  ", "text"), *self.empty_pieces()], "panel")
        index = bisect_right(self._tops, row) - 1
        beneath = self._first_beneath()
        if beneath < self.count:
            if index == self.cursor:
                beneath = max(beneath, index + 1)
            if y == self.lines - 1 and beneath < self.count:
                more = f"{self._signs.beneath} {self.count - beneath:,} more"
                return self.strip([("  ", "text"), (more, "dim")], "panel")
            if index >= beneath:
                return self.blank("panel")
        here = index == self.cursor and (self.MARKS_ALWAYS or self.has_keys)
        part = row - self._tops[index]
        key = (index, part, here, self.has_keys)
        strip = self.kept(key)
        if strip is None:
            ground = "selection" if here and self.is_item_row(index, part) else "panel"
            edge = f"{self._signs.bar} " if here and self.has_keys and ground == "selection" else "  "
            strip = self.keep(key, self.strip([(edge, "accent"), *self.item_pieces(index, part)], ground))
        return strip

    def is_item_row(self, index: int, row: int) -> bool:
        """Whether a row is a part of the item itself, not of the space around it."""
        return True

    # -- the mouse ---------------------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Mark and choose the item under the mouse."""
        row = self._first_row + event.y - TITLE_ROWS
        if event.y >= TITLE_ROWS and row < self._tops[-1]:
            event.stop()
            if event.y - TITLE_ROWS >= self._rows_of_items:
                self._scroll(self._rows_of_items)
                return
            self.mark(bisect_right(self._tops, row) - 1)
            self.choose()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll as the wheel says."""
        event.stop()
        self._scroll(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll as the wheel says."""
        event.stop()
        self._scroll(-3)

    def _scroll(self, rows: int) -> None:
        highest = max(0, self._tops[-1] - self.rows_shown)
        self._first_row = max(0, min(highest, self._first_row + rows))
        self.refresh()
