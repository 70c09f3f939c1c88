"""What is counted, as a key: the group of its noun, and the words that narrow it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Figure

from .naming import name_key
from .tables import groups, word_group

__all__ = ["Head", "head_of"]


class Head(NamedTuple):
    """A noun with its modifiers."""

    group: str
    """The group of the noun, or the noun in the singular; empty where nothing is said."""
    generic: bool
    """Whether it says only that people are counted, or nothing."""
    narrowed: frozenset[str]
    """Words in front of the noun."""
    sides: frozenset[str]
    """Peoples and countries among them."""


_NOTHING = Head("", True, frozenset(), frozenset())


def head_of(figure: Figure, previous: Head | None) -> Head:
    """The head of what a figure counts; one without a noun has that of the figure before it in the sentence."""
    if figure.counts:
        return _head(figure.counts.lower())
    if figure.kind == "count" and previous is not None:
        return previous
    if figure.of and figure.kind != "count":
        return _head(figure.of.lower())
    return _NOTHING


@lru_cache(maxsize=4096)
def _head(counts: str) -> Head:
    words = counts.replace("’", "'").replace("'s", "").split()
    for size in (3, 2):
        last = _singular(" ".join(words[-size:]))
        if len(words) >= size and last in groups():
            return _made(last, words[:-size])
    return _made(_singular(words[-1]), words[:-1]) if words else _NOTHING


def _made(noun: str, modifiers: list[str]) -> Head:
    group = groups().get(noun)
    kept = [
        word
        for word in modifiers
        if word not in word_group("says nothing of a noun") and any(c.isalpha() for c in word)
    ]
    sides = frozenset(name_key(word) for word in kept if word in word_set("demonyms"))
    narrowed = frozenset(_singular(word) for word in kept if word not in word_set("demonyms"))
    return Head(group.name if group else noun, bool(group and group.generic), narrowed, sides)


@lru_cache(maxsize=4096)
def _singular(noun: str) -> str:
    if noun in groups() or len(noun) < 4 or noun[-1] != "s" or noun[-2] in "su":
        return _men(noun)
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes")):
        return noun[:-2]
    return noun[:-1]


def _men(noun: str) -> str:
    """The singular of a plural in -men, and of `children`, `lives`."""
    if noun == "children":
        return "child"
    return noun[:-3] + "man" if noun.endswith("men") and noun not in groups() else noun
