"""The word lists of the splitter, read once and shaped for looking up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from dateline.parsing.lexicon import word_list

__all__ = ["LineList", "PhraseTable", "first_word", "line_list", "phrase_table", "phrase_table_of", "phrases"]

_FAR = 60
"""The first word of a line stands before this character."""


class PhraseTable(NamedTuple):
    """Phrases with what they stand for, as a file of lines `meaning: phrase; phrase` gives them."""

    meanings: Mapping[str, str]
    """By phrase, in small letters with single blanks."""
    openings: frozenset[str]
    """Every run of words that a longer phrase begins with."""


class LineList(NamedTuple):
    """Lines to be recognised whole or by their start."""

    whole: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    parts: tuple[str, ...]
    first_words: frozenset[str]
    """The first word of every whole line and start, to look at before more is done."""


@cache
def phrase_table(name: str) -> PhraseTable:
    """Read `update_NAME.txt`; a phrase that is listed twice keeps its first meaning. Lines without a colon mean ''."""
    meanings: dict[str, str] = {}
    for line in word_list(f"update_{name}"):
        meaning, colon, listed = line.partition(": ")
        for phrase in (listed if colon else line).split(";"):
            meanings.setdefault(" ".join(phrase.casefold().split()), meaning.strip() if colon else "")
    meanings.pop("", None)
    return phrase_table_of(meanings)


def phrase_table_of(meanings: Mapping[str, str]) -> PhraseTable:
    """A table of phrases in small letters with what each means."""
    return PhraseTable(meanings, _openings(meanings))


@cache
def phrases(name: str, meaning: str) -> frozenset[str]:
    """All phrases of one meaning in `update_NAME.txt`."""
    return frozenset(phrase for phrase, known in phrase_table(name).meanings.items() if known == meaning)


def _openings(phrases: Iterable[str]) -> frozenset[str]:
    """The runs of words at the start of each phrase, up to its last word but one."""
    split = [phrase.split(" ") for phrase in phrases]
    return frozenset(" ".join(words[:n]) for words in split for n in range(1, len(words)))


@cache
def line_list(name: str) -> LineList:
    """Read `update_NAME.txt`: `=` a whole line or its start, `^` a start, `$` an end, `~` a part."""
    by_sign: dict[str, list[str]] = {"=": [], "^": [], "$": [], "~": []}
    for line in word_list(f"update_{name}"):
        by_sign[line[0]].append(line[1:].casefold())
    firsts = frozenset(first_word(line) for line in (*by_sign["="], *by_sign["^"]))
    return LineList(frozenset(by_sign["="]), tuple(by_sign["^"]), tuple(by_sign["$"]), tuple(by_sign["~"]), firsts)


def first_word(line: str) -> str:
    """The first run of letters, in small letters; empty where there is none."""
    found = _word().search(line, 0, _FAR)
    return found[0].casefold() if found else ""


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
