"""What a document is made of.

Every offset counts code points of `Document.text`, so that any fact can be shown in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, overload

if TYPE_CHECKING:
    # Only those who tell the time of an update import the calendar.
    from datetime import datetime, time

__all__ = [
    "Block",
    "BlockKind",
    "Blocks",
    "ClaimScope",
    "Document",
    "Entry",
    "Figure",
    "FigureKind",
    "FigureValue",
    "Inline",
    "InlineStyle",
    "Measure",
    "Passage",
    "Person",
    "PersonKind",
    "Qualifier",
    "Quote",
    "Span",
    "Trend",
    "Update",
    "UpdateKind",
]

BlockKind = Literal["paragraph", "heading", "item", "quote", "code", "row", "caption", "rule"]
InlineStyle = Literal["strong", "emphasis", "code", "strike", "link", "image"]
UpdateKind = Literal["update", "original", "summary", "section", "article"]
FigureKind = Literal[
    "count", "money", "percent", "duration", "age", "vote", "score", "date", "time", "ordinal", "rank", "other"
]
Qualifier = Literal["about", "almost", "more_than", "at_least", "up_to", "over", "less_than"]
ClaimScope = Literal["sentence", "pronoun", "carried"]
PersonKind = Literal["person", "credit", "byline"]
Trend = Literal["up", "down", "same"]
FigureValue = int | Decimal | str | tuple[int | Decimal, int | Decimal]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Document.text`."""

    start: int
    end: int
    """One past the last character."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch of a block that looks or acts otherwise than its neighbours."""

    start: int
    end: int
    style: InlineStyle
    target: str | None = None
    """The address of a link or an image."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, table row, or another piece that starts on a line of its own."""

    kind: BlockKind
    start: int
    """The first character of the content: behind a list marker, a quotation sign or other markup."""
    end: int
    level: int = 0
    """The level of a heading (1 to 6), or how deep a list item or a quote is nested (from 1)."""
    marker: str = ""
    """What stands before a list item when it is shown: `•` or `3.`."""
    inlines: tuple[Inline, ...] = ()
    source: Span = Span(0, 0)
    """Where the block stands, with its markup, in the file as it was decoded."""
    blank_before: bool = True
    """Whether an empty line, or the edge of the document, stands above."""


BlockRow = tuple[BlockKind, int, int, int, str, tuple[Inline, ...], Span, bool]


class Blocks(Sequence[Block]):
    """The blocks of a document, in order; a `Block` is made when it is asked for.

    A live page of a working day has tens of thousands of blocks of which a screen shows twenty: rows of plain values
    keep opening and handing over such a page cheap.
    """

    __slots__ = ("_rows",)

    def __init__(self, rows: Sequence[BlockRow]) -> None:
        self._rows = rows

    @classmethod
    def of(cls, blocks: Sequence[Block]) -> Blocks:
        """Make the sequence from blocks that exist already."""
        return cls([(b.kind, b.start, b.end, b.level, b.marker, b.inlines, b.source, b.blank_before) for b in blocks])

    @property
    def rows(self) -> Sequence[BlockRow]:
        """The values of each block, in the order of the fields of `Block`."""
        return self._rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Block: ...

    @overload
    def __getitem__(self, index: slice) -> Blocks: ...

    def __getitem__(self, index: int | slice) -> Block | Blocks:
        if isinstance(index, slice):
            return Blocks(self._rows[index])
        return Block(*self._rows[index])

    def __iter__(self) -> Iterator[Block]:
        return (Block(*row) for row in self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Blocks) and list(self._rows) == list(other._rows)

    def __hash__(self) -> int:
        return hash(tuple(self._rows))


@dataclass(frozen=True, slots=True)
class Update:
    """One dispatch of a rolling page, or a part of an article."""

    id: str
    """Stable when entries are added above."""
    kind: UpdateKind
    start: int
    """The first character of the header, or of the headline where that comes first."""
    end: int
    body: Span
    """The text behind header, headline and byline."""
    header: str | None = None
    """The header as it stands: `UPDATE 1254 GMT:`."""
    header_span: Span | None = None
    label: str | None = None
    """The word of the header that says what the entry is: `UPDATE`, `ORIGINAL ENTRY`, `Resolved`."""
    time: datetime | time | None = None
    """As much as is known: aware, without a zone, without a date, or nothing."""
    time_basis: str | None = None
    """How the date and the zone were found, in words; None without a clock."""
    headline: str | None = None
    headline_span: Span | None = None
    author: str | None = None
    first_block: int = 0
    """Index into `Document.blocks`."""
    last_block: int = 0
    """Index of the block behind the last one."""
    furniture: tuple[int, ...] = ()
    """Indices of blocks inside the update that are not its text: credits, share buttons, repeated stamps."""
    source: Span | None = None
    """Where the update stands in the file as it was decoded."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A stated quantity."""

    start: int
    end: int
    value: FigureValue
    """A number; two for a range, a vote or a score; an ISO string for a date or a time."""
    kind: FigureKind
    unit: str | None = None
    """A singular name (`dollar`, `percentage`, `year of age`); None for counts and votes."""
    counts: str | None = None
    """The noun phrase that is counted, as the text has it, without the number."""
    of: str | None = None
    """What a measure, a share or a vote is about."""
    qualifier: Qualifier | None = None
    change: Literal["up", "down"] | None = None
    """Set when the figure is itself the size of a change."""
    claimed_by: str | None = None
    """Who states it, named as the text names them; None when the writer does."""
    claim_scope: ClaimScope | None = None
    sentence: Span = Span(0, 0)
    update: str | None = None
    """The id of the update it stands in."""
    minor: bool = False
    """Whether a list of figures may fold it away."""
    resolved: str | None = None
    """The ISO date, or date and time, that a date without its year or one told from the update's day stands for."""
    ink: Span | None = None
    """The qualifier and the number without the noun: `more than 20,000`; None where it is the figure's own span."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words the text gives, in quotation marks, as somebody's own."""

    start: int
    """Behind the opening mark."""
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the text, with every place where they are."""

    name: str
    """The fullest form in the document, in the order of the text, or what a reader has renamed them to."""
    kind: PersonKind
    aliases: tuple[str, ...]
    """Every surface form once, in order of appearance."""
    roles: tuple[str, ...]
    """What the text says they are: exact substrings, in order of appearance."""
    mentions: tuple[Span, ...]
    quotes: tuple[Quote, ...] = ()
    stated_roles: tuple[Span, ...] = ()
    """Every place where a role of theirs is said, in the order of the text, also where it is said again."""
    statements: tuple[Span, ...] = ()
    """What they are reported to say without quotation marks: `he would resign` of `Orr said he would resign`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value in the history of a measure."""

    figure: int
    """Index into the figures of its document."""
    document: int = 0
    """Index among the documents that were read together."""
    before: int | None = None
    """Index, in the same measure, of the entry whose value this one follows; None where none can be compared."""
    trend: Trend | None = None
    """How the value stands to the one before; None without one, and for ranges that overlap.

    Of values that are themselves changes a fall is below zero, here and in `change`.
    """
    change: int | Decimal | None = None
    """What was added since the one before, below zero for a loss; None unless both are plain numbers."""
    against: tuple[int, ...] = ()
    """Indices, in the same measure, of entries that claim otherwise."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The same thing counted again, or for the first time."""

    counts: str | None
    """What is counted, as the text words it; None for money, votes and the like that nothing is said of."""
    event: str | None
    """What happened to them, in one word of a closed list: `killed`, `injured`, `captured`."""
    of: str | None
    unit: str | None
    kind: FigureKind
    entries: tuple[Entry, ...]
    """In time order: at least one."""

    @property
    def disagrees(self) -> bool:
        """Whether two of its entries claim different things."""
        return any(entry.against for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Passage:
    """An update with its blocks, or blocks that stand outside all updates: the unit of analysis."""

    blocks: tuple[Block, ...]
    update: Update | None


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what was understood of it."""

    text: str
    """What is read: for plain text the file's own text, for marked-up formats what is shown."""
    source: str = ""
    """The name it was opened by."""
    media_type: str = "text/plain"
    title: str | None = None
    title_span: Span | None = None
    published: str | None = None
    """An ISO date, or date and time."""
    language: str | None = None
    """The primary subtag of its language (`de`), where the document or its reader names one."""
    blocks: Blocks = field(default_factory=lambda: Blocks(()))
    updates: tuple[Update, ...] = ()
    figures: tuple[Figure, ...] = ()
    people: tuple[Person, ...] = ()
    measures: tuple[Measure, ...] = ()
    warnings: tuple[str, ...] = ()
    """One sentence each, for the reader of the document."""
    newest_first: bool | None = None
    """The order of the updates; None where they have no clocks or there is one only."""
    possible_updates: int = 0
    """How many updates a page may hold that was left whole, since it is not certain."""

    def passage(self, update: Update) -> Passage:
        """The update with its blocks, furniture left out."""
        inside = range(update.first_block, update.last_block)
        return Passage(tuple(self.blocks[i] for i in inside if i not in update.furniture), update)

    def passages(self) -> Iterator[Passage]:
        """The whole document as passages, in the order of the text."""
        at = 0
        for update in sorted(self.updates, key=lambda u: u.first_block):
            if at < update.first_block:
                yield Passage(tuple(self.blocks[at : update.first_block]), None)
            yield self.passage(update)
            at = max(at, update.last_block)
        if at < len(self.blocks):
            yield Passage(tuple(self.blocks[at:]), None)
