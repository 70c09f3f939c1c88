"""A document that is open, with everything the reader knows and keeps of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from dateline.library.matching import FoldedText
from dateline.library.opening import OpenedSource
from dateline.library.store import Place
from dateline.parsing.document import read_outline
from dateline.parsing.model import Document, Span
from dateline.parsing.safety import single_line
from dateline.parsing.sources.decoding import decode

from .facts_view import FactsView
from .page.heading import short_time
from .page.panes import Panes, panes_of

__all__ = ["HEAD", "DocumentView", "OpenDocument"]

HEAD = 192_000
"""How much of a long document is read before it is shown, in characters; the rest is read in another process."""
TITLE_CHARACTERS = 90
CLOCKS_LOOKED_FOR = 20
"""How many updates are asked for their times before it is said that there are none."""


class DocumentView:
    """What is worked out of a document before it is shown; of a long one in a thread, while its beginning is read."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.panes: Panes = panes_of(document)
        self.facts = FactsView(document, self.panes)
        self.folded = FoldedText(document.text)
        self.day = _day(document)
        self.newest_day = next((u.time.date() for u in document.updates if isinstance(u.time, datetime)), None)
        self.updates_count = sum(update.kind != "article" for update in document.updates)
        self.is_article = not any(update.kind in ("update", "original", "summary") for update in document.updates)
        self.panes_of_updates: dict[str, list[int]] = {}
        for index in self.panes.stops:
            update = self.panes[index].update
            if update is not None and update.kind != "article":
                self.panes_of_updates.setdefault(update.id, []).append(index)


class OpenDocument:
    """One of the documents of a session.

    A long one is shown when its beginning is read: `is_whole` tells. `language` is a tag that wins over what the source
    says. Raises `NotText` for data that is no text.
    """

    def __init__(self, source: OpenedSource, language: str | None = None) -> None:
        self.source = source
        decoded = decode(source.data)
        self.full_text: str | None = None
        self._cut = decoded.cut
        text = decoded.text
        if len(text) > HEAD * 4 // 3:
            self.full_text = text
            text = text[: _paragraph_end(text, HEAD)]
        self._warnings = decoded.warnings
        document = read_outline(text, source=source.name, language=language)
        if decoded.warnings:
            document = replace(document, warnings=(*decoded.warnings, *document.warnings))
        self.unread_revision = 0
        """Grows whenever `unread` changes."""
        self.read: set[str] = set()
        """Ids of the updates that were read."""
        self.offset: int | None = None
        """Where the reader was, as a character of the text."""
        self.wanted: Place | None = None
        """A place of an earlier session that has not been found yet: it may stand in what is still to be read."""
        self.was_restored = False
        """Whether the place is one of an earlier session."""
        self.was_shown = False
        self._is_split_by_hand = False
        self._take(DocumentView(document))

    def _take(self, view: DocumentView) -> None:
        self.document = view.document
        self.panes = view.panes
        self.facts = view.facts
        self.folded = view.folded
        self.day = view.day
        self.newest_day = view.newest_day
        """The date of the first update in the text that has one."""
        self.updates_count = view.updates_count
        self.is_article = view.is_article
        """Whether there are no updates, only sections or paragraphs."""
        self._panes_of_updates = view.panes_of_updates
        self.unread: set[int] = set()
        """Indices of the panes whose update was not read yet."""
        for update, panes in view.panes_of_updates.items():
            if update not in self.read:
                self.unread.update(panes)
        self.unread_revision += 1

    @property
    def is_whole(self) -> bool:
        """Whether all of the text is here."""
        return self.full_text is None

    def find_wanted(self) -> bool:
        """Go to the place of an earlier session, if it is in what has been read; whether it is."""
        place = self.wanted
        if place is None:
            return False
        update = next((update for update in self.document.updates if update.id == place.update), None)
        if update is not None:
            self.offset = min(update.start + place.offset, max(update.start, update.end - 1))
        elif self.is_whole or place.text_offset < len(self.document.text) * 3 // 4:
            self.offset = min(place.text_offset, len(self.document.text))
        else:
            return False
        self.wanted = None
        self.was_restored = self.offset > 0
        return True

    def complete(self, whole: DocumentView) -> None:
        """Take the whole document in place of its beginning."""
        self.full_text = None
        whole.document = replace(whole.document, warnings=(*self._warnings, *whole.document.warnings))
        self._take(whole)

    def offset_of_line(self, line: int) -> int | None:
        """Where a line of the file, counted from 1, begins in the text; None where the file has fewer."""
        written = self.full_text or decode(self.source.data).text
        at = 0
        for _ in range(line - 1):
            at = written.find("\n", at) + 1
            if not at:
                return None
        if self.document.media_type == "text/plain":
            return at
        blocks = self.document.blocks
        return next((block.start for block in blocks if block.source.end > at), len(self.document.text))

    def line_at(self, offset: int) -> Span:
        """The line of the text that begins at an offset."""
        end = self.document.text.find("\n", offset)
        return Span(offset, end if end >= 0 else len(self.document.text))

    @property
    def may_hold_updates(self) -> bool:
        """Whether the text, shown whole, has what may be headers of updates."""
        return self.is_article and self.is_whole and self.document.possible_updates > 0

    def split_or_join(self) -> bool:
        """Split a page that may hold updates, or show it whole again; whether it is another one now."""
        if not (self.may_hold_updates or self._is_split_by_hand):
            return False
        self._is_split_by_hand = not self._is_split_by_hand
        before = self.document
        document = read_outline(
            before.text if before.media_type == "text/plain" else self.source.data,
            source=self.source.name,
            media_type=before.media_type,
            language=before.language,
            split_possible=self._is_split_by_hand,
        )
        self._take(DocumentView(document))
        return True

    @property
    def has_clocks(self) -> bool:
        """Whether updates have times of the day, or minutes of a match."""
        return any(short_time(update) for update in self.document.updates[:CLOCKS_LOOKED_FOR])

    @property
    def part(self) -> str:
        """What the parts of the document are called: `update`, `section` or `paragraph`."""
        if not self.is_article:
            return "update"
        return "section" if self.updates_count else "paragraph"

    @property
    def title(self) -> str:
        """The document's title; without one the first words of the original entry or the article, else its name."""
        document = self.document
        if document.title:
            return single_line(document.title)
        for update in document.updates:
            if update.kind in ("original", "article"):
                words = document.text[update.body.start : update.body.start + TITLE_CHARACTERS * 2]
                if words.strip():
                    return single_line(words)
        return self.name

    @property
    def name(self) -> str:
        """What the document was opened by, without its folder."""
        name = self.source.path.name if self.source.path is not None else self.source.name
        return "standard input" if name == "-" else single_line(name)

    def mark(self, *, read: Iterable[str] = (), unread: Iterable[str] = ()) -> None:
        """Mark updates by their ids."""
        for update in set(unread) & self.read:
            self.read.discard(update)
            self.unread.update(self._panes_of_updates.get(update, ()))
            self.unread_revision += 1
        for update in set(read) - self.read:
            self.read.add(update)
            self.unread.difference_update(self._panes_of_updates.get(update, ()))
            self.unread_revision += 1


def _day(document: Document) -> str:
    """The day of a page: that of its newest update, else that on which it was published."""
    for update in document.updates:
        if isinstance(update.time, datetime):
            return f"{update.time.day} {update.time:%B %Y}"
    try:
        moment = datetime.fromisoformat(document.published or "")
    except ValueError:
        return ""
    return f"{moment.day} {moment:%B %Y}"


def _paragraph_end(text: str, limit: int) -> int:
    """Where to cut a text near a limit: behind a paragraph, else behind a line, else anywhere."""
    for end in ("\n\n", "\r\n\r\n", "\n"):
        at = text.rfind(end, limit // 2, limit)
        if at > 0:
            return at + len(end)
    return limit
