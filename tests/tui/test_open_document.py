"""A document that is open."""

from __future__ import annotations

import pytest

from dateline.library.opening import OpenedSource
from dateline.library.store import Place
from dateline.parsing.document import read_outline
from dateline.parsing.sources.decoding import NotText
from dateline.tui.open_document import HEAD, DocumentView, OpenDocument

from .pages import ARTICLE, FLOOD, STORM, live_page, source_of

LONG = live_page(1_500)


def opened(text: str | bytes, name: str = "page.txt") -> OpenDocument:
    """A page, opened."""
    return OpenDocument(source_of(text, name))


def whole_of(document: OpenDocument) -> None:
    """Read the rest of a document, as the other process does."""
    assert document.full_text is not None
    document.complete(DocumentView(read_outline(document.full_text, source=document.source.name)))


def test_the_language() -> None:
    """The language that is asked for is that of the document."""
    assert OpenDocument(source_of(STORM), "fr-CA").document.language == "fr"
    assert opened(STORM).document.language is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (STORM, "Storm over the Lower Coast: live"),
        (FLOOD, "Flood in Arlen"),
        (ARTICLE, "The ferry that came back"),
    ],
)
def test_the_title(text: str, title: str) -> None:
    """A document is called by its title."""
    assert opened(text).title == title


def test_without_a_title_the_first_words_of_the_original_entry_stand_for_it() -> None:
    """A page that has no title is called by what it began with."""
    assert opened(FLOOD.split("\n\n", 1)[1]).title.startswith("Heavy rain fell on the hills above the town.")


def test_what_names_a_document_cannot_drive_the_terminal() -> None:
    """The name of a file and a title are shown on one line, without control characters."""
    assert (
        opened("\n\n".join(f"UPDATE 0{n}00 GMT: It rains." for n in range(3)), "a\x1b[2Jb\n.txt").name == "a␛[2Jb .txt"
    )
    assert "\x1b" not in opened("Flood\x1b[2J in Arlen\n\n" + FLOOD).title


def test_standard_input_has_a_name() -> None:
    """What came from a pipe is not called `-`."""
    assert OpenDocument(OpenedSource("-", b"It rains.", None, None)).name == "standard input"


def test_the_day_is_that_of_the_newest_update() -> None:
    """A page has the day of its newest update, and none where no date is known."""
    assert opened(STORM).day == "4 March 2026"
    assert opened(FLOOD).day == ""


def test_an_image_is_no_document() -> None:
    """Data that is no text is refused."""
    with pytest.raises(NotText):
        opened(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)


def test_doubtful_bytes_are_told() -> None:
    """A text that is not UTF-8 is read, with a warning."""
    document = opened("Zürich floods.\n\nIt rains.".encode("latin-1"))
    assert "Zürich" in document.document.text
    assert document.document.warnings


def test_updates_are_unread_at_first() -> None:
    """All updates are unread, an article never is."""
    document = opened(STORM)
    assert len(document.unread) == 5
    assert document.unread == set(document.panes.stops)
    assert opened(ARTICLE).unread == set()


def test_marks_are_kept_by_the_ids_of_updates() -> None:
    """What is marked is read by id, and unread again when that is taken back; each change is a revision."""
    document = opened(STORM)
    first, second = (update.id for update in document.document.updates[:2])
    revisions = [document.unread_revision]
    document.mark(read=[first, second, "from another day"])
    revisions.append(document.unread_revision)
    assert len(document.unread) == 3
    document.mark(unread=[second, "never read"])
    revisions.append(document.unread_revision)
    assert document.read == {first, "from another day"}
    assert len(document.unread) == 4
    assert revisions == sorted(set(revisions))
    document.mark(read=[first], unread=["never read"])
    assert document.unread_revision == revisions[-1]


def test_a_short_document_is_whole() -> None:
    """What is read quickly is read at once."""
    document = opened(STORM)
    assert document.is_whole
    assert document.document.text == STORM


def test_a_long_document_is_shown_by_its_beginning() -> None:
    """Of a long document the beginning is read, up to the end of a paragraph; the rest is completed later."""
    document = opened(LONG)
    assert not document.is_whole
    head = document.document.text
    assert len(head) <= HEAD
    assert LONG.startswith(head)
    assert head.endswith("\n\n")
    assert LONG[len(head) :].split("\n", 1)[0]


@pytest.mark.parametrize("end", ["\r\n\r\n", "\n", ""])
def test_a_beginning_is_cut_where_it_harms_least(end: str) -> None:
    """Without empty lines a text is cut behind a line, and without lines anywhere."""
    line = "the river rises" + end
    document = opened(line * (2 * HEAD // len(line)))
    head = document.document.text
    assert HEAD // 2 < len(head) <= HEAD
    assert head.endswith(end)


def test_completing_keeps_what_is_known() -> None:
    """The whole document has the same updates at its beginning, with their marks, and its own warnings."""
    document = opened(LONG)
    first = document.document.updates[0].id
    document.mark(read=[first])
    before = document.unread_revision
    whole_of(document)
    assert document.is_whole
    assert document.document.text == LONG
    assert document.document.updates[0].id == first
    assert len(document.unread) == 1_500 - 1
    assert document.unread_revision > before
    assert len(document.folded) == len(LONG)


def test_a_place_is_found_by_its_update() -> None:
    """A place is so far into its update, wherever the update stands now."""
    document = opened(STORM)
    update = document.document.updates[2]
    document.wanted = Place(update.id, 10, 3)
    assert document.find_wanted()
    assert document.offset == update.start + 10
    assert document.was_restored
    assert not document.find_wanted()


def test_a_place_does_not_leave_its_update() -> None:
    """Where an update has become shorter, its end is the place."""
    document = opened(STORM)
    update = document.document.updates[2]
    document.wanted = Place(update.id, 99_999, 3)
    assert document.find_wanted()
    assert document.offset == update.end - 1


def test_a_place_without_its_update_is_found_by_the_text() -> None:
    """Where the update is gone, the distance from the beginning must do, as far as there is text."""
    document = opened(STORM)
    document.wanted = Place("gone", 10, 99_999)
    assert document.find_wanted()
    assert document.offset == len(STORM)


def test_a_place_in_what_is_not_read_yet_waits() -> None:
    """A place in the rest of a long document is found when that is there."""
    document = opened(LONG)
    whole = read_outline(LONG)
    update = whole.updates[1_400]
    document.wanted = Place(update.id, 5, update.start + 5)
    assert not document.find_wanted()
    assert document.offset is None
    document.complete(DocumentView(whole))
    assert document.find_wanted()
    assert document.offset == update.start + 5


def test_without_a_place_nothing_is_found() -> None:
    """A document that was never open begins at its beginning."""
    document = opened(STORM)
    assert not document.find_wanted()
    assert (document.offset, document.was_restored) == (None, False)
