"""Finding a unit or a currency at a word."""

from __future__ import annotations

from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, word_group

from .tables import Surface, Unit, double_signs, signs_before, signs_behind, words_behind

__all__ = ["Unit", "currency_before", "is_duration_word", "unit_at"]

_SPACED_LETTERS = frozenset("mCFV")
"""One-letter signs that may stand apart from the number."""
_NEAR = 12
"""How many words on each side of a sign with two readings are asked."""
_GLUED_ONLY = ("in", "st")
"""Signs that are another word where they stand apart."""


def _told_nearby(sentence: Sentence, index: int) -> tuple[int, Unit] | None:
    """What a sign with two readings is by the words around it: `2.5 F` near `capacitor`.

    A mark or a small letter touches its number.
    """
    sign = sentence.words[index]
    rows = double_signs().get(sign, ())
    if not rows or (not sign.isupper() and len(sign) == 1 and not sentence.glued(index)):
        return None
    near = frozenset(sentence.lower[max(0, index - _NEAR) : index + _NEAR])
    return next(((index + 1, unit) for unit, words in rows if not near.isdisjoint(words.split())), None)


def unit_at(sentence: Sentence, index: int) -> tuple[int, Unit] | None:
    """The longest unit or currency whose name begins at a word, with the index past it."""
    best = _told_nearby(sentence, index) if sentence.words[index] in double_signs() else None
    if best is not None:
        return best
    for surfaces, words in ((words_behind, sentence.lower), (signs_behind, sentence.words)):
        for surface in surfaces(words[index]):
            past = _match_past(sentence, words, index, surface.words)
            if past and (best is None or past > best[0]) and _may_stand(sentence, index, surface):
                best = (past, surface.unit)
                break
    return best


def _match_past(sentence: Sentence, words: tuple[str, ...], index: int, wanted: tuple[str, ...]) -> int:
    """The index behind the wanted words, hyphens between them left out (`basis-point`); 0 where others stand there."""
    past = index + len(wanted)
    if words[index:past] == wanted:
        return past
    at = index
    for word in wanted:
        if words[at] != word:
            return 0
        past, at = at + 1, sentence.joint(at + 1)
    return past


def _may_stand(sentence: Sentence, index: int, surface: Surface) -> bool:
    """Whether a sign is written as it should be: one letter touches its number, or is followed by no further name."""
    word = surface.words[0]
    if word in _GLUED_ONLY:
        # `1-in-100` is no inch.
        return sentence.glued(index) and not (sentence.words[index - 1] == sentence.words[index + 1] == "-")
    if len(surface.words) > 1:
        spread = sentence.joint(index + 1) > index + 1
        return spread or all(sentence.glued(index + i) for i, glued in enumerate(surface.glued) if glued and i)
    if len(word) > 1 or not word.isalpha():
        return True
    if sentence.glued(index):
        return True
    if sentence.joint(index + 1) > index + 1:
        # `25 F-16 jets`.
        return False
    following = sentence.words[index + 1]
    return word in _SPACED_LETTERS and (not following[:1].isalpha() or len(following) < 4)


def currency_before(sentence: Sentence, index: int) -> tuple[int, Unit] | None:
    """The currency whose sign ends in front of a word, with the index of the sign's first word.

    A minus sign may stand between them. Letters touch the number or have a space in front: `RM79`, `EUR 5`.
    """
    last = index - 1
    if sentence.words[last] == "-" and sentence.glued(index):
        last -= 1
    for surface in signs_before(sentence.words[last]) if last >= 0 else ():
        first = last - len(surface.words) + 1
        if first < 0 or sentence.words[first : last + 1] != surface.words:
            continue
        if not all(sentence.glued(first + i) for i, glued in enumerate(surface.glued) if glued and i):
            continue
        if surface.words[0].isalpha() and first and sentence.glued(first) and sentence.words[first - 1].isalnum():
            continue
        if surface.words[0] in word_group("codes that are words") and not _is_large(sentence, index, surface):
            continue
        letter = len(surface.words) == 1 and len(surface.words[0]) == 1 and surface.words[0].isalpha()
        if not letter or sentence.glued(index):
            return first, surface.unit
    return None


def _is_large(sentence: Sentence, index: int, sign: Surface) -> bool:
    """Whether digits have cents, a magnitude, or three digits, four behind one letter: nothing that numbers a name."""
    digits = sentence.words[index]
    cents = digits[-3:-2] == "."
    least = 4 if len(sign.words[0]) == 1 else 3
    return cents or len(digits.partition(".")[0]) >= least or sentence.lower[index + 1] in number_words()


def is_duration_word(word: str) -> bool:
    """Whether a word in small letters is a unit of time."""
    rows = words_behind(word)
    return bool(rows) and any(row.unit.kind == "duration" and len(row.words) == 1 for row in rows)
