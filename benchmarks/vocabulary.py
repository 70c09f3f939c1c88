"""The words of the synthetic live blogs, read from `vocabulary.txt`."""

from collections import defaultdict
from functools import cache
from pathlib import Path

__all__ = ["read_vocabulary", "words"]

_FILE = Path(__file__).with_name("vocabulary.txt")


def words(name: str) -> tuple[str, ...]:
    """Return the items under a name, in the order of the file."""
    return _vocabulary()[name]


def read_vocabulary(text: str) -> dict[str, tuple[str, ...]]:
    """Read items under names in brackets; an item ends at the line's end or at ` | `, and `#` opens a comment line."""
    items: defaultdict[str, list[str]] = defaultdict(list)
    name = ""
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            name = line[1:-1]
        else:
            items[name].extend(line.split(" | "))
    return {name: tuple(found) for name, found in items.items()}


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    return read_vocabulary(_FILE.read_text(encoding="utf-8"))
