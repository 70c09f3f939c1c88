"""How a measure went on: what each value follows, what changed, and which claims disagree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from dateline.parsing.model import Entry, Figure, Trend

from .amounts import Amount, agree, amount_of

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

    A value follows the last one of the same claimant; where nobody contradicts anybody, the last one at all. Two claims
    disagree when both cannot be true, different sources make them (the writer is one), and they stand in one update,
    or the later is set against the earlier (`but`, `disputes`).
    """
    amounts = [amount_of(one.figure) for one in told]
    against = _disagreements(told, amounts)
    disputed = any(against)
    last_of: dict[str | None, int] = {}
    entries: list[Entry] = []
    for at, one in enumerate(told):
        claimant = one.figure.claimed_by
        before = last_of.get(claimant) if disputed else (at - 1 if at else None)
        entry = Entry(one.place, one.document, against=tuple(against[at]))
        if before is not None:
            trend, change = _step(told[before].figure, amounts[before], one.figure, amounts[at])
            entry = replace(entry, before=before, trend=trend, change=change)
        entries.append(entry)
        last_of[claimant] = at
    return tuple(entries)


_LOOK_BACK = 6
"""How many entries in front of one may be those it disagrees with."""


def _disagreements(told: Sequence[Told], amounts: Sequence[Amount | None]) -> list[list[int]]:
    against: list[list[int]] = [[] for _ in told]
    for at, one in enumerate(told):
        seen: set[str | None] = set()
        for earlier in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
            other = told[earlier]
            claimant = other.figure.claimed_by
            if claimant == one.figure.claimed_by or claimant in seen:
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
    """Which way a value went, and by how much where both are plain numbers."""
    if earlier is None or later is None:
        return ("same", None) if old.value == new.value else (None, None)
    change: int | Decimal | None = None
    if not isinstance(old.value, (tuple, str)) and not isinstance(new.value, (tuple, str)):
        change = new.value - old.value
    if change == 0 and old.qualifier == new.qualifier:
        return "same", 0
    if change is None and earlier == later:
        return "same", None
    if isinstance(old.value, tuple) or isinstance(new.value, tuple):
        if agree(earlier, later):
            return None, None
        return ("up" if later.middle > earlier.middle else "down"), None
    assert change is not None  # noqa: S101  # both are numbers here
    return ("same" if change == 0 else "up" if change > 0 else "down"), change
