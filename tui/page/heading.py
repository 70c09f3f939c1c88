"""What stands in the header line of an update."""

from __future__ import annotations

import re
from datetime import datetime, time

from dateline.parsing.model import Update

__all__ = ["clock", "moment_name", "pane_heading", "short_time", "update_label", "zone_name"]

_MINUTE = re.compile(r"(\d{1,3}(?: ?\+ ?\d{1,2})?)(?:'|’| ?min\b)")
"""A minute of a match, with what was added: `90+4 min`."""
_KIND_NAMES = {"original": "Original entry", "summary": "Summary", "section": "Section", "article": "Article"}


def clock(update: Update) -> str:
    """The time of an update as hours and minutes; empty where there is none."""
    return "" if update.time is None else f"{update.time:%H:%M}"


def short_time(update: Update) -> str:
    """The time of an update, or its minute of a match, in at most five characters; empty where there is none."""
    if update.time is not None:
        return clock(update)
    minute = _MINUTE.match(update.header or "")
    return f"{minute[1].replace(' ', '')}'" if minute else ""


def moment_name(update: Update) -> str:
    """The time of an update with its zone: `12:54 GMT`; empty where there is none."""
    zone = zone_name(update.time) if update.time is not None else ""
    return " ".join(filter(None, [clock(update), zone]))


def zone_name(moment: datetime | time) -> str:
    """The zone of a moment in a few characters: GMT, +02:00, or nothing."""
    offset = moment.utcoffset()
    if offset is None:
        return ""
    name = moment.tzname() or ""
    return name if name.isalpha() and len(name) <= 5 else f"{moment:%z}"[:3] + ":" + f"{moment:%z}"[3:5]


def update_label(update: Update) -> str:
    """What an update without a clock is called."""
    if update.kind in _KIND_NAMES and update.kind != "section":
        return _KIND_NAMES[update.kind]
    header = " ".join((update.header or update.label or "").split())
    if header:
        return header.rstrip(":–—- ")
    if update.kind == "section" and update.headline:
        return " ".join(update.headline.split())
    return _KIND_NAMES.get(update.kind, "")


def pane_heading(update: Update, now: datetime) -> tuple[str, str]:
    """The name of a pane, and what is said beside it: the reader's time, how long ago, the kind, who wrote it."""
    about: list[str] = []
    moment = update.time
    if moment is None:
        name = update_label(update)
    else:
        name = moment_name(update)
        if isinstance(moment, datetime):
            about += _in_time(moment, now)
        if update.kind in _KIND_NAMES and update.kind != "section":
            about.append(_KIND_NAMES[update.kind].lower())
    if update.author:
        about.append(" ".join(update.author.split()))
    return name, " · ".join(about)


def _in_time(moment: datetime, now: datetime) -> list[str]:
    """The same time here, and how long ago it was; the date where it was long ago."""
    if moment.tzinfo is None:
        return [_date(moment, now)]
    said = []
    local = moment.astimezone(now.tzinfo)
    if local.utcoffset() != moment.utcoffset():
        said.append(f"{local:%H:%M} here")
    minutes = int((now - moment).total_seconds() // 60)
    if 0 <= minutes < 60:
        said.append(f"{minutes} min ago")
    elif 0 <= minutes < 24 * 60:
        said.append(f"{minutes // 60} h ago")
    else:
        said.append(_date(moment, now))
    return said


def _date(moment: datetime, now: datetime) -> str:
    return f"{moment.day} {moment:%B}" + (f" {moment.year}" if moment.year != now.year else "")
