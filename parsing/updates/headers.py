"""The headers of a page, once it is known how they are written."""

from __future__ import annotations

from typing import Literal, NamedTuple

from .stamp import Stamp

__all__ = ["DayHeading", "Header", "HeaderRole"]

HeaderRole = Literal["member", "original", "milestone", "summary", "untimed"]


class Header(NamedTuple):
    """Where an entry is headed, and by what."""

    block: int
    stamp: Stamp | None
    """None where a heading without a clock is the header."""
    minutes: int | None
    """Minutes since midnight, None without a clock."""
    alone: bool
    role: HeaderRole = "member"
    above: int = 0
    """How many blocks above belong to the header as well: 1 where the date stands on a line of its own."""


class DayHeading(NamedTuple):
    """A line between entries that says which day they are of."""

    block: int
    stamp: Stamp
