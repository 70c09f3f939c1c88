"""Facts as data: one plain-text file a list, `#` opens a comment line, one entry a line."""

from __future__ import annotations

from functools import cache

__all__ = ["is_listed", "unpacked", "word_list", "word_set", "words_named"]


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


def is_listed(word: str, name: str) -> bool:
    """Whether a word is an entry of `name`.txt.

    For a long list that is seldom asked: it stays one text, which takes a tenth of the memory of a set, and some
    microseconds to search.
    """
    return bool(word) and f"\n{word}\n".encode() in _searched(name)


def words_named(group: str, name: str) -> list[str]:
    """The words of the row `group | words` of `name`.txt; raises ValueError where there is none."""
    text = _searched(name)
    begin = text.index(b"|", text.index(f"\n{group} |".encode()))
    return text[begin + 1 : text.index(b"\n", begin)].decode("utf-8").split()


def unpacked(name: str) -> bytes:
    """What `name`.z holds packed, read each time."""
    # Only what is learned is packed: what is written by hand stays readable.
    import zlib

    return zlib.decompress(_data(name, "z"))


@cache
def _searched(name: str) -> bytes:
    # As bytes, since one character beyond Latin-1 makes a string twice as long. No entry looks like a comment.
    return b"\n" + _data(name)


def _read(name: str) -> str:
    return _data(name).decode("utf-8")


def _data(name: str, ending: str = "txt") -> bytes:
    # The loader also reads from a zipped package; importlib.resources and pkgutil would have to be imported.
    data: bytes = __spec__.loader.get_data(f"{__path__[0]}/{name}.{ending}")  # type: ignore[union-attr]
    return data
