"""What a measure, a share or a sum is of, told from the nearest word that names it."""

from __future__ import annotations

from .lines import Line, Stretch
from .tables import word_group

__all__ = ["aspect_of"]

_AHEAD = 6
_BACK = 14


def aspect_of(line: Line, stretch: Stretch, kind: str, unit: str | None = None) -> str:
    """The name of what is measured; empty where no word near the figure says it.

    A word right behind the figure (`54% turnout`) wins over those in front, of which the nearest counts.
    """
    if not line.aspects or kind in ("age", "vote", "score"):
        return ""
    behind = before = ""
    for hit in line.aspects:
        if not _suits(hit.meaning, kind) or not _measures(hit.meaning, unit):
            continue
        if stretch.figure - _BACK <= hit.first < stretch.behind:
            own = hit.first >= stretch.first or hit.meaning not in word_group("aspects of one figure")
            says = not before or hit.meaning not in word_group("aspects that say little")
            before = hit.meaning if own and says else before
        elif hit.first >= stretch.behind:
            near = hit.first - stretch.behind
            if near < _AHEAD and hit.first < stretch.past:
                behind = hit.meaning
            break
    told = behind or before
    return "share price" if told == "market move" else told


def _measures(aspect: str, unit: str | None) -> bool:
    """Whether what is named can be told in the unit: no speed in miles, no distance in miles an hour."""
    if unit in word_group("units of speed"):
        return aspect in word_group("aspects of speed")
    return unit not in word_group("units of length") or aspect not in word_group("aspects of speed")


def _suits(aspect: str, kind: str) -> bool:
    if aspect in word_group("aspects by measure"):
        return kind == "other"
    if kind == "other":
        return aspect in word_group("aspects of prices")
    if kind == "duration":
        return aspect in word_group("aspects by time")
    return aspect not in word_group("aspects by share" if kind == "money" else "aspects by sum")
