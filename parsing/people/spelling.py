"""When two spellings may be one name: transliterations of the same letters, or a slip of one letter."""

from __future__ import annotations

import re
from functools import cache, lru_cache

__all__ = ["differ_by_one", "is_slip", "spelling_key"]

_SHORTEST = 6
"""Shorter words one letter apart are too often two names."""


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    rules = (
        (r"^(?:al|el|ad|an|ar|as|ash|at|az)-", ""),
        (r"ff$", "v"),
        (r"^gi(?=[aou])", "i"),
        (r"gu(?=[ei])", "g"),
        (r"(?<=[aou])e(?=[^aeiouy])", ""),
        (r"tsch|tch", "c"),
        (r"shch|sch", "sh"),
        (r"kh|gh", "h"),
        (r"dzh|dj", "j"),
        (r"zh", "z"),
        (r"ts|cz|ch|c(?=[ei])", "c"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"(?<=[aeiou])h(?![aeiou])|(?<=[aeiou])h$", ""),
        (r"iy|yi|ij|yy|ii|ey|ei|ay|ai", "i"),
        (r"^y(?=e)|(?<=[^aeiou])y(?=[eo])", ""),
        (r"[yj]", "i"),
        (r"ie|io", "e"),
        (r"(.)\1", r"\1"),
    )
    return tuple((re.compile(pattern), text) for pattern, text in rules)


@lru_cache(maxsize=4096)
def spelling_key(word: str) -> str:
    """A folded word in one of its many transliterations: `shoygu` and `shoigu` give the same."""
    key = word
    for pattern, text in _rules():
        key = pattern.sub(text, key)
    return key


def differ_by_one(first: str, second: str) -> bool:
    """Whether two long folded words begin alike and one letter added, dropped or changed inside makes them equal.

    At the end a letter makes another name: `clintons` is not `clinton`, `petrova` not `petrov`, `kowalska` not
    `kowalski`, `hashimi` not `hashim`.
    """
    if min(len(first), len(second)) < _SHORTEST or first[0] != second[0] or abs(len(first) - len(second)) > 1:
        return False
    short, long_ = sorted((first, second), key=len)
    at = 0
    while at < len(short) and short[at] == long_[at]:
        at += 1
    if len(short) == len(long_):
        return at < len(short) - 1 and short[at + 1 :] == long_[at + 1 :]
    if at == len(short):
        return long_[-1] not in "saeiouy"
    return short[at:] == long_[at + 1 :]


def is_slip(first: str, second: str) -> bool:
    """Whether a letter makes two words differ, as they stand or in one transliteration, which ends alike."""
    if differ_by_one(first, second):
        return True
    one, other = spelling_key(first), spelling_key(second)
    return one[-1:] == other[-1:] and differ_by_one(one, other)
