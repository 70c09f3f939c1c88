"""Plain text to blocks; the text itself stays as it is in the file.

A line end inside a block of running text folds the text and is shown as a blank; in a code block it is a line end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.parsing.model import BlockKind, BlockRow, Blocks, Span

from .captions import is_caption
from .folding import fold_width, is_folded_at
from .front_matter import read_front_matter
from .lines import Line, read_lines
from .page import Page
from .plain_headings import mark_headings

__all__ = ["read_plain"]

_LONGEST_CAPTION = 400
_KINDS: dict[str, BlockKind] = {"item": "item", "number": "item", "quote": "quote", "row": "row", "rule": "rule"}


def read_plain(text: str, cut: int = 0) -> Page:
    """Find the blocks of plain text; `cut` code points stood before it in the file."""
    lines = list(read_lines(text))
    width = fold_width(text, lines)
    rows = [_row(text, group, cut) for group in _grouped(text, lines, width)]
    blocks = Blocks(mark_headings(text, _settle_numbers(rows)))
    # A head like that of Markdown stays text here, but says what language the text has.
    return Page(text, blocks, "text/plain", language=read_front_matter(text).language)


def _grouped(text: str, lines: Sequence[Line], width: int | None) -> Iterator[list[Line]]:
    """The lines of each block: one, or more where a paragraph is folded, an item goes on, or a fence holds code."""
    at = 0
    while at < len(lines):
        first = lines[at]
        stop = _fence_end(text, lines, at) if first.sort == "fence" else at + 1
        if first.sort in ("text", "item", "number", "quote"):
            while stop < len(lines) and _goes_on(text, lines[stop - 1], lines[stop], first, width):
                stop += 1
        yield list(lines[at:stop])
        at = stop


def _goes_on(text: str, above: Line, line: Line, first: Line, width: int | None) -> bool:
    if line.blank_before or line.sort not in ("text", "quote"):
        return False
    if first.sort in ("item", "number") and line.sort == "text" and line.indent > first.indent:
        return True
    if width is None or (line.sort == "quote" and line.depth != first.depth):
        return False
    return is_folded_at(text, above, line, width)


def _fence_end(text: str, lines: Sequence[Line], at: int) -> int:
    """Behind the closing fence; a fence that is never closed is a line like others."""
    mark = text[lines[at].start : lines[at].start + 3]
    for place in range(at + 1, min(len(lines), at + 2_000)):
        if lines[place].sort == "fence" and text.startswith(mark, lines[place].start):
            return place + 1
    return at + 1


def _row(text: str, group: Sequence[Line], cut: int) -> BlockRow:
    first, last = group[0], group[-1]
    source = Span(first.start + cut, last.end + cut)
    if first.sort == "text":
        kind: BlockKind = "paragraph"
        if last.end - first.start <= _LONGEST_CAPTION and is_caption(text[first.start : last.end]):
            kind = "caption"
        return (kind, first.start, last.end, 0, "", (), source, first.blank_before)
    if first.sort == "fence":
        if len(group) < 2:
            return ("paragraph", first.start, last.end, 0, "", (), source, first.blank_before)
        inner = group[1:-1] or group[-1:]
        return ("code", inner[0].start - inner[0].indent, inner[-1].end, 0, "", (), source, first.blank_before)
    level = (
        first.depth
        if first.sort == "quote"
        else 1 + min(first.indent, 10) // 2
        if first.sort in ("item", "number")
        else 0
    )
    marker = {"item": "•", "number": f"{first.depth}."}.get(first.sort, "")
    return (_KINDS[first.sort], first.content, last.end, level, marker, (), source, first.blank_before)


def _settle_numbers(rows: list[BlockRow]) -> list[BlockRow]:
    """Turn `78. Minute: …` back into text: a numbered item has a neighbour that counts on."""
    for place, row in enumerate(rows):
        if row[0] != "item" or row[4] == "•":
            continue
        number = int(row[4][:-1])
        above = rows[place - 1][4] if place else ""
        below = rows[place + 1][4] if place + 1 < len(rows) else ""
        if above != f"{number - 1}." and below != f"{number + 1}.":
            start = row[2] - (row[6].end - row[6].start)
            rows[place] = ("paragraph", start, row[2], 0, "", (), row[6], row[7])
    return rows
