"""What the list of figures holds, without a screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.library.analysis import measures_found
from dateline.parsing.document import read_outline
from dateline.tui.facts_view import FactsView
from dateline.tui.figure_rows import FigureRow, FoldRow, Listing, Row, rows_of_pane, rows_of_whole
from dateline.tui.page.panes import panes_of

from .toll import TOLL, toll_figures, toll_measures

OUTLINE = read_outline(TOLL)
FIGURES = toll_figures(OUTLINE)
MEASURES = measures_found(replace(OUTLINE, figures=FIGURES, measures=toll_measures(FIGURES)))


def facts_of_toll(*, measured: bool = True) -> FactsView:
    """All that is known of the page."""
    facts = FactsView(OUTLINE, panes_of(OUTLINE))
    facts.put_figures(FIGURES, 0, len(OUTLINE.text))
    if measured:
        facts.put_measures(MEASURES)
    return facts


def said(rows: list[FigureRow] | tuple[Row, ...]) -> list[str]:
    """Rows as value and noun; what is folded as how much."""
    return [
        f"{row.figure.value} {row.figure.counts or row.figure.unit}" if isinstance(row, FigureRow) else f"+{row.hidden}"
        for row in rows
    ]


def test_figures_of_an_update_stand_in_groups() -> None:
    """People harmed come first, then money, votes and the rest, each in the order of the text; the minor ones apart."""
    facts = facts_of_toll()
    main, minor = rows_of_pane(facts, facts.panes.stops[0])
    assert said(main) == ["38 dead", "31 dead", "400 pound", "12 boats"]
    assert [row.group for row in main] == ["people", "people", "money", "rest"]
    assert said(minor) == ["2 sides"]


def test_a_figure_knows_its_measure() -> None:
    """A row leads to the measure its figure is a value of, and to which value it is."""
    facts = facts_of_toll()
    row = rows_of_pane(facts, facts.panes.stops[0])[0][0]
    assert row.measure is not None
    assert row.entry is not None
    assert (row.measure.counts, row.position, row.entry.trend) == ("dead", 2, "up")


def test_the_whole_has_a_row_for_each_thing_counted() -> None:
    """Of the whole document each thing is listed once, by its latest value; only what is minor throughout is folded."""
    main, minor = rows_of_whole(facts_of_toll())
    assert said(main) == ["31 dead", "400 pound", "9 votes", "12 boats", "6 bridges"]
    assert said(minor) == ["2 sides"]


def test_before_measures_are_known_figures_are_listed() -> None:
    """While it is not known what is counted again, each figure has a row, in the same groups."""
    main, minor = rows_of_whole(facts_of_toll(measured=False))
    assert [row.group for row in main] == ["people"] * 4 + ["money"] + ["votes"] * 2 + ["rest"] * 3
    assert said(main)[:4] == ["38 dead", "31 dead", "34 dead", "12 dead"]
    assert all(row.entry is None for row in [*main, *minor])


def test_a_figure_of_no_measure_is_listed_still() -> None:
    """What the ledger leaves out stands in its group behind what it holds."""
    facts = facts_of_toll(measured=False)
    keep = [measure.counts for measure in MEASURES.measures].index("dead")
    places = tuple(place for place in MEASURES.places if place[1] == keep)
    places = tuple((start, 0, position) for start, _, position in places)
    facts.put_measures(replace(MEASURES, measures=(MEASURES.measures[keep],), groups=("people",), places=places))
    main, _ = rows_of_whole(facts)
    assert said(main)[:3] == ["31 dead", "400 pound", "80 votes"]


@pytest.mark.parametrize("is_open", [False, True])
def test_what_is_said_in_passing_is_folded(is_open: bool) -> None:
    """One row stands for all that is said in passing; unfolded, it stands before them. It is not counted."""
    facts = facts_of_toll()
    listing = Listing(*rows_of_pane(facts, facts.panes.stops[0]), is_open=is_open)
    assert listing.rows[4] == FoldRow(1, is_open)
    assert said(tuple(listing.rows[5:])) == (["2 sides"] if is_open else [])
    assert (listing.count, listing.fold) == (4, 4)


def test_without_minor_figures_nothing_is_folded() -> None:
    """Where nothing is said in passing there is no such row."""
    facts = facts_of_toll()
    listing = Listing(*rows_of_pane(facts, facts.panes.stops[1]), is_open=True)
    assert said(tuple(listing.rows)) == ["34 dead", "80 votes", "9 votes"]
    assert listing.fold is None


def test_each_group_has_a_heading() -> None:
    """The first row of each group has its heading; where there is only one group, none has."""
    facts = facts_of_toll()
    listing = Listing(*rows_of_pane(facts, facts.panes.stops[0]))
    assert [listing.heading_of(index) for index in range(5)] == ["people", None, "money", "rest", None]
    main, _ = rows_of_pane(facts, facts.panes.stops[0])
    assert Listing(main[:2]).heading_of(0) is None


def test_a_listing_is_narrowed_to_a_group() -> None:
    """Narrowed, only the group is listed, without a heading; the groups to choose from stay all."""
    facts = facts_of_toll()
    listing = Listing(*rows_of_whole(facts), only="votes")
    assert said(tuple(listing.rows)) == ["9 votes"]
    assert listing.groups == ("people", "money", "votes", "rest")
    assert listing.heading_of(0) is None


def test_the_row_of_a_figure() -> None:
    """A figure is found by its own row, by that of its measure, or by the row it is folded into; or it is not there."""
    facts = facts_of_toll()
    whole = Listing(*rows_of_whole(facts))
    by_words = {f"{figure.value} {figure.counts}": figure for figure in FIGURES}
    rows = [
        whole.index_of(by_words[words], facts.measure_of(by_words[words]))
        for words in ("31 dead", "12 dead", "2 sides")
    ]
    assert rows == [0, 0, whole.fold]
    narrowed = Listing(*rows_of_whole(facts), only="money")
    assert narrowed.index_of(by_words["6 boats"], facts.measure_of(by_words["6 boats"])) is None
