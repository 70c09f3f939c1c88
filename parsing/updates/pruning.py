"""Stamps that are no headers of this page, wherever they stand: taken out before families are compared."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.parsing.sources.page import Page

from .candidates import Candidate
from .clockwork import HALF_DAY
from .lines import is_closed, is_comments_start, is_key_events_title
from .tokens import pattern

__all__ = ["body_end", "prune"]

_LONG_TEXT = 80
_LONGEST_LIST = 300
"""Blocks looked at below the title of such a list."""
_HANDLE_BEFORE = 2
"""A post's own stamp stands at most this many blocks below its writer's handle."""


def prune(page: Page, candidates: list[Candidate], body_end: int) -> list[Candidate]:
    """Keep what could head an entry; `body_end` is the block where the page stops speaking."""
    kept = [c for c in candidates if c.block < body_end]
    kept = [c for c in kept if not _is_quoted_post(page, c)]
    return _without_key_events(page, list(_without_repeats(kept)))


def body_end(page: Page) -> int:
    """The first block of the readers' comments or of lists of other pages; the number of blocks where there is none."""
    for number, row in enumerate(page.blocks.rows):
        short = row[2] - row[1] <= 60 and row[0] in ("paragraph", "heading")
        if short and number > 2 and is_comments_start(page.text[row[1] : row[2]]):
            return number
    return len(page.blocks.rows)


def _is_quoted_post(page: Page, candidate: Candidate) -> bool:
    """Whether the stamp belongs to a post that an entry shows: a handle stands near, or a dot joins clock and date."""
    stamp, rows = candidate.stamp, page.blocks.rows
    if not candidate.alone or stamp.label or not stamp.date:
        return False
    own = page.text[stamp.start : stamp.end]
    if "·" in own:
        return True
    first = rows[max(0, candidate.block - _HANDLE_BEFORE)][1]
    return (
        pattern(r"\(@\w+\)|(?<!\w)@\w+~*$|pic\.twitter\.com/").search(page.text, first, rows[candidate.block][2])
        is not None
    )


def _without_repeats(candidates: Iterable[Candidate]) -> Iterable[Candidate]:
    """One of two stamps that stand directly below each other and say the same (`11.08am BST`, `11:08`)."""
    before: Candidate | None = None
    for candidate in candidates:
        if before is None or not _repeats(before, candidate):
            yield candidate
            before = candidate


def _repeats(before: Candidate, candidate: Candidate) -> bool:
    first, second = before.stamp.clock, candidate.stamp.clock
    below = candidate.block == before.block + 1 and before.alone and candidate.alone
    if not below or candidate.stamp.label or before.stamp.label:
        return False
    if second is None and candidate.stamp.age is not None:
        return first is not None or before.stamp.age == candidate.stamp.age
    if not (first and second):
        return False
    halves_agree = first.minutes % HALF_DAY == second.minutes % HALF_DAY
    return first.minutes == second.minutes or (halves_agree and not (first.meridiem and second.meridiem))


def _without_key_events(page: Page, candidates: list[Candidate]) -> list[Candidate]:
    """Drop the stamps of a list below a title such as `Key events`: it repeats the headlines of the page."""
    if not candidates:
        return candidates
    rows, text = page.blocks.rows, page.text
    blocks = [c.block for c in candidates]
    stamped, listed = set(blocks), set[int]()
    for number in range(blocks[-1]):
        start, end = rows[number][1], rows[number][2]
        if end - start <= 60 and number not in stamped and is_key_events_title(text[start:end]):
            listed.update(_blocks_of_list(page, number, stamped))
    return [c for c in candidates if c.block not in listed]


def _blocks_of_list(page: Page, title: int, stamped: set[int]) -> list[int]:
    """The stamps below the title up to the last one before the first real text; that one heads the text."""
    rows, text = page.blocks.rows, page.text
    inside: list[int] = []
    if title + 1 not in stamped and title + 2 not in stamped:
        return inside
    for block in range(title + 1, min(len(rows), title + _LONGEST_LIST)):
        start, end = rows[block][1], rows[block][2]
        is_text = end - start >= _LONG_TEXT and is_closed(text[start:end])
        if block in stamped:
            if is_text:
                return inside
            inside.append(block)
        elif is_text:
            return inside[:-1]
    return []
