"""The words of a sentence that are a subject, and which of them is its head."""

from __future__ import annotations

from typing import Literal, NamedTuple

from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import months, word_group

from .tables import claim_group

__all__ = ["Subject", "head_of", "is_day"]


class Subject(NamedTuple):
    """The words of a subject, determiners left off."""

    first: int
    past: int
    sort: Literal["named", "pronoun", "label", "owner"]
    """`label` stands in front of a colon, and may be a topic as well as a source; `owner` ends with the sign of a
    possessive."""
    apposed: int = -1
    """The first word of what commas set off behind it (`an official, Carl Orr, said`)."""


def head_of(sentence: Sentence, first: int, past: int) -> int:
    """The index behind the head of a phrase: its first preposition, participle or bracket, or its end."""
    for at in range(first + 1, past):
        word = sentence.lower[at]
        free = not sentence.is_capital(at) and sentence.words[at - 1] != "-"
        participle = word.endswith("ed") and free and not sentence.lower[at - 1].endswith("ly")
        if word in word_group("prepositions") or word == "(" or word in claim_group("related") or participle:
            return at
    return past


def is_day(sentence: Sentence, index: int) -> bool:
    """Whether a word is a day of the week or a month, in a possessive, too."""
    word = sentence.lower[index].removesuffix("'s")
    return sentence.is_capital(index) and (word in word_group("weekdays") or word in months())
