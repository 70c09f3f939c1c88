"""How well names are found in marked news."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dateline.parsing.document import read_outline
from dateline.parsing.passages import passages_of_prose
from dateline.parsing.people import find_mentions

from .reading import Marked, own

__all__ = ["Score", "held_kinds", "score"]


class Score(NamedTuple):
    """Counts over some documents: a name is right only with both of its ends."""

    wanted: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Right ones among those found, in percent."""
        return 100 * self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        """Right ones among those wanted, in percent."""
        return 100 * self.right / max(1, self.wanted)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 200 * self.right / max(1, self.wanted + self.found)


def held_kinds() -> dict[str, list[Marked]]:
    """The pieces of `held/` by what they are like: an agency's wire, modern agencies, papers of the world."""
    kinds: dict[str, list[Marked]] = {}
    for piece in own("held"):
        kinds.setdefault(piece.name.partition("-")[0], []).append(piece)
    return kinds


def score(documents: Iterable[Marked]) -> Score:
    """Find the names of documents and count."""
    wanted = found = right = 0
    for document in documents:
        passages = passages_of_prose(read_outline(document.text))
        spans = {(span.start, span.end) for span in find_mentions(document.text, passages)}
        marked = set(document.people)
        wanted, found, right = wanted + len(marked), found + len(spans), right + len(marked & spans)
    return Score(wanted, found, right)
