"""Figures drawn from runs: percentiles, and ratios of what was measured side by side in one round."""

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from .results import Run, StepResult

__all__ = ["POOLED", "QUANTITIES", "Reading", "Runs", "median", "percentile", "pooled", "ratio", "ratios", "values"]

Runs = Mapping[str, Sequence[Run]]
"""The runs of each scenario, one a round, in the order of the rounds."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Which figure of which scenario: what a goal compares."""

    scenario: str
    quantity: str
    """A key of `QUANTITIES`, or of `POOLED`."""
    step: str = ""
    """The step, for a quantity of keys."""


def median(numbers: Sequence[float]) -> float | None:
    """Return the median; None of nothing."""
    return statistics.median(numbers) if numbers else None


def percentile(numbers: Sequence[float], share: float) -> float | None:
    """Return the smallest number that at least `share` (0 to 1) of the numbers do not exceed; None of nothing."""
    ordered = sorted(numbers)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else None


def values(runs: Runs, reading: Reading) -> list[float | None]:
    """Return a figure in each round; None where it was not measured."""
    of_run = QUANTITIES[reading.quantity]
    return [of_run(run, reading.step) for run in runs.get(reading.scenario, ())]


def ratios(runs: Runs, ours: Reading, against: Reading) -> list[float]:
    """Return ours divided by the other, for each round in which both were measured."""
    pairs = zip(values(runs, ours), values(runs, against), strict=False)
    return [mine / other for mine, other in pairs if mine is not None and other]


def ratio(runs: Runs, ours: Reading, against: Reading) -> float | None:
    """Return the median of the ratios round by round, or None if there is none.

    What a slow key is can only be said of all rounds together: there the keys of all of them are compared.
    """
    if ours.quantity in POOLED:
        mine, other = pooled(runs, ours), pooled(runs, against)
        return mine / other if mine is not None and other else None
    return median(ratios(runs, ours, against))


def pooled(runs: Runs, reading: Reading) -> float | None:
    """Return a percentile of the keys of all rounds."""
    times, share = POOLED[reading.quantity]
    steps = [_step(run, reading.step) for run in runs.get(reading.scenario, ())]
    return percentile([value for step in steps if step for value in times(step)], share)


def _step(run: Run, name: str) -> StepResult | None:
    return next((step for step in run.steps if step.name == name and not step.missing), None)


def _of_keys(figure: Callable[[StepResult], float | None]) -> Callable[[Run, str], float | None]:
    def read(run: Run, name: str) -> float | None:
        step = _step(run, name)
        return None if step is None or not step.keys else figure(step)

    return read


def _of_start(figure: Callable[[Run], float | None]) -> Callable[[Run, str], float | None]:
    def read(run: Run, _name: str) -> float | None:
        return None if run.content is None else figure(run)

    return read


QUANTITIES: dict[str, Callable[[Run, str], float | None]] = {
    "content": _of_start(lambda run: run.content),
    "paint": _of_start(lambda run: run.paint),
    "answer": lambda run, _: run.answer,
    "cpu to answer": lambda run, _: None if run.answer is None else run.cpu_answer,
    "cpu to content": _of_start(lambda run: run.cpu_content),
    "peak": lambda run, _: run.peak if run.steps else None,
    "peak of the reader": lambda run, _: run.peak_main if run.steps else None,
    "cpu": _of_keys(lambda step: step.cpu_tree / step.keys),
    "cpu of the reader": _of_keys(lambda step: step.cpu_main / step.keys),
    "p50": _of_keys(lambda step: percentile(step.settled, 0.5)),
    "first p50": _of_keys(lambda step: percentile(step.first, 0.5)),
    "bytes": _of_keys(lambda step: percentile(step.sizes, 0.5)),
    "updates": _of_keys(lambda step: sum(step.updates) / len(step.updates) if step.updates else None),
}
"""How to draw each figure from a run and the name of a step; figures of keys are for one key.

Memory is that of a program that was used, not of one that was only started.
"""

POOLED: dict[str, tuple[Callable[[StepResult], Sequence[float]], float]] = {
    "p95": (lambda step: step.settled, 0.95),
    "worst": (lambda step: step.settled, 1.0),
    "first p95": (lambda step: step.first, 0.95),
}
"""Percentiles of the keys of all rounds together: the times, and the share of them that do not take longer."""
