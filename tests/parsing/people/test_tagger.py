"""The tagger's decoder and its table."""

from __future__ import annotations

import pytest

from dateline.parsing.people.tagger.decoding import decode
from dateline.parsing.people.tagger.weights import Weights, weights

TABLE = Weights(
    features={"name": (10, 8), "given": (20, -10), "family": (-5, 25), "thing": (-30, -30), "faint": (4, 4)},
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
            total += sum(TABLE.features.get(feature, (0, 0))["BI".index(label)] for feature in features)
        if place:
            moves = {"O": TABLE.outside_after, "B": TABLE.begin_after, "I": TABLE.inside_after}
            total += moves[label]["OBI".index(labels[place - 1])]
    return total


def test_the_table_is_whole() -> None:
    """Thousands of features have weights, and what the rules take for a name speaks for one."""
    table = weights()
    assert len(table.features) > 5000
    assert table.features["v=B"][0] > 0 > table.features["v=O"][0]
