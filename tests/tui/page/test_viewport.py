"""What of the page is on the screen, and how it moves."""

from __future__ import annotations

import sys
from functools import cache
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.parsing.model import Document
from dateline.tui.page.typesetting import typeset
from dateline.tui.page.viewport import KEPT_LEAVES, Page, Place, Viewport

from ..documents import document_of

SHORT = document_of(["paragraph: The river is high.", "paragraph: It rains."])
GIANT = document_of(
    ["paragraph: Above", "paragraph: " + "the river rises and " * 1_500, "item •: " + "x" * 14_000, "paragraph: Below"]
)


@cache
def page_of_updates(count: int) -> Document:
    """A page of so many updates, all of different words."""
    lines = []
    for number in range(count):
        lines += [
            f"update: UPDATE {number}",
            f"paragraph: The river at gauge {number} has risen again and stands at {number} inches since the morning.",
            f"item •: Gauge {number} is wet.",
            f"paragraph: Nobody at gauge {number} was hurt.",
        ]
    return document_of(lines)


PAGE = page_of_updates(30)


def shown(viewport: Viewport) -> list[str]:
    """What stands in each row on the screen."""
    rows = [viewport.page.row(place) for place in viewport.visible()]
    return [
        f"[{row.kind}]" if row.start == row.end else viewport.page.document.text[row.start : row.end] for row in rows
    ]


def top_text(viewport: Viewport) -> str:
    """The text of the first row on the screen that has some."""
    return next(row for row in shown(viewport) if not row.startswith("["))


def test_the_first_screen() -> None:
    """A page begins with its first row, and rows follow each other across panes."""
    viewport = Viewport(Page(PAGE, 40), 9)
    assert shown(viewport) == [
        "[header]",
        "[blank]",
        "The river at gauge 0 has risen again and",
        "stands at 0 inches since the morning.",
        "[blank]",
        "Gauge 0 is wet.",
        "[blank]",
        "Nobody at gauge 0 was hurt.",
        "[blank]",
    ]


@pytest.mark.parametrize("document", [SHORT, PAGE, GIANT], ids=["short", "updates", "giant paragraphs"])
@given(down=st.integers(0, 3_000), height=st.integers(1, 50), measure=st.integers(8, 74))
def test_down_and_up_returns(document: Document, down: int, height: int, measure: int) -> None:
    """Going up by as many rows as one went down leads to where one was."""
    viewport = Viewport(Page(document, measure), height)
    gone = viewport.scroll(down)
    assert 0 <= gone <= down
    assert viewport.scroll(-gone) == -gone
    assert viewport.top == viewport.page.first


@pytest.mark.parametrize("document", [SHORT, PAGE, GIANT], ids=["short", "updates", "giant paragraphs"])
@given(height=st.integers(1, 50), steps=st.lists(st.integers(-60, 60), max_size=6))
def test_no_move_leaves_the_page(document: Document, height: int, steps: list[int]) -> None:
    """However one moves, the screen is full wherever the page is long enough for that."""
    viewport = Viewport(Page(document, 60), height)
    places = every_place(viewport.page)
    for step in steps:
        viewport.scroll(step)
        assert len(viewport.visible()) == min(height, len(places))
    viewport.scroll(len(places))
    assert viewport.visible() == places[-height:]
    assert viewport.scroll(1) == 0
    viewport.scroll(-len(places))
    assert viewport.visible() == places[:height]
    assert viewport.scroll(-1) == 0


def every_place(page: Page) -> list[Place]:
    """All places of a page, from the first."""
    place: Place | None = page.first
    places = []
    while place is not None:
        places.append(place)
        place = page.forward(place, 1)
    return places


@pytest.mark.parametrize("document", [SHORT, PAGE, GIANT], ids=["short", "updates", "giant paragraphs"])
def test_walking_up_meets_the_same_rows(document: Document) -> None:
    """The rows from the last to the first are those from the first to the last."""
    page = Page(document, 40)
    places = every_place(page)
    place: Place | None = places[-1]
    walked = []
    while place is not None:
        walked.append(place)
        place = page.back(place)
    assert walked[::-1] == places


@pytest.mark.parametrize("document", [PAGE, GIANT], ids=["updates", "giant paragraphs"])
@given(data=st.data(), measure=st.integers(8, 74))
def test_a_character_is_found_in_its_row(document: Document, data: st.DataObject, measure: int) -> None:
    """The place of a character is the row that shows it, or the nearest one above."""
    page = Page(document, measure)
    offset = data.draw(st.integers(0, len(document.text) - 1))
    place = page.place_of(offset)
    row = page.row(place)
    if not document.text[offset].isspace() and row.kind not in ("header", "blank"):
        assert row.start <= offset < row.end


@pytest.mark.parametrize("document", [PAGE, GIANT], ids=["updates", "giant paragraphs"])
@given(down=st.integers(0, 800), before=st.integers(10, 74), after=st.integers(10, 74), height=st.integers(3, 40))
def test_the_text_under_the_eye_stays(document: Document, down: int, before: int, after: int, height: int) -> None:
    """Set at another measure, the text that was at the top is still in the first row that has text."""
    viewport = Viewport(Page(document, before), height)
    viewport.scroll(down)
    offset = viewport.page.offset_of(viewport.top)
    viewport.resize(Page(document, after), height)
    first = viewport.page.row(viewport.top)
    assert first.kind in ("header", "blank") or first.start <= offset <= first.end
    assert viewport.page.offset_of(viewport.top) <= offset


def test_a_resized_window_does_not_creep() -> None:
    """However often the measure changes, the text at the top is the one that was there when the reader moved last."""
    viewport = Viewport(Page(GIANT, 74), 10)
    viewport.scroll(20)
    top = viewport.top
    for measure in [60, 41, 74] * 10:
        viewport.resize(Page(GIANT, measure), 10)
    assert viewport.top == top


def test_a_header_above_a_headline_stays() -> None:
    """Where an update begins with its headline, its header is still at the top at another measure."""
    lines = [line for gauge in range(9) for line in ("update:", f"headline: Gauge {gauge}", "paragraph: It is wet.")]
    document = document_of(lines)
    viewport = Viewport(Page(document, 74), 6)
    viewport.show_pane(5)
    viewport.resize(Page(document, 30), 6)
    assert viewport.page.row(viewport.top).kind == "header"


def test_a_header_at_the_top_stays_there() -> None:
    """A screen that begins with an update still begins with its header at another measure."""
    viewport = Viewport(Page(PAGE, 74), 10)
    viewport.show_pane(7)
    viewport.resize(Page(PAGE, 30), 10)
    assert viewport.page.row(viewport.top).kind == "header"
    assert viewport.page.pane_at(viewport.top) == 7


def test_a_pane_is_shown_from_its_first_row() -> None:
    """A pane that is gone to stands at the top, the last one as well, though little follows it."""
    viewport = Viewport(Page(PAGE, 60), 40)
    for pane in (7, 29, 0):
        viewport.show_pane(pane)
        assert viewport.page.pane_at(viewport.top) == pane
        assert viewport.page.row(viewport.top).kind == "header"


def test_moving_down_from_the_last_pane_does_not_jump() -> None:
    """Where a pane was gone to beyond the last full screen, a move down leaves the text where it is."""
    viewport = Viewport(Page(PAGE, 60), 40)
    viewport.show_pane(29)
    top = viewport.top
    assert viewport.scroll(1) == 0
    assert viewport.top == top
    assert viewport.scroll(-1) == -1


def test_what_is_on_the_screen_is_not_moved() -> None:
    """Showing a character that can be seen leaves the text alone."""
    viewport = Viewport(Page(PAGE, 60), 20)
    viewport.scroll(11)
    top = viewport.top
    last = viewport.visible()[-2]
    viewport.show(viewport.page.row(viewport.visible()[3]).start)
    viewport.show(viewport.page.offset_of(last))
    assert viewport.top == top


def test_what_is_not_on_the_screen_comes_with_context() -> None:
    """A character that cannot be seen is brought up below a few rows of what stands before it."""
    viewport = Viewport(Page(PAGE, 60), 20)
    offset = PAGE.text.index("gauge 20 has")
    viewport.show(offset)
    assert viewport.visible().index(viewport.page.place_of(offset)) == 3
    viewport.show(0)
    assert viewport.top == viewport.page.first


def test_context_leaves_room_on_a_small_screen() -> None:
    """With few rows there is little context, but what was asked for is on the screen."""
    for height in range(1, 8):
        viewport = Viewport(Page(PAGE, 60), height)
        offset = PAGE.text.index("gauge 20 has")
        viewport.show(offset)
        assert viewport.page.place_of(offset) in viewport.visible()


def test_the_end() -> None:
    """The last screen is full and ends with the last row of text."""
    viewport = Viewport(Page(PAGE, 60), 20)
    viewport.go_to_end()
    assert len(viewport.visible()) == 20
    assert shown(viewport)[-2:] == ["Nobody at gauge 29 was hurt.", "[blank]"]


@pytest.mark.parametrize("height", [1, 10])
def test_a_document_without_text(height: int) -> None:
    """Nothing to read is a page one can move about in without harm."""
    viewport = Viewport(Page(Document(text=""), 40), height)
    assert [viewport.scroll(step) for step in (1, -1, 50)] == [0, 0, 0]
    viewport.go_to_end()
    viewport.show(0)
    viewport.show_pane(0)
    viewport.resize(Page(Document(text=""), 20), 5)
    assert all(row.startswith("[") for row in shown(viewport))


def work_of_a_move(document: Document, pane: int, rows: int) -> tuple[int, int]:
    """How many leaves are set and how many functions are called when one moves by rows from a pane."""
    viewport = Viewport(Page(document, 60), 40)
    viewport.show_pane(pane)
    calls = leaves = 0

    def count(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls, leaves
        if event == "call":
            calls += 1
            leaves += frame.f_code is typeset.__code__

    sys.setprofile(count)
    try:
        viewport.scroll(rows)
        viewport.visible()
    finally:
        sys.setprofile(None)
    return leaves, calls


@pytest.mark.parametrize("rows", [1, -1, 39, -39])
def test_a_move_costs_the_same_in_a_long_document(rows: int) -> None:
    """In ten thousand updates no more leaves are set for a move, and no more functions called, than in twenty."""
    many = page_of_updates(10_000)
    few_leaves, few_calls = work_of_a_move(page_of_updates(20), 10, rows)
    many_leaves, many_calls = work_of_a_move(many, 5_000, rows)
    assert many_leaves <= few_leaves + 1
    assert many_calls <= few_calls * 1.3


def test_few_leaves_are_kept() -> None:
    """Reading through a long document does not keep all of it set."""
    page = Page(page_of_updates(2 * KEPT_LEAVES), 60)
    made = [page.rows(leaf) for leaf in range(len(page.panes.leaves))]
    assert sum(page.rows(leaf) is rows for leaf, rows in enumerate(made[: KEPT_LEAVES // 2])) == 0
    assert page.rows(len(made) - 1) is made[-1]
