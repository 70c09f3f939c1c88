"""What a figure is, where it ends, what it is worth and what it counts."""

from __future__ import annotations

import pytest

from .cases import Case, cases, figures_of, shown

FILES = (
    "dates",
    "clocks",
    "resolved",
    "labels",
    "ordinals",
    "numbers",
    "ranges",
    "votes",
    "results",
    "odds",
    "units",
    "compounds",
    "money",
    "ratios",
    "ages",
    "counted",
    "levels",
    "carried",
    "qualifiers",
    "changes",
    "shares",
    "claims",
    "ink",
    "sentences",
    "controls",
)


@pytest.mark.parametrize("case", [case for name in FILES for case in cases(name)], ids=lambda case: case.title)
def test_figures(case: Case) -> None:
    """A text has exactly these figures, in this order, with these fields."""
    text, found = figures_of(case)
    like = [*case.expected, *[""] * len(found)]
    assert [shown(text, figure, line) for figure, line in zip(found, like, strict=False)] == list(case.expected)
