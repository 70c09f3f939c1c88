"""A sentence as the ledger reads it: its words, the figures in it, and which words belong to which figure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dateline.parsing.model import Figure

from .phrasebook import Hit
from .tables import EventForm, Sort, aspects, events, periods, signs, sorts, word_group

__all__ = ["Line", "Stretch", "cut_line"]

_LONGEST = 2000
"""In characters. What is longer is a list without stops; its figures are read within so much around them."""


class Stretch(NamedTuple):
    """The words that stand nearer to one figure than to another."""

    first: int
    past: int
    figure: int
    """The first word of the figure itself."""
    behind: int
    """The word behind the figure."""
    joint: str
    """The word that parts it from the stretch in front; empty for the first."""


class Line(NamedTuple):
    """The words of a sentence with what stands among them."""

    start: int
    words: list[str]
    lower: list[str]
    stretches: tuple[Stretch, ...]
    """One for each figure, in order."""
    events: tuple[Hit[EventForm], ...]
    aspects: tuple[Hit[str], ...]
    periods: tuple[Hit[str], ...]
    signs: tuple[Hit[str], ...]
    sorts: tuple[Hit[Sort], ...]


@cache
def _word_pattern() -> re.Pattern[str]:
    return re.compile(r"['’]s\b|[^\W_]+(?:[-.,&][^\W_]+|['’](?!s\b)[^\W_]+)*|[^\w\s]")


def cut_line(text: str, start: int, end: int, figures: Sequence[Figure]) -> Line:
    """The sentence `text[start:end]` with its figures, which are given in order."""
    if end - start > _LONGEST:
        start, end = max(start, figures[0].start - _LONGEST // 2), min(end, figures[-1].end + _LONGEST // 2)
    spans = [match.span() for match in _word_pattern().finditer(text, start, end)]
    words = [text[first:past] for first, past in spans]
    starts = [first for first, _ in spans]
    lower = [word.lower() for word in words]
    stretches = _stretches(lower, starts, figures)
    return Line(
        start,
        words,
        lower,
        stretches,
        tuple(hit for hit in events().hits(lower) if not _names_a_sort(hit, lower, stretches)),
        aspects().hits(lower),
        periods().hits(lower),
        signs().hits(lower),
        sorts().hits(lower),
    )


def _names_a_sort(hit: Hit[EventForm], lower: list[str], stretches: Sequence[Stretch]) -> bool:
    """Whether a verb stands in front of a noun that is counted and tells its sort: `12 rocket launch systems`."""
    if hit.meaning.form != "verb" or lower[hit.past - 1].endswith("ed"):
        return False
    if lower[hit.first] in word_group("participles in front of a noun"):
        return False
    return any(one.figure < hit.first and hit.past < one.behind for one in stretches)


def _stretches(lower: list[str], starts: list[int], figures: Sequence[Figure]) -> tuple[Stretch, ...]:
    """Cut the sentence between each two figures: at the last strong joint, else a comma or `and`, else `to`, `from`."""
    found = []
    first, joint = 0, ""
    count = len(lower)
    at = bisect_left(starts, figures[0].start)
    for place, figure in enumerate(figures):
        behind = min(count, bisect_left(starts, figure.end))
        following = place + 1 < len(figures)
        ahead = bisect_left(starts, figures[place + 1].start) if following else count
        cut = _joint(lower, behind, ahead) if following else count
        found.append(Stretch(first, max(cut, behind), min(at, count), behind, joint))
        joint = lower[cut] if cut < count else ""
        first, at = max(cut, behind), ahead
    return tuple(found)


def _joint(lower: list[str], first: int, past: int) -> int:
    for kinds in (word_group("strong joints"), word_group("plain joints"), word_group("light joints")):
        for at in range(past - 1, first - 1, -1):
            if lower[at] in kinds:
                return at
    return past
