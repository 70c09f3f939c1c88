"""Reading a document for its facts while it is being read by a person."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Event, Thread

from textual.message import Message
from textual.message_pump import MessagePump

from dateline.library.analysis import FiguresFound, MeasuresFound, PeopleFound
from dateline.parsing.model import Document

from .open_document import DocumentView, OpenDocument

__all__ = ["Analysis", "Answer", "Found", "Stopped"]


@dataclass(frozen=True, slots=True)
class Stopped:
    """The reading for facts ended before its time."""

    reason: str


Found = DocumentView | FiguresFound | PeopleFound | MeasuresFound | Stopped


def _nothing() -> None:
    """Stop nothing."""


SMALL = 40_000
"""A text of up to so many characters is read in a thread: a process would take longer to start."""


@dataclass
class Answer(Message):
    """Something was found in a document."""

    of: OpenDocument
    found: Found


class Analysis:
    """Reads one document at a time, in a thread or, if it is long, in a process of its own; answers are messages."""

    def __init__(self, target: MessagePump) -> None:
        self._target = target
        self._stop = Event()
        self._thread: Thread | None = None
        self._stop_process: Callable[[], None] = _nothing
        self.can_read_now = False
        """Whether the extractors are loaded, so that a pane can be read within a key."""

    def start(self, document: OpenDocument) -> None:
        """Read a document; one that was read for before is left."""
        self.stop()
        if document.facts.complete:
            return
        self._stop = Event()
        self._thread = Thread(target=self._read, args=(document, self._stop), daemon=True, name="analysis")
        self._thread.start()

    def stop(self) -> None:
        """Give up what is being read."""
        self._stop.set()
        self._stop_process()
        self._stop_process = _nothing

    def wait(self, seconds: float) -> bool:
        """Wait until the work is done; whether it is."""
        if self._thread is not None:
            self._thread.join(seconds)
        return self._thread is None or not self._thread.is_alive()

    def _read(self, document: OpenDocument, stop: Event) -> None:
        # Facts are many small objects in no cycles: a full collection among them would stop the keys for long.
        gc.disable()
        try:
            for found in self._answers(document, stop):
                if stop.is_set():
                    return
                self._target.post_message(Answer(document, found))
        except Exception as error:
            self._target.post_message(Answer(document, Stopped(f"{type(error).__name__}: {error}")))
        finally:
            gc.freeze()
            gc.enable()

    def _answers(self, document: OpenDocument, stop: Event) -> Iterator[Found]:
        if document.is_whole and len(document.document.text) <= SMALL:
            yield from self._in_thread(document)
            return
        from dateline.library.analyst import Analyst, Request

        text = document.full_text if document.full_text is not None else document.document.text
        try:
            analyst = Analyst(
                Request(text, document.source.name, document.document.media_type, document.document.language)
            )
        except OSError:
            yield from self._in_thread(document)
            return
        self._stop_process = analyst.stop
        if stop.is_set():
            analyst.stop()
            return
        self._load()
        has_outline = document.is_whole
        for answer in analyst.answers():
            if isinstance(answer, Document):
                if document.is_whole:
                    continue
                has_outline = True
                yield DocumentView(answer)
                continue
            yield answer
        if stop.is_set() or not analyst.failed:
            return
        if has_outline:
            yield Stopped("the process that reads it has ended")
        else:
            yield from self._in_thread(document)  # the text matters most

    def _in_thread(self, document: OpenDocument) -> Iterator[Found]:
        from dateline.library.analysis import analyse
        from dateline.parsing.document import read_outline

        whole = document.document
        if document.full_text is not None:
            whole = read_outline(
                document.full_text,
                source=document.source.name,
                media_type=whole.media_type,
                language=whole.language,
            )
            yield DocumentView(whole)
        self._load()
        yield from analyse(whole)

    def _load(self) -> None:
        """Import the extractors, which is not done before the first page is shown."""
        import dateline.parsing.figures
        import dateline.parsing.people  # noqa: F401 - loaded for what is read within a key

        self.can_read_now = True
