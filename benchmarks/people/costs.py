"""What reading people may cost, what it costs others, and the table that sets one beside the other."""

import statistics
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..turns import Rounds, number

__all__ = ["COSTS", "LENGTHS", "PEOPLE", "Cost", "cost_table", "medians", "verdict"]

PEOPLE = "dateline"
"""The reader that the aims are for."""
LENGTHS = (5_000, 50_000, 500_000)
"""Characters of a live blog that are read to see whether the time of a character stays level."""
_FACTS = "dateline, all facts"


class Cost(NamedTuple):
    """One row of the table."""

    key: str
    """The figure in the answers of the workers."""
    title: str
    digits: int = 1
    aim: float | None = None
    """What it may be at most; None where it only explains another row."""
    small_model: tuple[float, float] | None = None
    """What it was for spaCy's small model, from and to."""
    aim_for: tuple[str, ...] = (PEOPLE,)


COSTS = (
    Cost("import", "import ms"),
    Cost("ready", "import and first sentence ms", aim=60, small_model=(1_000, 1_600)),
    Cost("news, first time", "5,000 characters of news, first time ms", aim=20),
    Cost("news", "5,000 characters of news ms", aim=20, small_model=(100, 160)),
    Cost("names", "5,000 characters full of names ms", aim=20),
    *(Cost(f"{length}", f"1,000 characters out of {length:,} ms", 2) for length in LENGTHS),
    Cost("level", f"the same, {LENGTHS[-1]:,} / {LENGTHS[0]:,}", 2, aim=1.25, aim_for=(PEOPLE, _FACTS)),
    Cost("memory", "memory MiB", aim=20, small_model=(200, 200)),
    Cost("data", "data MB", 2, aim=1),
    Cost("data in the wheel", "data in a wheel MB", 2),
    Cost("installed", "installed, with what it depends on MB", small_model=(200, 200)),
)
"""Milliseconds are processor time of one machine: how many times less they are than those of others says more."""


def medians(rounds: Rounds) -> dict[str, dict[str, float]]:
    """Each figure of each reader, the median of the rounds; `level` is the median of the ratios within a round."""
    return {name: {cost.key: statistics.median([_figure(run, cost.key) for run in runs]) for cost in COSTS}
            for name, runs in rounds.items()}  # fmt: skip


def _figure(run: Mapping[str, object], key: str) -> float:
    if key == "level":
        return number(run, str(LENGTHS[-1])) / number(run, str(LENGTHS[0]))
    return number(run, key)


def verdict(measured: float, aim: float) -> str:
    """`met` or `missed`."""
    return "met" if measured <= aim else "missed"


def cost_table(figures: Mapping[str, Mapping[str, float]], costs: Sequence[Cost] = COSTS) -> str:
    """Each cost beside its aim, and how many times that of reading people it is for the others."""
    lines = [
        f"| processor time, median | aim | {' | '.join(figures)} | spaCy small, another day |",
        "|---|--:|" + "--:|" * (len(figures) + 1),
    ]
    for cost in costs:
        own = figures.get(PEOPLE, {}).get(cost.key, 0.0)
        aim = "" if cost.aim is None else f"{cost.aim:,g}"
        cells = [_cell(cost, name, of_one[cost.key], own) for name, of_one in figures.items()]
        lines.append(f"| {' | '.join([cost.title, aim, *cells, _small_model(cost, own)])} |")
    return "\n".join(lines) + "\n"


def _cell(cost: Cost, name: str, measured: float, own: float) -> str:
    written = f"{measured:,.{cost.digits}f}"
    if cost.aim is not None and name in cost.aim_for:
        return f"{written} {verdict(measured, cost.aim)}"
    if not own or name == PEOPLE or cost.key == "level":
        return written
    times = measured / own
    return f"{written} ({times:.{1 if times >= 0.1 else 2}f}x)"


def _small_model(cost: Cost, own: float) -> str:
    if not cost.small_model:
        return ""
    ends = sorted(set(cost.small_model))
    written = " to ".join(f"{end:,.0f}" for end in ends)
    return f"{written} ({' to '.join(f'{end / own:.0f}' for end in ends)}x)" if own else written
