"""Numbers that look random and are the same in every Python, so that a document is the same in every run."""

from collections.abc import Sequence
from typing import TypeVar

__all__ = ["Dice"]

_Item = TypeVar("_Item")
_MASK = (1 << 64) - 1


class Dice:
    """A sequence of throws fixed by its seed: the SplitMix64 generator (Steele, Lea and Flood, 2014)."""

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def throw(self, sides: int) -> int:
        """Return a whole number from 0 up to, not including, `sides`."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return (mixed ^ (mixed >> 31)) % sides

    def between(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        return low + self.throw(high - low + 1)

    def pick(self, items: Sequence[_Item]) -> _Item:
        """Return one of the items."""
        return items[self.throw(len(items))]
