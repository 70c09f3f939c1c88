"""Paragraphs with their quotations, and who is named where in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from dateline.parsing.language import Token

from .sentences import Sentence

__all__ = ["Paragraph", "Quotation", "read_paragraphs"]

_CLOSING: Final = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'"}
_LONGEST_SINGLE: Final = 200
"""A single closing mark is looked for among so many tokens: most such marks are apostrophes."""
_LEAST_STRAIGHT: Final = 3
"""Fewer words between straight single marks, without a stop, are no quotation: `rock 'n' roll`."""
_BEFORE_CLOSE: Final = frozenset(",.?!…") | {"...", "—", "–"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks."""

    start: int
    """Behind the opening mark, counted in the text."""
    end: int
    first: int
    """Index of the first token inside."""
    stop: int
    """Index behind the last token inside: that of the closing mark, if there is one."""
    closed: bool
    """Whether a closing mark stands in the paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The tokens of one block."""

    tokens: list[Token]
    bits: list[int]
    breaks: list[int]
    """Index of the first token of each sentence, and the number of tokens at the end."""
    quotations: list[Quotation]
    bearers: Mapping[int, tuple[int, int]]
    """For the first token of each mention: index behind its last token, and the number of the person."""
    ends: Mapping[int, int]
    """For the last token of each mention: its first."""
    scene: int
    """The passage it stands in, or the first of those without update that follow each other."""
    headline: bool
    quoted: list[bool]
    """For each token whether it is in a quotation or one of its marks."""


def read_paragraphs(
    text: str,
    sentences: Sequence[Sentence],
    named: Mapping[int, Sequence[tuple[int, int, int]]],
    scenes: Sequence[int],
) -> Iterator[Paragraph]:
    """Join the sentences of each block.

    `named` gives for the offset of a sentence its mentions: first token, index behind the last, number of the person;
    `scenes` for each passage the first one of the same story.
    """
    for _, group in groupby(sentences, key=lambda s: s.paragraph):
        parts = list(group)
        breaks = [0]
        bearers: dict[int, tuple[int, int]] = {}
        for part in parts:
            base = breaks[-1]
            bearers.update((base + first, (base + end, person)) for first, end, person in named.get(part.start, ()))
            breaks.append(base + len(part.tokens))
        row = [token for part in parts for token in part.tokens]
        bits = [known for part in parts for known in part.bits]
        ends = {end - 1: first for first, (end, _) in bearers.items()}
        quotations = _quotations(text, row)
        quoted = _inside(quotations, len(row))
        yield Paragraph(
            row, bits, breaks, quotations, bearers, ends, scenes[parts[0].passage], parts[0].headline, quoted
        )


def _inside(quotations: Sequence[Quotation], count: int) -> list[bool]:
    """Which tokens are in quotations or are their marks; one more than there are tokens."""
    quoted = [False] * (count + 1)
    for q in quotations:
        for at in range(max(0, q.first - 1), min(count, q.stop + q.closed)):
            quoted[at] = True
    return quoted


def _quotations(text: str, row: list[Token]) -> list[Quotation]:
    """The stretches between double marks; between single ones where the paragraph has no double marks."""
    marks = [at for at, token in enumerate(row) if token.text in _CLOSING or token.text in "”»"]
    double = [at for at in marks if row[at].text not in "‘'"]
    if double:
        return _pair(text, row, double)
    return _single(text, row, marks)


def _pair(text: str, row: list[Token], marks: Sequence[int]) -> list[Quotation]:
    """Each opening mark with the next that closes it; one that is opened again first holds no quotation of its own."""
    found: list[Quotation] = []
    partner = _partners(row, marks)
    least = 0
    for i, at in enumerate(marks):
        opening = row[at].text
        if i < least or opening not in _CLOSING or (opening == '"' and not _opens(text, row[at])):
            continue
        close, again = partner[i]
        if close is not None and (again is None or opening == '"' or close < again):
            _add(found, row, at + 1, marks[close], closed=True)
            least = close + 1
        elif again is None:
            _add(found, row, at + 1, len(row), closed=False)
    return found


def _partners(row: list[Token], marks: Sequence[int]) -> list[tuple[int | None, int | None]]:
    """For each mark the next that closes it and the next like it, as indices into `marks`."""
    found: list[tuple[int | None, int | None]] = []
    following: dict[str, int] = {}
    for i in range(len(marks) - 1, -1, -1):
        mark = row[marks[i]].text
        closing = [following[c] for c in _CLOSING.get(mark, "") if c in following]
        found.append((min(closing, default=None), following.get(mark)))
        following[mark] = i
    return found[::-1]


def _opens(text: str, token: Token) -> bool:
    """Whether a straight mark has a word behind it and none in front."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return not (after.isspace() or after in ".,;:!?)]" or before.isalnum())


def _single(text: str, row: list[Token], marks: Sequence[int]) -> list[Quotation]:
    """Stretches between single marks that close behind a comma or a stop, or hold a few words."""
    found: list[Quotation] = []
    least = 0
    for at in marks:
        opening = row[at].text
        if at < least or opening not in "‘'" or (opening == "'" and not _opens_single(text, row[at])):
            continue
        closing = _CLOSING[opening]
        for close in range(at + 1, min(len(row), at + _LONGEST_SINGLE)):
            if row[close].text == closing and not text[row[close].end : row[close].end + 1].isalnum():
                ended = row[close - 1].text in _BEFORE_CLOSE
                short = opening == "'" and close - at < _LEAST_STRAIGHT
                if ended or not (short or row[close - 1].text.endswith("s")):
                    _add(found, row, at + 1, close, closed=True)
                    least = close + 1
                    break
    return found


def _opens_single(text: str, token: Token) -> bool:
    """Whether a straight single mark opens: space or a dash in front, a letter behind."""
    before, after = text[token.start - 1 : token.start], text[token.end : token.end + 1]
    return after.isalpha() and (not before or before.isspace() or before in "(—–")


def _add(found: list[Quotation], row: list[Token], first: int, stop: int, *, closed: bool) -> None:
    if first < stop:
        found.append(Quotation(row[first].start, row[stop - 1].end, first, stop, closed))
