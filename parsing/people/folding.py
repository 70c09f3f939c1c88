"""The letters of a name without what spelling may add: case, accents, apostrophes."""

from __future__ import annotations

import unicodedata

__all__ = ["fold"]

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ə": "a"}
    | dict.fromkeys("’'ʼ‘`´.")
    | dict.fromkeys("‐‑", "-")
)


def fold(word: str) -> str:
    """`word` in lower case without accents, apostrophes and stops; hyphens stay."""
    lower = word.lower()
    if lower.isascii():
        if lower.isalpha():
            return lower
        return lower.translate(_LETTERS)
    spelt = unicodedata.normalize("NFKD", lower.translate(_LETTERS))
    return "".join(c for c in spelt if not unicodedata.combining(c))
