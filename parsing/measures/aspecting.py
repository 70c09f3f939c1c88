"""What a measure, a share or a sum is of, told from the nearest word that names it."""

from __future__ import annotations

from dateline.parsing.model import Figure

from .lines import Line, Stretch

__all__ = ["aspect_of"]

_AHEAD = 4
_BACK = 14
_LENGTHS = frozenset(("depth", "area burned", "wind", "gust", "rainfall", "snowfall", "storm surge", "water level",
                      "temperature", "speed", "advance", "distance", "magnitude"))  # fmt: skip
_SUITS = {
    "money": lambda name: (
        name not in _LENGTHS
        and name
        not in ("turnout", "contained", "counted", "vote share", "unemployment", "inflation", "sentence", "delay")
    ),
    "percent": lambda name: name not in _LENGTHS | {"sentence", "delay", "bail", "ransom"},
    "duration": lambda name: name in ("sentence", "delay"),
    "age": lambda name: False,
    "vote": lambda name: False,
    "score": lambda name: False,
    "other": lambda name: name in _LENGTHS or name in ("oil price", "gold price"),
}


def aspect_of(line: Line, stretch: Stretch, figure: Figure) -> str:
    """The name of what is measured; empty where no word near the figure says it.

    A word right behind the figure (`54% turnout`) wins over those in front, of which the nearest counts.
    """
    suits = _SUITS.get(figure.kind)
    if suits is None or not line.aspects:
        return ""
    behind = before = ""
    for hit in line.aspects:
        if not suits(hit.meaning):
            continue
        if stretch.figure - _BACK <= hit.first < stretch.behind:
            before = hit.meaning
        elif hit.first >= stretch.behind:
            near = hit.first - stretch.behind
            if near < _AHEAD and hit.first < stretch.past:
                behind = hit.meaning
            break
    return behind or before
