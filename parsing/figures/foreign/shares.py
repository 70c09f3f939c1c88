"""What a share or a measure is about."""

from __future__ import annotations

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar

__all__ = ["attach_wholes"]

_MADE_OF = frozenset(("mass", "volume", "length", "area", "energy", "power"))


def attach_wholes(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give `20 Prozent der X` and fractions their X, and a measure what it is made of (`300 Kilo Kokain`)."""
    found = []
    for place, draft in enumerate(drafts):
        if draft.unit is not None and draft.of is None:
            following = drafts[place + 1] if place + 1 < len(drafts) else None
            draft = _with_whole(grammar, sentence, draft, following)
        found.append(draft)
    return tuple(found)


def _with_whole(grammar: Grammar, sentence: Sentence, draft: Draft, following: Draft | None) -> Draft:
    share = draft.kind == "percent" or draft.unit == "fraction"
    made = draft.unit_kind in _MADE_OF
    at = draft.past
    if not share and not made:
        return draft
    joined = grammar.is_in("of", sentence.lower[at])
    if not joined and not (made and grammar.capital_nouns and sentence.is_capital(at)):
        return draft
    at += joined
    if grammar.is_in("totals", sentence.lower[at]) and grammar.is_in("of", sentence.lower[at + 1]):
        at += 2
    if grammar.is_in("dimensions", sentence.lower[at]):
        return draft
    while joined and grammar.is_in("determiners", sentence.lower[at]) and at < draft.past + 4:
        at += 1
    if following is not None and following.first == at:
        whole = following.counts
    else:
        phrase = grammar.phrase_at(grammar, sentence, at, sentence.count)
        phrase = phrase or grammar.singular_at(grammar, sentence, at, sentence.count)
        whole = sentence.slice(*phrase) if phrase else None
    return draft._replace(of=whole, counts=whole if share else draft.counts)
