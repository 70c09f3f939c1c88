"""What may reach a terminal or a pipe."""

from __future__ import annotations

import json
import sys
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.parsing.safety import json_text, single_line, visible

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
    max_leaves=10,
)
ANY_TEXT = st.text(st.characters(exclude_categories=[]))
"""Text with halves of surrogate pairs."""


def cases() -> list[tuple[str, str, str]]:
    """The cases of the fixture file."""
    pieces = Path(__file__).with_name("visible.txt").read_text(encoding="utf-8").split("\n= ")[1:]
    found = []
    for piece in pieces:
        title, text, expected = piece.replace("\n-\n", "\n").strip("\n").split("\n")
        found.append((title, unescaped(text), unescaped(expected)))
    return found


def unescaped(written: str) -> str:
    """The text with backslash escapes replaced by what they stand for."""
    return written.encode("raw_unicode_escape").decode("unicode_escape")


def drives_a_terminal(char: str) -> bool:
    """Whether a character is a control, changes the direction of text, or is half of one."""
    if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp"):
        return True
    return unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI") or (
        char in "\u200e\u200f\u061c"
    )


@pytest.mark.parametrize(("title", "text", "expected"), cases())
def test_visible(title: str, text: str, expected: str) -> None:
    """Dangerous characters get a stand-in, everything else stays."""
    assert visible(text) == expected


def test_every_character_has_a_harmless_stand_in() -> None:
    """Of all characters there are, none that drives a terminal is left, and each stands for exactly one."""
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    shown = visible(every)
    assert len(shown) == len(every)
    assert {char for char in shown if drives_a_terminal(char)} == {"\n", "\t"}


@given(ANY_TEXT)
def test_visible_keeps_offsets(text: str) -> None:
    """What is shown is as long as the text, and showing it again changes nothing."""
    shown = visible(text)
    assert len(shown) == len(text)
    assert visible(shown) == shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  one\n\n two\tthree ", "one two three"),
        ("one\r\ntwo\u2028three\x85four", "one two three four"),
        ("a\x1b[31mb\x07", "a\u241b[31mb\u2407"),
        ("\n", ""),
    ],
)
def test_single_line(text: str, expected: str) -> None:
    """A row holds no line end, no tab, no control, and no space at its ends."""
    assert single_line(text) == expected


@given(ANY_TEXT)
def test_single_line_never_breaks(text: str) -> None:
    """Whatever the text, one line stays one line."""
    assert len(f"{single_line(text)}|".splitlines()) == 1


@given(JSON_VALUES)
def test_json_reads_back_equal(value: object) -> None:
    """What is written is one line of JSON with the value in it."""
    written = json_text(value)
    assert len(written.splitlines()) == 1
    assert json.loads(written) == value


def test_json_of_every_character() -> None:
    """Each character there is reads back, none that drives a terminal is written raw, and letters stay letters."""
    every = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    written = json_text(every)
    assert json.loads(written) == every
    assert not any(map(drives_a_terminal, written))
    assert json_text("żółw 日本 🚀") == '"żółw 日本 🚀"'


def test_json_of_half_a_character() -> None:
    """Half of a surrogate pair, which no encoding writes, is escaped and reads back."""
    assert json_text("\ud800!") == '"\\ud800!"'


@pytest.mark.parametrize(
    ("number", "written"),
    [("0.5", "0.5"), ("12345678901234567890.123456789", "12345678901234567890.123456789"), ("1E-7", "0.0000001")],
)
def test_json_of_decimals(number: str, written: str) -> None:
    """A decimal is written with all its digits, wherever it stands."""
    value = {"é": [1, (Decimal(number), None)], "text": "\u202e"}
    assert json_text(value) == f'{{"é": [1, [{written}, null]], "text": "\\u202e"}}'
    assert json.loads(written, parse_float=Decimal) == Decimal(number)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity")])
def test_json_has_no_number_for_it(value: object) -> None:
    """What is no number is refused, not written as a word that no parser knows."""
    with pytest.raises(ValueError, match=r"JSON|not a number"):
        json_text([value])


def test_json_refuses_what_it_cannot_hold() -> None:
    """A value of another type is an error of the program."""
    with pytest.raises(TypeError):
        json_text({"x": object()})
