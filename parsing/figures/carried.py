"""What carrying forwards and backwards have in common."""

from __future__ import annotations

from .draft import Draft
from .qualifiers import qualifier_before
from .sentence import Sentence

__all__ = ["NEVER_CARRIED", "NOT_BACKWARDS", "is_open", "like", "unqualified"]

NEVER_CARRIED = frozenset(("date", "time", "label", "ordinal", "rank", "vote", "score"))
"""Kinds of figures from which no number takes a noun."""
NOT_BACKWARDS = NEVER_CARRIED | {"percent", "age"}
"""Kinds from which no later number takes a unit."""


def is_open(draft: Draft) -> bool:
    """Whether a number has neither unit nor noun."""
    return draft.kind == "count" and draft.unit is None and draft.counts is None


def unqualified(sentence: Sentence, first: int) -> int:
    """The index of the first word of a figure with the qualifier in front of it."""
    qualifier = qualifier_before(sentence, first)
    return qualifier[0] if qualifier else first


def like(draft: Draft, other: Draft) -> Draft:
    """The draft with unit, kind and noun of another."""
    return draft._replace(unit=other.unit, unit_kind=other.unit_kind, kind=other.kind, counts=other.counts)
