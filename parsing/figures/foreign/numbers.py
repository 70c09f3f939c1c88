"""Numbers in digits and in words."""

from __future__ import annotations

from functools import partial

from dateline.parsing.figures.draft import Draft, Drafts, Reading, add_where_free
from dateline.parsing.figures.sentence import Sentence

from .digits import read_digits
from .grammar import Grammar
from .measures import unit_at
from .qualifiers import qualifier_before

__all__ = ["read_numbers"]


def read_numbers(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add a draft for every number that no mask has taken."""
    return add_where_free(sentence, drafts, partial(_number_at, grammar, sentence))


def _number_at(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    reading = _reading_at(grammar, sentence, index)
    return None if reading is None else _signed(grammar, sentence, index, reading)


def _reading_at(grammar: Grammar, sentence: Sentence, index: int) -> Reading | None:
    if sentence.words[index][0].isdecimal():
        return read_digits(grammar, sentence, index)
    return None if _is_name(grammar, sentence, index) else grammar.read_words(grammar, sentence, index)


def _is_free(sentence: Sentence, index: int) -> bool:
    """Whether a sign stands behind a space or a bracket."""
    return index == 0 or not sentence.glued(index) or sentence.words[index - 1] == "("


def _is_name(grammar: Grammar, sentence: Sentence, index: int) -> bool:
    """Whether a French number in words has a capital and so has what is hyphenated to it: `les Vingt-Sept`."""
    if grammar.capital_nouns or not sentence.is_capital(index):
        return False
    ahead = sentence.joint(index + 1) > index + 1 and sentence.is_capital(index + 2)
    return ahead or (index > 1 and sentence.joint(index - 1) == index and sentence.is_capital(index - 2))


def _signed(grammar: Grammar, sentence: Sentence, index: int, reading: Reading) -> Draft:
    """The draft of a number, below zero behind a minus sign, or behind its word in front of degrees and money."""
    draft = Draft(
        index, reading.past, reading.value, reading.form, number=index, number_past=reading.past, scale=reading.scale
    )
    if isinstance(reading.value, tuple) or not index:
        return draft
    before = index - 1
    word = sentence.lower[before]
    unit = unit_at(grammar, sentence, reading.past)
    named = grammar.is_in("minus", word) and qualifier_before(grammar, sentence, index) is None
    cold = named and unit is not None and unit[1].kind in ("temperature", "money")
    sign = word in ("-", "–") and sentence.glued(index) and _is_free(sentence, before)
    if not cold and not sign:
        return draft
    return Draft(
        before, reading.past, -reading.value, reading.form, number=index, number_past=reading.past, scale=reading.scale
    )
