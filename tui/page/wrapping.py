"""Where lines break.

Widths are terminal cells, offsets those of the text that is wrapped: a row is a stretch of it, never a copy. What is
measured is what is drawn: blanks of all kinds take a cell, and so do the stand-ins of what cannot be seen.
"""

from __future__ import annotations

import re
from functools import cache

from rich.cells import cell_len, set_cell_size, split_graphemes

from dateline.parsing.safety import visible

__all__ = ["AS_SPACES", "chop", "fit", "is_narrow", "wrap"]

AS_SPACES = {ord("\r"): " ", ord("\n"): " ", ord("\t"): " "}
"""Blanks that are drawn as a space."""
_BLANK = " \t\n\r\f\v\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
"""What a row may end at: all blanks but those that are there to hold words together."""
_BLANKS = " \t\n\r\f\v\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_NARROW = (
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u0482\u048a-\u052f"
    "\u2010-\u2015\u2018-\u201f\u2020-\u2022\u2026\u20ac\u2122\t\n\r"
)
_UP_TO_LATIN = re.compile(f"[^{_NARROW}]")


def is_narrow(text: str) -> bool:
    """Whether every character is known to take one cell, so that lengths are widths."""
    return text.isascii() or _UP_TO_LATIN.search(text) is None


@cache
def _rows_pattern(width: int) -> re.Pattern[str]:
    """Match one row: up to `width` characters that end before a blank, behind a dash or a slash, or anywhere.

    Backtracking is bounded by `width`, so the whole is linear.
    """
    some = f".{{0,{width - 1}}}"
    return re.compile(rf"[^{_BLANK}](?:{some}(?:(?=[{_BLANK}]|\Z)|(?<=[—–/])(?=[^{_BLANK}]))|{some})", re.DOTALL)


_WORD = re.compile(rf"[^{_BLANK}—–/]*[—–/]+|[^{_BLANK}—–/]+")


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break `text[start:end]` at blanks, and behind dashes, into rows of at most `width` cells.

    Line breaks count as blanks. A word that is longer than a row is cut. Blanks at a break belong to no row.
    """
    width = max(1, width)
    piece = text[start:end]
    if not is_narrow(piece):
        return _wrap_wide(visible(piece.translate(AS_SPACES)), start, width)
    rows = []
    for match in _rows_pattern(width).finditer(piece):
        first, last = match.span()
        rows.append((start + first, start + first + len(piece[first:last].rstrip(_BLANKS))))
    return rows


def chop(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break `text[start:end]` at its line breaks only, and where a line is wider than `width` cells."""
    width = max(1, width)
    rows = []
    at = start
    for line in text[start:end].split("\n"):
        last = at + len(line.removesuffix("\r"))
        drawn = visible(text[at:last].translate(AS_SPACES))
        first = 0
        while True:
            cut = _fitting(drawn, first, len(drawn), width)
            rows.append((at + first, at + cut))
            if cut >= len(drawn):
                break
            first = cut
        at += len(line) + 1
    return rows


def _fitting(drawn: str, start: int, end: int, width: int) -> int:
    """The end of the longest stretch from `start` that fits into `width` cells; at least one cluster, if there is one.

    `drawn` is text as it is drawn.
    """
    if is_narrow(drawn[start : min(end, start + width + 1)]):
        return min(end, start + width)
    clusters, _ = split_graphemes(drawn[start : min(end, start + width * 8)])
    cells, at = 0, 0
    for _first, last, size in clusters:
        if cells + size > width and at:
            break
        cells += size
        at = last
    return min(end, start + max(at, 1))


def _wrap_wide(drawn: str, offset: int, width: int) -> list[tuple[int, int]]:
    """Do what `wrap` does for text with wide characters, emoji or combining marks; `drawn` is it as it is drawn."""
    rows: list[tuple[int, int]] = []
    first = last = -1
    used = 0
    for word in _WORD.finditer(drawn):
        begin, stop = word.span()
        gap = begin - last if first >= 0 else 0
        if first >= 0:
            room = width - used - gap
            if room > 0 and _fitting(drawn, begin, stop, room) >= stop and cell_len(drawn[begin:stop]) <= room:
                last, used = stop, used + gap + cell_len(drawn[begin:stop])
                continue
            rows.append((offset + first, offset + last))
        while (cut := _fitting(drawn, begin, stop, width)) < stop:
            rows.append((offset + begin, offset + cut))
            begin = cut
        first, last, used = begin, stop, cell_len(drawn[begin:stop])
    if first >= 0:
        rows.append((offset + first, offset + last))
    return rows


def fit(text: str, width: int, ellipsis: str = "…") -> str:
    """Cut a text to a width in cells, with an ellipsis where something is missing."""
    if width <= 0:
        return ""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    return set_cell_size(text, room).rstrip() + ellipsis if room >= 0 else ellipsis[:width]
