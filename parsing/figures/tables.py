"""The word lists of the figures, each read once and put into the form in which it is looked up."""

from __future__ import annotations

from functools import cache
from sys import intern
from typing import Literal, NamedTuple

from dateline.parsing.lexicon import word_list, word_set, words_named
from dateline.parsing.model import Qualifier

__all__ = [
    "QUALIFIERS",
    "VULGAR",
    "ChangeWord",
    "NumberWord",
    "changes",
    "irregular_plurals",
    "is_in_long_group",
    "joints",
    "labels",
    "months",
    "no_plurals",
    "number_words",
    "ordinals",
    "person_plurals",
    "qualifiers_after",
    "qualifiers_before",
    "result_words",
    "score_words",
    "stop_words",
    "triggers",
    "verbs",
    "vote_words",
    "word_group",
    "zones",
]

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅒": (1, 10),
}  # fmt: skip
"""Fractions that are one character, as numerator and denominator."""

Direction = Literal["up", "down"]


class NumberWord(NamedTuple):
    """What a word is worth, and what part it plays in a number."""

    value: int
    role: str
    """`unit`, `teen`, `ten`, `magnitude`, `abbreviation`, `vague`, `part` or `multiple`: see the list."""


class ChangeWord(NamedTuple):
    """A word that says that something rises or falls."""

    direction: Direction
    sort: str
    """`verb`, `loss`, `word`, `noun` or `share`: see the list."""


def _rows(name: str) -> list[list[str]]:
    """The columns of each line of a list."""
    return [[cell.strip() for cell in line.split("|")] for line in word_list(name)]


@cache
def number_words() -> dict[str, NumberWord]:
    """Cardinal words, magnitudes and parts."""
    rows = (line.split() for line in word_list("number_words"))
    return {word: NumberWord(int(value), intern(role)) for word, value, role in rows}


@cache
def ordinals() -> dict[str, int]:
    """`first` and its followers."""
    return {word: int(value) for word, value in (line.split() for line in word_list("ordinal_words"))}


@cache
def triggers() -> frozenset[str]:
    """Every word that may open or be part of a number, digits and letters behind digits left out."""
    words = {word for word, entry in number_words().items() if entry.role != "abbreviation"}
    return frozenset(words | ordinals().keys() | {"a", "an"} | VULGAR.keys())


@cache
def months() -> dict[str, int]:
    """Names of months and their abbreviations."""
    rows = (line.split() for line in word_list("figure_months"))
    return {name: int(number) for number, *names in rows for name in names}


@cache
def zones() -> dict[str, str]:
    """Names of time zones; the offset is empty where the name alone does not say."""
    rows = (line.split() for line in word_list("figure_zones"))
    return {name: "" if offset == "-" else offset for name, offset in rows}


@cache
def labels() -> dict[str, frozenset[str]]:
    """Words whose number is no quantity, by where the number stands: `before`, `index`, `street`."""
    found: dict[str, set[str]] = {}
    for word, place in _rows("figure_labels"):
        found.setdefault(place, set()).add(intern(word))
    return {place: frozenset(words) for place, words in found.items()}


@cache
def qualifiers_before() -> dict[str, list[tuple[tuple[str, ...], Qualifier]]]:
    """Phrases in front of a figure by their last word, the longest first."""
    return _phrases([row for row in _rows("figure_qualifiers") if len(row) == 2], -1)


@cache
def qualifiers_after() -> dict[str, list[tuple[tuple[str, ...], Qualifier]]]:
    """Phrases behind a figure by their first word, the longest first."""
    return _phrases([row[1:] for row in _rows("figure_qualifiers") if len(row) == 3], 0)


def _phrases(rows: list[list[str]], key: int) -> dict[str, list[tuple[tuple[str, ...], Qualifier]]]:
    found: dict[str, list[tuple[tuple[str, ...], Qualifier]]] = {}
    for phrase, qualifier in rows:
        words = tuple(intern(word if len(word) == 1 else word.rstrip(".")) for word in phrase.split())
        found.setdefault(words[key], []).append((words, QUALIFIERS[qualifier]))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


QUALIFIERS: dict[str, Qualifier] = {
    "about": "about",
    "almost": "almost",
    "more_than": "more_than",
    "at_least": "at_least",
    "up_to": "up_to",
    "less_than": "less_than",
}
"""What the lists call each sort of qualifier."""


@cache
def changes() -> dict[str, tuple[ChangeWord, ...]]:
    """Words of change with all they may be: `rise` is a verb and a noun."""
    found: dict[str, tuple[ChangeWord, ...]] = {}
    for words, direction, sort in _rows("figure_changes"):
        entries = (ChangeWord("up" if direction == "up" else "down", intern(sort)),)
        for word in words.split():
            found[word] = found[word] + entries if word in found else entries
    return found


@cache
def word_group(name: str) -> frozenset[str]:
    """A small set of words that a step asks about, by the name it has in the list."""
    return frozenset(map(intern, words_named(name, "figure_words")))


def is_in_long_group(word: str, name: str) -> bool:
    """Whether a word is in a larger set that is seldom asked, which stays one text: a tenth of the memory."""
    return f" {word} " in _long_group(name)


@cache
def _long_group(name: str) -> str:
    return f" {' '.join(words_named(name, 'figure_words'))} "


@cache
def joints() -> frozenset[tuple[str, ...]]:
    """What may stand between two numbers that share unit or noun."""
    return frozenset(tuple(line.split()) for line in word_list("figure_joints"))


@cache
def vote_words() -> frozenset[str]:
    """Words near a result that make it a vote."""
    return word_set("figure_vote_words")


@cache
def score_words() -> frozenset[str]:
    """Words near a result that make it a score."""
    return word_set("figure_score_words")


@cache
def result_words() -> frozenset[str]:
    """Words of winning and losing."""
    return word_set("figure_result_words")


@cache
def stop_words() -> frozenset[str]:
    """Closed-class words."""
    return word_set("figure_stop_words")


@cache
def verbs() -> frozenset[str]:
    """Common verbs that end a noun phrase."""
    return word_set("figure_verbs")


@cache
def irregular_plurals() -> frozenset[str]:
    """Plurals without a regular -s."""
    return word_set("figure_plurals")


@cache
def no_plurals() -> frozenset[str]:
    """Words in -s that are no plurals."""
    return word_set("figure_no_plurals")


@cache
def person_plurals() -> frozenset[str]:
    """What news counts most."""
    return word_set("figure_person_plurals")
