"""Dependencies point one way, at rest (the import graph) and in motion (what is loaded when a module is)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

TERMINAL = ("textual", "rich", "dateline.tui")
OUTSIDE = ("sqlite3", "socket", "ssl", "asyncio", "http.client", "urllib.request", "subprocess", "platformdirs")
COSTLY = ("yaml", "markdown_it", "multiprocessing", "sqlite3", "asyncio", "importlib.metadata")

IMPORT_EACH = """
import importlib, json, sys

modules, unwanted = json.load(sys.stdin)
found = dict.fromkeys(sys.modules)
for module in modules:
    importlib.import_module(module)
    for name in unwanted:
        if name in sys.modules:
            found.setdefault(name, module)
print(json.dumps({name: module for name, module in found.items() if module}))
"""


def modules_of(folder: str) -> list[str]:
    """The name of every module below a folder of the repository."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return [
        ".".join(("dateline", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
        for path in paths
    ]


def first_importers(modules: Iterable[str], unwanted: Iterable[str], path: Path = ROOT / "src") -> dict[str, str]:
    """Import the modules in turn in a new interpreter: each unwanted module that came with them, and with which."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_EACH],
        input=json.dumps([list(modules), list(unwanted)]),
        env={**os.environ, "PYTHONPATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found


def check_contracts(folder: Path, path: Path) -> subprocess.CompletedProcess[str]:
    """Hold the packages on a path to the contracts in the folder's `pyproject.toml`."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def plant(folder: Path, module: str, line: str) -> None:
    """Make a package `dateline` with an empty module for each of its parts, and one line in one of them."""
    for name in ("", "parsing", "library", "tui", "cli"):
        part = folder / "dateline" / name
        part.mkdir(parents=True)
        (part / "__init__.py").touch()
    (folder / "dateline" / module).write_text(line + "\n", encoding="utf-8")
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())


def test_parsing_loads_nothing_but_text() -> None:
    """Importing any module of `parsing` loads no terminal, network, database or process, and no parser in advance."""
    unwanted = (*TERMINAL, *OUTSIDE, *COSTLY, "dateline.library", "dateline.cli")
    assert first_importers(modules_of("parsing"), unwanted) == {}


def test_library_loads_no_terminal() -> None:
    """Importing any module of `library` loads neither the reader nor what it draws with."""
    assert first_importers(modules_of("library"), (*TERMINAL, "dateline.cli")) == {}


def test_printing_loads_no_terminal() -> None:
    """Importing any module of `cli` loads neither the reader, nor what it draws with, nor what few inputs need."""
    assert first_importers(modules_of("cli"), (*TERMINAL, *COSTLY)) == {}


def test_entry_point_is_bare() -> None:
    """The module behind the command brings nothing but itself: what is needed is imported once that is known."""
    statement = "import sys; before = set(sys.modules); import dateline.cli.main; print(*set(sys.modules) - before)"
    done = subprocess.run(
        [sys.executable, "-c", statement],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(done.stdout.split()) <= {"__future__", "gc", "dateline", "dateline.cli", "dateline.cli.main"}


def test_names_of_modules() -> None:
    """Packages and modules are named as an import statement names them."""
    assert {"dateline.parsing", "dateline.parsing.model"} < set(modules_of("parsing"))


def test_loading_is_noticed(tmp_path: Path) -> None:
    """An unwanted module is reported with the first module that brings it in, however deep in a function call."""
    (tmp_path / "clean.py").write_text("import json\n", encoding="utf-8")
    (tmp_path / "hidden.py").write_text("import importlib\nimportlib.import_module('sqlite3')\n", encoding="utf-8")
    (tmp_path / "later.py").write_text("import sqlite3\n", encoding="utf-8")
    assert first_importers(["clean", "hidden", "later"], ["sqlite3", "textual"], tmp_path) == {"sqlite3": "hidden"}


def test_contracts_hold() -> None:
    """The import graph of the package keeps every contract."""
    done = check_contracts(ROOT, ROOT / "src")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("parsing/bad.py", "import dateline.library", "cli, tui, library, parsing"),
        ("library/bad.py", "import dateline.tui", "cli, tui, library, parsing"),
        ("tui/bad.py", "import dateline.cli", "cli, tui, library, parsing"),
        ("parsing/bad.py", "def late(): import textual.app", "parsing is pure"),
        ("parsing/bad.py", "import sqlite3", "parsing is pure"),
        ("library/bad.py", "from rich.text import Text", "library knows no terminal"),
        ("cli/bad.py", "import textual", "the command line reaches the terminal"),
    ],
)
def test_contracts_can_break(tmp_path: Path, module: str, line: str, contract: str) -> None:
    """A planted import against the rule breaks the contract that forbids it."""
    plant(tmp_path, module, line)
    done = check_contracts(tmp_path, tmp_path)
    broken = [row for row in done.stdout.splitlines() if row.endswith("BROKEN")]
    assert len(broken) == 1, done.stdout + done.stderr
    assert broken[0].startswith(contract)


def test_contracts_allow_the_layers(tmp_path: Path) -> None:
    """The command line may call the reader, and the reader may draw."""
    plant(tmp_path, "tui/app.py", "import textual, rich\nimport dateline.library")
    (tmp_path / "dateline" / "cli" / "main.py").write_text("def main(): import dateline.tui.app\n", encoding="utf-8")
    done = check_contracts(tmp_path, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
