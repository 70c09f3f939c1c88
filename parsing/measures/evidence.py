"""What is to be weighed about two figures beside what rules say: names of facts with their sizes, weights in a list."""

from __future__ import annotations

from functools import cache
from math import fsum, log, sqrt

from dateline.parsing.lexicon import word_list

from .sightings import Sighting
from .surroundings import Surroundings, WordWeights, shelf_of

__all__ = ["Facts", "facts_of", "weigh"]

Facts = dict[str, float]
"""Sizes by name; most are 0 or 1, none is far from that."""

_LEAST_SUM = -4.0


@cache
def _weights() -> dict[str, float]:
    rows = (line.split(" | ") for line in word_list("ledger_weights"))
    return {name: float(weight) for name, weight in rows}


def weigh(facts: Facts) -> float:
    """How sure it is that two figures are of one measure, as the logarithm of the odds."""
    weights = _weights()
    return fsum(weights.get(name, 0.0) * size for name, size in facts.items())


def facts_of(new: Sighting, old: Sighting, background: Surroundings, rules: float) -> Facts:
    """What is known of two figures that no rule keeps apart; `rules` is the sum of what the rules' signs are worth."""
    facts = {"bias": 1.0, f"kind {new.figure.kind}": 1.0, "rules": max(_LEAST_SUM, rules)}
    count = new.figure.kind == "count"
    _add_sizes(facts, new, old, count)
    _add_places(facts, new, old, background, count)
    _add_words(facts, new, old, background)
    _add_concepts(facts, new, old, background, count)
    one, other = new.head.group, old.head.group
    if one and other:
        facts["same noun" if one == other else "other noun"] = 1.0
    if new.event and new.event == old.event:
        facts["same event"] = 1.0
        facts["same event of a count"] = float(count)
        facts["same event and noun"] = float(one == other != "")
    if new.act and old.act:
        facts["same act" if new.act == old.act else "other act"] = 1.0
    if new.subject and old.subject and new.subject.isdisjoint(old.subject):
        facts["other subject"] = 1.0
    claims = new.figure.claimed_by, old.figure.claimed_by
    if None not in claims and claims[0] != claims[1]:
        facts["other claimant"] = 1.0
    if new.figure.change is not None or old.figure.change is not None:
        facts["a change"] = 1.0
    if new.sides and new.sides == old.sides:
        facts["same sides"] = 1.0
    if new.places and new.places == old.places:
        facts["same places"] = 1.0
    return facts


def _add_sizes(facts: Facts, new: Sighting, old: Sighting, count: bool) -> None:
    if new.figure.value == old.figure.value:
        facts["equal"] = 1.0
        facts["equal counts"] = float(count)
        facts["equal and large"] = float(new.size >= 13)
        facts["equal sums"] = float(new.figure.kind == "money")
        return
    big, small = max(new.size, old.size), min(new.size, old.size)
    ratio = log(big / small) if small else 5.0
    facts["ratio"] = min(ratio, 5.0) / 5
    facts["within a third"] = float(ratio < 0.27)
    facts["within double"] = float(ratio < 0.7)
    if new.goes_on:
        facts["goes on and up" if new.size > old.size else "goes on and down"] = 1.0
    if count and new.size > old.size:
        facts["more"] = 1.0


def _add_places(facts: Facts, new: Sighting, old: Sighting, background: Surroundings, count: bool) -> None:
    """Where the two stand, and among how many of their kind."""
    if new.update == old.update:
        facts["one update"] = 1.0
        facts["one sentence"] = float(new.moment.sentence == old.moment.sentence)
        return
    rivals = background.crowds[shelf_of(new)] * background.crowds[shelf_of(old)]
    # An update of another document has no crowd here.
    facts["rivals"] = log(rivals or 1) / 5
    if rivals == 1:
        facts["only counts of two updates" if count else "only ones of two updates"] = 1.0


def _add_words(facts: Facts, new: Sighting, old: Sighting, background: Surroundings) -> None:
    """How far their sentences agree, and the words beside them."""
    weights = background.word_weights
    shared = [weights.weight(word) for word in new.words & old.words]
    total = fsum(shared)
    facts["rarest word shared"] = max(shared, default=0.0) / 3
    facts["words shared"] = min(total, 15.0) / 5
    facts["sentences alike"] = _alike(total, new.words, old.words, weights)
    if new.near and old.near:
        facts["near words shared"] = min(background.near_weights.of(new.near & old.near), 6.0) / 3
    if new.topic and old.topic:
        topic = background.weights.of(new.topic & old.topic)
        facts["topics alike"] = _alike(topic, new.topic, old.topic, background.weights)
    for name, mine, theirs in zip(("same word in front", "same word behind"), new.beside, old.beside, strict=True):
        if mine and mine == theirs:
            facts[name] = 1.0


def _add_concepts(facts: Facts, new: Sighting, old: Sighting, background: Surroundings, count: bool) -> None:
    """How far the words nearest to the two may speak of the same, in whatever words."""
    if not new.concepts or not old.concepts:
        facts["nothing known to speak of"] = 1.0
        return
    weights = background.concept_weights
    shared = [weights.weight(concept) for concept in new.concepts & old.concepts]
    if not shared:
        facts["nothing alike to speak of" if count else "no measure alike to speak of"] = 1.0
        return
    total = fsum(shared)
    alike = _alike(total, new.concepts, old.concepts, weights)
    facts["speak alike"] = alike
    facts["counts speak alike"] = alike if count else 0.0
    facts["rarest concept shared"] = max(shared) / 3
    facts["concepts shared"] = min(total, 8.0) / 4


def _alike(shared: float, one: frozenset[str], other: frozenset[str], weights: WordWeights) -> float:
    both = weights.of(one) * weights.of(other)
    return shared / sqrt(both) if both > 0 else 0.0
