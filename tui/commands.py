"""What the command palette offers: every key's command by name, and the themes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand

from .keys import KEYS, key_names

if TYPE_CHECKING:
    from .app import DatelineApp
    from .screens.reading import ReadingScreen

__all__ = ["commands"]

_LEFT_OUT = {"palette", "line.down", "line.up", "escape", "interrupt"}


def commands(app: DatelineApp, reading: ReadingScreen) -> Iterable[SystemCommand]:
    """All commands in the order of the keys, then the themes."""
    for key in KEYS:
        if key.id not in _LEFT_OUT:
            yield SystemCommand(
                key.description,
                f"{key.tooltip}  ({key_names(key, reading.changed_keys)})",
                partial(_run, app, reading, key.action),
            )
    for theme in app.themes.values():
        yield SystemCommand(
            f"Theme: {theme.title}", _about(theme.dark, theme.ansi), partial(setattr, app, "theme", theme.name)
        )


def _about(dark: bool, ansi: bool) -> str:
    if ansi:
        return "The colours of the terminal itself"
    return "Light text on a dark page" if dark else "Dark text on a light page"


async def _run(app: DatelineApp, reading: ReadingScreen, action: str) -> None:
    await app.run_action(action, reading)
