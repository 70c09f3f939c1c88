"""Numbers behind the name of a place whose verb and noun stand in front: `Iran has 30 ships, Iraq 12`."""

from __future__ import annotations

from bisect import bisect_left

from dateline.parsing.lexicon import word_set

from .sentence import Sentence

__all__ = ["name_in_ellipsis"]

_BREAKS = (",", ";", "and", "while", "but")
_LONGEST = 4
"""In words: how long the name of a place may be."""
_REACH = 9
"""How many words behind a number the name with another may stand."""


def name_in_ellipsis(sentence: Sentence, last: int, reach: int = 3) -> int:
    """The first word of the name of a place that ends at a word and stands behind a break; -1 where none does.

    In front of the break must stand a number that a small word opens, or another that is such a one, at most `reach`
    of them: no result (`Ore 3, Lea 1`).
    """
    first = last
    while first > max(1, last - _LONGEST) and sentence.is_capital(first - 1):
        first -= 1
    if first == 0 or sentence.lower[first - 1] not in _BREAKS:
        return -1
    place = bisect_left(sentence.places, first - 1) - 1
    at = sentence.places[place] if place >= 0 else 0
    if at < 2 or first - at >= _REACH:
        return -1
    opened = sentence.words[at - 1].islower() or (reach and name_in_ellipsis(sentence, at - 1, reach - 1) > 0)
    # The list of places is long: it is asked, and read, last.
    return first if opened and sentence.slice(first, last + 1).lower() in word_set("places") else -1
