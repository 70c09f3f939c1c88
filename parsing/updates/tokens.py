"""The smallest pieces the stamp grammar reads: blanks, words, phrases, numbers."""

from __future__ import annotations

import re
from functools import cache

from .words import PhraseTable

__all__ = ["BLANK", "pattern", "read_phrase", "skip_blanks", "words_from"]

BLANK = r"[\s\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]"
"""White space, and the marks without width that pages leave around clocks: joiners, marks of direction."""


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compile a regular expression when it is first needed; `~` stands for one `BLANK`."""
    return re.compile(source.replace("~", BLANK))


def skip_blanks(text: str, at: int, end: int) -> int:
    """The next place that is no blank."""
    if at < end and text[at].isalnum():
        return at
    found = pattern("~*").match(text, at, end)
    return found.end() if found else at


def words_from(text: str, at: int, end: int, most: int) -> list[tuple[str, int]]:
    """Up to `most` words separated by single blanks, each with its end; apostrophes and hyphens are inside words."""
    found: list[tuple[str, int]] = []
    word = pattern(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
    while len(found) < most and (match := word.match(text, at, end)):
        found.append((match[0], match.end()))
        gap = pattern("~{1,2}").match(text, match.end(), end)
        if gap is None:
            break
        at = gap.end()
    return found


def read_phrase(text: str, at: int, end: int, table: PhraseTable) -> tuple[str, int] | None:
    """The meaning and the end of the longest phrase of the table that stands here."""
    found: tuple[str, int] | None = None
    so_far = ""
    for word, word_end in words_from(text, at, end, table.longest):
        so_far = f"{so_far} {word}" if so_far else word
        meaning = table.meanings.get(so_far.casefold())
        if meaning is not None:
            found = (meaning, word_end)
        if so_far.casefold() not in table.openings:
            break
    return found
