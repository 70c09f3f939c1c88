"""A figure in words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal

import pytest

from dateline.library.figure_words import about_words, figure_line, qualified, value_words
from dateline.parsing.document import read_document
from dateline.parsing.model import Document, Figure, Qualifier, Span

CASES = Path(__file__).with_suffix(".txt")


def read_cases() -> list[list[str]]:
    """The cases of the fixture file: title, sentence, what is known, value, about, line."""
    blocks = CASES.read_text(encoding="utf-8").replace("\\e", "\x1b").split("\n\n")
    return [lines for block in blocks if (lines := [line for line in block.splitlines() if line[0] != "#"])]


def figure_in(sentence: str, known: str) -> tuple[Document, Figure]:
    """A document of one sentence with `/` for its line ends, and the figure in brackets, with its ink in braces."""
    places = {}
    text = ""
    for piece in re.split(r"([\[\]{}])", sentence.replace("/", "\n")):
        if piece in ("[", "]", "{", "}"):
            places[piece] = len(text)
        else:
            text += piece
    fields: dict[str, Any] = dict(pair.split("=") for pair in known.split(";"))
    values = [int(value) for value in fields.get("value", "0").split("-")]
    fields["value"] = values[0] if len(values) == 1 else tuple(values)
    fields.setdefault("kind", "count")
    if "{" in places:
        fields["ink"] = Span(places["{"], places["}"])
    return Document(text=text), Figure(places["["], places["]"], sentence=Span(0, len(text)), **fields)


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: case[0])
def test_a_figure_is_put_in_words(case: list[str]) -> None:
    """A figure has the value, the words, and the line of what is known that are given for it."""
    _title, sentence, known, value, about, line = case
    document, figure = figure_in(sentence, known)
    assert (value_words(figure, document), about_words(figure, document)) == (value, about)
    assert figure_line(figure, document) == line


def test_following_words_stop_at_the_sentence() -> None:
    """Words of the next sentence say nothing about a figure."""
    text = "There were 36. Then it rained."
    figure = Figure(11, 13, 36, "other", sentence=Span(0, 14))
    assert about_words(figure, Document(text=text)) == "… There were"


def test_a_long_run_is_read_in_linear_time() -> None:
    """A figure before a hundred thousand characters without a blank is put in words at once."""
    text = "36 " + "x-" * 100_000
    assert len(about_words(Figure(0, 2, 36, "other", sentence=Span(0, len(text))), Document(text=text))) <= 80
    assert re.fullmatch(r"36", value_words(Figure(0, 2, 36, "other"), Document(text=text)))


def test_a_figure_without_its_document() -> None:
    """Before a document is there, a figure has no words of it."""
    assert value_words(Figure(0, 2, 36, "count"), None) == ""


@pytest.mark.parametrize(
    ("qualifier", "change", "expected"),
    [
        (None, None, "30%"),
        ("more_than", None, "more than 30%"),
        ("about", "down", "about 30% down"),
        (None, "up", "30% up"),
    ],
)
def test_qualified(qualifier: Qualifier | None, change: Literal["up", "down"] | None, expected: str) -> None:
    """A qualifier stands before the words, the direction of a change behind them."""
    figure = Figure(0, 3, value=30, kind="percent", qualifier=qualifier, change=change)
    assert qualified("30%", figure) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They lost more than 5,000 sailors.", ("5,000", "sailors", "more than 5,000 sailors")),
        ("She wrote six postcards.", ("six", "postcards", "six postcards")),
        ("The six-month strike is over.", ("6 months", "strike", "6 months (strike)")),
        ("A 14-year-old boy was found.", ("14", "years old, boy", "14 years old, boy")),
    ],
)
def test_what_is_found_is_put_in_words(sentence: str, expected: tuple[str, str, str]) -> None:
    """A figure as it is found in a text is put in words as one written by hand."""
    document = read_document(sentence.encode())
    (figure,) = document.figures
    assert (value_words(figure, document), about_words(figure, document), figure_line(figure, document)) == expected
