"""Blocks as rows: what stands where on a page of a given measure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.parsing.model import Block, Document, Update

from .panes import Leaf, Panes
from .wrapping import chop, wrap

__all__ = ["Row", "RowKind", "typeset"]

RowKind = Literal["header", "blank", "headline", "text", "heading", "caption", "quote", "code", "row", "rule"]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the page: a stretch of the text with what is drawn before it."""

    kind: RowKind
    start: int = 0
    end: int = 0
    block: int = -1
    indent: int = 0
    """Cells left empty, or filled by the marker, before the text."""
    marker: str = ""
    """What is drawn in the last cells of the indent: a list marker, or the bar of a quotation."""


_KINDS: dict[str, RowKind] = {
    "paragraph": "text", "item": "text", "heading": "heading", "quote": "quote", "code": "code", "row": "row",
    "caption": "caption", "rule": "rule",
}  # fmt: skip
_BLANK = Row("blank")
_TIGHT = {"item": "item", "row": "row", "caption": "caption", "code": "code"}


def typeset(document: Document, panes: Panes, leaf: Leaf, measure: int, *, opened: bool = False) -> list[Row]:
    """Set one leaf in rows of at most `measure` cells; `opened` shows what is no text of its update, too."""
    pane = panes[leaf.pane]
    update = pane.update if pane.kind == "update" else None
    opens = leaf.start == pane.start
    closes = leaf.end == pane.end
    rows: list[Row] = []
    if opens and update is not None and update.kind != "article":
        rows += [Row("header", pane.start, pane.start), _BLANK]
        span = update.headline_span
        if span is not None and not heads_itself(update):
            rows += [Row("headline", first, last) for first, last in wrap(document.text, span.start, span.end, measure)]
            rows.append(_BLANK)
    before: Block | None = None
    for index in range(leaf.first_block, leaf.last_block):
        hidden = update is not None and index in update.furniture
        if hidden and not opened:
            continue
        block = document.blocks[index]
        start, end = max(block.start, leaf.start), min(block.end, leaf.end)
        if update is not None and not hidden:
            start, end = _body_part(start, end, update.body.start, update.body.end)
        if start >= end and block.kind != "rule":
            continue
        if before is not None and _TIGHT.get(before.kind) != block.kind:
            rows.append(_BLANK)
        rows += _set_block(document, block, index, start, end, measure, continued=start > block.start)
        before = block
    if closes or before is None or leaf.end >= before.end:
        rows.append(_BLANK)
    return rows


def heads_itself(update: Update) -> bool:
    """Whether the headline of an update is what its header shows."""
    return update.kind == "section" and update.time is None and not update.header and not update.label


def _body_part(start: int, end: int, body_start: int, body_end: int) -> tuple[int, int]:
    """What of a block is the text of its update: header, headline and byline have rows of their own or none."""
    return max(start, body_start), min(end, body_end)


def _set_block(
    document: Document, block: Block, index: int, start: int, end: int, measure: int, *, continued: bool
) -> list[Row]:
    kind = _KINDS[block.kind]
    if kind == "rule":
        return [Row("rule", start, end, index)]
    indent, marker = 0, ""
    if block.kind == "item":
        indent = 2 * max(0, block.level - 1) + len(block.marker) + 1
        marker = block.marker
    elif block.kind == "quote":
        indent, marker = 2 * max(1, block.level), "▏"
    elif block.kind == "code":
        indent = 2
    indent = min(indent, max(len(marker) + 1, measure // 2)) if indent else 0
    width = max(1, measure - indent)
    text = document.text
    spans = chop(text, start, end, width) if kind == "code" or kind == "row" else wrap(text, start, end, width)
    rows = []
    for number, (first, last) in enumerate(spans):
        shown = marker if kind == "quote" or (number == 0 and not continued) else ""
        rows.append(Row(kind, first, last, index, indent, shown))
    return rows
