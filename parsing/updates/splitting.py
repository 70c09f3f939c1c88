"""How a page is split: the steps, in order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dateline.parsing.model import Span, Update
from dateline.parsing.sources.page import Page

from .articles import article_parts
from .choosing import Choice, choose_family
from .completing import complete_headers
from .families import group_families
from .furniture import Furniture
from .headers import Header
from .inner_lists import without_inner_lists
from .milestones import find_milestones
from .rolling import rolling_entries
from .survey import Survey, survey_page
from .untimed import find_untimed_headers

__all__ = ["Splitting", "split_page"]


class Splitting(NamedTuple):
    """What was understood of a page's parts."""

    updates: tuple[Update, ...]
    title: Span | None
    newest_first: bool | None
    warnings: tuple[str, ...] = ()
    possible: int = 0
    """How many updates the page may hold where it was left whole."""


def split_page(
    page: Page,
    *,
    title: str | None = None,
    published: str | None = None,
    source: str = "",
    split_possible: bool = False,
) -> Splitting:
    """Find the entries of a page, or the parts of an article.

    `title` and `published` are what is known from elsewhere; `source` is the address. `split_possible` splits a page
    that only may be one of updates, too: somebody has looked at it.
    """
    if not page.blocks.rows:
        return Splitting((), None, None)
    survey = survey_page(page, title)
    choice = _choose(survey)
    if choice and (choice.certain or (choice.possible and split_possible)):
        headers = complete_headers(page, choice.family, survey.candidates)
        direction = _direction(headers, choice.family.direction)
    else:
        headers, direction = find_untimed_headers(survey), 0
    if headers:
        updates, title_span = rolling_entries(survey, headers, direction, published or page.published, source)
        return Splitting(updates, title_span, None if direction == 0 else direction < 0)
    lone = {block for block in survey.lone_stamps() if page.blocks.rows[block][0] != "heading"}
    parts = article_parts(page, Furniture(page, lone), survey.title_block)
    possible = len(choice.family.members) if choice and choice.possible else 0
    question = f"This page may hold {possible} updates; it is shown whole."
    return Splitting(parts, survey.title_span, None, (question,) if possible else (), possible)


def _choose(survey: Survey) -> Choice | None:
    families = [without_inner_lists(survey.page, family) for family in group_families(survey.candidates)]
    originals = [c for c in survey.candidates if c.stamp.label_kind == "original"]
    matches = any(family.shape[0].startswith("progress") for family in families)
    milestones = len(find_milestones(survey.page)) if matches else 0
    return choose_family(survey.page, families, survey.signals, originals, milestones)


def _direction(headers: Sequence[Header], direction: int) -> int:
    """Which way the page runs; where the clocks do not tell, the original entry at an end does."""
    places = [place for place, header in enumerate(headers) if header.role == "original"]
    if direction or not places or len(headers) < 2:
        return direction
    return -1 if places[0] == len(headers) - 1 else 1 if places[0] == 0 else 0
