"""The look of the screen, at fixed sizes.

A snapshot that differs is looked at (`--snapshot-report`), and recorded again (`--snapshot-update`) if it is meant.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from dateline.tui.open_document import OpenDocument

from .facts import NAMES
from .pages import STORM, source_of
from .reader import MEDIUM, NARROW, PATIENCE, WIDE, CountingApp, Reader, quick_pilot, theme_of
from .strike import STRIKE
from .toll import TOLL

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SIZES = [WIDE, MEDIUM, (80, 24), NARROW]
PEOPLE_OF_SEEDS = {
    "Mao Ning": "spokeswoman", "Donald Trump": "president", "Vladimir Putin": "president",
    "Yevgeny Prigozhin": "leader", "Mikhail Mishustin": "prime minister", "Bakhrom Khamroyev": "activist",
}  # fmt: skip

Compare = Callable[..., bool]
Look = Callable[..., bool]


@pytest.fixture
def look(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> Iterator[Look]:
    """Compare the screen with its snapshot: a page, at a size, in a theme, after keys."""
    for name, role in PEOPLE_OF_SEEDS.items():
        monkeypatch.setitem(NAMES, name, role)
    apps: list[CountingApp] = []

    def compare(page: str | bytes, size: tuple[int, int], *keys: str, theme: str = "night") -> bool:
        app = CountingApp([OpenDocument(source_of(page))], theme_of(theme))
        apps.append(app)

        async def prepare(pilot: Pilot[int]) -> None:
            reader = Reader(app, pilot)
            await reader.until("the first page", lambda: reader.screen.can_analyse)
            await reader.facts()
            await reader.press(*keys)
            for field in app.screen.query(Input):
                field.cursor_blink = False
            await reader.settle()

        with quick_pilot():
            return snap_compare(app, terminal_size=size, run_before=prepare)

    yield compare
    for app in apps:
        app.reading.analysis.stop()
        app.reading.analysis.wait(PATIENCE)
    gc.unfreeze()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_a_page_of_two_days(look: Look, size: tuple[int, int]) -> None:
    """Blocks of all kinds, in updates of two days, with figures and people."""
    assert look(STORM, size)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("seed", SEEDS, ids=["article", "page"])
def test_the_seeds(look: Look, seed: Path, size: tuple[int, int]) -> None:
    """The two documents that come with the program."""
    assert look(seed.read_bytes(), size)


@pytest.mark.parametrize("theme", ["paper", "contrast", "terminal"])
def test_the_other_themes(look: Look, theme: str) -> None:
    """Each theme in its colours, in the second update."""
    assert look(STORM, MEDIUM, "J", theme=theme)


def test_no_colours(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without colours, attributes and lines tell all."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert look(STORM, MEDIUM, "J")


def test_the_keys(look: Look) -> None:
    """The list of keys, searched."""
    assert look(STORM, MEDIUM, "question_mark", *"unread")


def test_a_search(look: Look) -> None:
    """The bar with a query, all hits lit, and where the text is among them."""
    assert look(STORM, WIDE, "slash", *"homes")


def test_a_panel_over_the_text(look: Look) -> None:
    """On a narrow screen the figures take the place of the text."""
    assert look(STORM, NARROW, "2")


def test_what_was_chosen_is_lit(look: Look) -> None:
    """A figure of the whole document was chosen: it is lit in the text, and the bar stands at its list."""
    assert look(STORM, WIDE, "a", "tab", "j", "j", "enter")


@pytest.mark.usefixtures("toll")
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: "x".join(map(str, size)))
def test_figures_with_their_history(look: Look, size: tuple[int, int]) -> None:
    """Groups of figures, what they were before, claims that differ, and what is said in passing."""
    assert look(TOLL, size, "2")


@pytest.mark.usefixtures("toll")
@pytest.mark.parametrize("size", [WIDE, (80, 24), NARROW], ids=lambda size: "x".join(map(str, size)))
def test_the_ledger(look: Look, size: tuple[int, int]) -> None:
    """All values of what is counted, plotted and listed."""
    assert look(TOLL, size, "2", "v")


@pytest.mark.usefixtures("toll")
def test_the_ledger_without_colours(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without colours, marks and lines tell claimants apart."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert look(TOLL, MEDIUM, "2", "v")


@pytest.mark.usefixtures("strike")
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: "x".join(map(str, size)))
def test_a_card(look: Look, size: tuple[int, int]) -> None:
    """All that is told of a person."""
    assert look(STRIKE, size, "3", "v", "a")


@pytest.mark.usefixtures("strike")
def test_only_updates_with_somebody(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    """The updates with a person only, their name lit in the text, without colours."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert look(STRIKE, MEDIUM, "p", "w", "J")
