"""Keys that move in the text."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from ..conftest import Hands
from ..pages import ARTICLE, FLOOD, live_page
from ..reader import MEDIUM, WIDE, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock")

PAGE = live_page(30)


@pytest.fixture
async def reader(hands: Hands) -> AsyncIterator[Reader]:
    """The reader on a page of thirty updates, which shows about five."""
    async with opened_reader(PAGE, size=WIDE) as reader:
        yield reader


async def test_a_line_down_and_up(reader: Reader) -> None:
    """A line down takes the first row away and brings one at the bottom; a line up brings it back."""
    for down, up in (("j", "k"), ("down", "up")):
        before = reader.rows()
        await reader.press(down)
        assert reader.rows()[1:-1] == before[2:]
        await reader.press(up)
        assert reader.rows() == before


async def test_enter_is_a_line_down(reader: Reader) -> None:
    """In the text the key that chooses goes on by a line."""
    before = reader.rows()
    await reader.press("enter")
    assert reader.rows()[:-1] == before[1:]


async def test_a_page_down_and_up(reader: Reader) -> None:
    """A page keeps one row of the one before, and the way back leads to the same rows."""
    for down, up in (("space", "b"), ("f", "pageup"), ("pagedown", "ctrl+b"), ("ctrl+f", "b")):
        before = reader.rows()
        await reader.press(down)
        assert reader.rows()[0] == before[-1]
        await reader.press(up)
        assert reader.top == 0


async def test_half_a_page_down_and_up(reader: Reader) -> None:
    """Half a page is half the rows."""
    half = len(reader.rows()) // 2
    for down, up in (("d", "u"), ("ctrl+d", "ctrl+u")):
        before = reader.rows()
        await reader.press(down)
        assert reader.rows()[1 : half - 1] == before[half + 1 : 2 * half - 1]
        await reader.press(up)
        assert reader.top == 0


async def test_to_the_end_and_back(reader: Reader) -> None:
    """The end is a full screen with the last row of the text; the status says that it is the end."""
    for end, top in (("G", "g"), ("end", "home"), ("greater_than_sign", "less_than_sign")):
        await reader.press(end)
        assert any("report 1-2" in row for row in reader.rows()[-4:])
        assert reader.status.endswith("end")
        assert reader.stop == 30
        await reader.press(top)
        assert reader.top == 0
        assert not reader.status.endswith("end")


async def test_nothing_moves_beyond_the_ends(reader: Reader) -> None:
    """At the beginning there is no way up, at the end none down."""
    before = reader.rows()
    await reader.press("k", "b", "u")
    assert reader.rows() == before
    await reader.press("G")
    before = reader.rows()
    await reader.press("j", "d")
    assert reader.rows() == before


async def test_a_count_repeats_a_move(reader: Reader, hands: Hands) -> None:
    """A number before a key moves as often, and is shown while it is typed."""
    await reader.press("k")
    place = reader.status
    await reader.press("5")
    assert f" 5 {place[-20:]}" in reader.status
    await reader.press("j")
    five = reader.rows()
    await reader.press("g", "j", "j", "j", "j", "j")
    assert reader.rows() == five
    await reader.press("g", "1", "0", "j", "5", "k")
    assert reader.rows() == five
    await reader.press("g", "5", "space")
    assert reader.stop > 15


async def test_a_count_whose_digit_names_a_panel(reader: Reader, hands: Hands) -> None:
    """Typed quickly, `2j` is two lines in the text, although 2 alone goes to the figures."""
    await reader.press("j", "j")
    two = reader.rows()
    await reader.press("g")
    for keys in (("2", "j"), ("1", "j", "1", "j")):
        await reader.press(*keys)
        assert reader.focus == "document"
        assert reader.rows() == two
        await reader.press("g")
    await reader.press("1", "2", "j")
    assert reader.focus == "document"
    twelve = reader.rows()
    await reader.press("g", *"jjjjjjjjjjjj")
    assert reader.rows() == twelve


async def test_a_count_that_comes_late_is_none(reader: Reader, hands: Hands) -> None:
    """A key pressed after a rest is not multiplied by a digit that went to a panel."""
    await reader.press("2")
    assert reader.focus == "figures"
    hands.rest(2)
    await reader.press("j")
    assert reader.focus == "figures"
    assert reader.top == 0


async def test_a_number_leads_to_an_update(reader: Reader, hands: Hands) -> None:
    """With a number, the keys for the ends go to that update, and to the last where there are not so many."""
    await reader.press("1", "2", "G")
    assert reader.stop == 12
    assert "12 of 30" in reader.rows()[0]
    assert reader.focus == "document"
    await reader.press("7", "g")
    assert reader.stop == 7
    assert "7 of 30" in reader.rows()[0]
    await reader.press("9", "9", "9", "G")
    assert reader.stop == 30


async def test_from_update_to_update(reader: Reader) -> None:
    """The next update comes to the top; back leads to the beginning of this one, then to the one before."""
    for following, before in (("right_square_bracket", "left_square_bracket"), ("J", "K")):
        await reader.press("g", following, following)
        assert reader.stop == 3
        assert "3 of 30" in reader.rows()[0]
        await reader.press("j", "j", before)
        assert "3 of 30" in reader.rows()[0]
        await reader.press(before)
        assert "2 of 30" in reader.rows()[0]


async def test_several_updates_at_once(reader: Reader, hands: Hands) -> None:
    """A count goes on by so many updates, and not beyond the last or the first."""
    await reader.press("9", "right_square_bracket")
    assert reader.stop == 10
    await reader.press("5", "K")
    assert reader.stop == 5
    await reader.press("8", "0", "J")
    assert reader.stop == 30
    await reader.press("8", "0", "K")
    assert reader.stop == 1


async def test_the_last_update_says_so(reader: Reader) -> None:
    """Where there is no next update, the line of keys says it until the next key."""
    await reader.press("G", "right_square_bracket")
    assert "this is the last update" in reader.status
    await reader.press("k")
    assert "last update" not in reader.status


async def test_the_last_update_comes_to_the_top(reader: Reader) -> None:
    """The last update can be gone to although it does not fill the screen, and a line down does not take it away."""
    await reader.press("9", "9", "J")
    top = reader.rows()[0]
    assert "30 of 30" in top
    await reader.press("j")
    assert reader.rows()[0] == top


async def test_the_panels_follow_the_text(reader: Reader) -> None:
    """The update that is read is the marked one in the list, and its figures and people are shown."""
    await reader.facts()
    await reader.press("9", "J")
    assert reader.marked("updates") == 9
    assert "Gauge 21 stood" in reader.said()
    figures = reader.said("figures")
    assert "147 inches" in figures
    assert "this update 6 of 180" in figures
    assert "Ines Holt ×90" in reader.said("people")
    assert reader.inked("key", "updates", "selection") != []


async def test_the_place_is_told(reader: Reader) -> None:
    """The status says how far one is and how long the rest takes, and both change."""
    assert "min left" in reader.status
    first = int(reader.status.rpartition("%")[0].split()[-1])
    await reader.press("space")
    assert int(reader.status.rpartition("%")[0].split()[-1]) > first


async def test_space_at_the_end_goes_to_what_is_unread(reader: Reader) -> None:
    """A page down at the end of the text goes to the first update that was not read, if there is one below or above."""
    await reader.press("G", "space")
    assert reader.stop == 30
    assert "nothing unread below, 28 above ( , )" in reader.status


async def test_space_reads_a_page_that_fits() -> None:
    """Where all is on the screen, each page down is done with an update, until all are read."""
    async with opened_reader(FLOOD, size=MEDIUM) as reader:
        stops = []
        for _ in range(3):
            await reader.press("space")
            stops.append(reader.stop)
        assert stops == [2, 3, 3]
        assert reader.screen.open.unread == set()
        assert "all read" in reader.status


async def test_paragraphs_of_an_article() -> None:
    """In an article the same keys go from paragraph to paragraph, which are listed and numbered."""
    async with opened_reader(ARTICLE, size=(100, 8)) as reader:
        assert "Paragraphs" in reader.rows("updates")[0]
        await reader.press("right_square_bracket")
        assert reader.rows()[0].strip("▌ ").startswith("Ines Holt did.")
        await reader.press("J", "K", "K")
        assert reader.rows()[0].strip("▌ ").startswith("For 30 years")
        assert (reader.stop, reader.marked("updates")) == (1, 0)


async def test_a_page_that_fits_does_not_move() -> None:
    """Where everything is on the screen, moving changes nothing but what is being read."""
    async with opened_reader(FLOOD, size=MEDIUM) as reader:
        before = reader.rows()
        await reader.press("j", "d", "G")
        assert [row[2:40].rstrip() for row in reader.rows()] == [row[2:40].rstrip() for row in before]
        assert reader.status.endswith("end")
