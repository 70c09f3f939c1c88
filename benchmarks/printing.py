"""Commands that print and end, against the interpreter that only starts: how much is imported for nothing."""

import os
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from .results import Run
from .session import Size, clean_environment

__all__ = ["run_printing"]


def run_printing(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[Run]]:
    """Run commands in turn, `rounds` times after one that does not count; content is the end of the command."""
    found: dict[str, list[Run]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory(prefix="bench-home-") as home:
        environment = clean_environment(Path(home), Size())
        for number in range(rounds + 1):
            for name, command in commands.items():
                run = _run(name, command, environment, home)
                if number:
                    found[name].append(run)
    return found


def _run(name: str, command: Sequence[str], environment: Mapping[str, str], folder: str) -> Run:
    started = time.perf_counter()
    process = subprocess.Popen(
        list(command), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, cwd=folder, env=dict(environment)
    )
    printed = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    ended = (time.perf_counter() - started) * 1e3
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        return Run(name, error=f"ended with {process.returncode}")
    spent = (usage.ru_utime + usage.ru_stime) * 1e3
    return Run(name, ended, ended, spent, spent, start_bytes=len(printed))
