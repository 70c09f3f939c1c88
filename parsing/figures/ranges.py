"""Step 4b: ranges, with the magnitude and the unit of the second number spread to the first."""

from __future__ import annotations

from typing import Literal

from .draft import NO_QUANTITIES, Draft, Drafts
from .numerals import Number, times
from .sentence import Sentence
from .tables import changes, word_group

__all__ = ["completed", "join_ranges", "may_be_ends"]

_DASHES = ("-", "–", "—")
_WIDEST = 4
"""How many times the first number the second may be behind a word of change: `rose 2 to 3%`, not `rose 51 to 900`."""
_LARGEST_SPREAD = 1000
"""From this value on a first number has its magnitude written out."""

Joint = Literal["dash", "to", "between", "levels"]


def join_ranges(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Join `A to B`, `A-B`, `between A and B`, `from A to B`; levels before and after a change stay two figures."""
    found: list[Draft] = []
    for draft in drafts:
        found[-1:] = _joined(sentence, found[-1], draft) if found else (draft,)
    return tuple(found)


def _joined(sentence: Sentence, one: Draft, two: Draft) -> Drafts:
    """The range of two drafts, or both: with the first completed by the second, or as they are."""
    apart = (one, two)
    if (
        one.kind in NO_QUANTITIES
        or two.kind in NO_QUANTITIES
        or isinstance(one.value, str | tuple)
        or isinstance(two.value, str)
    ):
        return apart
    joint = _joint(sentence, one, two)
    if joint is None or not may_be_ends(one, two):
        return apart
    if isinstance(two.value, tuple):
        return (completed(one, two), two) if two.form == "pair" else apart
    if two.value < 0 and joint == "dash":
        two = two._replace(value=-two.value)
    first = completed(one, two)
    if joint == "levels":
        return first, _with_rate_of(first, two)
    low, high = first.value, two.value
    if isinstance(low, str | tuple) or isinstance(high, str | tuple):
        return apart
    if joint == "dash" and low >= high:
        # A result or a code of which nothing tells what it is.
        return apart if two.unit else (one._replace(kind="label"), two._replace(kind="label"))
    if joint == "to" and not _is_span(sentence, one, low, high):
        return (first, two) if one.unit is None and two.unit is not None and not _is_changed(sentence, one) else apart
    return (
        two._replace(
            first=one.first, number=one.number, value=(high, low) if high < low < 0 else (low, high), form="pair"
        ),
    )


def _joint(sentence: Sentence, one: Draft, two: Draft) -> Joint | None:
    """How two drafts are joined: `levels` is from one to the other by a change."""
    between = sentence.lower[one.past : two.first]
    before = sentence.lower[one.first - 1] if one.first else ""
    if between == ("-", "to", "-"):
        return "dash"
    if not between and two.first < two.number and sentence.words[two.first] in _DASHES and sentence.glued(two.first):
        return "dash"
    if len(between) != 1:
        return None
    word = between[0]
    if word in _DASHES:
        glued = sentence.glued(one.past) and sentence.glued(one.past + 1)
        apart = not sentence.glued(one.past) and not sentence.glued(one.past + 1)
        return "dash" if glued or (apart and two.unit is not None) else None
    if word == "and":
        return "between" if before == "between" else None
    if word not in ("to", "through"):
        return None
    if before == "from" and _is_moved(sentence, one.first - 1):
        return "levels"
    return "between" if before in ("from", "between") else "to"


def _is_moved(sentence: Sentence, index: int) -> bool:
    """Whether a word of change stands in the five words in front of `from`."""
    earlier = sentence.lower[max(0, index - 5) : index]
    return any(word in changes() or word in word_group("moved") for word in earlier)


def may_be_ends(one: Draft, two: Draft) -> bool:
    """Whether two numbers may be ends of one range: one has no unit, or both the same."""
    if one.unit is None or two.unit is None:
        return one.unit is None or one.unit_kind == "money"
    if one.unit == "degree" and two.unit in ("celsius", "fahrenheit"):
        return True
    return one.unit == two.unit or _is_rate_of(two.unit, one.unit) or _is_rate_of(one.unit, two.unit)


def _is_rate_of(rate: str, unit: str) -> bool:
    """Whether the first unit is the second, divided: `dollar per barrel`."""
    return rate.startswith(f"{unit} per ")


def _with_rate_of(one: Draft, two: Draft) -> Draft:
    """The second level with the rate that only the first one names: `from $75 per barrel to $45`."""
    named = one.unit is not None and two.unit is not None and _is_rate_of(one.unit, two.unit)
    return two._replace(unit=one.unit) if named else two


def completed(one: Draft, two: Draft) -> Draft:
    """The first with the magnitude and the unit that only the second has; `two to a hundred` shares none."""
    if isinstance(one.value, str | tuple):
        return one
    value = one.value
    alone = two.form == "words" and two.value == two.scale
    spread = one.scale == 1 and two.scale != 1 and not alone and one.form in ("digits", "words")
    if spread and -_LARGEST_SPREAD < value < _LARGEST_SPREAD:
        value = times(value, two.scale)
    if one.unit is not None and (two.unit is None or _is_rate_of(one.unit, two.unit)):
        return one._replace(value=value)
    return one._replace(value=value, unit=two.unit, unit_kind=two.unit_kind, kind=two.kind)


def _is_changed(sentence: Sentence, draft: Draft) -> bool:
    """Whether a word of change stands directly in front."""
    at = draft.first - 1
    at -= at > 0 and sentence.lower[at] == "by"
    return at >= 0 and sentence.lower[at] in changes()


def _is_span(sentence: Sentence, one: Draft, low: Number, high: Number) -> bool:
    """Whether `A to B` rises, and not as `rose 51 to 3,920`."""
    return low < high and (not _is_changed(sentence, one) or high <= _WIDEST * low)
