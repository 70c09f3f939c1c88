"""Clocks as headers write them: `9.00am`, `23:49`, `19h33`, `2109`, `10 p.m.`, `22:46 Uhr`, `noon`."""

from __future__ import annotations

from typing import Literal

from .stamp import Clock, Notation
from .tokens import pattern, read_phrase
from .words import phrase_table

__all__ = ["read_clock"]


def read_clock(text: str, at: int, end: int) -> tuple[Clock, int] | None:
    """The clock that starts here, and where it ends. `possible` is not asked: a match runs past 60 minutes."""
    if not text[at : at + 1].isdigit():
        return _word(text, at, end)
    match = pattern(r"(\d{1,2}):(\d{2})(?=\1:\2(?!\d))").match(text, at, end)
    if match:
        return Clock(int(match[1]), int(match[2]), 0, None, "hh:mm"), match.end()
    match = pattern(r"(\d{1,3}):(\d{2})(?::(\d{2})(?:[.,]\d{1,6})?)?(?!\d|:\d)").match(text, at, end)
    if match:
        return _with_meridiem(text, at, match.end(), end, int(match[1]), int(match[2]), int(match[3] or 0), "hh:mm")
    match = pattern(r"(\d{1,2})~?[hH]~?(\d{2})(?:min)?(?![\w.]\d)(?!\w)").match(text, at, end)
    if match:
        return Clock(int(match[1]), int(match[2]), 0, None, "hh:mm", worded=True), match.end()
    match = pattern(r"(\d{1,2})\.(\d{2})(?!\d|[.,]\d|~?[%€$£])").match(text, at, end)
    if match:
        return _with_meridiem(text, at, match.end(), end, int(match[1]), int(match[2]), 0, "hh.mm")
    match = pattern(r"(\d{2})(\d{2})(?![\d%]|[.,]\d)").match(text, at, end)
    if match:
        return _with_meridiem(text, at, match.end(), end, int(match[1]), int(match[2]), 0, "hhmm")
    return _hour_only(text, at, end)


def _hour_only(text: str, at: int, end: int) -> tuple[Clock, int] | None:
    match = pattern(r"(\d{1,2})(?![\d.,:]\d)(?!\d)").match(text, at, end)
    if match is None:
        return None
    hour = int(match[1])
    found = _with_meridiem(text, at, match.end(), end, hour, 0, 0, "hh")
    if found[0].meridiem:
        return found
    word = pattern(r"(?:[hH]|~?(?:Uhr|uhr|o[’']clock|heures|noon))(?!\w)").match(text, match.end(), end)
    return (Clock(hour, 0, 0, None, "hh", worded=True), word.end()) if word else None


def _with_meridiem(
    text: str, at: int, after: int, end: int, hour: int, minute: int, second: int, notation: Notation
) -> tuple[Clock, int]:
    # `Am` with one capital, and a small `am` after 13 hours, are the German preposition.
    match = pattern(r"~{0,2}(?:([ap])\.?~?m\b(?!['’])\.?|([AP])\.?~?M\b\.?)").match(text, after, end)
    letter = (match[1] or match[2]).lower() if match else ""
    if match and not (letter == "a" and hour > 12 and text[after : after + 1] not in ("a", "A")):
        meridiem: Literal["am", "pm"] = "am" if letter == "a" else "pm"
        return Clock(hour, minute, second, meridiem, notation), match.end()
    word = pattern("~{0,2}(?=[^\\W\\d_@])").match(text, after, end)
    if word:
        phrase = read_phrase(text, word.end(), end, phrase_table("clock_words"))
        if phrase and phrase[0] == "after":
            stop = pattern(r"\.(?=~|$)").match(text, phrase[1], end) if text[phrase[1] - 1] == "s" else None
            return Clock(hour, minute, second, None, notation, worded=True), stop.end() if stop else phrase[1]
    padded = text[at] == "0"
    return Clock(hour, minute, second, None, notation, bare=not padded and notation in ("hh:mm", "hh.mm")), after


def _word(text: str, at: int, end: int) -> tuple[Clock, int] | None:
    phrase = read_phrase(text, at, end, phrase_table("clock_words"))
    if phrase is None or phrase[0] not in ("noon", "midnight"):
        return None
    return Clock(12 if phrase[0] == "noon" else 0, 0, 0, None, "word"), phrase[1]
