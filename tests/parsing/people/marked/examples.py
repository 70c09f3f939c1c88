"""What the tagger learns from: runs of capitalised words with their features, and the label of each word."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.parsing.document import read_outline
from dateline.parsing.passages import passages_of_prose
from dateline.parsing.people.first_look import look
from dateline.parsing.people.sentences import Sentence, read_sentences
from dateline.parsing.people.tagger import Run, runs_of

from .reading import Marked

__all__ = ["labels", "runs"]


def runs(document: Marked) -> Iterator[Run]:
    """The runs of a document with their features."""
    sentences = read_sentences(document.text, passages_of_prose(read_outline(document.text)))
    return runs_of(look(document.text, sentences))


def labels(people: tuple[tuple[int, int], ...], sentence: Sentence, first: int, end: int) -> list[str]:
    """B, I or O of each token of a run, by the marks."""
    found = []
    inside: tuple[int, int] | None = None
    for token in sentence.tokens[first:end]:
        name = next((span for span in people if span[0] <= token.start < span[1]), None)
        found.append("O" if name is None else "I" if name == inside else "B")
        inside = name
    return found
