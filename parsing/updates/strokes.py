"""Dates with strokes: whether day or month stands first (`4/5/2025`) is told by the page as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.parsing.lexicon import word_list

from .candidates import Candidate
from .stamp import PartialDate, Stamp

__all__ = ["settle_strokes"]


def settle_strokes(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Read every such date as the clear ones among them are written, else as the zones of the page are used to.

    Where neither tells, the dates stay open: `4/5/2025` is no day.
    """
    orders = {c.stamp.date.order for c in candidates if c.stamp.date}
    if "?" not in orders:
        return list(candidates)
    order = "dm" if "dm" in orders else "md" if "md" in orders else _usual(c.stamp for c in candidates)
    if order is None:
        return list(candidates)
    return [_settled(c, order) for c in candidates]


def _usual(stamps: Iterable[Stamp]) -> str | None:
    zones = {stamp.zone for stamp in stamps if stamp.zone}
    american = set(word_list("update_month_first_zones"))
    return None if not zones else "md" if zones & american else "dm"


def _settled(candidate: Candidate, order: str) -> Candidate:
    date = candidate.stamp.date
    if date is None or date.order != "?":
        return candidate
    settled = date._replace(order="md") if order == "md" else PartialDate(date.year, date.day, date.month, order="dm")
    return candidate._replace(stamp=candidate.stamp._replace(date=settled))
