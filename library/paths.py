"""Where the reader's own files lie: the platform's folders, moved by the XDG variables. Nothing is made by asking."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

__all__ = [
    "built_in_themes_folder",
    "cache_folder",
    "config_file",
    "config_folder",
    "state_folder",
    "user_themes_folder",
]


def config_folder() -> Path:
    """The folder of the settings and of the user's own themes."""
    return Path(_folders().user_config_dir)


def config_file() -> Path:
    """The settings; they need not exist."""
    return config_folder() / "config.yaml"


def user_themes_folder() -> Path:
    """The user's own themes, one YAML file each; the folder need not exist."""
    return config_folder() / "themes"


def state_folder() -> Path:
    """What is remembered from one reading to the next; it is missed when it is lost."""
    return Path(_folders().user_state_dir)


def cache_folder() -> Path:
    """What can be made again at any time."""
    return Path(_folders().user_cache_dir)


def built_in_themes_folder() -> Path:
    """The themes that come with the program."""
    return Path(__file__).parent.parent / "themes"


def _folders() -> PlatformDirs:
    """The answer of the platform; asked anew each time, since tests and services move their folders."""
    from platformdirs import PlatformDirs  # 8 ms, and no printing command needs it

    return PlatformDirs("dateline", appauthor=False)
