"""Facts for tests of the reader: few, plain, and the same whatever the extractors find."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.library.analysis import FiguresFound, MeasuresFound, PeopleFound, mentions_of
from dateline.parsing.model import Document, Figure, Person, Quote, Span

__all__ = ["NAMES", "figures_of", "people_found", "people_of", "plain_facts"]

NAMES = {"Ines Holt": "harbour master", "Tom Adeyemi": "engineer", "Ana Ruiz": "mayor of Arlen", "Mara Quint": ""}
"""Everybody who may be named, with what they are."""
_FIGURE = re.compile(r"(?:(more than|about) )?(?<!Route )(?<!Gauge )\b(\d+(?:,\d{3})*)( (?!GMT)[a-z]+)?", re.IGNORECASE)


def figures_of(document: Document, start: int = 0, end: int | None = None) -> tuple[Figure, ...]:
    """Each number in the text of an update or an article that counts what the next word says."""
    found = []
    for update in document.updates:
        low, high = max(start, update.body.start), min(len(document.text) if end is None else end, update.body.end)
        for match in _FIGURE.finditer(document.text, low, high) if low < high else ():
            if match[3] is None:
                continue
            found.append(
                Figure(
                    match.start(2),
                    match.end(),
                    int(match[2].replace(",", "")),
                    "count",
                    counts=match[3].strip(),
                    qualifier={"more than": "more_than", "about": "about"}.get((match[1] or "").lower()),  # type: ignore[arg-type]  # a qualifier
                    claimed_by="Ines Holt" if "Ines Holt" in document.text[match.end() : match.end() + 40] else None,
                    sentence=Span(low, high),
                    update=update.id,
                    ink=Span(match.start(), match.end(2)),
                )
            )
    return tuple(found)


def people_of(document: Document, start: int = 0, end: int | None = None) -> tuple[Person, ...]:
    """Everybody of `NAMES` who is named, in the order of the text; one is quoted, one is a credit."""
    people = []
    for name, role in NAMES.items():
        spans = [Span(*m.span()) for m in re.finditer(name, document.text[: end or len(document.text)])]
        spans = [span for span in spans if span.start >= start]
        if spans:
            quotes = (Quote(spans[0].end, spans[0].end + 5),) if name == "Tom Adeyemi" else ()
            kind = "person" if role else "credit"
            people.append(Person(name, kind, (name,), (role,) if role else (), tuple(spans), quotes))  # type: ignore[arg-type]  # a kind
    return tuple(sorted(people, key=lambda person: person.mentions[0].start))


def people_found(document: Document, end: int | None = None, *, complete: bool = True) -> PeopleFound:
    """The people of a document up to a place, as an analysis hands them out."""
    people = people_of(document, end=end)
    return PeopleFound(people, complete, mentions_of(people))


def plain_facts(document: Document) -> Iterator[FiguresFound | PeopleFound | MeasuresFound]:
    """What `analyse` hands out: everybody first, then all figures, none of them told of again."""
    yield people_found(document)
    yield FiguresFound(figures_of(document), 0, len(document.text))
    yield MeasuresFound()
