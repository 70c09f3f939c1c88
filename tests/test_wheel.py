"""The wheel holds the package, the whole package and nothing but the package."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from email.parser import BytesParser
from pathlib import Path
from zipfile import ZipFile

import pytest

import dateline

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("parsing", "library", "tui", "cli", "themes", "seeds")
KINDS = {".py", ".typed", ".tcss", ".txt", ".yaml", ".json", ".z"}
INFO = f"dateline-{dateline.__version__}.dist-info"
SEEDS = {
    "000_39e0ccb7fcdeef18.txt": "1c489ce4751636931ab7fbfd83d0dd29ddd538e802a8c38b907ac40a990b3cee",
    "003_b1aebae19c2871ed.txt": "bf3d2d300b4fd2966f3dae5c8e5f4d4ba571e84c2d7b313e3d99e3ce76fe6e78",
}

PAGE = "The harbour of Westhaven was shut for 40 boats on Monday, said Maria Jensen, the harbour master.\n"

FIND_RESOURCES = """
import dateline
from importlib.resources import files

print(dateline.__version__)
for folder in ("themes", "seeds"):
    print(*sorted(f"{folder}/{each.name}" for each in (files("dateline") / folder).iterdir()))
"""


def files_below(folder: Path) -> list[Path]:
    """Every file of a folder that belongs to it: nothing compiled, nothing hidden."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in found if path.parent.name != "__pycache__" and not path.name.startswith(".")]


def files_of_the_package() -> dict[str, Path]:
    """Every file the package is made of, by its path inside the wheel."""
    own = {f"dateline/{path.name}": path for path in (ROOT / "src/dateline").iterdir() if path.is_file()}
    linked = {f"dateline/{path.relative_to(ROOT).as_posix()}": path for f in FOLDERS for path in files_below(ROOT / f)}
    return own | linked


def install(wheel: Path, folder: Path) -> Path:
    """Make an environment in the folder, install the wheel there without what it depends on, and give its commands."""
    venv.create(folder / "fresh", symlinks=True, with_pip=False)
    commands = folder / "fresh" / "bin"
    pip = ["-m", "pip", "--python", str(commands / "python"), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([sys.executable, *pip, str(wheel)], cwd=folder, check=True)
    return commands


@pytest.fixture(scope="module", params=["from the checkout", "from the source archive"])
def wheel(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, freshly built as `pipx install .` does, and as an index that has the source archive only."""
    folder = tmp_path_factory.mktemp("wheel")
    only = ["--wheel"] if request.param == "from the checkout" else []
    build = ["-m", "build", *only, "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run([sys.executable, *build], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_wheel_holds_what_the_tree_holds(wheel: Path) -> None:
    """Code, lexicon, themes, seeds, the type marker and the licence are in the wheel, each once, and nothing else."""
    info = ("METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE", "licenses/NOTICE")
    assert sorted(ZipFile(wheel).namelist()) == sorted([*files_of_the_package(), *(f"{INFO}/{name}" for name in info)])


def test_wheel_holds_the_same_bytes(wheel: Path) -> None:
    """No file changes on its way into the wheel."""
    archive = ZipFile(wheel)
    shipped = {path: archive.read(name) for name, path in files_of_the_package().items()}
    shipped |= {ROOT / name: archive.read(f"{INFO}/licenses/{name}") for name in ("LICENSE", "NOTICE")}
    assert [path for path, content in shipped.items() if path.read_bytes() != content] == []


def test_package_holds_known_kinds_of_file() -> None:
    """Nothing that an editor, a system or a tool leaves behind stands among the files of the package."""
    assert [name for name, path in files_of_the_package().items() if path.suffix not in KINDS] == []


def test_every_part_has_files() -> None:
    """The list that the wheel is compared with knows every part of the package."""
    assert {name.split("/")[1] for name in files_of_the_package()} >= {*FOLDERS, "__init__.py", "py.typed"}


@pytest.mark.parametrize(("name", "digest"), SEEDS.items())
def test_seeds_are_as_they_came(wheel: Path, name: str, digest: str) -> None:
    """The two documents that are opened when nothing is named are shipped byte for byte."""
    assert hashlib.sha256(ZipFile(wheel).read(f"dateline/seeds/{name}")).hexdigest() == digest


def test_wheel_has_the_version_of_the_package(wheel: Path) -> None:
    """The metadata states the version that the package states, and the licence."""
    metadata = BytesParser().parsebytes(ZipFile(wheel).read(f"{INFO}/METADATA"))
    assert (metadata["Name"], metadata["Version"]) == ("dateline", dateline.__version__)
    assert metadata["License-Expression"] == "MIT"


@pytest.mark.slow
def test_installed_wheel_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    """In an environment of its own the package is imported from the wheel, and finds its themes and seeds."""
    done = subprocess.run(
        [install(wheel, tmp_path) / "python", "-I", "-c", FIND_RESOURCES],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    version, themes, seeds = done.stdout.splitlines()
    assert version == dateline.__version__
    assert themes.split() == sorted(path.relative_to(ROOT).as_posix() for path in files_below(ROOT / "themes"))
    assert seeds.split() == [f"seeds/{name}" for name in SEEDS]


@pytest.mark.slow
def test_installed_command_reads_a_page(wheel: Path, tmp_path: Path) -> None:
    """The installed command understands a plain page with nothing but the standard library beside it."""
    commands = install(wheel, tmp_path)
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    for command, row in {"figures": "40 boats", "people": "Maria Jensen"}.items():
        done = subprocess.run(
            [commands / "dateline", command, "page.txt"],
            cwd=tmp_path,
            env={"HOME": str(tmp_path), "PATH": os.defpath},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert row in done.stdout
