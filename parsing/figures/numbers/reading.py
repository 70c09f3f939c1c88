"""Step 3: numbers in digits and in words, magnitudes, fractions, multiples."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from dateline.parsing.figures.context import small_number
from dateline.parsing.figures.draft import Draft, Drafts, Reading, add_where_free
from dateline.parsing.figures.numerals import Number, exact, times
from dateline.parsing.figures.parts import part_behind
from dateline.parsing.figures.qualifiers import is_time_passed, qualifier_before
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import VULGAR, number_words, word_group
from dateline.parsing.figures.units.finding import unit_at

from .digits import read_digits
from .fractions import read_fraction
from .magnitudes import magnitude_behind
from .spelled import read_spelled, read_vague

__all__ = ["read_numbers"]

_LEAST_ODD = 10
"""`two odd shoes` are strange ones."""


def read_numbers(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add a draft for every number that no mask has taken."""
    return add_where_free(sentence, drafts, partial(_number_at, sentence))


def _number_at(sentence: Sentence, index: int) -> Draft | None:
    reading = _reading_at(sentence, index)
    if reading is None:
        return None
    first, value = _signed(sentence, index, reading.value)
    past = reading.past
    return _with_odd(
        sentence, Draft(first, past, value, reading.form, number=index, number_past=past, scale=reading.scale)
    )


def _with_odd(sentence: Sentence, draft: Draft) -> Draft:
    """`30-odd crews`, `a hundred odd miles` are about so many; `a twenty-something` is a person of some age."""
    at = sentence.joint(draft.past)
    word = sentence.lower[at]
    if at > draft.past and word in word_group("some more"):
        return draft._replace(past=at + 1, kind="label")
    ends = draft.value if isinstance(draft.value, tuple) else (draft.value,)
    if word != "odd" or any(isinstance(end, str) or end < _LEAST_ODD or end % 10 for end in ends):
        return draft
    return draft._replace(past=at + 1, number_past=at + 1, qualifier="about")


def _reading_at(sentence: Sentence, index: int) -> Reading | None:
    word = sentence.lower[index]
    if word[0].isdecimal():
        return read_digits(sentence, index)
    if word in VULGAR:
        one, two = VULGAR[word]
        value = exact(Decimal(one) / two)
        if magnitude := magnitude_behind(sentence, index, index + 1):
            return Reading(magnitude[0], times(value, magnitude[1]), "digits", magnitude[1])
        return Reading(index + 1, value, "fraction")
    if fraction := read_fraction(sentence, index):
        return fraction
    if word in ("a", "an"):
        return _article(sentence, index)
    entry = number_words().get(word)
    if entry is None:
        return None
    if entry.role == "vague":
        return read_vague(sentence, index)
    if entry.role == "multiple":
        return _multiple(sentence, index, entry.value)
    return read_spelled(sentence, index)


def _article(sentence: Sentence, index: int) -> Reading | None:
    """`a hundred`, `a dozen`; `a month` only behind a qualifier."""
    entry = number_words().get(sentence.lower[index + 1])
    if entry is not None and entry.role == "magnitude":
        return read_spelled(sentence, index + 1)
    unit = unit_at(sentence, index + 1)
    if unit is not None and unit[1].kind == "duration" and _is_added_to(sentence, unit[0]):
        return Reading(index + 1, 1, "article")
    qualifier = qualifier_before(sentence, index)
    if qualifier is None:
        return None
    if unit is not None and _is_compared(sentence, qualifier[0], index, unit[0]):
        return None
    if unit is not None and unit[1].kind == "duration" and is_time_passed(sentence, qualifier[0], index, unit[0]):
        return None
    if unit is None or unit[1].kind in ("money", "multiple", "other") or sentence.words[unit[0]] == "-":
        return None
    return Reading(index + 1, 1, "article")


def _is_added_to(sentence: Sentence, past: int) -> bool:
    """Whether more of a length of time follows: `a year and a half`, `an hour and 20 minutes`, `a day or two`."""
    if sentence.lower[past] == "or":
        return sentence.lower[past + 1] in ("two", "three")
    if part_behind(sentence, past):
        return True
    counted = sentence.lower[past] == "and" and bool(small_number(sentence, past + 1))
    smaller = unit_at(sentence, past + 2) if counted else None
    return smaller is not None and smaller[1].kind == "duration"


def _is_compared(sentence: Sentence, first: int, index: int, past: int) -> bool:
    """Whether something is compared with an earlier time: `3% more than a year ago`, `higher than a month earlier`."""
    if sentence.lower[index - 1] not in ("than", "as") or sentence.lower[past] not in word_group("back in time"):
        return False
    measured = any(word[0].isdecimal() for word in sentence.lower[max(0, first - 3) : first])
    return measured or sentence.lower[first] not in ("more", "less")


def _multiple(sentence: Sentence, index: int, value: int) -> Reading | None:
    """`sixfold`; `twice` only in front of what is doubled, `double` where it is no verb (`it was double the price`)."""
    lower = sentence.lower
    if lower[index] in word_group("multiples that are verbs"):
        verbal = not index or lower[index - 1] not in word_group("before multiples")
        return (
            None if verbal or lower[index + 1] not in word_group("doubled") else Reading(index + 1, value, "multiple")
        )
    if lower[index] in ("twice", "thrice"):
        compared = lower[index + 1] == "as" and "as" in lower[index + 2 : index + 6]
        compared = compared or (lower[index + 1] == "as" and lower[index + 2] in word_group("compared"))
        if not compared and lower[index + 1] not in word_group("doubled"):
            return None
    return Reading(index + 1, value, "multiple")


def _signed(
    sentence: Sentence, index: int, value: Number | tuple[Number, Number]
) -> tuple[int, Number | tuple[Number, Number]]:
    """The first word of the number with its sign or its point, and the value, below zero behind a minus."""
    before = index - 1
    if isinstance(value, tuple) or index == 0:
        return index, value
    lower = sentence.lower
    if lower[before] == "." and sentence.glued(index) and not sentence.glued(before):
        return before, value
    if lower[before] == "minus":
        either = before > 1 and lower[before - 2 : before] == ("plus", "or")
        return (index, value) if either else (before, -value)
    if lower[before] != "-" or not sentence.glued(index):
        return index, value
    if before and lower[before - 1] == "minus":
        return before - 1, -value
    free = before == 0 or not sentence.glued(before) or lower[before - 1] in ("(", "$", "£", "€")
    return (before, -value) if free else (index, value)
