"""The lines of a plain text that are not blank, and what each looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

__all__ = ["Line", "LineSort", "read_lines"]

LineSort = Literal["text", "item", "number", "quote", "row", "rule", "fence"]

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u200e\u200f\u2060"
_SPECIAL = frozenset("-*+•·‣▪◦●○■□►–—_=~#>|`0123456789")
"""First signs of lines that are more than text."""


_LONE_SIGNS = frozenset({"-", "–", "—", "--", "*", "•", "·", "|", "_", "__", "+", ".", ".."})
"""A line that holds nothing else parts what stands around it."""


_SORTS: dict[str, LineSort] = {
    "fence": "fence",
    "rule": "rule",
    "item": "item",
    "number": "number",
    "quote": "quote",
    "row": "row",
}


class Line(NamedTuple):
    """A line without the blanks at its ends."""

    start: int
    end: int
    blank_before: bool
    indent: int
    """Characters of white space in front."""
    sort: LineSort
    content: int
    """Where the text begins behind a list marker or signs of quotation."""
    depth: int
    """How often a quotation is nested; the number of a numbered item."""


def read_lines(text: str) -> Iterator[Line]:
    """Every line of the text that is not blank. Lines end as `str.splitlines` has it."""
    at, blank = 0, True
    for line in text.splitlines(keepends=True):
        start = at
        at += len(line)
        content = line.strip()
        if len(content) < 3 or not start:
            content = content.strip(_INVISIBLE).strip()
        if not content:
            blank = True
            continue
        if content in _LONE_SIGNS:
            start += line.index(content)
            yield Line(start, start + len(content), blank, 0, "rule", start, 0)
            blank = False
            continue
        indent = 0 if line[0] == content[0] else line.index(content)
        first, last = start + indent, start + indent + len(content)
        if content[0] in _SPECIAL:
            yield _special(text, first, last, blank, indent)
        else:
            sort: LineSort = "row" if "\t" in content and content.count("\t") > 1 else "text"
            yield Line(first, last, blank, indent, sort, first, 0)
        blank = False


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(
        r"(?P<fence>```|~~~)"
        r"|(?P<rule>(?:[-_*=~•·#–—]\s*){3,}$)"
        r"|(?P<item>[-*+•·‣▪◦●○■□►]\s+(?=\S))"
        r"|(?P<number>(?P<value>\d{1,3})[.)]\s+(?=\S))"
        r"|(?P<quote>(?:>\s?)+)"
        r"|(?P<row>\|.*\|$|\+[-=+]+\+$)"
    )


def _special(text: str, start: int, end: int, blank: bool, indent: int) -> Line:
    match = _marks().match(text, start, end)
    if match is None:
        sort: LineSort = "row" if text.count("\t", start, end) > 1 else "text"
        return Line(start, end, blank, indent, sort, start, 0)
    sort = _SORTS[match.lastgroup or "item"]
    if sort == "number":
        return Line(start, end, blank, indent, sort, match.end(), int(match["value"]))
    if sort == "quote":
        return Line(start, end, blank, indent, sort, min(match.end(), end), match[0].count(">"))
    return Line(start, end, blank, indent, sort, match.end() if sort == "item" else start, 0)
