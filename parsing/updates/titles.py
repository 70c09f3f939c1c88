"""The title of a page that does not mark it up."""

from __future__ import annotations

from collections.abc import Collection

from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .lines import is_closed, is_furniture
from .names import read_byline

__all__ = ["find_title"]

_LONGEST = 200
_LOOK_AT = 3


def find_title(page: Page, stamped: Collection[int]) -> tuple[int, Span] | None:
    """The block of the title and where it stands: the first line, past buttons, if it could be one.

    `stamped` are blocks that are no titles.
    """
    rows = page.blocks.rows
    for number, row in enumerate(rows[:_LOOK_AT]):
        start, end = row[1], row[2]
        if page.title_span:
            if start == page.title_span.start:
                return number, page.title_span
            continue
        line = page.text[start:end]
        if is_furniture(line) and row[0] != "caption":
            continue
        fits = row[0] in ("paragraph", "heading") and number + 1 < len(rows) and number not in stamped
        closed = is_closed(line) and not line.endswith(("!", "…"))
        if not fits or end - start > _LONGEST or closed or read_byline(page.text, start, end) or "\n" in line.strip():
            return None
        return number, Span(start, end)
    return None
