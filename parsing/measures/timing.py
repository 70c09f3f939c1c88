"""When each update stands in time: across zones by the clock, else by the order of the document."""

from __future__ import annotations

from datetime import datetime, time
from typing import NamedTuple

from dateline.parsing.model import Document, Update

__all__ = ["Clock", "Moment", "clocks_of", "moments_of", "stages_of"]


class Moment(NamedTuple):
    """A place in time within one document; it sorts."""

    update: int
    """The rank of the update, the oldest first."""
    sentence: int = 0
    """The offset of the sentence."""
    later: int = 0
    """0 for the value before, which stands in front of the one that follows it in time."""
    start: int = 0


def moments_of(document: Document) -> dict[str | None, Moment]:
    """The rank of each update by its id; what stands outside all updates comes first.

    An update without a time stands beside its neighbour in the order of the page.
    """
    updates = sorted(document.updates, key=lambda update: update.start)
    if document.newest_first:
        updates.reverse()
    clocks = [_absolute(update) for update in updates]
    if any(clock is not None for clock in clocks):
        known: float | None = None
        ranked = []
        for order, clock in enumerate(clocks):
            known = clock if clock is not None else known
            ranked.append((known if known is not None else float("-inf"), order))
        if _is_one_kind(updates):
            updates = [updates[order] for _, order in sorted(ranked)]
    ranks: dict[str | None, Moment] = {update.id: Moment(rank + 1) for rank, update in enumerate(updates)}
    ranks[None] = Moment(0)
    return ranks


_STAGES = 3
"""From how many blocks on that open in bold a page without updates is told in stages."""


def stages_of(document: Document) -> list[int]:
    """The offsets from which on a page without updates tells of a next stage; empty for one that has none.

    A page that nobody's clock cuts into updates may still go from stage to stage, each opened in bold: `**Day 2,
    morning**`, `**Lunch**`.
    """
    if len(document.updates) > 1:
        return []
    opened = [
        block.start
        for block in document.blocks
        if any(inline.style == "strong" and inline.start == block.start for inline in block.inlines[:1])
    ]
    return opened if len(opened) >= _STAGES else []


class Clock(NamedTuple):
    """A moment that can be held against another of the same sort."""

    sort: str
    """`zone`, `no zone` or `no day`."""
    seconds: float


def clocks_of(document: Document) -> dict[str | None, Clock | None]:
    """The clock of each update by its id.

    What has no time has that of the update before it, else the day of publication.
    """
    known = _published(document)
    found: dict[str | None, Clock | None] = {None: known}
    ranks = moments_of(document)
    for update in sorted(document.updates, key=lambda update: ranks[update.id]):
        known = _clock(update.time) or known
        found[update.id] = known
    return found


def _clock(moment: datetime | time | None) -> Clock | None:
    if isinstance(moment, datetime):
        return Clock("zone" if moment.tzinfo else "no zone", _seconds(moment))
    if isinstance(moment, time):
        return Clock("no day", moment.hour * 3600.0 + moment.minute * 60 + moment.second)
    return None


def _published(document: Document) -> Clock | None:
    try:
        moment = datetime.fromisoformat(document.published or "")
    except ValueError:
        return None
    return _clock(moment)


def _absolute(update: Update) -> float | None:
    return _seconds(update.time) if isinstance(update.time, datetime) else None


def _seconds(moment: datetime) -> float:
    wall = (moment.toordinal() * 24 + moment.hour) * 3600.0 + moment.minute * 60 + moment.second
    offset = moment.utcoffset()
    return wall - (offset.total_seconds() if offset else 0.0)


def _is_one_kind(updates: list[Update]) -> bool:
    """Whether all times can be held against one another: all with a zone or all without."""
    zoned = {update.time.tzinfo is not None for update in updates if isinstance(update.time, datetime)}
    return len(zoned) == 1
