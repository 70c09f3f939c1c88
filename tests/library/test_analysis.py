"""Reading a document for its facts, a part at a time, and in a process of its own."""

from __future__ import annotations

from itertools import pairwise

from dateline.library.analysis import BATCH, FiguresFound, MeasuresFound, PeopleFound, analyse
from dateline.library.analyst import Analyst, Request
from dateline.parsing.document import add_facts, read_outline
from dateline.parsing.model import Document


def rolling_page(updates: int) -> str:
    """A page of so many updates, each with a person and two figures."""
    entries = [
        f"UPDATE {23 - number // 60 % 24:02}{59 - number % 60:02} GMT:\n\nMayor Ana Ruiz said {number + 2} boats came "
        f"home to the harbour.\n\nThe crews had spent {number + 3} days at sea, in heavy weather.\n"
        for number in range(updates)
    ]
    return "Boats come home\n\n" + "\n\n".join(entries)


def test_the_parts_make_the_whole() -> None:
    """The figures of all parts are those of the document, and the last people are all of them."""
    outline = read_outline(rolling_page(400))
    found = list(analyse(outline))
    whole = add_facts(outline)
    figures = [figure for part in found if isinstance(part, FiguresFound) for figure in part.figures]
    people = [part for part in found if isinstance(part, PeopleFound)]
    measures = found[-1]
    assert isinstance(measures, MeasuresFound)
    assert set(measures.measures) == set(whole.measures)
    assert [(figure.start, figure.end) for figure in figures] == [(f.start, f.end) for f in whole.figures]
    assert people[-1].complete
    assert people[-1].people == whole.people


def test_parts_follow_each_other() -> None:
    """Each part begins where the one before ended; together they cover the text, and none is much larger than asked."""
    outline = read_outline(rolling_page(400))
    parts = [part for part in analyse(outline) if isinstance(part, FiguresFound)]
    assert len(parts) > 1
    assert parts[0].start == 0
    assert parts[-1].end == len(outline.text)
    assert all(before.end == after.start for before, after in pairwise(parts))
    assert all(part.end - part.start < BATCH * 2 for part in parts)


def test_another_process_answers_alike() -> None:
    """A process of its own gives the outline first, with its text, and then the same facts."""
    text = rolling_page(30)
    outline = read_outline(text, source="boats.txt")
    answers = list(Analyst(Request(text, "boats.txt", None)).answers())
    assert answers == [outline, *analyse(outline)]


def test_the_language_goes_along() -> None:
    """A process of its own reads a text in the language it is told."""
    first = next(Analyst(Request("Neun Boote.", "boats.txt", None, "de-AT")).answers())
    assert isinstance(first, Document)
    assert first.language == "de"


def test_markdown_comes_back_as_it_is_shown() -> None:
    """The outline of marked-up text brings the text that is shown."""
    text = "# Boats\n\nNine **boats** came home.\n"
    first = next(Analyst(Request(text, "boats.md", "text/markdown")).answers())
    assert isinstance(first, Document)
    assert first.text == read_outline(text, media_type="text/markdown").text


def test_a_stopped_process_ends_its_answers() -> None:
    """Stopping ends the answers without an error, and it is known that the work was not done."""
    analyst = Analyst(Request(rolling_page(3_000), "boats.txt", None))
    answers = analyst.answers()
    next(answers)
    analyst.stop()
    assert len(list(answers)) < 100
    assert analyst.failed


def test_nothing_to_read() -> None:
    """A document without a paragraph has no facts, and that is said."""
    found = list(analyse(Document("")))
    assert found == [PeopleFound((), True), FiguresFound((), 0, 0), MeasuresFound()]
