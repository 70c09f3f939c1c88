"""Names are found as well as before in news that nothing is learned from."""

from __future__ import annotations

import pytest

from .examples import labels, runs
from .reading import FOLDER, Marked, own, parse
from .scoring import held_kinds, score

FLOORS = [
    [cell.strip() for cell in line.split("|")]
    for line in (FOLDER / "floors.txt").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
]


@pytest.mark.parametrize(("kind", "precision", "recall"), FLOORS)
def test_names_are_found_as_well_as_before(kind: str, precision: str, recall: str) -> None:
    """Over all pieces of a kind, names that are found are right with both ends, and enough are found."""
    found = score(held_kinds()[kind])
    assert found.precision >= float(precision)
    assert found.recall >= float(recall)


def test_no_piece_is_in_both_halves() -> None:
    """What is measured is not what is learned from."""
    learned = {piece.text for piece in own("learned")}
    assert len(learned) > 1000
    assert not any(piece.text in learned for piece in own("held"))


def test_marks_are_taken_out() -> None:
    """A marked piece gives its text and where people are named in it; firms and places are no people."""
    piece = parse("one", "[p|Ann Bell] of [o|Bell & Sons] left [l|Arlen] with [p|Orr].")
    assert piece.text == "Ann Bell of Bell & Sons left Arlen with Orr."
    assert [piece.text[start:end] for start, end in piece.people] == ["Ann Bell", "Orr"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He met [p|Ann Bell] there.", ["O", "BI"]),
        ("They saw Mayor [p|Ann Bell] and [p|Orr].", ["O", "OBI", "B"]),
        ("Then came [p|de la Cruz].", ["O", "BII"]),
    ],
)
def test_words_have_the_labels_of_their_marks(marked: str, expected: list[str]) -> None:
    """The first word of a name is B, its others are I, the rest of a run is O."""
    piece = parse("one", marked)
    assert _labels(piece) == expected


def _labels(piece: Marked) -> list[str]:
    return ["".join(labels(piece.people, sentence, first, end)) for sentence, first, end, _ in runs(piece)]
