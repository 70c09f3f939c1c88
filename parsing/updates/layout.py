"""Where the parts of an entry stand: headline above or below the clock, clock above or below the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dateline.parsing.sources.page import Page

from .furniture import Furniture
from .headers import Header
from .lines import is_headline_like
from .names import is_name, read_byline
from .states import stamps_close

__all__ = ["Heads", "Layout", "find_layout", "headline_above"]

_MOST = 0.6
_NEARLY_ALL = 0.8
_FEW = 3
_LONGEST_NAME = 60
_BYLINES_BETWEEN = 2


class Heads(NamedTuple):
    """The headers of a page among its blocks."""

    page: Page
    headers: tuple[Header, ...]
    blocks: frozenset[int]
    lone: frozenset[int]
    """Those with nothing else on their line."""
    furniture: Furniture
    title_block: int | None

    @classmethod
    def of(cls, page: Page, headers: Sequence[Header], furniture: Furniture, title_block: int | None) -> Heads:
        """Put the headers where they can be asked for."""
        lone = frozenset(header.block for header in headers if header.alone)
        return cls(page, tuple(headers), frozenset(h.block for h in headers), lone, furniture, title_block)


class Layout(NamedTuple):
    """How every entry of the page is laid out."""

    headline_above: bool = False
    """The headline stands on the line before the header."""
    headline_below: bool = False
    """Most entries have a headline on the line after the header."""
    name_below: bool = False
    """The line after the header names the writer, without a word such as `By`."""
    stamp_last: bool = False
    """The entry opens with a state (`Resolved - …`) and its clock closes it."""


def find_layout(heads: Heads) -> Layout:
    """Look at all entries and decide for all of them."""
    members = [header for header in heads.headers if header.role == "member"]
    if not members:
        return Layout()
    if all(header.alone for header in members) and stamps_close(heads.page, members):
        return Layout(stamp_last=True)
    above = sum(headline_above(heads, header) is not None for header in members) / len(members)
    below = sum(_has_headline_below(heads, header) for header in members) / len(members)
    return Layout(
        headline_above=above >= _MOST and above > below,
        headline_below=below >= _MOST,
        name_below=_names_below(heads, members),
    )


def headline_above(heads: Heads, header: Header) -> int | None:
    """The block above a header that could be the headline of its entry; a byline may stand between."""
    above = header.block - header.above - 1
    for _ in range(_BYLINES_BETWEEN):
        if above > 0 and above not in heads.blocks and _is_byline(heads.page, above):
            above -= 1
    if above < 0 or above == heads.title_block or above in heads.furniture or above in heads.blocks:
        return None
    if above - 1 in heads.lone:
        return None
    row = heads.page.blocks.rows[above]
    marked = row[0] == "heading" and heads.page.media_type != "text/plain"
    fits = row[0] in ("paragraph", "heading") and is_headline_like(heads.page.text[row[1] : row[2]])
    return above if marked or fits else None


def _first_line(heads: Heads, header: Header) -> int | None:
    """The first block below a header that is no furniture, with more of the entry below it."""
    rows, at = heads.page.blocks.rows, header.block + 1
    while at + 1 < len(rows) and at not in heads.blocks and at in heads.furniture:
        at += 1
    return None if at + 1 >= len(rows) or at in heads.blocks or at + 1 in heads.blocks else at


def _has_headline_below(heads: Heads, header: Header) -> bool:
    """Whether the first line below a header that is text could be its headline, with more below."""
    place_only = header.stamp is not None and header.stamp.tail and _is_place(heads.page, header)
    if not (header.alone or place_only):
        return False
    at = _first_line(heads, header)
    if at is not None and _is_byline(heads.page, at):
        at = _first_line(heads, header._replace(block=at))
    if at is None:
        return False
    row = heads.page.blocks.rows[at]
    return row[0] in ("paragraph", "heading") and is_headline_like(heads.page.text[row[1] : row[2]])


def _names_below(heads: Heads, members: Sequence[Header]) -> bool:
    """Whether most headers have a name below them, and one comes again, or nearly all have."""
    names: Counter[str] = Counter()
    for header in members:
        at = _first_line(heads, header) if header.alone else None
        if at is not None:
            row = heads.page.blocks.rows[at]
            line = heads.page.text[row[1] : min(row[2], row[1] + _LONGEST_NAME + 1)]
            names.update([line] if len(line) <= _LONGEST_NAME and is_name(line) else [])
    count = sum(names.values())
    again = len(names) < count and count >= _MOST * len(members)
    return again or (count >= _FEW and count >= _NEARLY_ALL * len(members))


def _is_place(page: Page, header: Header) -> bool:
    """Whether no more than a word or two stand before the clock at the end of a line: `Delta | 11:45 am`."""
    stamp, row = header.stamp, page.blocks.rows[header.block]
    return stamp is not None and len(page.text[row[1] : stamp.start].split()) <= 2


def _is_byline(page: Page, block: int) -> bool:
    row = page.blocks.rows[block]
    return read_byline(page.text, row[1], row[2]) is not None
