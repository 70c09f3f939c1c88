"""A page that is one text: its lead and its sections."""

from __future__ import annotations

from dateline.parsing.model import Span, Update
from dateline.parsing.sources.page import Page

from .identity import entry_ids
from .lines import is_furniture

__all__ = ["article_parts"]


def article_parts(page: Page, title_block: int | None) -> tuple[Update, ...]:
    """The lead, up to the first heading, as `article`, and a `section` for each heading with its text."""
    rows = page.blocks.rows
    first = 0 if title_block is None else title_block + 1
    edges = [number for number in range(first, len(rows)) if rows[number][0] == "heading"]
    starts = [first, *edges] if not edges or edges[0] > first else edges
    parts = [_part(page, start, stop) for start, stop in zip(starts, [*starts[1:], len(rows)], strict=True)]
    kept = [part for part in parts if part is not None]
    ids = entry_ids([(part.kind, page.text[part.start : part.start + 200]) for part in kept], newest_first=False)
    return tuple(_named(part, ident) for part, ident in zip(kept, ids, strict=True))


def _part(page: Page, first: int, limit: int) -> Update | None:
    rows, text = page.blocks.rows, page.text
    headed = first < limit and rows[first][0] == "heading"
    furniture = tuple(
        b for b in range(first, limit) if rows[b][0] == "rule" or is_furniture(text[rows[b][1] : rows[b][2]])
    )
    inside = [b for b in range(first, limit) if b not in furniture]
    if not inside:
        return None
    body = [b for b in inside if not (headed and b == first)]
    end = rows[inside[-1]][2]
    headline = Span(rows[first][1], rows[first][2]) if headed else None
    return Update(
        id="",
        kind="section" if headed else "article",
        start=rows[inside[0]][1],
        end=end,
        body=Span(rows[body[0]][1], end) if body else Span(end, end),
        headline=text[headline.start : headline.end] if headline else None,
        headline_span=headline,
        first_block=first,
        last_block=limit,
        furniture=furniture,
        source=Span(rows[inside[0]][6].start, rows[inside[-1]][6].end),
    )


def _named(part: Update, ident: str) -> Update:
    from dataclasses import replace

    return replace(part, id=ident)
