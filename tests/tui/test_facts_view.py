"""What is known of a document so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.library.analysis import MeasuresFound, PeopleFound, mentions_of
from dateline.library.listed import is_listed
from dateline.parsing.model import Entry, Figure, Measure, Person, Span
from dateline.tui.facts_view import FactsView, ink_span
from dateline.tui.page.panes import panes_of

from .documents import document_of

PAGE = document_of("""\
update: UPDATE 0930
paragraph: Ines Holt counts 12 boats and 30 homes.
update: UPDATE 0800
paragraph: Tom Adeyemi and Ines Holt saw 7 boats.
update: UPDATE 0700
paragraph: It rains.
""")


def view() -> FactsView:
    """A view of the page of which nothing is known."""
    return FactsView(PAGE, panes_of(PAGE))


def figure(words: str, **changes: object) -> Figure:
    """The figure that stands where these words stand."""
    start = PAGE.text.index(words)
    return replace(Figure(start, start + len(words), 1, "count"), **changes)  # type: ignore[arg-type]  # its fields


def person(name: str) -> Person:
    """The person of this name with all mentions."""
    text, mentions, at = PAGE.text, [], PAGE.text.find(name)
    while at >= 0:
        mentions.append(Span(at, at + len(name)))
        at = text.find(name, at + 1)
    return Person(name, "person", (name,), (), tuple(mentions))


BOATS, HOMES, LATER = figure("12 boats"), figure("30 homes"), figure("7 boats")
INES, TOM = person("Ines Holt"), person("Tom Adeyemi")
WHOLE = len(PAGE.text)


def found(people: Sequence[Person], *, complete: bool) -> PeopleFound:
    """What an analysis hands out."""
    return PeopleFound(tuple(people), complete, mentions_of(people))


def names(people: Iterable[Person]) -> list[str]:
    """What people are called."""
    return [one.name for one in people]


def inks(facts: FactsView, pane: int) -> list[tuple[str, str]]:
    """The words of a pane that are set in ink."""
    of = facts.panes[pane]
    return [(PAGE.text[first:last], ink) for first, last, ink in facts.marks(pane, of.start, of.end)]


def test_nothing_is_known_at_first() -> None:
    """Before anything has arrived there is nothing, and it says so."""
    facts = view()
    assert (facts.figures, facts.named.people, facts.named.of_pane(0), facts.progress) == ((), (), (), 0)
    assert not facts.complete
    assert not facts.has(0)
    assert inks(facts, 0) == []


def test_figures_go_to_their_panes() -> None:
    """Each figure is one of the pane it stands in, and a pane without any is known to have none."""
    facts = view()
    facts.put_figures([BOATS, HOMES, LATER], 0, WHOLE)
    assert [facts.figures_of(pane) for pane in range(3)] == [(BOATS, HOMES), (LATER,), ()]
    assert facts.has(2)
    assert facts.figures == (BOATS, HOMES, LATER)
    assert facts.progress == 1
    assert not facts.complete


def test_facts_are_complete_when_all_kinds_are() -> None:
    """Everything is known when the people of the whole, the figures of all the text and what they count have come."""
    facts = view()
    facts.put_people(found([INES], complete=True))
    assert not facts.complete
    facts.put_figures([], 0, WHOLE)
    assert not facts.complete
    facts.put_measures(MeasuresFound())
    assert facts.complete


def test_a_figure_is_found_among_the_measures() -> None:
    """Each figure of a measure knows which it is a value of, and which of its values; others are of none."""
    facts = view()
    facts.put_figures([BOATS, HOMES, LATER], 0, WHOLE)
    boats = Measure("boats", None, None, None, "count", (Entry(2), Entry(0)))
    facts.put_measures(MeasuresFound((boats,), ("rest",), ((BOATS.start, 0, 1), (LATER.start, 0, 0))))
    assert [facts.place_of(figure) for figure in (BOATS, HOMES, LATER)] == [(0, 1), None, (0, 0)]
    assert facts.measure_of(LATER) is boats
    assert facts.measure_of(HOMES) is None
    assert facts.figure_of(boats, 0) is LATER


def test_progress_is_how_much_of_the_text_was_read() -> None:
    """Progress grows with the text whose figures are known, and never falls back."""
    facts = view()
    half = facts.panes[1].start
    facts.put_figures([BOATS, HOMES], 0, half)
    assert facts.progress == half / WHOLE
    facts.put_figures([], 0, half // 2)
    assert facts.progress == half / WHOLE


def test_a_first_look_never_replaces_what_the_whole_has_shown() -> None:
    """What an analysis of a pane alone finds is taken where nothing better is known, and given up for it later."""
    facts = view()
    facts.put_local(0, [BOATS], [INES])
    assert (facts.figures_of(0), names(facts.named.of_pane(0))) == ((BOATS,), ["Ines Holt"])
    facts.put_figures([BOATS, HOMES], 0, facts.panes[1].start)
    facts.put_local(0, [], [])
    assert facts.figures_of(0) == (BOATS, HOMES)
    facts.put_people(found([TOM], complete=True))
    assert facts.named.of_pane(0) == ()


def test_a_figure_that_is_read_otherwise_has_another_group() -> None:
    """What a first look took for a count is money for the reading of the whole; so is its group."""
    facts = view()
    facts.put_local(0, [BOATS], [])
    assert facts.group_of(BOATS) == "rest"
    price = replace(BOATS, kind="money", counts=None)
    facts.put_figures([price], 0, len(PAGE.text))
    assert facts.group_of(price) == "money"


def test_people_stand_in_the_order_of_the_pane() -> None:
    """The people of a pane come in the order in which it names them, each once."""
    facts = view()
    facts.put_people(found([INES, TOM], complete=True))
    assert names(facts.named.of_pane(0)) == ["Ines Holt"]
    assert names(facts.named.of_pane(1)) == ["Tom Adeyemi", "Ines Holt"]
    assert facts.named.of_pane(2) == ()


@pytest.mark.parametrize("kind", ["date", "time", "ordinal", "rank"])
def test_some_figures_are_not_listed(kind: str) -> None:
    """Dates, times, places in an order and what is minor are known, but neither listed, counted nor set in ink."""
    facts = view()
    hidden = [replace(BOATS, kind=kind), replace(HOMES, minor=True), LATER]  # type: ignore[arg-type]  # a kind
    facts.put_figures(hidden, 0, WHOLE)
    assert len(facts.figures) == 3
    assert facts.listed == (LATER,)
    assert facts.listed_count == 1
    assert (facts.listed_of(0), facts.listed_of(1)) == ((), (LATER,))
    assert inks(facts, 0) == []
    assert not is_listed(hidden[0])


def test_the_number_of_listed_figures_is_kept() -> None:
    """The count is that of the list, however often the figures of a pane are replaced."""
    facts = view()
    facts.put_local(0, [BOATS, HOMES], [])
    facts.put_local(1, [LATER], [])
    assert facts.listed_count == 3
    facts.put_figures([BOATS], 0, facts.panes[1].start)
    assert facts.listed_count == len(facts.listed) == 2


def test_ink_covers_the_number_and_not_the_noun() -> None:
    """A figure is set in ink where it says so, else as a whole; names from end to end."""
    facts = view()
    inked = replace(BOATS, ink=Span(BOATS.start, BOATS.start + 2))
    facts.put_figures([inked, HOMES], 0, WHOLE)
    facts.put_people(found([INES], complete=True))
    assert inks(facts, 0) == [("Ines Holt", "person"), ("12", "figure"), ("30 homes", "figure")]
    assert ink_span(inked) == Span(BOATS.start, BOATS.start + 2)
    assert ink_span(HOMES) == Span(HOMES.start, HOMES.end)


def test_marks_of_a_row_are_those_that_touch_it() -> None:
    """What begins before a row or goes on behind it is marked in it, and nothing else is."""
    facts = view()
    facts.put_figures([BOATS, HOMES, LATER], 0, WHOLE)
    facts.put_people(found([INES, TOM], complete=True))
    middle = BOATS.start + 3
    touching = [mark for mark in facts.marks(0, middle, middle + 1) if mark[0] <= middle]
    assert touching == [(BOATS.start, BOATS.end, "figure")]
    assert facts.marks(2, facts.panes[2].start, facts.panes[2].end) == []
    name = INES.mentions[0]
    assert facts.marks(0, name.start + 2, name.start + 3)[0] == (name.start, name.end, "person")


def test_people_that_were_found_so_far_are_shown() -> None:
    """People of the part that has been read are marked there; elsewhere a first look at the pane stands."""
    facts = view()
    facts.put_local(1, [], [TOM])
    facts.put_people(found([replace(INES, mentions=INES.mentions[:1])], complete=False))
    assert inks(facts, 0) == [("Ines Holt", "person")]
    assert inks(facts, 1) == [("Tom Adeyemi", "person")]
    assert names(facts.named.of_pane(1)) == ["Tom Adeyemi"]
    assert not facts.named.complete


def test_every_change_is_a_revision() -> None:
    """What is drawn can tell by one number whether anything has changed."""
    facts = view()
    seen = {facts.revision}
    facts.put_local(0, [BOATS], [])
    seen.add(facts.revision)
    facts.put_figures([BOATS], 0, WHOLE)
    seen.add(facts.revision)
    facts.put_people(found([INES], complete=True))
    seen.add(facts.revision)
    assert len(seen) == 4


@given(
    st.lists(st.tuples(st.integers(0, 120), st.integers(1, 12)), max_size=12), st.integers(0, 130), st.integers(1, 40)
)
def test_marks_are_found_as_a_slow_search_finds_them(spans: list[tuple[int, int]], start: int, size: int) -> None:
    """However figures stand to each other, those that touch a stretch of their pane are marked, in order."""
    facts = view()
    pane = facts.panes.at(start)
    of = facts.panes[pane]
    figures, at = [], 0
    for gap, length in spans:
        at += gap // 8
        if at + length <= WHOLE and at >= of.start and at + length <= of.end:
            figures.append(Figure(at, at + length, 1, "count"))
        at += length
    facts.put_figures(figures, 0, WHOLE)
    end = min(start + size, of.end)
    wanted = [(f.start, f.end, "figure") for f in figures if f.start < end and f.end > start]
    assert [mark for mark in facts.marks(pane, start, end) if mark[0] < end] == wanted
