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
    empty, empty_cpu = Reading(BASELINE, "content"), Reading(BASELINE, "cpu to content")
    for name in ("seed 1", "seed 2"):
        yield Goal(f"start on {name} / empty app", Reading(f"dateline {name}", "content"), empty, 1.3)
        yield Goal(f"start on {name} / empty app, aim", Reading(f"dateline {name}", "content"), empty, 1.15, must=False)
        again = Reading(f"dateline {name} again", "content")
        yield Goal(f"start on {name} again / empty app", again, empty, 1.3)
        cpu = Reading(f"dateline {name}", "cpu to content")
        yield Goal(f"cpu to content, {name} / empty app", cpu, empty_cpu, 1.3)
        memory = Reading(f"dateline {name}", "peak of the reader")
        yield Goal(f"memory on {name} / empty app", memory, Reading(BASELINE, "peak"), 1.25, must=False)
    yield Goal("start on 10,000 updates / empty app", Reading(_LONG, "content"), empty, 1.5)
    yield Goal("start on 10,000 updates / empty app, aim", Reading(_LONG, "content"), empty, 1.35, must=False)
    yield Goal(
        "cpu to content, 10,000 updates / empty app", Reading(_LONG, "cpu to content"), empty_cpu, 1.25, must=False
    )
    yield Goal("first page before the imports, 10,000 / empty app", Reading(_LONG, "content"), empty, 0.15, must=False)
    peak = Reading(BASELINE, "peak")
    yield Goal("memory on 10,000 updates / empty app", Reading(_LONG, "peak of the reader"), peak, 3.0, must=False)
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
