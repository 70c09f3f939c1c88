"""The first page is what the application then shows."""

from __future__ import annotations

import io
import os
import re
import shutil

import pytest
from rich.cells import cell_len

from dateline.tui.first_page import FirstPage, page_rows, panel_widths
from dateline.tui.open_document import OpenDocument
from dateline.tui.palette import Palette

from .pages import ARTICLE, STORM, live_page, source_of
from .reader import opened_reader, theme_of

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")

SIZES = [(200, 50), (160, 40), (159, 40), (140, 40), (139, 30), (120, 30), (119, 30), (100, 30), (99, 24), (80, 24)]
SMALL = [(79, 24), (60, 20), (20, 5), (9, 3)]


class Terminal(io.StringIO):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def shown(monkeypatch: pytest.MonkeyPatch, document: OpenDocument, size: tuple[int, int], **options: str) -> list[str]:
    """The rows of the first page, without what colours them."""
    monkeypatch.setattr(shutil, "get_terminal_size", lambda _fallback=None: os.terminal_size(size))
    page = FirstPage(Palette(theme_of()), measure=74, panels=options.get("panels", "auto"))
    terminal = Terminal()
    monkeypatch.setattr(page, "_file", terminal)
    page.show(document)
    assert page.is_shown
    return re.sub(r"\x1b\[[?0-9;]*[A-Za-z]", "", terminal.getvalue()).split("\r\n")


@pytest.mark.parametrize("size", SIZES + SMALL, ids=str)
async def test_the_text_stands_where_it_will_stand(monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> None:
    """At each width the rows of text are those of the application, in the same cells."""
    rows = shown(monkeypatch, OpenDocument(source_of(STORM)), size)
    async with opened_reader(STORM, size=size) as reader:
        region = reader.part("document").region
        assert len(rows) == size[1]
        assert [row[region.x : region.right].rstrip() for row in rows[1:-1]] == reader.rows()


@pytest.mark.parametrize("panels", ["auto", "both", "figures", "people", "none"])
@pytest.mark.parametrize("size", [(140, 40), (100, 30)], ids=str)
async def test_panels_have_their_width(size: tuple[int, int], panels: str) -> None:
    """The room that is kept for panels is what they take, whichever are wanted."""
    left, right = panel_widths(size[0], panels=panels)
    async with opened_reader(STORM, size=size, panels=panels) as reader:
        region = reader.part("document").region
        assert (region.x, size[0] - region.right) == (left, right)


@pytest.mark.parametrize("stop", [0, 3, 4])
async def test_the_page_opens_where_it_was_left(monkeypatch: pytest.MonkeyPatch, stop: int) -> None:
    """The place of an earlier session is on the first page already."""
    document = OpenDocument(source_of(live_page(20)))
    document.offset = document.document.updates[stop * 3].start + 40 * (stop > 0)
    rows = shown(monkeypatch, document, (100, 30))
    async with opened_reader(documents=[document], size=(100, 30)) as reader:
        region = reader.part("document").region
        assert [row[region.x : region.right].rstrip() for row in rows[1:-1]] == reader.rows()


async def test_a_terminal_without_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no colours are wanted, headers have the lines they will have, and no colour is written."""
    monkeypatch.setenv("NO_COLOR", "1")
    palette = Palette(theme_of(), colours=False)
    document = OpenDocument(source_of(STORM))
    drawn = page_rows(document, 66, 22, 74, flat=palette.is_flat)
    async with opened_reader(STORM, size=(100, 24)) as reader:
        rows = ["".join(text for text, _, _ in row).rstrip() for row in drawn]
        assert rows == reader.rows()


def test_nothing_is_drawn_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Written to a file or a pipe, there is no first page, and none to take away."""
    page = FirstPage(Palette(theme_of()), measure=74, panels="auto")
    output = io.StringIO()
    monkeypatch.setattr(page, "_file", output)
    page.show(OpenDocument(source_of(STORM)))
    page.leave()
    assert (output.getvalue(), page.is_shown) == ("", False)


def test_the_terminal_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """If nothing takes over, the screen of before and the cursor come back."""
    page = FirstPage(Palette(theme_of()), measure=74, panels="auto")
    terminal = Terminal()
    monkeypatch.setattr(page, "_file", terminal)
    monkeypatch.setattr(shutil, "get_terminal_size", lambda _fallback=None: os.terminal_size((80, 24)))
    page.show(OpenDocument(source_of(ARTICLE)))
    page.leave()
    written = terminal.getvalue()
    assert written.startswith("\x1b[?1049h")
    assert written.endswith("\x1b[?1049l\x1b[?25h")


@pytest.mark.parametrize("size", [(140, 40), (60, 20)], ids=str)
def test_the_page_fills_the_screen_and_no_more(monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> None:
    """Each row is as wide as the screen; the last leaves its last cell, so that nothing scrolls."""
    rows = shown(monkeypatch, OpenDocument(source_of("漢字 " * 300 + "\n\n" + STORM)), size)
    assert [cell_len(row) for row in rows] == [size[0]] * (size[1] - 1) + [size[0] - 1]


def test_a_page_cannot_drive_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control characters of the text are not written."""
    rows = shown(monkeypatch, OpenDocument(source_of("It rains\x1b]0;owned\x07 and \x9b2J\u202e.")), (80, 24))
    assert "It rains␛]0;owned␇ and �2J�." in "".join(rows)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", "".join(rows))
