"""Results of two numbers: votes and scores."""

from __future__ import annotations

from typing import Literal

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar
from .measures import unit_at

__all__ = ["read_results"]

_REACH = 14
"""How many words in front of a result the word for voting, winning or losing is looked for."""


def read_results(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Join two plain whole numbers where a vote or a match is told: `80 zu 9 Stimmen`, `80 voix contre 9`, `2:1`."""
    found: list[Draft] = []
    place = 0
    while place < len(drafts):
        pair = _result(grammar, sentence, drafts[place], drafts[place + 1]) if place + 1 < len(drafts) else None
        found.append(pair or drafts[place])
        place += 2 if pair else 1
    return tuple(found)


def _result(grammar: Grammar, sentence: Sentence, one: Draft, two: Draft) -> Draft | None:
    """The vote or the score made of two drafts; None where they are none."""
    if two.first - one.past > 3 or not (_is_plain(one) and _is_plain(two)):
        return None
    at = one.past
    noun = sentence.lower[at]
    named = grammar.is_in("vote nouns", noun)
    goals = not grammar.capital_nouns and grammar.is_in("score nouns", noun)
    at += named or goals
    if at + 1 != two.first:
        return None
    joint = sentence.lower[at]
    touching = joint in (":", "-", "–") and sentence.glued(at) and sentence.glued(two.first)
    if joint in (":", "-", "–") and not touching:
        return None
    told = _told(grammar, sentence, one.first, two.past)
    past = two.past + grammar.is_in("vote nouns", sentence.lower[two.past])
    kind: Literal["vote", "score"] | None = None
    if (named or told == "vote") and (grammar.is_in("vote against", joint) or touching):
        kind = "vote"
    elif _is_score(grammar, joint, touching=touching, told=goals or told == "score"):
        kind, past = "score", two.past
    if kind is None or unit_at(grammar, sentence, two.past) is not None:
        return None
    value = (_whole(one), _whole(two))
    return one._replace(past=past, number_past=two.past, value=value, kind=kind, form="pair")


def _is_score(grammar: Grammar, joint: str, *, touching: bool, told: bool) -> bool:
    """Whether a joint makes a score: a colon does in German, anything else where a match is told."""
    return (told and (touching or grammar.is_in("score against", joint))) or (joint == ":" and grammar.capital_nouns)


def _is_plain(draft: Draft) -> bool:
    return draft.kind == "count" and draft.form == "digits" and isinstance(draft.value, int) and draft.scale == 1


def _whole(draft: Draft) -> int:
    return draft.value if isinstance(draft.value, int) else 0


def _told(grammar: Grammar, sentence: Sentence, first: int, past: int) -> Literal["vote", "score"] | None:
    """Which of the two, by the three words behind the result, then the nearest in front; None for neither."""
    before = sentence.lower[max(0, first - _REACH) : first]
    for word in (*sentence.lower[past : past + 3], *reversed(before)):
        if grammar.is_in("vote words", word):
            return "vote"
        if grammar.is_in("score words", word):
            return "score"
    return None
