"""A group of figures as a measure: its entries in time order, and the words it is called by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.parsing.model import Measure

from .histories import Told, history_of
from .sightings import Sighting

__all__ = ["Placed", "measure_of"]


class Placed(NamedTuple):
    """A figure with the document it stands in."""

    document: int
    clock: float | None
    """Seconds since 1970, where the time of its update is known with its zone."""
    sighting: Sighting


def measure_of(group: Sequence[Placed]) -> Measure:
    """The measure of some figures that count the same, told by the wording most of them share."""
    placed = sorted(group, key=lambda one: (one.document, one.sighting.moment))
    if len({one.document for one in placed}) > 1 and all(one.clock is not None for one in placed):
        placed.sort(key=lambda one: one.clock or 0.0)
    figures = [one.sighting.figure for one in placed]
    first = placed[0].sighting
    event = _usual(one.sighting.event for one in placed)
    counted = first.figure.kind == "count"
    return Measure(
        counts=_usual(figure.counts for figure in figures),
        event=event if counted else None,
        of=_usual(figure.of for figure in figures) or (None if counted else event),
        unit=first.figure.unit,
        kind=first.figure.kind,
        entries=history_of(
            [
                Told(one.sighting.figure, one.sighting.place, one.document, one.sighting.update, _contrasts(one))
                for one in placed
            ]
        ),
    )


def _contrasts(one: Placed) -> bool:
    return one.sighting.signs.contrast


def _usual(words: Iterable[str | None]) -> str | None:
    """What is said most often, the earliest of several; None where nothing is said."""
    counts = Counter(word for word in words if word)
    return counts.most_common(1)[0][0] if counts else None
