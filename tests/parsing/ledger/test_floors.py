"""How well measures are told does not fall."""

from __future__ import annotations

from typing import cast, get_args

import pytest

from .marked import FOLDER, Half, cases
from .reading import score_all, score_case

FLOORS = [
    [cell.strip() for cell in line.split("|")]
    for line in (FOLDER / "floors.txt").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
]


@pytest.mark.parametrize(("half", "precision", "recall"), FLOORS)
def test_measures_are_told_as_well_as_before(half: str, precision: str, recall: str) -> None:
    """Over all documents of a half, pairs of figures said to be of one measure are right, and enough are said."""
    assert half in get_args(Half)
    told = score_all(score_case(case) for case in cases(cast(Half, half)))
    assert told.precision >= float(precision)
    assert told.recall >= float(recall)
