"""How much the words around two figures agree."""

from __future__ import annotations

from .sightings import Sighting
from .surroundings import Surroundings, WordWeights
from .weights import Weights

__all__ = ["words_around"]


def words_around(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """What speaks for one measure in the words nearest to two figures and in those of their sentences."""
    score = (w.grown if new.signs.grown and new.event else 0.0) + _near(new, old, background, w)
    if len(new.topic) < 2 or len(old.topic) < 2:
        return score
    shared = new.topic & old.topic
    if not shared:
        return score + (w.no_topic if new.figure.value != old.figure.value else 0.0)
    overlap = _overlap(shared, new.topic, old.topic, background.weights)
    return score + w.topic * min(1.0, overlap * 1.5)


def _near(new: Sighting, old: Sighting, background: Surroundings, w: Weights) -> float:
    """How many of the words nearest to two figures agree, the rare ones counting more."""
    if not new.near or not old.near:
        return 0.0
    shared = new.near & old.near
    if not shared:
        return w.nothing_near if len(new.near) > 1 and len(old.near) > 1 and not new.event else 0.0
    overlap = _overlap(shared, new.near, old.near, background.near_weights)
    return w.near_words * min(1.0, overlap * 1.2)


def _overlap(shared: frozenset[str], one: frozenset[str], other: frozenset[str], weights: WordWeights) -> float:
    """Which part of what the poorer of two sets says the other says, too."""
    least = min(weights.of(one), weights.of(other))
    return weights.of(shared) / least if least else 0.0
