"""Facts as data: one plain-text file a list, `#` opens a comment line, one entry a line."""

from __future__ import annotations

import pkgutil
from functools import cache

__all__ = ["word_list", "word_set"]


def word_list(name: str) -> tuple[str, ...]:
    """The entries of `name`.txt in the order of the file; raises FileNotFoundError where there is no such list."""
    return tuple(line for line in _read(name).split("\n") if line and line[0] != "#")


@cache
def word_set(name: str) -> frozenset[str]:
    """The entries of `name`.txt, read once."""
    text = _read(name)
    entries = set(text.split("\n"))
    entries.discard("")
    # The long lists have tens of thousands of entries and a comment or two: looking for those is quicker than a filter.
    at = text.find("#")
    while at >= 0:
        end = text.find("\n", at)
        entries.discard(text[at : end if end >= 0 else len(text)])
        at = text.find("#", at + 1)
    return frozenset(entries)


def _read(name: str) -> str:
    # pkgutil also reads from a zipped package, and costs a tenth of importlib.resources to import.
    return (pkgutil.get_data(__name__, f"{name}.txt") or b"").decode("utf-8")
