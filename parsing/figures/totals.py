"""Nouns in front of their number: `the number of boats burned ... reached 4,500`, `the death toll rose to 17`."""

from __future__ import annotations

from .draft import Draft, Drafts
from .phrases import phrase_at
from .sentence import Sentence
from .tables import changes, word_group

__all__ = ["with_total"]

_REACH = 24
"""How many words in front of a number its noun may stand."""
_TRANSPARENT = frozenset(("date", "time", "label", "ordinal", "duration", "percent"))
"""Kinds of figures that may stand between; so may those that are part of an adjective (`three-level`)."""


def with_total(sentence: Sentence, drafts: Drafts, place: int) -> Draft:
    """The draft with the noun it is the total of, where no other figure stands between."""
    draft = drafts[place]
    first = draft.first
    if not _is_level(sentence, first):
        return draft
    earliest = max(0, first - _REACH)
    for earlier in drafts[max(0, place - 3) : place]:
        if earlier.kind not in _TRANSPARENT and sentence.words[earlier.number_past] != "-":
            earliest = max(earliest, earlier.past)
    for at in range(first - 1, earliest - 1, -1):
        if sentence.lower[at] in word_group("totals") and (counts := _counted(sentence, at, first)):
            return draft._replace(counts=counts)
    return draft


def _is_level(sentence: Sentence, first: int) -> bool:
    """Whether a number is given as what something comes to: `reached 17`, `of about 17`."""
    before = sentence.lower[max(0, first - 3) : first]
    if first > 1 and before[-1] == "from":
        return before[-2] in changes() or before[-2] in word_group("moved")
    return not word_group("levels").isdisjoint(before)


def _counted(sentence: Sentence, at: int, first: int) -> str | None:
    """What the word for a total at `at` is the total of."""
    lower = sentence.lower
    if lower[at] == "toll":
        return sentence.slice(at - (at > 0 and lower[at - 1] == "death"), at + 1)
    if lower[at + 1] != "of":
        return None
    start = at + 2
    while lower[start] in word_group("determiners"):
        start += 1
    phrase = phrase_at(sentence, start, first)
    return sentence.slice(phrase.first, phrase.past) if phrase else None
