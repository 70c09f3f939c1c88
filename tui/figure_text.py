"""A figure in words: what is printed for its value, and what it is about."""

from __future__ import annotations

import re

from dateline.parsing.model import Document, Figure
from dateline.parsing.safety import single_line

__all__ = ["about_words", "value_words"]

_WORDS_AFTER = re.compile(r"[\s\-–]*((?:[^\s.,;:!?()“”\"—]+\s?){1,7})")


_CLAUSE_ENDS = re.compile(r"[\n\r.:;!?]")


def value_words(figure: Figure, document: Document | None) -> str:
    """The value as the text prints it, without the noun it counts; durations and ages with their unit in words."""
    text = "" if document is None else document.text[figure.start : figure.end]
    if figure.kind == "duration" and figure.unit and not isinstance(figure.value, str | tuple):
        one = figure.value == 1
        return f"{_number(figure.value)} {figure.unit}{'' if one or figure.unit.endswith('s') else 's'}"
    if figure.counts and figure.kind == "count":
        counted = text.rfind(figure.counts)
        if counted > 0 and counted + len(figure.counts) == len(text):
            text = text[:counted]
        elif " " in text and not figure.ink:
            text = re.match(r"\S+", text)[0]  # type: ignore[index]  # a figure is never empty
    return single_line(text).rstrip(" -")


def _number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


def about_words(figure: Figure, document: Document) -> str:
    """What a figure counts or measures; where that is not known, the words that follow it."""
    if figure.counts:
        about = figure.counts
        if figure.kind == "percent":
            about = "of " + about
        elif figure.of and figure.of not in about:
            about += " of " + figure.of
        return single_line(about)
    if figure.kind in ("date", "time"):
        return {"date": "date", "time": "time"}[figure.kind]
    if figure.kind == "age":
        return "years old" + (f", {single_line(figure.of)}" if figure.of else "")
    if figure.of:
        return single_line(figure.of)
    sentence_end = figure.sentence.end or figure.end + 80
    after = _WORDS_AFTER.match(document.text, figure.end, max(figure.end, min(sentence_end, figure.end + 80)))
    words = single_line(after[1]) if after else ""
    if words:
        return words
    before = document.text[max(figure.sentence.start, figure.start - 60) : figure.start]
    words = single_line(" ".join(_CLAUSE_ENDS.split(before)[-1].split()[-5:]))
    return f"… {words}" if words and words.isprintable() else figure.kind
