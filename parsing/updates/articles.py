"""A page that is one text: its lead and its sections."""

from __future__ import annotations

from dataclasses import replace

from dateline.parsing.model import Span, Update
from dateline.parsing.sources.page import Page

from .furniture import Furniture
from .identity import entry_ids
from .names import read_byline

__all__ = ["article_part", "article_parts"]


def article_parts(page: Page, furniture: Furniture, title_block: int | None) -> tuple[Update, ...]:
    """The lead, up to the first heading, as `article`, and a `section` for each heading with its text."""
    rows = page.blocks.rows
    first = 0 if title_block is None else title_block + 1
    edges = [n for n in range(first, len(rows)) if rows[n][0] == "heading" and n not in furniture]
    starts = [first, *edges] if not edges or edges[0] > first else edges
    limits = [*starts[1:], len(rows)]
    parts = [
        article_part(page, furniture, start, limit)
        for start, limit in zip(starts, limits, strict=True)
        if start < limit
    ]
    words = [(part.kind, page.text[part.start : part.start + 200]) for part in parts]
    return tuple(
        replace(part, id=ident) for part, ident in zip(parts, entry_ids(words, newest_first=False), strict=True)
    )


def article_part(page: Page, furniture: Furniture, first: int, limit: int) -> Update:
    """The blocks of a lead, or of a section with its heading; without an id."""
    rows, text = page.blocks.rows, page.text
    headed = rows[first][0] == "heading" and first not in furniture
    headline = Span(rows[first][1], rows[first][2]) if headed else None
    left_out = tuple(block for block in range(first, limit) if block in furniture)
    body = [block for block in range(first + headed, limit) if block not in furniture]
    byline = read_byline(text, rows[body[0]][1], rows[body[0]][2]) if body else None
    end = rows[body[-1]][2] if body else rows[limit - 1][2]
    begin = rows[body[1 if byline and len(body) > 1 else 0]][1] if body else end
    return Update(
        id="",
        kind="section" if headed else "article",
        start=rows[first][1],
        end=end,
        body=Span(begin, end),
        headline=text[headline.start : headline.end] if headline else None,
        headline_span=headline,
        author=byline,
        first_block=first,
        last_block=limit,
        furniture=left_out,
        source=Span(rows[first][6].start, rows[body[-1] if body else limit - 1][6].end),
    )
