"""The reader, driven by tests: keys in, what stands on the screen out."""

from __future__ import annotations

import asyncio
import gc
import inspect
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from pathlib import Path
from time import monotonic
from typing import Any
from unittest.mock import patch

from textual.pilot import Pilot

from dateline.library.paths import built_in_themes_folder
from dateline.library.themes import ThemeFile, load_theme
from dateline.parsing.model import Figure
from dateline.tui.app import DatelineApp
from dateline.tui.figure_rows import FigureRow
from dateline.tui.open_document import OpenDocument
from dateline.tui.palette import INKS
from dateline.tui.screens.reading import ReadingScreen
from dateline.tui.widgets.document_pane import DocumentPane
from dateline.tui.widgets.line_widget import LineWidget
from dateline.tui.widgets.list_pane import ListPane
from dateline.tui.widgets.search_bar import SearchBar

from .pages import source_of

__all__ = ["MEDIUM", "NARROW", "PATIENCE", "WIDE", "CountingApp", "Reader", "opened_reader", "quick_pilot", "theme_of"]

WIDE, MEDIUM, NARROW = (140, 40), (100, 30), (60, 20)
PATIENCE = 30
"""How many seconds the tests wait for what never comes."""

_THEMES: dict[str, ThemeFile] = {}


def theme_of(name: str = "night") -> ThemeFile:
    """A built-in theme, read once."""
    if name not in _THEMES:
        _THEMES[name] = load_theme(built_in_themes_folder() / f"{name}.yaml")
    return _THEMES[name]


class CountingApp(DatelineApp):
    """The reader, which counts how often the terminal is written to."""

    CSS_PATH = str(Path(inspect.getfile(DatelineApp)).with_name("screens") / "reading.tcss")
    updates_of_screen = 0

    def post_display_hook(self) -> None:
        """Count one more."""
        self.updates_of_screen += 1


class Reader:
    """The running reader."""

    def __init__(self, app: CountingApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReadingScreen:
        """The reading screen, also while another one lies over it."""
        return self.app.reading

    @property
    def text(self) -> DocumentPane:
        """The pane of the text."""
        return self.screen.text

    @property
    def bar(self) -> SearchBar:
        """The line a query is typed into, once a search was begun."""
        assert self.screen.bar is not None
        return self.screen.bar

    @property
    def focus(self) -> str:
        """The name of the part the keys go to."""
        return (self.screen.focused.id or "") if self.screen.focused else ""

    @property
    def displayed(self) -> list[str]:
        """The parts that can be seen, from the left."""
        parts = ("updates", "document", "figures", "people")
        seen = [part for part in map(self.part, parts) if part.region.area and part.is_on_screen]
        return [part.id or "" for part in sorted(seen, key=lambda part: (part.region.x, part.region.y))]

    def part(self, name: str) -> LineWidget:
        """A part of the screen by its name."""
        part = self.screen.query_one(f"#{name}")
        assert isinstance(part, LineWidget)
        return part

    def panel(self, name: str) -> ListPane:
        """A panel by its name."""
        panel = self.screen.query_one(f"#{name}")
        assert isinstance(panel, ListPane)
        return panel

    async def press(self, *keys: str) -> None:
        """Press keys, and wait after each until all it has set off is done and drawn."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self) -> None:
        """Wait until every part has done what it was told, and what it told others."""
        for _ in range(3):
            await self.pilot.pause()

    async def go_to(self, name: str) -> None:
        """Go to a part by its digit, and rest until the digit is no count any more."""
        await self.press({"document": "1", "figures": "2", "people": "3", "updates": "4"}[name])
        self.screen.count.clear()

    async def type(self, words: str) -> None:
        """Press the keys of a word."""
        await self.press(*({" ": "space"}.get(letter, letter) for letter in words))

    async def until(self, what: str, condition: Any) -> None:
        """Wait until a condition holds."""
        end = monotonic() + PATIENCE
        while not condition():
            assert monotonic() < end, f"waited for {what} in vain"
            await asyncio.sleep(0.002)  # a thread or a timer may be what is waited for
            await self.pilot.pause()

    async def facts(self) -> None:
        """Wait until the facts of the document are known and shown."""
        await self.until("facts", lambda: self.screen.open.facts.complete)
        await self.settle()

    # -- what is on the screen ---------------------------------------------------------------------------------------

    def rows(self, name: str = "document") -> list[str]:
        """The rows of a part as they are drawn, without blanks at the right."""
        part = self.part(name)
        return [part.strip_at(y).text.rstrip() for y in range(part.size.height)]

    def said(self, name: str = "document") -> str:
        """All that a part says, with single blanks."""
        return " ".join(" ".join(self.rows(name)).split())

    @property
    def status(self) -> str:
        """The last line."""
        return self.said("status")

    def inked(self, ink: str, name: str = "document", ground: str = "page") -> list[str]:
        """The stretches of a part that are set in an ink, from above."""
        part = self.part(name)
        assert part.palette is not None
        style = part.palette.style(ink, ground)
        return [s.text for y in range(part.size.height) for s in part.strip_at(y) if s.style == style]

    def inks(self, name: str = "document", ground: str = "page") -> list[set[str]]:
        """The inks of each row of a part, but for plain text."""
        part = self.part(name)
        assert part.palette is not None
        names = {id(part.palette.style(ink, ground)): ink for ink in INKS}
        rows = [{names.get(id(segment.style), "") for segment in part.strip_at(y)} for y in range(part.size.height)]
        return [row - {"", "text"} for row in rows]

    @property
    def top(self) -> int:
        """The character the first row begins with."""
        return self.text.page.offset_of(self.text.viewport.top)

    @property
    def stop(self) -> int:
        """The number of the update that is read, from 1."""
        return self.screen.open.panes.stop_number(self.text.current)

    def marked(self, name: str) -> int:
        """The row of a list that is marked, from 0."""
        return self.panel(name).cursor

    @property
    def figure(self) -> Figure:
        """The figure that is marked in the list of figures."""
        row = self.screen.figures.row
        assert isinstance(row, FigureRow)
        return row.figure

    def cell_of(self, words: str, name: str = "document") -> tuple[int, int]:
        """Where words stand in a part: column and row."""
        for y, row in enumerate(self.rows(name)):
            if words in row:
                return row.index(words), y
        raise AssertionError(f"{words!r} is not on the screen:\n" + "\n".join(self.rows(name)))


async def _take_turns(min_sleep: float = 0, max_sleep: float = 0) -> None:
    """Let what is ready go on."""
    for _ in range(4):
        await asyncio.sleep(0)


@contextmanager
def quick_pilot() -> Iterator[None]:
    """Let the pilot wait for messages only: it sleeps at least 40 ms a key otherwise, until the process is idle."""
    with patch("textual.app.wait_for_idle", _take_turns), patch("textual.pilot.wait_for_idle", _take_turns):
        yield


@asynccontextmanager
async def opened_reader(
    *texts: str | bytes,
    size: tuple[int, int] = WIDE,
    theme: str = "night",
    documents: Sequence[OpenDocument] | None = None,
    quick: bool = True,
    **options: Any,
) -> AsyncIterator[Reader]:
    """Open the reader on pages; unless it is `quick`, time goes by after each key as it does for a person."""
    opened = documents or [
        OpenDocument(source_of(text, f"page-{number}.txt" if number else "page.txt"))
        for number, text in enumerate(texts)
    ]
    app = CountingApp(opened, theme_of(theme), **options)
    try:
        with quick_pilot() if quick else nullcontext():
            async with app.run_test(size=size) as pilot:
                reader = Reader(app, pilot)
                await reader.until("the first page", lambda: reader.screen.can_analyse)
                await reader.settle()
                yield reader
    finally:
        app.reading.analysis.stop()
        app.reading.analysis.wait(PATIENCE)
        gc.unfreeze()  # the reader keeps its modules out of collections, tests come and go
