"""Names of places and of sides in a sentence, in keys that make `Russia` and `Russian` one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.parsing.figures.tables import number_words
from dateline.parsing.lexicon import word_list, word_set

from .tables import topicless, word_group

__all__ = ["Name", "may_name", "name_key", "names_amid", "names_in", "names_written"]

_BEHIND_DEMONYM = ("", "a", "e", "y", "ia", "ey", "en", "on", "ica", "o", "ico", "land")


class Name(NamedTuple):
    """A name in a sentence."""

    at: int
    """Its first word."""
    key: str
    surface: str
    """As the text has it."""
    place: bool
    """Whether something happens there; else it is somebody's or does something."""
    given: bool = False
    """Whether something goes to it or is done by it."""


def names_in(words: list[str], lower: list[str], known: frozenset[str] = frozenset()) -> Iterator[Name]:
    """The names among the words, in order; a sentence's first word is one only if it is known for it.

    `known` are words in small letters that the document gives as names amid sentences.
    """
    count = len(words)
    at = 0
    while at < count:
        if not words[at][0].isupper():
            if lower[at] in word_group("places without a name") and lower[at - 1] == "the" and _stands_in(lower, at):
                yield Name(at, lower[at], f"the {lower[at]}", True)
            at += 1
            continue
        past = at + 1
        while past < count and words[past][0].isupper() and past - at < 6:
            past += 1
        first = at
        opens = at == 0 or not words[at - 1][0].isalnum()
        for title in range(past - 1, at - 1, -1):
            if lower[title] in word_group("titles"):
                first = title + 1
                break
        while first < past and lower[first] in _no_names():
            first += 1
        if opens and first + 1 < past and lower[first] not in known and lower[first + 1] in known:
            # What somebody is, with a capital as it opens the sentence: `Carmaker Ford`.
            first += 1
        alone = opens and past - first == 1 and first == at
        if first < past and not (alone and not (lower[first] in known or _is_known(words[first]))):
            yield from _names(words, lower, first, past)
        at = past


@cache
def _amid_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")


def names_amid(text: str) -> frozenset[str]:
    """The words, in small letters, that are written with a capital amid sentences."""
    return frozenset(word.lower() for word in set(_amid_pattern().findall(text))) - _no_names()


@cache
def _written_pattern() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z][a-z]+")


def names_written(text: str) -> frozenset[str]:
    """The words, in small letters, that are written with a capital anywhere."""
    return frozenset(word.lower() for word in set(_written_pattern().findall(text)))


def _names(words: list[str], lower: list[str], first: int, past: int) -> Iterator[Name]:
    whole, surface = " ".join(lower[first:past]), " ".join(words[first:past])
    place = _stands_in(lower, first)
    given = bool({"to", "by"} & set(lower[max(0, first - 2) : first]))
    if past - first > 1 and whole not in word_set("places"):
        known = [name_key(word) for word in lower[first:past] if word in word_set("demonyms") or word in _countries()]
        for key in known:
            yield Name(first, key, surface, place, given)
        if known and past - first == 2:
            return
    yield Name(first, name_key(whole), surface, place, given)


def _stands_in(lower: list[str], at: int) -> bool:
    """Whether a preposition of place leads to the name, over words such as `the eastern city of`."""
    back = at - 1
    while back >= 0 and at - back < 6 and lower[back] in word_group("before a place"):
        back -= 1
    return back >= 0 and lower[back] in word_group("prepositions of place")


def may_name(word: str) -> bool:
    """Whether a word in small letters is none of those that mostly have a capital as they open a sentence."""
    if word in word_set("places") or word in word_set("demonyms"):
        return True
    common = word in word_set("plain_words") or word in word_set("frequent_words") or word in topicless()
    return not (common or word in _no_names() or word in word_set("role_nouns") or word in number_words())


def _is_known(word: str) -> bool:
    """Whether a single word that opens a sentence is a name: by the lists, or as no word that opens sentences is."""
    low = word.lower()
    common = low in word_set("plain_words") or low in word_set("frequent_words") or low in topicless()
    if len(low) > 3 and not common and not low.endswith(("s", "ing", "ed", "ly", "ty", "ion", "men", "ment", "ers")):
        return low.isalpha() and low not in word_set("role_nouns") and low not in number_words()
    return low in word_set("places") or low in word_set("demonyms") or (len(word) > 1 and word.isupper())


@cache
def _no_names() -> frozenset[str]:
    """Words that open a sentence or a title and name nobody; days and months."""
    words = word_set("figure_stop_words") | {word.lower() for word in word_set("starters")}
    return frozenset(words | word_group("names nobody"))


@cache
def _countries() -> frozenset[str]:
    return frozenset(name_key(word) for word in word_set("demonyms"))


@cache
def name_key(word: str) -> str:
    """What stands for a name and for the adjective made of it."""
    listed = _listed_keys().get(word)
    if listed is not None:
        return listed
    if word not in word_set("demonyms"):
        if word.endswith("s") and word[:-1] in word_set("demonyms"):
            return name_key(word[:-1])
        return word
    for cut in (1, 2, 3):
        stem = word[:-cut]
        for ending in _BEHIND_DEMONYM:
            if len(stem) > 2 and stem + ending in word_set("places"):
                return stem + ending
    return word


@cache
def _listed_keys() -> dict[str, str]:
    rows = (line.split(" | ") for line in word_list("ledger_demonyms"))
    return {form: name for name, forms in rows for form in forms.split(", ")}
