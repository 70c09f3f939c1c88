"""What the words around a figure say of which count it is, and over which time."""

from __future__ import annotations

from typing import NamedTuple

from dateline.parsing.model import Figure

from .lines import Line, Stretch

__all__ = ["Signs", "periods_of", "signs_of"]

_NEAR = 4
"""How many words in front of a figure a sign of adding or of the value before may stand."""
_MONTHS = {
    name: f"month {name[:3]}"
    for name in "january february march april june july august september october november december".split()
}
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


class Signs(NamedTuple):
    """Which count a figure is."""

    role: str
    """`added`, `part`, `change`, `prior`, or empty for a plain count."""
    forecast: bool
    revised: bool
    contrast: bool
    grown: bool
    record: bool


def signs_of(line: Line, stretch: Stretch, figure: Figure) -> Signs:
    """The signs in the words of one figure."""
    role = "change" if figure.change else ""
    if figure.of is not None and figure.kind == "count":
        role = role or "part"
    forecast = revised = contrast = grown = record = False
    for hit in line.signs:
        sign = hit.meaning
        if sign in ("revised", "contrast", "grown"):
            revised |= sign == "revised"
            contrast |= sign == "contrast"
            grown |= sign == "grown"
            continue
        if not (stretch.first - 1 <= hit.first < stretch.past):
            continue
        before = stretch.figure - hit.past
        if sign == "forecast":
            forecast |= before >= 0
        elif sign == "record":
            record = True
        elif sign == "added":
            if 0 <= before < 2 or (hit.first == stretch.behind and line.lower[hit.first] == "more"):
                role = role or "added"
            elif stretch.figure <= hit.first < stretch.behind:
                role = role or ("added" if line.lower[hit.first] in ("more", "additional", "new", "further") else role)
        elif sign == "part":
            if 0 <= before < _NEAR or 0 <= hit.first - stretch.behind < 2:
                role = role or "part"
        elif 0 <= before < 2:
            role = role or "prior"
    return Signs(role, forecast, revised, contrast, grown, record)


def periods_of(line: Line, place: int, figure: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """The stretches of time a figure is over, and the weekdays beside it: its own, else those it shares."""
    stretch = line.stretches[place]
    own, days = _periods_within(line, stretch.first, stretch.past)
    if not own and place:
        own, shared = _periods_within(line, 0, stretch.first) if line.stretches[0].figure > 2 else (own, days)
        if own:
            own = _periods_within(line, 0, line.stretches[0].figure)[0]
            days = days or shared
    if not own and place + 1 < len(line.stretches) and line.stretches[place + 1].joint == "and":
        following = line.stretches[place + 1]
        own = _periods_within(line, following.behind, following.past)[0]
    if figure.unit and " per " in figure.unit:
        own = own | {figure.unit}
    return own, days


def _periods_within(line: Line, first: int, past: int) -> tuple[frozenset[str], frozenset[str]]:
    found: set[str] = set()
    days: set[str] = set()
    for hit in line.periods:
        if first <= hit.first < past:
            found.add(hit.meaning)
    for at in range(first, past):
        word = line.lower[at]
        if word in _MONTHS and line.words[at][0].isupper():
            found.add(_MONTHS[word])
        elif word in _WEEKDAYS:
            days.add(word)
        elif len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20") and line.lower[at - 1] not in (",", "$"):
            found.add(f"year {word}")
    # What is counted since a day is a total: the day says no more.
    return frozenset(("total",)) if "total" in found else frozenset(found), frozenset(days)
