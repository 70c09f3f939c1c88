"""Workers take turns at the same task, each in a process of its own, rivals in environments of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from .environments import make_environment

__all__ = ["Result", "Rivals", "Rounds", "number", "take_turns"]

_ROOT = Path(__file__).parents[1]

Rivals = Mapping[str, Sequence[str]]
"""What is installed for each rival. They are measured, never depended on."""
Result = Mapping[str, object]
"""What a worker answers."""
Rounds = Mapping[str, Sequence[Result]]
"""The answers of each worker, one for each round that counts."""


def take_turns(
    module: str, names: Iterable[str], task: str, *, rivals: Rivals, rounds: int, install: bool = False
) -> Rounds:
    """Run `module` for each name whose environment is there, in turn, after a round that does not count.

    `install` makes the environments of rivals that are missing. The answer has no names where nothing can be run.

    Raises:
        SystemExit: a worker failed.

    """
    programs = {name: _interpreter(name, rivals) for name in names}
    for name, packages in rivals.items():
        if install and not programs[name].exists():
            make_environment(programs[name].parents[1], packages)
    there = {name: program for name, program in programs.items() if program.exists()}
    results: dict[str, list[Result]] = {name: [] for name in there}
    for turn in range(rounds + 1):
        for name, program in there.items():
            print(f"round {turn} {name}", file=sys.stderr)
            result = _run(program, module, name, task)
            if turn:
                results[name].append(result)
    return results


def number(result: Result, key: str) -> float:
    """Return one figure of an answer."""
    value = result[key]
    return value if isinstance(value, float) else float(str(value))


def _interpreter(name: str, rivals: Rivals) -> Path:
    folder = f".venv-bench-{name.lower().replace(' ', '-')}" if name in rivals else ".venv"
    return _ROOT / folder / "bin" / "python"


def _run(program: Path, module: str, name: str, task: str) -> Result:
    command = [str(program), "-m", module, name]
    # The first round, which does not count, leaves byte code for the others.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, input=task, capture_output=True, text=True, cwd=_ROOT, env=environment, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed: {done.stderr.strip().splitlines()[-1:]}")
    result: Result = json.loads(done.stdout)
    return result
