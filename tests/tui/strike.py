"""A page on which somebody is named in most updates, with people that are known for sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.library.analysis import FiguresFound, MeasuresFound, PeopleFound, mentions_of
from dateline.parsing.model import Document, Figure, Person, Quote, Span

__all__ = ["STRIKE", "strike_facts", "strike_people"]

STRIKE = """\
Strike in Arlen

UPDATE 1254 GMT: The union chief Dana Roe resigned. “We are done,” Roe said.

Max Orr took over.

UPDATE 1210 GMT: Roe, a crane driver, leads 40 pickets.

UPDATE 0905 GMT: It rains on the quay, and 3 lorries wait.

ORIGINAL ENTRY: The crane driver Dana Roe spoke at dawn. She said the gates would close.

Photo: Lee Tan
"""
"""Four updates, newest first. Dana Roe is named in three of them, Max Orr in the newest only."""


def _spans(text: str, words: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.finditer(words, text))


def _max(text: str) -> str:
    """The name of who took over."""
    return text[: text.index(" took over")].rpartition("\n")[2]


def strike_people(document: Document) -> tuple[Person, ...]:
    """Who is named: one with roles, a quote and a statement, one who is new, and a credit."""
    text = document.text
    quotes = tuple(Quote(span.start, span.end) for span in _spans(text, "We are done"))
    roles = _spans(text, "union chief|crane driver")
    statements = _spans(text, "the gates would close")
    dana = _spans(text, "(?:Dana )?Roe")
    return (
        Person(
            "Dana Roe", "person", ("Dana Roe", "Roe"), ("union chief", "crane driver"), dana, quotes, roles, statements
        ),
        Person(_max(text), "person", (_max(text),), (), _spans(text, _max(text))),
        Person("Lee Tan", "credit", ("Lee Tan",), (), _spans(text, "Lee Tan")),
    )


def strike_figures(document: Document) -> tuple[Figure, ...]:
    """The pickets, which Dana Roe claims, and the lorries, which nobody does."""
    text = document.text
    updates = {update.start: update.id for update in document.updates}
    found = []
    for span, claimant in zip(_spans(text, r"\b(?:40 pickets|3 lorries)"), ("Dana Roe", None), strict=True):
        update = updates[max(start for start in updates if start <= span.start)]
        value, noun = text[span.start : span.end].split()
        found.append(
            Figure(
                span.start,
                span.end,
                int(value),
                "count",
                counts=noun,
                claimed_by=claimant,
                sentence=span,
                update=update,
                ink=Span(span.start, span.start + len(value)),
            )
        )
    return tuple(found)


def strike_facts(document: Document) -> Iterator[FiguresFound | PeopleFound | MeasuresFound]:
    """What `analyse` hands out for the page."""
    people = strike_people(document)
    yield PeopleFound(people, True, mentions_of(people))
    yield FiguresFound(strike_figures(document), 0, len(document.text))
    yield MeasuresFound()
