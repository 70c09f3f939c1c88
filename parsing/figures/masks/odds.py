"""Step 2f: odds and ratios to one: `the 11/4 favourite`, `odds of 9-2`, `outnumbered three to one`."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from dateline.parsing.figures.context import small_number
from dateline.parsing.figures.draft import Draft, Drafts, add_where_free
from dateline.parsing.figures.numerals import exact
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import word_group

__all__ = ["mark_odds"]

_NEAR = 4
"""How many words in front of two numbers are asked for odds or a ratio."""
_OFFERED = tuple((word,) for word in ("at", "to", "from", "offer", "offered", "offering"))
_SIX_PLACES = Decimal("0.000001")


def mark_odds(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add what stands to one, valued as the first number divided by the second, with the unit `to one`."""
    return add_where_free(sentence, drafts, partial(_odds, sentence))


def _odds(sentence: Sentence, index: int) -> Draft | None:
    words, lower = sentence.words, sentence.lower
    joint = _joint_past(sentence, index + 1)
    one = small_number(sentence, index)
    two = small_number(sentence, joint) if joint else None
    if not one or not two or one == two or (sentence.glued(index) and words[index - 1].isalnum()):
        return None
    past = joint + 1
    following = lower[sentence.joint(past)]
    before = lower[max(0, index - _NEAR) : index]
    if following in word_group("backed") or lower[past + 1] in word_group("backed") or "odds" in before:
        told = True
    elif following in word_group("ratios behind") or not word_group("ratios before").isdisjoint(before):
        told = two == 1 or "ratio" in (*before, following)
    else:
        told = two < one and before[-1:] in _OFFERED and _is_betting(sentence, index)
    if not told or (words[index + 1] == ":" and "ratio" not in (*before, following)):
        return None
    value = exact((Decimal(one) / two).quantize(_SIX_PLACES))
    return Draft(index, past, value, "other", "other", number=index, number_past=past, unit="to one")


def _joint_past(sentence: Sentence, at: int) -> int:
    """The index behind `-`, `/`, `:`, `to` or `-to-` at a word, 0 for anything else."""
    words = sentence.words
    if words[at] == "-" and sentence.lower[at + 1] == "to" and words[at + 2] == "-":
        return at + 3
    if words[at] in ("-", "–", "/", ":"):
        return at + 1 if sentence.glued(at) and sentence.glued(at + 1) else 0
    return at + 1 if sentence.lower[at] == "to" else 0


def _is_betting(sentence: Sentence, index: int) -> bool:
    """Whether somebody takes bets in the part of the sentence around a word."""
    return not word_group("betting").isdisjoint(sentence.lower[max(0, index - 4 * _NEAR) : index + _NEAR])
