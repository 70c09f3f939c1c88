"""The real command: what it prints, where, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dateline import __version__
from dateline.library.store import Store, document_key

from .conftest import PAGE, Command


def test_version(dateline: Command) -> None:
    """The version is printed wherever the option stands."""
    assert dateline("--version").output == f"dateline {__version__}\n"
    assert dateline("facts", "x", "-V").output == f"dateline {__version__}\n"
    assert "no such file" in dateline("--", "-V").complaint


def test_help(dateline: Command) -> None:
    """The help goes to standard output, for the program or for a command, and is no failure."""
    assert dateline("-h").output.startswith("Usage: dateline [OPTION]... ")
    ended = dateline("--bad", "people", "--help")
    assert ended.output.startswith("Usage: dateline people ")
    assert (ended.code, ended.complaints) == (0, "")


def test_digest(dateline: Command, page: Path) -> None:
    """Into a pipe, a document is printed as a digest of plain lines."""
    ended = dateline(page)
    assert (ended.code, ended.complaints) == (0, "")
    assert "\n3 updates" in ended.output
    assert "\n  12:10  The river Orn broke its banks, and 12 people are missing.\n" in ended.output


def test_digest_of_several(dateline: Command, page: Path) -> None:
    """Several documents follow each other; one that is missing has its line, and the others are printed."""
    ended = dateline(page, "gone.txt", page, "--width", "40")
    assert ended.code == 2
    assert ended.complaint == "dateline: gone.txt: there is no such file"
    assert ended.output.count("\nUpdates\n") == 2
    assert max(map(len, ended.output.splitlines())) <= 40


def test_digest_of_a_pipe(dateline: Command) -> None:
    """What is piped in is read without being named, and by its name."""
    unnamed = dateline(given=PAGE.encode())
    assert unnamed.code == 0
    assert "3 updates" in unnamed.output
    assert dateline("-", given=PAGE.encode()) == unnamed


def test_nothing_named(dateline: Command) -> None:
    """Without a name and without a pipe, the samples are printed."""
    ended = dateline()
    assert ended.code == 0
    assert ended.output.count("\n====") == 2


def test_nothing_piped(dateline: Command) -> None:
    """A pipe that brings nothing, as behind a command that failed, is a failure told in one line."""
    ended = dateline(given=b"")
    assert (ended.code, ended.output) == (2, "")
    assert ended.complaint == "dateline: standard input: is empty: there is nothing to read"


def test_last_document(dateline: Command, page: Path) -> None:
    """Without a name the last document is read again; where it is gone, that is said and the samples are printed."""
    folders = dict(line.split("\t") for line in dateline("dirs").output.splitlines())
    with Store(Path(folders["state"]) / "state.db") as store:
        store.remember_document(document_key(page), page)
    again = dateline()
    assert (again.code, again.complaints) == (0, "")
    assert again.output == dateline(page).output
    page.unlink()
    gone = dateline()
    assert gone.code == 0
    assert gone.complaint == f"dateline: {page} is gone; the two sample documents are shown instead"
    assert gone.output.count("\n====") == 2


def test_config(dateline: Command, tmp_path: Path) -> None:
    """The settings in effect are printed in the form of a settings file, which is read back the same."""
    (tmp_path / "mine.yaml").write_text("theme: paper\nlayout: {measure: 60}\n", encoding="utf-8")
    mine = dateline("config", "--config", "mine.yaml")
    assert (mine.code, mine.complaints) == (0, "")
    assert {"theme: paper", "  measure: 60"} <= set(mine.output.splitlines())
    (tmp_path / "printed.yaml").write_text(mine.output, encoding="utf-8")
    assert dateline("config", "--config", "printed.yaml") == mine
    assert dateline("config").output != mine.output


def test_facts(dateline: Command, page: Path) -> None:
    """Each file gives one line of JSON in the form of the schema that the program prints."""
    schema = json.loads(dateline("facts", "--schema").output)
    ended = dateline("facts", page, page)
    assert (ended.code, ended.complaints) == (0, "")
    documents = [json.loads(line) for line in ended.output.splitlines()]
    assert [document["source"] for document in documents] == [str(page), str(page)]
    for document in documents:
        Draft202012Validator(schema).validate(document)
        assert document["text"] == PAGE
        assert [update["header"] for update in document["updates"]] == [
            "UPDATE 1405 GMT:", "UPDATE 1210 GMT:", "UPDATE 0930 GMT:",
        ]  # fmt: skip


def test_facts_of_seeds(dateline: Command) -> None:
    """The samples are understood in the form of the schema, and every offset is where its words are."""
    schema = json.loads(dateline("facts", "--schema").output)
    seeds = sorted((SEEDS).glob("*.txt"))
    ended = dateline("facts", *seeds)
    assert ended.code == 0
    for line, seed in zip(ended.output.splitlines(), seeds, strict=True):
        document = json.loads(line)
        Draft202012Validator(schema).validate(document)
        assert document["text"] == seed.read_bytes().decode()
        for fact in (*document["figures"], *(m for p in document["people"] for m in (*p["mentions"], *p["quotes"]))):
            assert document["text"][fact["start"] : fact["end"]] == fact["text"]


SEEDS = Path(__file__).resolve().parents[2] / "seeds"

LINES = b"""\
{"id": "a", "text": "Two died.", "title": "T", "published": "2023-05-02"}

{"id": 2, "text": "x
{"id": [3]}
["text"]
{"id": 5, "text": 7}
{"id": 6, "text": "x", "title": 7}
\xff
{"id": 8, "text": "\\ud83d \\u202e \\u0000"}"""


def test_language(dateline: Command, page: Path) -> None:
    """The language that is asked for is that of a document; a line that names its own keeps it; no code is refused."""
    assert json.loads(dateline("facts", "--language", "de-AT", page).output)["language"] == "de"
    lines = b'{"text": "Un."}\n{"text": "Un.", "language": "fr"}\n'
    ended = dateline("facts", "--jsonl", "--language", "de", given=lines)
    assert [json.loads(line)["language"] for line in ended.output.splitlines()] == ["de", "fr"]
    for command in ("", "facts", "updates", "figures", "people"):
        ended = dateline(*filter(None, [command]), "--plain" if not command else "-q", "--language", "?", page)
        assert (ended.code, ended.output) == (2, "")
        assert "'?' is no code of a language; write one such as de or fr-CA" in ended.complaint


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_json_lines(dateline: Command, jobs: str) -> None:
    """Each line is answered in order; a bad one has a message with its number, an error object, and exit 1."""
    ended = dateline("facts", "--jsonl", "--jobs", jobs, given=LINES)
    assert ended.code == 1
    answers = [json.loads(line) for line in ended.output.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, [3], None, 5, 6, None, 8]
    schema = json.loads(dateline("facts", "--schema").output)
    for answer in answers:
        Draft202012Validator(schema).validate(answer)
    assert [("error" in answer) for answer in answers] == [False, True, True, True, True, True, True, False]
    assert (answers[0]["title"], answers[0]["published"]) == ("T", "2023-05-02")
    assert answers[-1]["text"] == "\ud83d \u202e \0"
    assert [line.split(": ")[:3] for line in ended.complaints.splitlines()] == [
        ["dateline", "standard input", f"line {number}"] for number in (3, 4, 5, 6, 7, 8)
    ]


def test_json_lines_answer_at_once(dateline: Command) -> None:
    """A line is answered before the next one is written, with one process as with several."""
    for jobs in "12":
        with dateline.start("facts", "--jsonl", "--jobs", jobs) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            for number in range(3):
                process.stdin.write(b'{"id": %d, "text": "Two died."}\n' % number)
                process.stdin.flush()
                assert json.loads(process.stdout.readline())["id"] == number


def test_updates_in_a_pipe(dateline: Command, page: Path) -> None:
    """Into a pipe, updates are rows of cells with tabs between them."""
    ended = dateline("updates", page)
    assert (ended.code, ended.complaints) == (0, "")
    rows = [line.split("\t") for line in ended.output.splitlines()]
    assert [row[2] for row in rows] == [
        "Mayor Ana Ruiz said more than 300 homes are lost.",
        "The river Orn broke its banks, and 12 people are missing.",
        "Heavy rain fell on the hills above the town.",
    ]
    assert {len(row) for row in rows} == {9}
    assert {row[8] for row in rows} == {str(page)}
    assert dateline("updates", given=PAGE.encode()).output == ended.output.replace(str(page), "-")


@pytest.mark.parametrize("command", ["updates", "figures", "people"])
def test_forms_of_rows(dateline: Command, command: str) -> None:
    """JSON Lines and CSV hold the same rows as the lines with tabs."""
    seed = max(SEEDS.glob("*.txt"))
    lines = dateline(command, seed).output.splitlines()
    tables = list(csv.DictReader(io.StringIO(dateline(command, "--csv", seed).output)))
    objects: list[Any] = [json.loads(line) for line in dateline(command, "--json", seed).output.splitlines()]
    assert len(lines) == len(tables) == len(objects) > 0
    for line, table, item in zip(lines, tables, objects, strict=True):
        assert line.split("\t") == [cell.removeprefix("'") for cell in table.values()]
        assert item["source"] == table["source"] == str(seed)
        assert table["start"] == str(item["start"] if command != "people" else item["mentions"][0]["start"])


def test_columns_have_the_same_names_everywhere(dateline: Command, page: Path) -> None:
    """The help lists the columns in the order of the header of the CSV."""
    for command in ("updates", "figures", "people"):
        header = dateline(command, "--csv", page).output.splitlines()[0]
        told = " ".join(dateline(command, "--help").output.split())
        listed = told.split("separated by tabs: ")[1].split(".")[0].replace(" or first words", "").replace(" ", "_")
        assert header == listed.replace(",_", ",").replace("words", "figure")


def test_nothing_found(dateline: Command, tmp_path: Path) -> None:
    """A list without a row ends with 1 and says so, unless it is to be quiet."""
    (tmp_path / "dull.txt").write_text("Nothing to see here.\n", encoding="utf-8")
    ended = dateline("figures", "dull.txt")
    assert (ended.code, ended.output, ended.complaint) == (1, "", "dateline: dull.txt: no figures found")
    quiet = dateline("figures", "-q", "dull.txt")
    assert (quiet.code, quiet.output, quiet.complaints) == (1, "", "")


def test_aligned_on_request(dateline: Command, page: Path) -> None:
    """Where colours are asked for, rows are aligned even into a pipe; --plain wins."""
    ended = dateline("updates", "--color", "always", "--width", "40", page)
    assert ended.output.splitlines()[0] == "\x1b[1m14:05\x1b[0m  Mayor Ana Ruiz said more than 30…"
    plain = dateline("updates", "--color", "always", "--plain", page)
    assert plain.output == dateline("updates", page).output


def test_dirs(dateline: Command, tmp_path: Path) -> None:
    """The folders in use are below the home, and are not made by asking."""
    rows = dict(line.split("\t") for line in dateline("dirs").output.splitlines())
    assert list(rows) == ["config", "themes", "state", "cache"]
    assert all(folder.startswith(str(tmp_path)) for folder in rows.values())
    assert list(tmp_path.iterdir()) == []


def test_themes(dateline: Command) -> None:
    """The themes are listed with what they stand on."""
    rows = [line.split("\t") for line in dateline("themes").output.splitlines()]
    assert {row[2] for row in rows} == {"dark", "light", "of the terminal"}
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


PRINTING = [
    ("--version", ()),
    ("--help", ()),
    ("facts PAGE", ()),
    ("updates PAGE", ()),
    ("figures PAGE", ()),
    ("figures --ledger PAGE", ()),
    ("people PAGE", ()),
    ("PAGE", ()),
    ("themes", ("platformdirs", "yaml")),
    ("dirs", ("platformdirs",)),
]


@pytest.mark.parametrize(("line", "allowed"), PRINTING, ids=[line for line, _ in PRINTING])
def test_printing_never_loads_the_reader(page: Path, line: str, allowed: tuple[str, ...]) -> None:
    """No command that prints imports Textual, and none imports what it does not need."""
    script = "import sys; from dateline.cli.main import main; main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    arguments = line.replace("PAGE", str(page)).split()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
        env=Command(page.parent).environment(),
    )
    loaded = {name.split(".")[0] for name in done.stderr.splitlines()[-1].split()}
    unwanted = {"textual", "rich", "asyncio", "sqlite3", "multiprocessing", "concurrent", "markdown_it", "yaml"}
    unwanted.add("platformdirs")
    assert loaded & unwanted <= set(allowed)
    if line in ("--version", "--help"):
        assert loaded & {"argparse", "dataclasses", "json", "inspect", "pathlib", "importlib.metadata"} == set()


@pytest.mark.parametrize(
    "arguments",
    [("facts", "--jsonl"), ("facts", "--jsonl", "--jobs", "2"), ("updates", "-"), ("-",), ("--help",), ("--version",)],
    ids=" ".join,
)
def test_closed_pipe(dateline: Command, arguments: tuple[str, ...]) -> None:
    """When nobody reads the results any longer, the program ends without a word."""
    given = b'{"text": "Two died in Arlen."}\n' * 3000 if "--jsonl" in arguments else PAGE.encode() * 3000
    (dateline.home / "given").write_bytes(given)
    line = f"({shlex.join(dateline.line(*arguments))} <given; echo $? >code) | exec true"
    done = subprocess.run(
        ["sh", "-c", line], cwd=dateline.home, env=dateline.environment(), capture_output=True, check=False
    )
    assert (done.stdout, done.stderr) == (b"", b"")
    assert (dateline.home / "code").read_text() == "0\n"


def test_the_first_of_many(dateline: Command) -> None:
    """`head` gets its line, and the rest is not worked out."""
    (dateline.home / "many.jsonl").write_bytes(b'{"text": "Two died in Arlen."}\n' * 3000)
    with dateline.start("facts", "--jsonl", "many.jsonl") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b"{")
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_full_disk(dateline: Command, page: Path) -> None:
    """When the results have no room, that is said."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            dateline.line("facts", page), stdout=full, stderr=subprocess.PIPE, env=dateline.environment(), check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"dateline: standard output cannot be written: No space left on device\n"


def test_closed_output(dateline: Command, page: Path) -> None:
    """Without a standard output there is one line on standard error."""
    line = f"exec {shlex.join(dateline.line('updates', page))} >&-"
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, env=dateline.environment(), check=False)
    assert (done.returncode, done.stderr) == (2, b"dateline: standard output is closed\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupt(dateline: Command, jobs: str) -> None:
    """^C ends all processes at once, with 130 and without a word."""
    with dateline.start("facts", "--jsonl", "--jobs", jobs) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b'{"id": 1, "text": "Two died."}\n')
        process.stdin.flush()
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read() == b""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_is_left(dateline: Command, how: signal.Signals) -> None:
    """However the program is ended, the processes it started end with it."""
    with dateline.start("facts", "--jsonl", "--jobs", "2") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"id": 1, "text": "Two died."}\n')
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(how)
        assert process.wait(20) == -how
        process.communicate(timeout=20)  # ends when no process is left that holds the other end
