"""What a page says of its day and its zone outside its headers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from dateline.parsing.lexicon import word_list, word_set
from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .dates import find_dates
from .grammar import read_stamp
from .lines import is_closed
from .stamp import PartialDate, Stamp
from .tokens import pattern
from .words import phrase_table
from .zones import is_zone, read_zone

__all__ = ["Anchor", "PageTime", "day_of", "read_page_time"]

_LEAD_BLOCKS = 14
_LONGEST_DATE_LINE = 90
_LONGEST_LEAD_LINE = 200


class Anchor(NamedTuple):
    """A day that the page gives for itself."""

    day: date
    basis: str
    newest: bool = False
    """Whether it is the day of the newest entry, not of the oldest."""


class PageTime(NamedTuple):
    """Day, moment and zone of a page, as far as it says."""

    anchor: Anchor | None = None
    year_from: date | None = None
    """A day near which dates without a year lie."""
    year_basis: str | None = None
    zone: str | None = None
    touched: Stamp | None = None
    """When the page says it was last changed: ages count from there."""


def read_page_time(page: Page, title: Span | None, first_entry: int, published: str | None, source: str) -> PageTime:
    """Look at the title, the lines above the first entry, what is known from elsewhere, and the address."""
    text = page.text
    lead = [row for row in page.blocks.rows[: min(first_entry, _LEAD_BLOCKS)] if not title or row[1] != title.start]
    lines = [Span(row[1], row[2]) for row in lead if row[0] not in ("caption", "code", "quote", "row")]
    in_title = list(find_dates(text, title.start, title.end)) if title else []
    in_lead = [
        (line, found) for line in lines for found in find_dates(text, line.start, min(line.end, line.start + 400))
    ]
    near, near_basis = _year_hint(in_title, [found for _, found in in_lead], published, source)
    touched = next((s for s in _page_stamps(text, lines) if s.label_kind == "touched"), None)
    anchor = next(
        (
            anchor
            for anchor in (
                *(Anchor(day, "title") for day in _days(in_title, near)),
                *_lead_anchors(text, in_lead, near),
                _published_anchor(published),
                _address_anchor(source),
                _caption_anchor(page, title, first_entry),
            )
            if anchor
        ),
        None,
    )
    zone = _stated_zone(page, first_entry)
    return PageTime(anchor, anchor.day if anchor else near, anchor.basis if anchor else near_basis, zone, touched)


def day_of(found: PartialDate, near: date | None) -> date | None:
    """The day a date names; without a year the one nearest to a known day, None where none is known."""
    if found.month is None or found.day is None or found.order == "?":
        return None
    if found.year is not None:
        return _date(found.year, found.month, found.day)
    if near is None:
        return None
    days = [day for year in (near.year - 1, near.year, near.year + 1) if (day := _date(year, found.month, found.day))]
    return min(days, key=lambda day: abs((day - near).days), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


Found = tuple[PartialDate, int, int]


def _days(found: list[Found], near: date | None) -> Iterator[date]:
    for partial, _, _ in found:
        day = day_of(partial, near)
        if day:
            yield day


def _year_hint(
    title: list[Found], lead: list[Found], published: str | None, source: str
) -> tuple[date | None, str | None]:
    for basis, dates in (("title", title), ("lead", lead)):
        for partial, _, _ in dates:
            if partial.year is not None and partial.month is not None and partial.order != "?":
                return _date(partial.year, partial.month, partial.day or 15), basis
    for anchor in (_published_anchor(published), _address_anchor(source)):
        if anchor:
            return anchor.day, anchor.basis
    return None, None


def _page_stamps(text: str, lines: list[Span]) -> Iterator[Stamp]:
    for line in lines:
        stamp = read_stamp(text, line.start, line.end) if line.end - line.start <= _LONGEST_LEAD_LINE else None
        if stamp and stamp.label_kind in ("touched", "posted") and (stamp.clock or stamp.date):
            yield stamp


def _lead_anchors(text: str, lead: list[tuple[Span, Found]], near: date | None) -> Iterator[Anchor]:
    """Dates that are the page's own: on a line of their own, in a page stamp, after a word such as `updates for`."""
    for line, (partial, start, end) in lead:
        day = day_of(partial, near)
        if day is None:
            continue
        whole = text[line.start : line.end]
        stamp = next(_page_stamps(text, [line]), None)
        if stamp:
            yield Anchor(day, "page stamp", newest=stamp.label_kind == "touched")
        elif _is_date_line(whole, end - start) or _speaks_of_itself(whole) or _is_dateline(text, line, start, end):
            yield Anchor(day, "lead")


def _is_date_line(line: str, date_length: int) -> bool:
    if len(line) <= _LONGEST_DATE_LINE and not is_closed(line):
        return True
    return date_length * 2 >= len(line)


def _speaks_of_itself(line: str) -> bool:
    folded = line.casefold()
    return len(line) <= _LONGEST_LEAD_LINE and any(
        phrase in folded for phrase, where in phrase_table("live").meanings.items() if where == "anywhere"
    )


def _is_dateline(text: str, line: Span, start: int, end: int) -> bool:
    """Whether the date closes what stands before the first dash of a report: `LONDON, March 4 (Wire) – …`."""
    behind = pattern(r"(?:~*\([^()]{1,40}\))?~*[–—\-]+~").match(text, end, line.end)
    return behind is not None and start - line.start <= 60 and "." not in text[line.start : start]


def _published_anchor(published: str | None) -> Anchor | None:
    try:
        return Anchor(datetime.fromisoformat(published).date(), "published") if published else None
    except ValueError:
        return None


def _address_anchor(source: str) -> Anchor | None:
    if "://" not in source:
        return None
    match = pattern(r"/(20\d\d)[/\-](\d{1,2}|[a-z]{3})[/\-](\d{1,2})(?=[/\-]|$)").search(source)
    if match is None:
        return None
    named = phrase_table("months").meanings.get(match[2])
    day = _date(int(match[1]), int(named or match[2]) if named or match[2].isdigit() else 0, int(match[3]))
    return Anchor(day, "address") if day else None


def _caption_anchor(page: Page, title: Span | None, first_entry: int) -> Anchor | None:
    """The day after the one whose coverage is linked, where the caption's date is that day; or the caption's own."""
    text, rows = page.text, page.blocks.rows[: min(first_entry, _LEAD_BLOCKS)]
    captions = [found for row in rows if row[0] == "caption" for found in find_dates(text, row[1], row[2])]
    spoken = [Span(row[1], min(row[2], row[1] + 300)) for row in rows if row[0] != "caption"]
    weekday = next((w for span in [*([title] if title else []), *spoken] for w in _covered_weekdays(text, span)), None)
    if weekday is None:
        return None
    for partial, _, _ in captions:
        day = day_of(partial, None)
        if day and (day.weekday() - weekday) % 7 in (0, 1):
            page_day = day + timedelta(1) if day.weekday() == weekday else day
            return Anchor(page_day, "caption date and weekday")
    return None


def _covered_weekdays(text: str, span: Span) -> Iterator[int]:
    for match in pattern(r"([^\W\d_]+)[’']s~+([^\W\d_]+(?:~[^\W\d_]+)?)").finditer(text, span.start, span.end):
        number = phrase_table("weekdays").meanings.get(match[1].casefold())
        words = match[2].casefold().split()
        if number is not None and {words[0], " ".join(words)} & word_set("update_coverage"):
            yield int(number)


def _stated_zone(page: Page, first_entry: int) -> str | None:
    """The zone of a sentence such as `All times are British Summer Time`, above the first entry or at the end."""
    rows = page.blocks.rows
    for row in (*rows[: min(first_entry + 2, _LEAD_BLOCKS)], *rows[-2:]):
        folded = page.text[row[1] : min(row[2], row[1] + 600)].casefold()
        for phrase in word_list("update_zone_statements"):
            at = folded.find(phrase)
            if at < 0 or (at and folded[at - 1].isalpha()):
                continue
            start = row[1] + at + len(phrase)
            stop = pattern(r"[.!?;\n]|$").search(page.text, start, min(row[2], start + 80))
            zone = _first_zone(page.text, start, stop.start() if stop else row[2])
            if zone:
                return zone
    return None


def _first_zone(text: str, start: int, end: int) -> str | None:
    for word in pattern(r"[^\W\d_]+").finditer(text, start, end):
        zone = read_zone(text, word.start(), end)
        place = f"{word[0].casefold()} time"
        if zone or is_zone(place):
            return zone[0] if zone else place
    return None
