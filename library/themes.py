"""The themes: the built-in ones, and the user's own from the folder of the settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from .file_cache import FileCache
from .opening import nearest
from .paths import built_in_themes_folder, cache_folder
from .theme_file import (
    COLOURS,
    TERMINAL_COLOURS,
    ThemeError,
    ThemeFile,
    is_theme_name,
    load_theme,
    theme_kept,
)
from .yaml_file import as_written

__all__ = [
    "COLOURS",
    "DEFAULT_THEME",
    "TERMINAL_COLOURS",
    "ThemeError",
    "ThemeFile",
    "Themes",
    "find_themes",
    "is_theme_name",
    "load_theme",
    "load_theme_cached",
    "theme_named",
]

DEFAULT_THEME = "night"
Themes = Mapping[str, ThemeFile]
"""Themes by name."""
_ENDINGS = (".yaml", ".yml")


def load_theme_cached(path: Path, cache: FileCache | None = None) -> ThemeFile:
    """Read a theme as it was read before, as long as its file is unchanged: reading YAML would hold up the start.

    Without a cache, the one in the user's cache folder is read, and written when the theme is new.
    Raises `ThemeError` with all that is wrong with it.
    """
    own = _theme_cache() if cache is None else cache
    kept = own.get(path)
    theme = None if kept is None else theme_kept(kept)
    if theme is None:
        theme = load_theme(path)
        own.put(path, asdict(theme))
        if cache is None:
            own.save()
    return theme


def theme_named(name: str, user_folder: Path | None) -> tuple[ThemeFile, str | None]:
    """The theme of this name, the user's own before a built-in one; reads no other theme.

    Where there is none, or it is broken, the next best (the built-in one of the name, or the default) and a line that
    says why.
    """
    folders = [folder for folder in (user_folder, built_in_themes_folder()) if folder is not None]
    paths = [folder / f"{name}{ending}" for folder in folders for ending in _ENDINGS] if is_theme_name(name) else []
    problem = None
    for path in paths:
        if os.path.lexists(path):
            try:
                return load_theme_cached(path), problem
            except ThemeError as error:
                problem = problem or error.summary
    if problem is None:
        names = {path.stem for folder in folders for path in _theme_paths(folder)[0]}
        near = nearest(name, sorted(names))
        hint = f"did you mean `{near}`?" if near else f"known: {', '.join(sorted(names))}"
        problem = f"there is no theme {as_written(name)}; {hint}"
    return load_theme_cached(built_in_themes_folder() / f"{DEFAULT_THEME}.yaml"), problem


def find_themes(user_folder: Path | None) -> tuple[Themes, tuple[str, ...]]:
    """All themes, the built-in ones first, and a line for each file that is none.

    A theme of the user's takes the place of a built-in one of its name; a broken one does not.
    """
    cache = _theme_cache()
    found: dict[str, ThemeFile] = {}
    problems: list[str] = []
    for folder in (built_in_themes_folder(), user_folder):
        paths, unreadable = _theme_paths(folder) if folder is not None else ([], None)
        if unreadable is not None:
            problems.append(unreadable)
        here: dict[str, ThemeFile] = {}
        for path in paths:
            try:
                theme = load_theme_cached(path, cache)
            except ThemeError as error:
                problems.append(error.summary)
            else:
                here.setdefault(theme.name, theme)
        found |= here
    cache.save()
    return found, tuple(problems)


def _theme_cache() -> FileCache:
    """The themes that were read before."""
    return FileCache(cache_folder() / "themes.json")


def _theme_paths(folder: Path) -> tuple[list[Path], str | None]:
    """The theme files of a folder, sorted, and a line when it cannot be read; a folder that is not there has none."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix in _ENDINGS), None
    except FileNotFoundError:
        return [], None
    except OSError as error:
        return [], f"{folder}: themes cannot be read: {error.strerror}"
