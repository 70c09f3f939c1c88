"""`dateline figures --ledger` and `--kind`, as they are printed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli.commands import COMMANDS, FIGURE_KINDS
from dateline.library.importance import FILTERS
from dateline.library.ledger_table import LEDGER_COLUMNS

from .conftest import Command

MONDAY = """\
Fire in Sarn

UPDATE 1600 GMT: The fire has killed five people, the police said. The relief fund stands at $3 million.

UPDATE 1100 GMT: The fire has killed two people, the police said.
"""
TUESDAY = """\
Fire in Sarn, second day

UPDATE 0900 GMT: The fire has killed nine people, the police said. The vote on the fund was 31-12.
"""


@pytest.fixture
def days(tmp_path: Path) -> tuple[str, str]:
    """Two pages about the same event."""
    (tmp_path / "monday.txt").write_text(MONDAY, encoding="utf-8")
    (tmp_path / "tuesday.txt").write_text(TUESDAY, encoding="utf-8")
    return "monday.txt", "tuesday.txt"


def test_filters_are_told_by_the_command() -> None:
    """The command line knows each filter that the library has, and no other."""
    assert FIGURE_KINDS == FILTERS


def test_columns_are_told_by_the_help() -> None:
    """The help lists the columns of the ledger in the order of the header of its CSV."""
    (command,) = (command for command in COMMANDS if command.name == "figures")
    told = command.description.split("these columns: ")[1].rstrip(".").split(", ")
    assert [name.replace(" ", "_").replace("words", "figure") for name in told] == list(LEDGER_COLUMNS)


def test_one_ledger_of_several_documents(dateline: Command, days: tuple[str, str]) -> None:
    """What both days count is one measure; each of its values has a row with its time and its source."""
    ended = dateline("figures", "--ledger", "--csv", *days)
    assert (ended.code, ended.complaints) == (0, "")
    rows = list(csv.DictReader(io.StringIO(ended.output)))
    killed = [row for row in rows if row["event"] == "killed"]
    assert [(row["measure"], row["value"], row["trend"], row["change"], row["source"]) for row in killed] == [
        ("1", "2", "", "", "monday.txt"),
        ("1", "5", "up", "3", "monday.txt"),
        ("1", "9", "up", "4", "tuesday.txt"),
    ]
    assert killed[0]["time"] == "11:00"
    assert killed[0]["sentence"] == "The fire has killed two people, the police said."


def test_forms_of_the_ledger(dateline: Command, days: tuple[str, str]) -> None:
    """Lines with tabs and CSV hold the same entries, in JSON each measure is one object with its entries."""
    lines = dateline("figures", "--ledger", *days).output.splitlines()
    header, *rows = csv.reader(io.StringIO(dateline("figures", "--ledger", "--csv", *days).output))
    assert [line.split("\t") for line in lines] == rows
    assert header == list(LEDGER_COLUMNS)
    measures = [json.loads(line) for line in dateline("figures", "--ledger", "--json", *days).output.splitlines()]
    assert [measure["measure"] for measure in measures] == list(range(1, len(measures) + 1))
    assert [entry["text"] for measure in measures for entry in measure["entries"]] == [
        "two people", "five people", "nine people", "$3 million", "31-12",
    ]  # fmt: skip


def test_the_ledger_for_eyes(
    tmp_path: Path, days: tuple[str, str], on_terminal: Callable[..., tuple[int, bytes]]
) -> None:
    """On a terminal a measure is one row: what it is, its last value, the one before, and how many there are."""
    code, drawn = on_terminal(Command(tmp_path).line("figures", "--ledger", *days), columns=100)
    lines = [line.split("  ") for line in drawn.decode().replace("\r", "").splitlines()]
    assert code == 0
    cells = [cell.strip() for cell in lines[0] if cell.strip()]
    assert cells[0].startswith("\x1b[1mpeople killed")
    assert ("nine" in cells[1], cells[-2], cells[-1]) == (True, "up from five", "×3")
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("kind", "words"),
    [("people", "five people"), ("money", "$3 million"), ("count", "five people"), ("rest", None), ("votes", None)],
)
def test_figures_of_a_kind(dateline: Command, days: tuple[str, str], kind: str, words: str | None) -> None:
    """Figures, and the ledger of them, can be narrowed to a group of importance or a kind."""
    plain = dateline("figures", "-q", "--kind", kind, days[0])
    entries = dateline("figures", "-q", "--ledger", "--kind", kind, days[0])
    assert plain.code == entries.code == (1 if words is None else 0)
    if words is not None:
        assert plain.output.splitlines()[0].split("\t")[0] == words
        assert {line.split("\t")[5] for line in entries.output.splitlines()} <= {"money", "count"}


def test_an_empty_ledger(dateline: Command, tmp_path: Path) -> None:
    """A ledger without a row ends with 1 and says so; what cannot be read has its own line, and the rest is printed."""
    (tmp_path / "dull.txt").write_text("Nothing to see here.\n", encoding="utf-8")
    ended = dateline("figures", "--ledger", "dull.txt")
    assert (ended.code, ended.output, ended.complaint) == (1, "", "dateline: dull.txt: no figures found")
    for ledger in ([], ["--ledger"]):
        narrowed = dateline("figures", "--kind", "votes", *ledger, "dull.txt")
        assert (narrowed.code, narrowed.complaint) == (1, "dateline: dull.txt: no figures of kind votes found")
    gone = dateline("figures", "--ledger", "gone.txt")
    assert (gone.code, gone.complaint) == (2, "dateline: gone.txt: there is no such file")
