"""How many of the names of people are found in sentences of our own."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

__all__ = ["Marked", "Place", "Score", "marked_sentences", "read_marked", "score"]

_BRACKETED = re.compile(r"\[([^\[\]]+)\]")

Place = tuple[int, int]
"""The first character of a name, and the one behind its last."""


class Marked(NamedTuple):
    """A sentence with the places of the names that are wanted of it."""

    text: str
    names: tuple[Place, ...]


class Score(NamedTuple):
    """Names, over all sentences."""

    wanted: int
    found: int
    right: int
    """Found and wanted, from the same character to the same character."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall in per cent; 0 where nothing is wanted and nothing found."""
        return 200 * self.right / ((self.wanted + self.found) or 1)


def marked_sentences() -> tuple[Marked, ...]:
    """Read the sentences of `marked.txt`."""
    lines = Path(__file__).with_name("marked.txt").read_text(encoding="utf-8").splitlines()
    return tuple(read_marked(line) for line in lines if line and not line.startswith("#"))


def read_marked(line: str) -> Marked:
    """Take the brackets off a sentence and keep where they stood."""
    # Before the n-th name, 2n brackets are gone from the text.
    names = tuple((m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(_BRACKETED.finditer(line)))
    return Marked(_BRACKETED.sub(r"\1", line), names)


def score(sentences: Sequence[Marked], found: Iterable[Iterable[Place]]) -> Score:
    """Count what was found in each sentence."""
    wanted = given = right = 0
    for sentence, places in zip(sentences, found, strict=True):
        distinct = set(places)
        wanted, given = wanted + len(sentence.names), given + len(distinct)
        right += len(distinct.intersection(sentence.names))
    return Score(wanted, given, right)
