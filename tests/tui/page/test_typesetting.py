"""Blocks as rows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.parsing.document import read_outline
from dateline.parsing.model import Document
from dateline.tui.page.panes import panes_of
from dateline.tui.page.typesetting import Row, typeset

from ..cases import Case, read_cases
from ..documents import document_of

BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["paragraph", "item •", "item 3 12.", "quote 2", "code", "row", "heading 2", "caption"]),
        st.text("ab ,.漢é", min_size=1, max_size=80).filter(lambda text: text.strip()),
    ),
    min_size=1,
    max_size=8,
)


def rows_of(document: Document, measure: int) -> list[Row]:
    """All rows of a document."""
    panes = panes_of(document)
    return [row for leaf in panes.leaves for row in typeset(document, panes, leaf, measure)]


def drawn(document: Document, row: Row) -> str:
    """A row with its kind and its indent."""
    indent = row.marker.rjust(row.indent - 1) + " " if row.marker else " " * row.indent
    return f"{row.kind}|{indent}{document.text[row.start : row.end]}"


@pytest.mark.parametrize("case", read_cases(__file__), ids=lambda case: case[0])
def test_blocks_are_set(case: Case) -> None:
    """Blocks are set in the rows that are given for them."""
    _title, measure, *lines = case
    divided = lines.index("=")
    document = document_of(lines[:divided])
    assert [drawn(document, row) for row in rows_of(document, int(measure))] == lines[divided + 1 :]


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
def test_line_ends_in_a_paragraph_are_blanks(media_type: str) -> None:
    """Whatever the format, a line end inside of a paragraph folds the text and breaks nothing."""
    document = document_of(["paragraph: The river\nis high"], media_type=media_type)
    assert [drawn(document, row) for row in rows_of(document, 30)] == ["text|The river\nis high", "blank|"]


def test_rows_know_their_block() -> None:
    """A row of text names the block it is from, so that inline styles are found without a search."""
    document = document_of(["heading 1: Rain", "paragraph: It rains and it rains"])
    rows = [row for row in rows_of(document, 12) if row.kind != "blank"]
    assert [row.block for row in rows] == [0, 1, 1]


@given(BLOCKS, st.integers(8, 40))
def test_every_character_stands_in_one_row(blocks: list[tuple[str, str]], measure: int) -> None:
    """No text is lost or shown twice, whatever the blocks and the measure."""
    document = document_of(f"{kind}: {text.strip()}" for kind, text in blocks)
    shown = "".join(document.text[row.start : row.end] for row in rows_of(document, measure))
    assert shown.replace(" ", "") == document.text.replace(" ", "").replace("\n", "")


@given(BLOCKS, st.integers(20, 40))
def test_pages_have_no_double_gaps(blocks: list[tuple[str, str]], measure: int) -> None:
    """Two rows are never empty in a row, and the first is not."""
    document = document_of(f"{kind}: {text.strip()}" for kind, text in blocks)
    kinds = [row.kind for row in rows_of(document, measure)]
    assert kinds[0] != "blank"
    assert ("blank", "blank") not in pairwise(kinds)


@pytest.mark.parametrize("size", [5_999, 6_001, 40_000])
def test_a_paragraph_in_parts_is_set_like_one_in_a_piece(size: int) -> None:
    """Leaves of a giant paragraph follow each other without a gap and without a second marker."""
    words = ("rain and wind " * (size // 14 + 1))[:size].strip()
    document = document_of([f"item •: {words}", "paragraph: Dry."])
    rows = rows_of(document, 40)
    kinds = [row.kind for row in rows]
    assert kinds.count("blank") == 2
    assert [row.marker for row in rows if row.marker] == ["•"]
    assert "".join(document.text[row.start : row.end] for row in rows).replace(" ", "") == (words + "Dry.").replace(
        " ", ""
    )


def test_a_header_in_the_line_of_its_text_is_shown_once() -> None:
    """Of a block that begins with the header only what follows it is text of the update."""
    clocks = ("1405", "1210", "0930")
    document = read_outline("\n\n".join(f"UPDATE {clock} GMT: The river is high." for clock in clocks))
    rows = [drawn(document, row) for row in rows_of(document, 40)]
    assert rows == ["header|", "blank|", "text|The river is high.", "blank|"] * 3
