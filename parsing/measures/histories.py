"""How a measure went on: what each value follows, what changed, and which claims disagree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from dateline.parsing.model import Entry, Figure, Trend

from .amounts import Amount, agree, amount_of
from .falls import signed

__all__ = ["Told", "history_of"]


class Told(NamedTuple):
    """One figure of a measure in time order."""

    figure: Figure
    place: int
    document: int
    update: int
    """The rank of its update."""
    contrasts: bool
    """Whether its sentence sets it against another claim."""


def history_of(told: Sequence[Told]) -> tuple[Entry, ...]:
    """The entries of a measure, given in time order.

    A value follows the last one of the same claimant, else the last that nobody contradicts. Two claims disagree when
    both cannot be true, different sources make them (the writer is one), and they stand in one update, or the later is
    set against the earlier (`but`, `disputes`).
    """
    amounts = [amount_of(one.figure) for one in told]
    claimants = [_claimant(one.figure) for one in told]
    against = _disagreements(told, amounts, claimants)
    entries: list[Entry] = []
    for at, one in enumerate(told):
        entry = Entry(one.place, one.document, against=tuple(against[at]))
        before = _before(claimants, against, at)
        if before is not None:
            trend, change = _step(told[before].figure, amounts[before], one.figure, amounts[at])
            entry = replace(entry, before=before, trend=trend, change=change)
        entries.append(entry)
    return tuple(entries)


def _before(claimants: Sequence[frozenset[str]], against: Sequence[Sequence[int]], at: int) -> int | None:
    """Which entry a value follows; None for the first, and for one that only contradicts.

    Who contradicts what was said before starts a line of their own; who is contradicted later goes on with the line of
    those who take no part in the quarrel.
    """
    mine = claimants[at]
    if not against[at]:
        for nearest in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            if not against[nearest] or _same(claimants[nearest], mine):
                return nearest
        return None
    contradicts = against[at][0] < at
    parties = [claimants[other] for other in against[at]]
    for earlier in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
        theirs = claimants[earlier]
        if earlier not in against[at] and _same(theirs, mine):
            return earlier
        if not contradicts and not against[earlier] and not any(_same(theirs, party) for party in parties):
            return earlier
    return None


def _claimant(figure: Figure) -> frozenset[str]:
    """The words of who states a figure; none for the writer."""
    words = (figure.claimed_by or "").lower().replace("’", "'").replace("'s", "").split()
    return frozenset(words)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two claimants may be one: `ministry` and `health ministry`."""
    return (one <= other or other <= one) if one and other else one == other


_LOOK_BACK = 6
"""How many entries in front of one may be those it disagrees with, or follows although there is a quarrel."""


def _disagreements(
    told: Sequence[Told], amounts: Sequence[Amount | None], claimants: Sequence[frozenset[str]]
) -> list[list[int]]:
    against: list[list[int]] = [[] for _ in told]
    for at, one in enumerate(told):
        seen: set[str | None] = set()
        for earlier in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            other = told[earlier]
            claimant = other.figure.claimed_by
            if _same(claimants[earlier], claimants[at]) or claimant in seen:
                continue
            seen.add(claimant)
            mine, theirs = amounts[at], amounts[earlier]
            if mine is None or theirs is None or agree(mine, theirs):
                continue
            together = (one.document, one.update) == (other.document, other.update)
            if together or (one.contrasts and None not in (claimant, one.figure.claimed_by)):
                against[at].append(earlier)
                against[earlier].append(at)
    return [sorted(places) for places in against]


def _step(
    old: Figure, earlier: Amount | None, new: Figure, later: Amount | None
) -> tuple[Trend | None, int | Decimal | None]:
    """Which way a value went, and by how much where both are plain numbers.

    Of values that are themselves changes a fall is below zero: one of 2.6% after one of 2.1% goes further down.
    """
    if earlier is None or later is None:
        return ("same", None) if old.value == new.value else (None, None)
    are_changes = old.change is not None and new.change is not None
    before, after = (signed(old), signed(new)) if are_changes else (old.value, new.value)
    if isinstance(before, int | Decimal) and isinstance(after, int | Decimal):
        change = after - before
        return ("same" if change == 0 else "up" if change > 0 else "down"), change
    if earlier == later and before == after:
        return "same", None
    if (are_changes and "down" in (old.change, new.change)) or agree(earlier, later):
        return None, None
    return ("up" if later.middle > earlier.middle else "down"), None
