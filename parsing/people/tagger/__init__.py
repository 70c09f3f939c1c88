"""A learned tagger: which words of the runs of capitals in a document are names of people.

A linear chain of labels over each run, with features of its words, of what stands around it, of the word lists, of
what the rules alone make of it, and of what the document shows elsewhere. Small words outside are never weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.parsing.people.first_look import Glance
from dateline.parsing.people.segments import leading_particles
from dateline.parsing.people.sentences import Sentence

from .decoding import decode
from .features import features_of, view_of
from .shown import show
from .weights import weights

__all__ = ["Run", "runs_of", "tag"]

Run = tuple[Sentence, int, int, list[list[str]]]
"""A sentence, the first token of a run in it and the one behind its last, and the features of each."""


def runs_of(glances: Sequence[Glance]) -> Iterator[Run]:
    """All runs of a document with the features of their words."""
    shown = show(glances)
    for glance in glances:
        sentence, view = glance.sentence, view_of(glance)
        for stretch in glance.stretches:
            lead = stretch.first - leading_particles(sentence, stretch.first)
            yield sentence, lead, stretch.end, features_of(view, shown, stretch, lead)


def tag(glances: Sequence[Glance]) -> Iterator[tuple[Sentence, int, int]]:
    """The names of a document: a sentence, the first token of a name in it and the one behind its last."""
    table = weights()
    for sentence, first, _, features in runs_of(glances):
        begun = -1
        for at, label in enumerate(decode(features, table) + "O", first):
            if label == "I":
                continue
            if begun >= 0:
                yield sentence, begun, at
            begun = at if label == "B" else -1
