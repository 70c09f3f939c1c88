"""Which stretches of a sentence are quoted, also where a quotation goes on over several sentences and paragraphs."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from dateline.parsing.figures.sentence import Sentence

__all__ = ["Stretch", "is_left_open", "quoted_stretches"]

_OPENING = "“«„"
_CLOSING = "”»"


class Stretch(NamedTuple):
    """Quoted words of one sentence, as offsets."""

    start: int
    end: int
    goes_on: bool
    """Whether the quotation was opened in a sentence before."""
    is_open: bool
    """Whether it goes on behind the sentence."""


def quoted_stretches(sentence: Sentence, *, is_open: bool) -> list[Stretch]:
    """The quoted stretches of a sentence; `is_open` says that it begins inside a quotation."""
    found: list[Stretch] = []
    begin, goes_on = (sentence.start, True) if is_open else (-1, False)
    for mark in _marks().finditer(sentence.text, sentence.start, sentence.end):
        at, char = mark.start(), mark.group()
        if begin >= 0 and (char in _CLOSING or char == '"'):
            found.append(Stretch(begin, at, goes_on, is_open=False))
            begin, goes_on = -1, False
        elif (begin < 0 and char not in _CLOSING) or at == sentence.start:
            begin = at + 1
    if begin >= 0:
        found.append(Stretch(begin, sentence.end, goes_on, is_open=True))
    return found


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(f'["{_OPENING}{_CLOSING}]')


def is_left_open(text: str, start: int, end: int, *, is_open: bool) -> bool:
    """Whether a quotation goes on behind a sentence."""
    if _marks().search(text, start, end) is None:
        return is_open
    opened = max(text.rfind(mark, start, end) for mark in _OPENING)
    closed = max(text.rfind(mark, start, end) for mark in _CLOSING)
    if opened != closed:
        is_open = opened > closed
    return is_open != (text.count('"', start, end) % 2 == 1)
