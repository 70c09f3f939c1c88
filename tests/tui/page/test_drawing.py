"""A row of the page as pieces of text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rich.cells import cell_len

from dateline.parsing.model import Block, Blocks, Document, Inline
from dateline.tui.page.drawing import Column, Drawn, Mark, column_in, draw_header, draw_row
from dateline.tui.page.viewport import Page, Place
from dateline.tui.palette import INKS

from ..documents import document_of

NOW = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
COLUMN = column_in(60, 40)


def said(drawn: Sequence[Drawn]) -> str:
    """The words of a row."""
    return "".join(text for text, _ink, _ground in drawn)


def inked(drawn: Sequence[Drawn]) -> list[tuple[str, str]]:
    """What of a row is set in which ink, blanks left out."""
    return [(text, ink) for text, ink, _ground in drawn if text.strip()]


def drawn_row(document: Document, number: int = 0, layers: Sequence[Mark] = (), *, lit: bool = False) -> list[Drawn]:
    """A row of a document, counted without empty ones."""
    page = Page(document, COLUMN.measure)
    rows = [
        row for leaf in range(len(page.panes.leaves)) for row in page.rows(leaf) if row.kind not in ("blank", "header")
    ]
    return draw_row(page, rows[number], COLUMN, layers, lit=lit)


def header_of(document: Document, *, here: bool = False, focused: bool = True, flat: bool = False) -> list[Drawn]:
    """The header of the first update."""
    return draw_header(Page(document, COLUMN.measure), 0, COLUMN, NOW, here=here, focused=focused, flat=flat)


@pytest.mark.parametrize(
    ("width", "measure", "column"),
    [
        (77, 74, Column(77, 2, 74)),
        (100, 74, Column(100, 13, 74)),
        (101, 74, Column(101, 13, 74)),
        (40, 74, Column(40, 2, 37)),
        (300, 30, Column(300, 135, 30)),
        (5, 74, Column(5, 2, 8)),
    ],
)
def test_the_column_of_text(width: int, measure: int, column: Column) -> None:
    """Text stands in the middle of what there is, with two cells before it and one behind it."""
    assert column_in(width, measure) == column


@pytest.mark.parametrize(
    ("line", "ink", "row"),
    [
        ("paragraph: It rains.", "text", "It rains."),
        ("heading 2: Rain", "heading", "Rain"),
        ("caption: The bridge", "caption", "The bridge"),
        ("quote: We stay", "quote", "▏ We stay"),
        ("item •: Wet", "text", "• Wet"),
        ("code: go(home)", "code", "  go(home)"),
        ("row: Arlen 12", "text", "Arlen 12"),
        ("rule: ***", "dim", "─" * 40),
    ],
)
def test_each_kind_of_row_has_its_ink(line: str, ink: str, row: str) -> None:
    """Rows look like what they are; markers and bars stand back."""
    drawn = drawn_row(document_of([line]))
    assert said(drawn).rstrip() == " " * COLUMN.left + row
    assert inked(drawn)[-1][1] == ink
    assert {ink for text, ink in inked(drawn)[:-1]} <= {"dim"}


def test_later_layers_lie_on_top() -> None:
    """Where marks cross, the last one is seen, and all inks are known to the palette."""
    document = document_of(["paragraph: Ines Holt counts 12 boats"])
    layers = [(0, 9, "person"), (17, 25, "figure"), (5, 19, "hit")]
    drawn = drawn_row(document, layers=layers)
    assert inked(drawn) == [("Ines ", "person"), ("Holt counts 12", "hit"), (" boats", "figure")]
    assert {ink for _text, ink, _ground in drawn} <= set(INKS)


def test_inline_styles_lie_below_marks() -> None:
    """Strong words, links and the like have their ink, and what is marked in them is marked."""
    document = document_of(["paragraph: See **the list of Ines Holt** now"])
    assert inked(drawn_row(document)) == [("See ", "text"), ("the list of Ines Holt", "strong"), (" now", "text")]
    name = document.text.index("Ines")
    marked = inked(drawn_row(document, layers=[(name, name + 9, "person")]))
    assert marked[1:3] == [("the list of ", "strong"), ("Ines Holt", "person")]


@pytest.mark.parametrize("style", ["strong", "emphasis", "code", "strike", "link", "image"])
def test_every_inline_style_has_an_ink(style: str) -> None:
    """What a block may hold can be drawn."""
    inline = Inline(0, 4, style, "https://example.org")  # type: ignore[arg-type]  # one of the styles
    document = Document(text="Rain", blocks=Blocks.of([Block("paragraph", 0, 4, inlines=(inline,))]))
    assert inked(drawn_row(document)) == [("Rain", style)]
    assert style in INKS


def test_marks_that_do_not_touch_a_row_are_left_out() -> None:
    """A mark of another row changes nothing."""
    document = document_of(["paragraph: " + "the river is high today and it rains " * 3])
    assert inked(drawn_row(document, 1, [(0, 5, "person"), (200, 300, "figure")])) == inked(drawn_row(document, 1))


def test_what_is_lit_has_a_bar() -> None:
    """A bar at the left shows the row that was gone to."""
    document = document_of(["paragraph: It rains."])
    assert said(drawn_row(document, lit=True)).startswith(" " * (COLUMN.left - 2) + "▌ It rains.")


def test_text_cannot_drive_the_terminal() -> None:
    """Control characters and what hides or turns text around have visible stand-ins; blanks of all kinds are blanks."""
    document = document_of(["paragraph: a\x1b[2Jb\x07c\u202ed\u200be\tf\ng"])
    assert said(drawn_row(document)).strip() == "a␛[2Jb␇c�d�e f g"


def test_a_header_says_when_and_where() -> None:
    """Time at the left, what is known beside it, and at the right the number of the update that is read."""
    document = document_of(["update: A", "paragraph: x", "update: B"], times=[datetime(2026, 3, 4, 11, 40, tzinfo=UTC)])
    plain, here = header_of(document), header_of(document, here=True)
    assert said(plain).split() == ["11:40", "UTC", "20", "min", "ago"]
    assert said(here).split() == ["▌", *said(plain).split(), "1", "of", "2"]
    assert inked(plain)[0] == ("11:40 UTC", "heading")
    assert inked(here)[1] == ("11:40 UTC", "key")


def test_a_header_is_two_cells_wider_than_the_text() -> None:
    """Its tint begins before the text and ends behind it."""
    document = document_of(["update: A", "paragraph: x", "update: B"], times=[NOW])
    for here in (False, True):
        drawn = header_of(document, here=here)
        assert sum(cell_len(text) for text, _ink, ground in drawn if ground == "panel") == COLUMN.measure + 2
        assert cell_len(said(drawn)) == COLUMN.left - 1 + COLUMN.measure + 2


def test_a_long_header_stays_in_its_column() -> None:
    """What does not fit into the header is cut with an ellipsis; the number of the update stays."""
    document = document_of(["update: A", "paragraph: x", "update: B"], times=[NOW])
    update = replace(document.updates[0], author="Ines Holt and all the others of the desk in Arlen, with Tom Adeyemi")
    drawn = header_of(replace(document, updates=(update, document.updates[1])), here=True)
    assert cell_len(said(drawn)) == COLUMN.left - 1 + COLUMN.measure + 2
    assert re.search(r"Ines Holt…\s+1 of 2\s*$", said(drawn))


def test_without_the_focus_there_is_no_bar() -> None:
    """The bar says that the keys go to the text."""
    document = document_of(["update: A", "paragraph: x"])
    assert "▌" not in said(header_of(document, here=True, focused=False))


def test_a_flat_header_has_a_line() -> None:
    """Where a tint cannot be seen, a line fills the header."""
    document = document_of(["update: A", "paragraph: x"])
    assert "─────" in said(header_of(document, flat=True))


def test_what_has_no_update_has_no_header() -> None:
    """Paragraphs of an article have none."""
    assert header_of(document_of(["paragraph: x"])) == []


def test_an_author_cannot_drive_the_terminal() -> None:
    """What stands in a header is made visible, too."""
    document = document_of(["update: A", "paragraph: x"])
    update = replace(document.updates[0], author="Ines\x1b[2J Holt")
    assert "Ines␛[2J Holt" in said(header_of(replace(document, updates=(update,))))


def test_rows_are_those_of_the_page() -> None:
    """What is drawn of a place is the text of its row."""
    document = document_of(["paragraph: " + "the river is high today and it rains " * 3])
    page = Page(document, COLUMN.measure)
    for number in range(3):
        row = page.row(Place(0, number))
        assert said(draw_row(page, row, COLUMN, ())).strip() == document.text[row.start : row.end]
