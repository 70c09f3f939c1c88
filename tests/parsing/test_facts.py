"""Documents as plain values, held to the schema."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from dateline.parsing import facts as facts_module
from dateline.parsing import model
from dateline.parsing.facts import facts, time_text
from dateline.parsing.model import Document, Entry, Figure, Measure, Person, Quote, Span, Update
from dateline.parsing.safety import json_text

SCHEMA: dict[str, Any] = json.loads(
    Path(facts_module.__file__).with_name("facts.schema.json").read_text(encoding="utf-8")
)
TEXT = "Flood in Arlen\n\n14:05 Mayor Ana Ruiz said: “Over 300 homes are lost.” Ruiz spoke on May 2.\n"


def at(words: str) -> tuple[int, int]:
    """Where the words stand first."""
    start = TEXT.index(words)
    return start, start + len(words)


DOCUMENT = Document(
    text=TEXT,
    source="arlen.txt",
    title="Flood in Arlen",
    published="2023-05-02",
    updates=(
        Update(
            id="1405-1", kind="update", start=16, end=len(TEXT), body=Span(22, len(TEXT)), header="14:05",
            time=datetime(2023, 5, 2, 14, 5, tzinfo=UTC), time_basis="dateline", source=Span(16, len(TEXT)),
        ),
    ),
    figures=(
        Figure(
            *at("300 homes"), value=300, kind="count", counts="homes", qualifier="more_than", claimed_by="Ana Ruiz",
            claim_scope="sentence", sentence=Span(*at("Mayor Ana Ruiz said: “Over 300 homes are lost.”")),
            update="1405-1",
        ),
        Figure(*at("May 2"), value="--05-02", kind="date"),
    ),
    people=(
        Person(
            "Ana Ruiz", "person", ("Ana Ruiz", "Ruiz"), ("Mayor",), (Span(*at("Ana Ruiz")), Span(*at("Ruiz"))),
            (Quote(*at("Over 300 homes are lost.")),), (Span(*at("Mayor")),), (Span(*at("300 homes are lost")),),
        ),
    ),
    measures=(Measure("homes", "lost", None, None, "count", (Entry(0),)),),
    warnings=("The file was read as Latin-1.",),
)  # fmt: skip


def test_a_document_with_everything() -> None:
    """Each fact of the model stands under its key, with its words."""
    found = facts(DOCUMENT, ident=7)
    assert found == {
        "id": 7,
        "source": "arlen.txt",
        "media_type": "text/plain",
        "title": "Flood in Arlen",
        "published": "2023-05-02",
        "language": None,
        "text": TEXT,
        "updates": [
            {
                "id": "1405-1", "kind": "update", "header": "14:05", "label": None, "headline": None, "author": None,
                "time": "2023-05-02T14:05+00:00", "time_basis": "dateline", "start": 16, "end": len(TEXT),
                "body": [22, len(TEXT)], "source_span": [16, len(TEXT)],
            }
        ],
        "figures": [
            {
                "text": "300 homes", "start": 49, "end": 58, "value": 300, "unit": None, "kind": "count",
                "counts": "homes", "of": None, "qualifier": "more_than", "change": None, "resolved": None,
                "claimed_by": "Ana Ruiz", "claim_scope": "sentence", "sentence": [22, 69], "update": "1405-1",
                "minor": False,
            },
            {
                "text": "May 2", "start": 84, "end": 89, "value": "--05-02", "unit": None, "kind": "date",
                "counts": None, "of": None, "qualifier": None, "change": None, "resolved": None, "claimed_by": None,
                "claim_scope": None, "sentence": [0, 0], "update": None, "minor": False,
            },
        ],
        "people": [
            {
                "name": "Ana Ruiz", "kind": "person", "aliases": ["Ana Ruiz", "Ruiz"], "roles": ["Mayor"],
                "mentions": [{"text": "Ana Ruiz", "start": 28, "end": 36}, {"text": "Ruiz", "start": 32, "end": 36}],
                "quotes": [{"text": "Over 300 homes are lost.", "start": 44, "end": 68}],
                "stated_roles": [{"text": "Mayor", "start": 22, "end": 27}],
                "statements": [{"text": "300 homes are lost", "start": 49, "end": 67}],
            }
        ],
        "measures": [
            {
                "counts": "homes", "event": "lost", "of": None, "unit": None, "kind": "count", "figures": [0],
                "history": [{"before": None, "trend": None, "change": None, "against": []}], "disagree": False,
            }
        ],
        "warnings": ["The file was read as Latin-1."],
    }  # fmt: skip
    Draft202012Validator(SCHEMA).validate(json.loads(json_text(found)))


def test_a_document_with_nothing() -> None:
    """All keys are there when nothing is known."""
    found = facts(Document(""))
    assert found["source"] is None
    assert found["updates"] == found["figures"] == found["people"] == found["measures"] == found["warnings"] == []
    Draft202012Validator(SCHEMA).validate(found)


def test_source_span_is_null_for_marked_up_text() -> None:
    """Where the text is not the file's own, an update has no place in the file."""
    update = replace(DOCUMENT.updates[0], source=None, time=None)
    found: Any = facts(replace(DOCUMENT, updates=(update,)))
    assert found["updates"][0]["source_span"] is None
    Draft202012Validator(SCHEMA).validate(found)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (None, None),
        (time(9, 5), "09:05"),
        (time(9, 5, tzinfo=UTC), "09:05"),
        (datetime(2023, 5, 24, 12, 54), "2023-05-24T12:54"),
        (datetime(2023, 5, 24, 12, 54, tzinfo=UTC), "2023-05-24T12:54+00:00"),
        (datetime(2023, 5, 24, 12, 54, 7, tzinfo=timezone(timedelta(hours=-4))), "2023-05-24T12:54:07-04:00"),
        (datetime(2023, 5, 24, tzinfo=timezone(timedelta(hours=5, minutes=30))), "2023-05-24T00:00+05:30"),
    ],
)
def test_time_text(moment: datetime | time | None, expected: str | None) -> None:
    """A time has the date and the offset where they are known, and the form the schema gives."""
    assert time_text(moment) == expected
    Draft202012Validator(SCHEMA["$defs"]["update"]["properties"]["time"]).validate(expected)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (20_000, "20000"),
        (Decimal(1_200), "1200"),
        (Decimal("2E+11"), "200000000000"),
        (Decimal("3.50"), "3.5"),
        (Decimal("0.333333333333333333333"), "0.333333333333333333333"),
        ((12, 120), "[12, 120]"),
        ((Decimal("1.5"), 2), "[1.5, 2]"),
        ("2022-02-24", '"2022-02-24"'),
    ],
)
def test_values(value: model.FigureValue, expected: str) -> None:
    """Whole numbers are whole, decimals read back equal, ranges are lists, dates are strings."""
    figure = Figure(0, 5, value=value, kind="other")
    found: Any = facts(Document("Flood", figures=(figure,)))
    assert json_text(found["figures"][0]["value"]) == expected
    Draft202012Validator(SCHEMA).validate(json.loads(json_text(found)))


@pytest.mark.parametrize(
    ("definition", "key", "kinds"),
    [
        ("update", "kind", model.UpdateKind),
        ("figure", "qualifier", model.Qualifier),
        ("figure", "claim_scope", model.ClaimScope),
        ("person", "kind", model.PersonKind),
        ("entry", "trend", model.Trend),
    ],
)
def test_schema_knows_every_kind(definition: str, key: str, kinds: object) -> None:
    """The schema allows exactly the words of the model."""
    allowed = SCHEMA["$defs"][definition]["properties"][key]["enum"]
    assert {word for word in allowed if word is not None} == set(get_args(kinds))


def test_schema_knows_every_kind_of_figure() -> None:
    """Figures and measures share one list of kinds, that of the model."""
    assert set(SCHEMA["$defs"]["figureKind"]["enum"]) == set(get_args(model.FigureKind))


def test_schema_is_a_schema() -> None:
    """The schema is valid, names its form, and asks for every key and no other."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "urn:dateline:facts:1"
    for definition in SCHEMA["$defs"].values():
        if definition.get("type") == "object":
            assert definition["required"] == list(definition["properties"])
            assert definition["additionalProperties"] is False


@pytest.mark.parametrize("key", ["id", "text", "measures"])
def test_schema_misses_a_key(key: str) -> None:
    """A document without one of its keys is against the schema."""
    found = facts(DOCUMENT)
    del found[key]
    assert not Draft202012Validator(SCHEMA).is_valid(found)
