"""Read a long document in a process of its own, so that the reader's keys never wait for it.

The parent writes one request, a pickled `Request`, to standard input and reads pickled answers from standard output
until it ends: the outline, then what `analyse` hands out. Both ends are this package, so pickles are safe here.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import IO

from dateline.parsing.model import Document

from .analysis import FiguresFound, MeasuresFound, PeopleFound

__all__ = ["Analyst", "Request"]

NICENESS = 10
"""The reader comes first."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be read."""

    text: str
    source: str
    media_type: str | None
    language: str | None = None
    """A tag; None leaves it to the text."""


class Analyst:
    """A process at work on one document.

    Raises `OSError` when no process can be had.
    """

    def __init__(self, request: Request) -> None:
        command = [sys.executable, "-m", "dateline.library.analyst"]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._request = request

    def answers(self) -> Iterator[Document | FiguresFound | PeopleFound | MeasuresFound]:
        """The outline, then the facts. Ends early when the process was stopped or has failed."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            return
        has_ended = False
        try:
            with process.stdin as channel:
                pickle.dump(self._request, channel, protocol=pickle.HIGHEST_PROTOCOL)
            while True:
                answer = pickle.load(process.stdout)  # noqa: S301 - written by our own process
                if isinstance(answer, Document) and not answer.text:
                    answer = replace(answer, text=self._request.text)
                yield answer
        except EOFError:
            has_ended = True
        except (OSError, pickle.UnpicklingError, ValueError):
            return
        finally:
            process.stdout.close()
            if not has_ended:  # nobody wants the rest
                self.stop()
            process.wait()

    @property
    def failed(self) -> bool:
        """Whether the process ended before its work was done; known once `answers` has ended."""
        return self._process.wait() != 0

    def stop(self) -> None:
        """End the process."""
        if self._process.poll() is None:
            self._process.kill()


def main() -> int:
    """Answer one request."""
    from dateline.parsing.document import read_outline

    os.nice(NICENESS)
    channel: IO[bytes] = sys.stdout.buffer
    request: Request = pickle.load(sys.stdin.buffer)  # noqa: S301 - written by the parent
    document = read_outline(
        request.text, source=request.source, media_type=request.media_type, language=request.language
    )
    try:
        for answer in _answers(document, request):
            pickle.dump(answer, channel, protocol=pickle.HIGHEST_PROTOCOL)
            channel.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _answers(document: Document, request: Request) -> Iterator[Document | FiguresFound | PeopleFound | MeasuresFound]:
    from .analysis import analyse

    # Plain text comes back as it was sent: it need not be sent, nor be there twice.
    yield replace(document, text="") if document.text == request.text else document
    yield from analyse(document)


if __name__ == "__main__":
    raise SystemExit(main())
