"""Documents as rows and as a digest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest

from dateline.cli.cells import width
from dateline.cli.digest import digest
from dateline.cli.rows import KINDS, Choice, first_line
from dateline.parsing.model import Document, Figure, Person, Quote, Span, Update

TEXT = """Flood in Arlen

14:05 River falls
Over 300 homes are lost, Mayor Ana Ruiz said. Three of 12 boats sank, 25% of the fleet.
The loss is put at $2 billion.

Original entry
The river Orn broke its banks on May 2. Photo: Lee Tan
"""


def at(words: str) -> tuple[int, int]:
    """Where the words stand first."""
    start = TEXT.index(words)
    return start, start + len(words)


def body(first: str, last: str) -> Span:
    """From the first to the last words."""
    return Span(at(first)[0], at(last)[1])


DOCUMENT = Document(
    text=TEXT,
    source="arlen.txt",
    title="Flood in Arlen",
    published="2023-05-02",
    newest_first=True,
    updates=(
        Update(
            id="1405-a", kind="update", start=16, end=at("\n\nOriginal")[0], body=body("Over", "$2 billion."),
            header="14:05", time=datetime(2023, 5, 2, 14, 5, tzinfo=UTC), headline="River falls",
        ),
        Update(
            id="0-b", kind="original", start=at("Original")[0], end=len(TEXT), body=body("The river", "Lee Tan"),
            header="Original entry", label="Original entry",
        ),
    ),
    figures=(
        Figure(
            *at("300 homes"), value=300, kind="count", counts="homes", qualifier="more_than", claimed_by="Ana Ruiz",
            update="1405-a", ink=Span(*at("Over 300")),
        ),
        Figure(*at("Three"), value=3, kind="count", counts="boats", of="12 boats", update="1405-a"),
        Figure(*at("25%"), value=25, kind="percent", unit="percentage", counts="the fleet", update="1405-a"),
        Figure(*at("$2 billion"), value=2_000_000_000, kind="money", unit="dollar", of="loss", update="1405-a"),
        Figure(*at("May 2"), value="--05-02", kind="date", update="0-b"),
        Figure(*at("12"), value=12, kind="count", update="1405-a", minor=True),
    ),
    people=(
        Person(
            "Ana Ruiz", "person", ("Ana Ruiz", "Ruiz"), ("Mayor", "head of the council"),
            (Span(*at("Ana Ruiz")), Span(*at("Ruiz"))), (Quote(*at("homes")),),
        ),
        Person("Lee Tan", "credit", ("Lee Tan",), (), (Span(*at("Lee Tan")),)),
    ),
)  # fmt: skip

DIGEST = """\
Flood in Arlen
==============
2023-05-02 · 2 updates, newest first · 4 figures · 1 person

Updates
  14:05  River falls
         [Original entry] The river Orn broke its banks on May 2. Photo: Lee
         Tan

Figures
  14:05  more than 300 homes — Ana Ruiz
  14:05  three of 12 boats
  14:05  25% of the fleet
  14:05  $2 billion (loss)

People
  Ana Ruiz ×2: Mayor; head of the council
"""


def rows(kind: str, *, everything: bool = False) -> list[dict[str, str]]:
    """The rows of the document by the names of their columns."""
    names = KINDS[kind].columns
    return [dict(zip(names, row.cells, strict=True)) for row in KINDS[kind].rows(DOCUMENT, Choice(everything))]


def test_digest() -> None:
    """A digest says what the document is, then lists updates, figures and people."""
    assert digest(DOCUMENT) == DIGEST


def test_digest_of_an_article() -> None:
    """An article is called one, and its first line stands in place of a list of updates."""
    article = Update(id="a", kind="article", start=0, end=5, body=Span(16, len(TEXT)))
    lines = digest(replace(DOCUMENT, updates=(article,), newest_first=None)).splitlines()
    assert lines[2:6] == ["2023-05-02 · an article · 4 figures · 1 person", "", "14:05 River falls", ""]


def test_digest_of_sections() -> None:
    """The sections of an article are no updates."""
    sections = tuple(replace(update, kind="section") for update in DOCUMENT.updates)
    assert "· 2 sections ·" in digest(replace(DOCUMENT, updates=sections, newest_first=None))


@pytest.mark.parametrize("columns", [1, 20, 33, 50, 200])
def test_digest_fits(columns: int) -> None:
    """No line is wider than asked for, down to the least width that can be read."""
    assert max(map(width, digest(DOCUMENT, columns).splitlines())) <= max(columns, 20)


def test_digest_of_nothing() -> None:
    """A document without facts is named by its source and says that it has none."""
    assert digest(Document("Hello.", source="a.txt")) == "a.txt\n=====\nno updates · no figures · no people\n"
    assert digest(Document("Hello.")).startswith("Untitled\n")


def test_digest_is_harmless() -> None:
    """Neither title, name, role nor text brings a control or a line end into the digest."""
    person = Person("\x1b[31mEve\u202e", "person", (), ("a\nb\x9b",), ())
    text = digest(Document("x", title="\x1b]0;t\x07\nTitle", people=(person,)))
    assert text.splitlines()[0] == "\u241b]0;t\u2407 Title"
    assert text.endswith("\n  \u241b[31mEve\ufffd: a b\ufffd\n")


def test_rows_of_updates() -> None:
    """An update is a row of time, kind, headline or first words, label, and where it stands."""
    assert rows("updates") == [
        {"time": "2023-05-02T14:05+00:00", "kind": "update", "headline": "River falls", "label": "", "author": "",
         "id": "1405-a", "start": "16", "end": str(at("\n\nOriginal")[0])},
        {"time": "", "kind": "original", "headline": "The river Orn broke its banks on May 2. Photo: Lee Tan",
         "label": "Original entry", "author": "", "id": "0-b", "start": str(at("Original")[0]), "end": str(len(TEXT))},
    ]  # fmt: skip


def test_rows_of_figures() -> None:
    """A figure is a row of its words, its value, and what it counts; dates and passing figures are asked for."""
    found = rows("figures")
    assert [row["figure"] for row in found] == ["300 homes", "Three", "25%", "$2 billion"]
    assert found[0] == {
        "figure": "300 homes", "value": "300", "unit": "", "kind": "count", "counts": "homes", "of": "",
        "qualifier": "more_than", "change": "", "claimed_by": "Ana Ruiz", "time": "2023-05-02T14:05+00:00",
        "update": "1405-a", "start": str(at("300 homes")[0]), "end": str(at("300 homes")[1]),
    }  # fmt: skip
    assert [row["figure"] for row in rows("figures", everything=True)][4:] == ["May 2", "12"]


def test_rows_of_people() -> None:
    """A person is a row of name, how often, and who they are; credits are asked for."""
    assert rows("people") == [
        {"name": "Ana Ruiz", "kind": "person", "mentions": "2", "quotes": "1", "roles": "Mayor; head of the council",
         "aliases": "Ana Ruiz; Ruiz", "start": str(at("Ana Ruiz")[0]), "role": "head of the council",
         "first": "2023-05-02T14:05+00:00", "last": "2023-05-02T14:05+00:00"}
    ]  # fmt: skip
    assert [row["name"] for row in rows("people", everything=True)] == ["Ana Ruiz", "Lee Tan"]


def test_people_for_eyes() -> None:
    """On a terminal a person has name, mentions, quotes, the role said last, and from when to when they are named."""
    lee = Person("Lee Tan", "person", ("Lee Tan", "Ruiz"), (), (Span(*at("Lee Tan")), Span(*at("Ruiz"))))
    rows = list(KINDS["people"].rows(replace(DOCUMENT, people=(DOCUMENT.people[0], lee)), Choice()))
    assert [row.shown for row in rows] == [
        ("Ana Ruiz", "×2", "“1", "head of the council", "14:05"),
        ("Lee Tan", "×2", "", "", "–14:05"),
    ]
    day_before = replace(DOCUMENT.updates[1], time=datetime(2023, 5, 1, 23, 50, tzinfo=UTC))
    document = replace(DOCUMENT, people=(lee,), updates=(DOCUMENT.updates[0], day_before))
    assert [row.shown[4] for row in KINDS["people"].rows(document, Choice())] == ["1 May–2 May"]


@pytest.mark.parametrize("kind", KINDS)
def test_rows_carry_their_facts(kind: str) -> None:
    """Each row has the same fact as plain values, which stand where the row says."""
    for row in KINDS[kind].rows(DOCUMENT, Choice(everything=True)):
        facts: Any = row.facts
        start = facts["mentions"][0]["start"] if kind == "people" else facts["start"]
        assert str(start) in row.cells


def test_first_line() -> None:
    """An update without headline is known by its first line, an empty one by its header."""
    update = Update(id="1", kind="update", start=0, end=20, body=Span(6, 20), time=time(9), header="09:00")
    assert first_line(Document("09:00\n Water rises. \nMore."), update) == "Water rises."
    assert first_line(Document("09:00 \n \n"), update) == "09:00"
    assert len(first_line(Document("x" * 10_000), update)) <= 1000
