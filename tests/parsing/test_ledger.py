"""Which figures are one measure, which are not, how a measure went on, and who disagrees."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline.parsing.document import read_document
from dateline.parsing.ledger import ledger
from dateline.parsing.measures.timing import stages_of
from dateline.parsing.model import Document, Entry, Measure

_FOLDER = Path(__file__).parent
FILES = ("ledger_same", "ledger_apart", "ledger_history")


class Case(NamedTuple):
    """One case: `= title`, `; ` why, documents parted by a line `+`, `-`, then the measures of two figures or more.

    A line of a document is an update if it opens with a clock time; `# ` opens the title.
    A measure is its figures as the text has them, in time order, with a comma between; behind a figure stands `+`, `-`
    or `=` where its value rose, fell or stayed, and `!` where somebody says otherwise.
    """

    title: str
    documents: tuple[str, ...]
    expected: tuple[str, ...]


def _cases() -> list[Case]:
    found = []
    for name in FILES:
        for piece in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n= ")[1:]:
            title, _, rest = piece.partition("\n")
            given, _, expected = rest.partition("\n-\n")
            text = "\n".join(line for line in given.split("\n") if not line.startswith("; "))
            found.append(Case(title, tuple(text.split("\n+\n")), tuple(line for line in expected.split("\n") if line)))
    return found


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.title)
def test_measures(case: Case) -> None:
    """The documents have exactly these measures of two figures or more."""
    documents = [read_document(_page(text), published="2031-05-07") for text in case.documents]
    told = [_shown(measure, documents) for measure in ledger(documents) if len(measure.entries) > 1]
    assert told == list(case.expected)


def _page(written: str) -> str:
    """The lines as a page: with a title, and below each update enough for it to be one."""
    lines = written.strip().split("\n")
    title = lines.pop(0)[2:] if lines[0].startswith("# ") else "The day as it happened"
    entries = [_UPDATE.match(line) for line in lines]
    if not all(entries):
        return "\n\n".join(lines)
    told = (
        f"{e[1]} {e[2] or 'GMT'}\n\n{e[3]}\n\nOur reporters send more as it comes. Stay with us." for e in entries if e
    )
    return f"{title}\n\n" + "\n\n".join(told) + "\n"


_UPDATE = re.compile(r"(\d\d:\d\d) (?:([A-Z]{3,4}) )?(.*)")


def _shown(measure: Measure, documents: list[Document]) -> str:
    return ", ".join(_entry(entry, documents[entry.document]) for entry in measure.entries)


def _entry(entry: Entry, document: Document) -> str:
    figure = document.figures[entry.figure]
    sign = {"up": "+", "down": "-", "same": "=", None: ""}[entry.trend]
    return f"{document.text[figure.start : figure.end]}{sign}{'!' if entry.against else ''}"


def test_a_measure_says_what_is_counted_and_where() -> None:
    """A measure has the noun, the event and the place that its figures agree on."""
    text = _page("10:00 Two people died in Ardmoor.\n11:00 Three people have been killed in Ardmoor.")
    (measure,) = read_document(text).measures
    assert (measure.counts, measure.event, measure.of, measure.kind) == ("people", "killed", "Ardmoor", "count")
    assert measure.entries[1].change == 1
    assert not measure.disagrees


def test_no_documents_have_no_measures() -> None:
    """Nothing in, nothing out."""
    assert ledger([]) == ()
    assert ledger([read_document("")]) == ()


def test_a_place_beside_a_vote_is_not_what_was_voted_on() -> None:
    """A result is called by what the text says was voted on, never by a place that only stands near it."""
    measures = read_document("A counter-motion, which names the crisis in Denmark, was defeated 62-13.").measures
    assert [(measure.kind, measure.of) for measure in measures] == [("vote", None)]


def test_a_page_without_clocks_goes_from_stage_to_stage() -> None:
    """Where nothing cuts a page into updates, it is told in stages, each from a block on that opens in bold."""
    stages = [
        ("First day", "The clinic has 52 patients. Water is short."),
        ("Second day", "The clinic has 71 patients. A tent was put up."),
        ("Third day", "The clinic has 98 patients. Rain fell."),
    ]
    bold = "\n\n".join(f"**{opening}.** {told}" for opening, told in stages)
    plain = bold.replace("**", "")
    starts = [stages_of(read_document(text, media_type="text/markdown")) for text in (bold, plain)]
    assert [len(found) for found in starts] == [3, 0]
