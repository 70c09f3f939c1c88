"""Rows as lines: separated by tabs for programs, by commas for spreadsheets, aligned for eyes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dateline.parsing.safety import single_line, visible

from .cells import cut, filled, width

__all__ = ["aligned_lines", "csv_line", "tab_line"]

_STARTS_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[0-9.]+\Z")
GAP = "  "
NARROWEST = 4
"""The least columns a cell is cut to."""
READABLE = (16, 9)
"""The columns a cell that gives way first is cut to: once all of them are, they are cut further."""
BOLD, DIM, OFF = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def tab_line(cells: Sequence[str]) -> str:
    """The cells with tabs between them; white space inside a cell becomes one space."""
    return "\t".join(map(single_line, cells)) + "\n"


def csv_line(cells: Sequence[str]) -> str:
    """The cells as RFC 4180 has them, ended by a line feed.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP advises.
    """
    return ",".join(map(_csv_cell, cells)) + "\n"


def _csv_cell(cell: str) -> str:
    cell = visible(cell)
    if _STARTS_FORMULA.match(cell) and not _NUMBER.match(cell):
        cell = "'" + cell
    if any(mark in cell for mark in ',"\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def aligned_lines(
    rows: Sequence[Sequence[str]], columns: int, heading: str | None, color: bool, *, cut_first: Sequence[int] = ()
) -> str:
    """The rows with their cells under each other, within so many columns; empty columns are left out.

    Where there are colours, the first cell of a row is bold and the heading dim. Where there is no room for all, the
    columns `cut_first` make room in this order, a little each and then more; then whichever is widest.
    """
    clean = [[single_line(cell) for cell in row] for row in rows]
    used = [index for index in range(len(clean[0])) if any(row[index] for row in clean)]
    widths = [max(width(row[index]) for row in clean) for index in used]
    rooms = _fitted(widths, columns, [used.index(index) for index in cut_first if index in used])
    lines = [] if heading is None else [_styled(cut(single_line(heading), columns), DIM, color)]
    for row in clean:
        first, *others = (filled(cut(row[index], room), room) for index, room in zip(used, rooms, strict=True))
        name = first.rstrip()
        rest = first[len(name) :] + GAP.join(["", *others])
        lines.append(_styled(name, BOLD, color) + rest.rstrip())
    return "".join(f"{line}\n" for line in lines)


def _fitted(widths: list[int], columns: int, cut_first: Sequence[int] = ()) -> list[int]:
    """Widths that fit into the columns: `cut_first` gives way by the steps of `READABLE`, then the widest."""
    fitted = list(widths)
    over = sum(fitted) + len(GAP) * (len(fitted) - 1) - columns
    for least in READABLE:
        for index in cut_first:
            taken = max(0, min(over, fitted[index] - least))
            fitted[index] -= taken
            over -= taken
    while over > 0:
        widest = max(fitted)
        if widest <= NARROWEST:
            break
        index = fitted.index(widest)
        next_widest = max((room for room in fitted if room < widest), default=0)
        taken = min(over, widest - max(next_widest, NARROWEST) or 1)
        fitted[index] -= taken
        over -= taken
    return fitted


def _styled(text: str, style: str, color: bool) -> str:
    return f"{style}{text}{OFF}" if color and text else text
