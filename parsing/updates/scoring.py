"""Whether a family of stamps is how the page writes its headers: named rules with weights, in one table.

Each rule looks at the family from one side and answers with a share from 0 to 1; the score is the sum of shares times
weights. The rules come from a survey of live pages and of pages that only look like them: programmes, recipes,
listings, diaries, chat logs, articles with a chronology.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import NamedTuple

from dateline.parsing.sources.page import Page

from .families import Family
from .signals import Signals
from .tokens import pattern

__all__ = ["THRESHOLD", "Evidence", "score_family"]

THRESHOLD = 7.5
"""Splitting an article that is none is the worse error: below this the page is left whole."""

_TEXT_OF_ENTRIES = 85
"""Characters behind a header: what reports something takes more than a point of a plan."""
_SHORT_TEXT = 60
"""Characters behind a header: a programme has less, a live page more."""


class Evidence(NamedTuple):
    """What the rules look at."""

    family: Family
    signals: Signals
    gaps: tuple[int, ...]
    """Characters between each header and the next, or the end."""
    span: float
    """The share of the page from the first header to the last."""
    lead: float
    """The share of the page above the first header."""
    has_original: bool
    """Whether a label names an entry the original one."""
    has_milestones: bool
    """Whether `Half time` or the like stands as a header."""
    conversation: float
    """The share of texts that open with a name and a colon, where the names come again."""


def score_family(page: Page, family: Family, signals: Signals, has_original: bool, has_milestones: bool) -> float:
    """The sum of the evidence for a family."""
    starts = [page.blocks.rows[member.block][1] for member in family.members]
    whole = max(1, page.blocks.rows[-1][2])
    ends = [*starts[1:], whole]
    gaps = tuple(end - member.stamp.rest for end, member in zip(ends, family.members, strict=True))
    evidence = Evidence(
        family,
        signals,
        gaps,
        (starts[-1] - starts[0]) / whole,
        starts[0] / whole,
        has_original,
        has_milestones,
        _conversation(page, family),
    )
    return sum(weight * rule(evidence) for _, weight, rule in RULES)


def _conversation(page: Page, family: Family) -> float:
    speakers = Counter[str]()
    for member in family.members:
        name = pattern(r"[^\W\d_][\w .’'\-]{0,30}:~").match(page.text, member.stamp.rest)
        if name and not member.alone:
            speakers[name[0]] += 1
    again = sum(count for count in speakers.values() if count > 1)
    return again / len(family.members)


def _several(e: Evidence) -> float:
    return min(len(e.gaps), 8) / 8


def _single(e: Evidence) -> float:
    return float(len(e.gaps) == 1 and not e.has_original)


def _isolated(e: Evidence) -> float:
    return _share(member.isolated or member.alone for member in e.family.members)


def _long_texts(e: Evidence) -> float:
    return float(_median(e.gaps) >= _SHORT_TEXT)


def _timetable(e: Evidence) -> float:
    """Short texts; a report with odd minutes, or a page that says it is live, is given some credit."""
    if _median(e.gaps) >= _SHORT_TEXT or e.family.shape[0] == "tail":
        return 0.0
    return 1.0 - 0.4 * _irregular(e) - 0.4 * e.signals.live_title


def _in_order(e: Evidence) -> float:
    if e.family.order_share >= 0.95:
        return 1.0
    return 0.7 if _orderly(e) else 0.0


def _disorder(e: Evidence) -> float:
    return float(not _orderly(e))


def _orderly(e: Evidence) -> bool:
    """Whether one step in five at most, or a single one, goes the other way."""
    steps = len(e.gaps) - 1
    against = round((1 - e.family.order_share) * steps)
    return against <= max(steps / 5, steps >= 3)


def _newest_first(e: Evidence) -> float:
    if e.family.direction >= 0 or not _orderly(e):
        return 0.0
    return 1.0 if len(e.gaps) > 2 else 0.4


def _numbered(e: Evidence) -> float:
    return _share(member.stamp.number is not None for member in e.family.members)


def _irregular(e: Evidence) -> float:
    """Odd minutes come from a clock on the wall; a plan has quarters of an hour."""
    minutes = [minute for minute in e.family.minutes if minute is not None]
    return float(len(minutes) > 2 and _share(minute % 5 != 0 for minute in minutes) >= 0.5)


def _round_and_forward(e: Evidence) -> float:
    """A plan has quarters of an hour; who writes down what happens rounds to five minutes at the most."""
    minutes = [minute for minute in e.family.minutes if minute is not None]
    if len(minutes) <= 2 or e.family.direction < 0 or _share(m % 5 == 0 for m in minutes) <= 0.9:
        return 0.0
    return 1.0 if _share(m % 15 == 0 for m in minutes) > 0.6 else 0.5


def _nothing_but_entries(e: Evidence) -> float:
    """From the lead to the end a header, marked off from a text of several clauses, and then the next header."""
    marked_off = all(m.stamp.separator or m.stamp.zone or m.alone for m in e.family.members)
    whole = e.span >= 0.6 and e.lead <= 0.2
    return float(marked_off and whole and len(e.gaps) >= 5 and _median(e.gaps) >= _TEXT_OF_ENTRIES)


def _zoned(e: Evidence) -> float:
    share = _share(member.stamp.zone is not None for member in e.family.members)
    return 1.0 if share >= 0.5 else 0.5 * (share > 0)


def _dated(e: Evidence) -> float:
    return float(
        e.family.shape[0] != "date" and _share(member.stamp.date is not None for member in e.family.members) >= 0.5
    )


def _labelled(e: Evidence) -> float:
    return float(e.family.shape[0] == "label")


def _own_shape(e: Evidence) -> float:
    """Shapes that hardly anything but a live page has."""
    return float(e.family.shape[0] in ("tail", "clock and author", "ticker", "age"))


def _marked_up(e: Evidence) -> float:
    return float(e.family.shape[2].startswith("heading") or e.family.shape[2] == "strong")


def _alone(e: Evidence) -> float:
    return float(e.family.shape[1] == "alone")


def _live_title(e: Evidence) -> float:
    return float(e.signals.live_title)


def _live_text(e: Evidence) -> float:
    return float(e.signals.live_text)


def _programme(e: Evidence) -> float:
    return float(e.signals.programme)


def _bare(e: Evidence) -> float:
    """A clock that runs into its sentence: `11.15pm is when …`; not where a capital follows every time."""
    if e.family.shape[:2] != ("clock", "inline") or all(member.opens for member in e.family.members):
        return 0.0
    stamps = [member.stamp for member in e.family.members]
    return _share(not (s.separator or s.zone or s.date or s.glued or s.bracketed) for s in stamps)


def _spread(e: Evidence) -> float:
    return float(e.span >= 0.5)


def _cramped(e: Evidence) -> float:
    return float(len(e.gaps) > 1 and e.span < 0.25 and e.family.shape[0] != "label")


def _late(e: Evidence) -> float:
    return float(e.lead > 0.5 and e.family.shape[0] != "label")


def _firm_progress(e: Evidence) -> float:
    marks = [member.stamp.progress for member in e.family.members if member.stamp.progress]
    return float(bool(marks) and _share(mark.firm for mark in marks) >= 0.15)


def _milestones(e: Evidence) -> float:
    return float(e.has_milestones and e.family.shape[0].startswith("progress"))


def _original(e: Evidence) -> float:
    return float(e.has_original and e.family.shape[0] in ("label", "clock"))


def _years(e: Evidence) -> float:
    """Four digits that go on down the page and are years as well: a history."""
    stamps = [member.stamp for member in e.family.members]
    clocks = [s.clock for s in stamps if s.clock and s.clock.notation == "hhmm" and not s.zone and not s.label]
    like_years = bool(clocks) and len(clocks) == len(stamps) and all(10 <= c.hour <= 20 for c in clocks)
    return float(like_years and (e.family.direction >= 0 or any(not c.possible for c in clocks)))


def _impossible(e: Evidence) -> float:
    """Four digits, or a dotted number, that no day has: no clocks at all."""
    clocks = [member.stamp.clock for member in e.family.members if member.stamp.clock]
    return float(any(not c.possible and c.notation in ("hhmm", "hh.mm", "hh") for c in clocks))


def _timecodes(e: Evidence) -> float:
    """Places in a recording: they start at nothing and go on."""
    clocks = [member.stamp.clock for member in e.family.members if member.stamp.clock]
    bare = [c for c in clocks if not c.meridiem and c.notation == "hh:mm" and not c.worded]
    starts = bool(bare) and len(bare) == len(e.gaps) and bare[0].hour == 0 and bare[0].minute <= 1
    return float(starts and e.family.direction > 0 and not e.signals.live)


def _counting(e: Evidence) -> float:
    """Verses and numbered sections go on by one each time; a clock does not."""
    minutes = [minute for minute in e.family.minutes if minute is not None]
    return float(len(minutes) > 2 and all(after - before == 1 for before, after in pairwise(minutes)))


def _machine_log(e: Evidence) -> float:
    """Seconds on every line, and no line between: written by a machine."""
    return float(_is_dense(e) and _share(bool(m.stamp.clock and m.stamp.clock.second) for m in e.family.members) > 0.5)


def _is_dense(e: Evidence) -> bool:
    """Whether no blank line stands between any two members."""
    members = e.family.members[1:]
    return bool(members) and not any(member.isolated or member.alone for member in members)


def _talk(e: Evidence) -> float:
    return float(_is_dense(e) and e.conversation > 0.6)


def _chat(e: Evidence) -> float:
    return float(e.family.shape[0] == "chat")


def _dates_only(e: Evidence) -> float:
    return float(e.family.shape[0] == "date")


def _touched(e: Evidence) -> float:
    return float(e.family.shape[0] == "touched")


def _untimed_label(e: Evidence) -> float:
    return float(e.family.shape[:2] == ("label", "untimed"))


RULES: tuple[tuple[str, float, Callable[[Evidence], float]], ...] = (
    ("several members", 2.0, _several),
    ("one member only", -4.5, _single),
    ("headers stand alone or behind a blank line", 2.0, _isolated),
    ("text of some length behind each", 1.0, _long_texts),
    ("short lines, as in a timetable", -3.0, _timetable),
    ("clocks in order", 1.5, _in_order),
    ("clocks in disorder", -2.5, _disorder),
    ("newest first", 2.5, _newest_first),
    ("numbered labels", 1.5, _numbered),
    ("odd minutes", 1.5, _irregular),
    ("round minutes, oldest first", -1.0, _round_and_forward),
    ("nothing but entries", 1.5, _nothing_but_entries),
    ("zone given", 1.5, _zoned),
    ("date given", 1.0, _dated),
    ("label", 4.5, _labelled),
    ("a shape of live pages only", 3.0, _own_shape),
    ("heading or bold", 1.5, _marked_up),
    ("alone on the line", 1.0, _alone),
    ("title says live", 3.0, _live_title),
    ("lead or end says live", 2.0, _live_text),
    ("page says programme", -3.0, _programme),
    ("clock runs into the sentence", -4.0, _bare),
    ("from top to bottom", 1.0, _spread),
    ("in one corner of the page", -2.0, _cramped),
    ("long text above", -1.5, _late),
    ("added time, lap of laps", 2.0, _firm_progress),
    ("half time, full time", 1.5, _milestones),
    ("original entry named", 2.0, _original),
    ("years", -6.0, _years),
    ("no time of day", -8.0, _impossible),
    ("places in a recording", -5.0, _timecodes),
    ("numbers of verses or sections", -5.0, _counting),
    ("people talking", -4.0, _talk),
    ("log of a machine", -4.0, _machine_log),
    ("chat", -8.0, _chat),
    ("dates only", -4.0, _dates_only),
    ("says only when it was changed", -2.0, _touched),
    ("label without a clock", -1.0, _untimed_label),
)


def _share(flags: Iterable[bool]) -> float:
    known = list(flags)
    return sum(known) / len(known) if known else 0.0


def _median(values: tuple[int, ...]) -> int:
    return sorted(values)[len(values) // 2] if values else 0
