"""Step 2d: places in a row (`22nd`, `the third`, `Day 15`) and in an order of merit (`No. 3`, `second-largest`)."""

from __future__ import annotations

from dateline.parsing.figures.context import follows_unit
from dateline.parsing.figures.draft import Draft, Drafts, in_order, taken
from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.numerals import read_numeral
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import labels, number_words, ordinals, stop_words, word_group
from dateline.parsing.figures.units.finding import is_duration_word

__all__ = ["mark_ordinals"]

_LARGEST_RANK = 1000
"""From here on a number behind `No.` is a key rather than a place."""
_DAYS = ("day", "week", "month", "year")
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
    if "-" in " ".join(sentence.lower):
        hyphened = [index for index, word in enumerate(sentence.lower) if "-" in word]
        found += [draft for index in hyphened if (draft := _superlative(sentence, index)) is not None]
    return in_order(found)


def _ordinal(first: int, past: int, value: int, unit: str | None = None) -> Draft:
    return Draft(first, past, value, kind="ordinal", number=first, number_past=past, unit=unit, minor=True)


def _rank(first: int, past: int, value: int) -> Draft:
    return Draft(first, past, value, kind="rank", number=first, number_past=past, minor=True)


def _of_digits(sentence: Sentence, index: int) -> Draft | None:
    """`22nd`, `Day 15`, `No. 3`, `#2`; `12st` is a weight."""
    value = read_numeral(sentence.words[index])
    if not isinstance(value, int):
        return None
    lower = sentence.lower
    stones = lower[index + 1] == "st" and (value % 10 != 1 or value == 11)
    if lower[index + 1] in _SUFFIXES and sentence.glued(index + 1) and not stones:
        is_rank = index > 0 and lower[index - 1] in word_group("ranking")
        return _rank(index, index + 2, value) if is_rank else _ordinal(index, index + 2, value)
    if _is_top(sentence, index):
        return _rank(index, index + 1, value)
    before = index - 1
    if sentence.words[before] == "." and sentence.glued(before):
        before -= 1
    word = lower[before]
    if word in word_group("number signs") and index > 0:
        return _numbered(sentence, before, index, value)
    if index > 0 and is_duration_word(word) and word[-1] != "s" and sentence.is_capital(before):
        return _ordinal(before, index + 1, value, word)
    return None


def _numbered(sentence: Sentence, first: int, index: int, value: int) -> Draft | None:
    """`No. 3`; a label behind what has numbers (`Case No. 3`), as part of a code (`no. 12-345`), and as an office."""
    lower, past = sentence.lower, index + 1
    before = lower[first - 1] if first else ""
    coded = sentence.words[past] in ("-", "/") and sentence.glued(past) and sentence.words[past + 1][:1].isalnum()
    office = value in (10, 11) and (lower[past] in word_group("offices") or before in word_group("offices"))
    if coded or office or value >= _LARGEST_RANK or before in labels()["before"]:
        return Draft(first, past, 0, kind="label", number=index, number_past=past)
    return _rank(first, past, value)


def _is_running(sentence: Sentence, index: int) -> bool:
    """`on day two`, `from week one`: a number word that closes its phrase behind a unit of time."""
    lower, words = sentence.lower, sentence.words
    if index < 1 or lower[index - 1] not in _DAYS or sentence.joint(index + 1) > index + 1:
        return False
    before = lower[index - 2] if index > 1 else ""
    opened = not before[:1].isalnum() or before in word_group("before running numbers")
    return opened and (not words[index + 1][:1].isalpha() or lower[index + 1] in stop_words())


def _is_top(sentence: Sentence, index: int) -> bool:
    """Whether a number is how far an order of merit is looked at: `the top 10`, not `the top 10 seeds`."""
    before = index - 1
    if sentence.words[before] == "-" and sentence.glued(index) and sentence.glued(before):
        before -= 1
    if index < 1 or before < 0 or sentence.lower[before] != "top" or follows_unit(sentence, index + 1):
        return False
    for at in range(index + 1, index + 4):
        if is_plural(sentence, at):
            return False
        if not sentence.words[at][:1].isalpha() or sentence.lower[at] in stop_words():
            break
    return sentence.lower[index + 1] not in number_words()


def _of_word(sentence: Sentence, index: int) -> Draft | None:
    """`the third`, `third-largest`; not the second of a clock, and no denominator."""
    value = ordinals().get(sentence.lower[index])
    if value is None:
        return _named_rank(sentence, index)
    if sentence.joint(index + 1) > index + 1:
        return _rank(index, index + 3, value) if _is_superlative(sentence.lower[index + 2]) else None
    before = sentence.lower[index - 1]
    if before in word_group("ranking"):
        return _rank(index, index + 1, value)
    if before not in word_group("in front of places in a row") and not before.endswith("'s"):
        return None
    return _ordinal(index, index + 1, value)


def _named_rank(sentence: Sentence, index: int) -> Draft | None:
    """`number one`, `the top five`."""
    entry = number_words().get(sentence.lower[index])
    if entry is not None and entry.role in ("unit", "teen", "ten") and _is_top(sentence, index):
        return _rank(index, index + 1, entry.value)
    if entry is not None and entry.role in ("unit", "teen", "ten") and _is_running(sentence, index):
        return _ordinal(index - 1, index + 1, entry.value, sentence.lower[index - 1])
    named = index > 0 and sentence.lower[index - 1] == "number" and entry is not None and entry.role == "unit"
    if named and (
        sentence.lower[index - 2] in ("now", "already", "dead", "injured", "wounded") or is_plural(sentence, index - 2)
    ):
        # A verb: `the dead number eight`.
        return None
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
