"""Rolling pages whose clocks were lost: headings are all that is left of their headers."""

from __future__ import annotations

from collections import Counter

from dateline.parsing.sources.page import Page

from .headers import Header
from .lines import is_furniture, is_headline_like, is_key_events_title
from .names import read_byline
from .survey import Survey

__all__ = ["find_untimed_headers"]

_FEWEST = 4


def find_untimed_headers(survey: Survey) -> list[Header]:
    """The headings of a page that says it is live, if there are at least four; nothing otherwise."""
    page, rows = survey.page, survey.page.blocks.rows
    signals = survey.signals(len(rows))
    if not (signals.live_title or signals.live_page):
        return []
    timed = {c.block for c in survey.candidates if c.stamp.clock or c.stamp.date}
    first = 0 if survey.title_block is None else survey.title_block + 1
    level = _heading_level(page, survey.title_block, survey.end)
    found = []
    for number in range(first, survey.end - 1):
        row = rows[number]
        line = page.text[row[1] : row[2]]
        if level is not None and page.media_type != "text/plain":
            fits = row[0] == "heading" and row[3] == level
        else:
            fits = _is_heading(page, number) and not is_furniture(line) and not read_byline(page.text, row[1], row[2])
        if fits and number not in timed and not is_key_events_title(line):
            found.append(Header(number, None, None, True, "untimed"))
    return found if len(found) >= _FEWEST else []


def _heading_level(page: Page, title_block: int | None, end: int) -> int | None:
    """The level most headings have."""
    levels = Counter(
        row[3] for number, row in enumerate(page.blocks.rows[:end]) if row[0] == "heading" and number != title_block
    )
    common = levels.most_common(1)
    return common[0][0] if common and common[0][1] >= _FEWEST else None


def _is_heading(page: Page, number: int) -> bool:
    """A short line by itself, or a numbered one, with a paragraph below."""
    rows = page.blocks.rows
    row, below = rows[number], rows[number + 1]
    numbered = row[0] == "item" and row[4] not in ("", "•") and (below[0] == "paragraph" or below[4] == "")
    alone = row[0] in ("paragraph", "heading") and row[7]
    if not (alone or numbered) or below[0] not in ("paragraph", "item", "quote"):
        return False
    return is_headline_like(page.text[row[1] : row[2]]) and not is_headline_like(page.text[below[1] : below[2]])
