"""What a result depends on, without a name or a path of the machine it was made on."""

import os
import platform
import re
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from .scenarios import Programs

__all__ = ["machine", "surroundings"]

_VERSION = re.compile(r"\d+(?:\.\d+)*")
_VERSIONS_OF = "import importlib.metadata as m;print(*(f'{n}={m.version(n)}' for n in ('dateline','textual','rich')))"


def surroundings(programs: Programs, arguments: Sequence[str], size: tuple[int, int]) -> dict[str, str]:
    """Return date, command, kind of machine, terminal and versions."""
    found = {
        "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        "command": " ".join(["python -m benchmarks.reader", *(Path(part).name for part in arguments)]),
        "machine": machine(),
        "terminal": f"{size[0]}x{size[1]}",
        "load": f"{os.getloadavg()[0]:.1f} at the start",
        "commit": _first_line(["git", "rev-parse", "--short", "HEAD"]),
        "python": _version([programs.python, "--version"]),
        "packages": _first_line([programs.python, "-c", _VERSIONS_OF]),
    }
    for name, flag in (("less", "--version"), ("newsboat", "--version")):
        if program := getattr(programs, name):
            found[name] = _version([program, flag])
    for name in ("toolong", "frogmouth"):
        if program := getattr(programs, name):
            code = f"import importlib.metadata as m;print(m.version('{name}'), 'Textual', m.version('textual'))"
            found[name] = _first_line([str(Path(program).with_name("python")), "-c", code])
    return found


def machine() -> str:
    """Return what kind of machine this is."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB"


def _version(command: Sequence[str]) -> str:
    found = _VERSION.search(_first_line(command))
    return found[0] if found else "unknown"


def _first_line(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except OSError:
        return "unknown"
    return "unknown" if done.returncode else done.stdout.strip().split("\n")[0] or "unknown"
