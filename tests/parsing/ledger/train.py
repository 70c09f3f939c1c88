"""`python -m tests.parsing.ledger.train`: fit the weights of what speaks for one measure, and write them to their list.

Two figures of one kind on one marked page, which no rule keeps apart, are an example; whether they are marked with one
measure is what is learned. It is a logistic regression by Newton's method, in plain Python and in one order: the same
pages give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path
from typing import NamedTuple

import dateline.parsing.lexicon
from dateline.parsing.document import read_document
from dateline.parsing.measures.evidence import Facts, facts_of
from dateline.parsing.measures.grouping import plain_unit
from dateline.parsing.measures.likeness import rules_of
from dateline.parsing.measures.sightings import Sighting, sightings_of
from dateline.parsing.measures.surroundings import surroundings_of
from dateline.parsing.measures.weights import HOPELESS

from .marked import Half, Marked, cases, place
from .scoring import nodes

WRITTEN = Path(dateline.parsing.lexicon.__file__).parent / "ledger_weights.txt"
HEAD = """\
# What each fact about two figures is worth that no rule keeps apart, in logarithms of odds: name | weight.
# Written by `python -m tests.parsing.ledger.train` from the marked pages; do not edit.
"""
FITTED: tuple[Half, ...] = ("dev", "held", "unseen", "third")
"""What weights are fitted to: `fourth` stays out and tells how far they go."""
RARE = 8
"""In how many examples at least a fact must hold to be weighed."""
PULL = 2.0
"""How strongly weights are held near zero."""
ROUNDS = 12


class Example(NamedTuple):
    """Two figures of one page."""

    facts: Facts
    one: bool
    """Whether they are of one measure."""


def main() -> None:
    """Read the marked pages, fit, and write the list."""
    weights = fit(all_examples())
    rows = [f"{name} | {weight:.3f}\n" for name, weight in weights.items()]
    WRITTEN.write_text(HEAD + "".join(rows), encoding="utf-8")


def all_examples() -> list[Example]:
    """The examples of all pages that weights are fitted to."""
    return [
        example
        for half in FITTED
        for case in cases(half)
        for marked in case.documents
        for example in examples_of(marked)
    ]


def examples_of(marked: Marked) -> Iterator[Example]:
    """The pairs of figures of a page."""
    document = read_document(marked.text, source=marked.name)
    laid = nodes([document], [place(marked, document)], ())
    groups = {node.place[1]: node.mark.group if node.mark else None for node in laid if node.place}
    sightings = [sighting for sighting in sightings_of(document) if sighting.place in groups]
    background = surroundings_of(document, sightings_of(document))
    for index, new in enumerate(sightings):
        for old in sightings[:index]:
            rules = rules_of(new, old, background) if _of_one_kind(new, old) else HOPELESS
            if rules > HOPELESS:
                group = groups[new.place]
                yield Example(facts_of(new, old, background, rules), group is not None and group == groups[old.place])


def _of_one_kind(new: Sighting, old: Sighting) -> bool:
    if new.figure.kind != old.figure.kind:
        return False
    return new.figure.kind == "count" or plain_unit(new.figure.unit) == plain_unit(old.figure.unit)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights that tell the examples best, by name."""
    held: dict[str, int] = {}
    for facts, _ in examples:
        for name, size in facts.items():
            held[name] = held.get(name, 0) + (size != 0)
    names = sorted(name for name, count in held.items() if count >= RARE)
    at = {name: index for index, name in enumerate(names)}
    rows = [
        ([(at[name], size) for name, size in sorted(facts.items()) if size and name in at], float(one))
        for facts, one in examples
    ]
    weights = [0.0] * len(names)
    for _ in range(ROUNDS):
        slope = [-PULL * weight for weight in weights]
        curve = [[PULL * (i == j) for j in range(len(names))] for i in range(len(names))]
        for sizes, one in rows:
            odds = sum(weights[i] * size for i, size in sizes)
            chance = 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
            spread = chance * (1 - chance)
            for i, size in sizes:
                slope[i] += (one - chance) * size
                row = curve[i]
                for j, other in sizes:
                    row[j] += spread * size * other
        step = _solve(curve, slope)
        weights = [weight + more for weight, more in zip(weights, step, strict=True)]
    return dict(zip(names, weights, strict=True))


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve linear equations by elimination; the matrix has large numbers on its diagonal."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        pivot = rows[at]
        for below in rows[at + 1 :]:
            share = below[at] / pivot[at]
            if share:
                for column in range(at, size + 1):
                    below[column] -= share * pivot[column]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][column] * found[column] for column in range(at + 1, size))
        found[at] = (rows[at][size] - known) / rows[at][at]
    return found


if __name__ == "__main__":
    main()
