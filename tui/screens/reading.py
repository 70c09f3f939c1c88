"""The screen where documents are read: the one place where the widgets meet."""

from __future__ import annotations

from .keeping import KeepingKeys
from .naming import PeopleKeys

__all__ = ["ReadingScreen"]


class ReadingScreen(PeopleKeys, KeepingKeys):
    """Title, list of updates, text, figures, people, and the line of keys or of the query."""
