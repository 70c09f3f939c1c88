"""What is kept of a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.library.store import Place, Store
from dateline.tui.open_document import OpenDocument
from dateline.tui.session import Session, place_in

from .pages import ARTICLE, FLOOD, STORM, source_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the store of the test lies."""
    return tmp_path / "state.db"


def begun(file: Path, *texts: str) -> tuple[Session, list[OpenDocument]]:
    """A session with these documents, put back to where they were left."""
    documents = [OpenDocument(source_of(text, f"page-{number}.txt")) for number, text in enumerate(texts)]
    session = Session(Store.open(file), documents)
    for document in documents:
        session.restore(document)
    return session, documents


def test_a_new_document_begins_at_its_beginning(file: Path) -> None:
    """Nothing is known of a document that was never open."""
    _session, (document,) = begun(file, STORM)
    assert (document.offset, document.read, document.was_restored) == (None, set(), False)


def test_place_and_marks_come_back(file: Path) -> None:
    """A document opens where it was left, with what was read."""
    session, (document,) = begun(file, STORM)
    update = document.document.updates[2]
    document.was_shown = True
    document.offset = update.start + 12
    document.mark(read=[update.id])
    session.keep(document)
    assert session.close() == ()

    _session, (again,) = begun(file, STORM)
    assert again.offset == update.start + 12
    assert again.read == {update.id}
    assert again.was_restored


def test_a_place_moves_with_what_is_added_above(file: Path) -> None:
    """Entries added above do not move the reader to another one."""
    session, (document,) = begun(file, STORM)
    document.was_shown, document.offset = True, document.document.updates[1].start + 7
    session.keep(document)
    session.close()

    added = STORM.replace("9.40am GMT", "10.20am GMT: The wind falls\n\nIt is over.\n\n9.40am GMT", 1)
    _session, (again,) = begun(file, added)
    assert again.offset is not None
    assert again.document.text[again.offset :].startswith(STORM[document.offset :][:200])


def test_marks_taken_back_are_forgotten(file: Path) -> None:
    """What is unread again is not kept as read."""
    session, (document,) = begun(file, STORM)
    first, second = (update.id for update in document.document.updates[:2])
    document.mark(read=[first, second])
    session.keep(document)
    document.mark(unread=[first])
    session.keep(document)
    session.close()
    assert begun(file, STORM)[1][0].read == {second}


def test_what_was_not_shown_is_not_kept(file: Path) -> None:
    """Of several documents only those that were on the screen have a place; the one on the screen is the last."""
    session, (storm, flood) = begun(file, STORM, FLOOD)
    storm.was_shown, storm.offset = True, 50
    flood.offset = 50
    session.keep(storm)
    session.close()
    store = Store.open(file)
    assert store.last_document() == storm.source.path
    assert begun(file, STORM, FLOOD)[1][1].offset is None


def test_a_place_that_was_not_found_yet_is_not_lost(file: Path) -> None:
    """While the place of an earlier session stands in what is still to be read, it is not replaced by another."""
    session, (document,) = begun(file, STORM)
    left = document.document.updates[1].start + 20
    document.was_shown, document.offset = True, left
    session.keep(document)
    session.close()

    session, (document,) = begun(file, STORM)
    document.wanted, document.offset, document.was_shown = Place("later", 0, 9), 0, True
    session.keep(document)
    session.close()
    assert begun(file, STORM)[1][0].offset == left


def test_the_theme_is_kept(file: Path) -> None:
    """The theme in use is that of the next session."""
    session, _ = begun(file, STORM)
    session.keep_theme("paper")
    session.close()
    assert Store.open(file).theme() == "paper"


def test_a_store_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """Where nothing can be kept, reading goes on and one line says why."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    session, (document,) = begun(blocked / "state.db", STORM)
    document.mark(read=[document.document.updates[0].id])
    session.keep(document)
    notices = session.close()
    assert len(notices) == 1
    assert "\n" not in notices[0]
    assert str(blocked) in notices[0]


@pytest.mark.parametrize(("text", "by_update"), [(STORM, True), (ARTICLE, False)])
def test_places_are_kept_by_update(text: str, *, by_update: bool) -> None:
    """A place in an update is kept with it; in an article, by its distance from the beginning."""
    document = OpenDocument(source_of(text))
    offset = document.panes[document.panes.stops[1]].start + 4
    place = place_in(document, offset)
    assert place.text_offset == offset
    assert (place.update is not None) is by_update
    assert place.offset == (4 if by_update else 0)
