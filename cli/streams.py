"""Standard output for results, standard error for everything else."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dateline.parsing.model import Document

__all__ = ["OutputError", "complain", "discard_output", "finish", "is_terminal", "prepare", "tell_warnings", "write"]


class OutputError(Exception):
    """Standard output takes nothing more: the text is one line saying why."""


def prepare() -> None:
    """Make the output UTF-8 with plain line feeds in a pipe; on a terminal replace what it has no letters for."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def is_terminal() -> bool:
    """Whether somebody reads standard output from a screen that can be moved about on."""
    return sys.stdout is not None and sys.stdout.isatty()


def write(text: str, *, at_once: bool = False) -> None:
    """Write results; `at_once` hands them over now, for those who wait for each.

    Raises `BrokenPipeError` when nobody reads any longer and `OutputError` when there is no room.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed")
    try:
        sys.stdout.write(text)
        if at_once:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"standard output cannot be written: {error.strerror}") from None


def finish() -> None:
    """Hand over everything written so far; raises as `write` does."""
    write("", at_once=True)


def discard_output() -> None:
    """Let what is still to be written go nowhere, so that ending does not complain about it again."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.close(null)


def complain(message: str) -> None:
    """Write one line to standard error."""
    from dateline.parsing.safety import single_line

    if sys.stderr is None:
        return
    try:
        print(f"dateline: {single_line(message)}", file=sys.stderr, flush=True)
    except OSError:  # there is nobody to tell
        return


def tell_warnings(document: Document) -> None:
    """Write what a reader of the document should know to standard error."""
    for warning in document.warnings:
        complain(f"{document.source}: {warning}")
