"""Nouns told by their form: no dictionary, a few lists of what has no form."""

from __future__ import annotations

from dateline.parsing.lexicon import word_set

from .sentence import Sentence
from .tables import irregular_plurals, no_plurals, stop_words, word_group

__all__ = ["is_letters", "is_plural"]


def _is_plural_word(word: str) -> bool:
    """Whether a word in small letters looks like a plural noun."""
    if word in irregular_plurals():
        return True
    if len(word) < 4 or word[-1] != "s":
        return word.endswith("men") and len(word) > 5 and word not in word_group("singular in -men")
    if word in no_plurals() or word in stop_words() or word[-2] in "s'":
        return False
    if word[-2] not in "ui":
        return True
    # Nearly all words in -us and -is are singular, but not the names of peoples (`Iraqis`).
    return word in word_group("plural in -us and -is") or (word[-2] == "i" and word[:-1] in word_set("demonyms"))


def is_plural(sentence: Sentence, index: int) -> bool:
    """Whether a word of a sentence looks like a plural noun; `index` may point behind the last word."""
    word = sentence.lower[index]
    if word in ("states", "nations", "emirates") and sentence.lower[index - 1] == "united":
        return False
    if is_letters(sentence.words[index]):
        return True
    return bool(word) and _is_plural_word(word.rsplit("-", 1)[-1] if "-" in word else word)


def is_letters(written: str) -> bool:
    """`MPs`, `EVs`: capital letters that stand for a noun, with the ending of a plural."""
    return len(written) > 2 and written[-1] == "s" and written[:-1].isupper()
