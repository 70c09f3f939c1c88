"""Headings in plain text: underlined, or a short line by itself above a longer text."""

from __future__ import annotations

import re
from functools import cache

from dateline.parsing.model import BlockRow, Span

__all__ = ["mark_headings"]

_LONGEST = 90
_MOST_WORDS = 14
_LONGER_TEXT = 80
_SHORT_TEXT = 40
_USUAL = 2
"""So many certain headings show that the text is written with headings."""
_CLOSING = ".,:;!…—–-"


def mark_headings(text: str, rows: list[BlockRow]) -> list[BlockRow]:
    """Turn paragraphs that are certainly headings into headings, and take their underlines out."""
    underlined = _underlined(text, rows)
    places = _standing_alone(text, rows, _LONGER_TEXT)
    if len(places) >= _USUAL:
        # A text that has headings may have short sections.
        places = _standing_alone(text, rows, _SHORT_TEXT)
    for place in places:
        row = rows[place]
        rows[place] = ("heading", row[1], row[2], 1 if place == 0 else 2, "", (), row[6], True)
    if not underlined:
        return rows
    for place, level in underlined.items():
        row, below = rows[place], rows[place + 1]
        rows[place] = ("heading", row[1], row[2], level, "", (), Span(row[6].start, below[6].end), row[7])
    return [row for place, row in enumerate(rows) if place - 1 not in underlined]


def _standing_alone(text: str, rows: list[BlockRow], length_below: int) -> list[int]:
    return [
        place
        for place, row in enumerate(rows)
        if row[2] - row[1] <= _LONGEST and row[0] == "paragraph" and row[7]
        if _stands_alone(text, rows, place, length_below)
    ]


def _underlined(text: str, rows: list[BlockRow]) -> dict[int, int]:
    """Places and levels of short lines with a row of signs directly below that is about as long."""
    found = {}
    for place in range(1, len(rows)):
        below = rows[place]
        if below[0] != "rule" or below[7] or text[below[1]] not in "=-~–—":
            continue
        above = rows[place - 1]
        length = above[2] - above[1]
        if above[0] == "paragraph" and length <= _LONGEST and 2 * length >= below[2] - below[1] >= length // 2:
            found[place - 1] = 1 if text[below[1]] == "=" else 2
    return found


def _stands_alone(text: str, rows: list[BlockRow], place: int, length_below: int) -> bool:
    """Whether a short line has a blank line above and below and heads a longer text, and nothing speaks against it."""
    if place + 1 >= len(rows) or not rows[place + 1][7]:
        return False
    below = rows[place + 1]
    long_below = below[0] in ("paragraph", "quote") and below[2] - below[1] >= max(length_below, _length(rows[place]))
    if not (long_below or (below[0] == "item" and place + 2 < len(rows) and rows[place + 2][0] == "item")):
        return False
    line = text[rows[place][1] : rows[place][2]]
    bare = line.rstrip("”’\"')»] ")
    if not bare or bare[-1] in _CLOSING or line.count(" ") >= _MOST_WORDS or line[0].islower():
        return False
    if place and text[rows[place - 1][2] - 1] == ":":
        return False
    return not _no_heading().search(line) and any(sign.isalpha() for sign in line)


def _length(row: BlockRow) -> int:
    return row[2] - row[1]


@cache
def _no_heading() -> re.Pattern[str]:
    """A clock at an edge, a date line, a byline."""
    return re.compile(
        r"^\W*\d{1,2}[:.h]\d\d|\d[:.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?$|\b(?:19|20)\d\d\W*$"
        r"|^(?:By|BY|From) [A-Z]|\bago\b"
    )
