"""Parts of one added to what stands in front: `and a half`."""

from __future__ import annotations

from decimal import Decimal

from .sentence import Sentence

__all__ = ["part_behind"]

_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal("0.333333"), "quarters": Decimal("0.25")}


def part_behind(sentence: Sentence, index: int) -> tuple[int, Decimal] | None:
    """What `and a half`, `and three quarters` at a word adds to the number in front, and the index behind it."""
    lower = sentence.lower
    at = sentence.joint(index)
    if lower[at] != "and":
        return None
    at = sentence.joint(at + 1)
    count = {"a": 1, "one": 1, "three": 3}.get(lower[at])
    at = sentence.joint(at + 1)
    return (at + 1, count * _PARTS[lower[at]]) if count and lower[at] in _PARTS else None
