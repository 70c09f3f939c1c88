"""The tables of units and currencies: names, symbols and codes as they are looked up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from sys import intern
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


_WORDS, _BEHIND, _BEFORE = 2, 3, 4
"""The columns of a row: words behind a number, signs behind it, and signs in front of it."""


def words_behind(word: str) -> tuple[Surface, ...]:
    """The names of units and currencies that begin with a word in small letters, the longest first."""
    return _surfaces(rows, word, _WORDS) if (rows := _rows_by_word().get(word)) else ()


def signs_behind(word: str) -> tuple[Surface, ...]:
    """The symbols of units and codes of currencies that begin with a word in exactly this case, the longest first."""
    return _surfaces(rows, word, _BEHIND) if (rows := _rows_by_word().get(word)) else ()


def signs_before(word: str) -> tuple[Surface, ...]:
    """The signs and codes in front of a number that end with a word in exactly this case, the longest first."""
    return _surfaces(rows, word, _BEFORE) if (rows := _rows_by_word().get(word)) else ()


@cache
def _surfaces(rows: str, word: str, column: int) -> tuple[Surface, ...]:
    """What rows write with a word: made when it is met, since a text has few of the units there are."""
    found = []
    for row in rows.split("\n"):
        name, kind, *_ = cells = _cells(row)
        scale, _, multiplied = name.partition(" ")
        unit = Unit(multiplied, intern(kind), int(scale)) if scale.isdecimal() else Unit(name, intern(kind))
        for written in _entries(cells[column]):
            words, glued = _cut(written, column)
            if words[_end(column)] == word:
                found.append(Surface(words, unit, glued))
    return tuple(sorted(found, key=lambda surface: -len(surface.words)))


def _end(column: int) -> int:
    return -1 if column == _BEFORE else 0


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in f"{row}|".split("|")]


def _entries(cell: str) -> Iterator[str]:
    return filter(None, map(str.strip, cell.split(",")))


@cache
def _rows_by_word() -> dict[str, str]:
    """The rows by each word that names or signs in them are looked up by, a row a line."""
    found: dict[str, str] = {}
    for row in _rows():
        cells, columns = _cells(row), (_WORDS, _BEHIND, _BEFORE)
        for word in {_word_at_end(written, column) for column in columns for written in _entries(cells[column])}:
            found[word] = f"{found[word]}\n{row}" if word in found else row
    return found


def _word_at_end(written: str, column: int) -> str:
    """The word by which a name or sign is looked up."""
    word = written.split(" ")[_end(column)]
    return word if word.isalpha() else _cut(written, column)[0][_end(column)]


def _cut(written: str, column: int) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """The words of a name or sign, and of each whether it touches the one before."""
    cut = cut_sentence(written, 0, len(written))
    words = cut.lower if column == _WORDS else cut.words
    return words[: cut.count], tuple(map(cut.glued, range(cut.count)))


def _rows() -> Iterator[str]:
    """The units, then the currencies, those of CLDR in front of those of news, as rows of one form.

    name | kind | words | signs behind a number | signs in front of it, which units have none of
    """
    for name in ("units", "news_units"):
        yield from word_list(name)
    for name in ("currencies", "news_currencies"):
        for line in word_list(name):
            currency, codes, signs, words = line.split("|")
            behind = ",".join(sign for sign in _entries(signs) if not sign[0].isalnum())
            yield f"{currency}|money|{words}|{codes},{behind}|{signs},{codes}"


@cache
def double_signs() -> dict[str, tuple[tuple[Unit, str], ...]]:
    """Signs with more than one reading, each with the words that tell it in a row."""
    found: dict[str, tuple[tuple[Unit, str], ...]] = {}
    for line in word_list("double_signs"):
        sign, name, kind, words = (cell.strip() for cell in line.split("|"))
        found[sign] = (*found.get(sign, ()), (Unit(name, kind), words))
    return found
