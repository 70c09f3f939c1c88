"""Who states a figure, where a preposition says it: `laut Polizei`, `nach Angaben der Behörden`, `selon la police`."""

from __future__ import annotations

from dataclasses import replace

from dateline.parsing.figures.draft import Drafts
from dateline.parsing.figures.names import Names
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar

__all__ = ["attach_claims"]

_UNCLAIMED = frozenset(("date", "time", "ordinal", "rank", "label"))
_OF = frozenset(("de", "du", "des", "d'"))
_LONGEST = 8


def attach_claims(grammar: Grammar, sentence: Sentence, drafts: Drafts, names: Names) -> Drafts:
    """Lay the figures of a sentence to the one source it names; of two, neither is sure."""
    found = [claimant for at in range(sentence.count) if (claimant := _named(grammar, sentence, at, names))]
    if len(found) != 1:
        return drafts
    first, past, name = found[0]
    return tuple(
        draft
        if draft.kind in _UNCLAIMED or first <= draft.first < past
        else replace(draft, claimed_by=name, claim_scope="sentence")
        for draft in drafts
    )


def _named(grammar: Grammar, sentence: Sentence, index: int, names: Names) -> tuple[int, int, str] | None:
    """The source named behind a preposition at a word, with the words that name it."""
    if not grammar.is_in("claim prepositions", sentence.lower[index]):
        stated = sentence.lower[index] == "nach" and grammar.is_in("claim nouns", sentence.lower[index + 1])
        apres = sentence.lower[index] == "d'" and sentence.lower[index + 1] == "après"
        if not stated and not apres:
            return None
        at = index + 2
    else:
        at = index + 1
    while grammar.is_in("claim joints", sentence.lower[at]) and at < index + 5:
        at += 1
    past = _past(grammar, sentence, at)
    if past == at:
        return None
    people = names.within(sentence.starts[at], sentence.ends[past - 1])
    return index, past, people[-1][2] if people else sentence.slice(at, past)


def _past(grammar: Grammar, sentence: Sentence, at: int) -> int:
    """Where the name of a source ends: words with capitals, in French a noun with what `de` adds to it."""
    if not sentence.words[at][:1].isalpha() or sentence.lower[at] in grammar.stop_words:
        return at
    if grammar.capital_nouns:
        return _german_past(sentence, at)
    past = at + 1
    while past < at + _LONGEST:
        word = sentence.lower[past]
        if sentence.is_capital(past):
            past += 1
        elif word in _OF and sentence.words[past + 1][:1].isalpha():
            past += 2 + (sentence.lower[past + 1] in ("la", "l'"))
        elif word.endswith("s") and sentence.lower[past - 1].endswith("s") and _is_plain(grammar, word):
            past += 1
        else:
            break
    return past


def _is_plain(grammar: Grammar, word: str) -> bool:
    return word.isalpha() and word not in grammar.stop_words


def _german_past(sentence: Sentence, at: int) -> int:
    """Up to three adjectives, then words with capitals; what `der` and `des` add is not taken."""
    past = at
    while past < at + 3 and not sentence.is_capital(past) and sentence.lower[past].endswith(("en", "er", "em", "e")):
        past += 1
    if not sentence.is_capital(past):
        return at
    while past < at + _LONGEST and sentence.is_capital(past):
        past += 1
    return past
