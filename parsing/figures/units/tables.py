"""The tables of units and currencies: names, symbols and codes as they are looked up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.parsing.figures.sentence import cut_sentence
from dateline.parsing.lexicon import word_list

__all__ = ["Surface", "Unit", "double_signs", "signs_before", "signs_behind", "words_behind"]


class Unit(NamedTuple):
    """A measure by its singular name, and what sort it is: `money`, or a kind of the list of units."""

    name: str
    kind: str
    scale: int = 1
    """How many of the named unit it is: a `bcm` is 1,000,000,000 cubic metres."""


class Surface(NamedTuple):
    """One way of writing a unit."""

    words: tuple[str, ...]
    unit: Unit
    glued: tuple[bool, ...]
    """Of each word, whether it must touch the one before."""


_Table = dict[str, tuple[Surface, ...]]


def _surface(written: str, unit: Unit, *, exact: bool) -> Surface:
    if written.isalpha():
        return Surface((written,), unit, (False,))
    cut = cut_sentence(written, 0, len(written))
    words = cut.words[: cut.count] if exact else cut.lower[: cut.count]
    return Surface(words, unit, tuple(cut.glued(i) for i in range(cut.count)))


def _by_word(surfaces: list[Surface], place: int) -> _Table:
    """The surfaces by their first or last word, the longest first."""
    table: dict[str, list[Surface]] = {}
    for surface in surfaces:
        table.setdefault(surface.words[place], []).append(surface)
    return {word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in table.items()}


def _columns(line: str) -> list[list[str]]:
    return [[cell.strip() for cell in column.split(",") if cell.strip()] for column in line.split("|")]


def _units() -> Iterator[tuple[Unit, list[str], list[str]]]:
    """Each row of the units with its words and its symbols: those of CLDR, then those of news."""
    for line in (*word_list("units"), *word_list("news_units")):
        (written,), (kind,), words, signs = _columns(line)
        scale, _, name = written.partition(" ")
        unit = Unit(name, kind, int(scale)) if scale.isdecimal() else Unit(written, kind)
        yield unit, words, signs


def _currencies() -> Iterator[tuple[Unit, list[str], list[str], list[str]]]:
    """Each row of the currencies with its codes, its signs and its words."""
    for line in (*word_list("currencies"), *word_list("news_currencies")):
        (name,), codes, signs, words = _columns(line)
        yield Unit(name, "money"), codes, signs, words


@cache
def _tables() -> tuple[_Table, _Table, _Table]:
    """Words behind a number, signs behind it, and signs in front: made together, so that the lists need not stay."""
    words_of: list[Surface] = []
    behind: list[Surface] = []
    before: list[Surface] = []
    for unit, words, signs in _units():
        words_of += [_surface(word, unit, exact=False) for word in words]
        behind += [_surface(sign, unit, exact=True) for sign in signs]
    for unit, codes, signs, words in _currencies():
        words_of += [_surface(word, unit, exact=False) for word in words]
        written = {sign: _surface(sign, unit, exact=True) for sign in (*signs, *codes)}
        behind += [written[sign] for sign in (*codes, *(sign for sign in signs if not sign[0].isalnum()))]
        before += written.values()
    return _by_word(words_of, 0), _by_word(behind, 0), _by_word(before, -1)


@cache
def words_behind() -> _Table:
    """Units and currencies written as words, small letters."""
    return _tables()[0]


@cache
def signs_behind() -> _Table:
    """Symbols of units and codes of currencies, in exactly this case."""
    return _tables()[1]


@cache
def signs_before() -> _Table:
    """Signs and codes in front of a number, by their last word."""
    return _tables()[2]


@cache
def double_signs() -> dict[str, tuple[tuple[Unit, frozenset[str]], ...]]:
    """Signs with more than one reading, each with the words that tell it."""
    found: dict[str, tuple[tuple[Unit, frozenset[str]], ...]] = {}
    for line in word_list("double_signs"):
        sign, name, kind, words = (cell.strip() for cell in line.split("|"))
        found[sign] = (*found.get(sign, ()), (Unit(name, kind), frozenset(words.split())))
    return found
