"""The smallest pieces the stamp grammar reads: blanks, words, phrases, numbers."""

from __future__ import annotations

import re
from functools import cache

from .words import PhraseTable

__all__ = ["next_word", "pattern", "read_phrase", "skip_blanks"]

_UNSEEN = r"[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
"""White space, and the marks without width that pages leave around clocks: joiners, marks of direction."""


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compile a regular expression when it is first needed.

    `~` stands for one sign of white space, `¬` for one of white space or of the marks without width: a set that costs
    more to compile, for the few places where such marks stand.
    """
    return re.compile(source.replace("~", r"\s").replace("¬", _UNSEEN))


def skip_blanks(text: str, at: int, end: int) -> int:
    """The next place that is no blank."""
    if at < end and text[at].isalnum():
        return at
    found = pattern("¬*").match(text, at, end)
    return found.end() if found else at


def next_word(text: str, at: int, end: int) -> re.Match[str] | None:
    """The word that starts here; apostrophes and hyphens are inside words."""
    return _word().match(text, at, end)


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"\s{1,2}")


def read_phrase(text: str, at: int, end: int, table: PhraseTable) -> tuple[str, int] | None:
    """The meaning and the end of the longest phrase of the table that stands here; single blanks part its words."""
    found: tuple[str, int] | None = None
    so_far = ""
    while word := next_word(text, at, end):
        so_far = f"{so_far} {word[0].casefold()}" if so_far else word[0].casefold()
        meaning = table.meanings.get(so_far)
        if meaning is not None:
            found = (meaning, word.end())
        if so_far not in table.openings:
            break
        gap = _gap().match(text, word.end(), end)
        if gap is None:
            break
        at = gap.end()
    return found
