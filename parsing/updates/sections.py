"""Headings of a split page that head no entry: `## Background`."""

from __future__ import annotations

from collections import Counter

from .layout import Heads, Layout, headline_above

__all__ = ["find_sections"]

_SHALLOW = 2
"""Where entries use no headings, one of this level or above stands outside them."""


def find_sections(heads: Heads, layout: Layout, days: set[int], end: int) -> list[int]:
    """Marked-up headings from the first entry on that are none of its own parts: as high as the entries', or higher."""
    page, headers = heads.page, heads.headers
    if page.media_type == "text/plain":
        return []
    rows = page.blocks.rows
    taken = {block for header in headers for block in range(header.block - header.above, header.block + 1)} | days
    if layout.headline_above:
        taken |= {block for header in headers if (block := headline_above(heads, header)) is not None}
    headings = [block for block in range(headers[0].block, end) if rows[block][0] == "heading" and block not in taken]
    own = Counter(rows[header.block][3] for header in headers if rows[header.block][0] == "heading")
    lines = Counter(rows[block][3] for block in headings if block + 1 in taken or block - 1 in taken)
    if own:
        return [block for block in headings if rows[block][3] <= own.most_common(1)[0][0]]
    level = lines.most_common(1)[0][0] - 1 if lines else _SHALLOW
    return [b for b in headings if rows[b][3] <= level and b + 1 not in taken and b - 1 not in taken]
