"""Where lines break.

Widths are terminal cells, offsets are those of the text that is wrapped: a row is a stretch of it, never a copy.
"""

from __future__ import annotations

import re
from functools import cache

from rich.cells import cell_len, split_graphemes

__all__ = ["chop", "is_narrow", "wrap"]

_UP_TO_LATIN = re.compile("[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u0482\u048a-\u052f"
                          "\u2010-\u2015\u2018-\u201f\u2020-\u2022\u2026\u20ac\u2122\t\n\r]")  # fmt: skip


def is_narrow(text: str) -> bool:
    """Whether every character is known to take one cell, so that lengths are widths."""
    return text.isascii() or _UP_TO_LATIN.search(text) is None


@cache
def _rows_pattern(width: int) -> re.Pattern[str]:
    """Match one row: up to `width` characters that end before white space, after a dash or a slash, or anywhere.

    Backtracking is bounded by `width`, so the whole is linear.
    """
    return re.compile(
        rf"\S(?:.{{0,{width - 1}}}(?=\s|$)|.{{0,{width - 1}}}(?<=[—–/])(?=\S)|.{{0,{width - 1}}})", re.DOTALL
    )


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break `text[start:end]` at white space into rows of at most `width` cells; line breaks count as spaces.

    A word that is longer than a row is cut. White space at a break belongs to no row.
    """
    width = max(1, width)
    piece = text[start:end]
    if not is_narrow(piece):
        return _wrap_wide(piece, start, width)
    if len(piece) <= width:
        stripped = len(piece.rstrip())
        lead = len(piece) - len(piece.lstrip())
        return [(start + lead, start + stripped)] if stripped > lead else []
    rows = []
    for match in _rows_pattern(width).finditer(piece):
        first, last = match.span()
        while last > first and piece[last - 1].isspace():
            last -= 1
        rows.append((start + first, start + last))
    return rows


def chop(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break `text[start:end]` at its line breaks only, and where a line is wider than `width` cells."""
    width = max(1, width)
    rows = []
    at = start
    for line in text[start:end].split("\n"):
        last = at + len(line.removesuffix("\r"))
        first = at
        while True:
            cut = _fitting(text, first, last, width)
            rows.append((first, cut))
            if cut >= last:
                break
            first = cut
        at += len(line) + 1
    return rows


def _fitting(text: str, start: int, end: int, width: int) -> int:
    """The end of the longest stretch from `start` that fits into `width` cells; at least one cluster."""
    if is_narrow(text[start : min(end, start + width)]):
        return min(end, start + width)
    piece = text[start : min(end, start + width * 8)]
    clusters, _ = split_graphemes(piece)
    cells, at = 0, 0
    for _first, last, size in clusters:
        if cells + size > width and at:
            break
        cells += size
        at = last
    return start + max(at, 1)


def _wrap_wide(piece: str, offset: int, width: int) -> list[tuple[int, int]]:
    """Do what `wrap` does for text with wide characters, emoji or combining marks."""
    rows: list[tuple[int, int]] = []
    first = last = -1
    used = 0
    for word in re.finditer(r"\S+", piece):
        begin, stop = word.span()
        size = cell_len(word[0])
        gap = cell_len(piece[last:begin].replace("\n", " ").replace("\r", "")) if first >= 0 else 0
        if first >= 0 and used + gap + size <= width:
            last, used = stop, used + gap + size
            continue
        if first >= 0:
            rows.append((offset + first, offset + last))
        while size > width:
            cut = _fitting(piece, begin, stop, width)
            if cut >= stop:
                break
            rows.append((offset + begin, offset + cut))
            begin = cut
            size = cell_len(piece[begin:stop])
        first, last, used = begin, stop, size
    if first >= 0:
        rows.append((offset + first, offset + last))
    return rows
