"""Step 1: whether a sentence can have a figure at all."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from dateline.parsing.model import Span

from .tables import triggers, word_group

__all__ = ["may_have_figures"]


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒]")


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


@cache
def _anchors() -> frozenset[str]:
    """The words of which one must stand in a sentence without digits; an article counts only behind a qualifier."""
    return triggers() - {"a", "an"}


def may_have_figures(text: str, span: Span) -> bool:
    """Whether a digit, a number word, or an article behind a word that qualifies it stands in the sentence."""
    if _digit().search(text, span.start, span.end):
        return True
    letters = _letters().findall(text[span.start : span.end].lower())
    return not _anchors().isdisjoint(letters) or _has_qualified_article(letters)


def _has_qualified_article(letters: list[str]) -> bool:
    """Whether an article stands behind a word that makes it a number: `more than a month`."""
    qualifying = word_group("qualifying")
    return not qualifying.isdisjoint(letters) and any(
        one in qualifying and two in ("a", "an") for one, two in pairwise(letters)
    )
