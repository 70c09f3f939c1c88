"""Step 5c: units told by the words around a number: the magnitude of an earthquake, the calibre of a gun."""

from __future__ import annotations

from decimal import Decimal

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.numerals import read_numeral
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import stop_words, word_group
from dateline.parsing.model import FigureValue

__all__ = ["read_scales"]

_STRONGEST = 10
_ENDS = ("", ",", ".", ";", ":", ")", "!", "?")
_HOTTEST = 125
_REACH = 5
"""How many words behind a number the name of the scale may stand: `5.9 on the open-ended Richter scale`."""


def read_scales(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give numbers without a unit the scale they are told on."""
    return tuple(_on_scale(sentence, draft) if _asks(draft) else draft for draft in drafts)


def _asks(draft: Draft) -> bool:
    """Whether a number has no unit yet; a label may be one that a word in front took for a name's."""
    return draft.unit is None and draft.kind in ("count", "label") and not isinstance(draft.value, str)


def _on_scale(sentence: Sentence, draft: Draft) -> Draft:
    first, past = draft.first, sentence.joint(draft.past)
    value = read_numeral(sentence.words[first]) if draft.kind == "label" else draft.value
    if value is None or isinstance(value, str):
        return draft
    before = first - 1
    before -= first > 1 and sentence.words[before] == "-" and sentence.glued(first)
    if max(value if isinstance(value, tuple) else (value,)) <= _STRONGEST:
        if before >= 0 and sentence.lower[before] == "magnitude" and draft.form != "words":
            return _measured(draft, value, draft.past)
        if draft.kind == "count" and sentence.lower[past] in ("magnitude", "richter"):
            return _measured(draft, value, past + 1)
        if draft.kind == "count" and _is_shaking(sentence, draft):
            return _measured(draft, value, draft.past)
    if draft.kind == "count" and _is_temperature(sentence, draft, value):
        return draft._replace(unit="degree", unit_kind="temperature", kind="other")
    if draft.kind == "count" and _is_race(sentence, draft) and isinstance(value, int):
        return draft._replace(value=value // 1000, unit="kilometre", unit_kind="length", kind="other")
    point = isinstance(value, Decimal) and value < 1 and sentence.words[first] == "."
    if point and sentence.lower[past] in word_group("guns"):
        return draft._replace(unit="calibre", unit_kind="other", kind="other")
    return draft


def _measured(draft: Draft, value: FigureValue, past: int) -> Draft:
    return draft._replace(past=past, value=value, unit="magnitude", unit_kind="other", kind="other")


def _is_temperature(sentence: Sentence, draft: Draft, value: FigureValue) -> bool:
    """`a wind chill of minus 30`, `temperatures of 38`: nothing is counted, and a thermometer shows the number."""
    ends = value if isinstance(value, tuple) else (value,)
    shown = draft.scale == 1 and all(not isinstance(end, str) and -_HOTTEST < end < _HOTTEST for end in ends)
    following = sentence.lower[draft.past]
    # What follows `to` or a dash may have a unit, which is then that of both.
    closed = following in _ENDS or (following in stop_words() and following not in ("of", "to", "or", "and"))
    before = sentence.lower[max(0, draft.first - _REACH) : draft.first]
    return shown and closed and draft.form == "digits" and not word_group("told in degrees").isdisjoint(before)


def _is_race(sentence: Sentence, draft: Draft) -> bool:
    """`a 5k run`, `the 10K`: the letter is a kilometre."""
    at, past = draft.number_past - 1, draft.number_past
    if sentence.words[at] not in ("k", "K") or not sentence.glued(at):
        return False
    if sentence.lower[past] in word_group("races"):
        return True
    alone = not sentence.words[past][:1].isalpha() or sentence.lower[past] in stop_words()
    return (
        alone and sentence.words[at - 1] in ("5", "10") and sentence.lower[draft.first - 1] == "the" and draft.first > 0
    )


def _is_shaking(sentence: Sentence, draft: Draft) -> bool:
    """`5.9 on the Richter scale`, `magnitude of 6.1`, `a quake measuring 5.2`, `the 7.8 earthquake`."""
    lower, first, past = sentence.lower, draft.first, draft.past
    if first > 1 and lower[first - 2] == "magnitude" and lower[first - 1] in ("of", "at", "was"):
        return True
    if lower[past] == "on" and "richter" in lower[past + 1 : past + 1 + _REACH]:
        return True
    if not isinstance(draft.value, Decimal):
        return False
    if lower[past] in word_group("quakes"):
        return True
    return lower[first - 1] in ("measuring", "measured") and not word_group("quakes").isdisjoint(lower[:first])
