"""One run of one scenario: start the program, wait for its text, play the steps, leave."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from .keys import key_bytes
from .pressing import Player
from .processes import ProcessorTime, ProcessTree
from .results import Run
from .scenarios import Scenario
from .screen import Screen
from .steps import Press
from .terminal import Terminal

__all__ = ["Size", "clean_environment", "run_scenario"]

_START_LIMIT = 60.0
_ANSWER_LIMIT = 10.0
_START_QUIET = 0.05
_SETTLE_QUIET = 0.25
_SETTLE_LIMIT = 1.5


@dataclass(frozen=True, slots=True)
class Size:
    """The size of the terminal in cells."""

    columns: int = 120
    rows: int = 40


def run_scenario(scenario: Scenario, size: Size, look: Callable[[str, tuple[str, ...]], None] | None = None) -> Run:
    """Run a program once, in an empty home of its own; `look` is shown the screen after the start and each step."""
    with tempfile.TemporaryDirectory(prefix="bench-home-") as home:
        if scenario.rehearsed:
            _run_in(Path(home), replace(scenario, steps=(), early_key=""), size, None)
        return _run_in(Path(home), scenario, size, look)


def clean_environment(home: Path, size: Size) -> dict[str, str]:
    """Return an environment in which nothing of the user is read or written, and programs use all colours."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TERM": "screen-256color",  # the description that the emulator follows most closely
        "COLORTERM": "truecolor",
        "COLUMNS": str(size.columns),
        "LINES": str(size.rows),
    }


def _run_in(home: Path, scenario: Scenario, size: Size, look: Callable[[str, tuple[str, ...]], None] | None) -> Run:
    terminal = Terminal(scenario.command, clean_environment(home, size), home, size.columns, size.rows)
    try:
        return _play(scenario, terminal, Screen(size.columns, size.rows), look)
    finally:
        terminal.close([key_bytes(key) for key in scenario.goodbye])


def _play(
    scenario: Scenario, terminal: Terminal, screen: Screen, look: Callable[[str, tuple[str, ...]], None] | None
) -> Run:
    processes = ProcessTree(terminal.process_id)
    player = Player(terminal, screen, processes)
    run = _start(scenario, terminal, screen, processes)
    if look:
        look("start", screen.rows)
    if run.error:
        return run
    steps = []
    for step in scenario.steps:
        result = player.play(step)
        if not isinstance(step, Press) or step.measured or result.missing:
            steps.append(result)
        if look:
            look(step.name, screen.rows)
        if terminal.ended:
            return replace(run, error=f"the program ended in the step {step.name!r}: {_seen(screen)}")
    peak_main, peak = processes.peak_mebibytes()
    return replace(run, steps=tuple(steps), peak_main=peak_main, peak=peak)


def _start(scenario: Scenario, terminal: Terminal, screen: Screen, processes: ProcessTree) -> Run:
    """Wait for the text. Processor time is read with each chunk, so what the program does afterwards is not counted."""
    paint = content = None
    spent = ProcessorTime(0.0, 0.0)
    size = 0
    for seconds, changed, length, reading in _changes(terminal, screen, processes, _START_LIMIT):
        size += length
        if paint is None and changed and not screen.is_blank():
            paint = seconds
        if changed and screen.shows((scenario.ready,)):
            content, spent = seconds, reading
            break
    if content is None:
        return Run(scenario.name, paint, error=f"the text was not seen: {_seen(screen)}")
    run = Run(scenario.name, paint, content, spent.main, spent.tree)
    if scenario.early_key:
        run = _answer_early_key(run, scenario, terminal, screen, processes)
    for chunk in terminal.read_until_quiet(_SETTLE_QUIET, _SETTLE_LIMIT):
        size += len(chunk.data)
        screen.feed(chunk.data)
    return replace(run, start_bytes=size)


def _answer_early_key(run: Run, scenario: Scenario, terminal: Terminal, screen: Screen, processes: ProcessTree) -> Run:
    """Type a key at once and wait for its answer: a page can be on the screen before the program listens."""
    place = screen.place_of(scenario.ready)
    columns = len(screen.rows[0])
    terminal.send(key_bytes(scenario.early_key))
    for seconds, changed, _, reading in _changes(terminal, screen, processes, _ANSWER_LIMIT):
        if not changed:
            continue
        if scenario.early_answer:
            answered = screen.shows((scenario.early_answer,))
        else:
            answered = screen.place_of(scenario.ready) == place - columns
        if answered:
            return replace(run, answer=seconds, cpu_answer=reading.tree)
    return replace(run, error=f"the key {scenario.early_key!r}, typed early, was not answered: {_seen(screen)}")


def _changes(
    terminal: Terminal, screen: Screen, processes: ProcessTree, limit: float
) -> Iterator[tuple[float, bool, int, ProcessorTime]]:
    """Draw chunk after chunk: milliseconds since the start, whether rows changed, bytes, processor time by then."""
    stop = time.perf_counter() + limit
    while time.perf_counter() < stop and not terminal.ended:
        chunk = terminal.read(_START_QUIET)
        if chunk is not None:
            reading = processes.processor_time()
            changed = bool(screen.feed(chunk.data))
            yield (chunk.seconds - terminal.started_at) * 1e3, changed, len(chunk.data), reading


def _seen(screen: Screen) -> str:
    """Return the end of what is on the screen in one line: an error of a program stands there."""
    return " | ".join(row.strip() for row in screen.rows if row.strip())[-300:]
