"""`dateline FILE...`: the reader on a terminal, a digest everywhere else."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.library.opening import STANDARD_INPUT, EmptySourceError, OpenedSource, OpeningError, open_source

from .arguments import Request
from .documents import UnreadableError, document_of, open_sources, something_is_piped
from .streams import complain, finish, write
from .terminal import can_move, use_color

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["read"]

DONE, FAILED = 0, 2


def read(request: Request) -> int:
    """Open the reader, or print digests; 2 if something could not be read, even if the rest was."""
    sources, failed = _sources(request)
    if not sources:
        return FAILED
    on_screen = can_move() and not request.flag("plain")
    code = _open_reader(sources, request) if on_screen else _print_digests(sources, request)
    return FAILED if failed else code


def _sources(request: Request) -> tuple[list[OpenedSource], bool]:
    """What there is to read, and whether something named could not be opened."""
    opened: list[OpenedSource] = []
    failed = False
    for source in open_sources(request.files) if request.files else _unnamed():
        if isinstance(source, OpenedSource):
            opened.append(source)
        else:
            complain(str(source))
            failed = True
    return opened, failed


def _unnamed() -> Sequence[OpenedSource | OpeningError]:
    """What to read when nothing is named: what is piped, else the last document, else the samples."""
    if something_is_piped():
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


def _print_digests(sources: Sequence[OpenedSource], request: Request) -> int:
    from .digest import DIGEST_WIDTH, digest

    code = DONE
    columns = request.number("width") or DIGEST_WIDTH
    printed = False
    for source in sources:
        try:
            document = document_of(source, facts=True)
        except UnreadableError as error:
            complain(str(error))
            code = FAILED
            continue
        write(("\n\n" if printed else "") + digest(document, columns), at_once=True)
        printed = True
    return code


def _open_reader(sources: Sequence[OpenedSource], request: Request) -> int:
    if not _take_keys_from_terminal():
        complain("there is no terminal to take keys from; `dateline --plain` prints a digest")
        return FAILED
    finish()
    from dateline.library.options import ReaderOptions
    from dateline.tui.app import run_reader  # Textual: only for those who read

    config = request.text("config")
    asked = request.text("color")
    options = ReaderOptions(
        theme=request.text("theme"),
        start_line=request.start_line,
        start_query=request.start_query,
        color=use_color(asked) if asked else None,
        mouse=not request.flag("no_mouse"),
        config=Path(config) if config else None,
    )
    return run_reader(sources, options)


def _take_keys_from_terminal() -> bool:
    """Put the controlling terminal in the place of a standard input that is something else."""
    if sys.stdin is not None and sys.stdin.isatty():
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    if terminal != 0:
        os.close(terminal)
    return True
