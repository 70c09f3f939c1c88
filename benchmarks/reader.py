"""Measure the reader against an empty Textual app, `less` and other rivals, all in the same run.

Prints tables of starts, of keys and of goals, and writes every single figure as JSON.
"""

import argparse
import sys
from pathlib import Path

from .environments import install_rivals, run_in_own_environment

__all__ = ["main"]

_QUICK_ROUNDS, _ROUNDS = 2, 5


def main() -> int:
    """Run the benchmark that the command line asks for; return 0, or 1 if nothing could be measured."""
    options = _parse()
    if options.install:
        install_rivals()
    run_in_own_environment("benchmarks.reader")
    from .measuring import Request, measure  # the environment that has the emulator may be another one

    request = Request(
        reader=options.reader,
        rounds=options.rounds or (_QUICK_ROUNDS if options.quick else _ROUNDS),
        warm_up=0 if options.quick else 1,
        only=options.only,
        sizes=(100, 1_000) if options.quick else (100, 1_000, 10_000),
        screens=options.screens,
        result=options.json,
    )
    return measure(request)


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reader", description=__doc__)
    parser.add_argument("--reader", default="", metavar="PROGRAM", help="the reader (default: .venv/bin/dateline)")
    parser.add_argument("--rounds", type=int, help=f"rounds that count (default {_ROUNDS}), after one that does not")
    parser.add_argument("--quick", action="store_true", help=f"{_QUICK_ROUNDS} rounds, no document of 10,000 updates")
    parser.add_argument("--only", default="", metavar="REGEX", help="only scenarios whose name matches, and the base")
    parser.add_argument("--screens", type=Path, metavar="FOLDER", help="write the screen after each step, once")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the result (default: benchmarks/results/local-*)")
    parser.add_argument("--install", action="store_true", help="install rivals into environments of their own first")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
