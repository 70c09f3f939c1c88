"""The list of keys, and the palette of commands."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from dateline.tui.keys import KEYS, key_names

from ..pages import STORM, live_page
from ..reader import MEDIUM, NARROW, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader on a page of two days, all facts known."""
    async with opened_reader(STORM, size=MEDIUM) as reader:
        await reader.facts()
        yield reader


def listed(reader: Reader) -> list[str]:
    """The rows of the list that lies over the text, with single blanks."""
    options = reader.app.screen.query_one(OptionList)
    return [" ".join(str(options.get_option_at_index(index).prompt).split()) for index in range(options.option_count)]


async def test_all_keys_are_listed(reader: Reader) -> None:
    """The help has a row for each key, with its words, below the heading of its group."""
    await reader.press("question_mark")
    rows = listed(reader)
    for key in KEYS:
        assert f"{key_names(key)} {key.description}. {key.tooltip}" in rows
    assert [row for row in rows if row in {key.group for key in KEYS}] == list(dict.fromkeys(k.group for k in KEYS))
    assert len(rows) == len(KEYS) + len({key.group for key in KEYS})


async def test_keys_are_searched(reader: Reader) -> None:
    """Typing narrows the list to the keys whose words hold all that is typed, in any order."""
    await reader.press("f1")
    await reader.type("unread next")
    rows = listed(reader)
    assert any("Next unread." in row for row in rows)
    assert all("unread" in row.lower() for row in rows if row not in {key.group for key in KEYS})
    assert len(rows) < 10
    await reader.type("zzz")
    assert listed(reader) == ["no key for that"]


@pytest.mark.parametrize("key", ["escape", "f1", "enter"])
async def test_the_help_is_left(reader: Reader, key: str) -> None:
    """The help goes away and the text is as it was."""
    await reader.press("J")
    rows = reader.rows()
    await reader.press("question_mark", "j", key)
    assert reader.app.screen is reader.screen
    assert reader.rows() == rows
    assert reader.focus == "document"


async def test_the_help_is_scrolled_while_one_types(reader: Reader) -> None:
    """The arrows move in the list, and the letters still go to the query."""
    await reader.press("question_mark", "down", "down", "pagedown", "up")
    options = reader.app.screen.query_one(OptionList)
    assert options.highlighted is not None
    assert options.highlighted > 2
    await reader.type("quit")
    assert any("Quit." in row for row in listed(reader))


async def test_the_help_shows_the_keys_of_the_user() -> None:
    """Where the settings give a binding other keys, these are shown, and they work."""
    async with opened_reader(STORM, size=MEDIUM, keymap={"update.next": "x,f5"}) as reader:
        await reader.press("question_mark")
        assert any(row.startswith("x f5 Next update.") for row in listed(reader))
        await reader.press("escape", "x", "f5")
        assert reader.stop == 3
        await reader.press("J")
        assert reader.stop == 3


async def test_the_line_of_keys_names_the_keys_of_the_user() -> None:
    """Where the settings give a binding other keys, these are named in the line of keys and in the palette."""
    async with opened_reader(STORM, size=MEDIUM, keymap={"find": "ctrl+f"}) as reader:
        assert "/ find" not in reader.status
        assert "find" in reader.status
        find = next(command for command in reader.app.get_system_commands(reader.app.screen) if command.title == "Find")
        assert "^F" in find.help or "ctrl+f" in find.help


async def test_the_help_fits_a_narrow_screen() -> None:
    """On a narrow screen the words of a key go on in rows of their own, below its words."""
    async with opened_reader(STORM, size=NARROW) as reader:
        await reader.press("question_mark")
        options = reader.app.screen.query_one(OptionList)
        widest = max(
            len(line)
            for index in range(options.option_count)
            for line in str(options.get_option_at_index(index).prompt).splitlines()
        )
        assert widest <= options.content_size.width


async def palette_of(reader: Reader, key: str, words: str) -> CommandPalette:
    """The palette after words were typed."""
    await reader.press(key)
    palette = reader.app.screen
    assert isinstance(palette, CommandPalette)
    await reader.type(words)
    await reader.until("commands", lambda: reader.app.screen.query_one(OptionList).option_count)
    return palette


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_a_command_is_run_by_its_name(reader: Reader, key: str) -> None:
    """The palette finds a command by its words, and runs it where the reader is."""
    await palette_of(reader, key, "text only")
    await reader.press("enter")
    await reader.until("the command", lambda: reader.displayed == ["document"])
    assert reader.app.screen is reader.screen


async def test_a_command_that_moves(reader: Reader) -> None:
    """A command of the palette does what its key does."""
    await palette_of(reader, "colon", "next update")
    await reader.press("enter")
    await reader.until("the command", lambda: reader.stop == 2)
    assert reader.marked("updates") == 1


async def test_the_palette_is_left(reader: Reader) -> None:
    """Escape takes the palette away and changes nothing."""
    rows = reader.rows()
    await reader.press("colon", "escape")
    assert reader.app.screen is reader.screen
    assert reader.rows() == rows


async def test_all_commands_are_named(reader: Reader) -> None:
    """The palette offers what the keys do, and all themes; commands of the toolkit that do not fit are left out."""
    await reader.until("the themes", lambda: len(reader.app.themes) == 4)
    titles = [command.title for command in reader.app.get_system_commands(reader.app.screen)]
    assert len(titles) == len(set(titles))
    assert {"Find", "Next update", "Quit", "Keys", "Documents", "Theme: Night", "Theme: Paper"} <= set(titles)
    assert {title for title in titles if not title.startswith("Theme: ")} <= {key.description for key in KEYS}


async def test_every_command_runs(reader: Reader) -> None:
    """No command of the palette breaks anything, whatever it does."""
    skipped = {"Quit", "Suspend"}
    for command in list(reader.app.get_system_commands(reader.app.screen)):
        if command.title in skipped:
            continue
        result = command.callback()
        if result is not None:
            await result
        await reader.settle()
        if reader.app.screen is not reader.screen:
            await reader.press("escape")
        if reader.focus not in ("document", "updates", "figures", "people"):
            await reader.press("escape")
    assert reader.app.return_value is None


async def test_themes_are_switched_in_place() -> None:
    """Another theme draws everything in its colours and leaves text, panels and marks where they are."""
    async with opened_reader(live_page(30), size=(140, 40)) as reader:
        await reader.facts()
        await reader.until("the themes", lambda: len(reader.app.themes) == 4)
        await reader.press("J", "J", "j")
        rows, figures = reader.rows(), reader.rows("figures")
        inks = reader.inked("person")
        palettes = set()
        for theme in ("paper", "contrast", "terminal", "night"):
            reader.app.theme = theme
            await reader.settle()
            assert [row.replace("─", " ").rstrip() for row in reader.rows()] == rows
            assert reader.rows("figures") == figures
            assert reader.inked("person") == inks
            palettes.add(str(reader.part("document").strip_at(0)))
        assert len(palettes) == 4


async def test_a_theme_is_kept() -> None:
    """The theme that was chosen is noted for the next session."""

    class Session:
        """Notes themes."""

        kept: list[str]

        def __init__(self) -> None:
            self.kept = []

        def keep_theme(self, name: str) -> None:
            """Note one."""
            self.kept.append(name)

        def keep(self, _document: object) -> None:
            """Note nothing."""

    session = Session()
    async with opened_reader(STORM, size=MEDIUM, session=session) as reader:
        await reader.until("the themes", lambda: len(reader.app.themes) == 4)
        await palette_of(reader, "colon", "paper")
        await reader.press("enter")
        await reader.until("the theme", lambda: reader.app.theme == "paper")
    assert session.kept == ["paper"]
