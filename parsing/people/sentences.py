"""The sentences of passages with their tokens and what the lists know about each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.parsing.language import Token, sentence_spans, tokens
from dateline.parsing.model import Block, Passage

from .vocabulary import Known, known

__all__ = ["Sentence", "read_sentences"]

_SKIPPED = frozenset(("code", "rule"))
_HEADLINE_SHARE = 0.7
"""In a headline at least so many of the longer words have a capital."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, or a line that is none: a headline, a caption."""

    tokens: list[Token]
    bits: list[int]
    """`Known` of each token; 0 for marks and numbers."""
    passage: int
    """Index of the passage."""
    paragraph: int
    """Index of the block, counted over all passages."""
    headline: bool
    """Most words have a capital, so that a capital says little."""
    shouting: bool
    """All letters are capitals."""

    @property
    def start(self) -> int:
        """Where the first token begins."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the last token ends."""
        return self.tokens[-1].end


def read_sentences(text: str, passages: Sequence[Passage]) -> list[Sentence]:
    """Cut the blocks of the passages into sentences; headers of updates, code and rules are left out."""
    look_up = lru_cache(maxsize=4096)(known)
    found: list[Sentence] = []
    paragraph = 0
    for number, passage in enumerate(passages):
        for start, end, heading in _stretches(passage):
            paragraph += 1
            for span in sentence_spans(text, start, end):
                row = tokens(text, span.start, span.end)
                if not row:
                    continue
                bits = [look_up(t.text) if t.kind == "word" else 0 for t in row]
                shouting, headline = _look(row, bits)
                found.append(Sentence(row, bits, number, paragraph, heading or headline, shouting))
    return found


def _stretches(passage: Passage) -> Iterator[tuple[int, int, bool]]:
    """Start and end of the text of each block, and whether it is marked as a heading."""
    header = passage.update.header_span if passage.update else None
    for block in passage.blocks:
        if block.kind in _SKIPPED:
            continue
        start = block.start
        if header and block.start <= header.start < block.end:
            start = max(start, header.end)
        if start < block.end:
            yield start, block.end, _is_heading(block)


def _is_heading(block: Block) -> bool:
    return block.kind == "heading"


def _look(row: Iterable[Token], bits: Iterable[int]) -> tuple[bool, bool]:
    """Whether a sentence is all capitals, and whether it has the capitals of a headline."""
    capitals = small = letters = 0
    shouting = True
    last = ""
    for token, known_as in zip(row, bits, strict=True):
        last = token.text
        if token.kind != "word":
            continue
        letters += 1
        if not token.text.isupper():
            shouting = False
        if len(token.text) < 4 and known_as & Known.OPENER:
            continue
        if token.text[0].isupper():
            capitals += 1
        else:
            small += 1
    headline = capitals >= 3 and last not in ".!?" and capitals >= _HEADLINE_SHARE * (capitals + small)
    return shouting and letters > 1, headline or (shouting and letters > 2)
