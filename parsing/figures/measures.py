"""The tables of units and currencies, and finding an entry at a word."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dateline.parsing.lexicon import word_list

from .sentence import Sentence, cut_sentence
from .tables import number_words, word_group

__all__ = ["Unit", "currency_before", "is_duration_word", "unit_at"]

_SPACED_LETTERS = frozenset("mCFV")
"""One-letter signs that may stand apart from the number."""


_NEAR = 12
"""How many words on each side of a sign with two readings are asked."""
_GLUED_ONLY = ("in", "st")
"""Signs that are another word where they stand apart."""


class Unit(NamedTuple):
    """A measure by its singular name, and what sort it is: `money`, or a kind of the list of units."""

    name: str
    kind: str
    scale: int = 1
    """How many of the named unit it is: a `bcm` is 1,000,000,000 cubic metres."""


class _Surface(NamedTuple):
    words: tuple[str, ...]
    unit: Unit
    glued: tuple[bool, ...]
    """Of each word, whether it must touch the one before."""


_Table = dict[str, tuple[_Surface, ...]]


def _surface(written: str, unit: Unit, *, exact: bool) -> _Surface:
    if written.isalpha():
        return _Surface((written,), unit, (False,))
    cut = cut_sentence(written, 0, len(written))
    words = cut.words[: cut.count] if exact else cut.lower[: cut.count]
    return _Surface(words, unit, tuple(cut.glued(i) for i in range(cut.count)))


def _by_word(surfaces: list[_Surface], place: int) -> _Table:
    """The surfaces by their first or last word, the longest first."""
    table: dict[str, list[_Surface]] = {}
    for surface in surfaces:
        table.setdefault(surface.words[place], []).append(surface)
    return {word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in table.items()}


def _columns(line: str) -> list[list[str]]:
    return [[cell.strip() for cell in column.split(",") if cell.strip()] for column in line.split("|")]


@cache
def _units() -> tuple[tuple[Unit, list[str], list[str]], ...]:
    """Each row of the units with its words and its symbols: those of CLDR, then those of news."""
    rows = []
    for line in (*word_list("units"), *word_list("news_units")):
        (written,), (kind,), words, signs = _columns(line)
        scale, _, name = written.partition(" ")
        unit = Unit(name, kind, int(scale)) if scale.isdecimal() else Unit(written, kind)
        rows.append((unit, words, signs))
    return tuple(rows)


@cache
def _currencies() -> tuple[tuple[Unit, list[str], list[str], list[str]], ...]:
    """Each row of the currencies with its codes, its signs and its words."""
    rows = []
    for line in (*word_list("currencies"), *word_list("news_currencies")):
        (name,), codes, signs, words = _columns(line)
        rows.append((Unit(name, "money"), codes, signs, words))
    return tuple(rows)


@cache
def _words_behind() -> _Table:
    """Units and currencies written as words, small letters."""
    surfaces = [_surface(word, unit, exact=False) for unit, words, _ in _units() for word in words]
    surfaces += [_surface(word, unit, exact=False) for unit, _, _, words in _currencies() for word in words]
    return _by_word(surfaces, 0)


@cache
def _signs_behind() -> _Table:
    """Symbols of units and codes of currencies, in exactly this case."""
    surfaces = [_surface(sign, unit, exact=True) for unit, _, signs in _units() for sign in signs]
    for unit, codes, signs, _ in _currencies():
        marks = [sign for sign in signs if not sign[0].isalnum()]
        surfaces += [_surface(sign, unit, exact=True) for sign in (*codes, *marks)]
    return _by_word(surfaces, 0)


@cache
def _signs_before() -> _Table:
    """Signs and codes in front of a number, by their last word."""
    rows = _currencies()
    return _by_word([_surface(s, unit, exact=True) for unit, codes, signs, _ in rows for s in (*signs, *codes)], -1)


@cache
def _double_signs() -> dict[str, tuple[tuple[Unit, frozenset[str]], ...]]:
    """Signs with more than one reading, each with the words that tell it."""
    found: dict[str, tuple[tuple[Unit, frozenset[str]], ...]] = {}
    for line in word_list("double_signs"):
        sign, name, kind, words = (cell.strip() for cell in line.split("|"))
        found[sign] = (*found.get(sign, ()), (Unit(name, kind), frozenset(words.split())))
    return found


def _told_nearby(sentence: Sentence, index: int) -> tuple[int, Unit] | None:
    """What a sign with two readings is by the words around it: `2.5 F` near `capacitor`.

    A mark or a small letter touches its number.
    """
    sign = sentence.words[index]
    rows = _double_signs().get(sign, ())
    if not rows or (not sign.isupper() and len(sign) == 1 and not sentence.glued(index)):
        return None
    near = sentence.lower[max(0, index - _NEAR) : index + _NEAR]
    return next(((index + 1, unit) for unit, words in rows if not words.isdisjoint(near)), None)


def unit_at(sentence: Sentence, index: int) -> tuple[int, Unit] | None:
    """The longest unit or currency whose name begins at a word, with the index past it."""
    best = _told_nearby(sentence, index) if sentence.words[index] in _double_signs() else None
    if best is not None:
        return best
    for table, words in ((_words_behind(), sentence.lower), (_signs_behind(), sentence.words)):
        for surface in table.get(words[index], ()):
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


def _may_stand(sentence: Sentence, index: int, surface: _Surface) -> bool:
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
    for surface in _signs_before().get(sentence.words[last], ()) if last >= 0 else ():
        first = last - len(surface.words) + 1
        if first < 0 or sentence.words[first : last + 1] != surface.words:
            continue
        if not all(sentence.glued(first + i) for i, glued in enumerate(surface.glued) if glued and i):
            continue
        if surface.words[0].isalpha() and first and sentence.glued(first) and sentence.words[first - 1].isalnum():
            continue
        if surface.words[0] in word_group("codes that are words") and not _is_large(sentence, index):
            continue
        letter = len(surface.words) == 1 and len(surface.words[0]) == 1 and surface.words[0].isalpha()
        if not letter or sentence.glued(index):
            return first, surface.unit
    return None


def _is_large(sentence: Sentence, index: int) -> bool:
    """Whether a number in digits has a comma, a point or a magnitude, or four digits: nothing that numbers a name."""
    digits = sentence.words[index]
    return len(digits) > 3 or "." in digits or sentence.lower[index + 1] in number_words()


def is_duration_word(word: str) -> bool:
    """Whether a word in small letters is a unit of time."""
    rows = _words_behind().get(word, ())
    return bool(rows) and any(row.unit.kind == "duration" and len(row.words) == 1 for row in rows)
