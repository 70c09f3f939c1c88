"""When a text was written: told without the calendar, which a text without a day never loads."""

from __future__ import annotations

from dateline.parsing.model import Document

__all__ = ["day_of_writing"]


def day_of_writing(document: Document) -> str | None:
    """The ISO date a document says it was published, else the day that all of its updates with a date share.

    It is the day of what has no time of its own, as the original entry of a live page.
    """
    if document.published:
        return document.published
    times = [update.time for update in document.updates if update.time is not None]
    if not times:
        return None
    from datetime import datetime  # who gave the updates their times has loaded it

    days = {time.date() for time in times if isinstance(time, datetime)}
    return days.pop().isoformat() if len(days) == 1 else None
