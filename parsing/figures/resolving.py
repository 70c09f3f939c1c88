"""Step 11: which day a date without its year, or told from the day of the update, stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache

from dateline.parsing.model import Figure, Passage

from .near_days import LATEST_YEARS, Place, day_of
from .near_hours import hour_of

__all__ = ["resolve_figures"]

_NEAR = 5
"""How many figures on either side of a clock time are asked for a day."""


def resolve_figures(
    text: str, passage: Passage, figures: Sequence[Figure], published: str | None
) -> tuple[Figure, ...]:
    """Fill `resolved` of the figures of a passage where what they stand for is certain.

    `published` is the ISO day of writing of the document, which holds for text outside updates and for undated ones.
    """
    now = _now(passage, published)
    if now is None or not any(figure.kind in ("date", "time", "duration") for figure in figures):
        return tuple(figures)
    starts = sorted(block.start for block in passage.blocks)
    resolved: list[Figure] = []
    days: dict[int, str] = {}
    years: list[tuple[int, int]] = []
    for figure in figures:
        if figure.kind not in ("date", "duration"):
            resolved.append(figure)
            continue
        place = Place(text, _block_start(starts, figure.start), figure, now, tuple(years[-LATEST_YEARS:]))
        if figure.kind == "date" and isinstance(figure.value, str):
            if _year().match(figure.value):
                years.append((figure.start, int(figure.value[:4])))
            found = day_of(place)
            days[len(resolved)] = found or figure.value
        else:
            found = _days_ago(place) if figure.kind == "duration" else None
        resolved.append(replace(figure, resolved=found) if found else figure)
    for index, figure in enumerate(resolved):
        if figure.kind != "time" or not isinstance(figure.value, str):
            continue
        place = Place(text, _block_start(starts, figure.start), figure, now, ())
        around = range(index - _NEAR, index + _NEAR + 1)
        near = [
            (resolved[other], days[other]) for other in around if other in days and _is_near(place, resolved[other])
        ]
        if found := hour_of(place, passage.update, near):
            resolved[index] = replace(figure, resolved=found)
    return tuple(resolved)


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"[12]\d{3}(?!X)")


def _block_start(starts: list[int], offset: int) -> int:
    """Where the block that holds an offset begins, or the offset itself outside all blocks."""
    at = bisect_right(starts, offset)
    return starts[at - 1] if at else offset


def _now(passage: Passage, published: str | None) -> datetime | date | None:
    """When the passage was written: a moment, a day, or None where not even that is known."""
    written = passage.update.time if passage.update else None
    if written is not None:
        return None if isinstance(written, time) else written
    if not published:
        return None
    try:
        return (
            date.fromisoformat(published) if len(published) == len("2023-05-24") else datetime.fromisoformat(published)
        )
    except ValueError:
        return None


def _is_near(place: Place, other: Figure) -> bool:
    """Whether a date is told in the same block in front of a time, or in the same sentence."""
    return place.block_start <= other.start < place.figure.sentence.end


@cache
def _ago() -> re.Pattern[str]:
    return re.compile(r"\s+ago\b")


def _days_ago(place: Place) -> str | None:
    """`three days ago` in the writer's own words; weeks and months are told too roughly for a day."""
    figure = place.figure
    counted = figure.unit == "day" and isinstance(figure.value, int) and figure.qualifier is None
    if not counted or not _ago().match(place.text, figure.end) or place.is_quoted():
        return None
    assert isinstance(figure.value, int)  # noqa: S101  # asked two lines above
    return (place.today - timedelta(days=figure.value)).isoformat() if figure.value < 100 else None
