"""The learned weights: what each feature says for a word's beginning a name or going on with one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dateline.parsing.lexicon import packed_text

__all__ = ["SCALE", "Weights", "weights"]

SCALE = 50
"""Weights are whole numbers: so many are one unit of log odds."""
_NAME = "name_weights"


class Weights(NamedTuple):
    """Whole numbers, each against what the same says for no name."""

    features: dict[str, tuple[int, int]]
    """For each feature: what it says for the first word of a name, and for a further one."""
    begin_after: tuple[int, int, int]
    """What it says for a beginning that no name, a beginning, a further word stands in front."""
    inside_after: tuple[int, int, int]
    """The same for a further word; the first of them is never used."""
    outside_after: tuple[int, int, int]


@cache
def weights() -> Weights:
    """Read the table, once.

    Its first line has the nine weights of transitions; then follow rows `feature TAB begin TAB inside`.
    """
    first, *rows = packed_text(_NAME).splitlines()
    moves = [int(number) for number in first.split()]
    features: dict[str, tuple[int, int]] = {}
    for row in rows:
        name, begin, inside = row.split("\t")
        features[name] = (int(begin), int(inside))
    return Weights(
        features, (moves[0], moves[1], moves[2]), (moves[3], moves[4], moves[5]), (moves[6], moves[7], moves[8])
    )
