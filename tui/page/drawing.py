"""A row of the page as pieces of text, each with its ink and its ground: for the widget and for the first page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from rich.cells import cell_len

from dateline.parsing.safety import visible

from .heading import pane_heading
from .typesetting import Row
from .viewport import Page
from .wrapping import AS_SPACES, fit

__all__ = ["Column", "Drawn", "Mark", "column_in", "draw_header", "draw_row"]

Drawn = tuple[str, str, str]
"""A text, its ink and its ground."""
Mark = tuple[int, int, str]
"""Start, end and the ink of a stretch of the text."""

MARGIN = 2
"""The bar of the focus and a space."""
BAR = "▌"

_BASE_INKS = {
    "text": "text", "headline": "heading", "heading": "heading", "caption": "caption", "quote": "quote", "code": "code",
    "row": "text", "rule": "dim",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """Where the text stands in what there is for it, in cells."""

    width: int
    """Of all there is."""
    left: int
    """Before the text."""
    measure: int
    """The widest row."""


def column_in(width: int, largest_measure: int) -> Column:
    """The column of text in a width: no wider than the largest measure, and in the middle of what is wider."""
    measure = max(8, min(largest_measure, width - MARGIN - 1))
    return Column(width, max(MARGIN, (width - measure) // 2), measure)


def draw_header(
    page: Page,
    pane: int,
    column: Column,
    now: datetime,
    *,
    here: bool,
    focused: bool,
    flat: bool,
    found: str | None = None,
) -> list[Drawn]:
    """Draw the header of a pane: its name, what is said beside it, its number; `here` if the reader is in it.

    `found` is the ink of a hit of the search in it. `flat` draws a line where a tint would not be seen.
    """
    update = page.panes[pane].update
    if update is None:
        return []
    name, about = pane_heading(update, now)
    position = f"{page.panes.stop_number(pane)} of {len(page.panes.stops)}" if here else ""
    name = fit(visible(name), column.measure - cell_len(position))
    about = fit("  " + visible(about) if about else "", column.measure - cell_len(position) - cell_len(name))
    gap = max(1, column.measure + 1 - cell_len(position) - cell_len(name) - cell_len(about))
    filling = f" {'─' * (gap - 2)} " if flat and gap > 2 else " " * gap
    margin = " " * (column.left - MARGIN)
    return [
        (margin + (BAR if here and focused else " "), "accent", "page"),
        (" ", "text", "panel"),
        (name, found or ("key" if here else "heading"), "panel"),
        (about, "dim", "panel"),
        (filling, "dim", "panel"),
        (position, "dim", "panel"),
    ]


def draw_row(page: Page, row: Row, column: Column, layers: Sequence[Mark], *, lit: bool = False) -> list[Drawn]:
    """Draw a row with text; of the layers, the later lie on top. `lit` puts a bar beside it."""
    margin = " " * (column.left - MARGIN) + (BAR + " " if lit else "  ")
    if row.kind == "rule":
        return [(margin, "accent", "page"), ("─" * column.measure, "dim", "page")]
    drawn: list[Drawn] = [(margin, "accent", "page")]
    if row.indent:
        before = row.marker.rjust(row.indent - 1) + " " if row.marker else " " * row.indent
        drawn.append((before, "dim", "page"))
    start, end = row.start, row.end
    text = visible(page.document.text[start:end].translate(AS_SPACES))
    inks = [_BASE_INKS[row.kind]] * len(text)
    inlines = page.document.blocks[row.block].inlines if row.block >= 0 else ()
    for first, last, ink in (*((i.start, i.end, i.style) for i in inlines), *layers):
        low, high = max(first, start) - start, min(last, end) - start
        if low < high:
            inks[low:high] = [ink] * (high - low)
    at = 0
    for ink, run in groupby(inks):
        size = sum(1 for _ in run)
        drawn.append((text[at : at + size], ink, "page"))
        at += size
    return drawn
