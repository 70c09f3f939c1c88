"""`dateline FILE...`: the reader on a terminal, a digest everywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dateline.library.opening import (
    STANDARD_INPUT,
    EmptySourceError,
    MissingSourceError,
    OpenedSource,
    OpeningError,
    nearest,
    open_source,
)

from .arguments import Request
from .commands import COMMAND_NAMES
from .documents import UnreadableError, document_of, open_sources, understanding
from .exits import DONE, FAILED
from .stdin import say_when_waiting, something_is_piped, take_keys_from_terminal
from .streams import complain, finish, tell_warnings, write
from .terminal import can_move, use_color

__all__ = ["read"]


def read(request: Request) -> int:
    """Open the reader, or print digests; 2 if something could not be read, even if the rest was."""
    sources = open_sources(_told(request.files)) if request.files else _unnamed()
    on_screen = can_move() and not request.flag("plain")
    done = _open_reader(sources, request) if on_screen else _print_digests(sources, request)
    return DONE if done else FAILED


def _told(names: Sequence[str]) -> Iterator[str]:
    """The names; who waits for standard input is told so."""
    for name in names:
        if name == STANDARD_INPUT:
            say_when_waiting()
        yield name


def _unnamed() -> Iterator[OpenedSource | OpeningError]:
    """What to read when nothing is named: what is piped, else the last document, else the samples."""
    if something_is_piped():
        say_when_waiting()
        try:
            return iter([open_source(STANDARD_INPUT)])
        except EmptySourceError:  # a pipe that brings nothing says no more than no pipe
            pass
        except OpeningError as error:
            return iter([error])
    last = _last_document()
    return iter([last]) if last else open_sources(_samples())


def _last_document() -> OpenedSource | None:
    """The document that was read last, if it can still be had."""
    from dateline.library import paths

    if not paths.state_folder().exists():  # nobody has read here yet; asking the store would make it
        return None
    from dateline.library.store import Store  # SQLite: only for those who name nothing

    with Store.open() as store:
        last = store.last_document()
        for notice in store.take_notices():
            complain(notice)
    if last is None:
        return None
    try:
        return open_source(str(last))
    except OpeningError as error:
        complain(f"{error}; the samples are opened instead of this last document")
        return None


def _samples() -> list[str]:
    import dateline

    return sorted(str(path) for path in (Path(dateline.__file__).parent / "seeds").glob("*.txt"))


def _print_digests(sources: Iterable[OpenedSource | OpeningError], request: Request) -> bool:
    """Print what can be understood; False if something could not."""
    from .digest import DIGEST_WIDTH, digest

    columns = request.number("width") or DIGEST_WIDTH
    gap, all_read = "", True
    for source in sources:
        try:
            document = document_of(_checked(source), facts=True)
            with understanding(document.source):
                text = digest(document, columns)
        except UnreadableError as error:
            complain(str(error))
            all_read = False
            continue
        if not request.flag("quiet"):
            tell_warnings(document)
        write(gap + text, at_once=True)
        gap = "\n\n"
    return all_read


def _open_reader(sources: Iterable[OpenedSource | OpeningError], request: Request) -> bool:
    """Open the reader on what is text; False if something was not, or if the reader says so."""
    texts: list[OpenedSource] = []
    all_read = True
    for source in sources:
        try:
            texts.append(_checked(source))
        except UnreadableError as error:
            complain(str(error))
            all_read = False
    if not texts:
        return False
    if not take_keys_from_terminal():
        complain("there is no terminal to take keys from; `dateline --plain` prints a digest")
        return False
    finish()
    import gc

    gc.disable()  # nothing made while importing is garbage; the reader turns it on again
    from dateline.library.options import ReaderOptions
    from dateline.tui.running import run_reader  # Textual: only for those who read

    config, color = request.text("config"), request.text("color")
    options = ReaderOptions(
        theme=request.text("theme"),
        start_line=request.start_line,
        start_query=request.start_query,
        color=use_color(color) if color else None,
        mouse=not request.flag("no_mouse"),
        config=Path(config) if config else None,
    )
    return run_reader(texts, options) == DONE and all_read


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
