"""Run the reader on documents: settings, theme, what was kept, then the application."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from rich.color import ColorSystem

from dateline.library.opening import OpenedSource
from dateline.library.options import ReaderOptions
from dateline.library.paths import user_themes_folder
from dateline.library.settings import SettingsError, load_settings
from dateline.library.store import Store
from dateline.library.themes import theme_named

from .first_page import FirstPage
from .keys import BINDING_IDS
from .open_document import OpenDocument
from .palette import Palette, color_system
from .session import Session
from .signs import signs_for

__all__ = ["run_reader"]

SIXTEEN_COLOURS_THEME = "terminal"
"""The theme where the terminal has no more colours and none was chosen: those of the others would fall together."""


def run_reader(sources: Sequence[OpenedSource], options: ReaderOptions) -> int:
    """Open the reader on these documents and stay until it is left; 0, or 2 when the settings cannot be used."""
    try:
        settings = load_settings(options.config, binding_ids=BINDING_IDS, known_keys=is_key_name)
    except SettingsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if options.color is False:
        os.environ["NO_COLOR"] = "1"  # Textual asks the environment
    elif options.color:
        os.environ.pop("NO_COLOR", None)
    documents = [OpenDocument(source, options.language) for source in sources]
    store = Store.open()
    session = Session(store, documents)
    for document in documents:
        session.restore(document)
    system = color_system()
    wanted = settings.theme_for(asked=options.theme, remembered=store.theme())
    if system is ColorSystem.STANDARD and not (options.theme or store.theme() or "theme" in settings.chosen):
        wanted = SIXTEEN_COLOURS_THEME
    theme, problem = theme_named(wanted, user_themes_folder())
    palette = Palette(theme, colours="NO_COLOR" not in os.environ, system=system)
    first_page = FirstPage(palette, measure=settings.layout.measure, panels=settings.layout.panels)
    if options.start_line is None and options.start_query is None:
        first_page.show(documents[0])
    try:
        from .app import DatelineApp  # only now: importing Textual takes longer than all that is above
        from .driver import TakingOverDriver
    except BaseException as error:
        first_page.leave()
        if isinstance(error, KeyboardInterrupt) or isinstance(error.__cause__, KeyboardInterrupt):
            raise KeyboardInterrupt from None  # also where Python has wrapped it: it was met in a class body
        raise

    TakingOverDriver.before_start = first_page.restore
    app = DatelineApp(
        documents,
        theme,
        session=session,
        signs=signs_for(settings.signs),
        measure=settings.layout.measure,
        panels=settings.layout.panels,
        keymap=dict(settings.keymap),
        start_line=options.start_line,
        start_query=options.start_query,
        first_page_shown=first_page.is_shown,
        notices=tuple(filter(None, [*options.notices, problem, *store.take_notices()])),
    )
    try:
        status = app.run(mouse=settings.mouse and options.mouse)
    finally:
        first_page.restore()
        for notice in session.close():
            sys.stderr.write(f"dateline: {notice}\n")
    return status or app.return_code or 0


def is_key_name(name: str) -> bool:
    """Whether Textual sends a key of this name."""
    from textual.keys import Keys

    *modifiers, key = name.split("+")
    if any(modifier not in ("ctrl", "shift", "alt", "super", "hyper", "meta") for modifier in modifiers):
        return False
    if len(key) == 1:
        return key.isprintable() and (key.isalnum() or not key.isascii())
    return key in _named_keys() or key in {value.rpartition("+")[2] for value in Keys if len(value) > 1}


def _named_keys() -> frozenset[str]:
    """Names of the characters that have no letter or digit as their name."""
    from textual.keys import _character_to_key

    return frozenset(_character_to_key(chr(code)) for code in range(32, 127) if not chr(code).isalnum())
