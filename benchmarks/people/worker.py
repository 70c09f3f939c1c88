"""Run one reader in a process of its own: `python -m benchmarks.people.worker NAME <TASK >RESULT`, both JSON.

It runs in the environment of that reader, so it imports nothing but the standard library and the reader.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from ..resident import resident_mebibytes
from .footprint import data_files, installed_bytes, packed_bytes, plain_bytes
from .readers import READERS

__all__ = ["main"]

_TIMES = 3
"""How often a page is read; the quickest counts, since what else the machine does only adds to it."""


def main() -> None:
    """Answer one task: processor time in milliseconds, memory in MiB, sizes in MB, names in marked sentences."""
    task = json.load(sys.stdin)
    reader = READERS[sys.argv[1]]
    opened: list[str] = []
    sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
    memory, start = resident_mebibytes(), time.process_time()
    prepare = reader.load()
    imported = time.process_time()
    prepare(task["first"])()
    ready = time.process_time()
    pages = {name: _milliseconds(prepare(text)) for name, text in task["pages"].items()}
    held = resident_mebibytes() - memory
    lengths = {name: min(_milliseconds(prepare(text))) / len(text) * 1e3 for name, text in task["lengths"].items()}
    found = [prepare(sentence)() for sentence in task["marked"]]
    folder = Path(str(sys.modules[reader.package].__file__)).parent
    data = data_files(opened, folder)
    result = {
        "import": (imported - start) * 1e3,
        "ready": (ready - start) * 1e3,
        **{f"{name}, first time": times[0] for name, times in pages.items()},
        **{name: min(times) for name, times in pages.items()},
        **lengths,
        "memory": held,
        "data": plain_bytes(data) / 1e6,
        "data in the wheel": packed_bytes(data) / 1e6,
        "installed": installed_bytes(folder if reader.alone else folder.parent) / 1e6,
        "found": found,
    }
    json.dump(result, sys.stdout)


def _milliseconds(read: Callable[[], object]) -> list[float]:
    times = []
    for _ in range(_TIMES):
        begun = time.process_time()
        read()
        times.append((time.process_time() - begun) * 1e3)
    return times


if __name__ == "__main__":
    main()
