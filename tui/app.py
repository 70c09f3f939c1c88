"""The application: which screens there are, which keys and which colours; little else."""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES, Theme

from dateline.library.themes import ThemeFile

from .driver import TakingOverDriver
from .keys import KEYS
from .open_document import OpenDocument
from .palette import Palette, color_system
from .screens.reading import ReadingScreen
from .session import Session
from .signs import UNICODE, Signs

__all__ = ["DatelineApp", "textual_theme"]

SWITCH_INTERVAL = 0.001
"""How long another thread may keep the interpreter while a key waits, in seconds."""
ANALYSIS_DELAY = 0.02
"""How long after the first page the reading for facts begins, in seconds."""
THEMES_DELAY = 0.5
"""How long after the first page the other themes are read, in seconds."""
SAVE_EVERY = 15
"""How often what has changed is written, in seconds."""


class DatelineApp(App[int], inherit_bindings=False):
    """The reader."""

    TITLE = "Dateline"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key.keys, "command_palette", key.description, show=False, tooltip=key.tooltip, id=key.id)
        for key in KEYS
        if key.id == "palette"
    ]
    """The palette is the application's: else Textual binds it to a key of its own, which is asked before all others."""
    CSS_PATH = "screens/reading.tcss"
    """The style of the first screen: Textual reads that of a screen only when it is pushed."""

    def __init__(
        self,
        documents: Sequence[OpenDocument],
        theme: ThemeFile,
        *,
        session: Session | None = None,
        signs: Signs = UNICODE,
        measure: int = 74,
        panels: str = "auto",
        keymap: Mapping[str, str] | None = None,
        start_line: int | None = None,
        start_query: str | None = None,
        first_page_shown: bool = False,
        notices: Sequence[str] = (),
    ) -> None:
        super().__init__(driver_class=TakingOverDriver if first_page_shown else None)
        self.animation_level = "none"
        self.themes: dict[str, ThemeFile] = {}
        self._add_themes([theme])
        self.theme = theme.name
        for name in set(self.available_themes) - set(self.themes):
            self.unregister_theme(name)
        if keymap:
            self.set_keymap(dict(keymap))
        self.session = session
        self.reading = ReadingScreen(
            documents, signs=signs, measure=measure, panels=panels, changed_keys=keymap, notices=notices
        )
        self._start_line, self._start_query = start_line, start_query

    def get_default_screen(self) -> Screen[None]:
        """The reader opens on its text."""
        return self.reading

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Values for the variables of our own that a theme of somebody else's lacks."""
        return {"dim": "#808080", "figure": "#b8860b", "person": "#2e8b57", "hit": "#b8860b"}

    def on_mount(self) -> None:
        """Take the colours, and leave what reads for facts until the first page is shown."""
        self._use_palette()
        self.theme_changed_signal.subscribe(self, lambda _theme: self._take_theme())
        self.app_resume_signal.subscribe(self, lambda _app: self.reading.draw_again())
        for number in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, self._end, number)
        self.call_after_refresh(self._first_page_shown)

    def _end(self, number: int) -> None:
        """Leave as the reader would: somebody ends the program, or the window is gone."""
        self.reading.leave(status=128 + number)

    def _take_theme(self) -> None:
        self._use_palette()
        if self.session is not None:
            self.session.keep_theme(self.theme)

    def _add_themes(self, themes: Iterable[ThemeFile]) -> None:
        for theme in themes:
            self.themes[theme.name] = theme
            self.register_theme(textual_theme(theme))

    def _use_palette(self) -> None:
        self.reading.use_palette(Palette(self.themes[self.theme], colours=not self.no_color, system=color_system()))

    def _first_page_shown(self) -> None:
        """Keep what was made so far out of later collections, which would make one key wait; then read for facts."""
        sys.setswitchinterval(SWITCH_INTERVAL)
        gc.collect()
        gc.freeze()
        gc.enable()
        self.reading.go_to_start(line=self._start_line, query=self._start_query)
        self.set_timer(ANALYSIS_DELAY, self.reading.start_analysis)
        self.set_timer(THEMES_DELAY, self._find_themes)
        if self.session is not None:
            self.set_interval(SAVE_EVERY, self._keep)

    def _find_themes(self) -> None:
        """Read the other themes, which nobody needs to begin with."""
        from dateline.library.paths import user_themes_folder
        from dateline.library.themes import find_themes

        themes, problems = find_themes(user_themes_folder())
        self._add_themes(theme for name, theme in themes.items() if name not in self.themes)
        if problems:
            self.reading.say(problems[0] + (f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""))

    def _keep(self) -> None:
        """Write what has changed, so that a lost connection loses little."""
        if self.session is not None:
            self.reading.keep_place()
            self.session.keep(self.reading.open)
            for notice in self.session.save():
                self.reading.say(notice)

    async def on_unmount(self) -> None:
        """Note where the reader was, and let nothing go on behind them."""
        self.reading.analysis.stop()
        self.reading.keep_place()
        if self.session is not None:
            self.session.keep(self.reading.open)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Name all commands, and the themes, for the palette."""
        from .commands import commands

        yield from commands(self, self.reading)


def _ansi_variables(theme: ThemeFile) -> dict[str, str]:
    """What Textual's style sheets ask of a theme of the terminal's own colours, as its own such theme has it."""
    if not theme.ansi:
        return {}
    return dict(BUILTIN_THEMES["ansi-dark" if theme.dark else "ansi-light"].variables)


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
        variables=_ansi_variables(theme)
        | {
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
