"""Values that are themselves the size of a change."""

from __future__ import annotations

from dateline.parsing.model import Figure, FigureValue

__all__ = ["signed"]


def signed(figure: Figure) -> FigureValue:
    """The value, below zero where it is the size of a fall."""
    if figure.change != "down" or isinstance(figure.value, str):
        return figure.value
    if isinstance(figure.value, tuple):
        low, high = figure.value
        return -high, -low
    return -figure.value
