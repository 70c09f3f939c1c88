"""The first page, on the screen before Textual is imported.

Importing Textual takes several times longer than reading a document. The text is drawn as the application will draw it
and stays under the eye when the application takes over; the panels, which it fills, are empty until then.
"""

from __future__ import annotations

import contextlib
import shutil
import sys
import termios
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from rich.cells import cell_len, set_cell_size
from rich.color import ColorSystem
from rich.style import Style

from .open_document import OpenDocument
from .page.drawing import Column, Drawn, column_in, draw_header, draw_row
from .page.viewport import Page, Place, Viewport
from .palette import Palette

__all__ = ["FirstPage", "page_rows", "panel_widths"]

_ENTER = "\x1b[?1049h\x1b[?25l\x1b[H"
_LEAVE = "\x1b[?1049l\x1b[?25h"
_WIDTHS = ((160, 38, 42), (140, 34, 38), (120, 30, 34), (100, 34, 0), (80, 30, 0), (0, 0, 0))
"""From how many columns on, the width of the panels at the left and at the right: as in `screens/reading.tcss`."""
ROWS_AROUND = 2
"""The title and the line of keys."""


def panel_widths(columns: int, *, panels: str = "auto") -> tuple[int, int]:
    """How wide the panels at the left and at the right are, in cells."""
    if panels == "none":
        return 0, 0
    return next((left, right) for least, left, right in _WIDTHS if columns >= least)


def page_rows(document: OpenDocument, width: int, height: int, measure: int, *, flat: bool) -> Iterator[list[Drawn]]:
    """The rows of the text as the application will show them first, as pieces; `width` is that of the text's part."""
    column = column_in(width, measure)
    page = Page(document.document, column.measure, document.panes)
    viewport = Viewport(page, height)
    if document.offset is not None:
        viewport.go_to(document.offset)
    current = viewport.reading_pane()
    now = datetime.now().astimezone()
    for place in viewport.visible():
        yield _row(page, place, column, current, now, flat=flat)


def _row(page: Page, place: Place, column: Column, current: int, now: datetime, *, flat: bool) -> list[Drawn]:
    row = page.row(place)
    if row.kind == "blank":
        return []
    if row.kind == "header":
        pane = page.pane_at(place)
        return draw_header(page, pane, column, now, here=pane == current, focused=True, flat=flat)
    pane = page.pane_at(place)
    return draw_row(page, row, column, (), lit=pane == current and page.panes[pane].kind == "paragraph")


class FirstPage:
    """Draws the first page; `leave` gives the terminal back if nothing takes over."""

    def __init__(self, palette: Palette, *, measure: int, panels: str) -> None:
        self._palette = palette
        self._measure = measure
        self._panels = panels
        self._file = sys.__stderr__
        """Where Textual will write."""
        self.is_shown = False
        self._attributes: list[Any] | None = None

    def show(self, document: OpenDocument) -> None:
        """Draw the beginning of a document, or the place where it was left."""
        if self._file is None or not self._file.isatty():
            return
        columns, lines = shutil.get_terminal_size((0, 0))  # as Textual asks
        left, right = panel_widths(columns, panels=self._panels)
        width, height = columns - left - right, lines - ROWS_AROUND
        if width < 1 or height < 1:
            return
        rows = page_rows(document, width, height, self._measure, flat=self._palette.is_flat)
        self._attributes = _stop_echo()
        self._file.write(_ENTER + "".join(self._screen(list(rows), left, width, right, height)))
        self._file.flush()
        self.is_shown = True

    def leave(self) -> None:
        """Give the terminal back."""
        if self.is_shown and self._file is not None:
            self._file.write(_LEAVE)
            self._file.flush()
        self.restore()

    def restore(self) -> None:
        """Let the terminal show again what is typed, as it did before."""
        if self._attributes is not None:
            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self._attributes)
            self._attributes = None

    def _screen(self, rows: list[list[Drawn]], left: int, width: int, right: int, height: int) -> Iterator[str]:
        style, system = self._palette.style, self._palette.system
        panel, page = style("text", "panel"), style("text")
        yield self._painted(" " * (left + width + right), panel, system)
        for number in range(height):
            yield "\r\n" + self._painted(" " * left, panel, system)
            used = 0
            for text, ink, ground in rows[number] if number < len(rows) else ():
                fitting = text if used + len(text) <= width and text.isascii() else _fit(text, width - used)
                yield self._painted(fitting, style(ink, ground), system)
                used += len(fitting) if fitting.isascii() else cell_len(fitting)
            yield self._painted(set_cell_size("", width - used), page, system)
            yield self._painted(" " * right, panel, system)
        yield "\r\n" + self._painted(" " * (left + width + right - 1), panel, system) + "\x1b[H"

    @staticmethod
    def _painted(text: str, style: Style, system: ColorSystem) -> str:
        return style.render(text, color_system=system) if text else ""


def _stop_echo() -> list[Any] | None:
    """Keep what is typed ahead off the page; returns the attributes the terminal had."""
    try:
        before = termios.tcgetattr(sys.stdin.fileno())
        without = list(before)
        without[3] &= ~termios.ECHO
        termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, without)
    except (termios.error, OSError, ValueError):
        return None
    return before


def _fit(text: str, width: int) -> str:
    return set_cell_size(text, width) if cell_len(text) > width else text
