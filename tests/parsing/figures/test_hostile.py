"""Text that no newspaper prints must be read right or passed over, without an error and in linear time."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.parsing.figures import find_figures
from dateline.parsing.model import Block, Figure, Passage

from .counting import calls


def _figures(text: str) -> tuple[Figure, ...]:
    return find_figures(text, Passage((Block("paragraph", 0, len(text)),), None), (), published="2023-05-24")


@pytest.mark.parametrize(
    "text",
    [
        "9" * 1_000_000,
        "1," * 50_000,
        "1.2" * 50_000,
        "1/2" * 8_000,
        "-" * 100_000 + "5",
        "\x1b]0;5 " * 4_000,
        "\x1b[5" * 8_000,
        "\x1b[" + "5;" * 50_000,
        "\x1b]" + "5" * 100_000,
        "\x9d\x1b5," * 8_000,
        "5-" * 8_000,
        "$" * 8_000 + "5",
        "(5 " * 4_000,
        "a.b." * 8_000,
        "12:30:" * 4_000,
        "hundred " * 4_000,
        "two hundred and " * 5_000,
        "x-five-" * 4_000,
        "³½²" * 4_000,
        "5 × 10" * 5_000,
        "1 000" + " 000" * 8_000,
        "said " * 4_000 + "5",
        "“5” said he, " * 3_000,
        "according to 5 " * 5_000,
        "of the " * 8_000 + "5",
        "million million " * 5_000,
        "hundreds of thousands of " * 5_000,
        "İ-ten-İ 5 ǅ five\u0301 " * 3_000,
        "on March 21 at 9:30 a.m. EST, " * 3_000,
        "\u202e12\u202c \u200f٤٢\u200f % " * 4_000,
        "1'000'" * 6_000,
        "three days ago “ " * 5_000,
        "6-4, " * 8_000,
        "6-4 (7-" * 4_000,
        "254 for 6 " * 2_000,
        "3-to-1-to-" * 3_000,
        "555 0188 " * 4_000,
        "51° 12′ " * 4_000,
        "410 U.S. U.S. " * 4_000,
        "top top 10 " * 4_000,
        "100 200 " * 8_000,
        "6ft 2in " * 4_000,
        "1 in 5 per 100 " * 2_000,
        '5" 9g 13A ' * 3_000,
        "1.2m. " * 4_000,
        "\x00\ud800 5 \u202e12 men\ufeff",
    ],
    ids=lambda text: text[:12].encode("unicode_escape").decode(),
)
def test_nonsense(text: str) -> None:
    """Rows of anything end in figures that lie in the text, in order and without overlap."""
    found = _figures(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "piece",
    [
        "12 men and ",
        "$5 million, ",
        "he said 7% of the 30 boats ",
        "one ",
        "on March 21 at 9:30 GMT, ",
        "6-4, 5-1 odds ",
    ],
)
def test_one_long_sentence(piece: str) -> None:
    """Eight times as many numbers in one sentence take eight times as many steps, and little more."""
    _figures(piece)  # reads the word lists
    assert calls(lambda: _figures(piece * 800)) <= 8.8 * calls(lambda: _figures(piece * 100))


def test_values_are_exact() -> None:
    """A value is an int or a Decimal and never a float, and digits are kept as printed."""
    values = [f.value for f in _figures("It is 0.10 percent, 2.50 dollars, 1.1bn euros and a third of 7.")]
    assert [str(value) for value in values] == ["0.10", "2.50", "1100000000", "0.333333", "7"]
    assert not any(isinstance(value, float) for value in values)
