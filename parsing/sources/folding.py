"""Whether a plain text is folded: paragraphs broken into lines of one width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from .lines import Line

__all__ = ["fold_width", "is_folded_at"]

_NARROWEST, _WIDEST = 45, 104
_RAGGED = 7
"""Programs that fold text leave a line at most this much shorter than they had to."""
_SAMPLE = 3_000
_FEWEST = 2
_RUNNING_ON = 0.4
"""At least this share of line ends stands in the middle of a sentence, where the next word would not have fitted;"""
_TOO_EARLY = 0.15
"""at most this share stands there although the next word would have."""


def fold_width(text: str, lines: Sequence[Line]) -> int | None:
    """The width at which the text is folded; None where a line is a paragraph.

    In a folded text many lines stop in the middle of a sentence, and nearly all of those because the next word would
    not have fitted.
    """
    pairs = [
        (first, second)
        for first, second in pairwise(lines[:_SAMPLE])
        if first.sort in ("text", "item", "number", "quote")
        and second.sort in ("text", "quote")
        and not second.blank_before
    ]
    if len(pairs) < _FEWEST:
        return None
    widths = sorted(_width(first) for first, _ in pairs)
    width = widths[-1 - len(widths) // 50]
    if not _NARROWEST <= width <= _WIDEST:
        return None
    running = [(first, second) for first, second in pairs if text[first.end - 1] not in '.!?:”"’…']
    forced = sum(is_folded_at(text, first, second, width) for first, second in running)
    early = sum(not _opens_entry(text, second) for _, second in running) - forced
    return width if forced >= _RUNNING_ON * len(pairs) and early <= _TOO_EARLY * len(pairs) else None


def is_folded_at(text: str, first: Line, second: Line, width: int) -> bool:
    """Whether the end of the first line only folds a paragraph."""
    if second.sort != first.sort and second.sort != "text":
        return False
    word = _word().match(text, second.content, second.end)
    length = word.end() - word.start() if word else 0
    if _opens_entry(text, second):
        return False
    return _width(first) + 1 + length > width - _RAGGED


def _opens_entry(text: str, line: Line) -> bool:
    return _clock().match(text, line.content, line.end) is not None


def _width(line: Line) -> int:
    return line.indent + line.end - line.start


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\S{1,40}")


@cache
def _clock() -> re.Pattern[str]:
    """A clock with a sign behind it: it opens an entry, whatever stands above."""
    return re.compile(r"\d{1,2}[:.h]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4})?\s?[:–—|-]|UPDATE\b", re.IGNORECASE)
