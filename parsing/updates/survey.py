"""A page looked over once, before anything is decided."""

from __future__ import annotations

from typing import NamedTuple

from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .candidates import Candidate, find_candidates
from .pairs import join_pairs
from .pruning import body_end, prune
from .signals import Signals, read_signals
from .signed import with_writers
from .strokes import settle_strokes
from .titles import find_title

__all__ = ["Survey", "survey_page"]


class Survey(NamedTuple):
    """The stamps of a page, its title, and where it ends."""

    page: Page
    title: str | None
    """What is known from elsewhere, or what the source says."""
    title_block: int | None
    title_span: Span | None
    stamps: tuple[Candidate, ...]
    """Every block with a stamp."""
    candidates: tuple[Candidate, ...]
    """Those that could head an entry."""
    end: int
    """The block where the page stops speaking."""

    def signals(self, first_entry: int) -> Signals:
        """What the page says of itself above an entry, and at its end."""
        return read_signals(self.page, self.title_span, self.title, first_entry)

    def lone_stamps(self) -> set[int]:
        """Blocks that hold a clock, an age or a word such as `updated` and nothing else."""
        return {c.block for c in self.stamps if c.alone and _may_repeat(c)}


def survey_page(page: Page, title: str | None) -> Survey:
    """Find stamps and title."""
    end = body_end(page)
    stamps = settle_strokes(join_pairs(page, find_candidates(page)))
    heading = find_title(page, {c.block for c in stamps if _is_no_title(c)})
    title_block, title_span = heading or (None, None)
    candidates = with_writers(page, prune(page, [c for c in stamps if c.block != title_block], end))
    return Survey(page, title or page.title, title_block, title_span, tuple(stamps), tuple(candidates), end)


def _is_no_title(candidate: Candidate) -> bool:
    stamp = candidate.stamp
    timed = stamp.clock or stamp.progress or (stamp.date and candidate.alone) or stamp.age is not None
    return bool(timed) or stamp.label_kind in ("original", "posted", "touched")


def _may_repeat(candidate: Candidate) -> bool:
    stamp = candidate.stamp
    return bool(stamp.clock) or stamp.age is not None or stamp.label_kind in ("touched", "posted")
