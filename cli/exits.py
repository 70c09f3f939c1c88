"""The ways a run ends. The codes are an interface: scripts go by them."""

__all__ = ["DONE", "FAILED", "INTERRUPTED", "NOTHING_FOUND", "UsageError"]

DONE = 0
NOTHING_FOUND = 1
"""Or, with `--jsonl`, some lines were no documents."""
FAILED = 2
"""Wrong usage, or something could not be read or written."""
INTERRUPTED = 130
"""Ended by ^C. A reader that another signal ends gives 128 and its number: 143 for SIGTERM, 129 for a closed window."""


class UsageError(Exception):
    """The command line is wrong: the text is one line saying what and what to do."""
