"""A figure while it is being read."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Literal, NamedTuple

from dateline.parsing.model import ClaimScope, FigureKind, FigureValue, Qualifier

from .numerals import Number
from .sentence import Sentence

__all__ = [
    "NO_QUANTITIES",
    "Draft",
    "Drafts",
    "Form",
    "Reading",
    "add_where_free",
    "behind_bracket",
    "in_order",
    "taken",
]

Form = Literal["digits", "words", "vague", "fraction", "multiple", "article", "pair", "other"]


class Draft(NamedTuple):
    """A stretch of words that is a figure, or that must not be read as one (kind `label`)."""

    first: int
    """The first word of the span: a currency sign where one stands in front of the number."""
    past: int
    """One past the last word of the span; grows as unit and counted noun are found."""
    value: FigureValue
    form: Form = "other"
    """What the number is written in."""
    kind: FigureKind | Literal["label"] = "count"
    number: int = 0
    """The first word of the number itself."""
    number_past: int = 0
    """One past the last word of the number, magnitude included."""
    scale: Number = 1
    """The magnitude written behind it (`million`), which a range spreads to its first number."""
    unit: str | None = None
    unit_kind: str | None = None
    """What sort of unit it is: `money`, or a kind of the list of units."""
    counts: str | None = None
    of: str | None = None
    qualifier: Qualifier | None = None
    qualified_from: int = -1
    """The first word of a qualifier right in front."""
    change: Literal["up", "down"] | None = None
    claimed_by: str | None = None
    claim_scope: ClaimScope | None = None
    minor: bool = False
    end: int = -1
    """One past the last character of the span, where it is not that of its last word."""


def behind_bracket(sentence: Sentence, draft: Draft) -> int:
    """The index behind a number, and behind the bracket in which an editor put a number in words: `[Ten] years ago`."""
    first, past = draft.first, draft.past
    edited = draft.form == "words" and first > 0 and sentence.words[past] == "]" and sentence.words[first - 1] == "["
    return past + edited


class Reading(NamedTuple):
    """A number as it was read, before anything around it is looked at."""

    past: int
    """One past its last word."""
    value: Number | tuple[Number, Number]
    form: Form
    scale: Number = 1
    """The magnitude written behind it."""


_FIRST = attrgetter("first")

NO_QUANTITIES = frozenset(("date", "time", "label", "ordinal", "rank", "vote", "score"))
"""Kinds that have no size: none is qualified or the end of a range, and no number takes a noun from one."""

Drafts = tuple[Draft, ...]
"""The drafts of a sentence, in order and without overlap."""


def in_order(drafts: list[Draft]) -> Drafts:
    """The drafts sorted by place."""
    return tuple(sorted(drafts, key=_FIRST) if len(drafts) > 1 else drafts)


def taken(drafts: Drafts) -> set[int]:
    """The indices of all words inside a draft."""
    return {index for draft in drafts for index in range(draft.first, draft.past)}


def add_where_free(sentence: Sentence, drafts: Drafts, draft_at: Callable[[int], Draft | None]) -> Drafts:
    """Add what `draft_at` reads at each place for a number, from left to right, where no draft has its words yet."""
    used = taken(drafts)
    found = list(drafts)
    behind = 0
    for index in sentence.places:
        if index < behind or index in used:
            continue
        draft = draft_at(index)
        if draft is not None and used.isdisjoint(range(index, draft.past)):
            found.append(draft)
            behind = draft.past
    return in_order(found) if behind else drafts
