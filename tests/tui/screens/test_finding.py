"""Searching as one types."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from textual.widgets import Input

from ..pages import STORM, live_page
from ..reader import MEDIUM, NARROW, WIDE, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")

PAGE = live_page(30)


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader on a page of thirty updates."""
    async with opened_reader(PAGE, size=WIDE) as reader:
        yield reader


def count_said(reader: Reader) -> str:
    """Where among the hits the text is, as the bar says it."""
    return str(reader.bar.query_one("#count").render()).strip()


def hit_line(reader: Reader) -> str:
    """The row of the hit the reader is at."""
    return next(row for row, inks in zip(reader.rows(), reader.inks(), strict=True) if "hit-here" in inks)


async def test_the_bar_takes_the_place_of_the_keys(reader: Reader) -> None:
    """The search is typed in the last line, and the text does not move when it opens or closes."""
    before = reader.rows()[6:]
    await reader.press("slash")
    assert reader.bar.display
    assert not reader.screen.status.display
    assert isinstance(reader.screen.focused, Input)
    assert reader.rows()[6:] == before
    await reader.press("escape")
    assert not reader.bar.display
    assert reader.screen.status.display
    assert reader.focus == "document"


async def test_every_letter_narrows(reader: Reader) -> None:
    """With each letter there are fewer hits, all on the screen are lit, and the first behind the place is the one."""
    await reader.press("slash")
    counts = []
    for letter in "report 28-1":
        await reader.type(letter)
        counts.append(int(count_said(reader).split("/")[1]))
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 100
    assert counts[-1] == 1
    assert count_said(reader) == "1/1"
    assert reader.inked("hit-here") == ["report 28-1"]
    assert reader.inked("hit") == []


async def test_all_hits_on_the_screen_are_lit(reader: Reader) -> None:
    """Every hit on the screen is lit, the one the reader is at otherwise than the others."""
    await reader.press("slash")
    await reader.type("ines holt")
    assert reader.inked("hit-here") == ["Ines Holt"]
    shown = reader.said().count("Ines Holt")
    assert reader.inked("hit") == ["Ines Holt"] * (shown - 1)
    assert count_said(reader) == "1/90"


async def test_taking_letters_away_widens(reader: Reader) -> None:
    """A shorter query has its own hits again, and an empty one none, at the place where the search began."""
    await reader.press("J", "J", "j", "slash")
    top, stop = reader.top, reader.stop
    await reader.type("gauge 9")
    assert reader.stop > 15
    await reader.press("backspace", "backspace")
    assert count_said(reader).endswith("/90")
    await reader.press(*["backspace"] * 5)
    assert count_said(reader) == ""
    assert (reader.top, reader.stop) == (top, stop)
    assert reader.inked("hit") + reader.inked("hit-here") == []


async def test_a_hit_that_is_on_the_screen_does_not_move_the_text(reader: Reader) -> None:
    """The text moves only where the hit cannot be seen."""
    top = reader.top
    await reader.press("slash")
    await reader.type("report 30-2")
    assert reader.top == top
    await reader.press("backspace", "backspace", "backspace", "backspace")
    await reader.type("12-2")
    assert "report 12-2" in reader.said()
    assert reader.stop == 19


async def test_the_search_begins_where_the_reader_is(reader: Reader) -> None:
    """The first hit is the first on the screen or behind it, and after the last comes the first."""
    await reader.press("9", "J")
    await reader.press("slash")
    await reader.type("-0, and")
    assert "report 21-0" in hit_line(reader)
    assert count_said(reader) == "10/30"


async def test_smart_case(reader: Reader) -> None:
    """Small letters find any case, a capital its own only."""
    await reader.press("slash")
    await reader.type("gauge")
    assert count_said(reader) == "1/90"
    await reader.press("ctrl+u", "backspace")
    await reader.type("Gauge")
    assert count_said(reader) == "1/90"
    await reader.press(*["backspace"] * 5)
    await reader.type("GAuge")
    assert count_said(reader) == "0/0"


async def test_accents_do_not_matter() -> None:
    """A query without accents finds words that have some, and the other way round."""
    async with opened_reader("Zürich floods.\n\nThe café in Zurich is dry.\n", size=MEDIUM) as reader:
        await reader.press("slash")
        await reader.type("zurich")
        assert count_said(reader) == "1/2"
        await reader.press(*["backspace"] * 6)
        await reader.type("café")
        assert reader.inked("hit-here") == ["café"]


async def test_nothing_found(reader: Reader) -> None:
    """Without a hit the text stays where the search began and the count says so."""
    await reader.press("J", "slash")
    top = reader.top
    await reader.type("rzzz")
    assert count_said(reader) == "0/0"
    assert reader.top == top
    await reader.press("enter")
    assert "nothing found" in reader.status


async def test_enter_keeps_the_place(reader: Reader) -> None:
    """Enter closes the bar and leaves text, light and count where they are."""
    await reader.press("slash")
    await reader.type("report 12-")
    top = reader.top
    await reader.press("enter")
    assert not reader.bar.display
    assert reader.focus == "document"
    assert reader.top == top
    assert len(reader.inked("hit") + reader.inked("hit-here")) == 3
    assert "1/3" in reader.status


async def test_escape_returns_to_the_exact_place(reader: Reader) -> None:
    """Escape while typing brings back the row, the update and the panel that had the keys."""
    await reader.press("J", "J", "j", "j")
    rows, stop = reader.rows(), reader.stop
    await reader.press("slash")
    await reader.type("report 3-1")
    assert reader.stop != stop
    await reader.press("escape")
    assert reader.rows() == rows
    assert (reader.stop, reader.focus) == (stop, "document")
    assert reader.inked("hit") + reader.inked("hit-here") == []
    await reader.go_to("figures")
    await reader.press("slash", "x", "escape")
    assert reader.focus == "figures"


@pytest.mark.parametrize("rows_down", range(0, 14, 3))
async def test_escape_returns_from_any_row(reader: Reader, rows_down: int) -> None:
    """Whatever stands at the top, a header, an empty row or text, it stands there again."""
    await reader.press("J", *"j" * rows_down)
    rows = reader.rows()
    await reader.press("slash")
    await reader.type("report 3-1")
    await reader.press("escape")
    assert reader.rows() == rows


async def test_from_hit_to_hit(reader: Reader) -> None:
    """The next and the previous hit come onto the screen, and the status counts."""
    await reader.press("slash")
    await reader.type("report 12-")
    await reader.press("enter")
    seen = [hit_line(reader)]
    for key in "nnN":
        await reader.press(key)
        seen.append(hit_line(reader))
    assert [line[line.index("12-") :][:4] for line in seen] == ["12-0", "12-1", "12-2", "12-1"]
    assert "2/3" in reader.status


async def test_hits_go_around_the_ends(reader: Reader) -> None:
    """Behind the last hit comes the first, which is said; and the other way round."""
    await reader.press("slash")
    await reader.type("report 12-")
    await reader.press("enter", "N")
    assert "from the end again" in reader.status
    assert "12-2" in hit_line(reader)
    await reader.press("n")
    assert "from the beginning again" in reader.status
    await reader.press("n")
    assert "again" not in reader.status


async def test_the_only_hit_says_so(reader: Reader) -> None:
    """Where there is one hit, going on stays there, which is said."""
    await reader.press("slash")
    await reader.type("report 12-1")
    await reader.press("enter")
    top = reader.top
    for key in "nN":
        await reader.press(key)
        assert reader.top == top
        assert "the only hit" in reader.status


@pytest.mark.parametrize("key", ["tab", "click"])
async def test_a_query_that_is_left_is_kept(reader: Reader, key: str) -> None:
    """Who goes to another part while typing keeps what was found; the line of keys comes back."""
    await reader.press("slash")
    await reader.type("report 12-")
    if key == "click":
        await reader.pilot.click("#document", offset=(20, 20))
        await reader.settle()
    else:
        await reader.press(key)
    assert not reader.bar.display
    assert reader.screen.status.display
    assert reader.screen.search.is_active
    assert len(reader.inked("hit") + reader.inked("hit-here")) == 3


async def test_several_hits_at_once(reader: Reader) -> None:
    """A count goes on by so many hits."""
    await reader.press("slash")
    await reader.type("ines holt")
    await reader.press("enter", "1", "5", "n")
    assert "16/90" in reader.status
    await reader.press("5", "N")
    assert "11/90" in reader.status


async def test_hits_while_typing(reader: Reader) -> None:
    """The arrows go from hit to hit without leaving the bar."""
    await reader.press("slash")
    await reader.type("report 12-")
    said = []
    for key in ("down", "down", "down", "up", "ctrl+n", "ctrl+p"):
        await reader.press(key)
        said.append(count_said(reader))
    assert said == ["2/3", "3/3", "1/3", "3/3", "1/3", "3/3"]
    assert reader.bar.display


async def test_without_a_search_the_keys_for_hits_go_to_what_is_unread(reader: Reader) -> None:
    """While nothing is searched, the keys for hits go to the next or previous unread update."""
    await reader.press("n", "n")
    assert reader.stop == 3
    await reader.press("G", "N")
    assert reader.stop == 29


async def test_escape_ends_a_search_that_was_kept(reader: Reader) -> None:
    """Escape puts the lights out and leaves the text where it is."""
    await reader.press("slash")
    await reader.type("report 12-")
    await reader.press("enter")
    top = reader.top
    await reader.press("escape")
    assert reader.top == top
    assert reader.inked("hit") + reader.inked("hit-here") == []
    assert "/3" not in reader.status


async def test_a_second_search_begins_anew(reader: Reader) -> None:
    """The bar opens empty, and what is typed replaces the search before."""
    await reader.press("slash")
    await reader.type("report 12-")
    await reader.press("enter", "slash")
    assert reader.bar.query_one(Input).value == ""
    await reader.type("boats")
    assert reader.screen.search.query == "boats"
    assert count_said(reader) == "55/90"


async def test_giving_up_a_second_search_returns_to_where_it_began(reader: Reader) -> None:
    """Escape in a second search brings back the place, not the place before the first one."""
    await reader.press("slash")
    await reader.type("report 12-")
    await reader.press("enter")
    top = reader.top
    await reader.press("slash")
    await reader.type("report 3-")
    await reader.press("escape")
    assert reader.top == top


async def test_giving_up_a_second_search_keeps_the_first(reader: Reader) -> None:
    """Escape in a second search brings back the hits of the first one, and its keys go on through them."""
    await reader.press("slash")
    await reader.type("report 12-")
    await reader.press("enter", "slash")
    await reader.type("boats")
    await reader.press("escape")
    assert reader.screen.search.query == "report 12-"
    assert "1/3" in reader.status
    await reader.press("n")
    assert "2/3" in reader.status


async def test_the_panels_follow_the_hit(reader: Reader) -> None:
    """Where a hit is, the list of updates is as well."""
    await reader.press("slash")
    await reader.type("report 12-")
    assert reader.marked("updates") == 18


async def test_a_search_from_a_panel_over_the_text() -> None:
    """On a narrow screen the text comes back for the search, and the panel when it is given up."""
    async with opened_reader(PAGE, size=NARROW) as reader:
        await reader.go_to("updates")
        assert reader.displayed == ["updates"]
        await reader.press("slash")
        await reader.type("report 12-")
        assert reader.displayed == ["document"]
        assert "report 12-" in reader.said()
        await reader.press("enter")
        assert reader.displayed == ["document"]


async def test_a_search_from_the_command_line() -> None:
    """The reader can open at the first hit of a query."""
    async with opened_reader(PAGE, size=WIDE, start_query="report 12-") as reader:
        await reader.until("the hit", lambda: reader.inked("hit-here"))
        assert "1/3" in reader.status
        assert reader.stop == 19


async def test_a_query_from_the_command_line_that_is_not_found() -> None:
    """Where the query is not found, the reader opens at the beginning and says so."""
    async with opened_reader(PAGE, size=WIDE, start_query="snow") as reader:
        assert "nothing found for snow" in reader.status
        assert reader.top == 0


async def test_a_line_from_the_command_line() -> None:
    """The reader can open at a line of the file, which is lit at the top."""
    line = PAGE[: PAGE.index("Gauge 12 stood")].count("\n") + 1
    async with opened_reader(PAGE, size=WIDE, start_line=line) as reader:
        assert "Gauge 12 stood" in reader.rows()[0]
        assert "".join(reader.inked("lit")).startswith("Gauge 12 stood")
        assert reader.stop == 19


async def test_a_line_that_is_not_there() -> None:
    """Where the file has fewer lines, the reader opens at the beginning and says so."""
    async with opened_reader(PAGE, size=WIDE, start_line=99_999) as reader:
        assert "there is no line 99999" in reader.status
        assert reader.top == 0


async def test_hits_across_line_ends_and_panes() -> None:
    """White space in a query finds line ends, and the hit is lit on both rows."""
    async with opened_reader(STORM, size=MEDIUM) as reader:
        await reader.press("slash")
        await reader.type("Holt said. More")
        assert "".join(reader.inked("hit-here")).replace(" ", "") == "Holtsaid.More"


async def test_search_and_marks_lie_over_each_other(reader: Reader) -> None:
    """A hit in a name is set as a hit, and the rest of the name as a name."""
    await reader.facts()
    await reader.press("slash")
    await reader.type("ines h")
    assert reader.inked("hit-here") == ["Ines H"]
    assert "olt" in reader.inked("person")


CREDITED = STORM.replace("Nobody was hurt.", "Nobody was hurt.\n\nShare on Facebook\n\nPhoto: The mast (Mara Quint)")


async def test_what_is_not_shown_is_found_and_shown() -> None:
    """A hit in a caption that is left out of its update brings the caption onto the screen."""
    async with opened_reader(CREDITED, size=MEDIUM) as reader:
        assert "Mara Quint" not in reader.said()
        await reader.press("slash")
        await reader.type("first light")
        assert "Photo: The quay at Arlen in the first light" in reader.said()
        assert reader.inked("hit-here") == ["first light"]
        await reader.press("enter", "escape")
        assert reader.stop == 3


@pytest.mark.parametrize("rows_down", range(0, 12, 2))
async def test_escape_returns_from_a_hit_in_a_caption(rows_down: int) -> None:
    """The place where a search began is found again, though a hit has opened what was not shown."""
    async with opened_reader(STORM, size=(100, 12)) as reader:
        await reader.press(*"j" * (rows_down + 1))
        rows = reader.rows()
        await reader.press("slash")
        await reader.type("first light")
        await reader.press("escape")
        assert reader.rows() == rows


async def test_a_hit_in_a_header_is_lit_there() -> None:
    """A header is drawn in other words than it is written in; where a hit is in it, its time is lit."""
    async with opened_reader(PAGE, size=MEDIUM) as reader:
        await reader.press("slash")
        await reader.type("update 2")
        assert reader.inked("hit-here", ground="panel") == ["23:59 GMT"]
        assert reader.inked("hit", ground="panel")[0] == "23:12 GMT"
        await reader.press("down")
        assert reader.inked("hit-here", ground="panel") == ["23:12 GMT"]
        assert reader.inked("hit", ground="panel")[0] == "23:59 GMT"
