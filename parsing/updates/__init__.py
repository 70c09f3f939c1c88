"""Blocks in, updates out: how a rolling page is split."""

from __future__ import annotations

import re
from datetime import time

from dateline.parsing.model import Block, Span, Update
from dateline.parsing.sources.page import Page

__all__ = ["find_updates"]

_HEADER = re.compile(r"(UPDATE|ORIGINAL ENTRY)(?: (\d\d)(\d\d) (?:GMT|UTC))?:\s*")


def find_updates(page: Page) -> tuple[Update, ...]:
    """The updates of a page, in the order of the text."""
    blocks = list(page.blocks)
    heads = [(i, m) for i, b in enumerate(blocks) if (m := _HEADER.match(page.text, b.start, b.end))]
    return tuple(
        _update(blocks, first, last, match)
        for (first, match), last in zip(heads, [*(i for i, _ in heads[1:]), len(blocks)], strict=False)
    )


def _update(blocks: list[Block], first: int, last: int, match: re.Match[str]) -> Update:
    start, end = blocks[first].start, blocks[last - 1].end
    header = match[0].rstrip()
    body = match.end() if match.end() < blocks[first].end else blocks[min(first + 1, last - 1)].start
    clock = time(int(match[2]), int(match[3])) if match[2] else None
    return Update(
        id=f"{match[2] or 'original'}{match[3] or ''}-{first}",
        kind="update" if match[2] else "original",
        start=start,
        end=end,
        body=Span(body, end),
        header=header,
        header_span=Span(start, start + len(header)),
        label=match[1],
        time=clock,
        first_block=first,
        last_block=last,
        source=Span(blocks[first].source.start, blocks[last - 1].source.end),
    )
