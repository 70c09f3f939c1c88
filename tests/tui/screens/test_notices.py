"""What the reader is told in the line of keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.tui.open_document import OpenDocument

from ..pages import STORM, source_of
from ..reader import MEDIUM, NARROW, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")


async def test_a_notice_of_the_start_is_said() -> None:
    """What was wrong with theme or settings takes the place of the keys, until the next key."""
    async with opened_reader(STORM, size=MEDIUM, notices=("theme.yaml: is broken",)) as reader:
        assert reader.status.startswith("theme.yaml: is broken")
        await reader.press("j")
        assert "theme.yaml" not in reader.status
        assert "/ find" in reader.status


async def test_all_notices_are_said() -> None:
    """No notice hides another one: each is said, one after the other."""
    document = OpenDocument(source_of("Zürich\n\n".encode("latin-1") + STORM.encode("latin-1", "replace")))
    document.offset, document.was_restored = 300, True
    said = []
    async with opened_reader(
        documents=[document], size=MEDIUM, notices=("theme.yaml: is broken", "state.db: is full")
    ) as reader:
        for _ in range(6):
            said.append(reader.status)
            await reader.press("j")
    for words in ("theme.yaml: is broken", "state.db: is full"):
        assert [status for status in said if words in status]


async def test_warnings_of_a_document_are_said() -> None:
    """Doubts about the bytes of a document are told when it is shown."""
    async with opened_reader("Zürich floods.\n\nIt rains.".encode("latin-1"), size=MEDIUM) as reader:
        assert reader.screen.open.document.warnings[0][:20] in reader.status


async def test_a_restored_place_is_said() -> None:
    """Who opens a document where it was left is told so, and how to get to the beginning."""
    document = OpenDocument(source_of(STORM))
    document.offset, document.was_restored = document.document.updates[2].start, True
    async with opened_reader(documents=[document], size=(80, 12)) as reader:
        assert "where you left off" in reader.status
        assert "07:15 GMT" in reader.rows()[0]
        await reader.press("g")
        assert reader.top == 0


async def test_a_long_notice_is_cut() -> None:
    """A notice that does not fit is cut with an ellipsis, and the place stays beside it."""
    async with opened_reader(STORM, size=NARROW, notices=("a very long notice " * 9,)) as reader:
        assert "…" in reader.status
        assert reader.part("status").strip_at(0).cell_length == 60


async def test_a_broken_theme_in_the_folder_is_told(home: Path) -> None:
    """A theme of the user's that cannot be used is told once the themes were looked for; the others can be used."""
    folder = home / "config" / "dateline" / "themes"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text("dark: yes\ncolours: {}\n")
    async with opened_reader(STORM, size=(200, 30)) as reader:
        await reader.until("the themes", lambda: len(reader.app.themes) == 4)
        await reader.settle()
        assert "mine.yaml" in reader.status
        assert "\n" not in reader.status


@pytest.mark.parametrize("text", ["", "\n\n", " ", "\x00", "x"], ids=ascii)
async def test_a_document_with_hardly_any_text(text: str) -> None:
    """Where there is nothing to read, the reader opens all the same, and no key breaks it."""
    async with opened_reader(text or b" ", size=MEDIUM) as reader:
        await reader.facts()
        for key in ("j", "k", "J", "K", "G", "g", "space", "r", "A", "y", "a", "2", "enter", "escape", "full_stop"):
            await reader.press(key)
        await reader.press("slash", "x", "enter", "n", "escape")
        assert reader.app.return_value is None


async def test_a_document_cannot_drive_the_terminal() -> None:
    """Nothing a part of the screen draws holds a control character, whatever the document is made of."""
    hostile = "\x1b]0;owned\x07 \x9b2J \x1b[31m red \u202eback\u202c \u200bhidden\ufeff \x7f\x00"
    page = STORM.replace("Ines Holt", f"Ines {hostile}Holt").replace("Ferries to", f"{hostile} Ferries to")
    async with opened_reader(hostile + page, size=(140, 40)) as reader:
        await reader.facts()
        for _ in range(3):
            await reader.press("space")
            for name in ("title", "updates", "document", "figures", "people", "status"):
                for row in reader.rows(name):
                    assert not [letter for letter in row if not (letter.isprintable() or letter == "\u200d")]
        assert "\x1b" not in reader.app.title
