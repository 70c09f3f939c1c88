"""A document as plain values for JSON. The form is held by `facts.schema.json`; every key is always there."""

from __future__ import annotations

from datetime import datetime, time
from decimal import Decimal

from .model import Document, Entry, Figure, FigureValue, Measure, Person, Span, Update

__all__ = ["Facts", "facts", "figure_facts", "person_facts", "time_text", "update_facts"]

Facts = dict[str, object]
"""Text, numbers, lists and further such tables by key; None for what is not known."""


def facts(document: Document, *, ident: object = None) -> Facts:
    """Everything understood of a document; `ident` is what the asker calls it.

    Offsets count code points of `text`. A value that no float holds exactly stays a `Decimal`: write the result with
    `safety.json_text`.
    """
    return {
        "id": ident,
        "source": document.source or None,
        "media_type": document.media_type,
        "title": document.title,
        "published": document.published,
        "language": document.language,
        "text": document.text,
        "updates": [update_facts(update) for update in document.updates],
        "figures": [figure_facts(document, figure) for figure in document.figures],
        "people": [person_facts(document, person) for person in document.people],
        "measures": [_measure(measure) for measure in document.measures],
        "warnings": list(document.warnings),
    }


def update_facts(update: Update) -> Facts:
    """One update by its keys."""
    return {
        "id": update.id,
        "kind": update.kind,
        "header": update.header,
        "label": update.label,
        "headline": update.headline,
        "author": update.author,
        "time": time_text(update.time),
        "time_basis": update.time_basis,
        "start": update.start,
        "end": update.end,
        "body": _ends(update.body),
        "source_span": None if update.source is None else _ends(update.source),
    }


def figure_facts(document: Document, figure: Figure) -> Facts:
    """One figure by its keys, with its words."""
    return {
        "text": document.text[figure.start : figure.end],
        "start": figure.start,
        "end": figure.end,
        "value": _value(figure.value),
        "unit": figure.unit,
        "kind": figure.kind,
        "counts": figure.counts,
        "of": figure.of,
        "qualifier": figure.qualifier,
        "resolved": figure.resolved,
        "change": figure.change,
        "claimed_by": figure.claimed_by,
        "claim_scope": figure.claim_scope,
        "sentence": _ends(figure.sentence),
        "update": figure.update,
        "minor": figure.minor,
    }


def person_facts(document: Document, person: Person) -> Facts:
    """One person by their keys, with the words of each mention and quote."""
    return {
        "name": person.name,
        "kind": person.kind,
        "aliases": list(person.aliases),
        "roles": list(person.roles),
        "mentions": [_words(document, mention.start, mention.end) for mention in person.mentions],
        "quotes": [_words(document, quote.start, quote.end) for quote in person.quotes],
        "stated_roles": [_words(document, role.start, role.end) for role in person.stated_roles],
        "statements": [_words(document, said.start, said.end) for said in person.statements],
    }


def time_text(moment: datetime | time | None) -> str | None:
    """As much of a time as is known, in the form of ISO 8601; seconds only where they were given.

    `2023-05-24T12:54+00:00`, `2023-05-24T12:54` without a known zone, `12:54` without a known date.
    """
    if moment is None:
        return None
    if isinstance(moment, time):
        moment = moment.replace(tzinfo=None)
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _measure(measure: Measure) -> Facts:
    return {
        "counts": measure.counts,
        "event": measure.event,
        "of": measure.of,
        "unit": measure.unit,
        "kind": measure.kind,
        "figures": [entry.figure for entry in measure.entries],
        "history": [_entry(entry) for entry in measure.entries],
        "disagree": measure.disagrees,
    }


def _entry(entry: Entry) -> Facts:
    return {
        "before": entry.before,
        "trend": entry.trend,
        "change": None if entry.change is None else _number(entry.change),
        "against": list(entry.against),
    }


def _words(document: Document, start: int, end: int) -> Facts:
    return {"text": document.text[start:end], "start": start, "end": end}


def _ends(span: Span) -> list[int]:
    return [span.start, span.end]


def _value(value: FigureValue) -> object:
    if isinstance(value, tuple):
        return [_number(part) for part in value]
    return value if isinstance(value, str) else _number(value)


def _number(number: int | Decimal) -> int | float | Decimal:
    """The number as JSON has it: whole numbers whole, others as floats where a float says exactly the same."""
    if isinstance(number, int):
        return number
    if number == number.to_integral_value():
        return int(number)
    nearest = float(number)
    return nearest if Decimal(repr(nearest)) == number else number
