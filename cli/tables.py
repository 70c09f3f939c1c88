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


def aligned_lines(rows: Sequence[Sequence[str]], columns: int, heading: str | None, color: bool) -> str:
    """The rows as columns under each other within so many columns; the widest column gives way first.

    The first cell of a row is bold where there are colours, the last one dim.
    """
    clean = [[single_line(cell) for cell in row] for row in rows]
    widths = _fitted([max(width(row[i]) for row in clean) for i in range(len(clean[0]))], columns)
    lines = [] if heading is None else [_styled(single_line(heading), DIM, color)]
    for row in clean:
        cells = [filled(cut(cell, room), room) for cell, room in zip(row, widths, strict=True)]
        cells[-1] = cells[-1].rstrip()
        while len(cells) > 1 and not cells[-1]:
            cells.pop()
            cells[-1] = cells[-1].rstrip()
        cells[0] = _styled(cells[0], BOLD, color)
        lines.append(GAP.join(cells))
    return "".join(f"{line}\n" for line in lines)


def _fitted(widths: list[int], columns: int) -> list[int]:
    """Widths that fit into the columns, taken from the widest first."""
    widths = list(widths)
    over = sum(widths) + len(GAP) * (sum(1 for w in widths if w) - 1) - columns
    while over > 0:
        widest = max(range(len(widths)), key=widths.__getitem__)
        second = max((w for i, w in enumerate(widths) if i != widest), default=0)
        taken = min(over, max(1, widths[widest] - second))
        if widths[widest] - taken < 4:
            break
        widths[widest] -= taken
        over -= taken
    return widths


def _styled(text: str, style: str, color: bool) -> str:
    return f"{style}{text}{OFF}" if color and text else text
