"""Step 2d: places in a row (`22nd`, `the third`, `Day 15`) and in an order of merit (`No. 3`, `second-largest`)."""

from __future__ import annotations

from .draft import Draft, Drafts, in_order, taken
from .measures import is_duration_word
from .numerals import read_numeral
from .sentence import Sentence
from .tables import number_words, ordinals, word_group

__all__ = ["mark_ordinals"]

_SUFFIXES = ("st", "nd", "rd", "th")


def mark_ordinals(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add ordinals and ranks; all are minor."""
    used = taken(drafts)
    found = list(drafts)
    for index in sentence.places:
        if index in used:
            continue
        draft = _of_digits(sentence, index) if sentence.words[index][0].isdecimal() else _of_word(sentence, index)
        if draft is not None:
            found.append(draft)
    found += [draft for index in range(sentence.count) if (draft := _superlative(sentence, index)) is not None]
    return in_order(found)


def _ordinal(first: int, past: int, value: int, unit: str | None = None) -> Draft:
    return Draft(first, past, value, kind="ordinal", number=first, number_past=past, unit=unit, minor=True)


def _rank(first: int, past: int, value: int) -> Draft:
    return Draft(first, past, value, kind="rank", number=first, number_past=past, minor=True)


def _of_digits(sentence: Sentence, index: int) -> Draft | None:
    """`22nd`, `Day 15`, `No. 3`, `#2`."""
    value = read_numeral(sentence.words[index])
    if not isinstance(value, int):
        return None
    lower = sentence.lower
    if lower[index + 1] in _SUFFIXES and sentence.glued(index + 1):
        return _ordinal(index, index + 2, value)
    before = index - 1
    if sentence.words[before] == "." and sentence.glued(before):
        before -= 1
    word = lower[before]
    if word in word_group("number signs") and index > 0 and value < 1000:
        return _rank(before, index + 1, value)
    if index > 0 and is_duration_word(word) and word[-1] != "s" and sentence.is_capital(before):
        return _ordinal(before, index + 1, value, word)
    return None


def _of_word(sentence: Sentence, index: int) -> Draft | None:
    """`the third`, `third-largest`; not the second of a clock, and no denominator."""
    value = ordinals().get(sentence.lower[index])
    if value is None:
        return _named_rank(sentence, index)
    if sentence.joint(index + 1) > index + 1:
        return _rank(index, index + 3, value) if _is_superlative(sentence.lower[index + 2]) else None
    before = sentence.lower[index - 1]
    if before not in word_group("in front of places in a row") and not before.endswith("'s"):
        return None
    return _ordinal(index, index + 1, value)


def _named_rank(sentence: Sentence, index: int) -> Draft | None:
    """`number one`."""
    entry = number_words().get(sentence.lower[index])
    named = index > 0 and sentence.lower[index - 1] == "number" and entry is not None and entry.role == "unit"
    return _rank(index - 1, index + 1, entry.value) if named and entry is not None else None


def _superlative(sentence: Sentence, index: int) -> Draft | None:
    """`second-largest`."""
    word = sentence.lower[index]
    head, dash, tail = word.partition("-")
    if not dash or head not in ordinals() or not _is_superlative(tail):
        return None
    return _rank(index, index + 1, ordinals()[head])


def _is_superlative(word: str) -> bool:
    return word.endswith(tuple(word_group("superlative endings")))
