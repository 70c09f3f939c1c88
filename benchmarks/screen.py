"""Replay of a program's output on an emulated screen: what a reader would have seen, and what changed."""

import re
from collections.abc import Iterable
from typing import Any

import pyte

__all__ = ["Screen"]

_UNDRAWN = re.compile(
    rb"\x1b\[[<>=][0-9;]*[@-~]"  # keyboard protocols and other private requests
    rb"|\x1b\[\?[0-9;]*(?:\$p|u)"  # queries
    rb"|\x1b\[[0-9;]* q"  # the cursor's shape
    rb"|\x1b[P_^X][^\x1b]*\x1b\\"  # device control and application strings
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # titles, colours, links
)
"""What draws nothing, and what the emulator would print or misread."""
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;?<>=$ ]*|[P_^X\]][^\x07\x1b]*\x1b?)?\Z")
_LONGEST_SEQUENCE = 4096
_TO_OTHER_SCREEN = b"\x1b[?1049h"
_CLEARED = b"\x1b[2J\x1b[H"


class _CursesScreen(pyte.Screen):
    """The emulator's screen with the scrolling and the repetition that programs built on curses use."""

    _last_drawn = " "

    def draw(self, data: str) -> None:
        self._last_drawn = data[-1:] or self._last_drawn
        super().draw(data)

    def repeat(self, count: int | None = None, **_: bool) -> None:
        super().draw(self._last_drawn * (count or 1))

    def scroll_up(self, count: int | None = None, **_: bool) -> None:
        column, row = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.bottom if self.margins else self.lines - 1
        for _number in range(count or 1):
            self.index()
        self.cursor.x, self.cursor.y = column, row

    def scroll_down(self, count: int | None = None, **_: bool) -> None:
        column, row = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        for _number in range(count or 1):
            self.reverse_index()
        self.cursor.x, self.cursor.y = column, row


class _CursesStream(pyte.ByteStream):
    csi = {**pyte.ByteStream.csi, "S": "scroll_up", "T": "scroll_down", "b": "repeat"}  # noqa: RUF012
    events = frozenset({*pyte.ByteStream.events, "scroll_up", "scroll_down", "repeat"})


class Screen:
    """A screen that says which of its rows each piece of output changed."""

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = _CursesScreen(columns, rows)
        self._stream = _CursesStream(self._screen)
        self._unfinished = b""
        self._cells: list[tuple[Any, ...]] = [self._row(number) for number in range(rows)]

    def feed(self, output: bytes) -> frozenset[int]:
        """Draw `output`; return the numbers of the rows that look different now, in letters or in colours."""
        data = self._unfinished + output
        tail = _UNFINISHED.search(data, max(0, len(data) - _LONGEST_SEQUENCE))
        self._unfinished = data[tail.start() :] if tail else b""
        data = data[: tail.start()] if tail else data
        self._stream.feed(_UNDRAWN.sub(b"", data).replace(_TO_OTHER_SCREEN, _CLEARED))
        changed = set()
        for number in self._screen.dirty:
            if number < len(self._cells) and (cells := self._row(number)) != self._cells[number]:
                self._cells[number] = cells
                changed.add(number)
        self._screen.dirty.clear()
        return frozenset(changed)

    @property
    def rows(self) -> tuple[str, ...]:
        """The text on the screen, each row at full width."""
        return tuple("".join(cell.data for cell in row) for row in self._cells)

    def is_blank(self) -> bool:
        """Say whether there is nothing to read on the screen."""
        return not any(row.strip() for row in self.rows)

    def shows(self, texts: Iterable[str]) -> bool:
        """Say whether all the texts are on the screen; one may run on from the end of a row to the next."""
        whole = "".join(self.rows)
        return all(text in whole for text in texts)

    def place_of(self, text: str) -> int:
        """Return where a text begins, counted in cells from the upper left corner; -1 where it is not on the screen."""
        return "".join(self.rows).find(text)

    def _row(self, number: int) -> tuple[Any, ...]:
        row = self._screen.buffer[number]
        return tuple(row[column] for column in range(self._screen.columns))
