"""Texts made to be slow or odd are read like others."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from dateline.parsing.model import Block, Passage
from dateline.parsing.people import find_mentions

from .cases import people_of

PIECES = (
    "Ann ",
    "Zq Xw ",
    "Ab",
    "ЖдAb中 ",
    "“Ann Bell said ",
    '" Ann Bell said "',
    "‘Ann said ",
    "'Ann said ",
    "' ",
    "” ",
    "Ann Bell said he said that ",
    "his brother said “x” ",
    "Ann Bell, his father, a clerk, ",
    "he said “x” ",
    "Ann Bell, the president of ",
    "Ann Bell, who is ",
    "President of ",
    "de la ",
    "Juan de la Cruz ",
    'Ann "Bob ',
    "Bell, ",
    "Ann Bell and ",
    "O’",
    "A. ",
    "(",
    "— Ann ",
    "the minister’s ",
    "Ann Bell said. Bell said “x”, she said. ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_repetition(piece: str) -> None:
    """A piece repeated a thousand times gives people whose mentions stand in the text and overlap nowhere."""
    text, found = people_of((piece * 1000,))
    spans = sorted((m.start, m.end) for person in found for m in person.mentions)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        at = end


@pytest.mark.parametrize(
    "piece",
    ["Ann Bell ", "Zq Xw ", "AnnBell", "ЖдAb中 Лев ", "MV Ann ", "Ann Bell KC ", "AP/Ann Bell ", "Bell, Orr and "],
)
def test_steps_grow_with_a_sentence(piece: str) -> None:
    """Four times as many capitalised words in one sentence take hardly more than four times as many steps."""
    assert _calls(piece * 800) < 4.5 * _calls(piece * 200)


def _calls(text: str) -> int:
    """How many functions are called, and lines of the recogniser run, to find the names of a sentence."""
    steps = 0

    def count(frame: FrameType, event: str, _: object) -> Any:
        nonlocal steps
        steps += 1
        return count if "parsing/people" in frame.f_code.co_filename else None

    passage = Passage((Block("paragraph", 0, len(text)),), None)
    find_mentions("Ann Bell", (Passage((Block("paragraph", 0, 8),), None),))
    sys.settrace(count)
    try:
        find_mentions(text, (passage,))
    finally:
        sys.settrace(None)
    return steps


def test_nothing() -> None:
    """A text without words names nobody."""
    assert people_of(("", " ", "...", "—"))[1] == ()
