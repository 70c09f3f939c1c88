"""The title of a page that does not mark it up."""

from __future__ import annotations

from collections.abc import Collection

from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .lines import is_closed, is_furniture, is_headline_like
from .names import read_byline
from .signals import names_live_page
from .words import phrase_table

__all__ = ["find_title"]

_LONGEST = 200
_LOOK_AT = 3
_FAR_DOWN = 8


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
        fits = fits and any(sign.isalpha() for sign in line) and not _is_state(line)
        closed = is_closed(line) and not line.endswith(("!", "…"))
        if not fits or end - start > _LONGEST or closed or read_byline(page.text, start, end):
            break
        return number, Span(start, end)
    return _live_title(page)


def _is_state(line: str) -> bool:
    """Whether a line is nothing but the state that opens an entry of an incident report."""
    return line.strip(" -–—:").casefold() in phrase_table("states").meanings


def _live_title(page: Page) -> tuple[int, Span] | None:
    """Below the clutter of another site: the line that says that the page is live."""
    for number, row in enumerate(page.blocks.rows[:_FAR_DOWN]):
        line = page.text[row[1] : row[2]]
        if (
            row[0] in ("paragraph", "heading")
            and row[7]
            and is_headline_like(line)
            and names_live_page(line.casefold())
        ):
            return number, Span(row[1], row[2])
    return None
