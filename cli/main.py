"""The entry point, which imports nothing: even what is imported first may be broken off by ^C."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # `typing` would be the dearest import of `--version`
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code, one of those in `exits`."""
    try:
        from .running import run

        return run(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        return 130  # what `exits` calls interrupted; it may have been about to be imported
