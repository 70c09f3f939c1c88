"""What a number counts."""

from __future__ import annotations

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar

__all__ = ["attach_counted"]

_NOUNS_FROM = 10**6
_ROUND = tuple(million * 10**6 for million in range(1, 10))
"""Millions in digits, behind which French has `de` as well."""
_REACH = 18
"""How many words in front of a number its noun may stand."""


def attach_counted(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give each number without a unit the noun phrase behind it; a number of words that has none may be no number."""
    found: list[Draft] = []
    for place, draft in enumerate(drafts):
        if draft.kind == "count" and draft.unit is None:
            limit = drafts[place + 1].first if place + 1 < len(drafts) else sentence.count
            draft = _counted(grammar, sentence, draft, limit)
        found.append(draft)
    return tuple(found)


def _counted(grammar: Grammar, sentence: Sentence, draft: Draft, limit: int) -> Draft:
    at = draft.past
    if sentence.joint(at) > at:
        return _modifier(sentence, draft, at + 1)
    owned = grammar.is_in("partitives", sentence.lower[at]) and grammar.is_in("determiners", sentence.lower[at + 1])
    if (owned and draft.form == "digits") or grammar.is_in("parted by", sentence.lower[at]):
        return _part(grammar, sentence, draft, at + owned, limit)
    if grammar.is_in("partitives", sentence.lower[at]):
        if draft.form != "vague" and draft.scale == 1 and draft.value not in _ROUND:
            return draft
        at += 1
    while grammar.is_in("further", sentence.lower[at]) and at < draft.past + 3:
        at += 1
    find = grammar.singular_at if draft.value == 1 else grammar.phrase_at
    # `2,6 milliards prévus`: what millions count is joined to them.
    joined = grammar.capital_nouns or draft.scale < _NOUNS_FROM or at > draft.past
    phrase = find(grammar, sentence, at, limit) if joined else None
    if phrase is None:
        return _with_total(grammar, sentence, draft)
    return draft._replace(past=phrase[1], counts=sentence.slice(*phrase))


def _part(grammar: Grammar, sentence: Sentence, draft: Draft, at: int, limit: int) -> Draft:
    """`40 dieser Boote`, `40 des bateaux`: the noun stays outside the span."""
    for _ in range(3):
        at += grammar.is_in("determiners", sentence.lower[at]) or grammar.is_in("parted by", sentence.lower[at])
    phrase = grammar.phrase_at(grammar, sentence, at, limit)
    return draft._replace(counts=sentence.slice(*phrase)) if phrase else draft


def _with_total(grammar: Grammar, sentence: Sentence, draft: Draft) -> Draft:
    """The draft with the noun it is the total of: `Die Zahl der Toten stieg auf 17`, `le nombre de morts`."""
    for at in range(draft.first - 1, max(-1, draft.first - _REACH), -1):
        if grammar.is_in("totals", sentence.lower[at]):
            begin = at + 2
            if not grammar.is_in("of", sentence.lower[at + 1]):
                return draft
            phrase = grammar.phrase_at(grammar, sentence, begin, draft.first)
            return draft._replace(counts=sentence.slice(*phrase)) if phrase else draft
        if sentence.words[at] in (",", ";", ":"):
            break
    return draft


def _modifier(sentence: Sentence, draft: Draft, at: int) -> Draft:
    """`8-Zylinder-Motor`: the words behind the hyphen; small letters are an ending and count nothing."""
    if not sentence.is_capital(at):
        return draft._replace(kind="label")
    past = at + 1
    while sentence.joint(past) > past and past < at + 6:
        past += 2
    return draft._replace(past=past, counts=sentence.slice(at, past))
