"""A figure in words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from dateline.parsing.model import Document, Figure, Span
from dateline.tui.figure_text import about_words, value_words

from .cases import Case, read_cases


def figure_in(sentence: str, known: str) -> tuple[Document, Figure]:
    """A document of one sentence, and the figure in brackets."""
    start = sentence.index("[")
    end = sentence.rindex("]") - 1
    text = sentence[:start] + sentence[start + 1 : end + 1] + sentence[end + 2 :]
    fields: dict[str, Any] = dict(pair.split("=") for pair in known.split(";"))
    fields["value"] = int(fields.get("value", 0))
    fields.setdefault("kind", "count")
    return Document(text=text), Figure(start, end, sentence=Span(0, len(text)), **fields)


@pytest.mark.parametrize("case", read_cases(__file__), ids=lambda case: case[0])
def test_a_figure_is_put_in_words(case: Case) -> None:
    """A figure has the value and the words that are given for it."""
    _title, sentence, known, value, about = case
    document, figure = figure_in(sentence, known)
    assert (value_words(figure, document), about_words(figure, document)) == (value, about)


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
