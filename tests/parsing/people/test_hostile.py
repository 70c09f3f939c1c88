"""Texts made to be slow or odd are read like others."""

from __future__ import annotations

import pytest

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


def test_nothing() -> None:
    """A text without words names nobody."""
    assert people_of(("", " ", "...", "—"))[1] == ()
