"""Everything works with the mouse as well."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from ..pages import STORM, live_page
from ..reader import NARROW, WIDE, Reader, opened_reader
from .mouse import drag, drag_between, turn

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")

WIDE_CHARACTERS = "漢字の町で 3 homes are dry.\n\nFamily 👩\u200d👩\u200d👧 went home; cafe\u0301s are open.\n"


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader on a page of two days, all facts known."""
    async with opened_reader(STORM, size=WIDE) as reader:
        await reader.facts()
        yield reader


async def test_an_update_is_clicked(reader: Reader) -> None:
    """A click on an update shows it."""
    await reader.pilot.click("#updates", offset=reader.cell_of("Schools stay", "updates"))
    await reader.settle()
    assert reader.stop == 3
    assert "07:15 GMT" in reader.rows()[0]


async def test_a_figure_is_clicked(reader: Reader) -> None:
    """A click on a figure lights it in the text, on either of its rows."""
    await reader.pilot.click("#figures", offset=reader.cell_of("40 lorries", "figures"))
    await reader.settle()
    assert reader.inked("lit") == ["40 lorries"]
    assert reader.marked("figures") == 1


async def test_a_person_is_clicked(reader: Reader) -> None:
    """A click on a person lights the name in the text."""
    await reader.pilot.click("#people", offset=reader.cell_of("harbour master", "people"))
    await reader.settle()
    assert reader.inked("lit") == ["Ines Holt"]


async def test_a_click_on_nothing_does_nothing(reader: Reader) -> None:
    """Below the last row of a list, and on its title, there is nothing to choose."""
    rows = reader.rows()
    height = reader.part("updates").size.height
    for offset in ((5, height - 1), (5, 0)):
        await reader.pilot.click("#updates", offset=offset)
        await reader.settle()
    assert [row.replace("▌", " ") for row in reader.rows()] == [row.replace("▌", " ") for row in rows]


async def test_a_click_gives_the_keys_to_a_part(reader: Reader) -> None:
    """The part that is clicked has the focus."""
    await reader.pilot.click("#people", offset=(5, 0))
    assert reader.focus == "people"
    await reader.pilot.click("#document", offset=(20, 20))
    assert reader.focus == "document"


async def test_the_wheel_moves_the_text() -> None:
    """The wheel moves the text by three rows, the panels follow, and the way back leads to the same rows."""
    async with opened_reader(live_page(30), size=WIDE) as reader:
        await reader.facts()
        rows = reader.rows()
        await turn(reader, "document", 8)
        assert reader.rows()[1] == rows[25]
        assert reader.stop == reader.marked("updates") + 1 > 1
        await turn(reader, "document", -8)
        assert reader.rows() == rows


async def test_the_wheel_moves_a_list_and_not_its_mark() -> None:
    """The wheel over a list shows other rows of it; what is marked stays, and so does the text."""
    async with opened_reader(live_page(60), size=WIDE) as reader:
        rows = reader.rows()
        before = reader.rows("updates")
        await turn(reader, "updates", 1)
        assert reader.rows("updates")[2:-5] == before[5:-2]
        assert reader.marked("updates") == 0
        assert reader.rows() == rows
        await turn(reader, "updates", 100)
        assert "Gauge 1 stood" in reader.said("updates")
        await turn(reader, "updates", -120)
        assert reader.rows("updates") == before


async def test_text_is_selected_by_dragging(reader: Reader) -> None:
    """What is dragged over is selected, to the letter, and copied as it stands in the text."""
    await drag(reader, "ferries to the islands")
    assert reader.screen.get_selected_text() == "ferries to the islands"
    assert reader.inked("selected") == ["ferries to the islands"]
    await reader.press("y")
    assert reader.app.clipboard == "ferries to the islands"
    assert "copied the selection, 4 words" in reader.status


async def test_a_selection_over_several_rows(reader: Reader) -> None:
    """Over rows and blocks all that lies between is selected, as it stands in the text."""
    column, row = reader.cell_of("islands and have")
    await drag_between(reader, "document", reader.cell_of("40 lorries"), "document", (column + len("islands") - 1, row))
    selected = reader.screen.get_selected_text() or ""
    start = STORM.index("40 lorries")
    end = STORM.index("islands and have") + len("islands")
    assert selected == STORM[start:end]


async def test_a_selection_backwards(reader: Reader) -> None:
    """It does not matter in which direction one drags."""
    await drag(reader, "ferries", backwards=True)
    assert reader.screen.get_selected_text() == "ferries"


async def test_escape_takes_the_selection_away(reader: Reader) -> None:
    """The first layer that is peeled is the selection; interrupting copies it instead of leaving."""
    await drag(reader, "ferries")
    await reader.press("ctrl+c")
    assert reader.app.clipboard == "ferries"
    assert reader.app.return_value is None
    await reader.press("escape")
    assert not reader.screen.get_selected_text()
    assert reader.inked("selected") == []


async def test_a_selection_in_an_item_and_a_quotation(reader: Reader) -> None:
    """Markers and bars are not text: a selection begins behind them."""
    for words in ("Route 1 stays", "We worked through"):
        await drag(reader, words)
        assert reader.screen.get_selected_text() == words
        await reader.press("escape")


async def test_wide_characters_are_selected_whole() -> None:
    """Where letters take two cells or none, the letters under the mouse are selected."""
    async with opened_reader(WIDE_CHARACTERS, size=(100, 12)) as reader:
        left, row = reader.cell_of("漢字")
        await drag_between(reader, "document", (left, row), "document", (left + 2, row))
        assert reader.screen.get_selected_text() == "漢字"
        await reader.press("escape")
        await drag_between(reader, "document", (left + 4, row), "document", (left + 8, row))
        assert reader.screen.get_selected_text() == "の町で"


async def test_a_selection_follows_the_text(reader: Reader) -> None:
    """When the text moves, what was selected is still what is selected."""
    await drag(reader, "ferries")
    await reader.press("j", "j")
    assert reader.screen.get_selected_text() == "ferries"
    assert "".join(reader.inked("selected")) == "ferries"


async def test_on_a_narrow_screen_a_click_shows_the_text() -> None:
    """Choosing by the mouse in a panel over the text shows the text."""
    async with opened_reader(STORM, size=NARROW) as reader:
        await reader.facts()
        await reader.go_to("updates")
        await reader.pilot.click("#updates", offset=reader.cell_of("Schools stay", "updates"))
        await reader.settle()
        assert (reader.displayed, reader.stop) == (["document"], 3)


async def test_a_drag_to_a_row_without_text_selects_up_to_there(reader: Reader) -> None:
    """On empty rows and headers a selection ends between the texts around them, and nothing else is selected."""
    column, row = reader.cell_of("quay, and 40")
    rows = reader.rows()
    empty = [y for y in range(row + 1, len(rows)) if not rows[y].strip() or " GMT" in rows[y]]
    texts = [(y, text.strip()) for y, text in enumerate(rows) if y not in empty]
    for y in empty[::2]:
        await drag_between(reader, "document", (column, row), "document", (column, y))
        selected = reader.screen.get_selected_text() or ""
        assert STORM[STORM.index("quay, and 40") :].startswith(selected)
        assert [text for at, text in texts if at < y][-1][-12:] in selected
        assert next((text for at, text in texts if at > y), "#") not in selected
        await reader.press("escape")


async def test_a_drag_into_a_panel_selects_text_only(reader: Reader) -> None:
    """What is dragged over outside of the text is not selected, and panels cannot be."""
    start = reader.cell_of("quay, and 40")
    for name in ("figures", "updates", "people", "title", "status"):
        await drag_between(reader, "document", start, name, (5, 0))
        assert (reader.screen.get_selected_text() or "") in STORM
        await reader.press("escape")
    await drag_between(reader, "figures", (3, 3), "figures", (9, 5))
    assert not reader.screen.get_selected_text()


async def test_clicks_select_words_and_paragraphs(reader: Reader) -> None:
    """Two clicks on a word select it, three its paragraph."""
    await reader.pilot.click("#document", offset=reader.cell_of("lorries"), times=2)
    assert reader.screen.get_selected_text() == "lorries"
    await reader.press("escape")
    await reader.pilot.click("#document", offset=reader.cell_of("lorries"), times=3)
    selected = reader.screen.get_selected_text() or ""
    assert selected.startswith("All ferries to the islands")
    assert selected.endswith("stand in the rain.")
