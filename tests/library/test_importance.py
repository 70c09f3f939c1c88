"""What stands first in a list of figures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import cast, get_args

import pytest

from dateline.library.importance import (
    FILTERS,
    GROUPS,
    figure_group,
    measure_group,
    measure_order,
    passes,
    tells_fate,
)
from dateline.parsing.lexicon import word_list
from dateline.parsing.model import Document, Entry, Figure, FigureKind, Measure, Trend

CASES = Path(__file__).with_name("importance.txt")


def read_cases() -> list[tuple[str, FigureKind, str | None, str | None]]:
    """The cases of the fixture file: group, kind, what is counted, what happened to it."""
    cases = []
    for block in CASES.read_text(encoding="utf-8").split("\n\n")[1:]:
        group, *lines = block.strip().split("\n")
        for line in lines:
            kind, counts, event = (*(part.strip() or None for part in line.split(";")), None)[:3]
            assert kind in get_args(FigureKind)
            cases.append((group, cast(FigureKind, kind), counts, event))
    return cases


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: " ".join(map(str, case[1:])))
def test_a_figure_has_its_group(case: tuple[str, FigureKind, str | None, str | None]) -> None:
    """A figure and the measure of it have the group under which the case stands."""
    group, kind, counts, event = case
    assert figure_group(Figure(0, 1, 1, kind, counts=counts), event) == group
    assert measure_group(Measure(counts, event, None, None, kind, (Entry(0),))) == group


def test_a_share_goes_by_what_it_is_a_share_of() -> None:
    """A percentage that counts nothing itself has the group of what it is about."""
    assert figure_group(Figure(0, 1, 44, "percent", of="the vote")) == "votes"


def test_measures_are_ordered_by_group_then_text() -> None:
    """People harmed stand before money, votes and the rest, and the order of the text holds among equals."""
    kinds: list[FigureKind] = ["percent", "vote", "money", "count", "count"]
    things = ["prices", *["deaths"] * 4]
    measures = [
        Measure(counts, None, None, None, kind, (Entry(at),))
        for at, (kind, counts) in enumerate(zip(kinds, things, strict=True))
    ]
    ordered = sorted(measures, key=lambda measure: measure_order(measure, [a_document(*range(5))]))
    assert [measure.entries[0].figure for measure in ordered] == [3, 4, 2, 1, 0]


def a_measure(*entries: Entry, counts: str = "homes") -> Measure:
    """A measure of things counted."""
    return Measure(counts, None, None, None, "count", entries)


def a_document(*values: int) -> Document:
    """A document whose figures have those values."""
    return Document("", figures=tuple(Figure(at, at + 1, value, "count") for at, value in enumerate(values)))


def a_change(figure: int, change: int | None, trend: Trend | None = "up") -> Entry:
    """An entry that follows the first."""
    return Entry(figure, before=0, trend=trend, change=change)


def test_much_to_see_comes_first() -> None:
    """Within a group, disagreeing measures stand first, then the larger change, then the order of the text."""
    documents = [a_document(10, 10, 11, 10, 20, 5)]
    still = a_measure(Entry(0))
    little = a_measure(Entry(1), a_change(2, 1))
    much = a_measure(Entry(3), a_change(4, 10))
    disputed = a_measure(Entry(5, against=(1,)), Entry(0, against=(0,)))
    measures = [still, little, much, disputed]
    assert sorted(measures, key=lambda m: measure_order(m, documents)) == [disputed, much, little, still]


def test_harm_comes_before_a_larger_change() -> None:
    """No change of a thing stands before people killed."""
    documents = [a_document(1, 100, 3)]
    assert measure_order(a_measure(Entry(2), counts="deaths"), documents) < measure_order(
        a_measure(Entry(0), a_change(1, 99)), documents
    )


@pytest.mark.parametrize(
    ("values", "entry", "part"),
    [
        ((10, 20), a_change(1, 10), "0.5"),
        ((20, 10), a_change(1, -10, "down"), "0.5"),
        ((10, 10), a_change(1, 0, "same"), "0"),
        ((10, 20), a_change(1, None), "0.5"),
        ((10, 20), a_change(1, None, None), "0"),
        ((0, 0), a_change(1, 0), "0"),
        ((0, 7), a_change(1, 7), "1"),
        ((3, 2), a_change(1, 5), "1"),
    ],
)
def test_how_large_a_change_is(values: tuple[int, ...], entry: Entry, part: str) -> None:
    """A change is measured by the larger of its two values, whichever way it goes."""
    assert measure_order(a_measure(Entry(0), entry), [a_document(*values)])[1] == -Decimal(part)


@pytest.mark.parametrize(
    ("wanted", "passing"),
    [("people", True), ("count", True), ("rest", False), ("percent", False), ("money", False)],
)
def test_filters(wanted: str, passing: bool) -> None:
    """A filter is a group or a kind of figure."""
    assert wanted in FILTERS
    assert passes(wanted, "people", "count") is passing


@pytest.mark.parametrize(
    ("counts", "told"), [("deaths", True), ("people missing", True), ("confirmed dead", True), ("hostages", False)]
)
def test_a_noun_may_tell_the_fate(counts: str, told: bool) -> None:
    """Some nouns say what happened to those they count, others say only who they are."""
    assert tells_fate(counts) is told


def test_filters_name_every_group() -> None:
    """A list can be narrowed to any group."""
    assert set(GROUPS) < set(FILTERS)


def test_each_word_of_harm_has_a_sort() -> None:
    """Each line of the list is words and one sort, and a sort names a word once."""
    seen: set[tuple[str, str]] = set()
    for line in word_list("harm_words"):
        words, sort = line.split(" | ")
        assert sort in {"people", "mostly", "either", "noun", "sufferer", "person", "thing"}
        for word in words.split():
            assert (word, sort) not in seen, word
            seen.add((word, sort))
