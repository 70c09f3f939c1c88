"""Where lines break."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from dateline.parsing.safety import visible
from dateline.tui.page.wrapping import chop, fit, is_narrow, wrap

from ..cases import Case, read_cases

NARROW = "abc.–—/-’é \t\r\n\xa0"
WIDE = [*NARROW, *"漢👍🇩🇪", "e\u0301", "👍🏽", "❤\ufe0f", "👩\u200d👩\u200d👧"]
HIDDEN = [*WIDE, *"\x1b\x07\u200b\u202e\xad\u2060\ufeff"]
TEXTS = (
    st.sampled_from([[*NARROW], WIDE, HIDDEN]).flatmap(lambda letters: st.lists(st.sampled_from(letters))).map("".join)
)
WIDTHS = st.integers(1, 12)
MILLION = 1_000_000


def drawn_cells(row: str) -> int:
    """How many cells a row takes on the screen, where blanks of all kinds are drawn as one and nothing is hidden."""
    return cell_len(visible(row.translate({ord(blank): " " for blank in "\r\n\t"})))


def fits(row: str, width: int) -> bool:
    """Whether a row is no wider than allowed; a single cluster cannot be divided."""
    return drawn_cells(row) <= width or len(split_graphemes(row)[0]) == 1


@pytest.mark.parametrize("case", read_cases(__file__), ids=lambda case: case[0])
def test_a_text_breaks_where_it_should(case: Case) -> None:
    """A text breaks into the rows that are given for it."""
    _title, width, text, *rows = case
    spans = wrap(text, 0, len(text), int(width))
    assert [text[first:last] for first, last in spans] == rows


@given(TEXTS, WIDTHS)
@example("ab\r\n漢 c", 6)
@example("漢\tb", 3)
def test_no_row_is_wider_than_the_width(text: str, width: int) -> None:
    """As it is drawn, no row takes more cells than the width, unless one cluster alone does."""
    rows = [text[first:last] for first, last in wrap(text, 0, len(text), width)]
    assert [row for row in rows if not fits(row, width)] == []


@given(TEXTS, WIDTHS)
def test_rows_stand_in_order_and_hold_each_visible_character_once(text: str, width: int) -> None:
    """Rows do not touch or cross, are not empty, and what is between them is white space."""
    spans = wrap(text, 0, len(text), width)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    assert edges == sorted(edges)
    assert all(first < last for first, last in spans)
    outside = "".join(text[last:first] for last, first in zip(edges[::2], edges[1::2], strict=True))
    assert outside.strip() == ""


@given(TEXTS, TEXTS, TEXTS, WIDTHS)
def test_only_the_stretch_that_is_asked_for_is_broken(before: str, text: str, after: str, width: int) -> None:
    """What stands around a stretch changes nothing, and offsets are those of the whole."""
    start, end = len(before), len(before) + len(text)
    spans = wrap(before + text + after, start, end, width)
    assert spans == [(start + first, start + last) for first, last in wrap(text, 0, len(text), width)]


@given(st.text(st.sampled_from("ab c\t\n"), max_size=60), WIDTHS)
def test_both_ways_to_wrap_agree(text: str, width: int) -> None:
    """A wide character behind a text does not change how the rows before it break."""
    plain = text.strip()
    with_wide = plain + " " + "漢" * width
    rows = wrap(plain, 0, len(plain), width)
    assert wrap(with_wide, 0, len(with_wide), width)[: max(0, len(rows) - 1)] == rows[:-1]


@pytest.mark.parametrize("text", ["漢 ", "漢", "a", " ", "ab/", "e\u0301", "\u200d", "a\n", "👩\u200d"], ids=ascii)
def test_a_million_characters(text: str) -> None:
    """Work grows with the text and no faster: a million characters are a matter of a moment, of the worst kinds too.

    Were it quadratic, this test would not end within the hour. Wide characters are slower to measure and fewer here.
    """
    long = text * ((MILLION if is_narrow(text) else MILLION // 5) // len(text))
    spans = wrap(long, 0, len(long), 74)
    assert sum(last - first for first, last in spans) <= len(long)
    assert (not spans) == (not long.strip())
    rows = chop(long, 0, len(long), 74)
    assert rows[-1][1] >= len(long.rstrip("\n"))


def test_lines_of_code_break_at_their_ends_only() -> None:
    """Blanks of code stay where they are, an empty line is a row, and a wide line goes on in the next row."""
    code = "if wet:\n    go(home)\r\n\nabcdefghijkl"
    rows = [code[first:last] for first, last in chop(code, 0, len(code), 10)]
    assert rows == ["if wet:", "    go(hom", "e)", "", "abcdefghij", "kl"]


@given(TEXTS, WIDTHS)
def test_lines_of_code_are_whole(text: str, width: int) -> None:
    """The rows of each line of code are the line, and none is wider than the width."""
    rows = chop(text, 0, len(text), width)
    assert "".join(text[first:last] for first, last in rows) == "\n".join(
        line.removesuffix("\r") for line in text.split("\n")
    ).replace("\n", "")
    assert [text[first:last] for first, last in rows if last > first and not fits(text[first:last], width)] == []


@pytest.mark.parametrize("text", ["plain text", "“We can’t” – 5 €…", "Zürich, Кремль, Αθήνα", "a\xa0b\t\r\n"])
def test_narrow_text(text: str) -> None:
    """Letters and marks of European languages are known to take a cell each."""
    assert is_narrow(text)
    assert all(cell_len(letter) == 1 for letter in text if letter not in "\t\r\n")


@pytest.mark.parametrize("text", ["漢", "👍", "e\u0301", "\u200b", "\xad", "\u202e", "ไทย"], ids=ascii)
def test_text_that_must_be_measured(text: str) -> None:
    """What takes two cells, none, or none that can be seen is not narrow."""
    assert not is_narrow("a" + text)


@pytest.mark.parametrize(
    ("width", "ellipsis", "shown"),
    [
        (9, "…", "Ines Holt"),
        (8, "…", "Ines Ho…"),
        (6, "…", "Ines…"),
        (8, "...", "Ines..."),
        (3, "...", "..."),
        (2, "...", ".."),
        (0, "...", ""),
    ],
)
def test_a_name_is_cut(width: int, ellipsis: str, shown: str) -> None:
    """What is too wide ends with an ellipsis, of one cell or of several, without a blank in front of it."""
    assert fit("Ines Holt", width, ellipsis) == shown
