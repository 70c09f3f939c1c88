"""The interpreter that `make` chooses, and what is said when there is none."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[1] / "requirements" / "environment.sh"

INTERPRETER = """#!/bin/sh
case "$*" in
    *version_info*) exit {old};;
    *ensurepip*) exit {bare};;
    --version) echo "Python {name}";;
    *) echo "{name} $*";;
esac
"""


def put(folder: Path, name: str, *, old: bool = False, bare: bool = False) -> None:
    """Put a stand-in for an interpreter into a folder: too old, or without the means to make environments."""
    path = folder / name
    path.write_text(INTERPRETER.format(name=name, old=int(old), bare=int(bare)), "utf-8")
    path.chmod(0o755)


def choose(folder: Path, python: str = "") -> subprocess.CompletedProcess[str]:
    """Run the script where no interpreter is found but those of the folder."""
    (folder / "basename").symlink_to("/usr/bin/basename")
    environment = {"PATH": str(folder), "PYTHON": python}
    return subprocess.run(["/bin/sh", SCRIPT], cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("found", "chosen"),
    [
        (["python3", "python3.11", "python3.13"], "python3.13"),
        (["python3", "python3.9"], "python3"),
        (["python3.14", "python3.11"], "python3.14"),
    ],
)
def test_newest_is_chosen(tmp_path: Path, found: list[str], chosen: str) -> None:
    """The newest interpreter that is known by name makes the environment, else the one called `python3`."""
    for name in found:
        put(tmp_path, name)
    assert choose(tmp_path).stdout == f"{chosen} -m venv --clear .venv\n"


def test_unfit_interpreters_are_passed_over(tmp_path: Path) -> None:
    """An interpreter that is too old or has no venv is left for one that fits."""
    put(tmp_path, "python3.14", bare=True)
    put(tmp_path, "python3.13", old=True)
    put(tmp_path, "python3.11")
    assert choose(tmp_path).stdout == "python3.11 -m venv --clear .venv\n"


def test_named_interpreter_is_taken(tmp_path: Path) -> None:
    """`PYTHON` wins over every name that is looked for, also where its path has spaces."""
    elsewhere = tmp_path / "my own"
    elsewhere.mkdir()
    put(elsewhere, "python")
    put(tmp_path, "python3.14")
    assert choose(tmp_path, str(elsewhere / "python")).stdout == "python -m venv --clear .venv\n"


def test_old_interpreters_are_refused(tmp_path: Path) -> None:
    """Where every interpreter is too old, one line says which is needed and how to name it."""
    put(tmp_path, "python3", old=True)
    done = choose(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "Dateline needs Python 3.11 or newer, and none was found. "
        "Install one, or name one: make run PYTHON=/path/to/python3\n"
    )


def test_unfit_named_interpreter_is_refused(tmp_path: Path) -> None:
    """`PYTHON` that is too old, or is nothing, is named in the refusal, and no other is taken instead."""
    put(tmp_path, "python3.14")
    done = choose(tmp_path, "/no/such/python")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Dateline needs Python 3.11 or newer, and PYTHON=/no/such/python is none.\n"


def test_missing_venv_is_named(tmp_path: Path) -> None:
    """Where Debian's package with venv is missing, its name is said."""
    put(tmp_path, "python3.11", bare=True)
    done = choose(tmp_path)
    assert done.returncode == 1
    assert done.stderr.endswith("apt install python3.11-venv\n")
