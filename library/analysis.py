"""The facts of a document as they are found, a part of the text at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.parsing.model import Document, Figure, Passage, Person
from dateline.parsing.passages import passages_of_prose

__all__ = ["FiguresFound", "PeopleFound", "analyse", "mentions_of"]

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


def analyse(document: Document) -> Iterator[FiguresFound | PeopleFound]:
    """Find people, then figures with who claims them, from the beginning; each part is handed out when it is known."""
    from dateline.parsing.figures import find_figures
    from dateline.parsing.people import find_people

    text = document.text
    passages = list(passages_of_prose(document))
    done = 0
    stretch = FIRST_STRETCH
    while True:
        last = _passages_within(passages, stretch)
        complete = last == len(passages)
        people = find_people(text, passages[:last])
        yield PeopleFound(people, complete, mentions_of(people))
        start = _start(passages, done)
        found: list[Figure] = []
        for index in range(done, last):
            found += find_figures(text, passages[index], people)
            end = _start(passages, index + 1) if index + 1 < len(passages) else len(text)
            if end - start >= BATCH or index + 1 == last:
                yield FiguresFound(tuple(found), start, end)
                start, found = end, []
        if complete:
            if not passages:
                yield FiguresFound((), 0, len(text))
            return
        done, stretch = last, stretch * STRETCH_GROWTH


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
