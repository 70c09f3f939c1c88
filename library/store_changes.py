"""What is to be remembered and is not written yet."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Changes", "Place", "storable"]

MOST_DOCUMENTS = 5000
"""How many documents are remembered; those opened longest ago go first."""
_NEXT = "(SELECT coalesce(max(opened), 0) + 1 FROM documents)"
_OPEN = (
    f"INSERT INTO documents (key, path, opened) VALUES (?, ?, {_NEXT})"  # noqa: S608  # a constant
    " ON CONFLICT (key) DO UPDATE SET path = excluded.path, opened = excluded.opened"
)
_KNOW = f"INSERT OR IGNORE INTO documents (key, opened) VALUES (?, {_NEXT})"  # noqa: S608  # a constant
_PLACE = "UPDATE documents SET place_update = ?, place_offset = ?, place_text = ? WHERE key = ?"
_MARK = "INSERT OR IGNORE INTO read_marks SELECT id, ? FROM documents WHERE key = ?"
_UNMARK = "DELETE FROM read_marks WHERE update_id = ? AND document = (SELECT id FROM documents WHERE key = ?)"
_THEME = "INSERT OR REPLACE INTO remembered VALUES ('theme', ?)"
_FORGET = "DELETE FROM documents WHERE opened <= (SELECT opened FROM documents ORDER BY opened DESC LIMIT 1 OFFSET ?)"


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in a document. It is found again by the update, else by the text."""

    update: str | None
    """The id of the update at the top of the screen; None where there is none."""
    offset: int
    """From the beginning of the update to the first character shown."""
    text_offset: int
    """From the beginning of the text."""


@dataclass(slots=True)
class Changes:
    """What is to be remembered: it is collected, and written at once."""

    theme: str | None = None
    documents: dict[str, Path | None] = field(default_factory=dict)
    """Those opened, the last one last, with their files."""
    places: dict[str, Place] = field(default_factory=dict)
    marks: dict[str, dict[str, bool]] = field(default_factory=dict)
    """By document and update, whether it is read."""

    def __bool__(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.theme is not None or self.documents or self.places or self.marks)

    def write(self, connection: sqlite3.Connection) -> bool:
        """Write everything in one transaction; true. Raises `sqlite3.Error`, and then nothing is written."""
        documents = [(key, None if path is None else os.fsencode(path)) for key, path in self.documents.items()]
        places = [(place.update, place.offset, place.text_offset, key) for key, place in self.places.items()]
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany(_OPEN, documents)
            connection.executemany(_KNOW, [(key,) for key in self.places.keys() | self.marks.keys()])
            connection.executemany(_PLACE, places)
            connection.executemany(_MARK, self._marked(as_read=True))
            connection.executemany(_UNMARK, self._marked(as_read=False))
            if self.theme is not None:
                connection.execute(_THEME, (self.theme,))
            connection.execute(_FORGET, (MOST_DOCUMENTS,))
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.rollback()
        return True

    def _marked(self, *, as_read: bool) -> Iterator[tuple[str, str]]:
        """The updates that were marked so, each with its document."""
        for key, changes in self.marks.items():
            yield from ((update, key) for update, is_read in changes.items() if is_read is as_read)


def storable(text: str) -> str:
    """The text as a database can hold it: file names may hold bytes that are no text."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
