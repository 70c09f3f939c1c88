"""The exit codes, which are an interface: scripts go by them."""

__all__ = ["DONE", "FAILED", "INTERRUPTED", "NOTHING_FOUND"]

DONE = 0
NOTHING_FOUND = 1
"""Or, with `--jsonl`, some lines were no documents."""
FAILED = 2
"""Wrong usage, or something could not be read or written."""
INTERRUPTED = 130
"""Ended by ^C."""
