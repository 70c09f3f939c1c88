"""What a measure is measured by: `$3 a day`, `80 km/h`, `$75 per barrel`."""

from __future__ import annotations

from dateline.parsing.figures.draft import Draft
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import stop_words, word_group

from .finding import Unit, unit_at

__all__ = ["with_exchange", "with_rate"]

_BRACKET_REACH = 10
"""How many words a bracket between a measure and its rate may have: `7 billion crowns ($1.1 billion) a year`."""
_TIMED = frozenset(("money", "length", "mass", "volume", "energy", "data", "multiple", "other", "area", "duration"))
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}
"""Words that make a flow of an amount; what is told of a year (`annually`) stays an amount."""
_HEADS = ("person", "head", "capita", "household", "patient")
"""Of whom a rate may be divided again: `140 litres per person per day`."""
_HARVESTED = frozenset(("mass", "volume"))
_DIVISORS = frozenset(("mass", "volume", "length", "area", "energy"))


def with_rate(sentence: Sentence, draft: Draft, limit: int) -> Draft:
    """The draft with `per` and the second unit in its unit's name, where one follows before the index `limit`."""
    if draft.unit_kind in ("percent", "age"):
        return draft
    at = _over_substance(sentence, draft.past)
    if at > draft.past:
        rate = _rate_at(sentence, at, draft)
        return draft if rate is None or rate[0] > limit else draft._replace(unit=f"{draft.unit} per {rate[1]}")
    if sentence.joint(at) > at and sentence.lower[at + 1] in ("a", "an", "per"):
        at += 1
    if sentence.words[at] == "(":
        return _behind_bracket(sentence, draft, at)
    rate = _rate_at(sentence, at, draft)
    if rate is None and draft.unit_kind == "money" and sentence.lower[at : at + 2] == ("to", "the"):
        rate = _exchanged(sentence, at)
    if rate is None or rate[0] > limit:
        return draft
    rated = draft._replace(past=rate[0], unit=f"{draft.unit} per {rate[1]}")
    again = _rate_at(sentence, rate[0], rated) if rate[1] in _HEADS else None
    return (
        rated
        if again is None or again[0] > limit
        else rated._replace(past=again[0], unit=f"{rated.unit} per {again[1]}")
    )


def with_exchange(sentence: Sentence, draft: Draft, limit: int) -> Draft:
    """A number without a unit as a rate of exchange, where one follows: `83.45 to the dollar`, `18.7 per euro`."""
    rate = _exchanged(sentence, draft.past)
    if rate is None or rate[0] > limit or isinstance(draft.value, str):
        return draft
    return draft._replace(past=rate[0], unit=f"per {rate[1]}", unit_kind="ratio", kind="other")


def _exchanged(sentence: Sentence, at: int) -> tuple[int, str] | None:
    """The one unit of money something is changed into, and the index behind it."""
    if sentence.lower[at] == "per":
        at += 1
    elif sentence.lower[at : at + 2] in (("to", "the"), ("against", "the")):
        at += 2
    else:
        return None
    at += sentence.words[at] in ("US", "U.S.") and sentence.lower[at + 1] == "dollar"
    unit = unit_at(sentence, at)
    singular = unit is not None and unit[1].kind == "money" and sentence.lower[unit[0] - 1][-1] != "s"
    return (unit[0], unit[1].name) if unit is not None and singular else None


def _over_substance(sentence: Sentence, at: int) -> int:
    """The index of a rate behind what a measure is of (`2 tons of crude oil a day`), else the index itself."""
    if sentence.lower[at] != "of":
        return at
    for past in range(at + 2, at + 5):
        word = sentence.lower[past]
        if word == "per" or word in _ADVERBS or (word in ("a", "an") and sentence.lower[past + 1] in _ADVERBS.values()):
            return past
        if not word[:1].isalpha():
            break
    return at


def _behind_bracket(sentence: Sentence, draft: Draft, opening: int) -> Draft:
    """The draft with a rate that follows the bracket opened at a word; the span stays in front of the bracket."""
    reach = sentence.words[opening : opening + _BRACKET_REACH]
    if ")" not in reach:
        return draft
    rate = _rate_at(sentence, opening + reach.index(")") + 1, draft)
    return draft if rate is None else draft._replace(unit=f"{draft.unit} per {rate[1]}")


def _rate_at(sentence: Sentence, at: int, draft: Draft) -> tuple[int, str] | None:
    """What follows `per`, `a`, `an` or a stroke, by its singular name, and the index behind it."""
    word = sentence.lower[at]
    if word in _ADVERBS:
        alone = not sentence.words[at + 1][:1].isalpha() or sentence.lower[at + 1] in stop_words()
        return (
            (at + 1, _ADVERBS[word]) if alone and draft.unit_kind in _TIMED and draft.unit_kind != "duration" else None
        )
    if word not in ("per", "a", "an", "/", "every") or (word == "/" and not sentence.glued(at)):
        return None
    following = sentence.joint(at + 1)
    following += sentence.lower[following] in word_group("kinds of time")
    noun = sentence.lower[following]
    if word == "/" and noun == "s" and sentence.glued(following):
        return following + 1, "second"
    unit = unit_at(sentence, following)
    if unit is not None and _is_earlier(sentence, word, unit):
        return None
    if unit is not None and unit[1].name == "pound" and draft.unit_kind == "money" and noun == "pound":
        return unit[0], "pound-mass"
    if unit is not None and unit[1].kind not in ("money", "percent", "multiple", "age"):
        return (unit[0], unit[1].name) if word in ("per", "/") or _divides(draft, unit[1].kind, noun) else None
    named = noun.isalpha() and noun not in stop_words()
    if named and (
        word == "per" or (word in ("a", "an") and draft.unit_kind == "money" and noun in word_group("rated"))
    ):
        return following + 1, noun
    return None


def _is_earlier(sentence: Sentence, word: str, unit: tuple[int, Unit]) -> bool:
    """Whether a length of time behind an article tells when: `$2 billion a year earlier`."""
    timed = word in ("a", "an") and unit[1].kind == "duration"
    return timed and sentence.lower[unit[0]] in word_group("back in time")


def _divides(draft: Draft, kind: str, noun: str) -> bool:
    """Whether a unit behind an article divides the one in front: all by time, money by goods, crops by land."""
    if noun.endswith("s"):
        return False
    if kind == "duration":
        return draft.unit_kind in _TIMED
    return kind in _DIVISORS if draft.unit_kind == "money" else kind == "area" and draft.unit_kind in _HARVESTED
