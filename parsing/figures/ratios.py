"""Step 6b: what stands in relation to a number: `one in five adults`, `12 cases per 100,000 people`."""

from __future__ import annotations

from decimal import Decimal

from .draft import Draft, Drafts
from .numerals import exact
from .sentence import Sentence
from .tables import result_words, score_words, verbs, word_group

__all__ = ["join_ratios"]

_SIX_PLACES = Decimal("0.000001")
_TWELVE_PLACES = Decimal("0.000000000001")
_IN = (("in",), ("-", "in", "-"))
_OUT_OF = (("out", "of"), ("in", "every"), ("out", "of", "every"), ("of", "every"), ("-", "out", "-", "of", "-"))
_LARGEST_WHOLE = 10
_LEAST_POPULATION = 100
"""Of so many people one is a share, whatever a word behind looks like: `one person in 50,000 reacts`."""
_ROUND = (12, 15, 20, 25, 50, 100)
"""What a share is told of, apart from small numbers and whole thousands; `one in` may be of any."""
_REACH = 8
"""How many words may stand between what is counted and `per`: `12 cases of the disease per 100,000`."""


def join_ratios(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Make one figure of a share told by two numbers, and of a number with the number it is related to.

    `one in five` is a fraction, as `a fifth` is. `12 cases per 100,000 people` keeps its value and what it counts; the
    relation is its unit. A number behind `per` is never a figure of its own.
    """
    found: list[Draft] = []
    for draft in drafts:
        joined = _share(sentence, found[-1], draft) if found else None
        if joined is not None:
            found[-1] = joined
        elif (opening := _relation(sentence, draft)) < 0:
            found.append(draft)
        elif found and (related := _related(sentence, found[-1], draft, opening)):
            found[-1] = related
    return tuple(found)


def _share(sentence: Sentence, one: Draft, two: Draft) -> Draft | None:
    """The fraction that two plain numbers are; None where they are two figures."""
    hyphens = sentence.words[one.past] == "-"
    if not ((_is_plain(one) or (hyphens and one.kind == "label")) and _is_plain(two)):
        return None
    low, high = one.value, two.value
    if not (isinstance(low, int) and isinstance(high, int) and 0 < low < high):
        return None
    between = sentence.lower[one.past : two.first]
    if between not in (*_IN, *_OUT_OF) or not _divides(sentence, one, low, high):
        return None
    of_one = low == 1 and one.past == one.number_past + 1 and one.counts in word_group("one of whom")
    of_one = of_one and (two.counts is None or high >= _LEAST_POPULATION)
    if one.counts is not None and not of_one and (two.counts is not None or low > 1):
        return None
    counts = one.counts if of_one else two.counts or one.counts
    share = exact((Decimal(low) / high).quantize(_SIX_PLACES if high < 1000 else _TWELVE_PLACES))
    return one._replace(
        past=two.number_past,
        number_past=two.number_past,
        value=share,
        form="fraction",
        kind="other",
        unit="fraction",
        unit_kind="share",
        counts=counts,
        of=counts,
        minor=False,
    )


def _is_plain(draft: Draft) -> bool:
    return draft.kind == "count" and draft.unit is None and draft.form in ("digits", "words")


def _divides(sentence: Sentence, one: Draft, low: int, high: int) -> bool:
    """Whether `in` tells a share: `two in five women`, not `scored two in three games`, `hit two in three raids`."""
    before = sentence.lower[one.first - 1] if one.first else ""
    done = before in score_words() or before in result_words() or before in verbs() or before.endswith("ed")
    if low == 1 and sentence.lower[one.past] in ("in", "-"):
        return True
    return (high <= _LARGEST_WHOLE or high in _ROUND or high % 1000 == 0) and not done


def _relation(sentence: Sentence, draft: Draft) -> int:
    """The index of `per` or `for every` in front of a number that something is related to; -1 where none stands."""
    before = draft.first - 1
    if before < 1 or draft.kind not in ("count", "other", "money") or isinstance(draft.value, str | tuple):
        return -1
    if sentence.lower[before] == "per" and draft.value > 1:
        return before
    return before - 1 if sentence.lower[before - 1 : before + 1] == ("for", "every") and before > 1 else -1


def _related(sentence: Sentence, one: Draft, two: Draft, opening: int) -> Draft | None:
    """The first number with the second as its unit; None where too much stands between."""
    between = sentence.lower[one.past : opening]
    if one.kind not in ("count", "money", "other") or len(between) > _REACH or one.unit == "fraction":
        return None
    if any(not word[0].isalpha() or word in verbs() for word in between):
        return None
    number = sentence.slice(two.first, two.number_past)
    named = two.unit or two.counts
    past = two.past
    if named is None and sentence.lower[past] in word_group("counted alike"):
        named, past = sentence.words[past], past + 1
    relation = f"per {number} {named}" if named else f"per {number}"
    if two.unit and sentence.words[two.number_past] == "-" and sentence.words[past][:1].isalpha():
        # What is sold by the size: `$5,900 per 40-foot container`.
        past += 1
        relation = f"per {sentence.slice(two.first, past)}"
    return one._replace(
        past=one.past if between else past,
        kind="other" if one.kind == "count" else one.kind,
        unit=f"{one.unit} {relation}" if one.unit else relation,
        unit_kind=one.unit_kind or "ratio",
        minor=False,
    )
