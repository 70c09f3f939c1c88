"""Magnitudes behind digits: `2.5 million`, `24m`, `$1.5bn`, `25k`."""

from __future__ import annotations

from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, stop_words, verbs, word_group
from dateline.parsing.figures.units.finding import currency_before, unit_at

__all__ = ["magnitude_behind"]

_NEAR = 12
"""How many words on each side of `24m` are asked whether it is millions."""


def magnitude_behind(sentence: Sentence, index: int, past: int) -> tuple[int, int] | None:
    """The factor written at `past` behind the digits at `index`, and the index behind it; None for none."""
    found: tuple[int, int] | None = None
    while True:
        at = past + 1 if sentence.words[past] == "-" and sentence.glued(past) and sentence.glued(past + 1) else past
        entry = number_words().get(sentence.lower[at])
        if entry is None or entry.role not in ("magnitude", "abbreviation"):
            return found
        if entry.role == "abbreviation" and (found or at > past or not _is_magnitude(sentence, index, at)):
            return found
        past = at + 1
        found = (past, entry.value * (found[1] if found else 1))


def _is_magnitude(sentence: Sentence, index: int, at: int) -> bool:
    """Whether a short form behind digits multiplies them, and is not a unit: `24m people`, but `24m long`."""
    word, short = sentence.words[at], sentence.lower[at]
    glued = sentence.glued(at)
    if len(short) > 1:
        return True
    if short == "l":
        rupees = currency_before(sentence, index)
        return glued and rupees is not None and rupees[1].name.endswith("rupee")
    money = currency_before(sentence, index) is not None
    following = at + 1
    if sentence.words[following] == "." and sentence.glued(following):
        following += 1
    unit = unit_at(sentence, following)
    if money or (unit is not None and unit[1].kind == "money"):
        return True
    if short == "k":
        sign = unit_at(sentence, at)
        return glued and sign is None and not (word == "K" and sentence.lower[following] in word_group("screens"))
    counted = any(is_plural(sentence, following + step) for step in _noun_steps(sentence, following))
    if not glued:
        return word.isupper() and counted
    if short == "b":
        return word == "B" and (counted or unit is not None)
    if sentence.lower[following] in word_group("dimensions"):
        return False
    if short != "m":
        return False
    if counted or (unit is not None and unit[1].kind != "length"):
        return True
    if word == "M":
        return sentence.lower[following] not in verbs()
    return _is_open(sentence, following) or _tells_millions(sentence, index, following)


def _noun_steps(sentence: Sentence, index: int) -> range:
    """How far the words at `index` may still be one name of something counted, at most five."""
    steps = 0
    while steps < 5 and sentence.words[index + steps][:1].isalpha():
        if sentence.lower[index + steps] in stop_words() and sentence.lower[index + steps] not in (
            "and",
            "more",
            "other",
        ):
            break
        steps += 1
    return range(steps)


def _is_open(sentence: Sentence, index: int) -> bool:
    """Whether the sentence goes on, or ends, as it does behind a number of people or things, not behind a length."""
    word = sentence.lower[index]
    return word in word_group("open after millions") or (word == "in" and not _opens_time(sentence, index + 1))


def _tells_millions(sentence: Sentence, index: int, following: int) -> bool:
    """Whether the nearest word that is told in millions (`profits`) is nearer than one told in metres (`wide`).

    `the 100m` and `the women's 100m` are races.
    """
    before = sentence.lower[index - 1] if index else ""
    if (
        before == "the"
        or before.endswith("'s")
        or (sentence.lower[following] == "in" and _opens_time(sentence, following + 1))
    ):
        return False
    millions, metres = word_group("told in millions"), word_group("measured in metres")
    if millions.isdisjoint(sentence.lower[max(0, index - _NEAR) : following + _NEAR]):
        return False
    for step in range(1, _NEAR):
        for at in (index - step, following + step - 1):
            word = sentence.lower[at] if 0 <= at < sentence.count else ""
            if word in metres:
                return False
            if word in millions:
                return True
    return False


def _opens_time(sentence: Sentence, index: int) -> bool:
    """Whether a number that is no year follows `in`, as behind the length of a race: `the 100m in 9.8 seconds`."""
    word = sentence.words[index]
    return word[:1].isdecimal() and not (len(word) == 4 and word.isdecimal())
