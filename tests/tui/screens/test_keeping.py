"""Keys that mark, copy, switch documents and leave."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from textual.widgets import OptionList

from ..pages import ARTICLE, FLOOD, STORM
from ..reader import MEDIUM, NARROW, WIDE, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    """The reader on a page of two days with five updates, all facts known."""
    async with opened_reader(STORM, size=WIDE) as reader:
        await reader.facts()
        yield reader


def unread_signs(reader: Reader) -> int:
    """How many updates of the list have the sign of the unread."""
    return sum("●" in row for row in reader.rows("updates")[2:])


async def test_unread_updates_have_a_sign(reader: Reader) -> None:
    """The list shows a sign at each unread update and says how many there are."""
    assert unread_signs(reader) == 5
    assert "newest first · 5 " in reader.rows("updates")[0]


async def test_updates_are_read_as_they_are_passed(reader: Reader) -> None:
    """Who goes on from an update whose end was on the screen has read it, and the list follows at once."""
    await reader.press("J")
    assert unread_signs(reader) == 4
    assert "newest first · 4 " in reader.rows("updates")[0]
    await reader.press("J", "J")
    assert unread_signs(reader) == 2


async def test_what_is_jumped_over_stays_unread(reader: Reader) -> None:
    """Going far marks only what was seen to its end and left."""
    await reader.press("G")
    assert unread_signs(reader) == 4


async def test_an_update_is_marked_by_hand(reader: Reader) -> None:
    """One key marks this update as read, and as unread again, and says so."""
    await reader.press("r")
    assert "marked as read" in reader.status
    assert unread_signs(reader) == 4
    await reader.press("r")
    assert "marked as unread" in reader.status
    assert unread_signs(reader) == 5


async def test_a_mark_by_hand_outlasts_going_on(reader: Reader) -> None:
    """What was marked as unread by hand is not read by leaving it; only after coming back to it."""
    await reader.press("r", "r", "J")
    assert unread_signs(reader) == 5
    await reader.press("K", "K", "J")
    assert unread_signs(reader) == 3


async def test_a_row_of_the_list_is_marked_by_hand(reader: Reader) -> None:
    """In the list of updates the marked row is meant, not the text."""
    await reader.go_to("updates")
    await reader.press("j", "j", "r")
    read = [update.id for update in reader.screen.open.document.updates if update.id in reader.screen.open.read]
    assert read == [reader.screen.open.document.updates[2].id]


async def test_all_are_marked_and_taken_back(reader: Reader) -> None:
    """All updates are marked at once; taking it back leaves what was read before."""
    await reader.press("r", "A")
    assert "marked 4 as read" in reader.status
    assert unread_signs(reader) == 0
    assert reader.rows("updates")[0].split() == ["Updates", "newest", "first"]
    for key, left in (("U", 4), ("ctrl+underscore", 5)):
        await reader.press(key)
        assert "taken back" in reader.status
        assert unread_signs(reader) == left
    await reader.press("U")
    assert "nothing to take back" in reader.status


async def test_from_unread_to_unread(reader: Reader) -> None:
    """The next and the previous unread update are gone to past the read ones; without any it is said."""
    await reader.press("J", "r", "K", "full_stop")
    assert reader.stop == 3
    await reader.press("G", "comma")
    assert reader.stop == 4
    await reader.press("A", "full_stop")
    assert "all read" in reader.status


async def test_read_marks_of_a_list_without_any() -> None:
    """An article has nothing to mark, and says so."""
    async with opened_reader(ARTICLE, size=MEDIUM) as reader:
        await reader.press("r")
        assert "this is no update" in reader.status


async def test_an_update_is_copied(reader: Reader) -> None:
    """What is copied has time, headline, text and where it is from."""
    await reader.press("J", "y")
    parts = reader.app.clipboard.split("\n\n")
    assert parts[:2] == ["08:05 GMT", "Power is back in 1,200 homes"]
    assert parts[2].startswith("“We worked through the night,” said the engineer Tom Adeyemi")
    assert parts[-1] == "(Storm over the Lower Coast: live)"
    assert "copied this update" in reader.status


async def test_an_update_is_copied_from_anywhere(reader: Reader) -> None:
    """The key for the update copies it, whatever has the focus; in the list of updates the marked one."""
    await reader.go_to("figures")
    await reader.press("Y")
    assert reader.app.clipboard.startswith("09:40 GMT")
    await reader.go_to("updates")
    await reader.press("G", "Y")
    assert reader.app.clipboard.startswith("21:15 GMT")


async def test_a_row_is_copied(reader: Reader) -> None:
    """In a list of facts the marked row is copied, in words."""
    await reader.go_to("figures")
    await reader.press("j", "y")
    assert reader.app.clipboard == "40 lorries (09:40 GMT)"
    assert "copied the row, 4 words" in reader.status
    await reader.go_to("people")
    await reader.press("y")
    assert reader.app.clipboard == "Ines Holt, harbour master"


async def test_an_empty_list_has_no_row_to_copy(reader: Reader) -> None:
    """Where a list is empty, the update is copied."""
    await reader.press("J", "J")
    await reader.press("z", "z")
    await reader.press("J")
    await reader.press("J")
    assert reader.panel("figures").count == 0
    await reader.go_to("figures")
    await reader.press("y")
    assert reader.app.clipboard.startswith("21:15 GMT")


async def test_what_is_copied_cannot_drive_a_terminal() -> None:
    """Control characters of the text are made visible before they reach the clipboard."""
    async with opened_reader(FLOOD.replace("homes", "ho\x1b[2Jmes"), size=MEDIUM) as reader:
        await reader.press("y")
        assert "ho␛[2Jmes" in reader.app.clipboard
        assert "\x1b" not in reader.app.clipboard


async def test_interrupt_without_a_selection_leaves(reader: Reader) -> None:
    """The key that interrupts leaves the reader when nothing is selected."""
    await reader.press("ctrl+c")
    assert reader.app.return_value == 0


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quitting(key: str) -> None:
    """One key leaves, without a question, and notes the place."""
    async with opened_reader(STORM, size=WIDE) as reader:
        await reader.press("J", "J")
        top = reader.top
        await reader.press(key)
        assert reader.app.return_value == 0
        assert reader.screen.open.offset == top


async def test_several_documents() -> None:
    """Documents are gone through in order, around the ends, each at its place; counts and title follow."""
    async with opened_reader(STORM, FLOOD, ARTICLE, size=WIDE) as reader:
        await reader.press("J", "J", "j")
        top = reader.top
        for title in ("Flood in Arlen", "The ferry that came back", "Storm over the Lower Coast: live"):
            await reader.press("right_parenthesis")
            assert title in reader.rows("title")[0]
        assert reader.top == top
        await reader.press("left_parenthesis", "left_parenthesis")
        assert "Flood in Arlen" in reader.rows("title")[0]
        assert "document 2 of 3" in reader.status
        assert "Mayor Ana Ruiz said" in reader.said()
        assert reader.marked("updates") == 0


async def test_rows_of_another_document_are_not_drawn() -> None:
    """Coming back to a document, its own rows are drawn."""
    async with opened_reader(STORM, FLOOD, ARTICLE, size=WIDE) as reader:
        await reader.facts()
        rows = reader.rows()
        for _ in range(2):
            await reader.press("right_parenthesis")
            await reader.facts()
        await reader.press("right_parenthesis")
        assert reader.rows() == rows
        await reader.press("right_parenthesis")
        assert "Mayor Ana Ruiz said" in reader.said()


async def test_several_documents_at_once() -> None:
    """A count goes on by so many documents."""
    async with opened_reader(STORM, FLOOD, ARTICLE, size=WIDE) as reader:
        await reader.press("5", "right_parenthesis")
        assert "The ferry that came back" in reader.rows("title")[0]


async def test_each_document_has_its_own_marks() -> None:
    """What is read and undone in one document is not in another."""
    async with opened_reader(STORM, FLOOD, size=WIDE) as reader:
        await reader.press("A", "right_parenthesis")
        assert unread_signs(reader) == 3
        await reader.press("U")
        assert "nothing to take back" in reader.status
        await reader.press("right_parenthesis", "U")
        assert unread_signs(reader) == 5


async def test_a_search_stays_in_its_document() -> None:
    """In another document nothing is searched."""
    async with opened_reader(STORM, FLOOD, size=WIDE) as reader:
        await reader.press("slash")
        await reader.type("ana")
        await reader.press("enter", "right_parenthesis")
        assert reader.inked("hit") + reader.inked("hit-here") == []
        assert not reader.screen.search.is_active


async def test_the_only_document_says_so(reader: Reader) -> None:
    """Where there is no other document, it is said."""
    await reader.press("right_parenthesis")
    assert "this is the only document" in reader.status


async def test_the_list_of_documents() -> None:
    """The list shows all documents, begins at the one that is read, and shows the one that is chosen."""
    async with opened_reader(STORM, FLOOD, ARTICLE, size=MEDIUM) as reader:
        await reader.press("L")
        listed = reader.app.screen.query_one(OptionList)
        prompts = [str(listed.get_option_at_index(index).prompt) for index in range(listed.option_count)]
        assert prompts == [
            "● 1  Storm over the Lower Coast: live",
            "  2  Flood in Arlen",
            "  3  The ferry that came back",
        ]
        assert listed.highlighted == 0
        await reader.press("j", "j", "k", "enter")
        assert reader.app.screen is reader.screen
        assert "Flood in Arlen" in reader.rows("title")[0]


@pytest.mark.parametrize("key", ["escape", "q", "L"])
async def test_the_list_of_documents_is_left(key: str) -> None:
    """The list goes away without a choice, and the reader is not left."""
    async with opened_reader(STORM, FLOOD, size=NARROW) as reader:
        await reader.press("L", "j", key)
        assert reader.app.screen is reader.screen
        assert reader.screen.index == 0
        assert reader.app.return_value is None
