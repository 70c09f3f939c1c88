"""A measure in words."""

from __future__ import annotations

from typing import Literal

import pytest

from dateline.library.measure_words import (
    claim_words,
    dispute_words,
    entry_figure,
    entry_words,
    measure_name,
    trend_words,
)
from dateline.parsing.document import read_document
from dateline.parsing.model import Document, Entry, Figure, FigureKind, FigureValue, Measure

Direction = Literal["up", "down"]
DOCUMENTS = (
    read_document("Mayor Ana Ruiz said more than 300 homes are lost. Governor Ola Brun said 120 homes are lost."),
    read_document("About 310 homes are lost."),
)


def a_measure(
    *entries: Entry,
    counts: str | None = None,
    event: str | None = None,
    of: str | None = None,
    kind: FigureKind = "count",
) -> Measure:
    """A measure, most often without history."""
    return Measure(counts, event, of, None, kind, entries or (Entry(0),))


@pytest.mark.parametrize(
    ("measure", "name"),
    [
        (a_measure(counts="mercenaries", event="lost"), "mercenaries lost"),
        (a_measure(counts="people", event="killed", of="Kharkiv"), "people killed, Kharkiv"),
        (a_measure(counts="people of Kharkiv", event="killed", of="Kharkiv"), "people of Kharkiv killed"),
        (a_measure(counts="people", event="injured", of="nine people"), "injured of nine people"),
        (a_measure(counts="tanks", event="lost", of="Russian"), "Russian tanks lost"),
        (a_measure(counts="prisoners", of="Russian", kind="percent"), "share of Russian prisoners"),
        (a_measure(event="killed", of="Russian"), "killed, Russian"),
        (a_measure(counts="deaths", event="killed"), "deaths"),
        (a_measure(counts="people missing", event="missing"), "people missing"),
        (a_measure(counts="death toll", event="killed"), "death toll"),
        (a_measure(counts="hostages", event="freed"), "hostages freed"),
        (a_measure(event="killed"), "killed"),
        (a_measure(event="killed", of="Kharkiv"), "killed, Kharkiv"),
        (a_measure(event="shot_down", counts="drones"), "drones shot down"),
        (a_measure(counts="prisoners", event="killed", kind="percent"), "share of prisoners killed"),
        (a_measure(of="turnout", kind="percent"), "turnout"),
        (a_measure(of="trade", kind="money"), "trade"),
        (a_measure(counts="bare\x1b[2J\nhomes"), "bare␛[2J homes"),
    ],
)
def test_a_measure_has_a_name(measure: Measure, name: str) -> None:
    """A measure is called by what is counted, what happened to it, and whose it is, each once."""
    assert measure_name(measure, DOCUMENTS) == name


def test_a_name_is_taken_from_the_text() -> None:
    """Where nothing is known of a measure, its last figure gives the words; an age is one of years."""
    text = "There were 36 absent, Ruiz, 59, too."
    figures = (Figure(11, 13, 36, "other"), Figure(28, 30, 59, "age", "year of age", of="Ruiz"))
    page = Document(text, figures=figures)
    assert measure_name(a_measure(Entry(0), kind="other"), [page]) == "absent"
    assert measure_name(a_measure(Entry(1), of="Ruiz", kind="age"), [page]) == "years old, Ruiz"


def test_entries_count_into_their_documents() -> None:
    """The figure of an entry is found in the document that the entry names."""
    document, figure = entry_figure(Entry(0, document=1), DOCUMENTS)
    assert (document is DOCUMENTS[1], figure.value) == (True, 310)
    assert entry_words(Entry(0, document=1), DOCUMENTS) == "about 310"


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (Entry(0, document=1, before=0, trend="up"), "up from more than 300"),
        (Entry(1, before=0, trend="down"), "down from more than 300"),
        (Entry(0, document=1, before=0, trend="same"), "as before"),
        (Entry(0, document=1, before=0), "after more than 300"),
        (Entry(0, document=1), ""),
    ],
)
def test_an_entry_says_what_it_follows(entry: Entry, words: str) -> None:
    """The value before is told with the way the value went, as far as both can be compared."""
    assert trend_words(entry, a_measure(Entry(0), entry), DOCUMENTS) == words


def a_fall(*said: tuple[FigureValue, Direction | None]) -> Document:
    """A page with a figure for each value and whether it is the size of a rise or fall."""
    figures = (Figure(at, at + 1, value, "percent", change=change) for at, (value, change) in enumerate(said))
    return Document("12", figures=tuple(figures))


def test_a_change_follows_another() -> None:
    """Of a value that is itself a change it is said what came before, not that it rose or fell."""
    measure = a_measure(Entry(0), Entry(1, before=0, trend="up"), kind="percent")
    assert trend_words(measure.entries[1], measure, [a_fall((1, "down"), (2, "down"))]) == "after 1 down"


def test_a_share_goes_on_from_its_value() -> None:
    """Behind its value a share is one of something, with the article that the text has."""
    page = Document(
        "20% of the votes, 5% of votes", figures=(Figure(0, 3, 20, "percent"), Figure(18, 20, 5, "percent"))
    )
    share = a_measure(counts="votes", event="lost", of="Arlen", kind="percent")
    assert measure_name(share, [page], behind=page.figures[0]) == "of the votes lost, Arlen"
    assert measure_name(share, [page], behind=page.figures[1]) == "of votes lost, Arlen"


def test_claims_that_disagree() -> None:
    """The claims against the last one disputed are told once with their claimants; without any there are no words."""
    measure = a_measure(Entry(0, against=(1,)), Entry(1, against=(0, 2)), Entry(0), Entry(0, document=1))
    assert dispute_words(measure, DOCUMENTS) == "more than 300 (Ana Ruiz)"
    assert dispute_words(a_measure(Entry(0), Entry(1)), DOCUMENTS) == ""
    assert claim_words(Entry(0, document=1), DOCUMENTS) == "about 310"
