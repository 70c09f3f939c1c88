"""Where sentences end and what a token is."""

from itertools import pairwise
from pathlib import Path

import pytest

from dateline.parsing.language import sentence_spans, tokens

_FOLDER = Path(__file__).parent


def _cases(name: str) -> list[tuple[str, str, list[str]]]:
    """The cases of a fixture file: `= title`, the text, and below a line `-` the expected pieces, one a line."""
    pieces = (_FOLDER / name).read_text(encoding="utf-8").split("\n= ")[1:]
    cases = []
    for piece in pieces:
        title, _, rest = piece.partition("\n")
        text, _, expected = rest.partition("\n-\n")
        cases.append((title, text.replace("¶", "\n"), expected.strip("\n").split("\n")))
    return cases


@pytest.mark.parametrize(("title", "text", "expected"), _cases("sentences.txt"))
def test_sentences(title: str, text: str, expected: list[str]) -> None:
    """A text falls into exactly these sentences."""
    assert [text[s.start : s.end].replace("\n", "¶") for s in sentence_spans(text, 0, len(text))] == expected


@pytest.mark.parametrize(("title", "text", "expected"), _cases("tokens.txt"))
def test_tokens(title: str, text: str, expected: list[str]) -> None:
    """A text falls into exactly these tokens, and each stands where it says."""
    found = tokens(text, 0, len(text))
    assert [t.text for t in found] == expected[0].split(" ")
    assert [text[t.start : t.end] for t in found] == [t.text for t in found]


def test_ranges_are_kept() -> None:
    """Only what lies between the given offsets is read, and offsets count from the beginning of the text."""
    text = "First one. Second one. Third one."
    assert [(s.start, s.end) for s in sentence_spans(text, 11, 22)] == [(11, 22)]
    assert [(t.start, t.text) for t in tokens(text, 11, 17)] == [(11, "Second")]
    assert [t.text for t in tokens(text, 31, 99)] == ["e", "."]


@pytest.mark.parametrize("piece", ["A. ", "a.b", ". ", "“", "Ab’s ", "\n \n", "1,", "Aa-", "•\n", "...? "])
def test_every_character_has_its_place(piece: str) -> None:
    """Sentences and tokens of a hostile text stand in order, overlap nowhere and leave out nothing but space."""
    text = piece * 200
    bare = sum(not c.isspace() for c in text)
    found = tokens(text, 0, len(text))
    assert sum(t.end - t.start for t in found) == bare
    assert all(a.end <= b.start for a, b in pairwise(found))
    spans = sentence_spans(text, 0, len(text))
    assert sum(not c.isspace() for s in spans for c in text[s.start : s.end]) == bare
    assert all(a.end <= b.start for a, b in pairwise(spans))
