"""A quick look at the start of a block: could a stamp stand there at all? Most blocks of a page are plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.parsing.lexicon import word_set

from .words import phrase_table, phrases

__all__ = ["may_open"]


def may_open(text: str, start: int, end: int) -> bool:
    """Whether a block begins with a digit, a decoration, or words that a stamp may begin with."""
    match = _opening().match(text, start, end)
    if match is None:
        return False
    first = match[1]
    if first is None:
        return True
    first = first.casefold()
    if first not in _words():
        return False
    seconds = _words()[first]
    return seconds is None or (match[2] or "").casefold() in seconds


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"[^\w“\"'‘«„$€£¥]|\d|([^\W\d_]+)(?:\W{1,3}([^\W\d_]+))?")


@cache
def _words() -> dict[str, frozenset[str] | None]:
    """First words of stamps; each with the words that must follow, or None where the first is enough."""
    found: dict[str, frozenset[str] | None] = {}
    for phrase in _phrases():
        words = phrase.replace("-", " ").replace("’", " ").replace("'", " ").split(" ", 2)
        known = found.get(words[0], frozenset())
        found[words[0]] = None if len(words) < 2 or known is None else known | {words[1]}
    return found


def _phrases() -> Iterator[str]:
    yield from word_set("update_months_ahead")
    yield from word_set("update_progress_ahead")
    yield from word_set("update_clock_openers")
    yield from phrase_table("weekdays").meanings
    yield from phrase_table("labels").meanings
    for name, meaning in (("clock_words", "noon"), ("clock_words", "midnight"), ("ages", "moments")):
        yield from phrases(name, meaning)
    units = [unit for unit, minutes in phrase_table("ages").meanings.items() if minutes.isdigit()]
    for one in phrases("ages", "one"):
        yield from (f"{one} {unit}" for unit in units)
    # `vor 12 Minuten`, `il y a 12 minutes`: a number follows, so that no second word can be asked for.
    yield from (phrase.split(" ")[0] for phrase in phrases("ages", "before"))
