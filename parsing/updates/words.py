"""The word lists of the splitter, read once and shaped for looking up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from dateline.parsing.lexicon import word_list

__all__ = ["LineList", "PhraseTable", "first_word", "line_list", "phrase_table", "phrases"]


class PhraseTable(NamedTuple):
    """Phrases with what they stand for, as a file of lines `meaning: phrase; phrase` gives them."""

    meanings: Mapping[str, str]
    """By phrase, in small letters with single blanks."""
    openings: frozenset[str]
    """Every run of words that a longer phrase begins with."""
    longest: int
    """How many words the longest phrase has."""


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
    return PhraseTable(meanings, _openings(meanings), max((phrase.count(" ") + 1 for phrase in meanings), default=0))


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
    for word in line.split(maxsplit=4)[:4]:
        letters = "".join(sign for sign in word if sign.isalpha() or sign in "'’-").casefold()
        if letters:
            return letters
    return ""
