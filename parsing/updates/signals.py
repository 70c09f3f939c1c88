"""What a page says of itself: that it is rolling coverage, or that its clocks are a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.parsing.model import Span
from dateline.parsing.sources.page import Page

from .tokens import pattern
from .words import phrase_table, phrases

__all__ = ["Signals", "names_live_page", "read_signals"]

_LEAD_BLOCKS = 8
_LEAD_CHARACTERS = 2_500
_FIRST_BLOCKS = 20
_LAST_BLOCKS = 3
_SHORT = 120
_LIVING = frozenset({"to live", "people live", "we live", "they live", "who live"})


class Signals(NamedTuple):
    """Words of the title, the lead and the end."""

    live_title: bool = False
    live_text: bool = False
    live_page: bool = False
    """Whether words stand near the top or the end that nobody but a rolling page says of itself."""
    programme: bool = False

    @property
    def live(self) -> bool:
        """Whether the page calls itself rolling coverage, anywhere."""
        return self.live_title or self.live_text


def read_signals(page: Page, title: Span | None, named: str | None, first_entry: int) -> Signals:
    """Look at the title, at the blocks above the first entry, and at the last lines."""
    heading = (page.text[title.start : title.end] if title else named or "").casefold()
    lead, end = [], 0
    for row in page.blocks.rows[: min(first_entry, _LEAD_BLOCKS)]:
        if end >= _LEAD_CHARACTERS or (title and row[1] == title.start):
            continue
        lead.append(page.text[row[1] : min(row[2], row[1] + _LEAD_CHARACTERS)].casefold())
        end += row[2] - row[1]
    last = [page.text[row[1] : row[2]].casefold() for row in page.blocks.rows[-_LAST_BLOCKS:] if row[2] - row[1] < 300]
    return Signals(
        live_title=_is_live_title(heading) or _says_live(heading),
        live_text=any(_says_live(block) for block in (*lead, *last)),
        live_page=any(_says(block, "page") for block in _edges(page)),
        programme=_says_plan(heading) or any(_says_plan(block) for block in lead if len(block) < _SHORT),
    )


def names_live_page(line: str) -> bool:
    """Whether a line in small letters could be the title of a rolling page and of nothing else."""
    return _is_live_title(line) or _says(line, "page")


def _is_live_title(title: str) -> bool:
    """Whether the title, or a part of it between colons, dashes and commas, is or ends with a word such as `live`."""
    parts = pattern(r"~*(?:[:|–—,()]|~-~)~*").split(title.strip(" .!"))
    for part in parts:
        words = part.split()
        ends = {" ".join(words[-n:]) for n in (1, 2, 3)}
        if ends & phrases("live", "title") and " ".join(words[-2:]) not in _LIVING:
            return True
    return False


def _says_live(text: str) -> bool:
    return _says(text, "anywhere") or _says(text, "page")


def _says(text: str, where: str) -> bool:
    return any(phrase in text for phrase in phrases("live", where))


def _edges(page: Page) -> Iterator[str]:
    """The first and the last blocks, in small letters."""
    rows = page.blocks.rows
    for row in (*rows[:_FIRST_BLOCKS], *rows[max(_FIRST_BLOCKS, len(rows) - _LAST_BLOCKS) :]):
        yield page.text[row[1] : min(row[2], row[1] + _LEAD_CHARACTERS)].casefold()


def _says_plan(text: str) -> bool:
    return any(
        pattern(rf"(?<!\w){re.escape(phrase)}(?!\w)").search(text)
        for phrase in phrase_table("programmes").meanings
        if phrase in text
    )
