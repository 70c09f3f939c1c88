"""Which parts of a passage are read, and where a figure says it stands."""

from __future__ import annotations

from datetime import datetime

from dateline.parsing.figures import day_of_writing, find_figures
from dateline.parsing.model import Block, Document, Figure, Passage, Span, Update


def _update(header: Span, body: Span, end: int) -> Update:
    return Update(id="u1", kind="update", start=header.start, end=end, body=body, header_span=header)


def test_header_outside_the_blocks() -> None:
    """The clock in a header that is in no block is a time, and comes first."""
    text = "UPDATE 1207 GMT:\nIt sank 12 boats."
    update = _update(Span(0, 16), Span(17, 34), 34)
    found = find_figures(text, Passage((Block("paragraph", 17, 34),), update), ())
    assert [(f.kind, f.value, f.update) for f in found] == [("time", "12:07Z", "u1"), ("count", 12, "u1")]


def test_header_inside_a_block_is_read_once() -> None:
    """A header that is a block of its own, or opens one, gives its clock once."""
    text = "UPDATE 1207 GMT: It sank 12 boats."
    update = _update(Span(0, 16), Span(17, 34), 34)
    found = find_figures(text, Passage((Block("paragraph", 0, 34),), update), ())
    assert [f.value for f in found] == ["12:07Z", 12]


def test_code_is_not_read() -> None:
    """Numbers in code are no figures."""
    text = "x = 12 men\nIt sank 3 boats."
    found = find_figures(text, Passage((Block("code", 0, 10), Block("paragraph", 11, 27)), None), ())
    assert [f.value for f in found] == [3]


def test_offsets_count_from_the_document() -> None:
    """Span and sentence of a figure are offsets into the whole text, also in a later block."""
    text = "Nothing here.\n\nTwo things. It sank 12 boats."
    (count, boats) = find_figures(text, Passage((Block("paragraph", 15, len(text)),), None), ())
    assert _words(text, count) == ("Two things", "Two things.")
    assert _words(text, boats) == ("12 boats", "It sank 12 boats.")


def _words(text: str, figure: Figure) -> tuple[str, str]:
    return text[figure.start : figure.end], text[figure.sentence.start : figure.sentence.end]


def test_no_figures() -> None:
    """A passage without numbers has none."""
    text = "Nobody came. Less was said than done."
    assert find_figures(text, Passage((Block("paragraph", 0, len(text)),), None), ()) == ()


def test_the_minute_of_a_match_is_no_figure() -> None:
    """What says when an entry of a match was written counts nothing; what its text says does."""
    text = "90+4 min: The keeper has come up for the last of 12 corners."
    update = _update(Span(0, 9), Span(10, len(text)), len(text))
    found = find_figures(text, Passage((Block("paragraph", 0, len(text)),), update), ())
    assert [_words(text, figure)[0] for figure in found] == ["12 corners"]


def test_the_day_of_writing() -> None:
    """A document was written when it was published, else on the day that all of its updates with a date share."""
    body = Span(0, 1)
    days = [datetime(2023, 5, 24, 12), datetime(2023, 5, 24, 9), datetime(2023, 5, 25, 1)]
    updates = tuple(Update(str(day), "update", 0, 1, body, time=day) for day in days)
    assert day_of_writing(Document("", published="2023-05-26", updates=updates)) == "2023-05-26"
    assert day_of_writing(Document("", updates=updates[:2])) == "2023-05-24"
    assert day_of_writing(Document("", updates=updates)) is None
    assert day_of_writing(Document("")) is None


def test_what_is_no_date_resolves_nothing() -> None:
    """A day of publishing that is not in ISO 8601 is left out of account."""
    text = "It fell on March 21."
    (found,) = find_figures(text, Passage((Block("paragraph", 0, len(text)),), None), (), published="some day")
    assert (found.value, found.resolved) == ("--03-21", None)
