"""Which parts of a document are read for facts."""

from dateline.parsing.document import add_facts, read_outline
from dateline.parsing.passages import LONGEST_PARAGRAPH, passages_of_prose


def test_a_dump_on_one_line_is_left_out() -> None:
    """A paragraph nobody can have written is not read for facts, and what stands around it is."""
    dump = "0123456789 " * (LONGEST_PARAGRAPH // 11 + 1)
    document = add_facts(read_outline(f"Nine boats left the harbour.\n\n{dump}\n\nFour boats came back.\n"))
    assert [document.text[figure.start : figure.end] for figure in document.figures] == ["Nine boats", "Four boats"]


def test_all_of_an_ordinary_text_is_read() -> None:
    """A text without such a paragraph is read whole."""
    document = read_outline("One line.\n\nAnother line.\n")
    assert passages_of_prose(document) == tuple(document.passages())
