"""Every key reaches its action."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.tui.app import DatelineApp
from dateline.tui.keys import KEYS
from dateline.tui.screens.reading import ReadingScreen

from ..pages import STORM
from ..reader import MEDIUM, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")


def recorder(name: str, called: list[str]) -> Callable[..., None]:
    """An action that only notes that it was run, and with what."""

    def action(_self: object, first: object = None, second: object = None) -> None:
        values = [value for value in (first, second) if value is not None]
        called.append(f"{name}({', '.join(map(repr, values))})" if values else name)

    return action


@pytest.mark.parametrize("part", ["document", "updates", "figures"])
async def test_every_key_runs_its_action(monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    """Each key of the table runs what the table says, whether the text or a list has the focus."""
    called: list[str] = []
    for key in KEYS:
        name = key.action.removeprefix("app.").partition("(")[0]
        owner = DatelineApp if key.action.startswith("app.") else ReadingScreen
        monkeypatch.setattr(owner, f"action_{name}", recorder(key.action.partition("(")[0], called))
    async with opened_reader(STORM, size=MEDIUM) as reader:
        reader.screen.set_focus(reader.part(part))
        await reader.settle()
        for key in KEYS:
            for name in key.keys.split(","):
                called.clear()
                await reader.press(name)
                assert called == [key.action], name


@pytest.mark.parametrize("digit", "056789")
async def test_other_digits_begin_a_count(digit: str) -> None:
    """A digit that names no panel begins a count; a zero alone is none."""
    async with opened_reader(STORM, size=MEDIUM) as reader:
        await reader.press(digit)
        assert reader.screen.count.pending == digit.strip("0")
        assert reader.focus == "document"
