"""Facts as data: one plain-text file a list, `#` opens a comment line, one entry a line."""

from __future__ import annotations

import pkgutil
from functools import cache

__all__ = ["word_list", "word_set"]


def word_list(name: str) -> tuple[str, ...]:
    """The entries of `name`.txt in the order of the file; raises FileNotFoundError where there is no such list."""
    # pkgutil also reads from a zipped package, and costs a tenth of importlib.resources to import.
    data = pkgutil.get_data(__name__, f"{name}.txt") or b""
    return tuple(line for line in data.decode("utf-8").split("\n") if line and line[0] != "#")


@cache
def word_set(name: str) -> frozenset[str]:
    """The entries of `name`.txt, read once."""
    return frozenset(word_list(name))
