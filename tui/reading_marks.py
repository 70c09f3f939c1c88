"""What was read: updates count as read when their end was on the screen and the reader went on."""

from __future__ import annotations

from .open_document import OpenDocument
from .widgets.document_pane import DocumentPane

__all__ = ["ReadingMarks"]


class ReadingMarks:
    """Marks updates as read as they are passed, or by hand; the last change can be taken back."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._unread_by_hand: set[str] = set()
        """Not marked again before the reader has come back to them."""
        self._current: tuple[OpenDocument, int] | None = None
        self._undo: list[tuple[OpenDocument, frozenset[str], frozenset[str]]] = []

    def see(self, document: OpenDocument, text: DocumentPane, *, ended: bool = False) -> None:
        """Take note of what is on the screen; `ended` says that the reader goes on from the update at hand."""
        before = self._current
        update = self._update_id(document, text.current)
        if before is not None and before[0] is document and before[1] != text.current:
            self._leave(document, before[1])
            self._unread_by_hand.discard(update or "")
        self._current = (document, text.current)
        if update is not None and text.ends_in_view(text.current):
            self._seen.add(update)
            if ended and update not in self._unread_by_hand:
                document.mark(read=[update])

    def _leave(self, document: OpenDocument, pane: int) -> None:
        update = self._update_id(document, pane) if pane < len(document.panes) else None
        if update is not None and update in self._seen and update not in self._unread_by_hand:
            document.mark(read=[update])

    def finish(self) -> None:
        """The reader leaves the update at hand."""
        if self._current is not None:
            self._leave(*self._current)
            self._current = None

    def toggle(self, document: OpenDocument, pane: int) -> str:
        """Mark one update as read or unread; says what was done."""
        update = self._update_id(document, pane)
        if update is None:
            return "this is no update"
        if update in document.read:
            self._change(document, frozenset(), frozenset([update]))
            self._seen.discard(update)
            self._unread_by_hand.add(update)
            return "marked as unread"
        self._unread_by_hand.discard(update)
        self._change(document, frozenset([update]), frozenset())
        return "marked as read"

    def mark_all(self, document: OpenDocument) -> str:
        """Mark all updates as read; says how many there were."""
        unread = frozenset(update.id for update in document.document.updates) - document.read
        self._change(document, unread, frozenset())
        return f"marked {len(unread)} as read; U takes it back" if unread else "all read already"

    def undo(self, document: OpenDocument) -> str:
        """Take back the last change to a document made by hand; says what was done."""
        for index in range(len(self._undo) - 1, -1, -1):
            of, added, removed = self._undo[index]
            if of is document:
                del self._undo[index]
                document.mark(read=removed, unread=added)
                return f"taken back: {len(added) + len(removed)} marked as before"
        return "nothing to take back"

    def _change(self, document: OpenDocument, added: frozenset[str], removed: frozenset[str]) -> None:
        if added or removed:
            self._undo.append((document, added - document.read, removed & document.read))
            document.mark(read=added, unread=removed)

    @staticmethod
    def _update_id(document: OpenDocument, pane: int) -> str | None:
        update = document.panes[pane].update
        return None if update is None or update.kind == "article" else update.id
