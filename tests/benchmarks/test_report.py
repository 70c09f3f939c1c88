"""The tables that a run prints."""

from benchmarks.figures import Reading
from benchmarks.goals import Goal, Verdict
from benchmarks.report import error_lines, goal_table, key_table, start_table
from benchmarks.results import Run, StepResult

_STEP = StepResult("line", 2, (4.0, 8.0), (3.0, 5.0), (900, 1100), (1, 1), 1, 0.5, 10.0, 12.0)


def _run(name: str, content: float, cpu: float, memory: float, *steps: StepResult) -> Run:
    return Run(
        name,
        paint=100.0,
        content=content,
        cpu_content=cpu,
        answer=content * 2,
        cpu_answer=cpu * 2,
        start_bytes=9_000,
        peak_main=memory,
        peak=memory + 12,
        steps=steps,
    )


_RUNS = {
    "base": [_run("base", content, 80.0, 30.0) for content in (100.0, 200.0)],
    "ours": [_run("ours", content, 120.0, 33.0, _STEP) for content in (150.0, 250.0)],
    "lost": [Run("lost", error="the text was not seen: oops")],
}


def _cells(table: str, row: int) -> list[str]:
    return [cell.strip() for cell in table.splitlines()[row].strip("|").split("|")]


def test_a_start_shows_median_and_range_and_the_ratio_of_each_round() -> None:
    """The ratio is that of the rounds, not of the medians."""
    cells = _cells(start_table(_RUNS, "base"), 3)
    assert cells[:5] == ["ours", "2", "100 (100-100)", "200 (150-250)", "1.38 (1.25-1.50)"]
    assert cells[5:7] == ["400 (300-500)", "1.38 (1.25-1.50)"]
    assert cells[7:] == ["240 (240-240)", "1.50 (1.50-1.50)", "45", "33", "9,000"]


def test_cost_is_to_the_text_where_no_answer_is_waited_for() -> None:
    """A command that prints and ends has no key to answer."""
    runs = {name: [Run(name, 9.0, 9.0, cpu, cpu)] for name, cpu in (("base", 10.0), ("print", 15.0))}
    assert _cells(start_table(runs, "base"), 3)[5:9] == ["-", "-", "15 (15-15)", "1.50 (1.50-1.50)"]


def test_a_program_that_failed_is_said_to_have_failed() -> None:
    """It has a row of its own, and its error stands below the tables, once."""
    assert _cells(start_table(_RUNS, "base"), 4)[:3] == ["lost", "0", "failed"]
    assert error_lines({"lost": _RUNS["lost"] * 3}) == "lost: the text was not seen: oops"


def test_keys_of_all_rounds_make_one_row() -> None:
    """Percentiles are over the keys of all rounds, cost is for one key, unanswered keys are added up."""
    cells = _cells(key_table(_RUNS, Reading("base", "cpu", "flip")), 2)
    assert cells == ["ours", "line", "4", "4.0", "8.0", "8.0", "3.0", "6.0", "5.0", "-", "1.00", "900", "2"]


def test_a_wait_shows_how_long_it_was() -> None:
    """A step without keys shows seconds and the processor time spent in them."""
    wait = StepResult("analysis", 0, seconds=12.5, cpu_main=300.0, cpu_tree=9_000.0)
    table = key_table({"ours": [Run("ours", 1.0, 1.0, steps=(wait,))]}, Reading("base", "cpu", "flip"))
    assert _cells(table, 2)[:9] == ["ours", "analysis", "0", "12.5 s", "", "", "", "9,000 in all", "300 in all"]


def test_a_step_that_failed_says_what_never_showed() -> None:
    """The last column names the missing text."""
    step = StepResult("search", 1, (1.0,), (1.0,), (9,), (1,), missing="word")
    table = key_table({"ours": [Run("ours", 1.0, 1.0, steps=(step,))]}, Reading("base", "cpu", "flip"))
    assert _cells(table, 2)[-1] == "0, never showed 'word'"


def test_goals_show_what_was_measured_and_what_is_only_aimed_at() -> None:
    """A missed aim is not mistaken for a missed goal."""
    goal = Goal("start", Reading("ours", "content"), None, 1.5)
    aim = Goal("start", Reading("ours", "content"), None, 1.0, must=False)
    table = goal_table([Verdict(goal, 1.25), Verdict(aim, 1.25), Verdict(goal, None)])
    assert [_cells(table, row)[1:] for row in (2, 3, 4)] == [
        ["1.25", "1.5", "met"],
        ["1.25", "1", "missed (aim)"],
        ["-", "1.5", "not measured"],
    ]
