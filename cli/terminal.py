"""What the terminal can show: its width, and whether it wants colours."""

from __future__ import annotations

import os

from .streams import is_terminal

__all__ = ["can_move", "columns", "use_color"]

USUAL = 80
"""How wide a terminal is that does not say."""


def columns(asked: int | None) -> int:
    """The width to fill: as asked, else as the terminal has it."""
    stated = os.environ.get("COLUMNS", "")
    if asked or (stated.isascii() and stated.isdigit() and int(stated)):
        return asked or int(stated)
    try:
        return os.get_terminal_size(1).columns or USUAL
    except OSError:
        return USUAL


def can_move() -> bool:
    """Whether output goes to a terminal whose cursor can be placed."""
    return is_terminal() and os.environ.get("TERM") not in (None, "", "dumb")


def use_color(asked: str | None) -> bool:
    """Whether to print colours; what is asked for wins over NO_COLOR (https://no-color.org)."""
    if asked in ("always", "never"):
        return asked == "always"
    return can_move() and not os.environ.get("NO_COLOR")
