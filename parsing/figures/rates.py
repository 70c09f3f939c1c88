"""What a measure is measured by: `$3 a day`, `80 km/h`, `$75 per barrel`."""

from __future__ import annotations

from dataclasses import replace

from .draft import Draft
from .measures import unit_at
from .sentence import Sentence
from .tables import stop_words, word_group

__all__ = ["with_rate"]

_BRACKET_REACH = 10
"""How many words a bracket between a measure and its rate may have: `7 billion crowns ($1.1 billion) a year`."""
_TIMED = frozenset(("money", "length", "mass", "volume", "energy", "data", "multiple", "other", "area", "duration"))
_DIVISORS = frozenset(("mass", "volume", "length", "area", "energy"))


def with_rate(sentence: Sentence, draft: Draft, limit: int) -> Draft:
    """The draft with `per` and the second unit in its unit's name, where one follows before the index `limit`."""
    if draft.unit_kind in ("percent", "age"):
        return draft
    at = draft.past
    if sentence.joint(at) > at and sentence.lower[at + 1] in ("a", "an", "per"):
        at += 1
    if sentence.words[at] == "(":
        return _behind_bracket(sentence, draft, at)
    rate = _rate_at(sentence, at, draft)
    if rate is None or rate[0] > limit:
        return draft
    return replace(draft, past=rate[0], unit=f"{draft.unit} per {rate[1]}")


def _behind_bracket(sentence: Sentence, draft: Draft, opening: int) -> Draft:
    """The draft with a rate that follows the bracket opened at a word; the span stays in front of the bracket."""
    reach = sentence.words[opening : opening + _BRACKET_REACH]
    if ")" not in reach:
        return draft
    rate = _rate_at(sentence, opening + reach.index(")") + 1, draft)
    return draft if rate is None else replace(draft, unit=f"{draft.unit} per {rate[1]}")


def _rate_at(sentence: Sentence, at: int, draft: Draft) -> tuple[int, str] | None:
    """What follows `per`, `a`, `an` or a stroke, by its singular name, and the index behind it."""
    word = sentence.lower[at]
    if word not in ("per", "a", "an", "/", "every") or (word == "/" and not sentence.glued(at)):
        return None
    following = sentence.joint(at + 1)
    noun = sentence.lower[following]
    unit = unit_at(sentence, following)
    if unit is not None and word in ("a", "an") and sentence.lower[unit[0]] in word_group("back in time"):
        return None
    if unit is not None and unit[1].kind not in ("money", "percent", "multiple", "age"):
        return (unit[0], unit[1].name) if word in ("per", "/") or _divides(draft, unit[1].kind, noun) else None
    named = noun.isalpha() and noun not in stop_words()
    if named and (
        word == "per" or (word in ("a", "an") and draft.unit_kind == "money" and noun in word_group("rated"))
    ):
        return following + 1, noun
    return None


def _divides(draft: Draft, kind: str, noun: str) -> bool:
    """Whether a unit behind an article divides the one in front of it: anything by time, money by goods."""
    if noun.endswith("s"):
        return False
    return draft.unit_kind in _TIMED if kind == "duration" else kind in _DIVISORS and draft.unit_kind == "money"
