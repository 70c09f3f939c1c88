"""Step 7a: a number takes unit or noun from the one behind it: `one or two boats`, `12 of the 40 boats`."""

from __future__ import annotations

from dateline.parsing.lexicon import word_set

from .carried import NOT_BACKWARDS, like, unqualified
from .draft import NO_QUANTITIES, Draft
from .nouns import is_plural
from .numerals import times
from .sentence import Sentence
from .tables import changes, joints, stop_words, verbs, word_group

__all__ = ["from_next"]

_SPREAD_OVER = (("or",), ("to",))
_LIST_JOINTS = ((",",), (",", "and"), (",", "or"))


def from_next(sentence: Sentence, draft: Draft, following: Draft) -> Draft:
    """The draft with the unit or noun of the next one, where only a joint stands between them."""
    between = sentence.lower[draft.past : unqualified(sentence, following.first)]
    if following.kind == "count" and following.counts and _is_shared(sentence, draft.past, following):
        return draft._replace(counts=following.counts.split()[-1])
    if not (between in joints() or _is_part(between)) or following.kind in NO_QUANTITIES:
        return draft
    if following.unit is None and following.counts is None:
        return draft
    if between in _LIST_JOINTS and following.kind in NOT_BACKWARDS:
        return draft
    if between[0] == "-" and not sentence.glued(draft.past):
        return draft
    if between[0] == "in" and not _is_ratio(sentence, draft, following):
        return draft
    value = draft.value
    spreads = between in _SPREAD_OVER and draft.scale == 1 and following.scale != 1
    if spreads and not isinstance(value, str | tuple) and 0 < value < 1000:
        value = times(value, following.scale)
    return like(draft, following)._replace(value=value)


def _is_shared(sentence: Sentence, first: int, following: Draft) -> bool:
    """Whether only an adjective stands between that has the noun of the next number: `12 Ore and nine Lea soldiers`."""
    past = following.first
    if sentence.lower[past - 1] not in ("and", "or") or sentence.words[following.number_past] == "-":
        return False
    if following.past - following.number_past < 2 or not 1 < past - first < 4:
        return False
    return all(_is_adjective(sentence, at) for at in range(first, past - 1))


def _is_adjective(sentence: Sentence, index: int) -> bool:
    """Whether a word may be an adjective: small and no verb, or the name of a people."""
    word = sentence.lower[index]
    if sentence.is_capital(index):
        return word in word_set("demonyms")
    closed = word in stop_words() or word in verbs() or word in changes()
    return (
        word[:1].isalpha()
        and not closed
        and not is_plural(sentence, index)
        and ("-" in word or not word.endswith(("ly", "ed", "ing")))
    )


def _is_ratio(sentence: Sentence, draft: Draft, following: Draft) -> bool:
    """`nine in 10 pupils`; not what was done in several (`wounded 11 in two attacks`)."""
    if following.unit is not None or isinstance(draft.value, str | tuple) or isinstance(following.value, str | tuple):
        return False
    before = sentence.lower[unqualified(sentence, draft.first) - 1] if draft.first else ""
    return draft.value < following.value and not before.endswith(("ed", "ing")) and before not in verbs()


def _is_part(between: tuple[str, ...]) -> bool:
    """`of the`, `of Ore's`: a part of what the next figure counts."""
    if not 1 < len(between) < 4 or between[0] != "of":
        return False
    passed = word_group("determiners") | word_group("superlatives") | word_group("picked")
    return all(word in passed or word.endswith("'s") for word in between[1:])
