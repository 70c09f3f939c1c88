"""From the chosen family to all headers: looser members and bare labels added."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from dateline.parsing.sources.page import Page

from .candidates import Candidate
from .clockwork import step_sign
from .families import Family, family_of
from .headers import DayHeading, Header
from .milestones import find_milestones

__all__ = ["complete_headers", "find_day_headings"]

_LOOSE_TEXT = 60
"""A looser member has at least this much text on its line."""


def complete_headers(page: Page, family: Family, candidates: Sequence[Candidate]) -> list[Header]:
    """The headers of the page in the order of the text."""
    family = family_of(family.shape, sorted([*family.members, *_loose_members(page, family, candidates)], key=_block))
    # The clock of a match may look like a time of day for a while: one member beyond 23:59 tells.
    impossible = any(m.stamp.clock and not m.stamp.clock.possible for m in family.members)
    headers = [
        Header(
            member.block,
            member.stamp,
            None if impossible else minutes,
            member.alone,
            above=member.block - member.first_block,
        )
        for member, minutes in zip(family.members, family.minutes, strict=True)
    ]
    headers += _labels(family, candidates)
    if family.shape[0].startswith("progress"):
        taken = {header.block for header in headers}
        headers += [header for header in find_milestones(page) if header.block not in taken]
    return sorted(headers, key=lambda header: header.block)


def find_day_headings(candidates: Iterable[Candidate], headers: Sequence[Header]) -> list[DayHeading]:
    """Lines above entries that hold a date or a weekday and nothing else."""
    taken = {header.block for header in headers}
    found = [
        DayHeading(c.block, c.stamp)
        for c in candidates
        if c.alone and c.stamp.date and not c.stamp.clock and not c.stamp.label and c.block not in taken
        if headers and c.block < headers[-1].block
    ]
    # A single date above everything is the date of the page.
    return found if any(day.block > headers[0].block for day in found) else []


def _block(candidate: Candidate) -> int:
    return candidate.block


def _loose_members(page: Page, family: Family, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Clocks in another dress, at places where they fit between their neighbours."""
    blocks = [member.block for member in family.members]
    notation = Counter(m.stamp.clock.notation for m in family.members if m.stamp.clock).most_common(1)
    if not notation:
        return []
    found: list[Candidate] = []
    for candidate in candidates:
        clock = candidate.stamp.clock
        if clock is None or not clock.possible or clock.notation != notation[0][0]:
            continue
        place = bisect_left(blocks, candidate.block)
        if place < len(blocks) and blocks[place] == candidate.block:
            continue
        if _may_join(page, candidate, family) and _fits_between(candidate, family, place, found):
            found.append(candidate)
    return found


def _may_join(page: Page, candidate: Candidate, family: Family) -> bool:
    stamp, rows = candidate.stamp, page.blocks.rows
    set_apart = candidate.isolated or candidate.alone or not any(m.isolated or m.alone for m in family.members)
    if not set_apart or stamp.tail or stamp.chat:
        return False
    if stamp.label_kind in ("touched", "posted", "original") or not candidate.opens:
        return False
    if bool(stamp.clock and stamp.clock.meridiem) != any(
        m.stamp.clock and m.stamp.clock.meridiem for m in family.members
    ):
        return False
    if not stamp.zone and all(member.stamp.zone for member in family.members):
        return False
    if candidate.block and page.text[rows[candidate.block - 1][2] - 1] == ":":
        return False
    set_off = bool(stamp.separator or stamp.zone or stamp.label)
    long_enough = rows[candidate.block][2] - stamp.rest >= _LOOSE_TEXT
    return candidate.alone or (set_off and long_enough)


def _fits_between(candidate: Candidate, family: Family, place: int, found: Sequence[Candidate]) -> bool:
    """Whether the clock lies between the header above (a loose one counts) and the one below."""
    if family.direction == 0 or candidate.stamp.clock is None:
        return False
    own = candidate.stamp.clock.minutes
    above = family.minutes[place - 1] if place else None
    if found and found[-1].stamp.clock and (not place or found[-1].block > family.members[place - 1].block):
        above = found[-1].stamp.clock.minutes
    below = family.minutes[place] if place < len(family.minutes) else None
    fits_above = above is None or step_sign(above, own) in (0, family.direction)
    return fits_above and (below is None or step_sign(own, below) in (0, family.direction))


def _labels(family: Family, candidates: Sequence[Candidate]) -> list[Header]:
    """Originals, summaries and preambles that head an entry by a word."""
    taken = {member.block for member in family.members}
    lone = {member.block for member in family.members if member.alone}
    ends = (min(taken), max(taken))
    found = []
    for candidate in candidates:
        stamp, block = candidate.stamp, candidate.block
        minutes = stamp.clock.minutes if stamp.clock and stamp.clock.possible else None
        if block in taken or block - 1 in lone or stamp.tail:
            continue
        outside = not ends[0] < block < ends[1]
        put_out = stamp.label_kind == "posted" and family.shape[0] == "label" and outside and stamp.clock is not None
        if stamp.label_kind == "original" or put_out:
            found.append(Header(block, stamp, minutes, candidate.alone, "original"))
        elif (
            stamp.label_kind == "summary"
            and candidate.isolated
            and (stamp.clock or not family.shape[0].startswith("p"))
        ):
            found.append(Header(block, stamp, minutes, candidate.alone, "summary"))
        elif stamp.label_kind == "preamble" and candidate.isolated and family.shape[0].startswith("progress"):
            found.append(Header(block, stamp, None, candidate.alone, "milestone"))
    return found
