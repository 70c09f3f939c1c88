"""What is counted, as a key: the group of its noun, and the words that narrow it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Figure

from .naming import name_key
from .tables import event_words, groups, word_group

__all__ = ["Head", "head_named", "head_of", "head_worded"]


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
        return head_worded(figure.counts)
    if figure.kind == "age" and figure.of:
        return Head(figure.of.lower().split()[-1], False, frozenset(), frozenset())
    if figure.kind == "count" and previous is not None:
        return previous
    if figure.of and figure.kind != "count":
        return head_worded(figure.of)
    return _NOTHING


def head_named(word: str) -> Head | None:
    """The head of a noun that is in the list; None for another."""
    group = groups().get(_singular(word))
    return Head(group.name, group.generic, frozenset(), frozenset()) if group else None


@lru_cache(maxsize=4096)
def head_worded(counts: str) -> Head:
    """The head of a noun phrase as the text words it."""
    words = counts.replace("’", "'").replace("'s", "").split()
    if "and" in words[1:] and words[-1] != "and":
        # Of two things counted together the first stands for both.
        words = words[: words.index("and", 1)]
    lower = [word.lower() for word in words]
    for size in (3, 2, 1):
        last = _singular(" ".join(lower[-size:]))
        if len(words) >= size and (last in groups() or size == 1):
            return _made(last, words[:-size])
    return _NOTHING


def _made(noun: str, modifiers: list[str]) -> Head:
    group = groups().get(noun)
    sides, narrowed = set[str](), set[str]()
    for word in modifiers:
        low = word.lower()
        if low in word_set("demonyms") or word[0].isupper():
            sides.add(name_key(low))
        elif low not in word_group("says nothing of a noun") and low not in event_words() and low.isalpha():
            narrowed.add(_singular(low))
    return Head(group.name if group else noun, bool(group and group.generic), frozenset(narrowed), frozenset(sides))


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
    if noun in ("children", "lives"):
        return "child" if noun == "children" else "life"
    return noun[:-3] + "man" if noun.endswith("men") and noun not in groups() else noun
