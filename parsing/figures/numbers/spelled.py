"""Numbers in words: cardinals and vague magnitudes."""

from __future__ import annotations

from dateline.parsing.figures.draft import Reading
from dateline.parsing.figures.numerals import Number, exact, times
from dateline.parsing.figures.parts import part_behind
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, stop_words, verbs, word_group

__all__ = ["read_spelled", "read_vague"]

_SMALL = ("unit", "teen", "ten")


def read_spelled(sentence: Sentence, index: int) -> Reading | None:
    """The cardinal in words that begins at a word: `two hundred and fifty`, `twenty-one`, `one and a half million`.

    A magnitude alone is one of it (`a hundred`), but nothing behind a word of vague number (`several hundred`). `one`
    is left out where it is a pronoun. `eight nine` are two numbers.
    """
    lower, table = sentence.lower, number_words()
    first = table[lower[index]]
    if first.role == "magnitude" and not _may_open(sentence, index):
        return None
    total = group = scale = 0
    room = 10**30
    at = past = index
    last = ""
    while (entry := table.get(lower[at])) is not None:
        value, role = entry.value, entry.role
        if role == "magnitude":
            if value < 1000:
                group = (group or 1) * value
            elif value < room:
                total, group, room = total + (group or 1) * value, 0, value
            else:
                break
            scale = value
        elif role in _SMALL and _may_follow(last, role, value):
            group, scale = group + value, 0
        else:
            break
        last = role
        past = at + 1
        at = _next_part(sentence, past, last)
    if past == index:
        return None
    if last == "magnitude" and scale > 1 and (part := part_behind(sentence, past)):
        return Reading(part[0], exact(total + group + scale * part[1]), "words", scale)
    if last != "magnitude" and (part := part_behind(sentence, past)):
        return _with_part(sentence, part[0], exact(total + group + part[1]))
    if past == index + 1 and lower[index] == "one" and not _counts_one(sentence, index):
        return None
    if lower[index] == "zero" and lower[index - 1] in word_group("not zero behind"):
        return None
    return Reading(past, total + group, "words", scale or 1)


def _may_follow(last: str, role: str, value: int) -> bool:
    """Whether a small number may stand behind the part before it: `twenty one`, not `one twenty`."""
    return last in ("", "magnitude") or (last == "ten" and role == "unit" and value > 0)


def _next_part(sentence: Sentence, past: int, last: str) -> int:
    """The index where the next part of a number would stand: over a hyphen, and over `and` behind a magnitude."""
    at = sentence.joint(past)
    if sentence.lower[at] != "and" or last != "magnitude":
        return at
    behind = sentence.joint(at + 1)
    entry = number_words().get(sentence.lower[behind])
    if entry is None or entry.role not in _SMALL:
        return at
    following = number_words().get(sentence.lower[sentence.joint(behind + 1)])
    return at if following is not None and following.role == "magnitude" else behind


def _with_part(sentence: Sentence, past: int, value: Number) -> Reading:
    """`two and a half`, `one and a half million`."""
    at = sentence.joint(past)
    entry = number_words().get(sentence.lower[at])
    if entry is not None and entry.role == "magnitude":
        return Reading(at + 1, times(value, entry.value), "words", entry.value)
    return Reading(past, value, "words")


def _may_open(sentence: Sentence, index: int) -> bool:
    """Whether a magnitude without a number in front is one of it: behind an article."""
    return index > 0 and sentence.lower[index - 1] in ("a", "an")


def _counts_one(sentence: Sentence, index: int) -> bool:
    """Whether `one` may be a number by the words beside it; whether it has a noun is asked later."""
    before, following = sentence.lower[index - 1], sentence.lower[index + 1]
    if before in word_group("not one before") or before == "-" or before.endswith("'s"):
        return False
    noun = following[:1].isalpha() and following not in stop_words() and following not in verbs()
    if before in word_group("not one alone") and not noun:
        if before == "that" and following == "in" and sentence.lower[index + 2] in number_words():
            # `it found that one in three left`
            return True
        return following == "of" and before in ("only", "the")
    if following in word_group("not one after"):
        return False
    return not (following == "day" and (index == 0 or sentence.lower[index + 2] in (",", "")))


def read_vague(sentence: Sentence, index: int) -> Reading | None:
    """`dozens`, `hundreds of thousands`: from the named magnitude to ten times it."""
    lower, table = sentence.lower, number_words()
    if lower[index - 1] in word_group("vague") or lower[index + 1] == "-":
        return None
    value, past = table[lower[index]].value, index + 1
    while lower[past] == "of" and (entry := table.get(lower[past + 1])) and entry.role == "vague" and value < 10**15:
        value, past = value * entry.value, past + 2
    if lower[index] == "tens" and past == index + 1:
        return None
    return Reading(past, (value, value * 10), "vague")
