"""A page on which the same things are counted again and again, with figures and measures that are known for sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from dateline.library.analysis import FiguresFound, MeasuresFound, PeopleFound, measures_found
from dateline.parsing.model import Document, Entry, Figure, Measure, Span, Trend

from .facts import people_found

__all__ = ["TOLL", "toll_facts", "toll_figures", "toll_measures"]

TOLL = """\
Toll of the flood in Arlen

UPDATE 1254 GMT: Ines Holt counts 38 dead.

Tom Adeyemi counts 31 dead in the same streets. There are 12 boats on the river, and 2 sides of the quay are lost.

Repairs will cost about 400 pounds a house.

UPDATE 1210 GMT: Ines Holt counts 34 dead.

The council gave 80 votes to the new dam, and 9 votes to the old one.

UPDATE 0905 GMT: Ines Holt counts more than 12 dead.

There are 6 boats on the river, and 6 bridges are closed.

UPDATE 0700 GMT: It rains in Arlen.
"""
"""Four updates, newest first. The dead are counted four times, by two who differ; boats and votes twice."""

_FIGURE = re.compile(r"(?:(more than|about) )?\b(\d+) (?!GMT)([a-z]+)")
_NAME = re.compile(r"Ines Holt|Tom Adeyemi")


def toll_figures(document: Document) -> tuple[Figure, ...]:
    """Each number with the noun behind it, claimed by who is named in the sentence; sides are told in passing."""
    figures = []
    for update in document.updates:
        for match in _FIGURE.finditer(document.text, update.body.start, update.body.end):
            start = document.text.rfind("\n", 0, match.start()) + 1
            start = max(start, document.text.rfind(". ", 0, match.start()) + 2)
            end = document.text.index(".", match.end()) + 1
            name = _NAME.search(document.text, start, end)
            figures.append(
                Figure(
                    match.start(2),
                    match.end(),
                    int(match[2]),
                    "money" if match[3] == "pounds" else "count",
                    counts=None if match[3] == "pounds" else match[3],
                    unit="pound" if match[3] == "pounds" else None,
                    qualifier={"more than": "more_than", "about": "about"}.get(match[1]),  # type: ignore[arg-type]  # a qualifier
                    claimed_by=name[0] if name else None,
                    sentence=Span(start, end),
                    update=update.id,
                    ink=Span(match.start(), match.end(2)),
                    minor=match[3] == "sides",
                )
            )
    return tuple(figures)


def toll_measures(figures: tuple[Figure, ...]) -> tuple[Measure, ...]:
    """All counts of a noun in time order; each follows the one before of the same claimant; claimants differ.

    As in every ledger, what is told in passing is no value of anything.
    """
    measures = []
    for noun in dict.fromkeys(figure.counts for figure in figures if not figure.minor):
        indices = [index for index, figure in enumerate(figures) if figure.counts == noun]
        updates = list(dict.fromkeys(figure.update for figure in figures))
        indices.sort(key=lambda index: (-updates.index(figures[index].update), index))
        entries: list[Entry] = []
        for position, index in enumerate(indices):
            figure = figures[index]
            others = [figures[other] for other in indices]
            before = [p for p, other in enumerate(others[:position]) if other.claimed_by == figure.claimed_by]
            against = [
                p for p, o in enumerate(others) if o.update == figure.update and o.claimed_by != figure.claimed_by
            ]
            entry = Entry(index, against=tuple(against))
            if before:
                change = int(str(figure.value)) - int(str(others[before[-1]].value))
                trend: Trend = "up" if change > 0 else "down" if change else "same"
                entry = replace(entry, before=before[-1], trend=trend, change=change)
            entries.append(entry)
        kind = figures[indices[0]].kind
        measures.append(Measure(noun, "dead" if noun == "dead" else None, None, None, kind, tuple(entries)))
    return tuple(measures)


def toll_facts(document: Document) -> Iterator[FiguresFound | PeopleFound | MeasuresFound]:
    """What `analyse` hands out for the page."""
    figures = toll_figures(document)
    yield people_found(document)
    yield FiguresFound(figures, 0, len(document.text))
    yield measures_found(replace(document, figures=figures, measures=toll_measures(figures)))
