"""Number words inside names: `the Three Gorges`, `Channel Four`, `Ten Hag`, `part one`."""

from __future__ import annotations

from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import labels, number_words, stop_words, word_group
from dateline.parsing.lexicon import word_set

from .titles import grouped_left_past

__all__ = ["named_past"]

_LONGEST_NAME = 5
"""How many words behind a number word are asked for something counted."""


def named_past(sentence: Sentence, index: int, headline: bool) -> int:
    """A capitalised number word inside a name and not the first of a sentence: `the Three Gorges`, `Channel Four`.

    A number word that touches digits is a name too: `Twenty20`.
    """
    if len(sentence.words[index]) > 1 and sentence.glued(index + 1) and sentence.words[index + 1][:1].isdecimal():
        return index + 2
    if past := grouped_left_past(sentence, index):
        return past
    if len(sentence.words[index]) < 2 or (index == 0 and headline):
        return 0
    if not sentence.words[index - 1][-1:].isalnum() or index == 0:
        return index + 1 if _opens_name(sentence, index) else 0
    if _is_part(sentence, index):
        return index + 1
    if headline or not sentence.is_capital(index):
        return 0
    if sentence.is_capital(index + 1) or sentence.is_capital(index - 1):
        return index + 1
    return 0


def _is_part(sentence: Sentence, index: int) -> bool:
    """`part one`, `in phase two of the plan`: a number word that closes its phrase behind a word that takes one."""
    word, following = sentence.lower[index - 1], sentence.lower[index + 1]
    if word not in labels()["before"] or word in word_group("no parts") or sentence.lower[index] not in number_words():
        return False
    if sentence.lower[index] == "one" and following == "of" and any(is_plural(sentence, index + i) for i in (3, 4, 5)):
        # `made the issue one of the main themes`
        return False
    return following == "of" or (sentence.words[index + 1] in (",", ".", ";", "") and index > 1)


def _opens_name(sentence: Sentence, index: int) -> bool:
    """`Ten Hag came`, `Seven West Media said`: a name behind the first word, and nothing that may be counted."""
    at = index + 1
    if sentence.lower[index] == "one" or not (sentence.is_capital(index) and sentence.is_capital(at)):
        return False
    if (
        sentence.lower[at] in word_set("demonyms")
        or sentence.lower[at] in number_words()
        or sentence.words[at].isupper()
    ):
        return False
    for step in range(_LONGEST_NAME):
        if is_plural(sentence, at + step):
            return False
        if not sentence.words[at + step][:1].isalpha() or sentence.lower[at + step] in stop_words():
            break
    return True
