"""The screen where documents are read: the one place where the widgets meet."""

from __future__ import annotations

from .figuring import FigureKeys
from .keeping import KeepingKeys

__all__ = ["ReadingScreen"]


class ReadingScreen(FigureKeys, KeepingKeys):
    """Title, list of updates, text, figures, people, and the line of keys or of the query."""
