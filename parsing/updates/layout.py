"""Where the parts of an entry stand: headline above or below the clock, clock above or below the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.parsing.sources.page import Page

from .furniture import Furniture
from .headers import Header
from .lines import is_headline_like
from .names import read_byline
from .tokens import pattern, read_phrase
from .words import phrase_table

__all__ = ["Layout", "find_layout", "has_headline_above", "read_state", "state_above"]

_MOST = 0.6
_NEARLY_ALL = 0.8
_LONGEST_ENTRY = 12
"""Blocks looked at above a clock for the state that opens its entry."""


class Layout(NamedTuple):
    """How every entry of the page is laid out."""

    headline_above: bool = False
    """The headline stands on the line before the header."""
    headline_below: bool = False
    """Most entries have a headline on the line after the header."""
    stamp_last: bool = False
    """The entry opens with a state (`Resolved - …`) and its clock closes it."""


def find_layout(page: Page, headers: Sequence[Header], furniture: Furniture, title_block: int | None) -> Layout:
    """Look at all entries and decide for all of them."""
    members = [header for header in headers if header.role == "member"]
    if not members:
        return Layout()
    if all(header.alone for header in members) and _stamps_close(page, members):
        return Layout(stamp_last=True)
    blocks = {header.block for header in headers}
    above = sum(
        has_headline_above(page, header.block - header.above, blocks, furniture, title_block) for header in members
    )
    below = sum(_has_headline_below(page, header, blocks, furniture) for header in members)
    share_above, share_below = above / len(members), below / len(members)
    return Layout(
        headline_above=share_above >= _MOST and share_above > share_below, headline_below=share_below >= _MOST
    )


def read_state(page: Page, block: int) -> tuple[int, int] | None:
    """Where the state at the start of a block ends and its text begins: `Resolved - All …`, `Monitoring`."""
    row = page.blocks.rows[block]
    start, end = row[1], row[2]
    phrase = read_phrase(page.text, start, end, phrase_table("states"))
    if phrase is None or row[0] not in ("paragraph", "heading", "item"):
        return None
    sign = pattern(r"~*(?:[:–—]|-(?=~|$))~*|~*$").match(page.text, phrase[1], end)
    return (phrase[1], sign.end()) if sign else None


def _stamps_close(page: Page, members: Sequence[Header]) -> bool:
    """Whether a state opens the blocks above each clock, and none those below the last."""
    after_last = members[-1].block + 1
    if after_last < len(page.blocks.rows) and read_state(page, after_last) is not None:
        return False
    without = 0
    for header, before in _pairs(members):
        without += state_above(page, header.block, before) is None
        if without > (1 - _NEARLY_ALL) * len(members):
            return False
    return True


def _pairs(members: Sequence[Header]) -> list[tuple[Header, int]]:
    """Each header with the block of the one before."""
    return list(zip(members, [-1, *(header.block for header in members)], strict=False))


def state_above(page: Page, block: int, before: int) -> int | None:
    """The block between two clocks that opens the entry by a state; text follows the state, on its line or below."""
    for above in range(max(before + 1, block - _LONGEST_ENTRY), block):
        state = read_state(page, above)
        if state and (state[1] < page.blocks.rows[above][2] or above + 1 < block):
            return above
    return None


def has_headline_above(
    page: Page, block: int, headers: set[int], furniture: Furniture, title_block: int | None
) -> bool:
    """Whether the line above a header could be the headline of its entry."""
    above = block - 1
    if above < 0 or above == title_block or above in furniture or above in headers or above - 1 in headers:
        return False
    row = page.blocks.rows[above]
    line = page.text[row[1] : row[2]]
    if row[0] == "heading" and page.media_type != "text/plain":
        return True
    return row[0] in ("paragraph", "heading") and is_headline_like(line)


def _has_headline_below(page: Page, header: Header, headers: set[int], furniture: Furniture) -> bool:
    """Whether the first line below a header that is text could be its headline, with more below."""
    rows, at = page.blocks.rows, header.block + 1
    place_only = header.stamp is not None and header.stamp.tail and _is_place(page, header)
    if not (header.alone or place_only):
        return False
    while at + 1 < len(rows) and at not in headers and (at in furniture or _is_byline(page, at)):
        at += 1
    if at + 1 >= len(rows) or at in headers or at + 1 in headers:
        return False
    row = rows[at]
    return row[0] in ("paragraph", "heading") and is_headline_like(page.text[row[1] : row[2]])


def _is_place(page: Page, header: Header) -> bool:
    """Whether no more than a word or two stand before the clock at the end of a line: `Delta | 11:45 am`."""
    stamp, row = header.stamp, page.blocks.rows[header.block]
    return stamp is not None and len(page.text[row[1] : stamp.start].split()) <= 2


def _is_byline(page: Page, block: int) -> bool:
    row = page.blocks.rows[block]
    return read_byline(page.text, row[1], row[2]) is not None
