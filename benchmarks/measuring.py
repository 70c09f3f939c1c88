"""A whole run: documents are written, programs take turns round by round, tables are printed, the result is kept."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from .corpus import Document, seed_documents, synthetic_document
from .environments import find_programs
from .figures import Reading, Runs
from .goals import GOALS, Verdict, judge
from .printing import run_printing
from .report import error_lines, goal_table, key_table, start_table
from .results import Run
from .scenarios import BASELINE, Programs, Scenario, scenarios
from .session import Size, run_scenario
from .surroundings import surroundings

__all__ = ["Request", "measure"]

_ROOT = Path(__file__).parents[1]
_PRINTING_ROUNDS = 15
_STARTS_A_ROUND = 2


@dataclass(frozen=True, slots=True)
class Request:
    """What to measure."""

    reader: str
    """Path of the reader; empty for the one of this checkout."""
    rounds: int
    """How often the keys of each scenario are measured; starts are measured twice as often."""
    warm_up: int
    """Rounds before those that count."""
    only: str
    """Regular expression on names of scenarios; empty for all."""
    sizes: tuple[int, ...]
    """Updates of the synthetic documents."""
    screens: Path | None
    """Where to write what the screen showed after each step of the last round."""
    result: Path | None
    """Where to write the result; None for a file of this moment, which git ignores."""


def measure(request: Request) -> int:
    """Run all, print the tables and write the result; return 1 if there was nothing to run."""
    programs, size = find_programs(request.reader), Size()
    around = surroundings(programs, sys.argv[1:], (size.columns, size.rows))
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        chosen = _scenarios(request, programs, Path(scratch))
        runs = _take_turns(chosen, request, size)
    printed = run_printing(_printing_commands(programs), _PRINTING_ROUNDS) if programs.dateline else {}
    verdicts = judge({**runs, **printed}, GOALS)
    sections = (
        "\n".join(f"{name}: {value}" for name, value in around.items()),
        start_table(runs, BASELINE),
        start_table(printed, "bare interpreter") if printed else "",
        key_table(runs, Reading(BASELINE, "cpu", "flip")),
        goal_table(verdict for verdict in verdicts if verdict.measured is not None or not request.only),
        error_lines({**runs, **printed}),
    )
    print("\n\n".join(section for section in sections if section))
    _save(request.result, around, {**runs, **printed}, verdicts)
    return 0 if len(runs) > 1 else 1


def _scenarios(request: Request, programs: Programs, scratch: Path) -> tuple[Scenario, ...]:
    documents: list[Document] = list(seed_documents((_ROOT / "seeds").glob("*.txt"), scratch))
    documents += [synthetic_document(updates, scratch) for updates in request.sizes]
    found = scenarios(programs, {document.name: document for document in documents}, scratch)
    chosen = tuple(one for one in found if one.name == BASELINE or re.search(request.only, one.name))
    # What is needed for one scenario is prepared while the scratch folder is new; the folder outlives the rounds.
    for scenario in chosen:
        if scenario.prepare:
            subprocess.run(scenario.prepare, check=True, stdout=subprocess.DEVNULL, cwd=scratch)
    return chosen


def _take_turns(chosen: Sequence[Scenario], request: Request, size: Size) -> dict[str, list[Run]]:
    """Measure starts in short rounds of their own, so that each is close to the one it is compared with; then keys."""
    starts = [replace(scenario, steps=()) for scenario in chosen]
    runs = _rounds("starts", starts, request, size, _STARTS_A_ROUND * request.rounds)
    players = [replace(scenario, early_key="") for scenario in chosen if scenario.steps]
    plays = _rounds("keys", players, request, size, request.rounds)
    for name, found in plays.items():
        runs[name] += [replace(run, paint=None, content=None) for run in found]
    return runs


def _rounds(what: str, chosen: Sequence[Scenario], request: Request, size: Size, count: int) -> dict[str, list[Run]]:
    runs: dict[str, list[Run]] = {scenario.name: [] for scenario in chosen}
    for number in range(1 - request.warm_up, count + 1):
        print(f"{what}, round {number} of {count}" if number > 0 else f"{what}, to warm up", file=sys.stderr)
        for scenario in chosen:
            look = _screen_writer(request.screens, scenario.name) if request.screens and number == count else None
            run = run_scenario(scenario, size, look)
            if number > 0:
                runs[scenario.name].append(run)
    return runs


def _printing_commands(programs: Programs) -> dict[str, Sequence[str]]:
    return {
        "bare interpreter": (programs.python, "-c", ""),
        "dateline --version": (programs.dateline, "--version"),
        "dateline --help": (programs.dateline, "--help"),
    }


def _screen_writer(folder: Path, scenario: str) -> Callable[[str, tuple[str, ...]], None]:
    """Return what writes each screen that the benchmark saw into a file of the scenario."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{re.sub(r'[^a-z0-9]+', '-', scenario.lower())}.txt"
    file.write_text("", encoding="utf-8")

    def look(step: str, rows: tuple[str, ...]) -> None:
        with file.open("a", encoding="utf-8") as screens:
            screens.write(f"==== {step}\n" + "\n".join(row.rstrip() for row in rows) + "\n")

    return look


def _save(file: Path | None, around: dict[str, str], runs: Runs, verdicts: Sequence[Verdict]) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    file = file or _ROOT / "benchmarks" / "results" / f"local-{stamp}.json"
    goals = [
        {"goal": one.goal.title, "measured": one.measured, "limit": one.goal.limit, "is": one.word} for one in verdicts
    ]
    result = {**around, "goals": goals, "runs": {name: [asdict(run) for run in found] for name, found in runs.items()}}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(f"written: {file.name}", file=sys.stderr)
