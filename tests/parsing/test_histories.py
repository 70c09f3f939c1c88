"""How the values of a measure follow each other."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest

from dateline.parsing.measures.histories import Told, history_of
from dateline.parsing.model import Figure, FigureValue, Trend

Said = tuple[FigureValue, Literal["up", "down"] | None]
"""A value, and whether it is the size of a rise or of a fall."""


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [
        ((2, None), (3, None), ("up", 1)),
        ((3, None), (2, None), ("down", -1)),
        ((2, "down"), (3, "down"), ("down", -1)),
        ((3, "down"), (2, "down"), ("up", 1)),
        ((2, "up"), (3, "up"), ("up", 1)),
        ((2, "up"), (Decimal("0.5"), "down"), ("down", Decimal("-2.5"))),
        ((2, "up"), (2, "down"), ("down", -4)),
        ((2, "down"), (2, "down"), ("same", 0)),
        ((2, "down"), ((3, 4), "down"), (None, None)),
        (((3, 4), "down"), ((3, 4), "down"), ("same", None)),
        (((3, 4), "up"), ((5, 6), "up"), ("up", None)),
        (((3, 4), None), ((4, 6), None), (None, None)),
        ((2, None), (3, "down"), ("up", 1)),
    ],
)
def test_falls_are_below_zero(old: Said, new: Said, step: tuple[Trend | None, int | Decimal | None]) -> None:
    """Where values are themselves changes, one that falls more than the one before goes further down."""
    figures = [Figure(at, at + 1, value, "percent", change=change) for at, (value, change) in enumerate((old, new))]
    entries = history_of([Told(figure, at, 0, at, False) for at, figure in enumerate(figures)])
    assert [entry.before for entry in entries] == [None, 0]
    assert (entries[1].trend, entries[1].change) == step
