"""`dateline FILE...`: the reader on a terminal, a digest everywhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from dateline.library.opening import STANDARD_INPUT, EmptySourceError, OpenedSource, OpeningError, open_source

from .arguments import Request
from .documents import UnreadableError, document_of, open_sources, understanding
from .exits import DONE, FAILED
from .stdin import say_when_waiting, something_is_piped, take_keys_from_terminal
from .streams import complain, finish, tell_warnings, write
from .terminal import can_move, use_color

__all__ = ["read"]


def read(request: Request) -> int:
    """Open the reader, or print digests; 2 if something could not be read, even if the rest was."""
    sources: list[OpenedSource] = []
    failed = False
    for source in open_sources(_told(request.files)) if request.files else _unnamed():
        if isinstance(source, OpenedSource):
            sources.append(source)
        else:
            complain(str(source))
            failed = True
    on_screen = can_move() and not request.flag("plain")
    done = _open_reader(sources, request) if on_screen else _print_digests(sources, request)
    return DONE if done and not failed else FAILED


def _told(names: Sequence[str]) -> Iterator[str]:
    """The names; who waits for standard input is told so."""
    for name in names:
        if name == STANDARD_INPUT:
            say_when_waiting()
        yield name


def _unnamed() -> Sequence[OpenedSource | OpeningError]:
    """What to read when nothing is named: what is piped, else the last document, else the samples."""
    if something_is_piped():
        say_when_waiting()
        try:
            return [open_source(STANDARD_INPUT)]
        except EmptySourceError:  # a pipe that brings nothing says no more than no pipe
            pass
        except OpeningError as error:
            return [error]
    last = _last_document()
    return [last] if last else list(open_sources(_samples()))


def _last_document() -> OpenedSource | None:
    """The document that was read last, if it is kept and can still be had."""
    return None


def _samples() -> list[str]:
    import dateline

    return sorted(str(path) for path in (Path(dateline.__file__).parent / "seeds").glob("*.txt"))


def _print_digests(sources: Sequence[OpenedSource], request: Request) -> bool:
    """Print what can be understood; False if something could not."""
    from .digest import DIGEST_WIDTH, digest

    columns = request.number("width") or DIGEST_WIDTH
    printed = 0
    for source in sources:
        try:
            document = document_of(source, facts=True)
            with understanding(source.name):
                text = digest(document, columns)
        except UnreadableError as error:
            complain(str(error))
            continue
        if not request.flag("quiet"):
            tell_warnings(document)
        write(("\n\n" if printed else "") + text, at_once=True)
        printed += 1
    return printed == len(sources)


def _open_reader(sources: Sequence[OpenedSource], request: Request) -> bool:
    """Open the reader on what is text; False if something was not, or if the reader says so."""
    texts = [source for source in sources if _is_text(source)]
    if not texts:
        return False
    if not take_keys_from_terminal():
        complain("there is no terminal to take keys from; `dateline --plain` prints a digest")
        return False
    finish()
    import gc

    gc.disable()  # nothing made while importing is garbage; the reader turns it on again
    from dateline.library.options import ReaderOptions
    from dateline.tui.app import run_reader  # Textual: only for those who read

    config, color = request.text("config"), request.text("color")
    options = ReaderOptions(
        theme=request.text("theme"),
        start_line=request.start_line,
        start_query=request.start_query,
        color=use_color(color) if color else None,
        mouse=not request.flag("no_mouse"),
        config=Path(config) if config else None,
    )
    return run_reader(texts, options) == DONE and len(texts) == len(sources)


def _is_text(source: OpenedSource) -> bool:
    """Whether the beginning of the source is text; complains if it is not."""
    from dateline.parsing.sources.decoding import decode

    try:
        with understanding(source.name):
            decode(source.data[:BEGINNING])
    except UnreadableError as error:
        complain(str(error))
        return False
    return True


BEGINNING = 65_536
"""How many bytes tell text from other data."""
