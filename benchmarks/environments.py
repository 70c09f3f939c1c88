"""Where programs are, and environments of their own for the benchmark and for rivals that pip can install."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .scenarios import Programs

__all__ = ["find_programs", "install_rivals", "make_environment", "run_in_own_environment"]

_ROOT = Path(__file__).parents[1]
_OWN = _ROOT / ".venv-bench"
_NEEDED = "pyte>=0.8,<1"
_RIVALS = {"toolong": "tl", "frogmouth": "frogmouth"}
"""The package, and the command it installs. Their pins disagree with each other and with ours."""


def run_in_own_environment(module: str) -> None:
    """Start `module` again in an environment that has the screen emulator, unless this one has it.

    Does not return if it does.
    """
    if importlib.util.find_spec("pyte"):
        return
    python = _OWN / "bin" / "python"
    if not python.exists():
        make_environment(_OWN, (_NEEDED,))
    os.chdir(_ROOT)
    os.execv(python, [str(python), "-m", module, *sys.argv[1:]])


def install_rivals() -> None:
    """Install the rivals that pip can install, each into an environment of its own."""
    for package, command in _RIVALS.items():
        folder = _rival_folder(package)
        if not (folder / "bin" / command).exists():
            make_environment(folder, (package,))


def find_programs(dateline: str) -> Programs:
    """Return the programs that are there; `dateline` is a path, or empty for the one of this checkout.

    Raises FileNotFoundError when nothing is at the path.
    """
    if dateline and not Path(dateline).exists():
        raise FileNotFoundError(f"there is no reader at {dateline}")
    checkout = Path(dateline) if dateline else _ROOT / ".venv" / "bin" / "dateline"
    reader = _if_there(checkout) or shutil.which("dateline") or ""
    python = _if_there(Path(reader).with_name("python")) if reader else ""
    return Programs(
        python or _if_there(_ROOT / ".venv" / "bin" / "python") or sys.executable,
        reader,
        shutil.which("less") or "",
        shutil.which("newsboat") or "",
        _if_there(_rival_folder("toolong") / "bin" / _RIVALS["toolong"]),
        _if_there(_rival_folder("frogmouth") / "bin" / _RIVALS["frogmouth"]),
    )


def _rival_folder(package: str) -> Path:
    return _ROOT / f".venv-bench-{package}"


def _if_there(path: Path) -> str:
    return str(path.absolute()) if path.exists() else ""


def make_environment(folder: Path, requirements: Sequence[str]) -> None:
    """Make an environment of this interpreter's version with the packages that are named."""
    print(f"installing {' '.join(requirements)} into {folder.name}", file=sys.stderr)
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
    subprocess.run([str(folder / "bin" / "python"), *install], check=True)
