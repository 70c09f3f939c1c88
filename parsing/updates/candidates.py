"""Blocks that could be, or could hold, the header of an entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.parsing.model import BlockRow, Inline
from dateline.parsing.sources.page import Page

from .grammar import read_stamp, read_tail_stamp
from .openings import may_open
from .stamp import Stamp
from .tokens import pattern

__all__ = ["Candidate", "find_candidates"]

_NEVER = frozenset({"quote", "code", "row", "rule", "caption"})
_SHORT = 250
"""A block with a stamp at its end is a headline, and no longer than this."""


class Candidate(NamedTuple):
    """A block with a stamp."""

    block: int
    stamp: Stamp
    alone: bool
    """Whether the block holds nothing else."""
    isolated: bool
    """Whether a blank line stands above, or the block is marked up as one that stands alone."""
    markup: str
    """`heading2`, `item`, `strong`, or nothing."""
    opens: bool
    """Whether the text behind the stamp begins as a sentence does."""
    first_block: int
    """The block in which the stamp begins: the one above, where date and clock stand on two lines."""


def find_candidates(page: Page) -> list[Candidate]:
    """Every block with a stamp, in order."""
    text, found = page.text, []
    marked = page.media_type != "text/plain"
    for number, row in enumerate(page.blocks.rows):
        kind, start, end = row[0], row[1], row[2]
        if kind in _NEVER:
            continue
        stamp = read_stamp(text, start, end) if may_open(text, start, end) else None
        if stamp is None and end - start <= _SHORT and _may_end(text, end):
            stamp = read_tail_stamp(text, start, end)
        if stamp is None or (_is_label_only(stamp) and not _is_set_off(stamp, end)):
            continue
        markup = _markup(row, stamp) if marked or kind == "item" else ""
        alone = stamp.rest >= end and not stamp.tail
        isolated = row[7] or markup.startswith("heading")
        opens = not text[stamp.rest : stamp.rest + 1].islower()
        found.append(Candidate(number, stamp, alone, isolated, markup, opens, number))
    return found


def _is_label_only(stamp: Stamp) -> bool:
    return not (stamp.clock or stamp.date or stamp.progress or stamp.ticker) and stamp.age is None


def _is_set_off(stamp: Stamp, end: int) -> bool:
    """Whether a label stands apart from the text: `UPDATE: …`, `Update 2 – …`, not `Update work on the …`."""
    return stamp.rest >= end or stamp.bracketed or (bool(stamp.separator) and stamp.separator not in (",", "."))


def _markup(row: BlockRow, stamp: Stamp) -> str:
    if row[0] == "heading":
        return f"heading{row[3]}"
    if row[0] == "item":
        return "item"
    return "strong" if _is_strong(row[5], stamp) else ""


def _is_strong(inlines: Sequence[Inline], stamp: Stamp) -> bool:
    return any(i.style == "strong" and i.start <= stamp.start and i.end >= stamp.end - 1 for i in inlines)


def _may_end(text: str, end: int) -> bool:
    """Whether the last characters look like a clock, a date or an age."""
    last = text[end - 1]
    if not (last.isdigit() or last.isupper() or last in "moe)" or (last == "." and text[end - 2 : end - 1] in "mM")):
        return False
    return (
        pattern(r"\d[:.h]\d\d|\d~?[apAP]\.?[mM]\.?|\d{4}~(?:[A-Z]{2,5})|\bago$").search(text, max(0, end - 60), end)
        is not None
    )
