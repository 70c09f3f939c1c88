"""One version everywhere, and a lock that fits what the package asks for."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import dateline

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ("run", "build", "test")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = ("linux", "darwin")


@cache
def project() -> dict[str, Any]:
    """What `pyproject.toml` says, by table."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lines_of(lock: str) -> list[str]:
    """The lines of a lock."""
    return (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8").splitlines()


@cache
def pins() -> dict[str, str]:
    """The version of each locked package, by its canonical name."""
    pairs = (line.split("==") for lock in LOCKS for line in lines_of(lock))
    return {canonicalize_name(name): version for name, version in pairs}


def wanted_by(name: str, extras: frozenset[str], python: str, system: str) -> list[Requirement]:
    """What an installed package asks for on a Python and a system."""
    here = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": system,
        "platform_system": system.capitalize(),
        "os_name": "posix",
        "platform_python_implementation": "CPython",
        "implementation_name": "cpython",
    }
    asked = map(Requirement, distribution(name).requires or ())
    return [
        each
        for each in asked
        if each.marker is None or any(each.marker.evaluate({**here, "extra": extra}) for extra in extras | {""})
    ]


def missing_pins(asked: list[Requirement], python: str, system: str) -> set[str]:
    """Every requirement, of these or of what they bring, that the lock does not fulfil."""
    missing: set[str] = set()
    seen: set[tuple[str, frozenset[str]]] = set()
    while asked:
        each = asked.pop()
        name, extras = canonicalize_name(each.name), frozenset(each.extras)
        if not each.specifier.contains(pins().get(name, ""), prereleases=True) if name in pins() else True:
            missing.add(str(each))
        elif (name, extras) not in seen:
            seen.add((name, extras))
            asked += wanted_by(name, extras, python, system)
    return missing


def test_package_and_project_agree() -> None:
    """The package states the version of the project."""
    assert dateline.__version__ == project()["project"]["version"]


def test_changelog_ends_with_the_version() -> None:
    """The newest release in the changelog is this version, below what is not released yet."""
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[:2] == ["Unreleased", dateline.__version__]


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_versions_only(lock: str) -> None:
    """A lock has a name and an exact version a line: no address, no option, no path."""
    odd = [line for line in lines_of(lock) if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+", line)]
    assert odd == []


def test_lock_names_a_package_once() -> None:
    """No package is locked twice, in one file or in two."""
    assert sum(len(lines_of(lock)) for lock in LOCKS) == len(pins())


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_lock_is_complete(python: str, system: str) -> None:
    """What the project asks for, and all that this brings along, is locked in a fitting version on each Python."""
    extras = project()["project"]["optional-dependencies"]
    asked = [
        *project()["build-system"]["requires"],
        *project()["project"]["dependencies"],
        *extras["dev"],
        *extras["bench"],
    ]
    assert missing_pins([Requirement(each) for each in asked], python, system) == set()


def test_missing_pin_is_noticed() -> None:
    """A package without a pin, and a pin outside the range that is asked for, are both reported."""
    asked = [Requirement("textual>=900"), Requirement("no-such-package"), Requirement("pyyaml")]
    assert missing_pins(asked, "3.11", "linux") == {"textual>=900", "no-such-package"}


def test_supported_pythons_are_named() -> None:
    """The Pythons the lock is held to are those the package says it runs on."""
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(project()["project"]["classifiers"]))
    assert tuple(named) == PYTHONS
