"""What the reader may set: one optional YAML file, one variable of the environment.

The fields of `Settings` are the declaration: reading, checking, defaults and `to_yaml` are made from them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any, Literal

from .keymap import keymap_of
from .opening import nearest
from .paths import config_file
from .theme_file import is_theme_name
from .yaml_file import FileError, YamlFile, as_written

__all__ = ["Layout", "Settings", "SettingsError", "load_settings"]

THEME_VARIABLE = "DATELINE_THEME"
_WORDS_OF_YAML = ("yes", "no", "on", "off", "true", "false", "null", "y", "n")
Check = Callable[[object], Any]
"""Gives the value a setting takes on, and raises `ValueError` with what to write in place of a value that is none."""


class SettingsError(FileError):
    """Settings that cannot be used."""


def _setting(default: Any, comment: str, check: Check) -> Any:
    return field(default=default, metadata={"comment": comment, "check": check})


def _theme_name(value: object) -> str:
    if isinstance(value, str) and is_theme_name(value):
        return value
    raise ValueError("write the name of a theme; `dateline themes` lists them")


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("write `true` or `false`")


def _number(least: int, most: int) -> Check:
    def check(value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        raise ValueError(f"write a whole number from {least} to {most}")

    return check


def _one_of(*choices: str) -> Check:
    def check(value: object) -> str:
        if isinstance(value, str) and value in choices:
            return value
        near = nearest(value, list(choices)) if isinstance(value, str) else None
        raise ValueError(f"did you mean `{near}`?" if near else f"write {', '.join(choices[:-1])} or {choices[-1]}")

    return check


@dataclass(frozen=True, slots=True)
class Layout:
    """How the screen is laid out."""

    measure: int = _setting(74, "The widest line of text, in characters, from 20 to 200.", _number(20, 200))
    panels: Literal["auto", "both", "figures", "people", "none"] = _setting(
        "auto",
        "The panels beside the text: auto (as many as the width allows), both, figures, people or none.",
        _one_of("auto", "both", "figures", "people", "none"),
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings in effect."""

    theme: str = _setting("night", "The theme: night, paper, contrast, terminal, or one of your own.", _theme_name)
    signs: Literal["auto", "unicode", "ascii"] = _setting(
        "auto",
        "The signs of lists and figures: auto (what the locale can write), unicode or ascii.",
        _one_of("auto", "unicode", "ascii"),
    )
    mouse: bool = _setting(True, "Whether the reader answers to the mouse; else the terminal selects text.", _truth)
    layout: Layout = field(
        default_factory=Layout,
        metadata={"comment": "How the screen is laid out.", "shape": Layout},
    )
    keymap: tuple[tuple[str, str], ...] = field(
        default=(),
        metadata={"comment": 'Other keys for a binding, by its name, as in `find: "slash,ctrl+f"`.', "shape": tuple},
    )
    """Pairs of a binding's id and its keys, separated by commas."""
    chosen: frozenset[str] = field(default=frozenset(), compare=False)
    """The keys that the file or the environment has set."""

    def theme_for(self, *, asked: str | None = None, remembered: str | None = None) -> str:
        """The theme to begin with: the one asked for at the start, the one set, the one used last, the default."""
        if asked is not None:
            return asked
        return self.theme if remembered is None or "theme" in self.chosen else remembered

    def to_yaml(self) -> str:
        """These settings as a settings file, with a comment a key."""
        return "# The settings of Dateline. Each key may be left out.\n" + "".join(_yaml_lines(self, ""))


def load_settings(
    path: Path | None = None,
    *,
    binding_ids: Collection[str] = (),
    known_keys: Callable[[str], bool] | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """Read the settings: the environment outranks the file, the file the defaults.

    Without a path the user's own file is read, if there is one. The keymap is checked against `binding_ids`, the names
    of all bindings, and `known_keys`, which says whether a key of this name exists, where these are given.
    Raises `SettingsError` with all that is wrong.
    """
    values: dict[str, Any] = {}
    problems: list[str] = []
    if path is None and os.path.lexists(config_file()):
        path = config_file()
    if path is not None:
        file = YamlFile(path)
        values = _checked(file, Settings, file.content)
        if "keymap" in values:
            values["keymap"] = keymap_of(file, binding_ids, known_keys)
        problems += file.problems
    theme = environment.get(THEME_VARIABLE)
    if theme:
        if is_theme_name(theme):
            values["theme"] = theme
        else:
            problems.append(f"{THEME_VARIABLE}: is {as_written(theme)}; write the name of a theme, or nothing")
    if problems:
        raise SettingsError(problems)
    return Settings(**values, chosen=frozenset(values))


def _checked(file: YamlFile, shape: type, content: Mapping[str, Any], parent: str = "") -> dict[str, Any]:
    """The values of a mapping that fit the shape; what does not is noted in the file."""
    declared = {one.name: one for one in fields(shape) if one.metadata}
    values: dict[str, Any] = {}
    for name, value in content.items():
        key = f"{parent}{name}"
        setting = declared.get(name)
        if setting is None:
            file.add_unknown(key, name, tuple(declared))
        elif value is None:
            continue  # a key with nothing behind it, as in a file whose values are commented out
        elif "check" in setting.metadata:
            try:
                values[name] = setting.metadata["check"](value)
            except ValueError as error:
                file.add_problem(key, f"is {as_written(value)}; {error}")
        elif not isinstance(value, dict):
            file.add_problem(key, f"is {as_written(value)}; write `name: value` lines under it")
        elif setting.metadata["shape"] is tuple:
            values[name] = value
        else:
            inner: type = setting.metadata["shape"]
            values[name] = inner(**_checked(file, inner, value, f"{key}."))
    return values


def _yaml_lines(values: object, indent: str) -> Iterator[str]:
    for setting in fields(values):  # type: ignore[arg-type]  # a dataclass; there is no public type for these
        if not setting.metadata:
            continue
        value = getattr(values, setting.name)
        yield f"{indent}# {setting.metadata['comment']}\n"
        if is_dataclass(value):
            yield f"{indent}{setting.name}:\n"
            yield from _yaml_lines(value, f"{indent}  ")
        elif isinstance(value, tuple):
            yield f"{indent}{setting.name}:{'' if value else ' {}'}\n"
            yield from (f"{indent}  {_yaml(name)}: {_yaml(inner)}\n" for name, inner in value)
        else:
            yield f"{indent}{setting.name}: {_yaml(value)}\n"


def _yaml(value: bool | int | str) -> str:
    """A value as YAML has it."""
    if isinstance(value, str):
        plain = value.isascii() and value.isalpha() and value.lower() not in _WORDS_OF_YAML
        return value if plain else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value).lower()
