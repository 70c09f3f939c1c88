"""A fault of the program itself is one line, unless one asks for more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.cli import digest, rows
from dateline.cli.main import main
from dateline.parsing import document

LINE = "a fault of dateline itself (ZeroDivisionError: two lines)"


def fail(*_: object, **__: object) -> None:
    """Fail as no test foresaw."""
    raise ZeroDivisionError("two\nlines")


@pytest.fixture
def page(tmp_path: Path) -> str:
    """A page to be read."""
    path = tmp_path / "page.txt"
    path.write_text("UPDATE 1405 GMT: Two died.", encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("form", [["--plain"], ["facts"], ["figures"]])
def test_a_fault_in_reading(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], page: str, form: list[str]
) -> None:
    """Each document that the program fails on has its line, and the next one is tried."""
    monkeypatch.setattr(document, "read_document", fail)
    assert main([*form, page, page]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    lines = printed.err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith(f"dateline: {page}: {LINE}; please report it") for line in lines)


def test_a_fault_in_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A line that the program fails on is answered with its id and the fault, and the next one is tried."""
    monkeypatch.setattr(document, "read_document", fail)
    path = tmp_path / "lines.jsonl"
    path.write_text('{"id": 1, "text": "a"}\n{"id": 2, "text": "b"}\n', encoding="utf-8")
    assert main(["facts", "--jsonl", str(path)]) == 1
    printed = capsys.readouterr()
    answers = [json.loads(line) for line in printed.out.splitlines()]
    assert [answer["id"] for answer in answers] == [1, 2]
    assert all(" ".join(answer["error"].split()).startswith(LINE) for answer in answers)
    assert printed.err.startswith(f"dateline: {path}: line 1: {LINE}")


@pytest.mark.parametrize(("form", "module", "name"), [("--plain", digest, "digest"), ("updates", rows, "first_line")])
def test_a_fault_in_printing(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    page: str,
    form: str,
    module: object,
    name: str,
) -> None:
    """What fails behind the reading is told like what fails in it."""
    monkeypatch.setattr(module, name, fail)
    assert main([form, page]) == 2
    assert LINE in capsys.readouterr().err


def test_the_fault_itself(monkeypatch: pytest.MonkeyPatch, page: str) -> None:
    """Who mends the program can see where it failed."""
    monkeypatch.setattr(document, "read_document", fail)
    monkeypatch.setenv("DATELINE_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["facts", page])


def test_an_interrupt_anywhere(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], page: str) -> None:
    """^C while a module is being imported ends like ^C at any other time."""

    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("dateline.cli.running.run", interrupt)
    assert main([page]) == 130
    assert capsys.readouterr().err == ""
