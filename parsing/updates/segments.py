"""From headers to entries: where each begins and ends, and what in it is not its text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .furniture import Furniture
from .headers import Header
from .headlines import Entry, Heading, read_heading
from .layout import Layout, has_headline_above, read_state, state_above

__all__ = ["Segment", "cut_segments"]


class Segment(NamedTuple):
    """An entry by its blocks."""

    header: Header
    heading: Heading
    start: int
    """The first character as shown: of the header, or of the headline where that comes first."""
    body: Span
    end: int
    first_block: int
    last_block: int
    """Behind the last one."""
    furniture: tuple[int, ...]
    source: Span


def cut_segments(
    page: Page,
    headers: Sequence[Header],
    layout: Layout,
    stops: Collection[int],
    furniture: Furniture,
    title_block: int | None,
    end: int,
) -> list[Segment]:
    """One entry a header.

    `stops` are blocks that end an entry; before the block `end` the page ends.
    """
    if layout.stamp_last:
        return [_closed_by_stamp(page, header, before) for header, before in _with_before(headers, title_block)]
    blocks = {header.block for header in headers}
    above = [_headline_block(page, header, layout, blocks, furniture, title_block) for header in headers]
    firsts = [
        block if block is not None else header.block - header.above
        for block, header in zip(above, headers, strict=True)
    ]
    limits = _limits(firsts, sorted(stops), end)
    return [
        _segment(page, header, headline, first, limit, layout, furniture)
        for header, headline, first, limit in zip(headers, above, firsts, limits, strict=True)
    ]


def _headline_block(
    page: Page, header: Header, layout: Layout, headers: set[int], furniture: Furniture, title_block: int | None
) -> int | None:
    if not layout.headline_above or header.role not in ("member", "original"):
        return None
    top = header.block - header.above
    return top - 1 if has_headline_above(page, top, headers, furniture, title_block) else None


def _limits(firsts: Sequence[int], stops: Sequence[int], end: int) -> list[int]:
    """Behind the last block of each entry: at the next entry, or at a line that belongs to none."""
    limits = [*firsts[1:], max(end, firsts[-1] + 1)] if firsts else []
    at = 0
    for place, first in enumerate(firsts):
        while at < len(stops) and stops[at] <= first:
            at += 1
        if at < len(stops) and stops[at] < limits[place]:
            limits[place] = stops[at]
    return limits


def _segment(
    page: Page, header: Header, headline: int | None, first: int, limit: int, layout: Layout, furniture: Furniture
) -> Segment:
    rows = page.blocks.rows
    heading = read_heading(Entry(page, header, headline, limit, layout, furniture))
    shown = heading.headline.start if heading.headline else -1
    left_out = tuple(
        block
        for block in range(first, limit)
        if block in furniture
        and not (block == headline or header.block - header.above <= block <= header.block)
        and not rows[block][1] <= shown < rows[block][2]
    )
    out = set(left_out)
    top = max(heading.body_block, first)
    last = next((block for block in range(limit - 1, top - 1, -1) if block not in out), None)
    if last is None:
        edge = max(heading.body_start, heading.header.end)
        body, last = Span(edge, edge), max(header.block, min(heading.body_block, limit) - 1)
    else:
        body = Span(heading.body_start, rows[last][2])
    start = rows[first][1] - _marker_length(page, first)
    end = max(body.end, rows[last][2] if last < limit else 0)
    source = Span(rows[first][6].start, rows[last][6].end)
    return Segment(header, heading, start, body, end, first, limit, left_out, source)


def _marker_length(page: Page, block: int) -> int:
    """How far the marker of a list item stands before its text where it is part of the text shown."""
    row = page.blocks.rows[block]
    if page.media_type != "text/plain" or row[0] != "item":
        return 0
    return (row[6].end - row[6].start) - (row[2] - row[1])


def _with_before(headers: Sequence[Header], title_block: int | None) -> list[tuple[Header, int]]:
    first = -1 if title_block is None else title_block
    return list(zip(headers, [first, *(header.block for header in headers)], strict=False))


def _closed_by_stamp(page: Page, header: Header, before: int) -> Segment:
    """An entry that opens with its state and ends with its clock; one without a text above is its clock alone."""
    rows = page.blocks.rows
    opening = state_above(page, header.block, before)
    first = opening if opening is not None else min(before + 1, header.block)
    stamp = Span(rows[header.block][1], rows[header.block][2])
    state = read_state(page, first) if opening is not None else None
    body = Span(rows[first][1], rows[header.block - 1][2]) if first < header.block else Span(stamp.end, stamp.end)
    if state:
        alone = state[1] >= rows[first][2]
        start = state[1] if not alone or first + 1 == header.block else rows[first + 1][1]
        body = Span(min(start, body.end), body.end)
    headline = Span(rows[first][1], state[0]) if state else None
    author = header.stamp.author if header.stamp else None
    heading = Heading(stamp, headline, author, first, body.start, state=state is not None)
    source = Span(rows[first][6].start, rows[header.block][6].end)
    return Segment(header, heading, rows[first][1], body, stamp.end, first, header.block + 1, (), source)
