"""From a passage of another language to its figures: the steps, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from dateline.parsing.figures.claims.names import names_of
from dateline.parsing.figures.draft import Drafts
from dateline.parsing.figures.finishing import figure_of
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.stretches import end_of_minute, sentences_of
from dateline.parsing.model import Figure, Passage, Person

from .ages import read_ages
from .carry import carry_between, carry_over
from .changes import read_changes
from .claims import attach_claims
from .clocks import mark_clocks
from .counted import attach_counted
from .cutting import cut_sentence
from .dates import mark_dates
from .grammar import Grammar, grammar_of
from .masks import mark_labels, mark_ordinals
from .numbers import read_numbers
from .qualifiers import read_qualifiers
from .ranges import join_ranges
from .results import read_results
from .sentences import sentence_spans
from .shares import attach_wholes
from .units import attach_units

__all__ = ["STEPS", "find_foreign_figures"]

Step = Callable[[Grammar, Sentence, Drafts], Drafts]

STEPS: tuple[tuple[str, Step], ...] = (
    ("dates", mark_dates),
    ("clock times", mark_clocks),
    ("ordinals", mark_ordinals),
    ("labels", mark_labels),
    ("numbers", read_numbers),
    ("units", attach_units),
    ("results", read_results),
    ("ranges", join_ranges),
    ("ages", read_ages),
    ("what is counted", attach_counted),
    ("carrying", carry_over),
    ("qualifiers", read_qualifiers),
    ("changes", read_changes),
    ("shares", attach_wholes),
)
"""What is done with each sentence that has a number."""


def find_foreign_figures(language: str, text: str, passage: Passage, people: Sequence[Person]) -> tuple[Figure, ...]:
    """The stated quantities, dates and clock times of a passage, in order and without overlap.

    `language` is `de` or `fr`; the rest is as for English.
    """
    grammar = grammar_of(language)
    names = names_of(people)
    update = passage.update.id if passage.update else None
    found: list[Figure] = []
    for sentence, drafts in carry_between(grammar, _read(grammar, text, passage)):
        claimed = attach_claims(grammar, sentence, drafts, names) if drafts else ()
        found += [figure_of(sentence, draft, update) for draft in claimed if draft.kind != "label"]
    stamp = end_of_minute(text, passage)
    return tuple(figure for figure in found if figure.start >= stamp)


def _read(grammar: Grammar, text: str, passage: Passage) -> Iterator[tuple[Sentence, Drafts]]:
    """Each sentence of a passage with its drafts."""
    for span, _ in sentences_of(text, passage, partial(sentence_spans, grammar)):
        sentence = cut_sentence(grammar, text, span.start, span.end)
        yield sentence, _drafts(grammar, sentence)


def _drafts(grammar: Grammar, sentence: Sentence) -> Drafts:
    drafts: Drafts = ()
    if sentence.places:
        for _, step in STEPS:
            drafts = step(grammar, sentence, drafts)
    return drafts
