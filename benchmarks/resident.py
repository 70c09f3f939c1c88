"""How much memory this process holds. What a worker imports is missing from its costs, so it is little."""

import re
from pathlib import Path

__all__ = ["resident_mebibytes"]

_RESIDENT = re.compile(r"VmRSS:\s+(\d+) kB")


def resident_mebibytes() -> float:
    """Return the resident memory of this process, as Linux counts it; 0 where there is no `/proc`."""
    try:
        found = _RESIDENT.search(Path("/proc/self/status").read_text())
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0
