"""What carrying forwards and backwards have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .draft import NO_QUANTITIES, Draft, Drafts
from .qualifiers import qualifier_before
from .sentence import Sentence

__all__ = ["NOT_BACKWARDS", "is_open", "like", "pass_on", "unqualified"]

NOT_BACKWARDS = NO_QUANTITIES | {"percent", "age"}
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


def pass_on(
    read: Iterable[tuple[Sentence, Drafts]], is_partitive: Callable[[Sentence, Draft], bool]
) -> Iterator[tuple[Sentence, Drafts]]:
    """Give `three of them`, a bare number that `is_partitive`, the noun last counted in the sentences before it."""
    last: str | None = None
    for sentence, drafts in read:
        completed = []
        for draft in drafts:
            if last and is_open(draft) and is_partitive(sentence, draft):
                draft = draft._replace(counts=last)
            if draft.kind == "count" and draft.counts:
                last = draft.counts
            completed.append(draft)
        yield sentence, tuple(completed)
