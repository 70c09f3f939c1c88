"""Figures drawn from runs, and what is said of the goals."""

from pathlib import Path

import pytest

from benchmarks.corpus import Document
from benchmarks.figures import Reading, median, percentile, pooled, ratio, ratios, values
from benchmarks.goals import GOALS, Goal, judge
from benchmarks.results import Run, StepResult
from benchmarks.scenarios import BASELINE, Programs, scenarios


def _step(name: str, *settled: float, cpu: float = 0.0, missing: str = "") -> StepResult:
    return StepResult(
        name,
        keys=len(settled),
        settled=settled,
        first=settled,
        sizes=(100,) * len(settled),
        updates=(1,) * len(settled),
        cpu_main=cpu,
        cpu_tree=cpu,
        missing=missing,
    )


@pytest.mark.parametrize(
    ("numbers", "share", "expected"),
    [((), 0.5, None), ((7.0,), 0.95, 7.0), ((3.0, 1.0, 2.0), 0.5, 2.0), (tuple(map(float, range(1, 101))), 0.95, 95.0)],
)
def test_a_percentile_is_one_of_the_numbers(numbers: tuple[float, ...], share: float, expected: float | None) -> None:
    """It is the smallest number that at least the share of the numbers do not exceed."""
    assert percentile(numbers, share) == expected


def test_nothing_has_no_median() -> None:
    """No numbers have no median; an even number of them has the middle between two."""
    assert median([]) is None
    assert median([1.0, 4.0]) == 2.5


def test_ratios_are_taken_round_by_round() -> None:
    """A slow round is slow for both, and the ratio is the same; a failed round is left out."""
    runs = {
        "ours": [Run("ours", content=200.0), Run("ours", content=2000.0), Run("ours", error="no text")],
        "empty": [Run("empty", content=100.0), Run("empty", content=1000.0), Run("empty", content=100.0)],
    }
    assert ratios(runs, Reading("ours", "content"), Reading("empty", "content")) == [2.0, 2.0]


def test_cost_is_for_one_key() -> None:
    """Processor time of a step is divided by its keys."""
    runs = {"ours": [Run("ours", content=1.0, steps=(_step("line", 1.0, 3.0, cpu=8.0),))]}
    assert values(runs, Reading("ours", "cpu", "line")) == [4.0]


def test_slow_keys_are_those_of_all_rounds_together() -> None:
    """The 95th percentile is over all rounds: one slow key in twenty counts, one in forty does not."""
    fast, slow = (1.0,) * 20, (1.0,) * 19 + (9.0,)
    once = {"ours": [Run("ours", content=1.0, steps=(_step("line", *keys),)) for keys in (fast, slow)]}
    often = {"ours": [Run("ours", content=1.0, steps=(_step("line", *keys, 9.0),)) for keys in (slow, slow)]}
    assert pooled(once, Reading("ours", "p95", "line")) == 1.0
    assert pooled(often, Reading("ours", "p95", "line")) == 9.0


def test_the_worst_key_is_the_worst_of_all_rounds() -> None:
    """One slow key in one round decides."""
    ours = [Run("ours", content=1.0, steps=(_step("line", worst),)) for worst in (2.0, 50.0, 2.0)]
    other = [Run("less", content=1.0, steps=(_step("line", worst),)) for worst in (1.0, 1.0, 10.0)]
    runs = {"ours": ours, "less": other}
    assert ratio(runs, Reading("ours", "worst", "line"), Reading("less", "worst", "line")) == 5.0


def test_a_step_that_did_not_do_its_work_has_no_figures() -> None:
    """When the expected text never showed, the time is of something else and is not used."""
    runs = {"ours": [Run("ours", content=1.0, steps=(_step("search", 1.0, missing="word"),))]}
    assert values(runs, Reading("ours", "p50", "search")) == [None]


@pytest.mark.parametrize(("content", "word"), [(120.0, "met"), (130.0, "met"), (131.0, "missed")])
def test_a_goal_is_met_up_to_its_limit(content: float, word: str) -> None:
    """The limit itself still meets the goal."""
    goal = Goal("start", Reading("ours", "content"), Reading("empty", "content"), 1.3)
    runs = {"ours": [Run("ours", content=content)], "empty": [Run("empty", content=100.0)]}
    assert [verdict.word for verdict in judge(runs, [goal])] == [word]


def test_a_goal_without_its_rival_is_not_measured() -> None:
    """A goal is neither met nor missed when one side did not run."""
    goal = Goal("start", Reading("ours", "content"), Reading("less", "content"), 1.0)
    assert [verdict.word for verdict in judge({"ours": [Run("ours", content=1.0)]}, [goal])] == ["not measured"]


def test_a_count_is_judged_by_its_highest_round() -> None:
    """Where nothing stands against a figure, no round may exceed the limit."""
    goal = Goal("updates", Reading("ours", "content"), None, 10.0)
    runs = {"ours": [Run("ours", content=9.0), Run("ours", content=11.0)]}
    assert [verdict.word for verdict in judge(runs, [goal])] == ["missed"]


def test_goals_speak_of_scenarios_and_steps_that_exist() -> None:
    """Every reading of every goal is one that a full run takes."""
    names = {f"{size:,} updates": size for size in (100, 1_000, 10_000)} | {"seed 1": 0, "seed 2": 0}
    file = Path("a")
    documents = {name: Document(name, file, "a", "b", size, file, file) for name, size in names.items()}
    found = scenarios(Programs("python", "dateline", "less", "newsboat", "tl", "frogmouth"), documents, Path("scratch"))
    steps = {one.name: {step.name for step in one.steps} | {""} for one in found}
    steps |= {"bare interpreter": {""}, "dateline --version": {""}}
    readings = [reading for goal in GOALS for reading in (goal.ours, goal.against) if reading]
    assert [one for one in readings if one.step not in steps.get(one.scenario, set())] == []
    assert BASELINE in steps


def test_programs_that_are_not_installed_are_left_out() -> None:
    """Without rivals and reader there is only the empty app."""
    document = Document("100 updates", Path("a"), "a", "b", 100)
    assert [one.name for one in scenarios(Programs("python"), {"one": document}, Path("s"))] == [BASELINE]
