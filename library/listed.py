"""Which figures a list shows: the same in the reader, in the digest and in the rows of the shell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.parsing.model import Figure

__all__ = ["UNLISTED", "is_listed"]

UNLISTED = ("date", "time", "ordinal", "rank")
"""Kinds of figures that are neither listed nor set in ink."""


def is_listed(figure: Figure) -> bool:
    """Whether a figure is shown: dates, clock times, places in an order, and what is said in passing are not."""
    return not figure.minor and figure.kind not in UNLISTED
