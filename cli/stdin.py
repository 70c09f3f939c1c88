"""Standard input: a document may come through it, while the keys come from the terminal."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from .streams import complain

__all__ = ["say_when_waiting", "something_is_piped", "take_keys_from_terminal"]

PATIENCE = 1.0
"""After how many seconds without a byte one is told that the program waits."""


def something_is_piped() -> bool:
    """Whether a document is meant to come through standard input: not from a terminal, `/dev/null` or a closed one."""
    try:
        status = os.fstat(0)
        if os.isatty(0):
            return False
        nothing = Path(os.devnull).stat()
    except OSError:
        return False
    return not (stat.S_ISCHR(status.st_mode) and status.st_rdev == nothing.st_rdev)


def say_when_waiting() -> None:
    """Tell who sits at the terminal that standard input is waited for, once it keeps them waiting."""
    if sys.stdin is None or sys.stderr is None or not sys.stderr.isatty():
        return
    import select

    if not select.select([0], [], [], PATIENCE)[0]:
        complain("waiting for standard input; ^C ends")


def take_keys_from_terminal() -> bool:
    """Put the controlling terminal in the place of a standard input that is something else; False without one."""
    if sys.stdin is not None and sys.stdin.isatty():
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    return True
