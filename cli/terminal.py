"""What the terminal can show: its width, and whether it wants colours."""

from __future__ import annotations

import os
import shutil

from .streams import is_terminal

__all__ = ["can_move", "columns", "use_color"]


def columns(asked: int | None) -> int:
    """The width to fill: as asked, else as the terminal has it."""
    return asked or shutil.get_terminal_size((80, 24)).columns


def can_move() -> bool:
    """Whether output goes to a terminal whose cursor can be placed."""
    return is_terminal() and os.environ.get("TERM") != "dumb"


def use_color(asked: str | None) -> bool:
    """Whether to print colours; what is asked for wins over NO_COLOR (https://no-color.org)."""
    if asked in ("always", "never"):
        return asked == "always"
    return can_move() and not os.environ.get("NO_COLOR")
