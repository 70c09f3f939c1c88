"""Reading fixtures: blocks of lines, divided by empty lines; the first line of each is its title."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

__all__ = ["Case", "read_cases"]

Case = tuple[str, ...]
"""Title, input, then what is expected, a line each."""


def read_cases(test_file: str) -> Iterator[Case]:
    """The cases of the `.txt` file beside a test file.

    Lines that begin with `#` are left out. Bars around a line are taken off: they show blanks at its edges. Backslash
    escapes stand for what cannot be seen.
    """
    for block in Path(test_file).with_suffix(".txt").read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines:
            yield tuple(map(_unescaped, lines))


def _unescaped(line: str) -> str:
    if len(line) > 1 and line[0] == line[-1] == "|":
        line = line[1:-1]
    return line.encode("latin-1", "backslashreplace").decode("unicode_escape")
