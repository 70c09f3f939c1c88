"""Which of several counts a figure is, told from the words beside it: treated or admitted, places or places taken."""

from __future__ import annotations

from .lines import Line, Stretch
from .tables import Sort, word_group

__all__ = ["are_apart", "sorts_of"]

_NONE = frozenset[Sort]()


def sorts_of(line: Line, stretch: Stretch, event: str) -> frozenset[Sort]:
    """What the words of a figure say, the noun's own before those around it; nothing where they say two things.

    Whether the counted are armed only the noun says, or who lost them: an army may speak of those it did not lose.
    Bodies that are found are those of that hour, unless a word says that they are all.
    """
    found: dict[str, set[str]] = {}
    own: dict[str, set[str]] = {}
    for hit in line.sorts:
        if stretch.first <= hit.first < stretch.past:
            inside = stretch.figure <= hit.first < stretch.behind
            if inside or hit.meaning.of != "arms" or hit.past - hit.first > 1:
                found.setdefault(hit.meaning.of, set()).add(hit.meaning.which)
            if inside:
                own.setdefault(hit.meaning.of, set()).add(hit.meaning.which)
    told = {Sort(of, *which) for of, which in {**found, **own}.items() if len(which) == 1}
    noun = line.lower[stretch.behind - 1]
    if noun not in word_group("what is taken or free"):
        told -= {Sort("room", "taken"), Sort("room", "free")}
    if event == "killed" and noun not in ("bodies", "body"):
        told.add(Sort("dead", "all"))
    elif event == "killed" and word_group("tells a running count").isdisjoint(line.lower):
        told.add(Sort("dead", "found now"))
    if event in word_group("done by a company"):
        told.add(Sort("doer", "one" if _is_done_by_one(line, stretch, event) else "all"))
    return frozenset(told) if told else _NONE


def _is_done_by_one(line: Line, stretch: Stretch, event: str) -> bool:
    """Whether a name or a pronoun stands right before the verb: `Norair has cancelled 40 flights`."""
    for hit in line.events:
        if hit.meaning.event == event and hit.meaning.form == "verb" and hit.past <= stretch.figure:
            at = hit.first - 1
            while at >= stretch.first and line.lower[at] in ("has", "have", "had", "also", "now", "already"):
                at -= 1
            if at >= stretch.first and (line.lower[at] in ("it", "they") or line.words[at][0].isupper()):
                return True
    return False


def are_apart(new: frozenset[Sort], old: frozenset[Sort], equal: bool) -> bool:
    """Whether two figures are two counts by their sorts; what a room holds is told by nobody of those in it."""
    if new == old:
        return False
    mine, theirs = dict(new), dict(old)
    if any(of in theirs and theirs[of] != which for of, which in mine.items()):
        return True
    lone = mine.get("room") or theirs.get("room")
    return ("room" in mine) != ("room" in theirs) and (lone == "whole" or not equal)
