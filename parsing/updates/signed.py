"""Names that stand behind the clocks of a page: its writers, not headlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dateline.parsing.sources.page import Page

from .candidates import Candidate
from .names import is_name

__all__ = ["with_writers"]

_FEWEST = 3
_LONGEST_NAME = 60


def with_writers(page: Page, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Turn `17:45 | Ada Merrow` into a clock with its writer, where all such lines are names and one comes again."""
    named = [c for c in candidates if _may_be_signed(c) and is_name(_rest(page, c))]
    others = sum(_may_be_signed(c) and bool(c.stamp.clock) for c in candidates) - len(named)
    names = Counter(_rest(page, c) for c in named)
    if len(named) < _FEWEST or len(names) == len(named) or others > len(named) // 3:
        return list(candidates)
    signed = {c.block for c in named}
    return [_signed(page, c) if c.block in signed else c for c in candidates]


def _may_be_signed(candidate: Candidate) -> bool:
    stamp = candidate.stamp
    return stamp.clock is not None and not (candidate.alone or stamp.label or stamp.tail or stamp.ticker)


def _rest(page: Page, candidate: Candidate) -> str:
    end = page.blocks.rows[candidate.block][2]
    return page.text[candidate.stamp.rest : min(end, candidate.stamp.rest + _LONGEST_NAME)].strip()


def _signed(page: Page, candidate: Candidate) -> Candidate:
    end = page.blocks.rows[candidate.block][2]
    stamp = candidate.stamp._replace(author=_rest(page, candidate), rest=end)
    return candidate._replace(stamp=stamp, alone=True)
