"""How many of the wanted numbers an extractor finds in sentences of our own, and for how many it says of what."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from .found import Found

__all__ = ["Marked", "Score", "marked_sentences", "score"]

_EXACT = 1e-3
"""Two numbers are the same if they differ by less than this share: `two-thirds` has no last digit."""


class Marked(NamedTuple):
    """A sentence with the numbers that are wanted of it."""

    text: str
    wanted: tuple[tuple[float, frozenset[str]], ...]
    """Each number with the names that will do for its unit or for what it counts; none where it has neither."""


class Score(NamedTuple):
    """Numbers, over all sentences."""

    wanted: int
    found: int
    right: int
    """Found and wanted."""
    named: int
    """Right, and with the right words."""


def marked_sentences() -> list[Marked]:
    """Read the sentences of `marked.txt`."""
    written = Path(__file__).with_name("marked.txt").read_text(encoding="utf-8").splitlines()
    lines = [line for line in written if line and not line.startswith("#")]
    return [
        Marked(text, tuple(map(_wanted, given.split("; "))))
        for text, given in zip(lines[::2], lines[1::2], strict=True)
    ]


def _wanted(written: str) -> tuple[float, frozenset[str]]:
    number, _, words = written.partition(" ")
    return float(number), frozenset(words.split("/")) - {"-"}


def score(sentences: Sequence[Marked], found: Iterable[Sequence[Found]]) -> Score:
    """Count what was found; each wanted number is found once at most, where there is a choice by its words."""
    wanted = given = right = named = 0
    for sentence, figures in zip(sentences, found, strict=True):
        numbers = [(number, figure.words) for figure in figures for number in figure.values]
        wanted, given = wanted + len(sentence.wanted), given + len(numbers)
        for number, names in sentence.wanted:
            same = [one for one in numbers if abs(one[0] - number) <= _EXACT * abs(number)]
            if same:
                best = next((one for one in same if _says(one[1], names)), same[0])
                numbers.remove(best)
                right += 1
                named += _says(best[1], names)
    return Score(wanted, given, right, named)


def _says(words: str, names: frozenset[str]) -> bool:
    return words in names or words.rpartition(" ")[2] in names if names else not words
