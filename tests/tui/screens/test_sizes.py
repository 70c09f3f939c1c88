"""Screens of all sizes, and what a screen costs."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.color import Color
from textual.widget import Widget

from dateline.tui.keys import KEYS
from dateline.tui.signs import ASCII

from ..pages import STORM, live_page
from ..reader import MEDIUM, NARROW, WIDE, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")

PARTS = ("title", "updates", "document", "figures", "people", "status")
TINY = (20, 5)


async def resize(reader: Reader, size: tuple[int, int]) -> None:
    """Give the terminal another size, and wait until all is drawn."""
    await reader.pilot.resize_terminal(*size)
    title = reader.part("title")
    await reader.until("the size", lambda: (title.columns, reader.screen.size) == (size[0], size))
    await reader.settle()


def first_words(reader: Reader) -> str:
    """The first text on the screen that is no header."""
    return next(row.strip("▌ ") for row in reader.rows() if row.strip("▌ ") and " of " not in row)


def check_rows(reader: Reader) -> None:
    """Every row of every part that is shown is as wide as the part."""
    for name in ("title", *reader.displayed, "status"):
        part = reader.part(name)
        assert {part.strip_at(y).cell_length for y in range(part.size.height)} <= {part.size.width}
        assert all(cell_len(part.strip_at(y).text) == part.size.width for y in range(part.size.height))


@pytest.mark.parametrize("rows_down", [0, 2, 3, 7])
async def test_the_text_under_the_eye_stays(rows_down: int) -> None:
    """At every size the same update is read, and the text at the top is that of before."""
    async with opened_reader(live_page(30), size=WIDE) as reader:
        await reader.press("9", "J", *"j" * rows_down)
        words, stop = first_words(reader)[:12], reader.stop
        for size in (MEDIUM, NARROW, (80, 24), (120, 12), TINY, WIDE):
            await resize(reader, size)
            assert reader.stop == stop
            assert words[:12] in " ".join(row.strip() for row in reader.rows()[:4])
            assert reader.marked("updates") == stop - 1
        assert first_words(reader)[:12] == words


async def test_dragging_the_edge_of_the_window_does_not_move_the_text() -> None:
    """After many sizes the first row is the one it was."""
    async with opened_reader(live_page(30), size=WIDE) as reader:
        await reader.press("9", "J", "j", "j", "j")
        rows = reader.rows()
        for width in range(130, 60, -7):
            await resize(reader, (width, 30))
        await resize(reader, WIDE)
        assert reader.rows() == rows


async def test_the_keys_always_go_to_what_can_be_seen() -> None:
    """Whatever panel had the keys, after a change of size they go to a part that is shown."""
    async with opened_reader(STORM, size=WIDE) as reader:
        for name in ("figures", "people", "updates", "document"):
            await resize(reader, WIDE)
            await reader.go_to(name)
            for size in (MEDIUM, NARROW, MEDIUM, (80, 24), WIDE, NARROW):
                await resize(reader, size)
                assert reader.focus in reader.displayed


@pytest.mark.parametrize("size", [WIDE, MEDIUM, NARROW, (80, 24), TINY, (21, 3), (200, 60)])
async def test_rows_are_as_wide_as_their_part(size: tuple[int, int]) -> None:
    """At every size each part draws full rows, no wider and no narrower, also with a panel over the text."""
    async with opened_reader(STORM, size=size) as reader:
        await reader.facts()
        check_rows(reader)
        for name in ("figures", "people", "updates"):
            await reader.go_to(name)
            check_rows(reader)


async def test_the_text_has_one_measure() -> None:
    """However wide the terminal, a row of text has at most 74 characters, in the middle of what there is."""
    async with opened_reader(live_page(5), size=(240, 30)) as reader:
        widths = [len(row.strip()) for row in reader.rows() if " of " not in row]
        assert 60 < max(widths) <= 74
        left = min(len(row) - len(row.lstrip()) for row in reader.rows() if row.strip() and "▌" not in row)
        assert abs(left - (reader.part("document").size.width - 74) // 2) <= 1


async def test_the_settings_choose_the_measure() -> None:
    """The widest row is the one the settings ask for."""
    async with opened_reader(live_page(5), size=WIDE, measure=40) as reader:
        assert 30 < max(len(row.strip()) for row in reader.rows() if " of " not in row) <= 40


async def test_a_tiny_terminal_can_be_read_in() -> None:
    """At twenty columns and five rows there is text, and every key that moves works."""
    async with opened_reader(STORM, size=TINY) as reader:
        await reader.facts()
        assert reader.part("document").size == (20, 3)
        assert "Storm over" in reader.said()
        await reader.press("J", "j", "j")
        assert "Ferries to the" in reader.said() or "islands are" in reader.said()
        await reader.press("G")
        assert "boats." in reader.said()
        assert reader.status.endswith("end")


@pytest.mark.parametrize("size", [TINY, (9, 2), NARROW])
async def test_no_key_breaks_a_small_screen(size: tuple[int, int]) -> None:
    """Every key can be pressed on a screen on which nothing fits."""
    async with opened_reader(STORM, size=size) as reader:
        await reader.facts()
        for key in KEYS:
            if key.id in ("quit", "interrupt", "suspend", "palette"):
                continue
            await reader.press(key.keys.split(",")[-1])
            if reader.app.screen is not reader.screen or reader.screen.search.matcher or key.id == "find":
                await reader.press("escape")
        assert reader.app.return_value is None
        assert reader.screen.open.document.text == STORM


@pytest.mark.parametrize("word", ["x", "漢", "a b "], ids=["letters", "wide letters", "words"])
async def test_a_single_line_of_many_characters(word: str) -> None:
    """A document of one giant line can be read from its beginning to its end."""
    text = word * (240_000 // len(word))
    async with opened_reader(text, size=MEDIUM) as reader:
        assert set(reader.said()) - {" ", "▌"} == set(word) - {" "}
        await reader.press("space", "G")
        assert reader.status.endswith("end")
        await reader.press("slash")
        await reader.type(word.strip()[0])
        assert reader.inked("hit-here") == [word[0]]


async def test_few_widgets_are_mounted() -> None:
    """A page of two thousand updates is drawn by as few widgets as a short one, with all panels and the search."""
    counts = []
    for page in (STORM, live_page(2_000)):
        async with opened_reader(page, size=WIDE) as reader:
            await reader.press("slash", "a")
            counts.append(len(reader.app.screen.query(Widget)))
    assert counts[0] == counts[1] <= 30


async def test_a_key_is_one_update_of_the_screen() -> None:
    """All that a key changes is drawn at once; keys that give the focus to another part may need two updates."""
    async with opened_reader(live_page(60), size=WIDE, quick=False) as reader:
        await reader.facts()
        await reader.press("J")
        moving = ["space", "b", "full_stop", "n", *"jkJKdGgraAU"]
        in_lists = ["4", *"jjk", "tab", "tab", "enter", "escape", "2", "enter", "enter"]
        many = []
        for key in moving + in_lists:
            before, focus = reader.app.updates_of_screen, reader.focus
            await reader.pilot.press(key)
            reader.screen.count.clear()
            count = reader.app.updates_of_screen - before
            if count > (1 if reader.focus == focus else 2):
                many.append((key, count))
        assert many == []


async def test_a_letter_of_a_search_is_one_update_of_the_screen() -> None:
    """The letter and its hits are drawn at once."""
    async with opened_reader(live_page(60), size=WIDE, quick=False) as reader:
        await reader.facts()
        await reader.press("slash", "r")
        updates = []
        for letter in "eport":
            before = reader.app.updates_of_screen
            await reader.pilot.press(letter)
            updates.append(reader.app.updates_of_screen - before)
        assert updates == [1] * 5


async def test_without_colours_all_is_told_by_attributes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the environment asks for no colours there are none, and figures, names and hits are still set apart."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened_reader(STORM, size=WIDE) as reader:
        await reader.facts()
        await reader.press("slash")
        await reader.type("quay")
        colours: set[Color | None] = set()
        for name in PARTS:
            part = reader.part(name)
            for y in range(part.size.height):
                for segment in part.strip_at(y):
                    assert segment.style is not None
                    colours |= {segment.style.color, segment.style.bgcolor}
        assert colours == {None}
        assert "40" in reader.inked("figure")
        assert "Ines Holt" in reader.inked("person")
        assert reader.inked("hit-here") == ["quay"]
        assert any("─" in row and "1 of 5" in row for row in reader.rows())


async def test_signs_of_ascii() -> None:
    """With the stand-ins of the signs, the panels hold no sign that a plain terminal lacks."""
    async with opened_reader(live_page(8), size=WIDE, signs=ASCII) as reader:
        await reader.facts()
        panels = "".join(reader.said(name) for name in ("updates", "figures", "people"))
        assert "*" in reader.said("updates")
        assert "Ines Holt x" in reader.said("people")
        assert not set("●◆×“≠▲▼≥≤▌…·") & set(panels)
