"""The headline of an entry and the place where its text begins."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .headers import Header
from .layout import Layout, read_state
from .lines import is_furniture, is_headline_like
from .names import is_name, read_byline
from .stamp import Stamp
from .tokens import pattern

__all__ = ["Heading", "read_heading"]

_LONGEST = 110


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the text of an entry."""

    header: Span
    headline: Span | None
    author: str | None
    body_block: int
    """The block in which the text begins."""
    body_start: int


def read_heading(page: Page, header: Header, end: int, layout: Layout, headline_block: int | None) -> Heading:
    """Read header, headline and byline of the entry that ends before the block `end`."""
    rows, stamp, block = page.blocks.rows, header.stamp, header.block
    block_start, block_end = rows[block][1], rows[block][2]
    if stamp is None:
        return _below(page, Span(block_start, block_start), Span(block_start, block_end), None, block + 1, end)
    more = block + 1 < end
    own = Span(stamp.start, stamp.end)
    if stamp.tail:
        return _below(page, own, Span(block_start, stamp.start), stamp.author, block + 1, end)
    if header.alone or stamp.rest >= block_end:
        above = Span(rows[headline_block][1], rows[headline_block][2]) if headline_block is not None else None
        span = Span(stamp.start, block_end) if not stamp.author else own
        if above:
            return _below(page, span, above, stamp.author, block + 1, end)
        return _next_line(page, span, stamp.author, block + 1, end, layout)
    if headline_block is not None:
        above = Span(rows[headline_block][1], rows[headline_block][2])
        return Heading(Span(stamp.start, stamp.rest), above, stamp.author, block, stamp.rest)
    return _same_line(page, stamp, block, end, more)


def _same_line(page: Page, stamp: Stamp, block: int, end: int, more: bool) -> Heading:
    """The headline, or the text, goes on behind the clock."""
    row, text = page.blocks.rows[block], page.text
    rest_end = row[2]
    if stamp.ticker:
        closing = pattern(r"~*\++~*$").search(text, stamp.rest, rest_end)
        rest_end = closing.start() if closing else rest_end
    rest = text[stamp.rest : rest_end]
    strong_end = _strong_end(page, stamp, block)
    if strong_end is not None and strong_end < rest_end and len(rest) > strong_end - stamp.rest + 1:
        headline = _trimmed(text, stamp.rest, strong_end)
        after = pattern(r"(?:~|[:–—\-.|])*").match(text, strong_end, rest_end)
        return Heading(
            Span(stamp.start, stamp.end), headline, stamp.author, block, after.end() if after else strong_end
        )
    is_heading = row[0] == "heading" and page.media_type != "text/plain"
    labelled = stamp.label is not None and rest.rstrip().endswith(":")
    whole = is_heading or stamp.ticker or (strong_end is not None and more)
    if whole or (more and (is_headline_like(rest) or (labelled and len(rest) <= _LONGEST))):
        return _below(
            page, Span(stamp.start, stamp.end), _trimmed(text, stamp.rest, rest_end), stamp.author, block + 1, end
        )
    goal = _score_line(text, stamp, rest_end)
    start = goal if goal is not None else stamp.rest
    return Heading(Span(stamp.start, _last_sign(text, stamp.start, start)), None, stamp.author, block, start)


def _score_line(text: str, stamp: Stamp, end: int) -> int | None:
    """Where the text begins behind the score and its minute: `GOAL! A 1-0 B (Name 78) Oh …`."""
    if stamp.progress is None:
        return None
    line = pattern(r"[^\W\d_]{2,}!.{3,120}?\([^()]{0,60}?(\d{1,3})[^()]{0,30}\)~*").match(text, stamp.rest, end)
    return line.end() if line and int(line[1]) == stamp.progress.value and line.end() < end else None


def _strong_end(page: Page, stamp: Stamp, block: int) -> int | None:
    """Where bold type that covers the rest behind the stamp ends."""
    for inline in page.blocks.rows[block][5]:
        if inline.style == "strong" and inline.start <= stamp.rest < inline.end and inline.end > stamp.rest + 2:
            return inline.end
    return None


def _next_line(page: Page, span: Span, author: str | None, first: int, end: int, layout: Layout) -> Heading:
    """Look for a headline on the lines below the header, past furniture and a byline."""
    rows, text = page.blocks.rows, page.text
    at = first
    while at < end and is_furniture(text[rows[at][1] : rows[at][2]]):
        at += 1
    if at >= end:
        return _below(page, span, None, author, first, end)
    byline = read_byline(text, rows[at][1], rows[at][2])
    if byline and at + 1 < end:
        author, at = author or byline, at + 1
    start, stop = rows[at][1], rows[at][2]
    state = read_state(page, at)
    if state and (state[1] < stop or at + 1 < end):
        after = state[1] if state[1] < stop else rows[at + 1][1]
        return Heading(span, Span(start, state[0]), author, at if state[1] < stop else at + 1, after)
    if _is_headline(page, at, end, layout):
        return _below(page, span, _trimmed(text, start, stop), author, at + 1, end)
    return _below(page, span, None, author, at, end)


def _is_headline(page: Page, block: int, end: int, layout: Layout) -> bool:
    row = page.blocks.rows[block]
    line = page.text[row[1] : row[2]]
    if row[0] == "heading" and page.media_type != "text/plain":
        return True
    has_body = block + 1 < end and any(
        not is_furniture(page.text[r[1] : r[2]]) for r in page.blocks.rows[block + 1 : min(end, block + 4)]
    )
    if not (has_body or layout.headline_below):
        return False
    if (
        row[0] == "paragraph"
        and has_body
        and any(i.style == "strong" and i.start <= row[1] and i.end >= row[2] for i in row[5])
    ):
        return len(line) <= _LONGEST
    return (
        row[0] in ("paragraph", "heading")
        and is_headline_like(line)
        and not (is_name(line) and not layout.headline_below)
    )


def _below(page: Page, header: Span, headline: Span | None, author: str | None, first: int, end: int) -> Heading:
    """The text begins on the first block below that is neither furniture nor a byline."""
    rows, text = page.blocks.rows, page.text
    at = first
    while at < end:
        start, stop = rows[at][1], rows[at][2]
        byline = read_byline(text, start, stop)
        if byline and author is None and at + 1 < end:
            author = byline
        elif not (is_furniture(text[start:stop]) or rows[at][0] == "rule"):
            return Heading(header, headline, author, at, start)
        at += 1
    edge = max(header.end, headline.end if headline else 0, rows[max(first, 1) - 1][2])
    return Heading(header, headline, author, end, edge)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Without blanks and loose signs at its ends; a closing colon is taken off, a question mark stays."""
    words = text[start:end]
    lead = len(words) - len(words.lstrip(" \t\u00a0:–—-|•·*"))
    return Span(start + lead, max(start + lead, end - (len(words) - len(words.rstrip(" \t\u00a0:–—-|*_+")))))


def _last_sign(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
