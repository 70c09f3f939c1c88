"""Documents for tests of the page, written down block by block."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time

from dateline.parsing.model import Block, BlockKind, Blocks, Document, Inline, Span, Update, UpdateKind

__all__ = ["document_of"]


def document_of(
    script: str | Iterable[str], *, media_type: str = "text/plain", times: Iterable[datetime | time | None] = ()
) -> Document:
    """Make a document of lines like `paragraph: It rains.`, `item 2 •: Wet`, `heading 1: Rain`, `rule: ***`.

    `update: UPDATE 0930` begins an update and is the block of its header, so do `original:`, `section:` and `article:`;
    a header may be empty. `headline:` and `furniture:` are paragraphs of that name. Without any of these there are no
    updates. `times` are those of the updates.
    """
    lines = script.splitlines() if isinstance(script, str) else list(script)
    builder = _Builder(list(times))
    for line in lines:
        if line.strip():
            head, _, content = line.partition(":")
            builder.add(head.split(), content.removeprefix(" "))
    builder.end_update()
    return Document(
        text=builder.text,
        source="page.txt",
        media_type=media_type,
        blocks=Blocks.of(builder.blocks),
        updates=tuple(builder.updates),
    )


class _Builder:
    """The parts of a document so far."""

    def __init__(self, times: list[datetime | time | None]) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self.updates: list[Update] = []
        self._times = times
        self._open: tuple[UpdateKind, str, int, int] | None = None
        self._headline: Span | None = None
        self._furniture: list[int] = []

    @property
    def text(self) -> str:
        """The text of the document."""
        return "".join(self._parts)

    def add(self, head: list[str], content: str) -> None:
        """Add a block, or begin an update."""
        kind, *details = head
        if kind in ("update", "original", "section", "article", "summary"):
            self.end_update()
            start = self._length + (2 if self._length else 0)
            self._open = (kind, content, start, len(self.blocks))  # type: ignore[assignment]  # a kind, as was asked
            if content:
                self._block("paragraph", content)
            return
        if kind == "furniture":
            self._furniture.append(len(self.blocks))
        level = next((int(detail) for detail in details if detail.isdigit()), 0)
        marker = next((detail for detail in details if not detail.isdigit()), "")
        named = "paragraph" if kind in ("headline", "furniture") else kind
        block = self._block(named, content, level or (kind in ("item", "quote")), marker)  # type: ignore[arg-type]
        if kind == "headline":
            self._headline = Span(block.start, block.end)

    def _block(self, kind: BlockKind, content: str, level: int = 0, marker: str = "") -> Block:
        plain, inlines = _without_marks(content)
        if self._parts:
            self._append("\n\n")
        start = self._length
        self._append(plain)
        block = Block(
            kind,
            start,
            self._length,
            int(level),
            marker,
            tuple(Inline(start + first, start + last, "strong") for first, last in inlines),
            Span(start, self._length),
        )
        self.blocks.append(block)
        return block

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def end_update(self) -> None:
        """Close the update that is open."""
        if self._open is None:
            return
        kind, header, start, first_block = self._open
        end = self._length
        body_from = self._headline.end if self._headline else start + len(header)
        body = next((b.start for b in self.blocks[first_block:] if b.start >= body_from and b.start >= start), end)
        if header and not self._headline:
            body = next((b.start for b in self.blocks[first_block + 1 :]), end)
        headline = None if self._headline is None else self.text[self._headline.start : self._headline.end]
        number = len(self.updates)
        self.updates.append(
            Update(
                id=f"{kind}-{number}",
                kind=kind,
                start=start,
                end=end,
                body=Span(body, end),
                header=header or None,
                header_span=Span(start, start + len(header)) if header else None,
                time=self._times[number] if number < len(self._times) else None,
                headline=headline,
                headline_span=self._headline,
                first_block=first_block,
                last_block=len(self.blocks),
                furniture=tuple(self._furniture),
            )
        )
        self._open, self._headline, self._furniture = None, None, []


def _without_marks(content: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without the stars around strong words, and where these are."""
    parts = content.split("**")
    plain, strong = "", []
    for number, part in enumerate(parts):
        if number % 2 and number < len(parts) - 1:
            strong.append((len(plain), len(plain) + len(part)))
        plain += part
    return plain, strong
