"""The headline of an entry and the place where its text begins."""

from __future__ import annotations

from typing import NamedTuple

from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .furniture import Furniture
from .headers import Header
from .layout import Layout
from .lines import is_headline_like
from .names import is_name, read_byline
from .stamp import Stamp
from .states import read_state
from .tokens import pattern

__all__ = ["Entry", "Heading", "read_heading"]

_LONGEST = 110
_LONGEST_NAME = 60
_BODY_WITHIN = 4
"""A headline has text of the entry within this many blocks below."""


class Entry(NamedTuple):
    """An entry while it is read."""

    page: Page
    header: Header
    headline_block: int | None
    """The block above the header that holds the headline."""
    end: int
    """The block behind its last one."""
    layout: Layout
    furniture: Furniture


class Heading(NamedTuple):
    """What stands above the text of an entry."""

    header: Span
    headline: Span | None
    author: str | None
    body_block: int
    """The block in which the text begins."""
    body_start: int
    state: bool = False
    """Whether the headline is the state of an incident."""


def read_heading(entry: Entry) -> Heading:
    """Read header, headline and byline, and find where the text begins."""
    header, block = entry.header, entry.header.block
    whole, stamp = _span(entry, block), header.stamp
    if stamp is None:
        number = pattern(r"\d{1,3}[.)]~+").match(entry.page.text, whole.start, whole.end)
        headline = Span(number.end(), whole.end) if number else whole
        return _below(entry, Span(whole.start, whole.start), headline, None, block + 1)
    own = Span(stamp.start, stamp.end)
    if stamp.tail:
        if entry.layout.headline_below:
            return _next_line(entry, whole, stamp.author)
        headline = _trimmed(entry.page.text, whole.start, stamp.start)
        return _below(entry, own, headline, stamp.author, block + 1)
    above = None if entry.headline_block is None else _span(entry, entry.headline_block)
    author = stamp.author or _author_between(entry)
    if header.alone or stamp.rest >= whole.end:
        span = own if stamp.author else Span(stamp.start, _seen_end(entry.page.text, stamp.start, whole.end))
        if above:
            return _below(entry, span, above, author, block + 1)
        return _next_line(entry, span, author)
    if above:
        return Heading(Span(stamp.start, stamp.end), above, author, block, stamp.rest)
    return _same_line(entry, stamp)


def _author_between(entry: Entry) -> str | None:
    """The writer named on a line between the headline and the clock below it."""
    first = entry.header.block if entry.headline_block is None else entry.headline_block + 1
    lines = (_span(entry, block) for block in range(first, entry.header.block))
    return next((name for line in lines if (name := read_byline(entry.page.text, line.start, line.end))), None)


def _same_line(entry: Entry, stamp: Stamp) -> Heading:
    """The headline, or the text, goes on behind the clock."""
    block, text = entry.header.block, entry.page.text
    own, rest_end = Span(stamp.start, stamp.end), _span(entry, block).end
    if stamp.ticker:
        closing = pattern(r"~*\++~*$").search(text, stamp.rest, rest_end)
        rest_end = closing.start() if closing else rest_end
    bold_end = _bold_end(entry, stamp)
    if bold_end is not None and bold_end < rest_end - 1:
        after = pattern(r"(?:~|[:–—\-.|])*").match(text, bold_end, rest_end)
        start = after.end() if after else bold_end
        stop = bold_end - 1 if text[bold_end - 1] == "." else bold_end
        return Heading(own, _trimmed(text, stamp.rest, stop), stamp.author, block, start)
    if _is_rest_headline(entry, stamp, text[stamp.rest : rest_end], bold_end):
        return _below(entry, own, _trimmed(text, stamp.rest, rest_end), stamp.author, block + 1)
    start = _behind_score(text, stamp, rest_end) or stamp.rest
    header_end = stamp.start + len(text[stamp.start : start].rstrip())
    return Heading(Span(stamp.start, header_end), None, stamp.author, block, start)


def _is_rest_headline(entry: Entry, stamp: Stamp, rest: str, bold_end: int | None) -> bool:
    """Whether all that follows the clock on its line is a headline: text must follow below, or the markup says so."""
    more = _has_body(entry, entry.header.block + 1)
    if _is_marked_heading(entry, entry.header.block) or stamp.ticker or (bold_end is not None and more):
        return True
    labelled = stamp.label is not None and rest.rstrip().endswith(":") and len(rest) <= _LONGEST
    return more and (is_headline_like(rest) or labelled)


def _behind_score(text: str, stamp: Stamp, end: int) -> int | None:
    """Where the text begins behind the score and its minute: `GOAL! A 1-0 B (Name 78) Oh …`."""
    if stamp.progress is None:
        return None
    line = pattern(r"[^\W\d_]{2,}!.{3,120}?\([^()]{0,60}?(\d{1,3})[^()]{0,30}\)~*").match(text, stamp.rest, end)
    return line.end() if line and int(line[1]) == stamp.progress.value and line.end() < end else None


def _bold_end(entry: Entry, stamp: Stamp) -> int | None:
    """Where bold type that covers the rest behind the stamp ends."""
    for inline in entry.page.blocks.rows[entry.header.block][5]:
        if inline.style == "strong" and inline.start <= stamp.rest and inline.end > stamp.rest + 2:
            return inline.end
    return None


def _next_line(entry: Entry, header: Span, author: str | None) -> Heading:
    """Look for a headline on the lines below the header, past furniture and a byline."""
    rows, text = entry.page.blocks.rows, entry.page.text
    at = first = entry.header.block + 1
    while at < entry.end and at in entry.furniture:
        at += 1
    if at >= entry.end:
        return _below(entry, header, None, author, first)
    byline = read_byline(text, rows[at][1], rows[at][2]) or _name_alone(entry, at)
    if byline and at + 1 < entry.end:
        author, at = author or byline, at + 1
        while at + 1 < entry.end and at in entry.furniture:
            at += 1
    line = _span(entry, at)
    state = read_state(entry.page, at)
    if state and (state[1] < line.end or at + 1 < entry.end):
        inline = state[1] < line.end
        return Heading(
            header,
            Span(line.start, state[0]),
            author,
            at if inline else at + 1,
            state[1] if inline else rows[at + 1][1],
            state=True,
        )
    if _is_headline(entry, at, signed=byline is not None):
        return _below(entry, header, _trimmed(text, line.start, line.end), author, at + 1)
    return _below(entry, header, None, author, at)


def _name_alone(entry: Entry, block: int) -> str | None:
    """The writer on a line without `By`, where the page writes its entries so."""
    line = _span(entry, block)
    words = entry.page.text[line.start : line.end]
    return words if entry.layout.name_below and len(words) <= _LONGEST_NAME and is_name(words) else None


def _is_headline(entry: Entry, block: int, *, signed: bool) -> bool:
    if _is_marked_heading(entry, block):
        return True
    row = entry.page.blocks.rows[block]
    if row[0] not in ("paragraph", "heading"):
        return False
    has_body = _has_body(entry, block + 1)
    bold = any(i.style == "strong" and i.start <= row[1] and i.end >= row[2] for i in row[5])
    if bold and has_body:
        return row[2] - row[1] <= _LONGEST
    line = entry.page.text[row[1] : row[2]]
    usual = entry.layout.headline_below or signed
    return (has_body or usual) and is_headline_like(line) and (usual or not is_name(line))


def _has_body(entry: Entry, first: int) -> bool:
    return any(block not in entry.furniture for block in range(first, min(entry.end, first + _BODY_WITHIN)))


def _is_marked_heading(entry: Entry, block: int) -> bool:
    return entry.page.media_type != "text/plain" and entry.page.blocks.rows[block][0] == "heading"


def _below(entry: Entry, header: Span, headline: Span | None, author: str | None, first: int) -> Heading:
    """The text begins on the first block below that is neither furniture nor a byline."""
    at = first
    while at < entry.end:
        line = _span(entry, at)
        byline = read_byline(entry.page.text, line.start, line.end) if author is None else None
        if byline and at + 1 < entry.end:
            author = byline
        elif at not in entry.furniture:
            return Heading(header, headline, author, at, line.start)
        at += 1
    edge = max(header.end, headline.end if headline else 0, _span(entry, max(first, 1) - 1).end)
    return Heading(header, headline, author, entry.end, edge)


def _span(entry: Entry, block: int) -> Span:
    row = entry.page.blocks.rows[block]
    return Span(row[1], row[2])


def _seen_end(text: str, start: int, end: int) -> int:
    """Before the marks of direction that close a line."""
    return start + len(text[start:end].rstrip(" \u200b\u200e\u200f\u202c\u2069\ufeff"))


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without blanks and loose signs at its ends; a closing colon is taken off, a question mark stays."""
    words = text[start:end]
    lead = len(words) - len(words.lstrip(" \t\u00a0:–—-|•·*"))
    tail = len(words) - len(words.rstrip(" \t\u00a0:–—-|·•*_+(["))
    return Span(start + lead, max(start + lead, end - tail))
