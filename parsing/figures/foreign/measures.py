"""Finding a unit at a word."""

from __future__ import annotations

from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.units.finding import Unit

from .grammar import Grammar

__all__ = ["unit_at"]


def unit_at(grammar: Grammar, sentence: Sentence, index: int) -> tuple[int, Unit] | None:
    """The longest unit or currency whose name begins at a word, with the index past it.

    A sign of one or two letters is one only right behind digits: `5 m`, not `5 M. Müller`.
    """
    lower = sentence.lower
    for words, unit in grammar.units.get(lower[index], ()):
        past = index + len(words)
        if lower[index:past] != words:
            continue
        is_short = len(words) == 1 and len(words[0]) < 3 and words[0].isalpha()
        if is_short and not grammar.is_in("short units", words[0]) and not _is_sign(sentence, index, unit):
            continue
        return past, unit
    return None


def _is_sign(sentence: Sentence, index: int, unit: Unit) -> bool:
    """Whether one or two letters are a sign here: digits in front, and written as signs are."""
    word = sentence.words[index]
    if index == 0 or not sentence.words[index - 1][-1:].isdecimal():
        return False
    return len(word) > 1 or word.islower() or unit.kind == "power"
