"""One theme: what it holds, and how it is read from its YAML file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import ascii_lowercase, digits, hexdigits
from typing import Any

from dateline.parsing.safety import single_line

from .opening import nearest
from .yaml_file import FileError, YamlFile, as_written

__all__ = ["COLOURS", "TERMINAL_COLOURS", "ThemeError", "ThemeFile", "is_theme_name", "load_theme", "theme_kept"]

COLOURS = ("page", "panel", "selection", "text", "dim", "accent", "figure", "person", "alarm", "hit")
"""The names of a theme's colours."""
_DERIVED = {"hit": "accent"}
"""Colours a file may leave out, and those that stand in."""
_KEYS = ("name", "title", "dark", "colours")
_HUES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
TERMINAL_COLOURS = (
    "ansi_default",
    *(f"ansi_{hue}" for hue in _HUES),
    *(f"ansi_bright_{hue}" for hue in _HUES),
)
"""The names of the colours that the terminal itself chooses."""


class ThemeError(FileError):
    """A theme that cannot be used."""


@dataclass(frozen=True, slots=True)
class ThemeFile:
    """A theme. Its colours are `#rrggbb`, or all of them names of `TERMINAL_COLOURS`."""

    name: str
    """The name of its file, without the ending: what settings and the command line call it."""
    title: str
    """The name for the reader."""
    dark: bool
    """Whether its grounds are darker than its inks."""
    ansi: bool
    """Whether its colours are the terminal's own."""
    page: str
    """The ground of the text."""
    panel: str
    """The ground of lists and headers, a little off the page."""
    selection: str
    """The ground of what is selected, further off."""
    text: str
    dim: str
    """What supports the text. Where it equals `text`, it is to be dimmed by the terminal."""
    accent: str
    """Where you are, and what can be pressed."""
    figure: str
    person: str
    alarm: str
    """Disagreement and errors."""
    hit: str
    """What the search found, set in reverse."""

    @property
    def colours(self) -> Mapping[str, str]:
        """All colours by name."""
        return {name: getattr(self, name) for name in COLOURS}


def is_theme_name(name: str) -> bool:
    """Whether a theme can have this name: small letters, digits, `-` and `_`, so that it can name a file."""
    return name[:1] not in ("", "-", "_") and len(name) <= 64 and set(name) <= set(ascii_lowercase + digits + "-_")


def load_theme(path: Path) -> ThemeFile:
    """Read a theme from its file.

    Raises `ThemeError` with all that is wrong with it.
    """
    file = YamlFile(path)
    theme = _theme_of(file) if file.is_mapping else None
    if theme is None or file.problems:
        raise ThemeError(file.problems)
    return theme


def theme_kept(values: dict[str, Any]) -> ThemeFile | None:
    """The theme of these fields, as `asdict` gave them; None when they are not those of a theme that was read."""
    try:
        theme = ThemeFile(**values)
    except TypeError:
        return None
    sound = (
        isinstance(theme.name, str)
        and is_theme_name(theme.name)
        and isinstance(theme.title, str)
        and isinstance(theme.dark, bool)
        and all(_colour_of(colour) == colour for colour in theme.colours.values())
        and theme.ansi is (theme.page in TERMINAL_COLOURS)
    )
    return theme if sound else None


def _theme_of(file: YamlFile) -> ThemeFile:
    """The theme of a file; what is wrong with it is noted in the file, and holds any value."""
    content = file.content
    for key in content:
        if key not in _KEYS:
            file.add_unknown(key, key, _KEYS)
    name = file.path.stem
    if not is_theme_name(name):
        file.add_problem("", "call the file by small letters, digits, - and _: it names the theme")
    elif content.get("name", name) != name:
        file.add_problem("name", f"is {as_written(content['name'])}; a theme is called like its file: write `{name}`")
    title = content.get("title", name.capitalize())
    if not isinstance(title, str) or not title.strip():
        file.add_problem("title", f"is {as_written(title)}; write a word or two")
        title = name
    dark = content.get("dark")
    if not isinstance(dark, bool):
        file.add_problem("dark", f"is {as_written(dark)}; write `true` or `false`")
    colours = _colours_of(file)
    return ThemeFile(name, single_line(title), dark is True, colours["page"] in TERMINAL_COLOURS, **colours)


def _colours_of(file: YamlFile) -> dict[str, str]:
    """All colours of the file by name; what is no colour is noted and replaced by any."""
    given = file.content.get("colours")
    if not isinstance(given, dict):
        file.add_problem("colours", f"is {as_written(given)}; under it write {', '.join(COLOURS)}, a colour each")
        return dict.fromkeys(COLOURS, "")
    for key in given:
        if key not in COLOURS:
            file.add_unknown(f"colours.{key}", key, COLOURS)
    colours = {}
    for name in COLOURS:
        value = given.get(name, given.get(_DERIVED.get(name, name)))
        colour = _colour_of(value)
        if name not in given and name not in _DERIVED:
            file.add_problem(f"colours.{name}", "is missing; write a colour")
        elif colour is None and name in given:
            hint = _colour_hint(value)
            file.add_problem(f"colours.{name}", f"is {as_written(value)}, which is no colour; {hint}")
        colours[name] = colour or ""
    named = [name for name, colour in colours.items() if colour in TERMINAL_COLOURS]
    if named and not all(colour in TERMINAL_COLOURS or not colour for colour in colours.values()):
        kinds = f"`{colours[named[0]]}` is the terminal's own colour and others are not"
        file.add_problem(f"colours.{named[0]}", f"{kinds}; use one kind of colours in a theme")
    return colours


def _colour_of(value: object) -> str | None:
    """The colour as a theme has it; None when it is none."""
    if not isinstance(value, str):
        return None
    if value in TERMINAL_COLOURS:
        return value
    if len(value) not in (4, 7) or value[0] != "#" or not set(value[1:]) <= set(hexdigits):
        return None
    value = value.lower()
    return value if len(value) == 7 else "#" + "".join(digit * 2 for digit in value[1:])


def _colour_hint(value: object) -> str:
    near = nearest(value, list(TERMINAL_COLOURS)) if isinstance(value, str) and value.startswith("ansi") else None
    if near is not None:
        return f"did you mean `{near}`?"
    return 'write "#rgb" or "#rrggbb" in quotes, or one of the terminal: `ansi_red`, `ansi_bright_red`, `ansi_default`'
