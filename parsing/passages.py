"""What of a document is read for facts."""

from __future__ import annotations

from dataclasses import replace

from .model import Document, Passage

__all__ = ["passages_of_prose"]

LONGEST_PARAGRAPH = 100_000
"""In characters. What is longer is a dump of data on one line, and would hold up all that follows it."""


def passages_of_prose(document: Document) -> tuple[Passage, ...]:
    """The passages of a document without blocks that are too long to be text somebody wrote for reading."""
    if len(document.text) <= LONGEST_PARAGRAPH:
        return tuple(document.passages())
    shorter = (
        replace(passage, blocks=tuple(b for b in passage.blocks if b.end - b.start <= LONGEST_PARAGRAPH))
        for passage in document.passages()
    )
    return tuple(passage for passage in shorter if passage.blocks)
