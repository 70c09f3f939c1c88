"""Who does what a verb says: the noun phrase in front of it, or behind it in turned order (`said Ms Bell`)."""

from __future__ import annotations

from typing import Literal, NamedTuple

from .sentence import Sentence
from .tables import verbs, word_group

__all__ = ["Subject", "subject_before", "subject_behind"]

_REACH = 14
"""How many words a subject may have."""
_APPOSITION = 25
"""How many words may stand between a subject and its verb, set off by commas."""


class Subject(NamedTuple):
    """The words of a subject."""

    first: int
    past: int
    sort: Literal["named", "pronoun"]


def subject_before(sentence: Sentence, verb: int) -> Subject | None:
    """The subject in front of a finite verb; None for a passive, a participle or a noun."""
    at, passive = _over_helpers(sentence, verb - 1)
    if at < 0 or (passive and not sentence.lower[verb].endswith("ing")):
        return None
    lower = sentence.lower
    if lower[at] in word_group("relatives"):
        at -= 1
        if sentence.words[at] == ",":
            at -= 1
        if at < 0:
            return None
    if sentence.words[at] == ",":
        at = _in_front_of_apposition(sentence, at)
    return _phrase_ending(sentence, at) if at >= 0 else None


def subject_behind(sentence: Sentence, verb: int) -> Subject | None:
    """The subject behind a verb in turned order: up to a mark, a verb or a word that opens a clause."""
    at = verb + 1
    while at < min(sentence.count, verb + _REACH) and _may_belong(sentence, at):
        at += 1
    if at == verb + 1:
        return None
    return Subject(verb + 1, at, "named")


def _over_helpers(sentence: Sentence, at: int) -> tuple[int, bool]:
    """The index in front of auxiliaries and adverbs, and whether a form of `be` was among them."""
    passive = False
    while at >= 0:
        word = sentence.lower[at]
        if word in word_group("being helpers"):
            passive = True
        elif word not in word_group("verb helpers") and not (word.endswith("ly") and len(word) > 4):
            break
        at -= 1
    return at, passive


def _in_front_of_apposition(sentence: Sentence, comma: int) -> int:
    """The last word in front of what two commas set off (`Vera Bell, the mayor of Ore, says`); -1 where it is none."""
    for at in range(comma - 1, max(-1, comma - _APPOSITION), -1):
        if sentence.words[at] == ",":
            return at - 1
        if sentence.lower[at] in verbs() or sentence.words[at] in word_group("quote marks"):
            return -1
    return -1


def _may_belong(sentence: Sentence, at: int) -> bool:
    """Whether a word may stand inside a subject."""
    word = sentence.lower[at]
    if word in word_group("subject breaks"):
        return word == "and" and sentence.is_capital(at - 1) and sentence.is_capital(at + 1)
    if not word[:1].isalnum():
        return word in ("-", "'", "&", "(", ")") or (
            word == "." and sentence.glued(at) and len(sentence.words[at - 1]) < 5
        )
    return sentence.is_capital(at) or word not in verbs()


def _phrase_ending(sentence: Sentence, last: int) -> Subject | None:
    """The noun phrase whose last word is given."""
    word = sentence.lower[last]
    if word in word_group("personal pronouns") or word in word_group("plural pronouns"):
        return Subject(last, last + 1, "pronoun")
    first = last + 1
    while first > 0 and last - first < _REACH and _may_belong(sentence, first - 1):
        first -= 1
    first = _over_opening(sentence, first, last)
    while first <= last and sentence.lower[first] in word_group("determiners"):
        first += 1
    if first > last or not sentence.words[first][:1].isalnum():
        return None
    return Subject(first, last + 1, "named")


def _over_opening(sentence: Sentence, first: int, last: int) -> int:
    """Where the subject begins behind an adverbial that no comma closes: `On Tuesday night Bell said`."""
    if sentence.lower[first] not in word_group("prepositions"):
        return first
    at = last
    while at > first and sentence.is_capital(at):
        at -= 1
    if at < last:
        return at + 1
    while at > first and sentence.lower[at] not in word_group("determiners"):
        at -= 1
    return at if at > first else last
