"""The headers of a page, once it is known how they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .stamp import Stamp

__all__ = ["DayHeading", "Header", "HeaderRole"]

HeaderRole = Literal["member", "original", "milestone", "summary", "untimed"]


@dataclass(frozen=True, slots=True)
class Header:
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


@dataclass(frozen=True, slots=True)
class DayHeading:
    """A line between entries that says which day they are of."""

    block: int
    stamp: Stamp
