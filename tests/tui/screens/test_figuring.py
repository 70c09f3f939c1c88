"""Keys of the list of figures, and what stands in it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from dateline.tui.signs import ASCII

from ..pages import ARTICLE
from ..reader import NARROW, WIDE, Reader, opened_reader
from ..toll import TOLL

pytestmark = pytest.mark.usefixtures("toll", "clock", "hands")


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader on a page on which the same things are counted again, the keys in the list of figures."""
    async with opened_reader(TOLL, size=WIDE) as reader:
        await reader.facts()
        await reader.go_to("figures")
        yield reader


def listed(reader: Reader) -> list[str]:
    """The rows of the list below its title that hold something, with single blanks."""
    rows = (" ".join(row.strip("▌ ").split()) for row in reader.rows("figures")[2:])
    return [row for row in rows if row]


def lit(reader: Reader) -> str:
    """What is lit in the text."""
    return "".join(reader.inked("lit"))


async def test_rows_in_groups(reader: Reader) -> None:
    """Headings of groups, values with what they count, below whose they are, how they changed and who differs."""
    width = reader.panel("figures").inner_width
    assert listed(reader) == [
        "People harmed " + "─" * (width - 15),
        "38 dead", "Ines Holt ×4 ▲ 34", "≠ 31 Tom Adeyemi",
        "31 dead", "Tom Adeyemi ×4", "≠ 38 Ines Holt",
        "Money " + "─" * (width - 7),
        "~ 400 pounds a house",
        "Other figures " + "─" * (width - 15),
        "12 boats", "×2 ▲ 6",
        "+ 1 in passing",
    ]  # fmt: skip


async def test_rows_of_the_whole_document(reader: Reader) -> None:
    """Of the whole, each thing counted has its latest value with its time, how often it is told and what was before."""
    await reader.press("a")
    assert [row for row in listed(reader) if "─" not in row] == [
        "31 dead", "12:54 Tom Adeyemi ×4", "≠ 38 Ines Holt",
        "~ 400 pounds a house", "12:54",
        "9 votes", "12:10 ×2 ▼ 80",
        "12 boats", "12:54 ×2 ▲ 6",
        "6 bridges", "09:05", "▾ 1 more",
    ]  # fmt: skip
    await reader.press("G")
    assert listed(reader)[-2:] == ["09:05", "+ 1 in passing"]


async def test_signs_of_ascii() -> None:
    """Stand-ins say the same where there are no such signs."""
    async with opened_reader(TOLL, size=WIDE, signs=ASCII) as reader:
        await reader.facts()
        assert listed(reader)[1:4] == ["38 dead", "Ines Holt x4 ^ 34", "! 31 Tom Adeyemi"]
        assert all(row.isascii() for row in reader.rows("figures"))


@pytest.mark.parametrize("size", [(80, 24), NARROW, (20, 12)])
async def test_bars_and_cut_names_of_ascii(size: tuple[int, int]) -> None:
    """The bar of the keys and what stands for the rest of a name are plain too, and the rows fit as well."""
    async with opened_reader(TOLL.replace("Tom", "Bartholomew"), size=size, signs=ASCII) as reader:
        await reader.facts()
        await reader.press("2")
        rows = reader.rows("figures")
        assert rows[0].startswith("| Figures")
        assert "".join(rows).isascii()
        assert max(map(len, rows)) <= size[0]


async def test_an_earlier_disagreement_is_shown_with_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the whole, a measure that others claimed otherwise before shows that claim, with its time."""
    page = TOLL.replace("Tom Adeyemi counts 31 dead in the same streets. ", "").replace(
        "Ines Holt counts 34 dead.", "Ines Holt counts 34 dead.\n\nTom Adeyemi counts 31 dead."
    )
    async with opened_reader(page, size=WIDE) as reader:
        await reader.facts()
        await reader.press("a")
        assert listed(reader)[1:4] == ["38 dead", "12:54 Ines Holt ×4 ▲ 34", "≠ 31 Tom Adeyemi 12:10"]


@pytest.mark.parametrize("size", [(80, 24), (120, 30), NARROW, (30, 20), (20, 12)])
async def test_rows_fit(size: tuple[int, int]) -> None:
    """At every width a line that is too long begins further to the left, then its name is cut; no row is cut off."""
    async with opened_reader(TOLL, size=size) as reader:
        await reader.facts()
        await reader.press("2")
        reader.screen.count.clear()
        rows = reader.rows("figures")
        assert all(len(row) <= reader.part("figures").size.width for row in rows)
        if size[0] >= 30:
            assert "×4 ▲ 34" in reader.said("figures").replace("  ", " ")


async def test_disagreement_is_not_told_by_colour_alone(reader: Reader) -> None:
    """The sign that claims differ is set in alarm, and only the sign."""
    assert [sign.strip() for sign in reader.inked("alarm", "figures", "panel")] == ["≠"]
    assert [sign.strip() for sign in reader.inked("alarm", "figures", "selection")] == ["≠"]


async def test_headings_are_passed_over(reader: Reader) -> None:
    """The cursor goes from figure to figure, and a heading is never in the selection."""
    seen = []
    for _ in range(4):
        seen.append(reader.figure.value)
        await reader.press("j")
    assert seen == [38, 31, 400, 12]
    assert "in passing" in "".join(reader.inked("dim", "figures", "selection"))


async def test_what_is_said_in_passing_is_unfolded(reader: Reader) -> None:
    """Enter on the last row lists what is said in passing below it, and folds it again; the cursor stays."""
    await reader.press("G", "enter")
    assert listed(reader)[-2:] == ["− 1 in passing", "2 sides"]
    assert reader.marked("figures") == 4
    await reader.press("j", "enter")
    assert lit(reader) == "2 sides"
    await reader.press("k", "enter")
    assert listed(reader)[-1] == "+ 1 in passing"
    assert reader.marked("figures") == 4


async def test_later_and_earlier_values(reader: Reader) -> None:
    """In the list, `N` goes to the value before and `n` to the one after; text and list follow, and it is said."""
    await reader.press("N")
    assert (lit(reader), reader.stop, reader.focus) == ("34 dead", 2, "figures")
    assert reader.marked("updates") == 1
    assert (reader.figure.value, reader.figure.counts) == (34, "dead")
    assert "2 of 4 · 12:10" in reader.status
    await reader.press("N")
    assert (lit(reader), reader.stop) == ("12 dead", 3)
    assert "1 of 4 · 09:05" in reader.status
    await reader.press("N")
    assert "the first value" in reader.status
    await reader.press("3", "n")
    assert (lit(reader), reader.stop) == ("31 dead", 1)
    await reader.press("n")
    assert "the latest value" in reader.status


async def test_values_are_walked_from_a_row_of_the_whole(reader: Reader) -> None:
    """In the list of all, the walk begins at the latest value and the row stays; another row begins its own walk."""
    await reader.press("a", "N")
    assert (lit(reader), reader.marked("figures")) == ("38 dead", 0)
    await reader.press("N", "N")
    assert (lit(reader), reader.marked("figures")) == ("12 dead", 0)
    await reader.press("j", "j", "N")
    assert (lit(reader), reader.marked("figures")) == ("80 votes", 2)


async def test_a_single_value_has_no_history(reader: Reader) -> None:
    """Where there is one value only, that is said and nothing moves."""
    await reader.press("j", "j", "N")
    assert "the only value" in reader.status
    assert lit(reader) == ""


async def test_in_the_text_the_keys_go_to_hits(reader: Reader) -> None:
    """With the keys in the text, `n` goes to hits, whatever is marked in the list."""
    await reader.press("escape", "slash", *"dead", "enter", "n")
    assert "2/4" in reader.status
    await reader.go_to("figures")
    await reader.press("N")
    assert "2/4" in reader.status
    assert "34" in lit(reader)


async def test_on_a_narrow_screen_the_walk_goes_on_in_the_text() -> None:
    """Where the list gives way to the text, the same keys go on as long as what they went to is lit."""
    async with opened_reader(TOLL, size=NARROW) as reader:
        await reader.facts()
        await reader.go_to("figures")
        await reader.press("N")
        assert (reader.focus, lit(reader)) == ("document", "34 dead")
        await reader.press("N")
        assert lit(reader) == "12 dead"
        await reader.press("j", "n")
        assert "12 dead" not in lit(reader)
        assert "value" not in reader.status


async def test_kin_are_marked_in_the_text(reader: Reader) -> None:
    """While the keys are in the list, the marked figure and the other values of the same are underlined in the text."""
    assert reader.inked("kin") == ["38", "31", "34", "more than 12"]
    await reader.press("j", "j")
    assert reader.inked("kin") == ["about 400"]
    await reader.press("escape")
    assert reader.inked("kin") == []


async def test_the_list_is_narrowed(reader: Reader) -> None:
    """One key lists a group after the other, and the title says which; behind the last come all again."""
    await reader.press("number_sign")
    assert reader.rows("figures")[0].split()[1:] == ["Figures", "people", "harmed", "2", "of", "10"]
    assert listed(reader)[0] == "38 dead"
    await reader.press("number_sign")
    assert "money 1 of 10" in " ".join(reader.rows("figures")[0].split())
    assert listed(reader) == ["~ 400 pounds a house"]
    await reader.press("number_sign")
    assert listed(reader)[0] == "12 boats"
    await reader.press("number_sign")
    assert "this update 4" in " ".join(reader.rows("figures")[0].split())


async def test_escape_brings_all_back(reader: Reader) -> None:
    """Esc takes the narrowing off before the focus, and from the text as well."""
    await reader.press("number_sign", "escape")
    assert (reader.focus, len(reader.screen.figures.listing.rows)) == ("figures", 5)
    await reader.press("escape", "number_sign")
    assert (reader.focus, len(reader.screen.figures.listing.rows)) == ("document", 2)
    await reader.press("escape")
    assert len(reader.screen.figures.listing.rows) == 5


async def test_an_update_without_the_group_says_so(reader: Reader) -> None:
    """A list that was narrowed stays so in other updates, also where it is empty."""
    await reader.press("number_sign", "number_sign", "escape", "number_sign", "number_sign")
    await reader.press("1", "J")
    assert listed(reader) == ["none here"]
    assert "money 0" in " ".join(reader.rows("figures")[0].split())


async def test_one_kind_is_not_narrowed() -> None:
    """Where all figures are of one group there is nothing to choose, and that is said."""
    async with opened_reader(ARTICLE, size=WIDE) as reader:
        await reader.facts()
        await reader.press("number_sign")
        assert "all are of one kind" in reader.status


async def test_a_row_is_copied_with_who_and_when(reader: Reader) -> None:
    """What is copied says the figure in words, whose it is and when it was said; of folded rows all."""
    await reader.press("y")
    assert reader.app.clipboard == "38 dead (Ines Holt, 12:54 GMT)"
    await reader.press("j", "j", "y")
    assert reader.app.clipboard == "about 400 pounds a house (12:54 GMT)"
    await reader.press("G", "y")
    assert reader.app.clipboard == "2 sides (12:54 GMT)"


async def test_a_key_refreshes_once(reader: Reader) -> None:
    """Each key writes to the terminal once, and mounts nothing."""
    for key in ("j", "N", "number_sign", "number_sign", "escape", "a", "j", "a"):
        before = reader.app.updates_of_screen
        await reader.press(key)
        assert reader.app.updates_of_screen - before == 1, key
    assert len(reader.screen.query("*")) <= 30


async def test_a_digit_that_named_a_panel_is_no_count_afterwards() -> None:
    """Once another key was pressed in a panel, the digit that led there does not count for the next."""
    async with opened_reader(TOLL, size=WIDE) as reader:
        await reader.facts()
        await reader.press("2", "a", "G")
        assert reader.focus == "figures"


async def test_the_other_scope_is_named() -> None:
    """The line of keys says what the key of the scope would list."""
    async with opened_reader(TOLL, size=WIDE) as reader:
        await reader.facts()
        await reader.go_to("figures")
        assert " a all " in reader.status
        await reader.press("a")
        assert " a this update " in reader.status
