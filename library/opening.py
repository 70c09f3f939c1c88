"""A name from the command line, opened: the bytes it stands for, or one line that says what is wrong with it."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

__all__ = [
    "LARGEST",
    "STANDARD_INPUT",
    "EmptySourceError",
    "MissingSourceError",
    "OpenedSource",
    "OpeningError",
    "nearest",
    "open_source",
    "open_stream",
    "shown_name",
]

STANDARD_INPUT = "-"
"""The name by which standard input is asked for."""

LARGEST = 256 * 1024 * 1024
"""The most that is read of one source, in bytes: what is made of a text takes several times its size in memory."""

_NAMES_COMPARED = 5000
"""How many neighbours of a missing file are compared with its name."""


class OpeningError(Exception):
    """A source that cannot be read: its text is one line saying what, where, and what to do."""


class MissingSourceError(OpeningError):
    """A file that is not there, nor one with a similar name."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: there is no such file")
        self.name = name


class EmptySourceError(OpeningError):
    """A source without a single byte."""


@dataclass(frozen=True, slots=True)
class OpenedSource:
    """A document before it is read."""

    name: str
    """As it was asked for; `-` is standard input."""
    data: bytes
    path: Path | None
    """None for standard input."""
    modified: float | None
    """When the file was changed last, in seconds since 1970; None for what is no file."""


def open_source(name: str, *, largest: int = LARGEST) -> OpenedSource:
    """Read the file of this name, or standard input for `-`; pipes by name are read as well, devices are not.

    Raises `OpeningError` for anything else, including what is larger than `largest` bytes, and `EmptySourceError`.
    """
    shown = shown_name(name)
    with open_stream(name) as stream:
        status = os.fstat(stream.fileno())
        regular = stat.S_ISREG(status.st_mode)
        if regular and status.st_size > largest:
            raise _too_large(shown, largest, status.st_size)
        data = stream.read(largest + 1)
    if len(data) > largest:
        raise _too_large(shown, largest)
    if not data:
        raise EmptySourceError(f"{shown}: is empty: there is nothing to read")
    is_file = name != STANDARD_INPUT
    return OpenedSource(name, data, Path(name) if is_file else None, status.st_mtime if is_file and regular else None)


@contextmanager
def open_stream(name: str) -> Iterator[BinaryIO]:
    """Open the file of this name, or standard input for `-`, to be read piece by piece.

    Raises `OpeningError`, also for what goes wrong while it is read.
    """
    shown = shown_name(name)
    with _explained(shown), _open(name) as stream:
        yield stream


def _open(name: str) -> BinaryIO:
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise OpeningError("standard input: is closed; name a file")
        return open(0, "rb", closefd=False)  # not `sys.stdin.buffer`, whose lock a thread could take to its grave
    if _is_address(name):
        raise OpeningError(f"{name}: addresses are not read yet; save the page and open the file")
    path = Path(name)
    try:
        _check_kind(name, path.stat())
        return path.open("rb")
    except FileNotFoundError:
        raise _missing(path, name) from None


def shown_name(name: str) -> str:
    """What a message calls the source of this name."""
    return "standard input" if name == STANDARD_INPUT else name


@contextmanager
def _explained(name: str) -> Iterator[None]:
    """Turn what the system says against reading into an `OpeningError`."""
    try:
        yield
    except PermissionError:
        raise OpeningError(f"{name}: no permission to read it; see `ls -l` and `chmod`") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise OpeningError(f"{name}: cannot be read: {reason}") from None


def nearest(name: str, known: list[str]) -> str | None:
    """The known name that this one may be a slip for, or may be the beginning of."""
    from difflib import get_close_matches  # only when something went wrong

    folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(name.casefold(), folded, n=1, cutoff=0.7)
    if not found and len(name) > 2:
        found = [candidate for candidate in folded if candidate.startswith(name.casefold())]
    return folded[found[0]] if len(found) == 1 else None


def _too_large(name: str, largest: int, size: int | None = None) -> OpeningError:
    mega = 1024 * 1024
    how_large = "it is larger than that" if size is None else f"it has {-(-size // mega)} MB"
    return OpeningError(f"{name}: at most {largest // mega} MB are read, {how_large}; open a part of it")


def _check_kind(name: str, status: os.stat_result) -> None:
    """Refuse what is neither a file nor a pipe: reading a device may never end, or do something."""
    if stat.S_ISDIR(status.st_mode):
        raise OpeningError(f"{name}: is a folder; name the files in it")
    if not (stat.S_ISREG(status.st_mode) or stat.S_ISFIFO(status.st_mode)):
        raise OpeningError(f"{name}: is a device or a socket; name a file, or - for standard input")


def _is_address(name: str) -> bool:
    scheme, separator, _ = name.partition("://")
    return bool(separator) and scheme.isascii() and scheme.isalpha() and not Path(name).exists()


def _missing(path: Path, name: str) -> OpeningError:
    """What to say of a path that does not exist: the first folder of it that is missing, or a near name."""
    if not os.path.lexists(path.parent):
        return OpeningError(f"{name}: there is no folder {path.parent}")
    if path.is_symlink():
        return OpeningError(f"{name}: is a link to {path.readlink()}, which does not exist")
    try:
        with os.scandir(path.parent) as entries:
            neighbours = {Path(entry.name).stem: entry.name for entry in islice(entries, _NAMES_COMPARED)}
    except OSError:
        neighbours = {}
    near = nearest(path.stem, list(neighbours))  # endings are alike everywhere and say little
    if near is None:
        return MissingSourceError(name)
    return OpeningError(f"{name}: there is no such file; did you mean {path.parent / neighbours[near]}?")
