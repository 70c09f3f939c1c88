"""Ranges, with the magnitude and the unit of the second number spread to the first."""

from __future__ import annotations

from dateline.parsing.figures.draft import NO_QUANTITIES, Draft, Drafts
from dateline.parsing.figures.ranges import completed, may_be_ends
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar

__all__ = ["join_ranges"]

_DASHES = ("-", "–", "—")
_REACH = 6
_WIDEST = 10


def join_ranges(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Join `10 bis 15`, `zwischen 3 und 5`, `de 10 à 15`, `3-5`; levels before and after a change stay two figures."""
    found: list[Draft] = []
    for draft in drafts:
        found[-1:] = _joined(grammar, sentence, found[-1], draft) if found else (draft,)
    return tuple(found)


def _joined(grammar: Grammar, sentence: Sentence, one: Draft, two: Draft) -> Drafts:
    apart = (one, two)
    if (
        one.kind in NO_QUANTITIES
        or two.kind in NO_QUANTITIES
        or isinstance(one.value, str | tuple)
        or isinstance(two.value, str | tuple)
    ):
        return apart
    between = sentence.lower[one.past : two.first]
    if two.value < 0 and not between and sentence.words[two.first] in _DASHES and sentence.glued(two.first):
        two, between = two._replace(value=-two.value), ("-",)
    if len(between) != 1 or not may_be_ends(one, two) or {one.unit, two.unit} == {None, "year of age"}:
        return apart
    if not _is_joint(grammar, sentence, one, between[0]):
        from_level = grammar.is_in("levels to", between[0]) and one.first > 0
        is_level = from_level and grammar.is_in("from", sentence.lower[one.first - 1])
        return (completed(one, two), two) if is_level else apart
    first = completed(one, two)
    if grammar.is_in("levels to", between[0]) and _is_wide(one, two):
        return first, two
    if isinstance(first.value, str | tuple) or isinstance(two.value, str | tuple) or first.value >= two.value:
        return apart
    return (two._replace(first=one.first, number=one.number, value=(first.value, two.value), form="pair"),)


def _is_wide(one: Draft, two: Draft) -> bool:
    """Whether two numbers with magnitudes of their own are too far apart for the ends of a range."""
    if isinstance(one.value, str | tuple) or isinstance(two.value, str | tuple):
        return False
    return one.scale != 1 and two.value > _WIDEST * one.value


def _is_joint(grammar: Grammar, sentence: Sentence, one: Draft, word: str) -> bool:
    """Whether a word between two numbers makes them the ends of a range."""
    before = sentence.lower[one.first - 1] if one.first else ""
    if word in _DASHES:
        return sentence.glued(one.past) or word != "-"
    if grammar.is_in("range and", word):
        return grammar.is_in("range openers", before)
    if not grammar.is_in("range to", word):
        return False
    # French says both ranges and levels with the same words: `de 10 à 15`.
    return not grammar.is_in("levels to", word) or not _is_moved(grammar, sentence, one.first)


def _is_moved(grammar: Grammar, sentence: Sentence, first: int) -> bool:
    """Whether a word of change, or of passing, stands in front of two levels."""
    earlier = sentence.lower[max(0, first - _REACH) : first]
    return any(word in grammar.changes and word not in ("plus", "moins") for word in earlier) or any(
        word.startswith("pass") for word in earlier
    )
