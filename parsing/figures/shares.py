"""Step 9: what a share or a measure is about."""

from __future__ import annotations

from dataclasses import replace

from .draft import Draft, Drafts
from .phrases import phrase_at, singular_at
from .sentence import Sentence
from .tables import verbs, word_group

__all__ = ["attach_wholes"]

_KINDS = frozenset(("percent", "other", "duration", "money", "age"))


def attach_wholes(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give `N% of the X` and fractions their X, a measure what it is made of, a modifier what it stands in front of."""
    return tuple(_with_whole(sentence, drafts, place) if _asks(draft) else draft for place, draft in enumerate(drafts))


def _asks(draft: Draft) -> bool:
    return draft.unit is not None and draft.of is None and draft.kind in _KINDS


def _with_whole(sentence: Sentence, drafts: Drafts, place: int) -> Draft:
    draft = drafts[place]
    lower, at = sentence.lower, draft.past
    share = draft.kind == "percent" or draft.unit == "fraction"
    if lower[at] == "of" or (draft.unit == "fraction" and lower[at] in word_group("determiners")):
        whole = _behind_of(sentence, drafts, place, at + (lower[at] == "of"))
        return replace(draft, of=whole, counts=whole if share else draft.counts)
    if sentence.words[draft.number_past] == "-" and at > draft.number_past:
        limit = drafts[place + 1].first if place + 1 < len(drafts) else sentence.count
        phrase = singular_at(sentence, at, limit) or phrase_at(sentence, at, limit)
        cut = phrase is None or (phrase.past == limit and limit < sentence.count)
        return draft if cut or phrase is None else replace(draft, of=sentence.slice(*phrase))
    return draft


def _behind_of(sentence: Sentence, drafts: Drafts, place: int, at: int) -> str | None:
    """The noun phrase behind `of`; where it has a number, what that counts."""
    while sentence.lower[at] in word_group("determiners") or sentence.lower[at] in ("a", "an", "total"):
        at += 1
    at += sentence.lower[at].endswith("'s")
    following = drafts[place + 1] if place + 1 < len(drafts) else None
    if following is not None and following.first == at:
        return following.counts
    phrase = phrase_at(sentence, at, sentence.count)
    if phrase is None or sentence.lower[phrase.past - 1] in verbs():
        phrase = singular_at(sentence, at, sentence.count)
    return sentence.slice(*phrase) if phrase else None
