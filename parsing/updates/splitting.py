"""How a page is split: the steps, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.parsing.model import Span, Update
from dateline.parsing.sources.page import Page

from .anchors import read_page_time
from .articles import article_parts
from .candidates import Candidate, find_candidates
from .choosing import Choice, choose_family
from .completing import complete_headers, find_day_headings
from .dating import Dated, date_headers
from .families import group_families
from .furniture import Furniture
from .headers import Header
from .identity import entry_ids
from .inner_lists import without_inner_lists
from .kinds import kind_of
from .layout import find_layout
from .lines import is_key_events_title
from .milestones import find_milestones
from .pairs import join_pairs
from .pruning import body_end, prune
from .segments import Segment, cut_segments
from .signals import Signals, read_signals
from .signed import with_writers
from .strokes import settle_strokes
from .titles import find_title
from .untimed import find_untimed_headers

__all__ = ["Splitting", "split_page"]


@dataclass(frozen=True, slots=True)
class Splitting:
    """What was understood of a page's parts."""

    updates: tuple[Update, ...]
    title: Span | None
    newest_first: bool | None
    warnings: tuple[str, ...] = ()


def split_page(page: Page, *, title: str | None = None, published: str | None = None, source: str = "") -> Splitting:
    """Find the entries of a page, or the parts of an article.

    `title` and `published` are what is known from elsewhere; `source` is the address.
    """
    if not page.blocks.rows:
        return Splitting((), None, None)
    stop = body_end(page)
    every = settle_strokes(join_pairs(page, find_candidates(page)))
    heading = find_title(page, {c.block for c in every if _is_no_title(c)})
    title_block, title_span = heading or (None, None)
    candidates = with_writers(page, prune(page, [c for c in every if c.block != title_block], stop))

    @cache
    def signals_above(block: int) -> Signals:
        return read_signals(page, title_span, title or page.title, block)

    choice = _choose(page, candidates, signals_above)
    if choice and choice.certain:
        headers = complete_headers(page, choice.family, candidates)
        direction = _direction(headers, choice.family.direction)
    else:
        headers = find_untimed_headers(
            page,
            signals_above(len(page.blocks)),
            title_block,
            {c.block for c in candidates if c.stamp.clock or c.stamp.date},
            stop,
        )
        direction = 0
    if not headers:
        warnings = (_question(choice),) if choice and choice.possible else ()
        lone = {c.block for c in every if c.alone and _may_repeat(c) and page.blocks.rows[c.block][0] != "heading"}
        furniture = Furniture(page, lone)
        return Splitting(article_parts(page, furniture, title_block), title_span, None, warnings)
    days = find_day_headings(every, headers)
    page_time = read_page_time(page, title_span, headers[0].block, published or page.published, source)
    stamped = {c.block for c in every if c.alone and _may_repeat(c)} - {header.block for header in headers}
    stops = {day.block for day in days} | _key_events_below(page, headers, stop)
    furniture = Furniture(page, stamped)
    layout = find_layout(page, headers, furniture, title_block)
    segments = cut_segments(page, headers, layout, stops, furniture, title_block, stop)
    moments = date_headers(headers, days, page_time, direction)
    updates = _updates(page, segments, moments, newest_first=direction < 0)
    return Splitting(updates, title_span, None if direction == 0 else direction < 0)


def _is_no_title(candidate: Candidate) -> bool:
    stamp = candidate.stamp
    return bool(stamp.clock or stamp.progress or stamp.date) or stamp.label_kind in ("original", "posted", "touched")


def _may_repeat(candidate: Candidate) -> bool:
    stamp = candidate.stamp
    return bool(stamp.clock) or stamp.age is not None or stamp.label_kind in ("touched", "posted")


def _choose(page: Page, candidates: Sequence[Candidate], signals_above: object) -> Choice | None:
    families = [without_inner_lists(page, family) for family in group_families(candidates)]
    originals = [c for c in candidates if c.stamp.label_kind == "original"]
    matches = any(family.shape[0].startswith("progress") for family in families)
    return choose_family(page, families, signals_above, originals, len(find_milestones(page)) if matches else 0)  # type: ignore[arg-type]


def _direction(headers: Sequence[Header], direction: int) -> int:
    """Which way the page runs; where the clocks do not tell, the original entry at an end does."""
    places = [place for place, header in enumerate(headers) if header.role == "original"]
    if direction or not places or len(headers) < 2:
        return direction
    return -1 if places[0] == len(headers) - 1 else 1 if places[0] == 0 else 0


def _key_events_below(page: Page, headers: Sequence[Header], end: int) -> set[int]:
    """Lists of headlines between entries."""
    rows, taken = page.blocks.rows, {header.block for header in headers}
    return {
        block
        for block in range(headers[0].block, end)
        if block not in taken and block - 1 not in taken and rows[block][2] - rows[block][1] <= 60 and rows[block][7]
        if is_key_events_title(page.text[rows[block][1] : rows[block][2]])
    }


def _question(choice: Choice) -> str:
    return f"This page may hold {len(choice.family.members)} updates; it is shown whole."


def _updates(
    page: Page, segments: Sequence[Segment], moments: Sequence[Dated], *, newest_first: bool
) -> tuple[Update, ...]:
    text = page.text
    spans = [segment.heading.headline for segment in segments]
    headlines = [text[span.start : span.end] if span else None for span in spans]
    marks = [_mark(segment) for segment in segments]
    words = [
        f"{line or ''} {text[s.body.start : s.body.start + 200]}" for line, s in zip(headlines, segments, strict=True)
    ]
    ids = entry_ids(list(zip(marks, words, strict=True)), newest_first)
    return tuple(
        _update(page, segment, moment, headline or None, ident)
        for segment, moment, headline, ident in zip(segments, moments, headlines, ids, strict=True)
    )


def _mark(segment: Segment) -> str:
    """What an id begins with: the digits of the clock, the minute of the match, or the sort of entry."""
    header = segment.header
    if header.minutes is not None:
        return f"{header.minutes // 60:02d}{header.minutes % 60:02d}"
    stamp = header.stamp
    if stamp and stamp.progress:
        return f"{stamp.progress.unit}{stamp.progress.value}" + (
            f"+{stamp.progress.extra}" if stamp.progress.extra else ""
        )
    return header.role if header.role in ("original", "summary") else "update"


def _update(page: Page, segment: Segment, moment: Dated, headline: str | None, ident: str) -> Update:
    heading, stamp = segment.heading, segment.header.stamp
    has_header = heading.header.end > heading.header.start
    return Update(
        id=ident,
        kind=kind_of(segment.header, headline),
        start=segment.start,
        end=segment.end,
        body=segment.body,
        header=page.text[heading.header.start : heading.header.end] if has_header else None,
        header_span=heading.header if has_header else None,
        label=stamp.label if stamp else None,
        time=moment.time,
        time_basis=moment.basis,
        headline=headline,
        headline_span=heading.headline,
        author=heading.author,
        first_block=segment.first_block,
        last_block=segment.last_block,
        furniture=segment.furniture,
        source=segment.source,
    )
