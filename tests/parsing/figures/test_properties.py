"""What holds of the figures of every text, tried on made-up news and on anything else."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings

from dateline.parsing.figures import find_figures
from dateline.parsing.model import Block, Figure, Passage

from .counting import calls
from .newslike import news, numbers, text_like_news

quick = settings(derandomize=True, deadline=None, max_examples=300, database=None)


def _figures(*paragraphs: str) -> tuple[str, tuple[Figure, ...]]:
    """The figures of a document of these paragraphs, written on a known day."""
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph", start, start + len(paragraph)))
        start += len(paragraph) + 2
    return text, find_figures(text, Passage(tuple(blocks), None), (), published="2023-05-24")


@quick
@given(text_like_news)
def test_spans_lie_inside_each_other(text: str) -> None:
    """A figure lies in its sentence, the sentence in the text; neither is empty nor ends in white space."""
    _, found = _figures(text)
    for figure in found:
        assert 0 <= figure.sentence.start <= figure.start < figure.end <= figure.sentence.end <= len(text)
        words = text[figure.start : figure.end]
        assert words == words.strip()


@quick
@given(text_like_news)
def test_figures_are_in_order_and_apart(text: str) -> None:
    """Each figure begins where or behind where the one before it ends."""
    _, found = _figures(text)
    assert all(one.end <= two.start for one, two in pairwise(found))


@quick
@given(text_like_news)
def test_ink_covers_the_number(text: str) -> None:
    """Ink begins with the figure or with its qualifier in front, ends inside it, and meets no other figure."""
    _, found = _figures(text)
    for before, figure in pairwise((None, *found)):
        if figure is None or figure.ink is None:
            continue
        assert figure.sentence.start <= figure.ink.start <= figure.start < figure.ink.end <= figure.end
        assert figure.ink.start == figure.start or figure.qualifier is not None
        assert before is None or before.end <= figure.ink.start


@quick
@given(text_like_news)
def test_values_are_numbers_or_dates(text: str) -> None:
    """Dates and clock times have text for a value, everything else exact finite numbers, and no float among them."""
    _, found = _figures(text)
    for figure in found:
        if figure.kind in ("date", "time"):
            assert isinstance(figure.value, str)
            assert figure.value
            continue
        parts = figure.value if isinstance(figure.value, tuple) else (figure.value,)
        assert all(type(part) is int or (isinstance(part, Decimal) and part.is_finite()) for part in parts)


@quick
@given(news)
def test_what_is_resolved_is_a_day(text: str) -> None:
    """Only dates, times and days ago stand for another day, and that day is told in ISO 8601."""
    _, found = _figures(text)
    for figure in found:
        if figure.resolved is not None:
            assert figure.kind in ("date", "time", "duration")
            assert all(
                len(part) >= len("2023-05-24") and part[:2] in ("19", "20") for part in figure.resolved.split("/")
            )


@quick
@given(text_like_news, text_like_news)
def test_what_follows_changes_nothing(text: str, more: str) -> None:
    """A paragraph behind another leaves the figures of the first as they were."""
    _, alone = _figures(text)
    _, found = _figures(text, more)
    assert tuple(figure for figure in found if figure.start < len(text)) == alone


@quick
@given(numbers)
def test_a_value_is_read_again_from_its_span(number: str) -> None:
    """The words of a figure mean by themselves what they mean in a sentence without another figure.

    Not so with four digits that are a year when they stand alone, a range behind `between` and `one` of something.
    """
    text, found = _figures(f"They say {number}, and that is all.")
    for figure in found:
        words = text[figure.start : figure.end]
        year = isinstance(figure.value, int) and 1000 <= abs(figure.value) < 2100 and "," not in words
        if year or words == "one" or " and " in words:
            continue
        assert [one.value for one in _figures(words)[1]] == [figure.value], words


@settings(derandomize=True, deadline=None, max_examples=40, database=None)
@given(news)
def test_reading_is_linear(text: str) -> None:
    """Four times the text takes four times as many steps and little more, in one paragraph or in many."""
    line = text.replace("\n", " ") + " "
    _figures(line)
    small, large = calls(lambda: _figures(line * 4)), calls(lambda: _figures(line * 16))
    assert large <= 4.4 * small
    small, large = calls(lambda: _figures(*[line] * 4)), calls(lambda: _figures(*[line] * 16))
    assert large <= 4.4 * small
