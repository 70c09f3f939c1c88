"""From what was opened to documents, with one line for each that cannot be read."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.library.opening import STANDARD_INPUT, OpenedSource, OpeningError, open_source

from .arguments import UsageError

if TYPE_CHECKING:
    from dateline.parsing.model import Document

__all__ = ["UnreadableError", "document_of", "named_or_piped", "not_understood", "open_sources", "something_is_piped"]


class UnreadableError(Exception):
    """A source that gives no document: the text is one line saying what and why."""


def open_sources(names: Iterable[str]) -> Iterator[OpenedSource | OpeningError]:
    """Open one source after the other, or say what is wrong with it."""
    for name in names:
        try:
            yield open_source(name)
        except OpeningError as error:
            yield error


def document_of(source: OpenedSource, *, facts: bool) -> Document:
    """Read what was opened; without `facts` only its text and updates.

    Raises `UnreadableError`.
    """
    from dateline.parsing.document import read_document, read_outline
    from dateline.parsing.sources.decoding import NotText

    try:
        return (read_document if facts else read_outline)(source.data, source=source.name)
    except ImportError:  # the readers of figures and people are still being written
        return read_outline(source.data, source=source.name)
    except NotText as error:
        raise UnreadableError(f"{source.name}: {error}") from None
    except Exception as error:
        raise UnreadableError(f"{source.name}: {not_understood(error)}") from None


def not_understood(error: Exception) -> str:
    """What to say of a text that the program itself failed on: one line for who reads, all of it for who mends."""
    if os.environ.get("DATELINE_TRACEBACK"):
        raise error
    return (
        f"could not be understood ({type(error).__name__}: {error}). This is a fault of dateline: please report it,"
        " with the file and what is printed when DATELINE_TRACEBACK=1 is set"
    )


def named_or_piped(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names given, else standard input if something else than a keyboard stands behind it."""
    if names:
        return names
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("name a file, or - for standard input")
    return (STANDARD_INPUT,)


def something_is_piped() -> bool:
    """Whether standard input is a pipe or a file; a terminal or `/dev/null` brings no document."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)
