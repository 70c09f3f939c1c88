"""Markdown to the text that is shown, in blocks that know where they stand in the source.

Markers, fences and address lines are not shown. Blocks are parted by a blank line, items and rows by a line end.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.parsing.model import Span

from .front_matter import read_front_matter
from .markdown_blocks import MarkdownBlocks
from .page import Page

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

__all__ = ["read_markdown"]

_BYTE_ORDER_MARK = "\ufeff"
_TITLE_AMONG = 3
"""The title is a heading of the first level among this many first blocks."""


def read_markdown(text: str, cut: int = 0) -> Page:
    """Render Markdown (CommonMark with tables and strike-through); `cut` code points stood before it in the file."""
    if text.startswith(_BYTE_ORDER_MARK):
        text, cut = text[1:], cut + 1
    front = read_front_matter(text)
    body = text[front.end :]
    references: MutableMapping[str, Any] = {}
    blocks = MarkdownBlocks(_parser(), references, body, front.end + cut)
    for token in _parser().parse(body, references):
        blocks.take(token)
    shown, rows = blocks.finished()
    heading = next((row for row in rows.rows[:_TITLE_AMONG] if row[0] == "heading" and row[3] == 1), None)
    return Page(
        shown,
        rows,
        "text/markdown",
        title=front.title or (shown[heading[1] : heading[2]] if heading else None),
        title_span=Span(heading[1], heading[2]) if heading else None,
        published=front.published,
        warnings=front.warnings,
        language=front.language,
    )


@cache
def _parser() -> MarkdownIt:
    """Blocks only: the text inside them is parsed where it has marks at all, which most of it has not."""
    # A fifth of the start of the whole reader, and needed for Markdown alone.
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser
