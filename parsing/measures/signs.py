"""What the words around a figure say of which count it is, and over which time."""

from __future__ import annotations

from typing import NamedTuple

from dateline.parsing.figures.tables import months
from dateline.parsing.model import Figure

from .lines import Line, Stretch
from .phrasebook import Hit
from .tables import word_group

__all__ = ["Signs", "periods_of", "signs_of"]

_NEAR = 4
"""How many words in front of a figure a sign of adding or of the value before may stand."""


_SUMS = (["add", "up", "to"], ["adds", "up", "to"], ["added", "up", "to"], ["adding", "up", "to"])


_SETS_AGAINST = (";", "while", "but", "—", "–", "whereas", "though", "although")


_RATES = (" per day", " per hour", " per week", " per month", " per year", " per minute", " per second")


class Signs(NamedTuple):
    """Which count a figure is."""

    role: str
    """`added`, `part`, `portion`, `whole`, `change`, `prior`, or empty for a plain count."""
    forecast: bool
    outsiders: bool
    """Whether those who expect it are not those it is of: analysts, markets."""
    revised: bool
    contrast: bool
    claim: bool
    """Whether a word says that somebody counts otherwise, although nobody is told apart who does."""
    rival: bool
    """Whether its part of the sentence sets it against the number in front: `; the union speaks of 80,000`."""
    grown: bool
    record: bool


def signs_of(line: Line, stretch: Stretch, figure: Figure) -> Signs:
    """The signs in the words of one figure."""
    changes = figure.change is not None and line.lower[max(0, stretch.figure - 3) : stretch.figure] not in _SUMS
    role = "change" if changes else "part" if figure.of is not None and figure.kind == "count" else ""
    said = {hit.meaning for hit in line.signs}
    forecast = record = rival = False
    for hit in line.signs:
        month = hit.past - hit.first == 1 and line.lower[hit.first] == "may" and line.words[hit.first] == "May"
        if stretch.first - 1 <= hit.first < stretch.past and not month:
            ahead = hit.past <= stretch.figure or line.lower[hit.first - 1] in ("been", "was", "were")
            forecast |= hit.meaning == "forecast" and ahead
            record |= hit.meaning == "record"
            rival |= hit.meaning == "claim" and hit.past <= stretch.figure and stretch.joint in _SETS_AGAINST
            role = role or _role(line, stretch, hit)
    # Who reckons with another number than the one in front does not foresee it.
    forecast = forecast and not rival
    if role == "prior" and figure.kind == "duration":
        role = ""
    if not role:
        role = "whole" if _is_whole(line, stretch) else "portion" if _is_portion(line, stretch) else ""
    outsiders = not word_group("those who expect").isdisjoint(line.lower[: stretch.figure])
    return Signs(
        role,
        forecast,
        outsiders,
        "revised" in said,
        "contrast" in said,
        "claim" in said,
        rival,
        "grown" in said,
        record,
    )


def _is_whole(line: Line, stretch: Stretch) -> bool:
    """Whether a number is that of all, of which the one before it is a part: `32 of 46 services`."""
    at = stretch.figure - 1
    if at > 0 and line.lower[at] in ("the", "its", "all"):
        at -= 1
    return at > 0 and line.lower[at] == "of" and any(one.figure < at <= one.behind for one in line.stretches)


def _is_portion(line: Line, stretch: Stretch) -> bool:
    """Whether a number is out of the one behind it: `14 of 17 counts`."""
    at = line.lower.index("of", stretch.figure) if "of" in line.lower[stretch.figure : stretch.behind + 1] else -1
    return at >= 0 and any(one.figure - 2 <= at < one.figure for one in line.stretches)


def _role(line: Line, stretch: Stretch, hit: Hit[str]) -> str:
    """What a sign near a figure makes of it; empty for nothing."""
    before = stretch.figure - hit.past
    behind = hit.first - stretch.behind
    if hit.meaning == "added":
        inside = before < 0 and behind < 0
        if line.lower[hit.past : hit.past + 1] == ["than"]:
            return ""
        if 0 <= before < 2 or inside or (behind == 0 and line.lower[hit.first] == "more"):
            return "added"
    elif hit.meaning == "part":
        if 0 <= before < _NEAR or 0 <= behind < 2:
            return "part"
    elif hit.meaning == "prior" and 0 <= before < 2:
        return "prior"
    return ""


def periods_of(line: Line, place: int, figure: Figure) -> tuple[frozenset[str], frozenset[str]]:
    """The stretches of time a figure is over, and the weekdays beside it: its own, else those it shares."""
    stretch = line.stretches[place]
    own, days = _periods_within(line, stretch.first, stretch.past)
    lead = line.lower[: min(8, stretch.figure)]
    if "ago" in lead and not word_group("long ago").isdisjoint(lead):
        own = own | {"past"}
    if not own and place:
        own, shared = _periods_within(line, 0, stretch.first) if line.stretches[0].figure > 2 else (own, days)
        if own:
            own = _periods_within(line, 0, line.stretches[0].figure)[0]
            days = days or shared
    if not own and place + 1 < len(line.stretches) and line.stretches[place + 1].joint == "and":
        following = line.stretches[place + 1]
        own = _periods_within(line, following.behind, following.past)[0]
    if figure.unit and figure.kind in ("money", "count") and figure.unit.endswith(_RATES):
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
        month = months().get(word)
        if month and line.words[at][0].isupper():
            found.add(f"month {month}")
        elif word in word_group("weekdays"):
            days.add(word)
        elif len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20") and line.lower[at - 1] not in (",", "$"):
            found.add(f"year {word}")
    # What is counted since a day is a total: the day says no more.
    gone = found & word_group("periods gone by")
    if "total" in found and not gone:
        return frozenset(("total",)), frozenset(days)
    return frozenset(found), frozenset(days)
