"""Which family of stamps, if any, is how the page writes its headers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dateline.parsing.sources.page import Page

from .candidates import Candidate
from .families import Family
from .scoring import THRESHOLD, score_family
from .signals import Signals

__all__ = ["Choice", "choose_family"]

_WORTH_ASKING = 6.0
"""A family of this score, below the threshold, may still be entries: the reader is told."""
_WORTH_MEMBERS = 4


class Choice(NamedTuple):
    """The best family of a page with its score."""

    family: Family
    score: float

    @property
    def certain(self) -> bool:
        """Whether the page is to be split."""
        return self.score >= THRESHOLD

    @property
    def possible(self) -> bool:
        """Whether the reader should hear that the page may hold updates."""
        by_the_clock = not self.family.shape[0].startswith("progress")
        return by_the_clock and self.score >= _WORTH_ASKING and len(self.family.members) >= _WORTH_MEMBERS


def choose_family(
    page: Page,
    families: Sequence[Family],
    signals_above: Callable[[int], Signals],
    originals: Sequence[Candidate],
    milestones: int,
) -> Choice | None:
    """The family with the most evidence; the clock on the wall goes before the minute of the match below it."""
    choices = [
        Choice(
            family,
            score_family(page, family, signals_above(family.members[0].block), bool(originals), milestones > 1),
        )
        for family in families
        if _may_head(family, originals)
    ]
    if not choices:
        return None
    best = max(choices, key=lambda choice: choice.score)
    if best.family.shape[0].startswith("progress"):
        clocks = [c for c in choices if c.certain and _stands_above(c.family, best.family)]
        return max(clocks, key=lambda choice: choice.score, default=best)
    return best


def _may_head(family: Family, originals: Sequence[Candidate]) -> bool:
    """Two members at least, or a label with a clock that is not alone in saying what the page is made of."""
    if len(family.members) > 1:
        return True
    stamp = family.members[0].stamp
    return family.shape[:2] == ("label", "timed") and (bool(originals) or bool(stamp.zone or stamp.date))


def _stands_above(clocks: Family, minutes: Family) -> bool:
    """Whether every other match minute stands in an entry that a clock on the wall heads."""
    if not any(member.stamp.clock for member in clocks.members) or not 2 * len(clocks.members) >= len(minutes.members):
        return False
    heads = {member.block for member in clocks.members}
    below = sum(any(member.block - back in heads for back in (1, 2)) for member in minutes.members)
    return 2 * below >= len(minutes.members)
