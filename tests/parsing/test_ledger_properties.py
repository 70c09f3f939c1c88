"""What holds of the ledger whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.parsing.document import read_document
from dateline.parsing.ledger import ledger
from dateline.parsing.measures import grouping
from dateline.parsing.measures.likeness import likeness
from dateline.parsing.model import Document, Measure

_PARTS = (
    "Police say {n} people were killed in Ardmoor.",
    "The death toll rose to {n}.",
    "At least {n} people died, the mayor said, and {m} were injured.",
    "Rescuers put the dead at {n}, but the army says {m}.",
    "Orvane lost {n} tanks, Teldia {m}.",
    "Inflation was {n}% in May, up from {m}% in April.",
    "About {n} homes are without power after the storm.",
    "The fire has burned {n} acres and is {m}% contained.",
    "A further {n} were hurt, including {m} children.",
    "Shares fell {n}% to ${m}.",
    "{n}-{m} to Orvane.",
    "Between {n} and {m} people are missing.",
    "He is {n} years old.",
)
_UNLIKE = "Kestrel Foods of Brindle baked {n} loaves with {m} bakers, and Ms Wick ate {n} of them."

_sentence = st.builds(
    lambda part, n, m: part.format(n=n, m=m), st.sampled_from(_PARTS), st.integers(2, 90), st.integers(2, 90)
)
_page = st.lists(st.tuples(st.integers(0, 23), st.lists(_sentence, min_size=1, max_size=3)), min_size=1, max_size=6)


def _read(page: list[tuple[int, list[str]]], newest_first: bool = True) -> Document:
    entries = sorted(page, key=lambda entry: entry[0], reverse=newest_first)
    text = "Ardmoor live: what we know\n\n" + "\n\n".join(
        f"{hour:02}:{place:02} GMT\n\n" + "\n\n".join(lines) for place, (hour, lines) in enumerate(entries)
    )
    return read_document(text, published="2031-05-07")


@given(_page, st.booleans())
@settings(max_examples=60, deadline=None)
def test_each_listed_figure_stands_in_one_measure(page: list[tuple[int, list[str]]], newest_first: bool) -> None:
    """Every figure but dates, times, ranks and minor ones is in exactly one measure, and nothing else is in any."""
    document = _read(page, newest_first)
    unlisted = ("date", "time", "ordinal", "rank")
    listed = [i for i, figure in enumerate(document.figures) if not figure.minor and figure.kind not in unlisted]
    assert sorted(entry.figure for measure in document.measures for entry in measure.entries) == listed


@given(_page, st.booleans())
@settings(max_examples=60, deadline=None)
def test_entries_are_in_time_order_and_point_back(page: list[tuple[int, list[str]]], newest_first: bool) -> None:
    """Entries go from the oldest update to the newest; the one before stands before; disagreement goes both ways."""
    document = _read(page, newest_first)
    clocks = {update.id: update.time for update in document.updates}
    for measure in document.measures:
        times = [clocks.get(document.figures[entry.figure].update or "") for entry in measure.entries]
        known = [str(time) for time in times if time is not None]
        assert known == sorted(known)
        for place, entry in enumerate(measure.entries):
            assert entry.before is None or 0 <= entry.before < place
            assert (entry.before is None) <= (entry.trend is None)
            assert all(place in measure.entries[other].against for other in entry.against)
            assert place not in entry.against


@given(_page)
@settings(max_examples=40, deadline=None)
def test_kind_and_unit_agree_within_a_measure(page: list[tuple[int, list[str]]]) -> None:
    """All figures of a measure have its kind and its unit."""
    document = _read(page)
    for measure in document.measures:
        figures = [document.figures[entry.figure] for entry in measure.entries]
        assert {(figure.kind, figure.unit) for figure in figures} == {(measure.kind, measure.unit)}


@given(_page)
@settings(max_examples=40, deadline=None)
def test_measures_are_told_in_order_of_appearance_and_again_alike(page: list[tuple[int, list[str]]]) -> None:
    """Measures come by their first figure, and the same documents give the same measures."""
    document = _read(page)
    firsts = [min(entry.figure for entry in measure.entries) for measure in document.measures]
    assert firsts == sorted(firsts)
    assert ledger([document]) == document.measures


@given(_page, st.integers(2, 90), st.integers(2, 90))
@settings(max_examples=40, deadline=None)
def test_an_unrelated_document_changes_nothing(page: list[tuple[int, list[str]]], n: int, m: int) -> None:
    """What another document tells of other things leaves the measures of the first as they were."""
    first = _read(page)
    other = read_document(_UNLIKE.format(n=n, m=m))
    both = ledger([first, other])
    assert both[: len(first.measures)] == first.measures
    assert _documents(both[len(first.measures) :]) <= {1}


def _documents(measures: tuple[Measure, ...]) -> set[int]:
    return {entry.document for measure in measures for entry in measure.entries}


def _comparisons(figures: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often two figures are compared on a page of so many tolls in so many towns."""
    made = 0

    def counted(*given: object) -> float:
        nonlocal made
        made += 1
        return likeness(*given)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(grouping, "likeness", counted)
    towns = ("Ardmoor", "Brindle", "Corwick", "Dunmere", "Elstow", "Farley", "Garth")
    text = "\n\n".join(
        f"Police say {n % 97 + 3} people died in {towns[n % 7]} {n % 13} days on." for n in range(figures)
    )
    ledger([read_document(text)])
    return made


@pytest.mark.slow
def test_cost_grows_with_the_figures_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the figures of one kind ask for about twice the comparisons."""
    few, many = _comparisons(400, monkeypatch), _comparisons(1600, monkeypatch)
    assert many < few * 5
