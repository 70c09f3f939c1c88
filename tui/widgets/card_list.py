"""What a document tells of a person, in sections."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from dateline.library.person_card import CardLine

from ..page.wrapping import fit, wrap
from ..person_lines import SECTION_NAMES, PersonLines
from ..signs import Signs
from .line_widget import Piece
from .list_pane import ListPane

__all__ = ["CardList"]

MOST_ROWS = 4
"""How many rows a line takes at most; Enter shows the rest where it stands."""
ROOM_FOR_DATES = 50
"""From how many cells on the time of an update of another day has its clock behind the date."""
NOT_READ = "not read yet"
MOST_BROKEN = 400
"""On a longer card each line takes one row: breaking all would keep the key waiting."""


class CardList(ListPane):
    """Lines with their time and their words; above the first of a section stands its name, below the last one space."""

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id, signs=signs)
        self._person: PersonLines | None = None
        self._whole = False
        self.card: Sequence[CardLine] = ()
        """What is listed."""
        self._clocks: list[str] = []
        self._clock_cells = 0
        self._rows: dict[int, list[str]] = {}

    def show(self, person: PersonLines, *, whole: bool) -> None:
        """List what is told of a person, in all or in what was read; the cursor stays on its line."""
        at = self.line
        self._person, self._whole = person, whole
        self.card = person.of_all if whole else person.of_read
        self._set(next((index for index, line in enumerate(self.card) if line == at), 0))

    def resized(self) -> None:
        """Break the words anew, and begin at the top as far as the cursor lets."""
        self._first_row = 0
        self._set(self.cursor)

    def _set(self, cursor: int) -> None:
        self._rows = {}
        if self._person is not None:
            short = self.inner_width < ROOM_FOR_DATES
            self._clocks = [self._person.when(line, short=short) for line in self.card]
            self._clock_cells = max(map(cell_len, self._clocks), default=0)
        indices = range(len(self.card))
        self.set_heights(
            [self._height(index) + self._begins_section(index) + self._ends_section(index) for index in indices],
            cursor=cursor,
        )

    def _height(self, index: int) -> int:
        """How many rows the words of a line take: on a long card one, which is known without asking for them."""
        return 1 if len(self.card) > MOST_BROKEN else len(self._rows_of(index))

    def _rows_of(self, index: int) -> list[str]:
        rows = self._rows.get(index)
        if rows is None:
            rows = self._rows[index] = self._broken(self.card[index])
        return rows

    def _broken(self, line: CardLine) -> list[str]:
        words = self._words(line)
        width = max(12, self.inner_width - self._indent)
        if len(self.card) > MOST_BROKEN:
            return [fit(words, width, self._signs.ellipsis)]
        spans = wrap(words, 0, min(len(words), (MOST_ROWS + 1) * width), width)
        rows = [words[first:last] for first, last in spans[:MOST_ROWS]]
        if len(spans) > MOST_ROWS:
            rows[-1] = fit(words[spans[MOST_ROWS - 1][0] :], width, self._signs.ellipsis)
        return rows or [""]

    def _words(self, line: CardLine) -> str:
        if line.section == "quotes":
            close = "”" if self._signs.quote == "“" else self._signs.quote
            return f"{self._signs.quote}{line.words}{close}"
        if line.figure is not None and self._person is not None:
            return " ".join(self._person.figure_words(line))
        note = f"{line.note}: " if line.note in ("first", "last") else ""
        return note + line.words + self._behind(line)

    def _behind(self, line: CardLine) -> str:
        """What follows the words: how often they are told, or that they were not read yet."""
        if line.note == "unread":
            return f"  {NOT_READ}"
        return f"  {self._signs.times}{line.times}" if line.times > 1 else ""

    def _begins_section(self, index: int) -> bool:
        return index == 0 or self.card[index - 1].section != self.card[index].section

    def _ends_section(self, index: int) -> bool:
        return index + 1 == len(self.card) or self.card[index + 1].section != self.card[index].section

    @property
    def _indent(self) -> int:
        return self._clock_cells + 2 if self._clock_cells else 0

    @property
    def line(self) -> CardLine | None:
        """The line at the cursor; None on an empty card."""
        return self.card[self.cursor] if self.cursor < len(self.card) else None

    def title_pieces(self) -> list[Piece]:
        """How often they are named, and in how much of the document."""
        if self._person is None:
            return []
        scope = "whole document" if self._whole else "what was read"
        reading = "" if self._person.is_complete else f"  still reading {self._signs.ellipsis}"
        about = fit(self._person.about(whole=self._whole), self.inner_width - len(scope) - 3, self._signs.ellipsis)
        return [(about, "text"), (f"   {scope}", "dim"), (reading, "accent")]

    def empty_pieces(self) -> list[Piece]:
        """Say that what was read names them nowhere."""
        return [("not named in what was read", "dim")]

    def is_item_row(self, index: int, row: int) -> bool:
        """The name of a section above and the space below are not."""
        return 0 <= row - self._begins_section(index) < self._height(index)

    def item_pieces(self, index: int, row: int) -> list[Piece]:
        """The name of a section, or a row of a line."""
        line = self.card[index]
        if row == 0 and self._begins_section(index):
            name = f" {SECTION_NAMES[line.section]} "
            return [(name + self._signs.rule * max(0, self.inner_width - len(name)), "dim")]
        row -= self._begins_section(index)
        rows = self._rows_of(index)
        if row >= len(rows):
            return []
        clock = self._clocks[index] if row == 0 else ""
        pieces: list[Piece] = (
            [(" " * (self._clock_cells - cell_len(clock)) + clock + "  ", "key")] if self._indent else []
        )
        return [*pieces, *self._inked(line, rows[row], row)]

    def _inked(self, line: CardLine, words: str, row: int) -> list[Piece]:
        """A row with what matters in it in its ink: a name, a value."""
        if line.section == "spellings":
            name = words[: len(line.words)]
            return [(name, "person"), (words[len(name) :], "dim")]
        if line.figure is not None and self._person is not None and row == 0:
            value = self._person.figure_words(line)[0]
            if words.startswith(value):
                return [(value, "figure"), (words[len(value) :], "text")]
        if line.section == "mentions" and self._person is not None:
            return self._with_name(words, self._person.name_in(line), f"{line.note}: " if row == 0 else "")
        behind = self._behind(line)
        if behind and words.endswith(behind):
            return [(words[: -len(behind)], "text"), (behind, "dim")]
        return [(words, "text")]

    @staticmethod
    def _with_name(words: str, name: str, note: str) -> list[Piece]:
        """A row of a sentence with a name in its ink, where the row holds all of it."""
        head = note if words.startswith(note) else ""
        before, found, after = words[len(head) :].partition(name)
        return [(head, "dim"), (before, "text"), (found, "person"), (after, "text")]
