"""What a measure, a share or a sum is of, told from the nearest word that names it."""

from __future__ import annotations

from .lines import Line, Stretch
from .tables import word_group

__all__ = ["aspect_of"]

_AHEAD = 6
_BACK = 14


def aspect_of(line: Line, stretch: Stretch, kind: str) -> str:
    """The name of what is measured; empty where no word near the figure says it.

    A word right behind the figure (`54% turnout`) wins over those in front, of which the nearest counts.
    """
    if not line.aspects or kind in ("age", "vote", "score"):
        return ""
    behind = before = ""
    for hit in line.aspects:
        if not _suits(hit.meaning, kind):
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
    return behind or before


def _suits(aspect: str, kind: str) -> bool:
    if aspect in word_group("aspects by measure"):
        return kind == "other"
    if kind == "other":
        return aspect in word_group("aspects of prices")
    if kind == "duration":
        return aspect in word_group("aspects by time")
    return aspect not in word_group("aspects by share" if kind == "money" else "aspects by sum")
