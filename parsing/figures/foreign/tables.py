"""The word lists of one language in `lexicon/<language>/`, each in the form in which it is looked up."""

from __future__ import annotations

from typing import Literal

from dateline.parsing.figures.tables import QUALIFIERS, ChangeWord, NumberWord
from dateline.parsing.figures.units.finding import Unit
from dateline.parsing.lexicon import word_list
from dateline.parsing.model import Qualifier

__all__ = [
    "Phrases",
    "UnitWords",
    "read_changes",
    "read_groups",
    "read_months",
    "read_numbers",
    "read_phrases",
    "read_units",
]

Phrases = dict[str, tuple[tuple[tuple[str, ...], Qualifier], ...]]
"""Phrases with what they say, by the word at which they are found, the longest first."""
UnitWords = dict[str, tuple[tuple[tuple[str, ...], Unit], ...]]
"""Names of units by their first word, the longest first."""

_ENDINGS = ("", "e", "er", "en", "es", "em")
_SIGNS = ("%", "‰", "°", "°c", "°f", "℃", "€", "$", "£", "¥")
"""Signs of the table of English units that are the same everywhere."""


def _rows(language: str, name: str) -> list[list[str]]:
    """The columns of each line of a list."""
    return [[cell.strip() for cell in line.split("|")] for line in word_list(f"{language}/{name}")]


def read_numbers(language: str) -> dict[str, list[NumberWord]]:
    """Number words with all that they may be: German `acht` is a cardinal and the stem of an ordinal."""
    found: dict[str, list[NumberWord]] = {}
    for line in word_list(f"{language}/numbers"):
        word, value, role = line.split()
        found.setdefault(word, []).append(NumberWord(int(value), role))
    return found


def read_months(language: str) -> dict[str, int]:
    """Names of months and their abbreviations."""
    rows = (line.split() for line in word_list(f"{language}/months"))
    return {name: int(number) for number, *names in rows for name in names}


def read_groups(language: str) -> dict[str, frozenset[str]]:
    """The small sets of words that the steps ask about."""
    return {row[0]: frozenset(row[1].split()) for row in _rows(language, "words")}


def read_phrases(language: str, place: Literal["before", "behind"]) -> Phrases:
    """Qualifiers in front of a figure by their last word, or behind it by their first."""
    columns, key = (2, -1) if place == "before" else (3, 0)
    found: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
    for row in _rows(language, "qualifiers"):
        if len(row) == columns:
            words = tuple(row[columns - 2].split())
            found.setdefault(words[key], []).append((words, QUALIFIERS[row[-1]]))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def read_changes(language: str) -> dict[str, tuple[ChangeWord, ...]]:
    """Words of change with all they may be."""
    found: dict[str, tuple[ChangeWord, ...]] = {}
    for words, direction, sort in _rows(language, "changes"):
        entry = ChangeWord("up" if direction == "up" else "down", sort)
        for word in words.split():
            found[word] = (*found.get(word, ()), entry)
    return found


def read_units(language: str) -> UnitWords:
    """Names of units and currencies in small letters, and signs that need no translation."""
    written: dict[tuple[str, ...], Unit] = {}
    for name in ("units", "units_by_hand"):
        for unit, kind, words in _rows(language, name):
            for word in words.split(","):
                for form in _forms(word.strip()):
                    written[_cut(form)] = Unit(unit, kind)
    written |= {_cut(sign): unit for sign, unit in _signs().items()}
    found: dict[str, list[tuple[tuple[str, ...], Unit]]] = {}
    for cut, unit_of_form in written.items():
        found.setdefault(cut[0], []).append((cut, unit_of_form))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}


def _forms(word: str) -> list[str]:
    """The word, or every form of an adjective that is written with `~`."""
    return [word[:-1] + ending for ending in _ENDINGS] if word.endswith("~") else [word]


def _cut(form: str) -> tuple[str, ...]:
    """The words of a name as a sentence is cut into them."""
    from dateline.parsing.figures.sentence import word_pattern

    return tuple(match[1] for match in word_pattern().finditer(form))


def _signs() -> dict[str, Unit]:
    """What signs of shares, degrees and currencies stand for, in small letters, and the codes of currencies."""
    found: dict[str, Unit] = {}
    for line in (*word_list("units"), *word_list("news_units")):
        name, kind, *spellings = [column.strip() for column in line.split("|")]
        for sign in (cell.strip().lower() for column in spellings for cell in column.split(",")):
            if sign in _SIGNS:
                found.setdefault(sign, Unit(name, kind))
    for line in (*word_list("currencies"), *word_list("news_currencies")):
        name, codes, signs, *_ = [column.strip() for column in line.split("|")]
        for sign in (cell.strip() for column in (codes, signs) for cell in column.split(",")):
            if sign.lower() in _SIGNS or (len(sign) == 3 and sign.isascii() and sign.isupper()):
                found.setdefault(sign.lower(), Unit(name, "money"))
    return found
