"""What stands around a number, asked by several steps."""

from __future__ import annotations

from .measures import currency_before, unit_at
from .sentence import Sentence

__all__ = ["follows_unit", "is_money_before"]


def follows_unit(sentence: Sentence, index: int) -> bool:
    """Whether a unit, a percent sign or a currency stands at a word, or behind a hyphen there."""
    if sentence.words[index] == "-" and sentence.glued(index):
        index += 1
    return bool(sentence.words[index]) and unit_at(sentence, index) is not None


def is_money_before(sentence: Sentence, index: int) -> bool:
    """Whether the sign of a currency stands in front of a word."""
    return currency_before(sentence, index) is not None
