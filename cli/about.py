"""`dateline config`, `themes` and `dirs`: what the program goes by."""

from __future__ import annotations

from pathlib import Path

from dateline.library import paths

from .arguments import Request
from .exits import DONE, FAILED
from .streams import complain, write
from .tables import tab_line

__all__ = ["print_config", "print_folders", "print_themes"]


def print_config(request: Request) -> int:
    """Print the settings in effect, in the form of the settings file; 2, with a line for each mistake in it."""
    from dateline.library.settings import SettingsError, load_settings
    from dateline.tui.keys import BINDING_IDS  # a table, without the toolkit

    named = request.text("config")
    try:
        settings = load_settings(None if named is None else Path(named), binding_ids=BINDING_IDS)
    except SettingsError as error:
        for problem in error.problems:
            complain(problem)
        return FAILED
    write(settings.to_yaml())
    return DONE


def print_themes() -> int:
    """Print the name, the title and the ground of each theme; 2 if one of the user's own cannot be used."""
    from dateline.library.themes import find_themes

    themes, problems = find_themes(paths.user_themes_folder())
    for name, theme in sorted(themes.items()):
        ground = "of the terminal" if theme.ansi else "dark" if theme.dark else "light"
        write(tab_line((name, theme.title, ground)))
    for problem in problems:
        complain(problem)
    return FAILED if problems else DONE


def print_folders() -> int:
    """Print the folders in use, one a line behind its purpose."""
    for purpose, folder in (
        ("config", paths.config_folder()),
        ("themes", paths.user_themes_folder()),
        ("state", paths.state_folder()),
        ("cache", paths.cache_folder()),
    ):
        write(tab_line((purpose, str(folder))))
    return DONE
