"""What a row of the list of figures says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.tui.figure_drawing import FigureDrawing
from dateline.tui.figure_rows import rows_of_pane, rows_of_whole
from dateline.tui.signs import UNICODE

from .test_figure_rows import facts_of_toll


@pytest.mark.parametrize(
    ("of_whole", "counts", "words"),
    [(False, "dead", "dead"), (True, "dead", "dead, Arlen"), (True, "guards dead", "dead")],
    ids=["in its update", "in the whole", "in the whole, of another noun"],
)
def test_a_row_of_the_whole_says_where(of_whole: bool, counts: str, words: str) -> None:
    """In its update a figure is told by its noun, in the whole document by place or side too, where that is its own."""
    facts = facts_of_toll()
    main, _ = rows_of_whole(facts) if of_whole else rows_of_pane(facts, facts.panes.stops[0])
    row = main[0]
    assert row.measure is not None
    row = row._replace(measure=replace(row.measure, counts=counts, of="Arlen"))
    drawing = FigureDrawing(facts, UNICODE, of_whole=of_whole)
    assert [text for text, _ in drawing.pieces(row, "w", 40, 6)][-1].strip() == words
