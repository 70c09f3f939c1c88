"""Steps played in a running program: keys are sent, and the stamped output is replayed once the program rests.

Nothing is emulated while a key is being answered, so the emulator never takes the processor from the program.
"""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .keys import key_bytes
from .processes import ProcessorTime, ProcessTree
from .results import StepResult
from .screen import Screen
from .stamping import Chunk
from .steps import Hold, Press, Settle, Step
from .terminal import Terminal

__all__ = ["Player", "count_updates"]

_QUIET_SECONDS = 0.12
"""Silence after which a screen counts as settled."""
_REST_SECONDS = 0.04
_FIRST_CHANGE_LIMIT = 1.5
_SETTLE_LIMIT = 5.0
_IDLE_SHARE = 0.02
_IDLE_WINDOW = 1.0
_UPDATE_END = b"\x1b[?2026l"
_SAME_BURST_SECONDS = 0.004


class Player:
    """Plays steps in one program."""

    def __init__(self, terminal: Terminal, screen: Screen, processes: ProcessTree) -> None:
        self._terminal = terminal
        self._screen = screen
        self._processes = processes

    def play(self, step: Step) -> StepResult:
        """Do what the step says and return what it cost."""
        if isinstance(step, Settle):
            return self._settle(step)
        if isinstance(step, Press):
            self._press_unmeasured(step.before)
            time.sleep(step.wait)
        before, started = self._processes.processor_time(), time.perf_counter()
        result = self._hold(step) if isinstance(step, Hold) else self._press(step)
        spent, seconds = self._processes.processor_time().since(before), time.perf_counter() - started
        return _with_cost(result, seconds, spent)

    def _press(self, step: Press) -> StepResult:
        answers = [self._answer(key, step.least_rows, step.settle_limit) for key in step.keys * step.repeat]
        seen = not step.expect or self._screen.shows((step.expect,))
        return StepResult(
            step.name,
            keys=len(answers),
            settled=tuple(answer.settled for answer in answers if answer.settled is not None),
            first=tuple(answer.first for answer in answers if answer.first is not None),
            sizes=tuple(answer.size for answer in answers),
            updates=tuple(answer.updates for answer in answers),
            unanswered=sum(answer.first is None for answer in answers),
            missing="" if seen else step.expect,
        )

    def _hold(self, step: Hold) -> StepResult:
        chunks: list[Chunk] = []
        due = sent = time.perf_counter()
        for _ in range(step.count):
            while (left := due - time.perf_counter()) > 0:
                chunk = self._terminal.read(left)
                chunks.extend([chunk] if chunk else [])
            sent = self._terminal.send(key_bytes(step.key))
            due += 1 / step.per_second
        chunks.extend(self._terminal.read_until_quiet(_QUIET_SECONDS, _SETTLE_LIMIT))
        changes = [chunk.seconds for chunk in chunks if self._screen.feed(chunk.data)]
        settled = ((changes[-1] - sent) * 1e3,) if changes and changes[-1] > sent else ()
        return StepResult(
            step.name,
            keys=step.count,
            settled=settled,
            first=settled,
            sizes=(sum(len(chunk.data) for chunk in chunks) // step.count,),
            unanswered=0 if changes else step.count,
        )

    def _settle(self, step: Settle) -> StepResult:
        before, started = self._processes.processor_time(), time.perf_counter()
        seconds, previous = 0.0, before
        while seconds < step.limit and not self._terminal.ended:
            self.replay(self._terminal.read_until_quiet(_IDLE_WINDOW, _IDLE_WINDOW))
            now, passed = self._processes.processor_time(), time.perf_counter() - started - seconds
            seconds += passed
            if now.since(previous).tree < _IDLE_SHARE * passed * 1e3:
                break
            previous = now
        spent = self._processes.processor_time().since(before)
        missing = "rest" if seconds >= step.limit else ""
        return _with_cost(StepResult(step.name, keys=0, missing=missing), seconds, spent)

    def replay(self, chunks: Sequence[Chunk]) -> None:
        """Bring the screen up to date with output that answers no key."""
        for chunk in chunks:
            self._screen.feed(chunk.data)

    def _press_unmeasured(self, keys: Sequence[str]) -> None:
        for key in keys:
            self._answer(key, 1, _SETTLE_LIMIT)

    def _answer(self, key: str, least_rows: int, settle_limit: float) -> "_Answer":
        """Send a key and read until the screen has settled."""
        sent = self._terminal.send(key_bytes(key))
        chunks: list[Chunk] = []
        changed: set[int] = set()
        first = last = None
        while first is None and time.perf_counter() - sent < _FIRST_CHANGE_LIMIT and not self._terminal.ended:
            for chunk in self._terminal.read_until_quiet(_QUIET_SECONDS, settle_limit):
                rows = self._screen.feed(chunk.data)
                if chunk.seconds < sent:  # late output from before the key
                    continue
                chunks.append(chunk)
                changed |= rows
                last = chunk.seconds if rows else last
                if first is None and len(changed) >= least_rows:
                    first = chunk.seconds
        time.sleep(_REST_SECONDS)
        return _Answer(
            first=None if first is None else (first - sent) * 1e3,
            settled=None if first is None or last is None else (last - sent) * 1e3,
            size=sum(len(chunk.data) for chunk in chunks),
            updates=count_updates(chunks),
        )


@dataclass(frozen=True, slots=True)
class _Answer:
    first: float | None
    settled: float | None
    size: int
    updates: int


def count_updates(chunks: Sequence[Chunk]) -> int:
    """Count the updates of the screen in a piece of output.

    A program that brackets its updates says itself how many there are; of another, output without a pause counts once.
    """
    brackets = b"".join(chunk.data for chunk in chunks).count(_UPDATE_END)
    if brackets or not chunks:
        return brackets
    pauses = (later.seconds - earlier.seconds for earlier, later in pairwise(chunks))
    return 1 + sum(pause > _SAME_BURST_SECONDS for pause in pauses)


def _with_cost(result: StepResult, seconds: float, spent: ProcessorTime) -> StepResult:
    return replace(result, seconds=seconds, cpu_main=spent.main, cpu_tree=spent.tree)
