"""Keys for people: the list, names in the text, the updates with somebody."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from dateline.library.analysis import PeopleFound, mentions_of
from dateline.tui.analysing import Answer
from dateline.tui.screens.card import CardScreen
from dateline.tui.signs import ASCII

from ..reader import MEDIUM, NARROW, WIDE, Reader, opened_reader
from ..strike import STRIKE
from .mouse import drag

pytestmark = pytest.mark.usefixtures("strike", "clock", "hands")


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader on a page on which somebody is named in three of four updates."""
    async with opened_reader(STRIKE, size=WIDE) as reader:
        await reader.facts()
        yield reader


TO_THE_OLDEST = ("4", "G", "enter")
"""Keys that go to the last update of the page."""


def listed(reader: Reader, name: str = "people") -> list[str]:
    """The rows of a list below its title that hold something, with single blanks."""
    rows = (" ".join(row.strip("▌| ").split()) for row in reader.rows(name)[2:])
    return [row for row in rows if row]


def card_is_open(reader: Reader) -> bool:
    """Whether a card lies over the text."""
    return isinstance(reader.app.screen, CardScreen)


def lit(reader: Reader) -> list[str]:
    """What is lit in the text."""
    return reader.inked("lit")


# -- the list --------------------------------------------------------------------------------------------------------


async def test_rows_of_people(reader: Reader) -> None:
    """A row has the name, mentions and quotes, says who is new in this update, and below what they are said to be."""
    assert listed(reader) == ["Dana Roe ×4 “1", "union chief", "Max Orr ×1 new"]
    assert [word for word in reader.inked("accent", "people", "panel") if word.strip()] == ["  new"]


async def test_signs_of_ascii() -> None:
    """The row says the same in plain characters."""
    async with opened_reader(STRIKE, size=WIDE, signs=ASCII) as reader:
        await reader.facts()
        assert listed(reader) == ['Dana Roe x4 "1', "union chief", "Max Orr x1 new"]


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("Max Orr", "Max Orr  ×1  new"), ("Maximilian Orsini", "Maximilian Orsini  ×1  new"),
        ("Maximilian L. Orsini", "Maximilian L. Orsini ×1 new"),
        ("Maximilian Orsini-Kent", "Maximilian Orsini-K… ×1 new"),
    ],
)  # fmt: skip
async def test_a_long_name_is_cut_last(name: str, row: str) -> None:
    """Where a row is tight, the gaps shrink before the name does; then the name is cut, and what is behind it stays."""
    async with opened_reader(STRIKE.replace("Max Orr", name), size=(80, 24)) as reader:
        await reader.facts()
        await reader.go_to("people")
        assert row in [line.strip("▌ ") for line in reader.rows("people")]


async def test_the_role_is_that_of_what_was_read(reader: Reader) -> None:
    """A later role does not show before its update was read; then it does, wherever the reader is."""
    await reader.press("r", "r", *TO_THE_OLDEST)
    assert listed(reader)[:2] == ["Dana Roe ×4 “1", "crane driver"]
    await reader.press("g", "r", *TO_THE_OLDEST)
    assert listed(reader)[:2] == ["Dana Roe ×4 “1", "union chief"]


async def test_a_role_said_before_stands_in_where_none_was_read() -> None:
    """Where what was read says nothing of who somebody is, an earlier update does, though it was not read."""
    async with opened_reader(STRIKE.replace("The union chief ", ""), size=WIDE) as reader:
        await reader.facts()
        assert listed(reader)[:2] == ["Dana Roe ×4 “1", "crane driver"]


async def test_of_the_whole_document_the_role_is_the_last_of_all(reader: Reader) -> None:
    """The list of the whole document keeps nothing back."""
    await reader.press("r", "r", *TO_THE_OLDEST)
    assert listed(reader)[1] == "crane driver"
    await reader.press("a")
    assert listed(reader)[1] == "union chief"


async def test_new_is_who_was_not_named_before(reader: Reader) -> None:
    """Of the whole document those are new who are in this update; in the oldest update nobody is."""
    await reader.press("a")
    assert "Max Orr ×1 new" in listed(reader)
    await reader.press("]")
    assert "new" not in " ".join(listed(reader))
    await reader.press("4", "G", "enter")
    assert "new" not in " ".join(listed(reader))


async def test_an_article_has_nobody_new() -> None:
    """Of an article that is one piece nothing is told as new."""
    async with opened_reader("Dana Roe of Arlen\n\nDana Roe sang.\n\nMax Orr played.\n", size=WIDE) as reader:
        await reader.facts()
        await reader.press("a", "]")
        assert "new" not in " ".join(listed(reader))


async def test_a_long_list_has_one_row_for_a_role(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a list of very many people roles are cut at once, and looked for only where they are seen."""
    monkeypatch.setattr("dateline.tui.widgets.people_list.MOST_BROKEN", 0)
    async with opened_reader(STRIKE.replace("union chief", "union chief " * 20), size=WIDE) as reader:
        await reader.facts()
        assert listed(reader) == ["Dana Roe ×4 “1", "union chief", "Max Orr ×1 new"]


# -- mentions --------------------------------------------------------------------------------------------------------


async def test_enter_walks_the_mentions(reader: Reader) -> None:
    """Enter on a row lights one mention after the other, here those of the update, and begins again at the end."""
    await reader.go_to("people")
    seen = []
    for _ in range(3):
        await reader.press("enter")
        seen += lit(reader)
    assert seen == ["Dana Roe", "Roe", "Dana Roe"]


async def test_n_walks_all_mentions(reader: Reader) -> None:
    """`n` goes to the next mention anywhere and says which it is and of when; at the last it says so and stays."""
    await reader.go_to("people")
    seen = []
    for _ in range(5):
        await reader.press("n")
        seen.append((*lit(reader), reader.stop, " ".join(reader.status.split()[:5])))
    assert seen == [
        ("Dana Roe", 1, "1 of 4 · 12:54"), ("Roe", 1, "2 of 4 · 12:54"), ("Roe", 2, "3 of 4 · 12:10"),
        ("Dana Roe", 4, "4 of 4 end"), ("Dana Roe", 4, "the last mention end"),
    ]  # fmt: skip
    await reader.press("2", "N")
    assert reader.status.startswith("2 of 4")
    await reader.press("N", "N")
    assert reader.status.startswith("the first mention")


async def test_the_walk_goes_on_in_the_text(reader: Reader) -> None:
    """Where the keys went back to the text, `n` goes on from the mention that is lit, until something else is."""
    await reader.go_to("people")
    await reader.press("enter")
    await reader.go_to("document")
    await reader.press("n", "n")
    assert (lit(reader), reader.stop, reader.focus) == (["Roe"], 2, "document")
    await reader.press("escape", "n")
    assert lit(reader) == []


async def test_the_only_mention_is_named_so(reader: Reader) -> None:
    """Who is named once has nowhere to go on to."""
    await reader.go_to("people")
    await reader.press("j", "n", "n")
    assert lit(reader) == ["Max Orr"]
    assert reader.status.startswith("the only mention")


async def test_mentions_on_the_screen_are_marked(reader: Reader) -> None:
    """While the keys are in the list, the mentions of the marked person stand out in the text, and no others."""
    assert reader.inked("person-kin") == []
    await reader.go_to("people")
    assert reader.inked("person-kin") == ["Dana Roe", "Roe", "Roe", "Dana Roe"]
    await reader.press("j")
    assert reader.inked("person-kin") == ["Max Orr"]
    await reader.press("1")
    assert reader.inked("person-kin") == []


# -- names in the text -----------------------------------------------------------------------------------------------


async def test_p_goes_from_name_to_name(reader: Reader) -> None:
    """`p` lights the next name in the text, marks it in the list, and says who it is; `P` goes back."""
    await reader.press("p")
    assert (lit(reader), reader.marked("people")) == (["Dana Roe"], 0)
    assert reader.status.startswith("Dana Roe, union chief")
    await reader.press("p", "p")
    assert (lit(reader), reader.marked("people")) == (["Max Orr"], 1)
    await reader.press("P")
    assert lit(reader) == ["Roe"]
    await reader.press("3", "p")
    assert (lit(reader), reader.stop) == (["Dana Roe"], 4)
    assert reader.focus == "document"


async def test_there_is_an_end_of_names(reader: Reader) -> None:
    """Beyond the last name and above the first that is said, and nothing moves."""
    await reader.press("P")
    await reader.press(*"99p", "p")
    assert reader.status.startswith("no name below")
    await reader.press(*"99P", "P")
    assert reader.status.startswith("no name above")
    assert (lit(reader), reader.stop) == (["Dana Roe"], 1)


async def test_enter_on_a_name_opens_the_card(reader: Reader) -> None:
    """Enter opens the card of the name that is lit; where none is, it goes a line down as ever."""
    await reader.press("p", "enter")
    assert card_is_open(reader)
    await reader.press("escape", "escape", "enter")
    assert not card_is_open(reader)


async def test_the_line_of_keys_names_the_card(reader: Reader) -> None:
    """On a name that is lit the keys begin with Enter and what it does there."""
    await reader.press("p")
    reader.screen.say("")
    assert reader.status.startswith("Enter card")
    await reader.go_to("people")
    assert "v card" in reader.status


async def test_a_click_lights_a_name_and_another_opens_its_card(reader: Reader) -> None:
    """A click on a name says who it is; a click on the name that is lit opens the card."""
    cell = reader.cell_of("Max Orr")
    await reader.pilot.click("#document", offset=cell)
    await reader.settle()
    assert (lit(reader), reader.status) == (["Max Orr"], "Max Orr end")
    assert not card_is_open(reader)
    await reader.pilot.click("#document", offset=(cell[0] + 3, cell[1]))
    await reader.settle()
    assert card_is_open(reader)


async def test_two_clicks_on_a_name_open_its_card(reader: Reader) -> None:
    """A double click on a name opens the card and selects nothing; on another word it selects that."""
    await reader.pilot.click("#document", offset=reader.cell_of("Max Orr"), times=2)
    await reader.settle()
    assert card_is_open(reader)
    await reader.press("escape")
    assert not reader.screen.selections
    await reader.pilot.click("#document", offset=reader.cell_of("quay"), times=2)
    await reader.settle()
    assert not card_is_open(reader)
    assert reader.screen.get_selected_text() == "quay"


async def test_a_drag_over_a_name_only_selects(reader: Reader) -> None:
    """Letting the button go on a name after a drag lights nothing."""
    await drag(reader, "Max Orr")
    assert lit(reader) == []
    assert reader.screen.get_selected_text() == "Max Orr"


# -- the updates with somebody ---------------------------------------------------------------------------------------


async def test_only_updates_with_somebody(reader: Reader) -> None:
    """`w` lists and walks only the updates with the marked person; the line of keys says so, and Esc ends it."""
    await reader.go_to("people")
    await reader.press("w")
    assert reader.status.startswith("3 updates with Dana Roe; Esc shows all")
    assert reader.panel("updates").count == 3
    assert reader.rows("updates")[0].strip() == "With Dana Roe  3 of 4"
    await reader.press("]", "]")
    assert (reader.stop, reader.marked("updates")) == (4, 2)
    assert "only with Dana Roe 3/3" in reader.status
    await reader.press("]")
    assert reader.status.startswith("no update with Dana Roe below")
    await reader.press("[")
    assert reader.stop == 2
    await reader.press("escape")
    assert (reader.panel("updates").count, reader.stop) == (4, 2)
    assert "only with" not in reader.status
    assert reader.focus == "people"


async def test_w_again_shows_all(reader: Reader) -> None:
    """The same key ends it; on another person it goes over to them."""
    await reader.go_to("people")
    await reader.press("w", "j", "w")
    assert (reader.panel("updates").count, "only with Max Orr" in reader.status) == (1, True)
    await reader.press("w")
    assert reader.panel("updates").count == 4


async def test_what_is_not_among_them_is_not_left_unasked(reader: Reader) -> None:
    """Where the reader is in an update without the person, the text stays; back and forth leads to those with them."""
    await reader.go_to("people")
    await reader.press("w")
    await reader.go_to("document")
    await reader.press(*"3G")
    assert (reader.stop, reader.marked("updates")) == (3, 1)
    assert "only with Dana Roe -/3" in reader.status
    await reader.go_to("document")
    await reader.press("[")
    assert reader.stop == 2


async def test_unread_ones_of_them(reader: Reader) -> None:
    """The keys for unread updates pass over those without the person, too."""
    await reader.go_to("people")
    await reader.press("w", "full_stop", "full_stop")
    assert reader.stop == 4


async def test_choosing_among_them(reader: Reader) -> None:
    """A row of the shorter list goes to its own update, and what is marked there is its own."""
    await reader.go_to("people")
    await reader.press("w")
    await reader.go_to("updates")
    await reader.press("G", "enter")
    assert reader.stop == 4
    await reader.go_to("updates")
    await reader.press("r")
    assert reader.status.startswith("marked as")


async def test_a_credit_stands_in_an_update(reader: Reader) -> None:
    """Who is named outside of all updates has none to walk; a credit belongs to the update it stands in."""
    await reader.press("a")
    await reader.go_to("people")
    await reader.press("G", "w")
    assert reader.status.startswith("1 update with Lee Tan")


async def test_another_document_begins_with_all() -> None:
    """The updates with a person are those of a document: another one shows all of its own."""
    async with opened_reader(STRIKE, STRIKE, size=WIDE) as reader:
        await reader.facts()
        await reader.go_to("people")
        await reader.press("w", "right_parenthesis")
        await reader.facts()
        assert reader.panel("updates").count == 4


async def test_w_needs_somebody() -> None:
    """Where nobody is named, the keys of people say so."""
    async with opened_reader("UPDATE 1210 GMT: It rains.\n\nUPDATE 0905 GMT: It pours.\n", size=MEDIUM) as reader:
        await reader.facts()
        await reader.go_to("people")
        for key in ("w", "v"):
            await reader.press(key)
            assert reader.status.startswith("nobody named here")
        await reader.press("p")
        assert reader.status.startswith("no name below")


@pytest.mark.parametrize("size", [NARROW, (30, 12), (20, 8)])
async def test_narrow_screens_say_it_too(size: tuple[int, int]) -> None:
    """On a narrow screen a name that is chosen is shown in the text, from where Enter opens the card."""
    async with opened_reader(STRIKE, size=size) as reader:
        await reader.facts()
        await reader.go_to("people")
        await reader.press("enter")
        assert (lit(reader), reader.displayed) == (["Dana Roe"], ["document"])
        await reader.press("enter")
        assert card_is_open(reader)


async def test_who_is_known_anew_is_found_again(reader: Reader) -> None:
    """When more is known of the document, the updates are those with the same person; nobody's are all."""
    await reader.go_to("people")
    await reader.press("w")
    facts = reader.screen.open.facts
    dana, orr, _ = facts.named.people
    for people, count in (((replace(dana, mentions=dana.mentions[:2]), orr), 1), ((orr,), 4)):
        found = PeopleFound(people, True, mentions_of(people))
        reader.screen.post_message(Answer(reader.screen.open, found))
        await reader.settle()
        assert reader.panel("updates").count == count
