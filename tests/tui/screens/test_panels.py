"""Keys that move among the panels, and what is shown at which width."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from ..pages import ARTICLE, STORM, live_page
from ..reader import MEDIUM, NARROW, WIDE, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader on a page of two days, all panels shown, all facts known."""
    async with opened_reader(STORM, size=WIDE) as reader:
        await reader.facts()
        yield reader


async def test_a_wide_screen_has_three_columns(reader: Reader) -> None:
    """Updates at the left, text in the middle, figures above people at the right; the keys go to the text."""
    assert reader.displayed == ["updates", "document", "figures", "people"]
    assert reader.part("figures").region.x == reader.part("people").region.x
    assert reader.focus == "document"


@pytest.mark.parametrize("width", [120, 139])
async def test_from_120_columns_there_are_three(width: int) -> None:
    """All panels fit from 120 columns on."""
    async with opened_reader(STORM, size=(width, 30)) as reader:
        assert reader.displayed == ["updates", "document", "figures", "people"]
        assert all(len(row) <= width for row in reader.rows())


@pytest.mark.parametrize("width", [80, 119])
async def test_from_80_columns_one_panel_is_shown(width: int) -> None:
    """Between 80 and 119 columns one panel stands beside the text, and the digits switch it."""
    async with opened_reader(STORM, size=(width, 30)) as reader:
        assert reader.displayed == ["updates", "document"]
        for name in ("figures", "people", "updates"):
            await reader.go_to(name)
            assert reader.displayed == [name, "document"]
            assert reader.focus == name
            await reader.go_to("document")
            assert reader.displayed == [name, "document"]
            assert reader.focus == "document"


@pytest.mark.parametrize("width", [40, 79])
async def test_below_80_columns_a_panel_takes_the_place_of_the_text(width: int) -> None:
    """Below 80 columns only the text is shown; a panel that is asked for takes all of its place until it is left."""
    async with opened_reader(STORM, size=(width, 20)) as reader:
        assert reader.displayed == ["document"]
        for name in ("figures", "people", "updates"):
            await reader.go_to(name)
            assert reader.displayed == [name]
            assert reader.focus == name
            assert reader.part(name).size.width == width
            await reader.press("escape")
            assert (reader.displayed, reader.focus) == (["document"], "document")


async def test_digits_go_to_panels(reader: Reader) -> None:
    """Each digit goes to its panel."""
    for name in ("figures", "people", "updates", "document"):
        await reader.go_to(name)
        assert reader.focus == name


async def test_tab_goes_around(reader: Reader) -> None:
    """The next panel follows as they stand, around the ends; the panel before likewise."""
    for forwards, backwards in (("tab", "shift+tab"), ("l", "h"), ("right", "left")):
        seen = []
        for _ in range(4):
            await reader.press(forwards)
            seen.append(reader.focus)
        assert seen == ["figures", "people", "updates", "document"]
        for expected in ("updates", "people", "figures", "document"):
            await reader.press(backwards)
            assert reader.focus == expected


async def test_the_focus_can_be_seen(reader: Reader) -> None:
    """A bar in the accent colour stands at the focus, and only there."""
    for name in ("document", "figures", "people", "updates"):
        bars = [other for other in ("document", "figures", "people", "updates") if "▌" in reader.said(other)]
        assert bars == [reader.focus]
        assert name == reader.focus
        await reader.press("tab")


async def test_keys_move_in_a_list(reader: Reader) -> None:
    """In a list the same keys move its mark, and the text stays."""
    await reader.go_to("updates")
    moves = [("j", 1), ("down", 2), ("k", 1), ("G", 4), ("g", 0), ("end", 4), ("home", 0), ("up", 0)]
    for key, row in moves:
        await reader.press(key)
        assert reader.marked("updates") == row
    assert reader.top == 0
    await reader.press("3", "j", "2", "k")
    assert (reader.focus, reader.marked("updates")) == ("updates", 1)
    await reader.press("4", "G")
    assert reader.marked("updates") == 3


async def test_pages_of_a_list() -> None:
    """Pages and half pages of a list move its mark by what fits, and bring it onto the screen."""
    async with opened_reader(live_page(60), size=(120, 24)) as reader:
        await reader.press("shift+tab")
        marks = [0]
        for key in ("space", "d", "u", "b"):
            await reader.press(key)
            marks.append(reader.marked("updates"))
        assert marks[1] >= 8
        assert marks[1] < marks[2] < marks[1] * 2
        assert marks[3:] == [marks[1], 0]
        await reader.press("G")
        assert reader.marked("updates") == 59
        assert any(row.startswith("▌") for row in reader.rows("updates")[2:])
        assert "Gauge 1 stood" in reader.said("updates")


async def test_an_update_is_chosen(reader: Reader) -> None:
    """Enter on an update brings it to the top of the text, where the keys go then."""
    await reader.go_to("updates")
    await reader.press("j", "j", "enter")
    assert reader.focus == "document"
    assert reader.stop == 3
    assert reader.rows()[0].strip("▌ ").startswith("07:15 GMT")


async def test_a_figure_is_chosen(reader: Reader) -> None:
    """Enter on a figure lights it where it stands, and the keys stay in the list."""
    await reader.go_to("figures")
    await reader.press("j", "enter")
    assert reader.focus == "figures"
    assert reader.inked("lit") == ["40 lorries"]
    assert [row for row in reader.rows() if row.startswith("▌ ") and "40 lorries" in row]
    await reader.press("k", "enter")
    assert "".join(reader.inked("lit")) == "2,300 passengers"


async def test_a_figure_below_is_brought_onto_the_screen(reader: Reader) -> None:
    """A figure that cannot be seen is brought up, and becomes what is read."""
    await reader.press("a")
    await reader.go_to("figures")
    await reader.press("G", "enter")
    assert reader.inked("lit") == ["140 km"]
    assert reader.stop == 4
    assert reader.marked("updates") == 3


async def test_a_person_is_chosen(reader: Reader) -> None:
    """Enter on a person lights where they are named in this update, and again for each next place."""
    await reader.press("a")
    await reader.go_to("people")
    assert "Ines Holt" in reader.rows("people")[2]
    places = []
    for _ in range(3):
        await reader.press("enter")
        assert reader.inked("lit") == ["Ines Holt"]
        assert reader.text.lit is not None
        places.append(reader.text.lit.start)
    mentions = [at for at in range(len(STORM)) if STORM.startswith("Ines Holt", at)]
    assert places == [*mentions, mentions[0]]


async def test_on_a_narrow_screen_choosing_shows_the_text() -> None:
    """Where a panel lies over the text, choosing takes it away."""
    async with opened_reader(STORM, size=NARROW) as reader:
        await reader.facts()
        for name, words in (("figures", "2,300"), ("people", "Ines Holt")):
            await reader.go_to(name)
            await reader.press("enter")
            assert (reader.displayed, reader.focus) == (["document"], "document")
            assert words in " ".join(reader.inked("lit"))
        await reader.go_to("updates")
        await reader.press("j", "enter")
        assert (reader.displayed, reader.focus, reader.stop) == (["document"], "document", 2)


async def test_the_light_goes_out_with_the_next_move(reader: Reader) -> None:
    """What was lit is lit until the text moves."""
    await reader.go_to("figures")
    await reader.press("enter")
    await reader.go_to("document")
    assert reader.inked("lit") != []
    await reader.press("j")
    assert reader.inked("lit") == []


async def test_this_update_or_all(reader: Reader) -> None:
    """One key lists the figures and people of the whole document, or of this update again."""
    assert "this update" in reader.rows("figures")[0]
    here = (reader.panel("figures").count, reader.panel("people").count)
    await reader.press("a")
    assert "whole document" in reader.rows("figures")[0]
    assert "whole document" in reader.rows("people")[0]
    assert (reader.panel("figures").count, reader.panel("people").count) == (7, 4)
    await reader.press("a")
    assert (reader.panel("figures").count, reader.panel("people").count) == here


async def test_an_article_begins_with_all() -> None:
    """Of an article the facts of the whole are listed at first; the key for the scope goes to the paragraph."""
    async with opened_reader(ARTICLE, size=WIDE) as reader:
        await reader.facts()
        assert "whole document" in reader.rows("figures")[0]
        assert "whole document" in reader.rows("people")[0]
        await reader.press("a")
        assert "this paragraph" in reader.rows("figures")[0]
        assert reader.panel("figures").count == 1


async def test_a_list_of_all_follows_the_text(reader: Reader) -> None:
    """While the whole document is listed, the marks of the lists go with the text, unless the keys are in them."""
    await reader.press("a", "J")
    assert reader.figure.counts == "homes"
    assert reader.screen.people.people[reader.marked("people")].name == "Tom Adeyemi"
    await reader.go_to("figures")
    await reader.press("g", "enter")
    assert (reader.marked("figures"), reader.stop) == (0, 1)
    assert reader.screen.people.people[reader.marked("people")].name == "Ines Holt"


async def test_text_only(reader: Reader) -> None:
    """One key hides the panels and brings them back; going to a panel brings them back as well."""
    await reader.press("2", "z")
    assert (reader.displayed, reader.focus) == (["document"], "document")
    await reader.press("z")
    assert len(reader.displayed) == 4
    await reader.press("z", "3")
    assert len(reader.displayed) == 4
    assert reader.focus == "people"


@pytest.mark.parametrize("panel", ["2", "3", "4"])
@pytest.mark.parametrize("width", [80, 119])
async def test_text_only_beside_one_panel(width: int, panel: str) -> None:
    """Where one panel stands beside the text, the same key hides it, whichever it is, and brings it back."""
    async with opened_reader(STORM, size=(width, 24)) as reader:
        await reader.facts()
        await reader.press(panel, "escape")
        beside = reader.displayed
        await reader.press("z")
        assert (reader.displayed, reader.part("document").region.width) == (["document"], width)
        await reader.press("z")
        assert reader.displayed == beside != ["document"]


async def test_text_only_keeps_the_place(reader: Reader) -> None:
    """Hiding the panels does not move the text."""
    await reader.press("J", "J", "j")
    top = reader.top
    await reader.press("z")
    assert reader.top == top
    await reader.press("z")
    assert reader.top == top


async def test_escape_peels_layer_by_layer(reader: Reader) -> None:
    """Each press takes off one thing, the nearest first, and the last one changes nothing more."""
    await reader.press("a", "z")
    await reader.press("slash", *"rain", "enter")
    await reader.go_to("figures")
    await reader.press("enter")
    assert reader.displayed != ["document"]
    await reader.press("escape")
    assert not reader.screen.search.is_active
    assert reader.focus == "figures"
    await reader.press("escape")
    assert reader.focus == "document"
    await reader.press("escape")
    assert reader.inked("lit") == []
    assert reader.screen.whole
    await reader.press("z", "escape")
    assert len(reader.displayed) == 4
    await reader.press("escape")
    assert not reader.screen.whole
    before = (reader.rows(), reader.displayed, reader.focus)
    await reader.press("escape")
    assert (reader.rows(), reader.displayed, reader.focus) == before


@pytest.mark.parametrize(
    ("panels", "shown"),
    [
        ("both", ["updates", "document", "figures", "people"]),
        ("figures", ["updates", "document", "figures"]),
        ("people", ["updates", "document", "people"]),
        ("none", ["document"]),
    ],
)
async def test_the_settings_choose_panels(panels: str, shown: list[str]) -> None:
    """The settings say which panels stand beside the text."""
    async with opened_reader(STORM, size=WIDE, panels=panels) as reader:
        assert reader.displayed == shown


async def test_a_panel_that_was_hidden_is_where_the_text_is() -> None:
    """At a medium width the figures of the update that is read are there as soon as their panel is."""
    async with opened_reader(STORM, size=MEDIUM) as reader:
        await reader.facts()
        await reader.press("J")
        await reader.go_to("figures")
        assert "340 homes" in reader.said("figures")
