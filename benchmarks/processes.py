"""Processor time and peak memory of a program with all its children, read from Linux."""

import re
import time
from dataclasses import dataclass
from pathlib import Path

__all__ = ["ProcessTree", "ProcessorTime"]

_PEAK = re.compile(r"VmHWM:\s+(\d+) kB")


@dataclass(frozen=True, slots=True)
class ProcessorTime:
    """Processor time used so far, in milliseconds."""

    main: float
    """By the first process alone."""
    tree: float
    """By the first process and its children together, also those that have ended since they were last looked at."""

    def since(self, earlier: "ProcessorTime") -> "ProcessorTime":
        """Return what was used after `earlier`."""
        return ProcessorTime(self.main - earlier.main, self.tree - earlier.tree)


class ProcessTree:
    """Reads one program's processes; keeps the last reading of each, so that an ended child still counts."""

    def __init__(self, process_id: int) -> None:
        self._main = process_id
        self._milliseconds: dict[int, float] = {}

    def processor_time(self) -> ProcessorTime:
        """Return the processor time so far; one call takes a few tens of microseconds a process."""
        for process_id in self._processes():
            spent = _processor_milliseconds(process_id)
            if spent is not None:
                self._milliseconds[process_id] = spent
        return ProcessorTime(self._milliseconds.get(self._main, 0.0), sum(self._milliseconds.values()))

    def peak_mebibytes(self) -> tuple[float, float]:
        """Return the peak resident memory of the first process, and the sum of the peaks of all that live now."""
        peaks = {process_id: _peak_mebibytes(process_id) for process_id in self._processes()}
        return peaks.get(self._main, 0.0), sum(peaks.values())

    def _processes(self) -> list[int]:
        waiting, found = [self._main], []
        while waiting:
            process_id = waiting.pop()
            found.append(process_id)
            try:
                tasks = [task / "children" for task in Path(f"/proc/{process_id}/task").iterdir()]
                waiting.extend(int(child) for task in tasks for child in task.read_text().split())
            except OSError:  # it has ended meanwhile
                continue
        return found


def _processor_milliseconds(process_id: int) -> float | None:
    """Read the clock that Linux keeps for every process: exact to the nanosecond, threads that ended included."""
    clock = (~process_id << 3) | 2  # MAKE_PROCESS_CPUCLOCK(pid, CPUCLOCK_SCHED), clock_getcpuclockid(3)
    try:
        return time.clock_gettime_ns(clock) / 1e6
    except OSError:
        return None


def _peak_mebibytes(process_id: int) -> float:
    try:
        found = _PEAK.search(Path(f"/proc/{process_id}/status").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0
