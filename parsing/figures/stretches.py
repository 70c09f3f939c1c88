"""Which stretches of a passage are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from dateline.parsing.model import Passage, Span

__all__ = ["Split", "end_of_minute", "sentences_of"]

Split = Callable[[str, int, int], list[Span]]
"""Cuts a stretch of a text into sentences."""

_UNREAD = frozenset(("code", "rule"))


def sentences_of(text: str, passage: Passage, split: Split) -> Iterator[tuple[Span, bool]]:
    """The sentences of the passage, each with whether it is a heading; a header outside the blocks comes first."""
    header = passage.update.header_span if passage.update else None
    for block in passage.blocks:
        if header is not None and block.end > header.start:
            if block.start > header.start:
                yield from ((s, True) for s in split(text, header.start, min(header.end, block.start)))
            header = None
        if block.kind not in _UNREAD:
            yield from ((s, block.kind == "heading") for s in split(text, block.start, block.end))


def end_of_minute(text: str, passage: Passage) -> int:
    """Where the minute of a match, the lap or the over that heads an entry ends: it says when, not how much; else 0."""
    header = passage.update.header_span if passage.update and passage.update.time is None else None
    if header is None:
        return 0
    minute = _minute().match(text, header.start, header.end)
    return minute.end() if minute else 0


@cache
def _minute() -> re.Pattern[str]:
    added = r"(?: ?\+ ?\d{1,2})?"
    return re.compile(rf"(?:[Ll]ap )?\d{{1,3}}(?:\.\d)?{added}(?:'|’| ?min\b{added}|(?:st|nd|rd|th) over)?")
