"""Under which of their names somebody is shown."""

from __future__ import annotations

from collections.abc import Sequence

from .folding import fold
from .mentions import Mention

__all__ = ["fullest_name"]


def fullest_name(text: str, mentions: Sequence[Mention]) -> str:
    """The name with most words, of these with most letters; capitals only where nothing else is; then the first.

    Letters are counted folded, so that a transliteration is no fuller than what it stands for.
    """
    best = max(mentions, key=lambda m: (len(m.words), *_fullness(text[m.start : m.end]), -m.start))
    return text[best.start : best.end]


def _fullness(name: str) -> tuple[int, bool]:
    return sum(1 for letter in fold(name) if letter.isalpha()), not name.isupper()
