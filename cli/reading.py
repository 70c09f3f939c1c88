"""`dateline FILE...`: the reader on a terminal, a digest everywhere else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dateline.library.opening import (
    STANDARD_INPUT,
    MissingSourceError,
    OpenedSource,
    OpeningError,
    nearest,
    open_source,
)
from dateline.parsing.safety import single_line

from .arguments import Request
from .commands import COMMAND_NAMES
from .documents import UnreadableError, document_of, language_of, open_sources, understanding
from .exits import DONE, FAILED
from .stdin import say_when_waiting, something_is_piped, take_keys_from_terminal
from .streams import complain, finish, tell_warnings, write
from .terminal import can_move, use_color

__all__ = ["read"]


def read(request: Request) -> int:
    """Open the reader, or print digests; 2 if something could not be read, even if the rest was.

    A reader that ends with a status of its own, as after a signal, hands that on.
    """
    notices: list[str] = []
    sources = open_sources(_told(request.files)) if request.files else _unnamed(notices)
    if can_move() and not request.flag("plain"):
        return _open_reader(sources, request, notices)
    return _print_digests(sources, request)


def _told(names: Sequence[str]) -> Iterator[str]:
    """The names; who waits for standard input is told so."""
    for name in names:
        if name == STANDARD_INPUT:
            say_when_waiting()
        yield name


def _unnamed(notices: list[str]) -> Iterator[OpenedSource | OpeningError]:
    """What to read when nothing is named: what is piped, else the last document, else the samples.

    What is to be said of that is told, and added to `notices`.
    """
    if something_is_piped():
        return open_sources(_told([STANDARD_INPUT]))
    last = _last_document(notices)
    return iter([last]) if last else open_sources(_samples())


def _last_document(notices: list[str]) -> OpenedSource | None:
    """The document that was read last, if it can still be had."""
    from dateline.library import paths

    if not paths.state_folder().exists():  # nobody has read here yet; asking the store would make it
        return None
    from dateline.library.store import Store  # SQLite: only for those who name nothing

    with Store.open() as store:
        last = store.last_document()
        for notice in store.take_notices():
            _tell(notice, notices)
    if last is None:
        return None
    try:
        return open_source(str(last))
    except OpeningError as error:
        is_gone = os.access(last.parent, os.X_OK) and not os.path.lexists(last)
        what = f"{last} is gone" if is_gone else str(error)
        _tell(f"{what}; the two sample documents are shown instead", notices)
        return None


def _tell(complaint: str, notices: list[str]) -> None:
    """Complain now, and again where a reader would hide it."""
    complain(complaint)
    notices.append(single_line(complaint))


def _samples() -> list[str]:
    import dateline

    return sorted(str(path) for path in (Path(dateline.__file__).parent / "seeds").glob("*.txt"))


def _print_digests(sources: Iterable[OpenedSource | OpeningError], request: Request) -> int:
    """Print what can be understood; 2 if something could not."""
    from .digest import DIGEST_WIDTH, digest

    columns = request.number("width") or DIGEST_WIDTH
    language = language_of(request)
    gap, status = "", DONE
    for source in sources:
        try:
            document = document_of(_checked(source), facts=True, language=language)
            with understanding(document.source):
                text = digest(document, columns)
        except UnreadableError as error:
            complain(str(error))
            status = FAILED
            continue
        if not request.flag("quiet"):
            tell_warnings(document)
        write(gap + text, at_once=True)
        gap = "\n\n"
    return status


def _open_reader(sources: Iterable[OpenedSource | OpeningError], request: Request, notices: list[str]) -> int:
    """Open the reader on what is text, and say in it what was not; its status, 2 in place of 0 if something was not."""
    language = language_of(request)
    texts: list[OpenedSource] = []
    status = DONE
    for source in sources:
        try:
            texts.append(_checked(source))
        except UnreadableError as error:
            _tell(str(error), notices)
            status = FAILED
    if not texts:
        return FAILED
    if not take_keys_from_terminal():
        complain("there is no terminal to take keys from; `dateline --plain` prints a digest")
        return FAILED
    finish()
    import gc

    gc.disable()  # nothing made while importing is garbage; the reader turns it on again
    from dateline.library.options import ReaderOptions
    from dateline.tui.running import run_reader  # Textual: only for those who read

    if not os.environ.get("NO_COLOR"):
        os.environ.pop("NO_COLOR", None)  # empty says nothing (https://no-color.org), but is something to Textual
    config, color = request.text("config"), request.text("color")
    options = ReaderOptions(
        theme=request.text("theme"),
        start_line=request.start_line,
        start_query=request.start_query,
        color=use_color(color) if color else None,
        language=language,
        mouse=not request.flag("no_mouse"),
        config=Path(config) if config else None,
        notices=tuple(notices),
    )
    return run_reader(texts, options) or status


def _checked(source: OpenedSource | OpeningError) -> OpenedSource:
    """The source, if it was opened and begins like text; raises `UnreadableError`."""
    if isinstance(source, MissingSourceError) and (meant := nearest(source.name, list(COMMAND_NAMES))):
        raise UnreadableError(f"{source}; did you mean the command `dateline {meant}`?")
    if isinstance(source, OpeningError):
        raise UnreadableError(str(source))
    from dateline.parsing.sources.decoding import decode

    with understanding(source.name):
        decode(source.data[:BEGINNING])
    return source


BEGINNING = 65_536
"""How many bytes tell text from other data."""
