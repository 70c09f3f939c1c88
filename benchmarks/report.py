"""Tables for people to read, in Markdown: starts, keys, and the goals with what came of them."""

from collections.abc import Iterable, Sequence

from .figures import Reading, Runs, median, percentile, ratios, values
from .goals import Verdict
from .results import StepResult

__all__ = ["error_lines", "goal_table", "key_table", "start_table"]


_START = (
    "start|/rounds/paint ms/content ms/content ÷ base/answer ms/answer ÷ base/cpu/cpu ÷ base/peak MiB/of it main/bytes"
)
_KEYS = "program|/step|/keys/p50 ms/p95/worst/first p50/cpu ms a key/of it main/cpu ÷ base/updates/bytes/unanswered"
_GOALS = "goal|/measured/at most/|"
"""Column heads, parted by slashes; a bar marks a column of words."""


def start_table(runs: Runs, baseline: str) -> str:
    """Return how each program started: median, and in brackets the least and the most of the rounds."""
    lines = []
    for name, rounds in runs.items():
        good = [run for run in rounds if run.content is not None]
        if not good:
            lines.append([name, "0", "failed"])
            continue
        content, answer = Reading(name, "content"), Reading(name, "answer")
        # What prints and ends, or is not asked for an answer, is measured to the text.
        cpu = "cpu to answer" if any(run.answer is not None for run in good) else "cpu to content"
        cells = [
            _spread(values(runs, Reading(name, "paint")), 0),
            _spread(values(runs, content), 0),
            _spread(ratios(runs, content, Reading(baseline, "content")), 2),
            _spread(values(runs, answer), 0),
            _spread(ratios(runs, answer, Reading(baseline, "answer")), 2),
            _spread(values(runs, Reading(name, cpu)), 0),
            _spread(ratios(runs, Reading(name, cpu), Reading(baseline, cpu)), 2),
            _number(median(_known(values(runs, Reading(name, "peak")))), 0),
            _number(median(_known(values(runs, Reading(name, "peak of the reader")))), 0),
            _number(median([run.start_bytes for run in good]), 0),
        ]
        lines.append([name, str(len(good)), *cells])
    return _table(_START, lines)


def key_table(runs: Runs, baseline: Reading) -> str:
    """Return what keys cost in each program, all rounds together; the ratio is of processor time, round by round."""
    lines = []
    for name, rounds in runs.items():
        for step_name in dict.fromkeys(step.name for run in rounds for step in run.steps):
            steps = [step for run in rounds for step in run.steps if step.name == step_name]
            against = ratios(runs, Reading(name, "cpu", step_name), baseline)
            lines.append([name, step_name, *_key_cells(steps, against)])
    return _table(_KEYS, lines)


def goal_table(verdicts: Iterable[Verdict]) -> str:
    """Return the goals, each with what was measured, the limit and a word; what is only aimed at says so."""
    lines = []
    for verdict in verdicts:
        word = verdict.word if verdict.goal.must else f"{verdict.word} (aim)"
        measured = "-" if verdict.measured is None else f"{verdict.measured:.2f}"
        lines.append([verdict.goal.title, measured, f"{verdict.goal.limit:g}", word])
    return _table(_GOALS, lines)


def error_lines(runs: Runs) -> str:
    """Return one line for each way in which a program failed to show its text; empty when all did."""
    lines = (f"{name}: {run.error}" for name, rounds in runs.items() for run in rounds if run.error)
    return "\n".join(dict.fromkeys(lines))


def _key_cells(steps: Sequence[StepResult], against: Sequence[float]) -> list[str]:
    missing = next((step.missing for step in steps if step.missing), "")
    if not any(step.keys for step in steps):  # a wait: how long it was, and what was spent meanwhile
        seconds = _number(median([step.seconds for step in steps]), 1)
        spent = _number(median([step.cpu_tree for step in steps]), 0)
        main = _number(median([step.cpu_main for step in steps]), 0)
        note = f" (no {missing})" if missing else ""
        return ["0", f"{seconds} s{note}", "", "", "", f"{spent} in all", f"{main} in all"]
    settled = [value for step in steps for value in step.settled]
    return [
        str(len(settled)),
        _number(percentile(settled, 0.5)),
        _number(percentile(settled, 0.95)),
        _number(max(settled, default=None)),
        _number(percentile([value for step in steps for value in step.first], 0.5)),
        _number(median([step.cpu_tree / step.keys for step in steps])),
        _number(median([step.cpu_main / step.keys for step in steps])),
        _number(median(against), 2),
        _number(median([sum(step.updates) / len(step.updates) for step in steps if step.updates]), 2),
        _number(percentile([value for step in steps for value in step.sizes], 0.5), 0),
        str(sum(step.unanswered for step in steps)) + (f", never showed {missing!r}" if missing else ""),
    ]


def _known(numbers: Iterable[float | None]) -> list[float]:
    return [number for number in numbers if number is not None]


def _spread(numbers: Sequence[float | None], digits: int) -> str:
    known = _known(numbers)
    if not known:
        return "-"
    middle = _number(median(known), digits)
    return f"{middle} ({_number(min(known), digits)}-{_number(max(known), digits)})"


def _number(value: float | None, digits: int = 1) -> str:
    if value is None:
        return "-"
    return f"{value:,.{digits}f}" if abs(value) < 100 else f"{value:,.0f}"


def _table(columns: str, lines: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; lines that are too short are filled up."""
    heads = columns.split("/")
    rule = ["---" if head.endswith("|") else "--:" for head in heads]
    filled = ([*line, *[""] * (len(heads) - len(line))] for line in lines)
    rows = ([head.rstrip("|") for head in heads], rule, *filled)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
