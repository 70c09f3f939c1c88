"""From headers to entries: where each begins and ends, and what in it is not its text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .headers import Header
from .headlines import Entry, Heading, read_heading
from .layout import Heads, Layout, headline_above
from .states import read_state, state_above

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


def cut_segments(heads: Heads, layout: Layout, stops: Collection[int], end: int) -> list[Segment]:
    """One entry a header; `stops` are blocks that end an entry, before the block `end` the page ends."""
    headers = heads.headers
    if layout.stamp_last:
        before = [-1 if heads.title_block is None else heads.title_block, *(header.block for header in headers)]
        return [_closed_by_stamp(heads.page, *pair) for pair in zip(headers, before, strict=False)]
    above = [_headline_block(heads, header, layout) for header in headers]
    firsts = [
        header.block - header.above if block is None else block for block, header in zip(above, headers, strict=True)
    ]
    limits = _limits(firsts, sorted(stops), end)
    return [
        _segment(heads.page, Entry(heads.page, header, headline, limit, layout, heads.furniture), first)
        for header, headline, first, limit in zip(headers, above, firsts, limits, strict=True)
    ]


def _headline_block(heads: Heads, header: Header, layout: Layout) -> int | None:
    if not layout.headline_above or header.role not in ("member", "original"):
        return None
    return headline_above(heads, header)


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


def _segment(page: Page, entry: Entry, first: int) -> Segment:
    rows, header, headline, limit = page.blocks.rows, entry.header, entry.headline_block, entry.end
    heading = read_heading(entry)
    shown = heading.headline.start if heading.headline else -1
    own = range(header.block - header.above, header.block + 1)
    left_out = tuple(
        block
        for block in range(first, limit)
        if block in entry.furniture and block not in own and block != headline
        if not rows[block][1] <= shown < rows[block][2]
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
