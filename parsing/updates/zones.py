"""Time zones by the names that headers and leads give them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import NamedTuple

from dateline.parsing.lexicon import word_list

from .tokens import next_word, pattern, read_phrase
from .words import PhraseTable, phrase_table_of

__all__ = ["Zone", "is_zone", "read_zone", "zone_named"]


class Zone(NamedTuple):
    """How a zone's clocks are set."""

    standard: timezone | None
    """None where the name does not tell the zone (`local time`)."""
    summer: timezone | None = None
    rule: str | None = None
    """Which rule of `daylight` puts the clocks forward; None where the offset never changes."""

    def at(self, local: datetime) -> timezone | None:
        """The offset in force at a local time without a zone."""
        if self.rule is None:
            return self.standard
        from .daylight import is_summer_time

        return self.summer if is_summer_time(self.rule, local) else self.standard


def read_zone(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The name of the zone that starts here, and where it ends."""
    # Without a name in front only the full form of ISO 8601 is an offset: `-12 degrees` is none.
    offset = pattern(r"(?:UTC|GMT)~?[+\-−]\d{1,2}(?::?\d{2})?(?!\d)|[+\-−]\d{2}:?\d{2}(?!\d)").match(text, at, end)
    if offset:
        return offset[0], offset.end()
    table = _table()
    named = read_phrase(text, at, end, table.phrases)
    word = next_word(text, at, end)
    if word and word[0] in table.exact and (named is None or named[1] <= word.end()):
        return word[0], word.end()
    if named and " " not in named[0]:
        # One ordinary word (`Eastern`, `local`) is a zone only where nothing runs on.
        return named if pattern(r"~*(?:$|[,.:;)\]–—|\-])").match(text, named[1], end) else None
    return named


def is_zone(name: str) -> bool:
    """Whether a name in small letters is known: a page may say `UK` for `UK time`."""
    return name in _table().worded


@cache
def zone_named(name: str) -> Zone:
    """The zone of a name that `read_zone` gave."""
    table = _table()
    known = table.exact.get(name) or table.worded.get(name)
    if known:
        return known
    match = pattern(r"\D*?([+\-−])(\d{1,2}):?(\d{2})?$").match(name)
    if match is None:
        return Zone(None)
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return Zone(_offset(minutes if match[1] == "+" else -minutes)) if minutes <= 14 * 60 else Zone(None)


class _Table(NamedTuple):
    exact: Mapping[str, Zone]
    """Abbreviations, in capitals."""
    worded: Mapping[str, Zone]
    """Names in words, in small letters."""
    phrases: PhraseTable
    """The same names, to be read."""


@cache
def _table() -> _Table:
    exact: dict[str, Zone] = {}
    worded: dict[str, Zone] = {}
    for line in word_list("update_zones"):
        names, _, settings = line.partition("|")
        zone = _zone(settings.split())
        for name in names.split(";"):
            name = " ".join(name.split())
            if name.isupper():
                exact.setdefault(name, zone)
            else:
                worded.setdefault(name.casefold(), zone)
    return _Table(exact, worded, phrase_table_of({name: name for name in worded}))


def _zone(settings: list[str]) -> Zone:
    if not settings:
        return Zone(None)
    offsets = [_offset((-1 if s[0] == "-" else 1) * (int(s[1:3]) * 60 + int(s[4:6]))) for s in settings[:2]]
    return Zone(offsets[0], offsets[1], settings[2]) if len(settings) == 3 else Zone(offsets[0])


def _offset(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes)) if minutes else UTC
