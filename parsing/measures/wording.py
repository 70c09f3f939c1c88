"""A group of figures as a measure: its entries in time order, and the words it is called by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Measure

from .histories import Told, history_of
from .sightings import Sighting
from .timing import Clock

__all__ = ["Placed", "measure_of"]


class Placed(NamedTuple):
    """A figure with the document it stands in."""

    document: int
    clock: Clock | None
    """When its update was written."""
    sighting: Sighting


def measure_of(group: Sequence[Placed]) -> Measure:
    """The measure of some figures that count the same, told by the wording most of them share."""
    placed = sorted(group, key=lambda one: (one.document, one.sighting.moment))
    if len({one.document for one in placed}) > 1:
        placed = _by_clock(placed)
    figures = [one.sighting.figure for one in placed]
    first = placed[0].sighting
    event = _usual(one.sighting.event for one in placed)
    whole = _usual(figure.of for figure in figures)
    label = _label(placed)
    counted = first.figure.kind == "count"
    if first.figure.kind == "vote" and not whole:
        label = None  # who or what is named beside a vote is not what was voted on
    return Measure(
        counts=_usual(figure.counts for figure in figures),
        event=event if counted else None,
        of=(whole or label) if counted else " ".join(filter(None, (label, whole or event))) or None,
        unit=first.figure.unit,
        kind=first.figure.kind,
        entries=history_of(
            [
                Told(one.sighting.figure, one.sighting.place, one.document, one.sighting.update, _contrasts(one))
                for one in placed
            ]
        ),
    )


def _label(placed: Sequence[Placed]) -> str | None:
    """Where or whose it is, if half of the figures say so and the words of what is counted do not."""
    label = _usual(one.sighting.label for one in placed)
    counts = _usual(one.sighting.figure.counts for one in placed)
    if label is None or (counts and label in counts):
        return None
    # `the Russian invasion` says where, not whose, unless what is counted has an owner.
    if label.lower() in word_set("demonyms") and not placed[0].sighting.nature.owned:
        return None
    said = sum(one.sighting.label == label for one in placed)
    return label if said * 2 >= len(placed) else None


def _by_clock(placed: list[Placed]) -> list[Placed]:
    """Figures of several documents in time order where their clocks can be compared, else as given."""
    clocks = [one.clock for one in placed if one.clock is not None]
    if len(clocks) < len(placed) or len({clock.sort for clock in clocks}) > 1:
        return placed
    return [one for _, one in sorted(zip(clocks, placed, strict=True), key=lambda pair: pair[0].seconds)]


def _contrasts(one: Placed) -> bool:
    return one.sighting.signs.contrast


def _usual(words: Iterable[str | None]) -> str | None:
    """What is said most often, the earliest of several; None where nothing is said."""
    counts = Counter(word for word in words if word)
    return counts.most_common(1)[0][0] if counts else None
