"""Lists inside an entry that look like entries: an agenda, a timetable, the steps of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.parsing.sources.page import Page

from .candidates import Candidate
from .families import Family, family_of

__all__ = ["without_inner_lists"]

_SHORT_TEXT = 80
"""An item of such a list is no longer than this."""


def without_inner_lists(page: Page, family: Family) -> Family:
    """Drop runs of short lines that a colon announces, or that run against all other members of the family."""
    runs = list(_runs(page, family.members))
    others = family_of(family.shape, [member for run in runs if len(run) == 1 for member in run])
    if len(others.members) in (0, 1, len(family.members)):
        return family
    kept = [m for run in runs if len(run) == 1 or not _is_inner(page, run, family, others) for m in run]
    return family if len(kept) == len(family.members) else family_of(family.shape, kept)


def _is_inner(page: Page, run: Sequence[Candidate], family: Family, others: Family) -> bool:
    if run[0] is family.members[0]:
        return False
    above = page.blocks.rows[run[0].block - 1]
    if page.text[above[2] - 1] == ":":
        return True
    own = family_of(family.shape, run)
    return others.direction != 0 and own.direction == -others.direction and own.order_share == 1.0


def _runs(page: Page, members: Iterable[Candidate]) -> Iterable[list[Candidate]]:
    """Members in consecutive short blocks together, all others by themselves; a colon ends a run, a list follows."""
    run: list[Candidate] = []
    for member in members:
        row = page.blocks.rows[member.block]
        short = not member.alone and row[2] - member.stamp.rest < _SHORT_TEXT
        if run and not (short and run[-1].block == member.block - 1):
            yield run
            run = []
        run.append(member)
        if not short or page.text[row[2] - 1] == ":":
            yield run
            run = []
    if run:
        yield run
