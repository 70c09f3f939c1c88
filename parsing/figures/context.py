"""What stands around a number, asked by several steps."""

from __future__ import annotations

from dateline.parsing.figures.units.finding import currency_before, unit_at

from .sentence import Sentence
from .tables import number_words

__all__ = ["follows_unit", "is_money_before", "small_number"]


def follows_unit(sentence: Sentence, index: int) -> bool:
    """Whether a unit, a percent sign or a currency stands at a word, or behind a hyphen there."""
    if sentence.words[index] == "-" and sentence.glued(index):
        index += 1
    return bool(sentence.words[index]) and unit_at(sentence, index) is not None


def is_money_before(sentence: Sentence, index: int) -> bool:
    """Whether the sign of a currency stands in front of a word."""
    return currency_before(sentence, index) is not None


def small_number(sentence: Sentence, index: int) -> int:
    """The value of a small whole number in digits or in words; 0 for anything else."""
    word = sentence.lower[index]
    if word.isdecimal():
        behind = sentence.words[index + 1]
        touched = sentence.glued(index + 1) and (behind[:1].isalnum() or behind == "%")
        return int(word) if len(word) < 5 and not touched else 0
    entry = number_words().get(word)
    return entry.value if entry is not None and entry.role in ("unit", "teen", "ten") else 0
