"""Incident reports: entries that open with a state of things, and may close with their clock."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.parsing.sources.page import Page

from .headers import Header
from .tokens import pattern, read_phrase
from .words import phrase_table

__all__ = ["read_state", "stamps_close", "state_above"]

_NEARLY_ALL = 0.8
_LONGEST_ENTRY = 12
"""Blocks looked at above a clock for the state that opens its entry."""


def read_state(page: Page, block: int) -> tuple[int, int] | None:
    """Where the state at the start of a block ends and its text begins: `Resolved - All …`, `Monitoring`."""
    row = page.blocks.rows[block]
    start, end = row[1], row[2]
    phrase = read_phrase(page.text, start, end, phrase_table("states"))
    if phrase is None or row[0] not in ("paragraph", "heading", "item"):
        return None
    sign = pattern(r"~*(?:[:–—]|-(?=~|$))~*|~*$").match(page.text, phrase[1], end)
    return (phrase[1], sign.end()) if sign else None


def state_above(page: Page, block: int, before: int) -> int | None:
    """The block between two clocks that opens the entry by a state; text follows the state, on its line or below."""
    for above in range(max(before + 1, block - _LONGEST_ENTRY), block):
        state = read_state(page, above)
        if state and (state[1] < page.blocks.rows[above][2] or above + 1 < block):
            return above
    return None


def stamps_close(page: Page, members: Sequence[Header]) -> bool:
    """Whether a state opens the blocks above each clock, and none those below the last: the clocks close entries."""
    after_last = members[-1].block + 1
    if after_last < len(page.blocks.rows) and read_state(page, after_last) is not None:
        return False
    without, before = 0, -1
    for header in members:
        without += state_above(page, header.block, before) is None
        if without > (1 - _NEARLY_ALL) * len(members):
            return False
        before = header.block
    return True
