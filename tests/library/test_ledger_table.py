"""A ledger as rows and as plain values."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from dateline.library.ledger_table import (
    LEDGER_COLUMNS,
    chosen_measures,
    entry_rows,
    measure_facts,
    measure_row,
)
from dateline.parsing.document import read_document
from dateline.parsing.model import Document, Entry, Figure, FigureKind, Measure, Span
from dateline.parsing.safety import json_text

PAGE = """\
Flood in Arlen

UPDATE 1405 GMT: Mayor Ana Ruiz said more than 300 homes are lost.

UPDATE 1210 GMT: About 120 homes are lost. Relief of $2.5 million was promised.
"""
DOCUMENTS = [read_document(PAGE, source="page.txt"), read_document("Ola Brun said 90 homes are lost.", source="b.txt")]
HOMES = Measure(
    "homes",
    "lost",
    None,
    None,
    "count",
    (
        Entry(3),
        Entry(1, before=0, trend="up", change=180, against=(2,)),
        Entry(0, document=1, against=(1,)),
    ),
)
RELIEF = Measure(None, None, "relief", "dollar", "money", (Entry(4),))


def test_the_figures_are_where_the_measures_say() -> None:
    """The page of these tests has the figures that the measures count."""
    assert [figure.value for figure in DOCUMENTS[0].figures if figure.kind != "time"] == [300, 120, Decimal(2500000)]


def test_a_row_for_eyes() -> None:
    """A measure is told by name, last value, claimant, the value before, number of values, and who disagrees."""
    assert measure_row(HOMES, DOCUMENTS) == ("homes lost", "90", "Ola Brun", "", "×3", "≠ more than 300 (Ana Ruiz)")
    until_then = Measure("homes", "lost", None, None, "count", (Entry(3), Entry(1, before=0, trend="up", change=180)))
    assert measure_row(until_then, DOCUMENTS)[1:5] == ("more than 300", "Ana Ruiz", "up from about 120", "×2")
    assert measure_row(RELIEF, DOCUMENTS) == ("relief", "$2.5 million", "", "", "", "")


def test_rows_for_programs() -> None:
    """Each entry has a row with a cell for every column: what it belongs to, its value, and where it stands."""
    rows = list(entry_rows(7, HOMES, DOCUMENTS))
    assert {len(row) for row in rows} == {len(LEDGER_COLUMNS)}
    second = dict(zip(LEDGER_COLUMNS, rows[1], strict=True))
    start = PAGE.index("300 homes")
    assert second == {
        "measure": "7", "name": "homes lost", "event": "lost", "of": "", "unit": "", "kind": "count",
        "time": "14:05", "figure": "300", "value": "300", "qualifier": "more_than", "direction": "", "change": "180",
        "trend": "up", "claimed_by": "Ana Ruiz", "against": "90", "source": "page.txt",
        "update": DOCUMENTS[0].updates[0].id, "start": str(start), "end": str(start + len("300 homes")),
        "sentence": "Mayor Ana Ruiz said more than 300 homes are lost.",
    }  # fmt: skip
    assert [row[LEDGER_COLUMNS.index("source")] for row in rows] == ["page.txt", "page.txt", "b.txt"]


def test_plain_values() -> None:
    """A measure as plain values has all its entries with everything known of their figures."""
    told = json.loads(json_text(measure_facts(1, HOMES, DOCUMENTS)))
    assert (told["measure"], told["name"], told["group"], told["disagree"]) == (1, "homes lost", "rest", True)
    assert [entry["value"] for entry in told["entries"]] == [120, 300, 90]
    assert [entry["against"] for entry in told["entries"]] == [[], [2], [1]]
    up = told["entries"][1]
    assert (up["before"], up["trend"], up["change"], up["claimed_by"]) == (0, "up", 180, "Ana Ruiz")
    assert (up["source"], up["text"]) == ("page.txt", "300 homes")
    assert up["sentence_text"].endswith("said more than 300 homes are lost.")
    assert told["entries"][2]["time"] is None


def a_measure_of(kind: FigureKind, figure: int, counts: str | None = None) -> Measure:
    """A measure with one figure."""
    return Measure(counts, None, None, None, kind, (Entry(figure),))


@pytest.mark.parametrize(
    ("wanted", "kinds"),
    [
        (None, ["count deaths", "money", "percent", "count sides"]),
        ("people", ["count deaths"]),
        ("rest", ["percent", "count sides"]),
        ("percent", ["percent"]),
        ("votes", []),
    ],
)
def test_what_is_listed(wanted: str | None, kinds: list[str]) -> None:
    """The most important stand first, and a group or a kind can be chosen."""
    measures = [
        a_measure_of("percent", 0),
        a_measure_of("count", 1, "sides"),
        a_measure_of("money", 2),
        a_measure_of("count", 3, "deaths"),
    ]
    chosen = chosen_measures(measures, DOCUMENTS, wanted=wanted)
    assert [f"{measure.kind} {measure.counts or ''}".strip() for measure in chosen] == kinds


def test_a_range_for_programs() -> None:
    """A range has both its ends in one cell, and a sentence of two lines is one cell."""
    figure = Figure(0, 5, (20, 30), "count", sentence=Span(0, 12))
    page = Document("20-30\nboats.", figures=(figure,))
    row = dict(zip(LEDGER_COLUMNS, next(entry_rows(1, a_measure_of("count", 0), [page])), strict=True))
    assert (row["value"], row["sentence"]) == ("20–30", "20-30 boats.")
