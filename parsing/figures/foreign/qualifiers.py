"""How exact a figure is said to be."""

from __future__ import annotations

from dateline.parsing.figures.draft import NO_QUANTITIES, Draft, Drafts
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.model import Qualifier

from .grammar import Grammar

__all__ = ["qualifier_before", "read_qualifiers"]


def qualifier_before(grammar: Grammar, sentence: Sentence, index: int) -> tuple[int, Qualifier] | None:
    """The longest qualifier that ends in front of a word, with the index of its first word."""
    lower = sentence.lower
    if index > 1 and lower[index - 1] == "." and sentence.glued(index - 1):
        index -= 1
    for words, qualifier in grammar.qualifiers_before.get(lower[index - 1], ()) if index > 0 else ():
        first = index - len(words)
        if first >= 0 and lower[first:index] == words:
            return first, qualifier
    return None


def _is_passed(grammar: Grammar, word: str, draft: Draft) -> bool:
    """Whether a qualifier is told over a word: `rund eine 3 Kilometer lange Strecke`, `plus de la moitié`.

    Over `die` and `la` only that of a part: `mehr als die 20 Boote` compares.
    """
    return grammar.is_in("articles", word) or (draft.form == "fraction" and grammar.is_in("determiners", word))


def read_qualifiers(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give each figure the qualifier in front of it, else the one behind it."""
    return tuple(
        draft if draft.kind in NO_QUANTITIES or draft.qualifier else _qualified(grammar, sentence, draft)
        for draft in drafts
    )


def _qualified(grammar: Grammar, sentence: Sentence, draft: Draft) -> Draft:
    found = qualifier_before(grammar, sentence, draft.first)
    if found is None and draft.first and _is_passed(grammar, sentence.lower[draft.first - 1], draft):
        found = qualifier_before(grammar, sentence, draft.first - 1)
    if found is not None:
        return draft._replace(qualifier=found[1], qualified_from=found[0])
    for at in (draft.past, draft.number_past):
        for words, qualifier in grammar.qualifiers_behind.get(sentence.lower[at], ()):
            if sentence.lower[at : at + len(words)] == words:
                return draft._replace(qualifier=qualifier)
    return draft
