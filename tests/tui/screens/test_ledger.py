"""The ledger of what is counted: its keys, and what it shows."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Sequence
from itertools import pairwise

import pytest
from textual.widget import Widget

from dateline.parsing.model import Document, Entry, Measure
from dateline.tui.screens.ledger import LedgerScreen
from dateline.tui.signs import ASCII
from dateline.tui.widgets.line_widget import LineWidget
from dateline.tui.widgets.value_list import ValueList

from ..reader import MEDIUM, NARROW, WIDE, Reader, opened_reader
from ..toll import TOLL

pytestmark = pytest.mark.usefixtures("toll", "clock", "hands")


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader with the ledger of the dead open, at the latest value of Ines Holt."""
    async with opened_reader(TOLL, size=WIDE) as reader:
        await open_ledger(reader)
        yield reader


async def open_ledger(reader: Reader, *keys: str) -> None:
    """Open the ledger of the first figure, or of the one the keys go to."""
    await reader.facts()
    await reader.go_to("figures")
    await reader.press(*keys, "v")


def ledger(reader: Reader) -> LedgerScreen:
    """The ledger, which is open."""
    assert isinstance(reader.app.screen, LedgerScreen)
    return reader.app.screen


def rows(reader: Reader, name: str = "values") -> list[str]:
    """What stands in a part of the ledger: `title`, `plot`, `values` or `keys`."""
    part = ledger(reader).query_one(f"#ledger-{name}")
    assert isinstance(part, LineWidget)
    return [part.strip_at(y).text.rstrip() for y in range(part.size.height)]


def listed(reader: Reader) -> list[str]:
    """The rows of values that hold something, with single blanks."""
    return [row for row in (" ".join(row.strip("▌ ").split()) for row in rows(reader)[2:]) if row]


async def test_all_values_are_listed(reader: Reader) -> None:
    """Each value has its time, what changed, its claimant and its sentence; the newest comes first, as on the page."""
    assert listed(reader) == [
        "12:54 31 Tom Adeyemi", "Tom Adeyemi counts 31 dead in the same streets.", "≠ 38 Ines Holt",
        "12:54 38 ▲ +4 Ines Holt", "Ines Holt counts 38 dead.", "≠ 31 Tom Adeyemi",
        "12:10 34 ▲ +22 Ines Holt", "Ines Holt counts 34 dead.",
        "09:05 > 12 Ines Holt", "Ines Holt counts more than 12 dead.",
    ]  # fmt: skip
    assert ledger(reader).values.cursor == 1


async def test_the_title_puts_claims_side_by_side(reader: Reader) -> None:
    """Above stands what is counted, and below it the claims that disagree beside each other."""
    _, title, claims, _ = rows(reader, "title")
    assert title.split() == ["dead", "2", "claimants"]
    assert claims.split() == ["31", "Tom", "Adeyemi", "≠", "38", "Ines", "Holt"]


async def test_values_are_plotted(reader: Reader) -> None:
    """Every value has its mark in the plot, and the legend names whose they are."""
    plot = rows(reader, "plot")
    assert "".join(plot[:-2]).count("●") == 3
    assert "".join(plot[:-2]).count("○") == 1
    assert plot[-2].split() == ["●", "Ines", "Holt", "○", "Tom", "Adeyemi"]


async def test_the_figure_is_set_in_ink(reader: Reader) -> None:
    """In the sentence the figure has its ink, with its qualifier."""
    values = ledger(reader).values
    assert values.palette is not None
    style = values.palette.style("figure", "panel")
    inked = [s.text.strip() for y in range(values.size.height) for s in values.strip_at(y) if s.style == style]
    assert "more than 12" in inked


async def test_a_single_value_is_not_plotted() -> None:
    """Of a single value no plot is drawn, and that is said."""
    async with opened_reader(TOLL, size=WIDE) as reader:
        await open_ledger(reader, "j", "j")
        assert rows(reader, "plot") == ["  one value only, nothing to plot", ""]
        assert listed(reader)[0] == "12:54 ~ 400 pounds"


async def test_enter_goes_to_the_sentence(reader: Reader) -> None:
    """Enter closes the ledger and lights the value in the text; the walk can go on from there."""
    await reader.press("j", "enter")
    assert reader.app.screen is reader.screen
    assert reader.inked("lit") == ["34 dead"]
    assert (reader.stop, reader.focus) == (2, "figures")
    await reader.press("N")
    assert reader.inked("lit") == ["12 dead"]


@pytest.mark.parametrize("key", ["escape", "q", "v"])
async def test_the_ledger_is_closed(reader: Reader, key: str) -> None:
    """Esc, `q` and `v` close the ledger, and nothing has moved."""
    await reader.press("j", key)
    assert reader.app.screen is reader.screen
    assert (reader.top, reader.focus, reader.inked("lit")) == (0, "figures", [])


async def test_keys_move_in_the_ledger(reader: Reader) -> None:
    """The keys of lists move among the values; `n` goes to a later one, `N` to the one before."""
    values = ledger(reader).values
    moves = [("j", 2), ("down", 3), ("k", 2), ("up", 1), ("g", 0), ("G", 3), ("home", 0), ("end", 3), ("n", 2),
             ("N", 3), ("b", 0), ("space", 3), ("u", 0), ("d", 2), ("pageup", 0), ("pagedown", 3)]  # fmt: skip
    for key, row in moves:
        await reader.press(key)
        assert values.cursor == row, key
        assert rows(reader, "keys")[0].endswith(f"{row + 1} of 4")


async def test_a_value_and_the_ledger_are_copied(reader: Reader) -> None:
    """`y` copies a value with who and when, `Y` all of them under what they count."""
    await reader.press("y")
    assert reader.app.clipboard == "38 dead (Ines Holt, 12:54 GMT)"
    assert "copied the value" in rows(reader, "keys")[0]
    await reader.press("Y")
    assert reader.app.clipboard.split("\n") == [
        "dead", "31 dead (Tom Adeyemi, 12:54 GMT)", "38 dead (Ines Holt, 12:54 GMT)", "34 dead (Ines Holt, 12:10 GMT)",
        "more than 12 dead (Ines Holt, 09:05 GMT)",
    ]  # fmt: skip


async def test_changed_keys_hold_in_the_ledger() -> None:
    """Keys of the user's settings do there what they do in lists, and the line of keys names them."""
    keymap = {"line.down": "x", "figures.values": "e"}
    async with opened_reader(TOLL, size=WIDE, keymap=keymap) as reader:
        await reader.facts()
        await reader.press("e", "x")
        assert ledger(reader).values.cursor == 2
        assert "x down" in rows(reader, "keys")[0]
        await reader.press("j")
        assert ledger(reader).values.cursor == 2
        await reader.press("e")
        assert reader.app.screen is reader.screen


async def test_the_mouse_goes_to_the_sentence(reader: Reader) -> None:
    """A click on a value shows it in the text."""
    values = ledger(reader).values
    row = next(y for y, words in enumerate(rows(reader)) if "12:10" in words)
    await reader.pilot.click(f"#{values.id}", offset=(10, row))
    await reader.settle()
    assert reader.inked("lit") == ["34 dead"]


@pytest.mark.parametrize("size", [WIDE, MEDIUM, (80, 24), NARROW, (40, 12)])
async def test_the_ledger_fits(size: tuple[int, int]) -> None:
    """At every size the parts lie below each other on the screen, and the marked value can be seen."""
    async with opened_reader(TOLL, size=size) as reader:
        await open_ledger(reader)
        parts = [ledger(reader).query_one(f"#ledger-{name}", Widget) for name in ("title", "plot", "values", "keys")]
        assert [part.display for part in parts] == [True, size[1] >= 16, True, True]
        regions = [part.region for part in parts if part.display]
        assert all(region.area and region.right <= size[0] and region.bottom <= size[1] for region in regions)
        assert all(above.bottom <= below.y for above, below in pairwise(regions))
        assert any(row.startswith("▌ ") and "38" in row for row in rows(reader)[2:])
        assert all(len(row) <= size[0] for name in ("title", "values", "keys") for row in rows(reader, name))


async def test_the_ledger_in_ascii() -> None:
    """With stand-ins for signs, the ledger is plain, the bar and what stands for the rest of a name too."""
    for size in (WIDE, (24, 20)):
        async with opened_reader(TOLL, size=size, signs=ASCII) as reader:
            await open_ledger(reader)
            said = "".join("".join(rows(reader, name)) for name in ("title", "plot", "values", "keys"))
            assert said.isascii()
            assert "| " in said
            assert ("..." in said) == (size != WIDE)
            assert "^ +4" in said
            assert "! 31" in said


async def test_without_a_measure_there_is_no_ledger() -> None:
    """Where no figure is marked, that is said; a folded row is to be unfolded first."""
    async with opened_reader(TOLL, size=WIDE) as reader:
        await open_ledger(reader, "G")
        assert "unfold it" in reader.status
        await reader.press("1", "J", "J", "J", "v")
        assert reader.panel("figures").count == 0
        assert "no figures here" in reader.status
        assert reader.app.screen is reader.screen


async def test_from_the_text_the_marked_figure_is_meant() -> None:
    """The key works wherever the keys go, for the figure that is marked in the list."""
    async with opened_reader(TOLL, size=WIDE) as reader:
        await reader.facts()
        await reader.press("v")
        assert ledger(reader).query_one(ValueList).count == 4


async def test_the_library_is_loaded_by_the_first_plot_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """What draws plots is imported when the first is drawn, not before."""
    monkeypatch.delitem(sys.modules, "plotext", raising=False)
    async with opened_reader(TOLL, size=WIDE) as reader:
        await reader.facts()
        assert "plotext" not in sys.modules
        await open_ledger(reader)
        assert "plotext" in sys.modules


async def test_few_widgets(reader: Reader) -> None:
    """The ledger mounts a handful of widgets, and a key writes to the terminal once."""
    assert len(ledger(reader).query("*")) <= 8
    for key in ("j", "k", "G", "y"):
        before = reader.app.updates_of_screen
        await reader.press(key)
        assert reader.app.updates_of_screen - before == 1, key


OTHER = """\
Arlen counts its dead

UPDATE 1130 GMT: Ana Ruiz counts 29 dead.

The town is dark.

UPDATE 0800 GMT: It rains in Arlen.

The quay is empty.
"""


def dead_of_all(documents: Sequence[Document]) -> tuple[Measure, ...]:
    """All counts of the dead in all documents, as they come."""
    entries = [
        Entry(index, number)
        for number, document in enumerate(documents)
        for index, figure in enumerate(document.figures)
        if figure.counts == "dead"
    ]
    return (Measure("dead", "dead", None, None, "count", tuple(entries)),)


@pytest.fixture
async def two(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Reader]:
    """The reader on two pages that both were read for facts, the ledger of the dead of the first open."""
    monkeypatch.setattr("dateline.parsing.ledger.ledger", dead_of_all)
    async with opened_reader(TOLL, OTHER, size=WIDE) as reader:
        await reader.press("right_parenthesis")
        await reader.facts()
        await reader.press("left_parenthesis")
        await open_ledger(reader)
        yield reader


async def test_values_of_all_documents(two: Reader) -> None:
    """One key puts in the values of the other open documents, under their titles, and takes them out again."""
    assert "a all documents" in rows(two, "keys")[0]
    await two.press("a")
    await two.until("all values", lambda: ledger(two).values.count == 5)
    await two.press("g")
    said = " ".join(listed(two))
    assert "Toll of the flood in Arlen ─" in said
    assert "Arlen counts its dead ─" in said
    assert "11:30 29" in said
    assert "2 documents" in rows(two, "title")[1]
    assert "a this document" in rows(two, "keys")[0]
    await two.press("a")
    assert ledger(two).values.count == 4
    await two.press("a")
    assert ledger(two).values.count == 5


async def test_a_value_of_another_document_is_shown(two: Reader) -> None:
    """Enter on a value of another document shows that document, with the value lit."""
    await two.press("a")
    await two.until("all values", lambda: ledger(two).values.count == 5)
    await two.press("g")
    point = ledger(two).values.point
    assert point is not None
    assert point.figure.value == 29
    await two.press("enter")
    assert two.screen.index == 1
    assert two.inked("lit") == ["29 dead"]


async def test_documents_that_cannot_be_put_together(two: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where putting documents together fails, the ledger of this one stands, and it is said."""
    monkeypatch.setattr("dateline.parsing.ledger.ledger", lambda _documents: ())
    await two.press("a")
    await two.until("a word", lambda: "could not be put together" in rows(two, "keys")[0])
    assert ledger(two).values.count == 4


async def test_one_document_has_no_others(reader: Reader) -> None:
    """Where no other document was read, that is said."""
    await reader.press("a")
    assert "no other open document" in rows(reader, "keys")[0]


async def test_the_keys_can_be_asked_for(reader: Reader) -> None:
    """The list of keys opens over the ledger, and the ledger is there again behind it."""
    await reader.press("question_mark")
    assert not isinstance(reader.app.screen, LedgerScreen)
    await reader.press("escape")
    assert rows(reader, "keys")[0].split()[:4] == ["Enter", "show", "Esc", "back"]


@pytest.mark.parametrize(("columns", "width"), [(60, 60), (120, 120), (140, 112)])
async def test_the_ledger_leaves_no_slivers(columns: int, width: int) -> None:
    """At the sides as much of the reader is seen as can be read, or nothing."""
    async with opened_reader(TOLL, size=(columns, 30)) as reader:
        await open_ledger(reader)
        assert ledger(reader).query_one("#ledger").size.width == width
