"""Documents whose figures are marked with the measure they belong to; GUIDELINE.md has the form."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, NamedTuple, cast, get_args

from dateline.parsing.model import Document, Trend

__all__ = ["FOLDER", "Case", "Half", "Mark", "Marked", "cases", "parse", "place"]

FOLDER = Path(__file__).parent
Half = Literal["dev", "held", "unseen", "third", "fourth"]

_MARK = re.compile(r"\[([^\[\]|]+)\|([a-z0-9-]+|\?)(?: (up|down|same))?\]")


class Mark(NamedTuple):
    """A marked figure."""

    start: int
    """Offset into the text without marks."""
    end: int
    group: str | None
    """The measure; None for a figure that must stay alone."""
    trend: Trend | None
    """How the value stands to the one before it in its measure, where that is certain."""
    ignored: bool = False
    """Whether the figure is left out of the count."""


class Marked(NamedTuple):
    """A document with marks."""

    name: str
    """The name of its file, which says the format."""
    text: str
    """The text of the file without header and marks."""
    marks: tuple[Mark, ...]
    together: str | None
    """What the documents that are read together with it have in common with it; None for one read alone."""
    disagree: frozenset[str]
    """The measures in which two claims disagree."""


class Case(NamedTuple):
    """Documents that are read together: most often one."""

    name: str
    documents: tuple[Marked, ...]

    @property
    def disagree(self) -> frozenset[str]:
        """The measures in which two claims disagree."""
        return frozenset().union(*(document.disagree for document in self.documents))


def cases(half: Half) -> list[Case]:
    """The documents of one set, those that tell of the same event together."""
    together: dict[str, list[Marked]] = {}
    for path in sorted((FOLDER / half).iterdir()):
        document = parse(path.name, path.read_text(encoding="utf-8"))
        together.setdefault(document.together or path.stem, []).append(document)
    return [Case(name, tuple(documents)) for name, documents in together.items()]


def parse(name: str, written: str) -> Marked:
    """Take header and marks out of a file; raises ValueError for what is no mark, or a measure that is not there."""
    header: dict[str, str] = {}
    while written.startswith("% "):
        line, _, written = written.partition("\n")
        key, _, value = line[2:].partition(":")
        header[key] = value.strip()
    text, marks = "", []
    at = 0
    written = written.lstrip("\n")
    for found in _MARK.finditer(written):
        text += written[at : found.start()]
        words, group, trend = found.groups()
        assert trend is None or trend in get_args(Trend)
        known = None if group in ("-", "?") else group
        marks.append(Mark(len(text), len(text) + len(words), known, cast("Trend | None", trend), group == "?"))
        text += words
        at = found.end()
    text += written[at:]
    disagree = frozenset(header.pop("disagree", "").split())
    together = header.pop("together", None)
    if header or "|" in text or not disagree <= {mark.group for mark in marks}:
        raise ValueError(f"{name}: not well-formed: {header}, {sorted(disagree)}, {text[text.find('|') - 20 :][:40]!r}")
    return Marked(name, text, tuple(marks), together, disagree)


def place(marked: Marked, document: Document) -> list[Mark]:
    """The marks at their offsets in the text that is read, where markup is left out.

    The letters and digits of both texts must be the same.
    """
    letters = [at for at, char in enumerate(document.text) if char.isalnum()]
    before, count = [], 0
    for char in marked.text:
        before.append(count)
        count += char.isalnum()
    assert count == len(letters), f"{marked.name}: the text that is read is another than the one marked"
    placed = []
    for mark in marked.marks:
        inside = [i for i in range(mark.start, mark.end) if marked.text[i].isalnum()]
        start, end = letters[before[inside[0]]], letters[before[inside[-1]]] + 1
        placed.append(mark._replace(start=start, end=end))
    return placed
