"""Numbers that a second source gives without a verb: `Ore says 30 died, Lea 12`."""

from __future__ import annotations

from bisect import bisect_left

from dateline.parsing.figures.ellipses import name_in_ellipsis
from dateline.parsing.figures.qualifiers import qualifier_before
from dateline.parsing.figures.sentence import Sentence

from .memory import Claimant

__all__ = ["second_sources"]

_MOST_SOURCES = 6
"""How many numbers of a claim are asked for a source of their own."""


def second_sources(
    sentence: Sentence, claims: tuple[tuple[int, int], ...]
) -> list[tuple[Claimant, tuple[tuple[int, int], ...]]]:
    """Who gives a number of his own inside the words of a claim that opens with a number, and which words are his."""
    found: list[tuple[Claimant, tuple[tuple[int, int], ...]]] = []
    for first, past in claims:
        begin = bisect_left(sentence.places, first)
        opened = [at for at in sentence.places[begin : begin + _MOST_SOURCES] if at < past]
        if not opened or (opened[0] > first and not _opens(sentence, first, opened[0])):
            continue
        for at in opened[1:]:
            qualified = qualifier_before(sentence, at)
            last = (qualified[0] if qualified else at) - 1
            name_first = name_in_ellipsis(sentence, last)
            if name_first > first:
                name = sentence.slice(name_first, last + 1)
                found.append((Claimant(name, "sentence", is_person=False), ((name_first, past),)))
    return found


def _opens(sentence: Sentence, first: int, number: int) -> bool:
    """Whether only a qualifier stands in front of the first number of a claim."""
    qualified = qualifier_before(sentence, number)
    return qualified is not None and qualified[0] <= first
