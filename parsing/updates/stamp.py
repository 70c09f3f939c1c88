"""What a header says: the values the grammar finds at the start, or the end, of a block."""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["Clock", "Notation", "PartialDate", "Progress", "Stamp"]

Notation = Literal["hh:mm", "hh.mm", "hhmm", "hh", "word"]


class Clock(NamedTuple):
    """A time of day as it is written."""

    hour: int
    minute: int
    second: int
    meridiem: Literal["am", "pm"] | None
    notation: Notation
    worded: bool = False
    """Whether a word (`Uhr`, `h`) says that it is a clock."""
    bare: bool = False
    """Whether it is written without a leading nought (`9:06`), and nothing says which half of the day it is of."""

    @property
    def possible(self) -> bool:
        """Whether a day has this time; the clock of a match may run further."""
        return self.hour < 24 and self.minute < 60

    @property
    def minutes(self) -> int:
        """Minutes since midnight, as far as the clock alone tells; `23:01 P.M.` is 23:01."""
        hour = self.hour
        if self.meridiem == "am" and hour == 12:
            hour = 0
        elif self.meridiem == "pm" and hour < 12:
            hour += 12
        return hour * 60 + self.minute


class PartialDate(NamedTuple):
    """A date as far as it is written."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    order: Literal["", "dm", "md", "?"] = ""
    """In a date with strokes: day or month first; `?` where both could be (`4/5/2025`, kept as month first)."""


class Progress(NamedTuple):
    """How far a match or a race has come."""

    unit: str
    value: int
    extra: int = 0
    """Minutes added at the end of a half."""
    left: bool = False
    """Whether the value counts what is still to come."""
    firm: bool = False
    """Whether the notation leaves no doubt: `90+4`, `Lap 3/71`, `22nd over`, `121km to go`, `107'`."""

    @property
    def order(self) -> tuple[int, int]:
        """Grows as the match goes on."""
        return (-self.value if self.left else self.value, self.extra)


class Stamp(NamedTuple):
    """A label, a date, a clock, an age or a match minute in front of a text, or behind a headline.

    A tuple, since it grows word by word and a page has thousands of them.
    """

    start: int
    """Its first character, behind any decoration."""
    end: int
    """Behind its last word or closing bracket, before the separator."""
    rest: int
    """Where the text goes on behind the separator; the end of the block where nothing follows."""
    label: str | None = None
    """As it stands in the text."""
    label_kind: str | None = None
    """See `update_labels.txt`."""
    number: int | None = None
    date: PartialDate | None = None
    clock: Clock | None = None
    zone: str | None = None
    """A name that `zones.zone_named` knows."""
    days_ago: int | None = None
    """1 where it says `yesterday`, 0 for `today`."""
    age: int | None = None
    """How many minutes ago."""
    progress: Progress | None = None
    separator: str = ""
    author: str | None = None
    bracketed: bool = False
    glued: bool = False
    """Whether the text follows without a blank."""
    ticker: bool = False
    """Whether it stands between `+++`."""
    chat: bool = False
    """Whether a name in angle brackets follows."""
    tail: bool = False
    """Whether it stands at the end of its block, behind a headline."""
    decorated: bool = False
    """Whether a sign stood before it."""
