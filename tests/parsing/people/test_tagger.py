"""The tagger's decoder and its table."""

from __future__ import annotations

import pytest

from dateline.parsing.people.tagger.decoding import decode
from dateline.parsing.people.tagger.weights import Weights, pack, parted, table_of, weights

TABLE = Weights(
    features={
        name: pack(*worth)
        for name, worth in {
            "name": (10, 8),
            "given": (20, -10),
            "family": (-5, 25),
            "thing": (-30, -30),
            "faint": (4, 4),
        }.items()
    },
    begin_after=(0, -50, -50),
    inside_after=(0, 5, 5),
    outside_after=(0, 0, 0),
)


@pytest.mark.parametrize(
    ("features", "expected"),
    [
        ([["given"], ["family"]], "BI"),
        ([["family"], ["thing"]], "OO"),
        ([["thing"], ["name"]], "OB"),
        ([["name"], ["thing"], ["name"]], "BOB"),
        ([["name"], ["name"]], "BI"),
        ([["faint"], ["thing"]], "BO"),
        ([["unknown"]], "O"),
        ([], "O"),
        ([["thing", "thing"], ["family"]], "OO"),
    ],
)
def test_the_best_labels_as_a_whole(features: list[list[str]], expected: str) -> None:
    """Each word has the label that the best sequence gives it; a further word never follows no name."""
    assert decode(features, TABLE) == (expected if features else "")


def test_the_best_sequence_is_found() -> None:
    """No other sequence of labels is worth more than the one that is found."""
    run = [["name", "given"], ["faint"], ["family", "thing"], ["given", "family"]]
    best = max(_all_labels(len(run)), key=lambda labels: _worth(run, labels))
    assert _worth(run, decode(run, TABLE)) == _worth(run, best)


def _all_labels(length: int) -> list[str]:
    rows = [""]
    for _ in range(length):
        rows = [row + label for row in rows for label in "OBI" if label != "I" or row[-1:] in ("B", "I")]
    return rows


def _worth(run: list[list[str]], labels: str) -> int:
    total = 0
    for place, (features, label) in enumerate(zip(run, labels, strict=True)):
        if label != "O":
            total += sum(parted(TABLE.features.get(feature, 0))["BI".index(label)] for feature in features)
        if place:
            moves = {"O": TABLE.outside_after, "B": TABLE.begin_after, "I": TABLE.inside_after}
            total += moves[label]["OBI".index(labels[place - 1])]
    return total


def test_the_table_is_whole() -> None:
    """Thousands of features have weights, and what the rules take for a name speaks for one."""
    table = weights()
    assert len(table.features) > 5000
    assert parted(table.features["v=B"])[0] > 0 > parted(table.features["v=O"])[0]


@pytest.mark.parametrize("pairs", [[(3, 4)], [(-3, 4), (-5, -6)], [(7, -1), (-7, -1)], [(0, 0)], []])
def test_two_weights_are_summed_in_one_number(pairs: list[tuple[int, int]]) -> None:
    """The sum of packed pairs comes apart into the sums of both, whatever their signs."""
    assert parted(sum(pack(*pair) for pair in pairs)) == (sum(b for b, _ in pairs), sum(i for _, i in pairs))


def test_a_table_is_small() -> None:
    """A feature takes its name and eight bytes."""
    assert table_of([0] * 9, {"a": (1, -2)}) == b"0 0 0 0 0 0 0 0 0\na\0" + pack(1, -2).to_bytes(
        8, "little", signed=True
    )
