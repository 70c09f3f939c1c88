"""The documents of a run: the seeds as they are, and synthetic live blogs written into a scratch folder."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .documents import feed_of_one, markdown_blog, text_blog

__all__ = ["Document", "closing_word", "opening_word", "seed_documents", "synthetic_document"]

_LONG_WORD = re.compile(r"[A-Za-z]{6,}")
_SHORTEST_PROSE = 80


@dataclass(frozen=True, slots=True)
class Document:
    """A document that every program is given."""

    name: str
    path: Path
    opening: str
    """A word of the first screen's prose: on the screen when the document can be read."""
    closing: str
    """The same for programs that open a document at its end."""
    updates: int = 0
    """How many updates a synthetic document has; 0 for a seed."""
    markdown: Path | None = None
    """The same text for programs that read Markdown only."""
    feed: Path | None = None
    """The same text as the one entry of a feed."""


def seed_documents(files: Iterable[Path], folder: Path) -> tuple[Document, ...]:
    """Return the seeds, with copies named as Markdown in `folder`."""
    found = []
    for number, file in enumerate(sorted(files), 1):
        text = file.read_text(encoding="utf-8")
        copy = folder / f"seed-{number}.md"
        copy.write_text(text, encoding="utf-8")
        found.append(Document(f"seed {number}", file, opening_word(text), closing_word(text), markdown=copy))
    return tuple(found)


def synthetic_document(updates: int, folder: Path) -> Document:
    """Write a live blog into `folder`, in each form, and return it."""
    text, stem = text_blog(updates), f"blog-{updates}"
    paths = {ending: folder / f"{stem}.{ending}" for ending in ("txt", "md", "xml")}
    paths["txt"].write_text(text, encoding="utf-8")
    paths["md"].write_text(markdown_blog(updates), encoding="utf-8")
    paths["xml"].write_text(feed_of_one(updates), encoding="utf-8")
    name = f"{updates:,} updates"
    return Document(name, paths["txt"], opening_word(text), closing_word(text), updates, paths["md"], paths["xml"])


def opening_word(text: str) -> str:
    """Return the longest word in the second half of the first paragraph of prose.

    The second half, since a list of updates beside the text may show the first words of it.
    """
    return _late_word(_prose(text)[0])


def closing_word(text: str) -> str:
    """Return the longest word in the second half of the last paragraph of prose."""
    return _late_word(_prose(text)[-1])


def _prose(text: str) -> list[str]:
    """Return the lines that are long enough for a paragraph and end like a sentence; all lines if there is none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    ends = (".", "”", "!", "?")
    return [line for line in lines if len(line) >= _SHORTEST_PROSE and line.endswith(ends)] or lines


def _late_word(prose: str) -> str:
    words = [found for found in _LONG_WORD.finditer(prose) if found.start() >= len(prose) // 2]
    return max((found[0] for found in words), key=len, default=prose.split()[-1])
