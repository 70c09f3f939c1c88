"""The list of updates: time, whether it was read, and what it says in its first words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from datetime import date, datetime

from dateline.parsing.model import Document, Update
from dateline.parsing.safety import single_line

from ..page.heading import short_time, update_label
from ..page.panes import Panes
from ..page.wrapping import fit, wrap
from ..signs import Signs
from .line_widget import Piece
from .list_pane import ListPane

__all__ = ["UpdateList"]

CLOCK_CELLS = 5
EXCERPT_CHARACTERS = 160


class UpdateList(ListPane):
    """All stops of the page, two rows each; above the first of a day stands the date."""

    MARKS_ALWAYS = True

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id, signs=signs)
        self._document: Document | None = None
        self._panes: Panes | None = None
        self._stops: Sequence[int] = ()
        self._only = ""
        self._days: dict[int, date] = {}
        self._unread: Collection[int] = ()
        self._revision = -1
        self._clock_cells = 0
        self._excerpts: dict[int, list[str]] = {}

    def show(
        self,
        document: Document,
        panes: Panes,
        unread: Collection[int],
        *,
        stops: Sequence[int],
        pane: int,
        only: str = "",
    ) -> None:
        """List stops of a document with the cursor on that of a pane; `unread` holds indices of panes.

        `only` names the person in whose updates these are, where they are not all.
        """
        self._document, self._panes, self._stops, self._only = document, panes, stops, single_line(only)
        self._unread = unread
        self._excerpts = {}
        self._days = _day_changes(panes, stops)
        times = (short_time(update) for index in stops if (update := panes[index].update) is not None)
        self._clock_cells = CLOCK_CELLS if any(times) else 0
        heights = [2 + (number in self._days) for number in range(len(stops))]
        self.set_heights(heights, cursor=self._row_of(pane))

    def _row_of(self, pane: int) -> int:
        """The row of a pane, else of the last one above it."""
        return max(0, bisect_right(self._stops, pane) - 1)

    def mark_pane(self, pane: int) -> None:
        """Put the cursor on the row of a pane."""
        self.mark(self._row_of(pane))

    @property
    def pane(self) -> int | None:
        """The pane the marked row stands for; None in an empty list."""
        return self._stops[self.cursor] if self.cursor < len(self._stops) else None

    def show_unread(self, unread: Collection[int], revision: int) -> None:
        """Take another set of unread panes; it is another one when its revision is."""
        self._unread = unread
        if revision != self._revision:
            self._revision = revision
            self.forget_strips()
            self.refresh()

    def title_pieces(self) -> list[Piece]:
        """The name of the list and the order of the page."""
        document, panes = self._document, self._panes
        if document is None or panes is None:
            return [("Updates", "strong")]
        if self._only:
            counts = f"  {len(self._stops):,} of {len(panes.stops):,}"
            name = fit(self._only, self.inner_width - len(counts) - 5, self._signs.ellipsis)
            return [("With ", "strong"), (name, "person"), (counts, "dim")]
        if not any(pane.kind == "update" for pane in panes):
            return [("Paragraphs", "strong"), (f"   {len(panes.stops)}", "dim")]
        name = "Sections" if all(update.kind in ("section", "article") for update in document.updates) else "Updates"
        order = {True: "newest first", False: "oldest first", None: ""}[document.newest_first]
        unread = f"{len(self._unread)} unread" if self._unread else ""
        said = f" {self._signs.dot} ".join(filter(None, [order, unread]))
        if len(name) + 3 + len(said) > self.inner_width and self._unread:
            said = f" {self._signs.dot} ".join(filter(None, [order, f"{len(self._unread)} {self._signs.unread}"]))
        return [(name, "strong"), (("   " if len(name) + 3 + len(said) <= self.inner_width else "  ") + said, "dim")]

    def item_pieces(self, index: int, row: int) -> list[Piece]:
        """Time, sign and the first half of the excerpt; below it the second half."""
        document, panes = self._document, self._panes
        if document is None or panes is None:
            return []
        if index in self._days:
            if row == 0:
                day = self._days[index]
                name = f" {day:%A} {day.day} {day:%B} "
                return [(name + self._signs.rule * max(0, self.inner_width - len(name)), "dim")]
            row -= 1
        number = self._stops[index]
        pane = panes[number]
        unread = number in self._unread
        ink = "text" if unread or index == self.cursor else "dim"
        lines = self._excerpt(index)
        if row:
            return [(" " * self._indent, "dim"), (lines[1], "dim")]
        sign = (self._signs.unread if unread else " ") + " "
        if not self._clock_cells:
            return [(sign, "accent"), (lines[0], ink)]
        time = short_time(pane.update) if pane.update else ""
        original = pane.update is not None and pane.update.kind == "original" and not time
        clock_ink = "accent" if original else "key" if index == self.cursor else "text" if unread else "dim"
        shown = self._signs.original if original else time
        return [(shown.rjust(self._clock_cells) + " ", clock_ink), (sign, "accent"), (lines[0], ink)]

    @property
    def _indent(self) -> int:
        """The cells before the excerpt."""
        return self._clock_cells + (1 if self._clock_cells else 0) + 2

    def _excerpt(self, index: int) -> list[str]:
        """What an update says first, on two lines."""
        kept = self._excerpts.get(index)
        if kept is not None:
            return kept
        document, panes = self._document, self._panes
        if document is None or panes is None:
            return ["", ""]
        pane = panes[self._stops[index]]
        text = single_line(self._words(document, pane.update if pane.kind == "update" else None, pane.start, pane.end))
        width = max(4, self.inner_width - self._indent)
        rows = wrap(text, 0, len(text), width)
        lines = [text[first:last] for first, last in rows[:2]]
        if len(rows) > 2 and lines:
            lines[1] = fit(text[rows[1][0] :], width, self._signs.ellipsis)
        self._excerpts[index] = lines = [*lines, "", ""][:2]
        return lines

    @staticmethod
    def _words(document: Document, update: Update | None, start: int, end: int) -> str:
        if update is None:
            return document.text[start : min(end, start + EXCERPT_CHARACTERS)]
        if update.kind == "original":
            body = document.text[update.body.start : update.body.start + EXCERPT_CHARACTERS]
            return f"{update.headline or body}"
        body = document.text[update.body.start : min(update.body.end, update.body.start + EXCERPT_CHARACTERS)]
        if update.headline:
            label = update_label(update) if not short_time(update) and update.kind == "update" else ""
            return f"{label}: {update.headline}" if label and label != update.headline else update.headline
        if not short_time(update) and (label := update_label(update)):
            return f"{label}: {body}" if body else label
        return body

    def resized(self) -> None:
        """Break the excerpts anew."""
        self._excerpts = {}
        super().resized()

    def empty_pieces(self) -> list[Piece]:
        """Nothing to list."""
        return [("nothing to read here", "dim")]


def _day_changes(panes: Panes, stops: Sequence[int]) -> dict[int, date]:
    """The stops that begin another day than the one before, with that day; none where all are of one."""
    changes: dict[int, date] = {}
    before: date | None = None
    days = set()
    for number, index in enumerate(stops):
        update = panes[index].update
        if update is None or not isinstance(update.time, datetime):
            continue
        day = update.time.date()
        days.add(day)
        if day != before:
            changes[number] = day
        before = day
    return changes if len(days) > 1 else {}
