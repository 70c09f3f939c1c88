"""Rows as lines, and text in columns."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.cli.cells import cut, filled, width, wrapped
from dateline.cli.tables import aligned_lines, csv_line, tab_line


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("日本", 4), ("e\u0301", 1), ("\u2764\ufe0f", 1), ("a\u200db", 2), ("…", 1)],
)
def test_width(text: str, columns: int) -> None:
    """Wide characters take two columns, marks and joiners none."""
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("a bcd", 3, "a…"),
        ("日本語", 4, "日…"),
        ("日本語", 5, "日本…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ],
)
def test_cut(text: str, columns: int, expected: str) -> None:
    """What is too wide ends in an ellipsis, and a wide character is never halved."""
    assert cut(text, columns) == expected


def test_filled() -> None:
    """Spaces go behind, counted in columns."""
    assert filled("日", 4) + "|" == "日  |"


@pytest.mark.parametrize(
    ("text", "columns", "most", "expected"),
    [
        ("one two three", 7, 3, ["one two", "three"]),
        ("one two three", 7, 1, ["one tw…"]),
        ("one two three four five", 9, 2, ["one two", "three fo…"]),
        ("incomprehensibilities", 8, 2, ["incompr…"]),
        ("日本 語", 4, 2, ["日本", "語"]),
        ("  ", 9, 2, []),
    ],
)
def test_wrapped(text: str, columns: int, most: int, expected: list[str]) -> None:
    """Text breaks between words; what is too long or too much ends in an ellipsis."""
    assert wrapped(text, columns, most) == expected


@given(st.text(), st.integers(1, 30), st.integers(1, 4))
def test_wrapped_fits(text: str, columns: int, most: int) -> None:
    """No line is wider than asked for, and there are no more than allowed."""
    lines = wrapped(text, columns, most)
    assert len(lines) <= most
    assert all(width(line) <= max(columns, 2) for line in lines)


def test_tab_line() -> None:
    """No cell can hold a tab or a line end, and none can drive a terminal."""
    assert tab_line(["a\tb\nc", "", "\x1b[2J\u202e"]) == "a b c\t\t\u241b[2J\ufffd\n"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("plain", "plain"),
        ('a "b", c', '"a ""b"", c"'),
        ("a\nb", '"a\nb"'),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@cmd", "'@cmd"),
        ("-2+3+cmd|x", "'-2+3+cmd|x"),
        ("-2.5", "-2.5"),
        ("\x1b]0;x\x07", "\u241b]0;x\u2407"),
    ],
)
def test_csv_cell(cell: str, expected: str) -> None:
    """Cells are quoted where they must be, and no spreadsheet runs them."""
    assert csv_line(["1", cell]) == f"1,{expected}\n"


@given(st.lists(st.text(st.characters(categories=["L", "N", "Zs"], include_characters=',"\n'), min_size=1), min_size=1))
def test_csv_reads_back(cells: list[str]) -> None:
    """A reader of CSV gets the same cells."""
    assert next(csv.reader(io.StringIO(csv_line(cells)))) == cells


def test_aligned_lines() -> None:
    """Cells stand under each other, an empty column is left out, no line ends in spaces."""
    rows = [["日本", "", "one", ""], ["a", "", "", "z"]]
    assert aligned_lines(rows, 80, None, color=False) == "日本  one\na          z\n"


def test_aligned_lines_with_colour() -> None:
    """The first cell is bold and the heading dim where there are colours, and the space between cells is neither."""
    lines = aligned_lines([["a", "x"], ["bb", ""]], 80, "page.txt", color=True)
    assert lines == "\x1b[2mpage.txt\x1b[0m\n\x1b[1ma\x1b[0m   x\n\x1b[1mbb\x1b[0m\n"


def test_aligned_lines_fit() -> None:
    """The widest column gives way first, and no column vanishes."""
    rows = [["short", "a much longer cell that has to be cut", "middle sized"]]
    assert aligned_lines(rows, 40, None, color=False) == "short  a much longer cell…  middle sized\n"
    assert aligned_lines(rows, 5, None, color=False) == "sho…  a m…  mid…\n"


def test_aligned_lines_are_harmless() -> None:
    """Nothing in a cell or a heading reaches the terminal as a control."""
    lines = aligned_lines([["\x1b[2J"], ["a\nb"]], 80, "\x9b0m", color=False)
    assert lines == "\ufffd0m\n\u241b[2J\na b\n"


def test_what_matters_least_gives_way_first() -> None:
    """Columns that are named for it make room before the others, as long as something of them can be read."""
    row = ["a" * 40, "b" * 40, "c" * 40]
    assert aligned_lines([row], 104, None, False, cut_first=[1]).split() == ["a" * 40, "b" * 19 + "…", "c" * 40]
    cut_more = aligned_lines([row], 80, None, False, cut_first=[1, 2]).split()
    assert [len(cell) for cell in cut_more] == [40, 16, 20]
    assert [len(cell) for cell in aligned_lines([row], 60, None, False, cut_first=[1, 2]).split()] == [38, 9, 9]
    assert aligned_lines([[*row[:1], "", row[2]]], 60, None, False, cut_first=[1, 2]).split()[0] == "a" * 40
