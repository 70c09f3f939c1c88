"""Step 4a: results of two numbers: votes and scores."""

from __future__ import annotations

from typing import Literal

from .context import follows_unit
from .draft import Draft, Drafts
from .sentence import Sentence
from .tables import result_words, score_words, vote_words, word_group

__all__ = ["read_votes"]

_REACH = 14
"""How many words in front of a result the word for voting, winning or losing is looked for."""
_NAMED_WITHIN = 4
"""How many words behind a result may name the vote it was: `80-9 in the final vote`."""
_DASHES = ("-", "–", "—")


def read_votes(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Join two plain whole numbers with a dash or `to` between them where a vote or a match is told."""
    found: list[Draft] = []
    place = 0
    while place < len(drafts):
        pair = _result(sentence, drafts[place], drafts[place + 1]) if place + 1 < len(drafts) else None
        found.append(pair or drafts[place])
        place += 2 if pair else 1
    return tuple(found)


def _result(sentence: Sentence, one: Draft, two: Draft) -> Draft | None:
    """The vote or the score made of two drafts; None where they are none."""
    if two.first - one.past > 2 or not (_is_plain(one) and _is_plain(two)):
        return None
    named = sentence.lower[one.past] in ("votes", "vote")
    at = one.past + named
    if at + 1 != two.first or sentence.lower[at] not in (*_DASHES, "to"):
        return None
    dashed = sentence.lower[at] != "to"
    if dashed and not (sentence.glued(at) and sentence.glued(two.first)):
        return None
    kind = "vote" if named else _told(sentence, one.first, two.past)
    if kind is None or (kind == "score" and not dashed) or follows_unit(sentence, two.past):
        return None
    assert isinstance(one.value, int)  # noqa: S101  # `_is_plain` says so
    assert isinstance(two.value, int)  # noqa: S101
    return one._replace(past=two.past, number_past=two.past, value=(one.value, two.value), kind=kind, form="pair")


def _is_plain(draft: Draft) -> bool:
    return draft.kind == "count" and draft.form == "digits" and isinstance(draft.value, int) and draft.scale == 1


def _told(sentence: Sentence, first: int, past: int) -> Literal["vote", "score"] | None:
    """Which of the two, by the words in front of the result and the two behind it; None for neither."""
    clause = sentence.lower[max(0, first - _REACH) : first]
    if ";" in clause:
        clause = clause[clause.index(";") :]
    before = {word.rsplit("-", 1)[-1] for word in clause}
    behind = sentence.lower[past : past + 2]
    won = not result_words().isdisjoint(before)
    if not vote_words().isdisjoint((*before, *behind)) or _is_in_vote(sentence, past):
        return "vote"
    around = sentence.lower[max(0, first - 3 * _REACH) : first]
    if "margin" in before:
        around += sentence.lower[past : past + _REACH // 2]
    if won and not vote_words().isdisjoint(around):
        return "vote"
    if behind[0] in word_group("score ahead"):
        return "score"
    scored = won or not score_words().isdisjoint((*before, *behind)) or not result_words().isdisjoint(behind)
    if scored and not word_group("polls").isdisjoint(sentence.lower):
        return "vote"
    return "score" if scored or _stands_so(sentence, first) else None


def _is_in_vote(sentence: Sentence, past: int) -> bool:
    """`80-9 in the vote`, `52-48 in a first referendum`: the vote behind a result, before any mark."""
    if sentence.lower[past] not in ("in", "on", "at"):
        return False
    for word in sentence.lower[past + 1 : past + _NAMED_WITHIN]:
        if word in word_group("held votes"):
            return True
        if not word[:1].isalpha():
            return False
    return False


def _stands_so(sentence: Sentence, first: int) -> bool:
    """`The Ores are 3-9`: what a team has won and lost, behind its name."""
    is_told = first > 2 and sentence.lower[first - 1] in ("are", "is", "were", "was")
    return is_told and sentence.is_capital(first - 2)
