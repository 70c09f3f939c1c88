"""From what was opened to documents, with one line for each that cannot be read."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dateline.library.opening import STANDARD_INPUT, OpenedSource, OpeningError, open_source, shown_name
from dateline.parsing.language_tag import primary_subtag

from .arguments import Request
from .exits import UsageError
from .streams import complain, tell_warnings

if TYPE_CHECKING:
    from dateline.parsing.model import Document

__all__ = [
    "UnreadableError",
    "document_of",
    "fault_of_program",
    "language_of",
    "named_or_piped",
    "open_sources",
    "readable_documents",
    "understanding",
]


class UnreadableError(Exception):
    """A source that gives no document: the text is one line saying what and why."""


def named_or_piped(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names given, else standard input if something else than a keyboard stands behind it."""
    if names:
        return names
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("name a file, or - for standard input")
    return (STANDARD_INPUT,)


def open_sources(names: Iterable[str]) -> Iterator[OpenedSource | OpeningError]:
    """Open one source after the other, or say what is wrong with it."""
    for name in names:
        try:
            yield open_source(name)
        except OpeningError as error:
            yield error


def language_of(request: Request) -> str | None:
    """The language asked for by `--language`; raises `UsageError` for what names none."""
    written = request.text("language")
    if written is not None and primary_subtag(written) is None:
        raise UsageError(f"{written!r} is no code of a language; write one such as de or fr-CA")
    return written


def readable_documents(request: Request, *, facts: bool) -> Iterator[Document | None]:
    """Open and read what is named or piped, one after the other; None for what cannot be read.

    What is wrong with a source is complained of, and the warnings of a document are told unless that was to be quiet.
    """
    names, language = named_or_piped(request.files), language_of(request)
    return (_told(source, request, facts=facts, language=language) for source in open_sources(names))


def _told(
    source: OpenedSource | OpeningError, request: Request, *, facts: bool, language: str | None
) -> Document | None:
    try:
        if isinstance(source, OpeningError):
            raise UnreadableError(str(source))
        document = document_of(source, facts=facts, language=language)
    except UnreadableError as error:
        complain(str(error))
        return None
    if not request.flag("quiet"):
        tell_warnings(document)
    return document


def document_of(source: OpenedSource, *, facts: bool, language: str | None = None) -> Document:
    """Read what was opened; without `facts` only its text and updates. `language` wins over what it says itself.

    Raises `UnreadableError`.
    """
    from dateline.parsing.document import read_document, read_outline

    with understanding(source.name):
        return (read_document if facts else read_outline)(source.data, source=source.name, language=language)


@contextmanager
def understanding(name: str) -> Iterator[None]:
    """Turn what goes wrong with a document into an `UnreadableError`: it is no text, or the program has a fault."""
    from dateline.parsing.sources.decoding import NotText

    try:
        yield
    except UnreadableError:
        raise
    except NotText as error:
        raise UnreadableError(f"{shown_name(name)}: {error}") from None
    except Exception as error:
        raise UnreadableError(f"{shown_name(name)}: {fault_of_program(error)}") from None


def fault_of_program(error: Exception) -> str:
    """What to say when the program itself failed: one line for who reads, the error itself for who mends."""
    if os.environ.get("DATELINE_TRACEBACK"):
        raise error
    return (
        f"a fault of dateline itself ({type(error).__name__}: {error}); please report it, with the file and with what"
        " is printed when DATELINE_TRACEBACK=1 is set"
    )
