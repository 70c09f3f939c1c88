"""What is measured: each is imported when it is asked for, since each lives in an environment of its own."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

__all__ = ["READERS", "Prepare", "Read", "Reader"]

Read = Callable[[], list[tuple[int, int]]]
"""Reads one text and says where people are named, if the reader knows."""
Prepare = Callable[[str], Read]
"""Takes a text and does what is not measured."""


class Reader(NamedTuple):
    """How to import a reader, and where it lies."""

    load: Callable[[], Prepare]
    package: str
    """The package whose files are its data."""
    alone: bool
    """Whether the package is all that has to be installed; otherwise all that lies beside it counts, too."""


def _dateline() -> Prepare:
    from dateline.parsing.model import Block, Passage
    from dateline.parsing.people import find_people

    def prepare(text: str) -> Read:
        blocks, start = [], 0
        for paragraph in text.split("\n"):
            if paragraph:
                blocks.append(Block("paragraph", start, start + len(paragraph)))
            start += len(paragraph) + 1
        passages = (Passage(tuple(blocks), None),)
        return lambda: [(m.start, m.end) for person in find_people(text, passages) for m in person.mentions]

    return prepare


def _dateline_facts() -> Prepare:
    from dateline.parsing.document import read_document

    def prepare(text: str) -> Read:
        return lambda: [(m.start, m.end) for person in read_document(text).people for m in person.mentions]

    return prepare


def _spacy_blank() -> Prepare:
    import spacy  # type: ignore[import-not-found]

    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")

    def prepare(text: str) -> Read:
        return lambda: [(name.start_char, name.end_char) for name in pipeline(text).ents if name.label_ == "PERSON"]

    return prepare


READERS: Mapping[str, Reader] = {
    "dateline": Reader(_dateline, "dateline.parsing", alone=True),
    "dateline, all facts": Reader(_dateline_facts, "dateline.parsing", alone=True),
    "spaCy blank": Reader(_spacy_blank, "spacy", alone=False),
}
"""The people of a page alone; all that is found when a page is opened; the tokenizer and the sentences of spaCy."""
