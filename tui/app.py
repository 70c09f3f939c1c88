"""The application: which screens there are, which keys and which colours; little else."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.screen import Screen
from textual.theme import Theme

from dateline.library.themes import ThemeFile

from .open_document import OpenDocument
from .palette import Palette
from .screens.reading import ReadingScreen
from .signs import UNICODE, Signs

__all__ = ["DatelineApp", "textual_theme"]

ANALYSIS_DELAY = 0.02
"""How long after the first page the reading for facts begins, in seconds."""


class DatelineApp(App[int]):
    """The reader."""

    TITLE = "Dateline"
    COMMAND_PALETTE_BINDING = "ctrl+p"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar = []
    CSS_PATH = "screens/reading.tcss"
    """The style of the first screen: Textual reads that of a screen only when it is pushed."""

    def __init__(
        self,
        documents: Sequence[OpenDocument],
        themes: Mapping[str, ThemeFile],
        theme: str,
        *,
        signs: Signs = UNICODE,
        measure: int = 74,
        keymap: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__()
        self.animation_level = "none"
        self.themes = dict(themes)
        for one in themes.values():
            self.register_theme(textual_theme(one))
        self.theme = theme
        for name in set(self.available_themes) - set(themes):
            self.unregister_theme(name)
        if keymap:
            self.set_keymap(dict(keymap))
        self.reading = ReadingScreen(documents, signs=signs, measure=measure)

    def get_default_screen(self) -> Screen[None]:
        """The reader opens on its text."""
        return self.reading

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Values for the variables of our own that a theme of somebody else's lacks."""
        return {"dim": "#808080", "figure": "#b8860b", "person": "#2e8b57", "hit": "#b8860b"}

    def on_mount(self) -> None:
        """Take the colours, and leave what reads for facts until the first page is shown."""
        self.theme_changed_signal.subscribe(self, lambda _theme: self._use_palette())
        self._use_palette()
        self.call_after_refresh(self._first_page_shown)

    def _use_palette(self) -> None:
        self.reading.use_palette(Palette(self.themes[self.theme], colours=not self.no_color))

    def _first_page_shown(self) -> None:
        """Keep what was made so far out of later collections, which would make one key wait; then read for facts."""
        gc.collect()
        gc.freeze()
        gc.enable()
        self.set_timer(ANALYSIS_DELAY, self.reading.start_analysis)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Name all commands, and the themes, for the palette."""
        from .commands import commands

        yield from commands(self, self.reading)


def textual_theme(theme: ThemeFile) -> Theme:
    """Make the theme that Textual's own widgets are drawn in."""
    return Theme(
        name=theme.name,
        primary=theme.accent,
        secondary=theme.person,
        accent=theme.accent,
        warning=theme.figure,
        error=theme.alarm,
        success=theme.person,
        foreground=theme.text,
        background=theme.page,
        surface=theme.panel,
        panel=theme.panel,
        boost=theme.selection,
        dark=theme.dark,
        ansi=theme.ansi,
        variables={
            "dim": theme.dim,
            "figure": theme.figure,
            "person": theme.person,
            "hit": theme.hit,
            "block-cursor-background": theme.selection,
            "block-cursor-foreground": theme.text,
            "input-selection-background": theme.selection,
            "scrollbar": theme.selection,
            "scrollbar-background": theme.panel,
        },
    )
