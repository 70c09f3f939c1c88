"""The card of a person: its keys, and what it shows."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable

import pytest

from dateline.library.person_card import CardLine
from dateline.parsing.model import Span
from dateline.tui.screens.card import CardScreen
from dateline.tui.signs import ASCII
from dateline.tui.widgets.line_widget import LineWidget

from ..reader import MEDIUM, NARROW, WIDE, Reader, opened_reader
from ..strike import STRIKE

pytestmark = pytest.mark.usefixtures("strike", "clock", "hands")

READ = [
    "— Who they are", "12:54 union chief",
    "— How they are named", "12:54 Roe", "12:54 Dana Roe",
    "— First and last mention", "12:54 last: “We are done,” Roe said.",
    "12:54 first: The union chief Dana Roe resigned.",
    "— In their own words", "12:54 “We are done”",
]  # fmt: skip
"""The card in the newest update, before others are read."""
ALL = [
    "— Who they are", "12:54 union chief", "12:10 crane driver ×2",
    "— How they are named", "12:54 Roe ×2", "12:54 Dana Roe ×2",
    "— First and last mention", "12:54 last: “We are done,” Roe said.",
    "◆ first: The crane driver Dana Roe spoke at dawn.",
    "— In their own words", "12:54 “We are done”",
    "— What they are said to say", "◆ the gates would close",
    "— Figures they claim", "12:10 40 pickets",
]  # fmt: skip


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader with the card of Dana Roe open, in the newest update."""
    async with opened_reader(STRIKE, size=WIDE) as reader:
        await open_card(reader)
        yield reader


async def open_card(reader: Reader, *keys: str) -> None:
    """Open the card of the first person of the list, or of the one the keys go to."""
    await reader.facts()
    await reader.go_to("people")
    await reader.press(*keys, "v")


def card(reader: Reader) -> CardScreen:
    """The card, which is open."""
    assert isinstance(reader.app.screen, CardScreen)
    return reader.app.screen


def rows(reader: Reader, name: str = "lines") -> list[str]:
    """What stands in a part of the card: `title`, `lines` or `keys`."""
    part = card(reader).query_one(f"#card-{name}")
    assert isinstance(part, LineWidget)
    return [part.strip_at(y).text.rstrip() for y in range(part.size.height)]


def told(reader: Reader) -> list[str]:
    """The lines of the card with single blanks, names of sections behind a dash."""
    said = []
    for row in rows(reader)[2:]:
        words = " ".join(row.strip("▌ ").split())
        if words:
            said.append("— " + words.strip(" ─") if words.endswith("──") else words)
    return said


async def go(reader: Reader, words: str) -> None:
    """Put the cursor on the line that holds some words."""
    lines = card(reader).lines
    lines.mark(max(index for index, line in enumerate(lines.card) if words in line.words))


async def test_a_card_of_what_was_read(reader: Reader) -> None:
    """The card says who it is, and of each section what stands in the updates that were read."""
    assert rows(reader, "title")[1:3] == ["  Dana Roe", "  union chief"]
    assert told(reader) == READ
    assert " ".join(rows(reader)[0].split()) == "▌ ×2 of 4 · “1 · in 1 update what was read"


async def test_a_shows_all(reader: Reader) -> None:
    """`a` shows what the whole document tells, and what was read again; the keys say which is next."""
    assert "a all" in rows(reader, "keys")[0]
    await reader.press("a")
    assert told(reader) == ALL
    assert " ".join(rows(reader)[0].split()) == "▌ ×4 · “1 · in 3 updates whole document"
    assert "a what was read" in rows(reader, "keys")[0]
    await reader.press("a")
    assert told(reader) == READ


async def test_what_is_read_is_on_the_card(reader: Reader) -> None:
    """The card has what was read since; where that is all, there is nothing more to ask for."""
    await reader.press("escape", "A", "v")
    assert told(reader) == ALL
    assert "a all" not in rows(reader, "keys")[0]
    await reader.press("a")
    assert "all of it was read" in rows(reader, "keys")[0]


async def test_a_mention_above_all_is_in_no_update() -> None:
    """The card counts the updates that `w` walks: a name in the title of the page is a mention, but in none of them."""
    async with opened_reader(STRIKE.replace("Strike in", "Roe leads strike in"), size=WIDE) as reader:
        await reader.facts()
        await reader.press("a")
        await open_card(reader)
        assert " ".join(rows(reader)[0].split()) == "▌ ×5 · “1 · in 3 updates whole document"
        await reader.press("w")
        assert "3 updates with Dana Roe" in reader.status


async def test_a_role_from_before_is_marked() -> None:
    """A role that the title takes from an unread update is on the card, as not read yet; Enter shows where it is."""
    async with opened_reader(STRIKE.replace("The union chief Dana", "Dana"), size=WIDE) as reader:
        await open_card(reader)
        assert rows(reader, "title")[1:3] == ["  Dana Roe", "  crane driver"]
        assert told(reader)[:2] == ["— Who they are", "12:10 crane driver not read yet"]
        await reader.press("enter")
        assert reader.inked("lit") == ["crane driver"]


async def test_an_unread_role_does_not_name_the_unnamed() -> None:
    """Who was not named in what was read has neither lines nor a role there."""
    async with opened_reader(STRIKE.replace("UPDATE 1254", "UPDATE 1301 GMT: It snows.\n\nUPDATE 1254")) as reader:
        await reader.facts()
        await reader.press("a")
        await open_card(reader)
        assert rows(reader, "title")[1:3] == ["  Dana Roe", "  union chief"]
        await reader.press("a")
        assert rows(reader, "title")[1:3] == ["  Dana Roe", ""]
        assert told(reader) == ["not named in what was read"]


async def test_the_list_of_all_opens_the_card_of_all() -> None:
    """Where the whole document is listed, the card begins with it."""
    async with opened_reader(STRIKE, size=WIDE) as reader:
        await reader.facts()
        await reader.press("a")
        await open_card(reader)
        assert told(reader) == ALL


async def test_a_card_without_roles() -> None:
    """Sections of which nothing is told are left out; a single mention is first and last."""
    async with opened_reader(STRIKE, size=WIDE) as reader:
        await open_card(reader, "j")
        assert rows(reader, "title")[1:3] == ["  Max Orr", ""]
        assert told(reader) == [
            "— How they are named", "12:54 Max Orr", "— First and last mention", "12:54 Max Orr took over."
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "lit"),
    [
        ("Roe", "Dana Roe"), ("union chief", "union chief"), ("spoke at dawn", "Dana Roe"),
        ("We are done", "We are done"), ("gates", "the gates would close"), ("40 pickets", "40 pickets"),
    ],
)  # fmt: skip
async def test_enter_goes_to_the_place(reader: Reader, words: str, lit: str) -> None:
    """Enter closes the card and lights in the text what the line stands on."""
    await reader.press("a")
    await go(reader, words)
    await reader.press("enter")
    assert reader.app.screen is reader.screen
    assert " ".join(reader.inked("lit")) == lit
    assert reader.focus == "people"


async def test_a_walk_goes_on_from_the_card(reader: Reader) -> None:
    """`n` and `N` leave the card for the next mention, from what was shown last or from the screen."""
    await reader.press("n")
    assert (reader.app.screen is reader.screen, reader.inked("lit")) == (True, ["Dana Roe"])
    await reader.press("v", "n", "v", "n")
    assert (reader.inked("lit"), reader.stop) == (["Roe"], 2)
    await reader.press("v", "N")
    assert reader.stop == 1


async def test_w_leaves_the_card_for_the_updates(reader: Reader) -> None:
    """`w` on the card lists and walks only the updates with the person."""
    await reader.press("w")
    assert reader.app.screen is reader.screen
    assert reader.panel("updates").count == 3
    assert "only with Dana Roe 1/3" in reader.status


@pytest.mark.parametrize("key", ["escape", "q", "v"])
async def test_the_card_is_closed(reader: Reader, key: str) -> None:
    """Esc, `q` and `v` close the card, and nothing has moved."""
    await reader.press("j", key)
    assert reader.app.screen is reader.screen
    assert (reader.top, reader.focus, reader.inked("lit")) == (0, "people", [])


async def test_keys_move_on_the_card(reader: Reader) -> None:
    """The keys of lists move among the lines, over the names of the sections; the place is told."""
    await reader.press("a")
    last = len(ALL) - 7
    for key, cursor in [("j", 1), ("down", 2), ("k", 1), ("up", 0), ("G", last), ("g", 0), ("end", last), ("home", 0)]:
        await reader.press(key)
        assert card(reader).lines.cursor == cursor, key
    await reader.press("space")
    assert card(reader).lines.cursor > 0
    await reader.press("b", "b")
    assert card(reader).lines.cursor == 0
    assert rows(reader, "keys")[0].endswith(f"1 of {last + 1}")


async def test_a_click_goes_to_the_place(reader: Reader) -> None:
    """A click on a line does what Enter does."""
    y = next(y for y, row in enumerate(rows(reader)) if "We are done”" in row)
    await reader.pilot.click("#card-lines", offset=(10, y))
    await reader.settle()
    assert reader.inked("lit") == ["We are done"]


async def test_a_line_is_copied(reader: Reader) -> None:
    """`y` copies the line at the cursor with the name and the time, `Y` the card with the title of the document."""
    await go(reader, "We are done")
    await reader.press("y")
    assert reader.app.clipboard == "“We are done” (Dana Roe, 12:54 GMT)"
    assert "copied the line" in rows(reader, "keys")[0]
    await reader.press("Y")
    lines = reader.app.clipboard.splitlines()
    assert (lines[0], lines[1], lines[2]) == ("Dana Roe", "Who they are", "- union chief (Dana Roe, 12:54 GMT)")
    assert lines[-1] == "(Strike in Arlen)"


async def test_inks_of_a_card(reader: Reader) -> None:
    """Names and values have the inks they have in the text, names in the sentences of mentions, too."""
    await reader.press("a", "G")
    lines = card(reader).lines
    assert lines.palette is not None
    styles = {
        ground: lines.palette.style(ink, ground) for ink, ground in (("person", "panel"), ("figure", "selection"))
    }
    inked = {
        ground: [s.text for y in range(lines.size.height) for s in lines.strip_at(y) if s.style == style]
        for ground, style in styles.items()
    }
    assert inked == {"panel": ["Roe", "Dana Roe", "Roe", "Dana Roe"], "selection": ["40"]}


async def test_help_lists_the_keys_there_too(reader: Reader) -> None:
    """`?` opens the list of keys over the card, which is there again afterwards."""
    await reader.press("question_mark")
    assert not isinstance(reader.app.screen, CardScreen)
    await reader.press("escape")
    assert told(reader) == READ


async def test_long_quotes_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quote takes four rows at most; on a card of very many lines each takes one."""
    page = STRIKE.replace("We are done,", "We are done, said everybody who had come to the quay at dawn, " * 12)
    for most, lines in ((400, 4), (0, 1)):
        monkeypatch.setattr("dateline.tui.widgets.card_list.MOST_BROKEN", most)
        monkeypatch.setattr("dateline.tui.person_lines.card_lines", long_quote(page))
        async with opened_reader(page, size=MEDIUM) as reader:
            await open_card(reader)
            said = [row for row in told(reader) if not row.startswith("—")]
            assert len(said) == lines
            assert said[-1].endswith("…")


def long_quote(page: str) -> Callable[..., list[CardLine]]:
    """Cards of one line: a long quote."""
    start = page.index("We are")
    end = page.index("”", start)
    return lambda *_args, **_options: [CardLine("quotes", page[start:end], Span(start, end))]


@pytest.mark.parametrize("size", [WIDE, (80, 24), NARROW, (40, 12), (20, 8)])
async def test_a_card_fits(size: tuple[int, int]) -> None:
    """At every size the rows fit, the cursor is seen, and the way back is named."""
    async with opened_reader(STRIKE, size=size) as reader:
        await open_card(reader)
        await reader.press("a", "G")
        assert all(len(row) <= size[0] for name in ("title", "lines", "keys") for row in rows(reader, name))
        assert "40 pickets" in " ".join(rows(reader))
        assert "Enter" in rows(reader, "keys")[0] or size[0] < 40


async def test_signs_of_ascii() -> None:
    """Stand-ins say the same where there are no such signs."""
    async with opened_reader(STRIKE.replace("“", '"').replace("”", '"'), size=WIDE, signs=ASCII) as reader:
        await open_card(reader)
        await reader.press("a")
        assert '"We are done"' in " ".join(rows(reader))
        assert "".join(row for name in ("title", "lines", "keys") for row in rows(reader, name)).isascii()


async def test_nobody_pays_for_a_card_to_begin_with(monkeypatch: pytest.MonkeyPatch) -> None:
    """What draws a card is loaded when the first one is asked for."""
    for name in ("screens.card", "widgets.card_list", "person_lines"):
        monkeypatch.delitem(sys.modules, f"dateline.tui.{name}", raising=False)
    async with opened_reader(STRIKE, size=WIDE) as reader:
        await reader.facts()
        assert "dateline.tui.screens.card" not in sys.modules
        await open_card(reader)
        assert "dateline.tui.screens.card" in sys.modules


@pytest.mark.parametrize(("size", "when"), [(MEDIUM, "3 Mar 12:10"), ((40, 20), "3 Mar")])
async def test_another_day_is_named(size: tuple[int, int], when: str) -> None:
    """What was said on another day than that of the page has its date, and behind it the clock where there is room."""
    page = STRIKE.replace("Arlen\n", "Arlen\n\nWednesday 4 March 2026\n", 1)
    page = page.replace("UPDATE 1210", "Tuesday 3 March 2026\n\nUPDATE 1210")
    async with opened_reader(page, size=size) as reader:
        await open_card(reader)
        await reader.press("a", "G")
        assert f"{when} 40 pickets" in told(reader)
