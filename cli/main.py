"""The entry point: what must be quick is answered before anything is imported."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # `typing` would be the dearest import of `--version`
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

INTERRUPTED = 130
"""What a shell expects of a command that ^C ended."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    0: done; 1: nothing found; 2: wrong usage, or something could not be read; 130: ended by ^C.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    flags = arguments[: arguments.index("--")] if "--" in arguments else arguments
    try:
        if "--version" in flags or "-V" in flags:
            return _print_version()
        from .running import run  # everything else is imported behind the answer above

        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def _print_version() -> int:
    from dateline import __version__

    try:
        print(f"dateline {__version__}", flush=True)
    except OSError:  # a closed pipe or a full disk: there is nobody left to tell
        return 2
    return 0
