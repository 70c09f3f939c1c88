"""The screen where documents are read: the one place where the widgets meet."""

from __future__ import annotations

from .finding import FindingKeys
from .keeping import KeepingKeys
from .panels import PanelKeys

__all__ = ["ReadingScreen"]


class ReadingScreen(PanelKeys, FindingKeys, KeepingKeys):
    """Title, list of updates, text, figures, people, and the line of keys or of the query."""
