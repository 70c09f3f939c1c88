"""The goals of the reader, each a ratio or a count, and whether a run met them.

Milliseconds decide nothing: they are other ones on another machine or in another hour.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .figures import Reading, Runs, ratio, values
from .scenarios import BASELINE

__all__ = ["GOALS", "Goal", "Verdict", "judge"]

_SHORT, _LONG = "dateline 1,000 updates", "dateline 10,000 updates"
_KEYS = ("line", "page", "next update")
_FLIP = "flip"


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure of the reader divided by another one, and what it may be at most."""

    title: str
    ours: Reading
    against: Reading | None
    """None when the figure itself is compared with the limit."""
    limit: float
    must: bool = True
    """False for what is aimed at and not yet asked."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came out for a goal."""

    goal: Goal
    measured: float | None
    """None when the run did not hold both figures."""

    @property
    def word(self) -> str:
        """`met`, `missed`, or `not measured`."""
        if self.measured is None:
            return "not measured"
        return "met" if self.measured <= self.goal.limit else "missed"


def judge(runs: Runs, goals: Iterable[Goal]) -> tuple[Verdict, ...]:
    """Compare a run with the goals."""
    return tuple(Verdict(goal, _measured(runs, goal)) for goal in goals)


def _measured(runs: Runs, goal: Goal) -> float | None:
    if goal.against:
        return ratio(runs, goal.ours, goal.against)
    return max((value for value in values(runs, goal.ours) if value is not None), default=None)


def _starts() -> Iterable[Goal]:
    """The text may be on the screen before the program listens, so the answer to an early key is held to the same."""
    for name, limit, aim in (("seed 1", 1.3, 1.15), ("seed 2", 1.3, 1.15), ("10,000 updates", 1.5, 1.35)):
        for ending in ("", " again"):
            ours = f"dateline {name}{ending}"
            for quantity in ("content", "answer"):
                title = f"start to {quantity}, {name}{ending} / empty app"
                reading, empty = Reading(ours, quantity), Reading(BASELINE, quantity)
                yield Goal(title, reading, empty, limit)
                yield Goal(f"{title}, aim", reading, empty, aim, must=False)
        reading, empty = Reading(f"dateline {name}", "cpu to answer"), Reading(BASELINE, "cpu to answer")
        yield Goal(f"cpu to answer, {name} / empty app", reading, empty, limit)
    content = Reading(_LONG, "content")
    yield Goal("first page before the imports, 10,000 updates", content, Reading(BASELINE, "content"), 0.15, must=False)
    for name, limit in (("seed 1", 1.25), ("seed 2", 1.25), ("10,000 updates", 3.0)):
        reading, empty = Reading(f"dateline {name}", "peak of the reader"), Reading(BASELINE, "peak")
        yield Goal(f"memory on {name} / empty app", reading, empty, limit, must=False)
    for rival, name in (("frogmouth", "100 updates"), ("toolong", "1,000 updates"), ("toolong", "10,000 updates")):
        theirs = Reading(f"{rival} {name}", "content")
        yield Goal(f"start on {name} / {rival}", Reading(f"dateline {name}", "content"), theirs, 0.5)
    bare = Reading("bare interpreter", "cpu to content")
    yield Goal("`dateline --version` / bare interpreter", Reading("dateline --version", "cpu to content"), bare, 6.0)


def _keys() -> Iterable[Goal]:
    for key in _KEYS:
        long = {name: Reading(_LONG, name, key) for name in ("cpu", "p50", "p95", "updates")}
        flip = {name: Reading(BASELINE, name, _FLIP) for name in ("cpu", "p50", "p95")}
        yield Goal(f"cpu of {key}, 10,000 updates / 1,000", long["cpu"], Reading(_SHORT, "cpu", key), 1.5)
        yield Goal(f"cpu of {key}, 10,000 updates / flip of the empty app", long["cpu"], flip["cpu"], 2.5)
        yield Goal(f"p50 of {key}, 10,000 updates / flip of the empty app", long["p50"], flip["p50"], 3.0)
        yield Goal(f"p95 of {key}, 10,000 updates / flip of the empty app", long["p95"], flip["p95"], 2.5, must=False)
        yield Goal(f"updates of the screen for {key}, 10,000 updates", long["updates"], None, 1.0)
        during = f"{key} while analysing"
        for name in ("first p50", "first p95"):
            after = Reading(_LONG, name, key)
            yield Goal(f"{name} of {key}: during the analysis / after it", Reading(_LONG, name, during), after, 2.0)


def _rivals() -> Iterable[Goal]:
    ours, less = Reading(_LONG, "cpu", "search letter"), "less 10,000 updates"
    updates = Reading(_LONG, "updates", "search letter")
    yield Goal("updates of the screen for a search letter, 10,000 updates", updates, None, 1.0)
    yield Goal("cpu of a search letter, 10,000 updates / less", ours, Reading(less, "cpu", "search letter"), 0.5)
    worst = Reading(_LONG, "worst", "search letter")
    yield Goal("worst search letter, 10,000 updates / less", worst, Reading(less, "worst", "search letter"), 0.3)
    for name, rival in (("100 updates", "frogmouth"), ("1,000 updates", "toolong"), ("10,000 updates", "toolong")):
        for quantity, limit in (("bytes", 0.1), ("p50", 0.05)):
            page = Reading(f"dateline {name}", quantity, "page")
            yield Goal(
                f"{quantity} of page, {name} / {rival}", page, Reading(f"{rival} {name}", quantity, "page"), limit
            )


GOALS: tuple[Goal, ...] = (*_starts(), *_keys(), *_rivals())
