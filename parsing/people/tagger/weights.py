"""The learned weights: what each feature says for a word's beginning a name or going on with one."""

from __future__ import annotations

import sys
from array import array
from functools import cache
from typing import NamedTuple

from dateline.parsing.lexicon import unpacked

__all__ = ["SCALE", "Weights", "pack", "parted", "table_of", "weights"]

SCALE = 50
"""Weights are whole numbers: so many are one unit of log odds."""
_NAME = "name_weights"
_SHIFT = 32
_HALF = 1 << (_SHIFT - 1)
_END = b"\0"


class Weights(NamedTuple):
    """Whole numbers, each against what the same says for no name."""

    features: dict[str, int]
    """For each feature, in one number (see `pack`), what it says for the first word of a name and for a further one."""
    begin_after: tuple[int, int, int]
    """What it says for a beginning that no name, a beginning, a further word stands in front."""
    inside_after: tuple[int, int, int]
    """The same for a further word; the first of them is never used."""
    outside_after: tuple[int, int, int]


def pack(begin: int, inside: int) -> int:
    """Two weights as one number, so that one sum adds up both."""
    return (begin << _SHIFT) + inside


def parted(total: int) -> tuple[int, int]:
    """The sums of both weights in a sum of such numbers."""
    inside = (total + _HALF) % (1 << _SHIFT) - _HALF
    return (total - inside) >> _SHIFT, inside


@cache
def weights() -> Weights:
    """Read the table, once: nine transitions and the names of features as text, then their numbers of eight bytes."""
    text, _, numbers = unpacked(_NAME).partition(_END)
    moves, *names = text.decode("utf-8").split("\n")
    packed = array("q", numbers)
    if sys.byteorder == "big":
        packed.byteswap()
    a, b, c, d, e, f, g, h, i = map(int, moves.split())
    return Weights(dict(zip(names, packed, strict=True)), (a, b, c), (d, e, f), (g, h, i))


def table_of(moves: list[int], features: dict[str, tuple[int, int]]) -> bytes:
    """The table as `weights` reads it: transitions to B, I and O from O, B and I, and the weights of each feature."""
    text = "\n".join([" ".join(map(str, moves)), *features])
    packed = array("q", [pack(begin, inside) for begin, inside in features.values()])
    if sys.byteorder == "big":
        packed.byteswap()
    return text.encode("utf-8") + _END + packed.tobytes()
