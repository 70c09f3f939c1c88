"""The facts of a document as they are found, a part of the text at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from dateline.parsing.model import Document, Figure, Measure, Passage, Person
from dateline.parsing.passages import passages_of_prose

if TYPE_CHECKING:
    from .importance import Group

__all__ = ["FiguresFound", "MeasuresFound", "PeopleFound", "analyse", "measures_found", "mentions_of"]

FIRST_STRETCH = 64_000
"""How much text is read for people before the first figures are looked for; each later stretch is four times longer, so
that all of them together cost a third more than the last."""
STRETCH_GROWTH = 4
BATCH = 32_000
"""How much text the figures of one batch come from, in characters."""


@dataclass(frozen=True, slots=True)
class FiguresFound:
    """All figures of the text from `start` to `end`."""

    figures: tuple[Figure, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PeopleFound:
    """The people of the document up to where it was read."""

    people: tuple[Person, ...]
    complete: bool
    mentions: tuple[tuple[int, int, int], ...] = ()
    """Start and end of every mention and the index of its person, in the order of the text."""


@dataclass(frozen=True, slots=True)
class MeasuresFound:
    """What is counted in the whole document, the most important first."""

    measures: tuple[Measure, ...] = ()
    """Their entries are figures by their index in the order of the text."""
    groups: tuple[Group, ...] = ()
    """The group of each measure."""
    places: tuple[tuple[int, int, int], ...] = ()
    """Where each figure of a measure starts, the index of the measure and of its entry, in the order of the text."""


def analyse(document: Document) -> Iterator[FiguresFound | PeopleFound | MeasuresFound]:
    """Find people, then figures with who claims them, from the beginning; each part is handed out when it is known.

    What is counted over and over comes last, when all figures are known.
    """
    from dateline.parsing.figures import day_of_writing, find_figures
    from dateline.parsing.ledger import ledger
    from dateline.parsing.people import find_people

    text = document.text
    passages = list(passages_of_prose(document))
    day = day_of_writing(document)
    done = 0
    every: list[Figure] = []
    stretch = FIRST_STRETCH
    while True:
        last = _passages_within(passages, stretch)
        complete = last == len(passages)
        people = find_people(text, passages[:last])
        yield PeopleFound(people, complete, mentions_of(people))
        start = _start(passages, done)
        found: list[Figure] = []
        for index in range(done, last):
            found += find_figures(text, passages[index], people, published=day, language=document.language)
            end = _start(passages, index + 1) if index + 1 < len(passages) else len(text)
            if end - start >= BATCH or index + 1 == last:
                yield FiguresFound(tuple(found), start, end)
                every += found
                start, found = end, []
        if complete:
            if not passages:
                yield FiguresFound((), 0, len(text))
            in_order = tuple(sorted(every, key=attrgetter("start")))
            whole = replace(document, figures=in_order, people=people)
            yield measures_found(replace(whole, measures=ledger([whole])))
            return
        done, stretch = last, stretch * STRETCH_GROWTH


def measures_found(document: Document) -> MeasuresFound:
    """The measures of a document, the most important first."""
    from .importance import measure_group, measure_order

    documents = (document,)
    measures = sorted(document.measures, key=lambda measure: measure_order(measure, documents))
    places = (
        (document.figures[entry.figure].start, number, position)
        for number, measure in enumerate(measures)
        for position, entry in enumerate(measure.entries)
    )
    return MeasuresFound(tuple(measures), tuple(map(measure_group, measures)), tuple(sorted(places)))


def mentions_of(people: Sequence[Person]) -> tuple[tuple[int, int, int], ...]:
    """Every mention with the index of its person, in the order of the text."""
    return tuple(
        sorted((span.start, span.end, index) for index, person in enumerate(people) for span in person.mentions)
    )


def _start(passages: list[Passage], index: int) -> int:
    if index == 0 or index >= len(passages):
        return 0
    passage = passages[index]
    if passage.update is not None:
        return passage.update.start
    return passage.blocks[0].start if passage.blocks else 0


def _passages_within(passages: list[Passage], stretch: int) -> int:
    """How many passages begin within the first `stretch` characters; all when little would be left."""
    count = 0
    while count < len(passages) and _start(passages, count) <= stretch:
        count += 1
    return count
