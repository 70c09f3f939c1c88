"""Values over time as lines of characters: time to scale, a mark for each value, each claimant's line apart.

A line holds the value that was said last until another is said: nothing is drawn that nobody has claimed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime, time, tzinfo
from itertools import pairwise
from typing import NamedTuple

from .page.wrapping import fit
from .plot_ticks import DAY, time_ticks, value_ticks
from .signs import Signs
from .value_history import ValueHistory, ValuePoint
from .widgets.line_widget import Piece

__all__ = ["Plot", "plot_of"]

LEAST_COLUMNS, LEAST_ROWS = 24, 5
INKS = ("figure", "accent", "text", "dim")
"""Of the lines, the most frequent claimant's first; their marks say the same without colour."""
CELLS_A_TICK = 14
LEAST_NAME = 8
_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
_CURRENCY = re.compile(r"[^\w$€£¥]*([A-Z]{0,3}[$€£¥]) ?[0-9]")
_ASCII_AXES = str.maketrans("│┤┬└─┼├┴−", "||+`-+|+-")


class _Pen(NamedTuple):
    """The characters a line is drawn with; each line has others, so that they differ without colours too."""

    along: str
    down: str
    rise: str
    """Where the line turns up."""
    fall: str


PENS = (_Pen("─", "│", "┘", "┐"), _Pen("╌", "╎", "┘", "┐"), _Pen("┈", "┊", "┘", "┐"), _Pen("═", "║", "╝", "╗"))
ASCII_PENS = (_Pen("-", "|", "+", "+"), _Pen(".", ":", ".", "."), _Pen("~", "!", "~", "~"), _Pen("=", "I", "=", "="))
MOST_JOINED = 200
"""A line of more values is left out: its marks touch each other."""


class _Stroke(NamedTuple):
    """Points set with one character, or a straight line between them."""

    points: Sequence[tuple[float, float]]
    pen: str
    joined: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    """The values of one claimant."""

    name: str
    mark: str
    ink: str
    points: tuple[tuple[float, float, float], ...]
    """Seconds, the value and, for a range, its upper end."""


@dataclass(frozen=True, slots=True)
class Plot:
    """What can be drawn of a history; nothing where `why_not` says why."""

    lines: tuple[_Line, ...] = ()
    zone: tzinfo | None = None
    by_order: bool = False
    """Whether values stand side by side in their order, because no times are known."""
    left_out: int = 0
    """How many values have no place in it."""
    why_not: str = ""
    unit: str = ""
    """The sign of what all values are in, such as `$` or `%`; empty where they have none, or several."""
    shared: str = ""
    """The mark where several claimants say the same."""
    ellipsis: str = "…"
    """What stands for the rest of a name that is cut."""

    def legend(self, columns: int, drawn: Sequence[Sequence[Piece]] = ()) -> list[Piece]:
        """The marks with their claimants, and what is not as it seems; names are cut to what there is for each.

        `drawn` is the plot, so that only what is in it is explained.
        """
        pieces: list[Piece] = []
        if len(self.lines) > 1 or self.lines[0].name:
            room = max(LEAST_NAME, columns // len(self.lines) - 5)
            for line in self.lines:
                pieces += [
                    (f"{line.mark} ", line.ink),
                    (f"{fit(line.name or 'not attributed', room, self.ellipsis)}   ", "dim"),
                ]
        if self.shared and any(self.shared in text for row in drawn for text, _ in row):
            pieces += [(f"{self.shared} ", "text"), ("several   ", "dim")]
        if self.by_order:
            pieces.append(("in order, no times known   ", "dim"))
        if self.left_out:
            pieces.append((f"{self.left_out} without a time or a number", "dim"))
        return pieces

    def rows(self, columns: int, rows: int, *, ascii_only: bool = False) -> list[list[Piece]]:
        """Draw the plot in so many cells; nothing where that is too small."""
        if not self.lines or columns < LEAST_COLUMNS or rows < LEAST_ROWS:
            return []
        canvas = _Canvas(self, columns, rows)
        grid = [[(character, "dim") for character in row] for row in canvas.draw([])]
        for line, pen in zip(self.lines, ASCII_PENS if ascii_only else PENS, strict=False):
            if len(line.points) <= MOST_JOINED:
                canvas.lay(grid, canvas.draw(_strokes(line.points, pen)), line.ink)
        marked: set[str] = set()
        for line in self.lines:
            ends = [(x, y) for x, low, high in line.points for y in dict.fromkeys((low, high))]
            canvas.lay(grid, canvas.draw([_Stroke(ends, line.mark)]), line.ink, over=marked, shared=self.shared)
            marked |= {line.mark, self.shared}
        drawn = [_pieces(row) for row in grid]
        return [[(text.translate(_ASCII_AXES), ink) for text, ink in row] for row in drawn] if ascii_only else drawn


def plot_of(history: ValueHistory, signs: Signs) -> Plot:
    """What can be plotted of a history."""
    if len(history.points) < 2:
        return Plot(why_not="one value only, nothing to plot")
    if history.points[0].figure.kind in ("vote", "score"):
        return Plot(why_not="votes and scores are two numbers each, they are not plotted")
    times = _times(history.points)
    by_order = not any(at is not None for at in times)
    if by_order:
        times = [float(number) for number in range(1, len(times) + 1)]
    placed = [(at, point) for at, point in zip(times, history.points, strict=True) if at is not None and _ends(point)]
    if len({at for at, _ in placed}) < 2:
        return Plot(why_not="all values are of one time, nothing to plot")
    names = [name for name in history.claimants if any(point.claimant == name for _, point in placed)]
    shown = names if len(names) <= len(INKS) else names[: len(INKS) - 1]
    lines = []
    for number, name in enumerate([*shown, *(["others"] if len(shown) < len(names) else [])]):
        mine = [(at, p) for at, p in placed if (p.claimant == name if number < len(shown) else p.claimant not in shown)]
        points = tuple((at, *_ends(point)) for at, point in mine)
        lines.append(_Line(name, signs.marks[number], INKS[number], points))
    zone = next((p.moment.tzinfo for p in history.points if isinstance(p.moment, datetime)), None)
    return Plot(
        tuple(lines),
        zone,
        by_order,
        len(history.points) - len(placed),
        unit=_unit(history.points),
        shared=signs.shared,
        ellipsis=signs.ellipsis,
    )


def _unit(points: Sequence[ValuePoint]) -> str:
    """The sign that all values are printed with: a currency before the digits, or a percent sign behind them."""
    said = {point.figure.kind: point for point in points}
    if set(said) == {"percent"}:
        return "%"
    signs = {_CURRENCY.match(point.value) for point in points} if set(said) == {"money"} else set()
    found = {match[1] if match is not None else "" for match in signs}
    return found.pop() if len(found) == 1 else ""


def _ends(point: ValuePoint) -> tuple[float, float] | tuple[()]:
    """The lower and the upper end of a value; nothing for what is no number."""
    value = point.amount
    if isinstance(value, str):
        return ()
    low, high = value if isinstance(value, tuple) else (value, value)
    return float(low), float(high)


def _times(points: Sequence[ValuePoint]) -> list[float | None]:
    """Seconds of each value; clocks without a date go on with the next day where they would run backwards."""
    seconds: list[float | None] = []
    last = 0.0
    for point in points:
        moment = point.moment
        at: float | None = None
        if isinstance(moment, datetime):
            at = (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
        elif isinstance(moment, time):
            at = moment.hour * 3600.0 + moment.minute * 60
            while at < last:
                at += DAY
        last = at if at is not None else last
        seconds.append(at)
    return seconds


def _strokes(points: Sequence[tuple[float, float, float]], pen: _Pen) -> list[_Stroke]:
    """A line that stays on a value until the next, and runs through both ends of a range."""
    strokes: list[_Stroke] = []
    for (x, low, high), (next_x, next_low, next_high) in pairwise([*points, points[-1]]):
        if high != low:
            strokes.append(_Stroke([(x, low), (x, high)], pen.down, joined=True))
        strokes.append(_Stroke([(x, high), (next_x, high)], pen.along, joined=True))
        if not next_low <= high <= next_high:
            target = next_low if next_low > high else next_high
            strokes.append(_Stroke([(next_x, high), (next_x, target)], pen.down, joined=True))
            strokes.append(_Stroke([(next_x, high)], pen.rise if target > high else pen.fall))
    return strokes


def _pieces(row: list[tuple[str, str]]) -> list[Piece]:
    pieces: list[Piece] = []
    for character, ink in row:
        if pieces and pieces[-1][1] == ink:
            pieces[-1] = (pieces[-1][0] + character, ink)
        else:
            pieces.append((character, ink))
    return pieces


class _Canvas:
    """Axes that all lines of a plot share."""

    def __init__(self, plot: Plot, columns: int, rows: int) -> None:
        self._size = columns, rows
        points = [point for line in plot.lines for point in line.points]
        self._y_ticks = value_ticks(min(p[1] for p in points), max(p[2] for p in points), rows, plot.unit)
        first, last = min(p[0] for p in points), max(p[0] for p in points)
        self._left = max(len(label) for _, label in self._y_ticks) + 1
        room = columns - self._left
        self._x_ticks = (
            [(x, str(int(x))) for x in sorted({p[0] for p in points})]
            if plot.by_order
            else time_ticks(first, last, max(2, room // CELLS_A_TICK), plot.zone)
        )
        self._x_range = first, last
        self._y_range = self._y_ticks[0][0], self._y_ticks[-1][0]

    def draw(self, strokes: Iterable[_Stroke]) -> list[str]:
        """The rows with some strokes, and the axes."""
        import plotext  # only who looks at a plot waits for it

        columns, rows = self._size
        plotext.clear_figure()
        plotext.limit_size(False, False)
        plotext.theme("clear")
        plotext.plotsize(columns, rows)
        plotext.xlim(*self._x_range)
        plotext.ylim(*self._y_range)
        plotext.xticks(*zip(*self._x_ticks, strict=True))
        plotext.yticks(*zip(*self._y_ticks, strict=True))
        plotext.xaxes(True, False)
        plotext.yaxes(True, False)
        nothing = _Stroke([(self._x_range[0], self._y_range[0])], " ")  # without any stroke there would be no axes
        for stroke in [nothing, *strokes]:
            draw = plotext.plot if stroke.joined else plotext.scatter
            draw([x for x, _ in stroke.points], [y for _, y in stroke.points], marker=stroke.pen)
        drawn = _ESCAPES.sub("", plotext.build()).split("\n")[:rows]
        return [row.ljust(columns)[:columns] for row in drawn]

    def lay(
        self,
        grid: list[list[tuple[str, str]]],
        drawn: list[str],
        ink: str,
        *,
        over: Set[str] = frozenset(),
        shared: str = "",
    ) -> None:
        """Lay what was drawn inside the axes over the grid; what comes to lie on a mark of `over` becomes `shared`."""
        for row, cells in zip(drawn[:-2], grid, strict=False):
            for column in range(self._left, len(row)):
                if row[column] != " ":
                    cells[column] = (shared, "text") if cells[column][0] in over else (row[column], ink)
