"""What is kept of a session, from one to the next: places, read marks, the theme, the last document."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.library.store import Place, Store, document_key

from .open_document import OpenDocument

__all__ = ["Session"]


class Session:
    """Puts documents back to where they were left, and keeps what has changed."""

    def __init__(self, store: Store, documents: Sequence[OpenDocument]) -> None:
        self._store = store
        self._documents = documents
        self._keys = {id(document): document_key(document.source.path, document.source.data) for document in documents}
        self._kept: dict[str, frozenset[str]] = {}

    def restore(self, document: OpenDocument) -> None:
        """Give a document the marks and the place it had."""
        key = self._keys[id(document)]
        self._kept[key] = self._store.read_marks(key)
        document.mark(read=self._kept[key])
        place = self._store.place(key)
        if place is not None:
            document.wanted = place
            document.find_wanted()

    def keep(self, current: OpenDocument) -> None:
        """Note what has changed; `current` is the document on the screen, which becomes the last."""
        for document in sorted(self._documents, key=lambda one: one is current):
            key = self._keys[id(document)]
            if document.was_shown:
                self._store.remember_document(key, document.source.path)
            if document.was_shown and document.offset is not None and document.wanted is None:
                self._store.remember_place(key, place_in(document, document.offset))
            before = self._kept.get(key, frozenset())
            now = frozenset(document.read)
            if now != before:
                self._store.mark_read(key, now - before)
                self._store.mark_unread(key, before - now)
                self._kept[key] = now

    def keep_theme(self, name: str) -> None:
        """Note the theme in use."""
        self._store.remember_theme(name)

    def save(self) -> tuple[str, ...]:
        """Write what was noted; what the reader should be told."""
        self._store.save()
        return self._store.take_notices()

    def close(self) -> tuple[str, ...]:
        """Write what was noted, for the last time; what the reader should be told."""
        self._store.close()
        return self._store.take_notices()


def place_in(document: OpenDocument, offset: int) -> Place:
    """A place by its update, so that it is found again when entries were added above."""
    pane = document.panes[document.panes.at(offset)]
    if pane.update is None or pane.update.kind == "article":
        return Place(None, 0, offset)
    return Place(pane.update.id, offset - pane.update.start, offset)
