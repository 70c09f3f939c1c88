"""Headers of two lines: the date on one, the clock on the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dateline.parsing.sources.page import Page

from .candidates import Candidate

__all__ = ["join_pairs"]

_FEWEST = 2
_MOST = 0.6


def join_pairs(page: Page, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Join date and clock lines that follow each other, where most clocks of the page have such a neighbour."""
    clocks = sum(_is_clock_line(c) for c in candidates)
    pairs: dict[int, Candidate] = {}
    for first, second in pairwise(candidates):
        if first.block + 1 == second.block and first.block not in pairs and _belong(first, second):
            pairs[second.block] = _joined(page, first, second)
    if len(pairs) < max(_FEWEST, _MOST * clocks):
        return list(candidates)
    inside = {pair.first_block for pair in pairs.values()}
    return [pairs.get(c.block, c) for c in candidates if c.block not in inside]


def _belong(first: Candidate, second: Candidate) -> bool:
    return (_is_clock_line(first) and _is_date_line(second)) or (_is_date_line(first) and _is_clock_line(second))


def _is_clock_line(candidate: Candidate) -> bool:
    stamp = candidate.stamp
    return candidate.alone and stamp.clock is not None and stamp.date is None and stamp.label is None


def _is_date_line(candidate: Candidate) -> bool:
    stamp = candidate.stamp
    return candidate.alone and stamp.date is not None and stamp.clock is None and stamp.label is None


def _joined(page: Page, first: Candidate, second: Candidate) -> Candidate:
    clock, dated = (first, second) if first.stamp.clock else (second, first)
    end = page.blocks.rows[second.block][2]
    stamp = clock.stamp._replace(start=first.stamp.start, end=second.stamp.end, rest=end, date=dated.stamp.date)
    return second._replace(stamp=stamp, isolated=first.isolated, first_block=first.block)
