"""The state of a search."""

from __future__ import annotations

import pytest

from dateline.library.matching import FoldedText
from dateline.parsing.model import Span
from dateline.tui.searching import Search

TEXT = "Rain in Arlen. The rain stays. RAIN again in Brack, and café rain."
RAINS = [at for at in range(len(TEXT)) if TEXT[at : at + 4].lower() == "rain"]


@pytest.fixture
def folded() -> FoldedText:
    """The text, ready to be searched."""
    return FoldedText(TEXT)


def started(folded: FoldedText, query: str, origin: int = 0) -> Search:
    """A search of a query from a place."""
    search = Search()
    search.begin(origin)
    search.type(folded, query)
    return search


def start_of(hit: Span | None) -> int | None:
    """Where a hit starts."""
    return None if hit is None else hit.start


def test_nothing_is_searched_at_first(folded: FoldedText) -> None:
    """A new search has no query, no hit and nothing to say."""
    search = Search()
    assert (search.query, search.is_active, search.hit) == ("", False, None)
    assert search.spans_in(folded, 0, 50) == []
    assert search.count_text(folded) == ""
    assert search.step(folded, 1, here=0) == (None, False)


def test_the_first_hit_stands_behind_the_origin(folded: FoldedText) -> None:
    """The search begins where the reader is, and goes around the end where nothing follows."""
    assert start_of(started(folded, "rain").hit) == RAINS[0]
    assert start_of(started(folded, "rain", RAINS[1]).hit) == RAINS[1]
    assert start_of(started(folded, "rain", RAINS[1] + 1).hit) == RAINS[2]
    assert start_of(started(folded, "arlen", 30).hit) == TEXT.index("Arlen")


def test_each_letter_begins_at_the_origin_again(folded: FoldedText) -> None:
    """A longer query is looked for from the same place, not from the hit of the shorter one."""
    search = Search()
    search.begin(0)
    found = [start_of(search.type(folded, "again"[:size])) for size in range(1, 6)]
    assert found == [TEXT.index("ain"), TEXT.index("again"), *[TEXT.index("again")] * 3]
    assert start_of(search.type(folded, "a")) == found[0]


def test_an_empty_query_searches_nothing(folded: FoldedText) -> None:
    """When the last letter is taken away, nothing is searched any more."""
    search = started(folded, "rain")
    assert search.type(folded, "") is None
    assert not search.is_active
    assert not started(folded, "  ").is_active


def test_small_letters_find_all_and_capitals_their_own(folded: FoldedText) -> None:
    """The case matters when the query has a capital; accents never do."""
    assert started(folded, "rain").count_text(folded) == f"1/{len(RAINS)}"
    assert started(folded, "RAIN").count_text(folded) == "1/1"
    assert started(folded, "CAFE").hit is None
    assert started(folded, "cafe").hit == Span(TEXT.index("café"), TEXT.index("café") + 4)


def test_what_is_not_there_is_counted_as_nothing(folded: FoldedText) -> None:
    """A query without a hit says so."""
    search = started(folded, "snow")
    assert search.is_active
    assert search.count_text(folded) == "0/0"
    assert search.step(folded, 1, here=0) == (None, False)


def test_steps_go_around_the_ends(folded: FoldedText) -> None:
    """From hit to hit, forwards and backwards; passing an end is told."""
    search = started(folded, "rain")
    forwards = [search.step(folded, 1, here=0) for _ in RAINS]
    assert [start_of(hit) for hit, _ in forwards] == [*RAINS[1:], RAINS[0]]
    assert [wrapped for _, wrapped in forwards] == [False] * (len(RAINS) - 1) + [True]
    backwards = [search.step(folded, -1, here=0) for _ in RAINS]
    assert [start_of(hit) for hit, _ in backwards] == RAINS[::-1]
    assert [wrapped for _, wrapped in backwards] == [True] + [False] * (len(RAINS) - 1)


def test_a_step_may_be_a_count(folded: FoldedText) -> None:
    """Several hits are passed at once, around an end as well."""
    search = started(folded, "rain")
    assert start_of(search.step(folded, 2, here=0)[0]) == RAINS[2]
    hit, wrapped = search.step(folded, -3, here=0)
    assert (start_of(hit), wrapped) == (RAINS[3], True)


def test_the_count_says_which_hit_it_is(folded: FoldedText) -> None:
    """The place among all hits is counted from one."""
    search = started(folded, "rain", RAINS[2])
    assert search.count_text(folded) == f"3/{len(RAINS)}"


def test_all_hits_of_a_stretch_are_lit(folded: FoldedText) -> None:
    """The hits that touch a stretch are those that are counted."""
    search = started(folded, "rain")
    assert [start_of(hit) for hit in search.spans_in(folded, 0, len(TEXT))] == RAINS
    assert search.spans_in(folded, RAINS[1] + 2, RAINS[1] + 3) == [Span(RAINS[1], RAINS[1] + 4)]


def test_a_search_is_given_up(folded: FoldedText) -> None:
    """Nothing is searched after that."""
    search = started(folded, "rain")
    search.clear()
    assert (search.is_active, search.hit, search.query) == (False, None, "")
