"""The list of all values of what is counted: when, how much, whose, and the sentence."""

from __future__ import annotations

from rich.cells import cell_len

from dateline.library.ledger_table import said_in
from dateline.parsing.model import Span
from dateline.parsing.safety import single_line, visible

from ..facts_view import ink_span
from ..page.wrapping import AS_SPACES, fit, wrap
from ..signs import Signs
from ..value_history import ValueHistory, ValuePoint
from .line_widget import Piece
from .list_pane import ListPane

__all__ = ["ValueList"]

WIDEST_VALUE = 18


class ValueList(ListPane):
    """A row with time, value, change and claimant, its sentence below; who differs; a row between.

    Above the first value of another day stands the date, above the first of another document its name.
    """

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id, signs=signs)
        self._history = ValueHistory("", (), (), newest_first=False)
        self._names: tuple[str, ...] = ()
        self._order: list[int] = []
        self._sentences: list[list[Span]] = []
        self._columns = (0, 0, 0)
        self._has_days = False

    def show(self, history: ValueHistory, names: tuple[str, ...] = (), *, point: int | None = None) -> None:
        """List the values of a history; `names` are those of its documents where there are several."""
        self._history, self._names = history, names
        order = list(range(len(history.points)))
        self._order = order[::-1] if history.newest_first else order
        points = history.points
        self._has_days = len({point.day for point in points if point.day is not None}) > 1
        self._columns = (
            max((len(p.clock) for p in points), default=0),
            min(WIDEST_VALUE, max((cell_len(p.value) for p in points), default=0)),
            max((cell_len(p.change) for p in points), default=0),
        )
        self._set(self._order.index(point) if point is not None else 0)

    def resized(self) -> None:
        """Break the sentences anew, and begin at the top as far as the cursor lets."""
        self._first_row = 0
        self._set(self.cursor)

    def _set(self, cursor: int) -> None:
        self._sentences = [self._broken(self._history.points[number]) for number in self._order]
        self.set_heights([len(self._lines(index)) for index in range(len(self._order))], cursor=cursor)

    def _broken(self, point: ValuePoint) -> list[Span]:
        document = self._history.documents[point.document]
        text, sentence = document.text, said_in(point.figure, document)
        width = max(12, self.inner_width - self._indent)
        return [Span(first, last) for first, last in wrap(text, sentence.start, sentence.end, width)]

    @property
    def point(self) -> ValuePoint | None:
        """The value at the cursor; None where there is none."""
        return self._history.points[self._order[self.cursor]] if self._order else None

    @property
    def points(self) -> list[ValuePoint]:
        """All values as they are listed."""
        return [self._history.points[number] for number in self._order]

    @property
    def _indent(self) -> int:
        clock, _, _ = self._columns
        return clock + 2 if clock else 0

    def _lines(self, index: int) -> list[str]:
        """What the rows of an item are: `day`, `value`, `sentence`, `unlike` or space."""
        point = self._history.points[self._order[index]]
        lines = ["day"] if self._heading(index) else []
        lines += ["value", *("sentence" for _ in self._sentences[index]), *("unlike" for _ in point.against)]
        return [*lines, ""]

    def _heading(self, index: int) -> str:
        """The document and the day of a value, where they are not those of the one above."""
        point = self._history.points[self._order[index]]
        above = self._history.points[self._order[index - 1]] if index else None
        said = []
        if self._names and (above is None or above.document != point.document):
            said.append(self._names[point.document])
        if point.day is not None and self._has_days and (said or above is None or above.day != point.day):
            said.append(f"{point.day:%A} {point.day.day} {point.day:%B}")
        return f" {self._signs.dot} ".join(said)

    def title_pieces(self) -> list[Piece]:
        """How many values there are, and their order."""
        history = self._history
        count = len(history.points)
        pieces = [("Values", "strong"), (f"   {count:,}", "text")]
        if count > 1:
            pieces.append((f"   {'newest' if history.newest_first else 'oldest'} first", "dim"))
        return pieces

    def is_item_row(self, index: int, row: int) -> bool:
        """The date above and the space below are not."""
        return self._lines(index)[row] not in ("", "day")

    def item_pieces(self, index: int, row: int) -> list[Piece]:
        """A row of a value."""
        lines = self._lines(index)
        kind = lines[row]
        point = self._history.points[self._order[index]]
        if kind == "day":
            name = f" {fit(self._heading(index), self.inner_width - 4, self._signs.ellipsis)} "
            return [(name + self._signs.rule * max(0, self.inner_width - cell_len(name)), "dim")]
        if kind == "value":
            return self._value_row(point)
        if kind == "sentence":
            return [
                (" " * self._indent, "dim"),
                *self._sentence_row(point, self._sentences[index][row - lines.index(kind)]),
            ]
        if kind == "unlike":
            return self._unlike_row(self._history.points[point.against[row - lines.index(kind)]])
        return []

    def _value_row(self, point: ValuePoint) -> list[Piece]:
        clock, value, change = self._columns
        pieces: list[Piece] = [(point.clock.rjust(clock) + "  ", "key")] if clock else []
        pieces.append((" " * (value - cell_len(point.value)) + point.value + "  ", "figure"))
        if change:
            pieces.append((point.change + " " * (change - cell_len(point.change) + 2), "text"))
        room = self.inner_width - sum(cell_len(text) for text, _ in pieces)
        return [*pieces, (fit(point.claimant, room, self._signs.ellipsis), "text")]

    def _sentence_row(self, point: ValuePoint, row: Span) -> list[Piece]:
        text = self._history.documents[point.document].text
        ink = ink_span(point.figure)
        cuts = [row.start, *(min(max(at, row.start), row.end) for at in (ink.start, ink.end)), row.end]
        inks = ("dim", "figure", "dim")
        return [
            (visible(text[first:last].translate(AS_SPACES)), name)
            for first, last, name in zip(cuts[:-1], cuts[1:], inks, strict=True)
        ]

    def _unlike_row(self, other: ValuePoint) -> list[Piece]:
        _, value, change = self._columns
        sign = self._signs.unlike
        blank = " " * max(0, self._indent + value - cell_len(other.value) - 2)
        behind = "  " + " " * (change + 2 if change else 0) + single_line(other.claimant)
        return [(f"{blank}{sign} ", "alarm"), (other.value, "figure"), (behind, "dim")]
