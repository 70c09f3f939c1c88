"""What an extractor found, in one form for all of them."""

from collections.abc import Callable
from typing import NamedTuple

__all__ = ["Extract", "Found"]


class Found(NamedTuple):
    """One figure."""

    values: tuple[float, ...]
    """The number; the two ends of a range; the two sides of a vote."""
    words: str
    """The name of its unit, or what it counts; empty where the extractor says nothing."""


Extract = Callable[[str], list[Found]]
"""Reads the figures of a text. Dates and clock times, where an extractor has them, are left out."""
