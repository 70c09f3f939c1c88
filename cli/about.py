"""`dateline config`, `themes` and `dirs`: what the program goes by."""

from __future__ import annotations

from pathlib import Path

from dateline.library import paths

from .arguments import Request
from .exits import DONE, NOTHING_FOUND
from .streams import write
from .tables import tab_line

__all__ = ["print_config", "print_folders", "print_themes"]


def print_config(request: Request) -> int:
    """Print the settings in effect, in the form of the settings file."""
    from dateline.library.settings import load_settings

    named = request.text("config")
    write(load_settings(Path(named) if named else None).to_yaml())
    return DONE


def print_themes() -> int:
    """Print the name and the file of each theme; the user's own hide those that come with the program."""
    files = {
        file.stem: file
        for folder in (paths.built_in_themes_folder(), paths.user_themes_folder())
        for file in folder.glob("*.yaml")
    }
    write("".join(tab_line((name, str(file))) for name, file in sorted(files.items())))
    return DONE if files else NOTHING_FOUND


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
