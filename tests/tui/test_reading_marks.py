"""What counts as read."""

from __future__ import annotations

from typing import cast

import pytest

from dateline.tui.open_document import OpenDocument
from dateline.tui.reading_marks import ReadingMarks
from dateline.tui.widgets.document_pane import DocumentPane

from .pages import ARTICLE, STORM, source_of


class Screen:
    """A screen on which a pane is read; `whole` says that its end can be seen."""

    def __init__(self) -> None:
        self.current = 0
        self.whole = True

    def ends_in_view(self, pane: int) -> bool:
        """Whether the last row of a pane is on the screen."""
        return self.whole and pane == self.current


@pytest.fixture
def document() -> OpenDocument:
    """A page of five updates."""
    return OpenDocument(source_of(STORM))


@pytest.fixture
def screen() -> Screen:
    """A screen at the first update."""
    return Screen()


class Reader:
    """Somebody who goes from pane to pane."""

    def __init__(self, document: OpenDocument, screen: Screen) -> None:
        self.marks, self.document, self.screen = ReadingMarks(), document, screen

    def go(self, stop: int, *, whole: bool = True, ended: bool = False) -> None:
        """Go to a stop; `ended` says it was by going on from what is at hand."""
        if ended:
            self.see(ended=True)
        self.screen.current, self.screen.whole = self.document.panes.stops[stop], whole
        self.see()

    def see(self, *, ended: bool = False) -> None:
        """Take note of the screen."""
        self.marks.see(self.document, cast(DocumentPane, self.screen), ended=ended)

    @property
    def read(self) -> list[int]:
        """The numbers of the updates that are read."""
        return [
            number for number, update in enumerate(self.document.document.updates) if update.id in self.document.read
        ]


@pytest.fixture
def reader(document: OpenDocument, screen: Screen) -> Reader:
    """A reader at the first update."""
    reader = Reader(document, screen)
    reader.go(0)
    return reader


def test_to_see_an_update_is_not_to_have_read_it(reader: Reader) -> None:
    """An update that is on the screen is not read as long as the reader stays."""
    reader.see()
    assert reader.read == []


def test_an_update_is_read_when_it_is_left(reader: Reader) -> None:
    """Who saw the end of an update and goes on has read it."""
    reader.go(1)
    assert reader.read == [0]
    reader.go(2)
    assert reader.read == [0, 1]


def test_what_was_not_seen_to_its_end_is_not_read(reader: Reader) -> None:
    """Who leaves before the end has not read it; nor what was jumped over."""
    reader.go(1, whole=False)
    reader.go(4)
    assert reader.read == [0]


def test_the_end_may_have_been_seen_earlier(reader: Reader) -> None:
    """Who scrolls down to the end, a little back, and goes on has read it."""
    reader.go(1, whole=False)
    reader.go(1, whole=True)
    reader.go(1, whole=False)
    reader.go(2)
    assert reader.read == [0, 1]


def test_going_on_reads_what_is_whole_on_the_screen(reader: Reader) -> None:
    """A key that goes on says that the update at hand is done with, if its end is on the screen."""
    reader.see(ended=True)
    assert reader.read == [0]
    reader.go(1, whole=False)
    reader.see(ended=True)
    assert reader.read == [0]


def test_leaving_reads_the_last_one(reader: Reader) -> None:
    """The update at hand is read when the document is left."""
    reader.marks.finish()
    assert reader.read == [0]
    reader.marks.finish()
    assert reader.read == [0]


def test_another_document_is_another_matter(reader: Reader) -> None:
    """Coming from another document marks nothing in this one."""
    other = OpenDocument(source_of(STORM))
    reader.marks.see(other, cast(DocumentPane, reader.screen))
    assert reader.read == []
    assert other.read == set()


def test_by_hand(reader: Reader) -> None:
    """One update is marked as read and as unread by turns, and each says so."""
    pane = reader.document.panes.stops[3]
    assert reader.marks.toggle(reader.document, pane) == "marked as read"
    assert reader.read == [3]
    assert reader.marks.toggle(reader.document, pane) == "marked as unread"
    assert reader.read == []


def test_what_is_marked_unread_stays_so_when_it_is_left(reader: Reader) -> None:
    """Who marks the update at hand as unread does not read it by going on."""
    reader.marks.toggle(reader.document, reader.screen.current)
    reader.marks.toggle(reader.document, reader.screen.current)
    reader.go(1)
    assert reader.read == []


def test_all_at_once_and_back(reader: Reader) -> None:
    """All are marked at once, which can be taken back, and leaves what was read before as it was."""
    reader.go(1)
    assert reader.marks.mark_all(reader.document) == "marked 4 as read; U takes it back"
    assert reader.read == [0, 1, 2, 3, 4]
    assert reader.marks.mark_all(reader.document) == "all read already"
    assert reader.marks.undo(reader.document) == "taken back: 4 marked as before"
    assert reader.read == [0]


def test_the_last_change_is_taken_back_first(reader: Reader) -> None:
    """Each undo takes back one change by hand, the latest first, until there is none."""
    document, stops = reader.document, reader.document.panes.stops
    reader.marks.toggle(document, stops[3])
    reader.marks.toggle(document, stops[4])
    reader.marks.toggle(document, stops[3])
    assert reader.read == [4]
    reader.marks.undo(document)
    assert reader.read == [3, 4]
    reader.marks.undo(document)
    assert reader.read == [3]
    reader.marks.undo(document)
    assert reader.read == []
    assert reader.marks.undo(document) == "nothing to take back"


def test_each_document_has_its_own_undo(reader: Reader) -> None:
    """What was done in another document is not taken back in this one."""
    other = OpenDocument(source_of(STORM))
    reader.marks.toggle(reader.document, reader.document.panes.stops[3])
    reader.marks.mark_all(other)
    reader.marks.undo(reader.document)
    assert reader.read == []
    assert len(other.read) == 5


def test_an_article_is_no_update() -> None:
    """There is nothing to mark in an article, and it says so."""
    article = OpenDocument(source_of(ARTICLE))
    marks = ReadingMarks()
    assert marks.toggle(article, 0) == "this is no update"
    assert marks.undo(article) == "nothing to take back"
