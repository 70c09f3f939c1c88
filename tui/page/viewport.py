"""What of the page is on the screen, and how to move it.

A place is a row of a leaf, never a row of the whole page: the cost of a move depends on the screen, not on the
document, and nothing that is set later moves what is shown.
"""

from __future__ import annotations

from typing import NamedTuple

from dateline.parsing.model import Document

from .panes import Panes, panes_of
from .typesetting import Row, typeset

__all__ = ["Bookmark", "Page", "Place", "Viewport"]

MOST_ROWS_WITHOUT_TEXT = 3
KEPT_LEAVES = 400
"""How many leaves stay set."""


class Place(NamedTuple):
    """A row of the page."""

    leaf: int
    row: int


class Page:
    """A document set at a measure; leaves are set when they are asked for."""

    def __init__(
        self, document: Document, measure: int, panes: Panes | None = None, opened: frozenset[int] = frozenset()
    ) -> None:
        self.document = document
        self.measure = measure
        self.panes = panes_of(document) if panes is None else panes
        self.opened = opened
        """The panes of which everything is shown, captions, credits and buttons, too."""
        self._set: dict[int, list[Row]] = {}

    def rows(self, leaf: int) -> list[Row]:
        """The rows of a leaf."""
        rows = self._set.get(leaf)
        if rows is None:
            if len(self._set) >= KEPT_LEAVES:
                for old in list(self._set)[: KEPT_LEAVES // 2]:
                    del self._set[old]
            part = self.panes.leaves[leaf]
            rows = typeset(self.document, self.panes, part, self.measure, opened=part.pane in self.opened)
            self._set[leaf] = rows
        return rows

    def is_hidden(self, offset: int) -> bool:
        """Whether a character stands in a part of its update that is not shown."""
        index = self.panes.at(offset)
        update = self.panes[index].update
        if update is None or not update.furniture or index in self.opened:
            return False
        blocks = self.document.blocks
        return any(blocks[block].start <= offset < blocks[block].end for block in update.furniture)

    def with_opened(self, pane: int) -> Page:
        """Show all of a pane."""
        return Page(self.document, self.measure, self.panes, self.opened | {pane})

    def row(self, place: Place) -> Row:
        """The row at a place."""
        return self.rows(place.leaf)[place.row]

    def pane_at(self, place: Place) -> int:
        """The index of the pane a place is in."""
        return self.panes.leaves[place.leaf].pane

    @property
    def first(self) -> Place:
        """The first row."""
        return self.forward(Place(0, -1), 1) or Place(0, 0)

    def move(self, place: Place, rows: int) -> tuple[Place, int]:
        """Go `rows` down, or up when negative; also how many rows were gone, fewer at an end of the page."""
        gone = 0
        step = 1 if rows > 0 else -1
        while gone < abs(rows):
            after = self.forward(place, 1) if step > 0 else self.back(place)
            if after is None:
                break
            place = after
            gone += 1
        return place, gone * step

    def forward(self, place: Place, rows: int) -> Place | None:
        """Go down by rows; None beyond the end."""
        leaf, row = place.leaf, place.row + rows
        while row >= len(self.rows(leaf)):
            row -= len(self.rows(leaf))
            leaf += 1
            if leaf >= len(self.panes.leaves):
                return None
        return Place(leaf, row)

    def back(self, place: Place) -> Place | None:
        """Go up by a row; None above the first."""
        leaf, row = place.leaf, place.row - 1
        while row < 0:
            leaf -= 1
            if leaf < 0:
                return None
            row = len(self.rows(leaf)) - 1
        return Place(leaf, row)

    def place_of(self, offset: int) -> Place:
        """The row that shows the character at `offset`, or the nearest before it."""
        leaf = self.panes.leaf_at(offset)
        best = 0
        if offset == self.panes[self.panes.leaves[leaf].pane].start == self.panes.leaves[leaf].start:
            return Place(leaf, 0) if self.rows(leaf) else self.first
        for number, row in enumerate(self.rows(leaf)):
            if row.kind in ("header", "blank"):
                continue
            if row.start <= offset:
                best = number
            else:
                break
        if best == 0 and not self.rows(leaf):
            return self.forward(Place(leaf, -1), 1) or self.first
        return Place(leaf, best)

    def place_of_pane(self, pane: int) -> Place:
        """The first row of a pane."""
        leaf = self.panes.leaf_at(self.panes[pane].start)
        while leaf and self.panes.leaves[leaf - 1].pane == pane:
            leaf -= 1
        return self.forward(Place(leaf, -1), 1) or self.first

    def offset_of(self, place: Place) -> int:
        """The character a row begins with; for a row without text, that of the next one that has some."""
        leaf = self.panes.leaves[place.leaf]
        for row in self.rows(place.leaf)[place.row :]:
            if row.kind != "blank":
                return row.start
        return leaf.end


class Bookmark(NamedTuple):
    """A place of the reader's."""

    page: Page
    top: Place
    offset: int
    """The character the first row begins with."""
    pane_start: int
    """The first character of the pane that was read."""


class Viewport:
    """The rows on the screen. `top` is the first of them."""

    def __init__(self, page: Page, height: int) -> None:
        self.page = page
        self.height = height
        self._top = page.first
        self._anchor: int | None = None

    @property
    def top(self) -> Place:
        """The first row."""
        return self._top

    @top.setter
    def top(self, place: Place) -> None:
        self._top = place
        self._anchor = None

    def visible(self) -> list[Place]:
        """The places on the screen, from the top; fewer than its height at the end of the page."""
        places: list[Place] = []
        place: Place | None = self.top
        while place is not None and len(places) < self.height:
            places.append(place)
            place = self.page.forward(place, 1)
        return places

    def reading_pane(self) -> int:
        """The pane that is read: the one at the top, but for its last row; never what stands above all updates."""
        page = self.page
        places = self.visible()
        if not places:
            return 0
        pane = page.pane_at(places[min(1, len(places) - 1)])
        if page.panes[pane].is_stop:
            return pane
        return next((p for p in map(page.pane_at, places) if page.panes[p].is_stop), pane)

    def scroll(self, rows: int) -> int:
        """Move by rows, not beyond a full last screen; returns how many rows it went."""
        if rows > 0:
            _, left = self.page.move(self.top, self.height - 1 + rows)
            rows = max(0, min(rows, left - (self.height - 1)))
        self.top, gone = self.page.move(self.top, rows)
        return gone

    def go_to(self, offset: int) -> None:
        """Put the row of a character at the top, and remember the character: at another measure it is there, too."""
        self.top = self.page.place_of(offset)
        self._anchor = offset

    def show_pane(self, pane: int) -> None:
        """Put the first row of a pane at the top, also where little follows it."""
        self.top = self.page.place_of_pane(pane)

    def show(self, offset: int, *, context: int = 3) -> None:
        """Bring a character onto the screen; the text stays where it is if the character is there already."""
        place = self.page.place_of(offset)
        if place in self.visible()[: max(1, self.height - 1)]:
            return
        self.top, _ = self.page.move(place, -min(context, max(0, self.height // 3)))

    def go_to_end(self) -> None:
        """Show the last screen."""
        last = len(self.page.panes.leaves) - 1
        while last > 0 and not self.page.rows(last):
            last -= 1
        place = Place(last, max(0, len(self.page.rows(last)) - 1))
        self.top, _ = self.page.move(place, -(self.height - 1))

    def resize(self, page: Page, height: int) -> None:
        """Take a page that is set anew and keep the text under the eye."""
        anchor = self.page.offset_of(self.top) if self._anchor is None else self._anchor
        above = self._rows_without_text()
        self.page, self.height = page, height
        self.top = page.place_of(anchor)
        while above and (before := page.back(self.top)) is not None and page.row(before).kind in ("blank", "header"):
            self.top, above = before, above - 1
        self._anchor = anchor  # the next resize starts from here, not from the beginning of the row it has come to

    def _rows_without_text(self) -> int:
        """How many empty rows the screen begins with, or an empty row and the header it follows."""
        rows = 0
        place: Place | None = self.top
        while place is not None and rows < MOST_ROWS_WITHOUT_TEXT and self.page.row(place).kind == "blank":
            place, rows = self.page.forward(place, 1), rows + 1
        return rows
