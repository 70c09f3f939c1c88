"""What a document speaks of everywhere, what each update speaks of, and which words are rare in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from functools import cache, lru_cache
from math import log
from typing import NamedTuple

from dateline.parsing.model import Document

from .naming import may_name, name_key, names_amid, names_in
from .sightings import Sighting

__all__ = ["Surroundings", "WordWeights", "shelf_of", "surroundings_of"]


class WordWeights:
    """How much words tell, the rare ones more: 0 for one that is everywhere."""

    __slots__ = ("_sums", "_weights")

    def __init__(self, counts: Counter[str], of: int) -> None:
        self._weights = {word: log((of + 1) / count) for word, count in counts.items()}
        self._sums: dict[frozenset[str], float] = {}

    def of(self, words: frozenset[str]) -> float:
        """The weight of all the words; one that the document has not weighs as a rather rare one."""
        found = self._sums.get(words)
        if found is None:
            weights = self._weights
            # In one order, since a sum of floats depends on it.
            found = self._sums[words] = sum(weights.get(word, 1.0) for word in sorted(words))
        return found

    def weight(self, word: str) -> float:
        """The weight of one word."""
        return self._weights.get(word, 1.0)


class Surroundings(NamedTuple):
    """The background against which two figures of one document are compared."""

    titled: frozenset[str]
    """Names in the title."""
    pervasive: frozenset[str]
    """Names in the title or in half of the updates: they tell nothing apart."""
    names: dict[int, frozenset[str]]
    """The names of each update, by its rank."""
    own_names: dict[int, frozenset[str]]
    """The same without those of the whole page."""
    weights: WordWeights
    """How rare each content word is among the sentences with figures: 0 for one that is in all."""
    twice: frozenset[str]
    """Nouns of which one update gives two numbers: the noun alone does not say which is meant."""
    near_weights: WordWeights
    """The same of the stems nearest to the figures."""
    word_weights: WordWeights
    """The same of all words of the sentences, a sentence once for each figure in it."""
    concept_weights: WordWeights
    """The same of what the words nearest to the figures may speak of."""
    crowds: Counter[Hashable]
    """How many figures of a kind an update has, by `shelf_of`."""


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:[-.,'’&][^\W_]+)*|[^\w\s]")


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*")


def surroundings_of(document: Document, sightings: Sequence[Sighting]) -> Surroundings:
    """Read the names of each update that has figures, and count the words of their sentences."""
    ranks = {sighting.figure.update: sighting.update for sighting in sightings}
    names: dict[int, frozenset[str]] = {}
    for update in document.updates:
        if update.id in ranks:
            found = _capitals().findall(document.text, update.start, update.end)
            names[ranks[update.id]] = frozenset(filter(None, map(_telling_key, found)))
    updates = len(set(ranks.values()))
    titled = _titled(document)
    pervasive = titled | _common(sightings, updates)
    own_names = {rank: found - pervasive for rank, found in names.items()}
    return Surroundings(
        titled,
        pervasive,
        names,
        own_names,
        _weights(sightings),
        _twice(sightings),
        _counted([sighting.near for sighting in sightings]),
        _counted([sighting.words for sighting in sightings]),
        _counted([sighting.concepts for sighting in sightings]),
        Counter(map(shelf_of, sightings)),
    )


def shelf_of(sighting: Sighting) -> Hashable:
    """The update of a figure with its kind and unit; a bare number is of another kind than one with a noun."""
    kind = sighting.figure.kind
    return sighting.update, kind, bool(sighting.head.group) if kind == "count" else sighting.figure.unit


@lru_cache(maxsize=8192)
def _telling_key(word: str) -> str:
    """The key of a word with a capital; empty for one that mostly has it because it opens a sentence."""
    low = word.lower()
    return name_key(low) if may_name(low) else ""


def _titled(document: Document) -> frozenset[str]:
    words = _words().findall(document.title or "")
    return frozenset(name.key for name in names_in(words, [word.lower() for word in words], names_amid(document.text)))


def _common(sightings: Sequence[Sighting], updates: int) -> frozenset[str]:
    """Names that sentences with figures give in half of the updates."""
    seen: dict[int, set[str]] = {}
    for sighting in sightings:
        seen.setdefault(sighting.update, set()).update(sighting.around)
    counts = Counter(name for names in seen.values() for name in names)
    least = max(3, (updates + 1) // 2)
    return frozenset(name for name, count in counts.items() if count >= least)


def _weights(sightings: Sequence[Sighting]) -> WordWeights:
    counts: Counter[str] = Counter()
    sentences = 0
    last = -1
    for sighting in sightings:
        if sighting.figure.sentence.start != last:
            last = sighting.figure.sentence.start
            sentences += 1
            counts.update(sighting.topic)
    return WordWeights(counts, sentences)


def _twice(sightings: Sequence[Sighting]) -> frozenset[str]:
    seen: dict[tuple[int, str], object] = {}
    found = set()
    for sighting in sightings:
        group, value = sighting.head.group, sighting.figure.value
        plain = group and sighting.figure.kind == "count" and not sighting.signs.role
        if plain and seen.setdefault((sighting.update, group), value) != value:
            found.add(group)
    return frozenset(found)


def _counted(sets: Sequence[frozenset[str]]) -> WordWeights:
    counts: Counter[str] = Counter()
    for words in sets:
        counts.update(words)
    return WordWeights(counts, len(sets))
