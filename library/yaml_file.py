"""A small YAML file written by hand, read safely, and all that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Any

from dateline.parsing.safety import single_line

from .opening import nearest

__all__ = ["FileError", "YamlFile", "as_written"]

LARGEST = 1 << 18
"""The most bytes such a file may have: a person writes it."""


class FileError(Exception):
    """A file of the user's that cannot be used as it is.

    Its text has a line a problem: the file, the line in it if that is known, the key with those it stands under, what
    is wrong, and what to do.
    """

    def __init__(self, problems: Collection[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)

    @property
    def summary(self) -> str:
        """One line: the first problem, and how many there are besides."""
        more = len(self.problems) - 1
        return f"{self.problems[0]} (and {more} more)" if more else self.problems[0]


class YamlFile:
    """What a file says, and its problems so far: they are collected, so that its author mends them all at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.content: dict[str, Any] = {}
        """Keys as they are written, also those YAML would take for numbers; values as YAML has them."""
        self.problems: list[str] = []
        self.is_mapping = False
        """Whether there is a content to check."""
        self._lines: dict[str, int] = {}
        text = self._text()
        if text is not None:
            self._read(text)

    def add_problem(self, key: str, message: str, line: int | None = None) -> None:
        """Note what is wrong with a key, which has those it stands under before it: `layout.measure`."""
        line = line or self._lines.get(key)
        place = str(self.path) if line is None else f"{self.path}:{line}"
        self.problems.append(single_line(": ".join(part for part in (place, key, message) if part)))

    def add_unknown(self, key: str, name: str, known: Collection[str], kind: str = "key") -> None:
        """Note that a name is none of the known ones, with the one it may be a slip for."""
        near = nearest(name, list(known))
        first = ", ".join(list(known)[:12]) + (", …" if len(known) > 12 else "")
        self.add_problem(key, f"unknown {kind}; " + (f"did you mean `{near}`?" if near else f"known: {first}"))

    def _text(self) -> str | None:
        """The text of the file; None, and a problem, when it cannot be had."""
        try:
            if self.path.exists() and not self.path.is_file():
                self.add_problem("", "is no file; name the file itself")
                return None
            with self.path.open("rb") as stream:
                data = stream.read(LARGEST + 1)
        except FileNotFoundError:
            self.add_problem("", "there is no such file")
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            self.add_problem("", f"cannot be read: {reason}")
        else:
            if len(data) > LARGEST:
                self.add_problem("", f"is larger than {LARGEST // 1024} kB; this is not the file it should be")
                return None
            try:
                return data.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                self.add_problem("", "is not UTF-8; save it as UTF-8", data.count(b"\n", 0, error.start) + 1)
        return None

    def _read(self, text: str) -> None:
        import yaml  # 25 ms; most starts read no YAML at all

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        try:
            root = loader.get_single_node()
            if isinstance(root, yaml.MappingNode):
                self.content = self._mapping(loader, root, "")
            elif root is not None and loader.construct_document(root) is not None:
                self.add_problem("", "holds no keys; write `key: value`", 1)
                return
            self.is_mapping = True
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            message = f"is not YAML: {error.problem or error.context}; put values with signs in quotes"
            self.add_problem("", message, mark.line + 1 if mark else None)
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
            self.add_problem("", f"is not YAML: {error}")
        finally:
            loader.dispose()

    def _mapping(self, loader: Any, node: Any, parent: str) -> dict[str, Any]:
        """The mapping of a node; notes the lines of its keys, and keys that stand in it twice."""
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            name = key_node.value if isinstance(key_node.value, str) else "?"
            key = f"{parent}{name}"
            if name in mapping:
                self.add_problem(key, f"is here twice, first in line {self._lines[key]}", key_node.start_mark.line + 1)
                continue
            self._lines[key] = key_node.start_mark.line + 1
            if not parent and value_node.id == "mapping":
                mapping[name] = self._mapping(loader, value_node, f"{key}.")
            else:
                mapping[name] = loader.construct_object(value_node, deep=True)
        return mapping


def as_written(value: object) -> str:
    """A value for a message: short, and nothing for an empty one, which often is a `#` taken for a comment."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "`true`" if value else "`false`"
        case str() | int() | float():
            text = single_line(str(value))
            return f"`{text[:40]}…`" if len(text) > 40 else f"`{text}`"
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case _:
            return f"`{value}`"[:40]
