"""The benchmark of extractors must count right before anything is said of them."""

from __future__ import annotations

import pytest

from benchmarks.extraction.found import Found
from benchmarks.extraction.marked import Marked, marked_sentences, score

SENTENCE = Marked(
    "Two cats ate 5.5 kg of fish, 8-1.",
    ((2, frozenset({"cats"})), (5.5, frozenset({"kilogram"})), (8, frozenset()), (1, frozenset())),
)


@pytest.mark.parametrize(
    ("found", "right", "named"),
    [
        ([], 0, 0),
        ([Found((2,), "cats")], 1, 1),
        ([Found((2,), "big cats")], 1, 1),
        ([Found((2,), "dogs")], 1, 0),
        ([Found((2,), "dogs"), Found((2,), "cats")], 1, 1),
        ([Found((3,), "cats")], 0, 0),
        ([Found((5.5001,), "kilogram")], 1, 1),
        ([Found((8, 1), "")], 2, 2),
        ([Found((8, 1), "goals")], 2, 0),
    ],
    ids=[
        "nothing",
        "all",
        "last word",
        "other words",
        "better of two",
        "other number",
        "last digit",
        "vote",
        "no name",
    ],
)
def test_score(found: list[Found], right: int, named: int) -> None:
    """A wanted number is found once at most, and named if the words of the figure are among those that will do."""
    result = score([SENTENCE], [found])
    assert (result.wanted, result.found) == (4, sum(len(figure.values) for figure in found))
    assert (result.right, result.named) == (right, named)


def test_marked_sentences() -> None:
    """Each marked sentence stands on a line of its own, with the numbers wanted of it below."""
    sentences = marked_sentences()
    assert len(sentences) > 40
    assert all(sentence.text[-1] in ".?!" and sentence.wanted for sentence in sentences)
