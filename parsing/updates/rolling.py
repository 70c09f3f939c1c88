"""A page that is split: its headers become entries with their times, and the headings between them sections."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dateline.parsing.model import Span, Update
from dateline.parsing.sources.page import Page

from .anchors import read_page_time
from .articles import article_part
from .completing import find_day_headings
from .dating import Dated, date_headers
from .furniture import Furniture
from .headers import Header
from .identity import entry_ids
from .kinds import kind_of
from .layout import Heads, find_layout
from .lines import is_key_events_title
from .sections import find_sections
from .segments import Segment, cut_segments
from .survey import Survey

__all__ = ["rolling_entries"]


def rolling_entries(
    survey: Survey, headers: Sequence[Header], direction: int, published: str | None, source: str
) -> tuple[tuple[Update, ...], Span | None]:
    """The entries of a page and the sections between them, in the order of the text; and the title, if there is one."""
    page = survey.page
    days = find_day_headings(survey.stamps, headers)
    furniture = Furniture(page, survey.lone_stamps() - {header.block for header in headers})
    heads = Heads.of(page, headers, furniture, survey.title_block)
    layout = find_layout(heads)
    directly_above = survey.title_block == headers[0].block - headers[0].above - 1
    if layout.headline_above and directly_above and page.title_span is None:
        # What stood for a title is the headline of the first entry, as those of all others are.
        survey = survey._replace(title_block=None, title_span=None)
        heads = heads._replace(title_block=None)
    sections = find_sections(heads, layout, {day.block for day in days}, survey.end)
    stops = {day.block for day in days} | _key_events_below(page, headers, survey.end) | set(sections)
    segments = cut_segments(heads, layout, stops, survey.end)
    first = next((header.block for header in headers if header.role == "member"), headers[0].block)
    page_time = read_page_time(page, survey.title_span, first, published, source)
    moments = date_headers(headers, days, page_time, direction)
    entries = [_entry(page, *pair) for pair in zip(segments, moments, strict=True)]
    marks = [_mark(segment.header) for segment in segments]
    firsts = sorted([*(segment.first_block for segment in segments), *stops, survey.end])
    for section in sections:
        limit = firsts[bisect_right(firsts, section)]
        entries.append(article_part(page, furniture, section, limit))
        marks.append("section")
    return _named(page, entries, marks, newest_first=direction < 0), survey.title_span


def _key_events_below(page: Page, headers: Sequence[Header], end: int) -> set[int]:
    """Lists of headlines between entries."""
    rows, taken = page.blocks.rows, {header.block for header in headers}
    return {
        block
        for block in range(headers[0].block, end)
        if block not in taken and block - 1 not in taken and rows[block][2] - rows[block][1] <= 60 and rows[block][7]
        if is_key_events_title(page.text[rows[block][1] : rows[block][2]])
    }


def _entry(page: Page, segment: Segment, moment: Dated) -> Update:
    heading, stamp = segment.heading, segment.header.stamp
    headline = page.text[heading.headline.start : heading.headline.end] if heading.headline else None
    has_header = heading.header.end > heading.header.start
    return Update(
        id="",
        kind=kind_of(segment.header, headline),
        start=segment.start,
        end=segment.end,
        body=segment.body,
        header=page.text[heading.header.start : heading.header.end] if has_header else None,
        header_span=heading.header if has_header else None,
        label=headline if heading.state else stamp.label if stamp else None,
        time=moment.time,
        time_basis=moment.basis,
        headline=headline or None,
        headline_span=heading.headline if headline else None,
        author=heading.author,
        first_block=segment.first_block,
        last_block=segment.last_block,
        furniture=segment.furniture,
        source=segment.source,
    )


def _mark(header: Header) -> str:
    """What an id begins with: the digits of the clock, the minute of the match, or the sort of entry."""
    if header.minutes is not None:
        return f"{header.minutes // 60:02d}{header.minutes % 60:02d}"
    progress = header.stamp.progress if header.stamp else None
    if progress:
        return f"{progress.unit}{progress.value}" + (f"+{progress.extra}" if progress.extra else "")
    return header.role if header.role in ("original", "summary") else "update"


def _named(page: Page, entries: Sequence[Update], marks: Sequence[str], *, newest_first: bool) -> tuple[Update, ...]:
    """The entries in the order of the text, with their ids."""
    order = sorted(range(len(entries)), key=lambda place: entries[place].first_block)
    ids = entry_ids([(marks[place], _first_words(page, entries[place])) for place in order], newest_first)
    return tuple(replace(entries[place], id=ident) for place, ident in zip(order, ids, strict=True))


def _first_words(page: Page, entry: Update) -> str:
    return f"{entry.headline or ''} {page.text[entry.body.start : entry.body.start + 200]}"
