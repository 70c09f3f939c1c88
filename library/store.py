"""What is remembered from one reading to the next: the last document, places, read marks, the theme."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from .paths import state_folder
from .store_changes import Changes, Place, storable
from .store_file import OpenedStore, identity, is_busy, is_damage, open_store, set_aside

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Place", "Store", "document_key"]

_LAST_WAIT = 2000
"""How long another running copy is waited for when the store is closed, in milliseconds."""
Answer = TypeVar("Answer")


def document_key(path: Path | None, data: bytes = b"") -> str:
    """What a document is remembered by: the absolute path of a file, else a digest of what was read."""
    if path is not None:
        return storable(str(path.absolute()))
    from hashlib import sha256  # 3 ms, for standard input only

    return f"sha256:{sha256(data).hexdigest()}"


class Store:
    """What is remembered, in one file that several running copies may share.

    What is to be remembered counts at once; it is written by `save`, in one short transaction, and by `close`. Marks
    are written as changes, so that copies that read the same document do not undo each other. Nothing here raises:
    where the file cannot be used, the store forgets, and `take_notices` says why. To be used in one thread.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._opened: OpenedStore | None = None
        self._notices: list[str] = []
        self._said: set[str] = set()
        self._changes = Changes()

    @classmethod
    def open(cls, path: Path | None = None) -> Store:
        """The store in this file, or in the user's folder; the file is opened, or made, when it is asked first."""
        return cls(state_folder() / "state.db" if path is None else path)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def take_notices(self) -> tuple[str, ...]:
        """What the reader should be told, a line each; each is handed out once."""
        notices = tuple(self._notices)
        self._notices.clear()
        return notices

    def last_document(self) -> Path | None:
        """The file that was opened last, whether or not it still exists."""
        for path in reversed(self._changes.documents.values()):
            if path is not None:
                return path
        for (path,) in self._rows("SELECT path FROM documents WHERE path IS NOT NULL ORDER BY opened DESC LIMIT 1"):
            return Path(os.fsdecode(path)) if isinstance(path, bytes) else None
        return None

    def remember_document(self, key: str, path: Path | None) -> None:
        """Remember that a document was opened; one without a path can be found again, but not be opened again."""
        self._changes.documents.pop(key, None)
        self._changes.documents[key] = None if path is None else path.absolute()

    def place(self, key: str) -> Place | None:
        """Where the reader was in a document."""
        if key in self._changes.places:
            return self._changes.places[key]
        for update, offset, text_offset in self._rows(
            "SELECT place_update, place_offset, place_text FROM documents WHERE key = ?", key
        ):
            if isinstance(offset, int) and isinstance(text_offset, int):
                return Place(update if isinstance(update, str) else None, offset, text_offset)
        return None

    def remember_place(self, key: str, place: Place) -> None:
        """Remember where the reader is in a document."""
        update = None if place.update is None else storable(place.update)
        self._changes.places[key] = Place(update, place.offset, place.text_offset)

    def read_marks(self, key: str) -> frozenset[str]:
        """The ids of the updates of a document that were read."""
        changes = self._changes.marks.get(key, {})
        kept = self._rows(
            "SELECT update_id FROM read_marks JOIN documents ON documents.id = document WHERE key = ?", key
        )
        read = {update for (update,) in kept if changes.get(update, True)}
        return frozenset(read | {update for update, is_read in changes.items() if is_read})

    def mark_read(self, key: str, ids: Iterable[str]) -> None:
        """Remember that updates were read."""
        self._changes.marks.setdefault(key, {}).update(dict.fromkeys(map(storable, ids), True))

    def mark_unread(self, key: str, ids: Iterable[str]) -> None:
        """Forget that updates were read."""
        self._changes.marks.setdefault(key, {}).update(dict.fromkeys(map(storable, ids), False))

    def theme(self) -> str | None:
        """The theme that was used last."""
        if self._changes.theme is not None:
            return self._changes.theme
        for (theme,) in self._rows("SELECT value FROM remembered WHERE name = 'theme'"):
            return theme if isinstance(theme, str) else None
        return None

    def remember_theme(self, name: str) -> None:
        """Remember the theme in use."""
        self._changes.theme = name

    def save(self) -> bool:
        """Write what is new; whether it could be written. What could not stays for the next time."""
        if self._changes and not self._ask(self._changes.write, writing=True):
            return False
        self._changes = Changes()
        return True

    def close(self) -> bool:
        """Write what is new, and let the file go; whether it could be written."""
        if self._opened is not None and self._opened.connection is not None:
            self._opened.connection.execute(f"PRAGMA busy_timeout = {_LAST_WAIT}")
        saved = self.save()
        self._take(None)
        return saved

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        """The answer of the file; nothing where it has none."""
        return self._ask(lambda connection: connection.execute(query, values).fetchall()) or []

    def _ask(self, question: Callable[[sqlite3.Connection], Answer], *, writing: bool = False) -> Answer | None:
        """The answer of the file, or of the one that takes its place; None where there is none."""
        for _ in range(3):  # it may be damaged, and the next one replaced by another running copy
            opened = self._opened or open_store(self._path)
            if opened.identity is not None and identity(self._path) != opened.identity:
                opened = open_store(self._path)  # another copy has set it aside, or somebody has removed it
            self._take(opened)
            if opened.connection is None or (writing and opened.identity is None):
                return None
            import sqlite3  # it is loaded: there is a connection

            try:
                return question(opened.connection)
            except sqlite3.Error as error:
                if opened.identity is None or not is_damage(error):
                    if not is_busy(error):
                        self._say(f"{self._path}: cannot be used now: {error}")
                    return None
                opened.connection.close()
                self._take(set_aside(self._path, opened.identity, "is damaged"))
        return None

    def _take(self, opened: OpenedStore | None) -> None:
        """Go on with this file, or with none."""
        if self._opened is not None and self._opened is not opened and self._opened.connection is not None:
            self._opened.connection.close()
        self._opened = opened
        if opened is not None and opened.notice is not None:
            self._say(opened.notice)

    def _say(self, notice: str) -> None:
        if notice not in self._said:
            self._said.add(notice)
            self._notices.append(notice)
