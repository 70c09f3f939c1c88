"""Runs of capitalised words: all that could be names."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.parsing.language import Token
from dateline.parsing.lexicon import word_set

from .sentences import Sentence
from .vocabulary import Known

__all__ = ["find_runs", "is_capitalised", "is_suffix", "nickname_size"]

_OPEN_NICKNAME = frozenset("“\"‘'(")
_CLOSE_NICKNAME = frozenset("”\"’')")
_LONGEST_POST_NOMINAL = 4
_LONGEST_RUN = 16
"""A longer run is read in pieces: no name has so many words."""


def is_capitalised(word: str) -> bool:
    """Whether a word is written as a name: with a capital, or with one behind a hyphen or apostrophe (`al-Hadi`)."""
    first = word[0]
    if first.isupper():
        return True
    if word.isalpha() or not first.isalpha() or len(word) < 4:
        return False
    cut = max(word.find("-", 0, 6), word.find("’", 0, 5), word.find("'", 0, 5))
    return 0 < cut < len(word) - 2 and word[cut + 1].isupper() and word[cut + 2].islower()


def is_suffix(word: str) -> bool:
    """Whether a word stands behind a whole name: `Jr.`, `III`."""
    return word in word_set("name_suffixes")


def find_runs(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The runs of a sentence as first token and one past the last.

    A run holds capitalised words and initials next to each other, small words between them that belong to family
    names, a nickname in quotation marks between two words, and a suffix behind a comma.
    """
    row, bits = sentence.tokens, sentence.bits
    at = 0
    while at < len(row):
        if row[at].kind != "word" or not is_capitalised(row[at].text):
            at += 1
            continue
        end = at + 1
        while end < len(row) and end - at < _LONGEST_RUN:
            size = _continues(text, row, bits, end)
            if not size:
                break
            end += size
        yield at, end
        at = end


def _continues(text: str, row: list[Token], bits: list[int], at: int) -> int:
    """How many tokens at `at` belong to the run that ends there; 0 when it ends."""
    if not _touches(text, row, at):
        return 0
    token = row[at]
    if token.kind == "word":
        if is_capitalised(token.text):
            return int(not _is_post_nominal(row, at))
        size = 0
        while at + size < len(row) and size < 3 and bits[at + size] & Known.PARTICLE and _touches(text, row, at + size):
            size += 1
        ahead = at + size
        if size and ahead < len(row) and _is_capital_word(row[ahead]) and _touches(text, row, ahead):
            return size + 1
        return 0
    if token.text in _OPEN_NICKNAME:
        return nickname_size(row, at)
    if token.text == "," and at + 1 < len(row) and row[at + 1].text in ("Jr", "Jr.", "Sr", "Sr."):
        return 2
    return 0


def _is_post_nominal(row: list[Token], at: int) -> bool:
    """Whether letters at `at` say what the name in front of them is, and end it: `Ann Bell KC`, `Ann Bell MP`."""
    word = row[at].text
    if len(word) > _LONGEST_POST_NOMINAL or not word[-1].isupper() or word.lower() not in word_set("post_nominals"):
        return False
    follows = at + 1 < len(row) and _is_capital_word(row[at + 1]) and row[at + 1].start - row[at].end == 1
    return not follows and not row[at - 1].text.isupper()


def nickname_size(row: list[Token], at: int) -> int:
    """How many tokens a nickname in marks takes, from its opening mark to the word behind it; 0 where none opens."""
    for size in (2, 3, 4):
        close = at + size
        if close + 1 >= len(row):
            return 0
        if row[close].text in _CLOSE_NICKNAME:
            inside = all(_is_capital_word(token) and not token.text.isupper() for token in row[at + 1 : close])
            behind = _is_capital_word(row[close + 1]) and row[close + 1].start - row[close].end == 1
            return size + 2 if inside and behind else 0
    return 0


def _is_capital_word(token: Token) -> bool:
    return token.kind == "word" and is_capitalised(token.text)


def _touches(text: str, row: list[Token], at: int) -> bool:
    """Whether only a space, or one line break, lies in front of a token."""
    gap = row[at].start - row[at - 1].end
    return gap <= 1 or (gap == 2 and text[row[at].start - 2 : row[at].start] == "\r\n")
