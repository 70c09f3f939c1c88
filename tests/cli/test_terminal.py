"""The real command on a terminal: the reader, rows for eyes, and where its keys come from."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import PAGE, Command

Run = Callable[..., tuple[int, bytes]]

WITH_READER = """
import os, sys, types

def run_reader(sources, options):
    for source in sources:
        print("reads", source.name, source.data[:40])
    print(options)
    print("NO_COLOR:", os.environ.get("NO_COLOR"))
    print("keys from a terminal:", os.isatty(0), os.read(0, 2))
    return int(os.environ.get("STATUS", "0"))

app = sys.modules["dateline.tui.running"] = types.ModuleType("dateline.tui.app")
app.run_reader = run_reader
from dateline.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
"""The command with a stand-in for the reader that says what it was given, and takes a key."""


def reader(*arguments: str | Path) -> list[str]:
    """The command line with the stand-in."""
    return [sys.executable, "-c", WITH_READER, *map(str, arguments)]


def test_the_reader_opens(on_terminal: Run, page: Path) -> None:
    """On a terminal, a file is opened in the reader, with what the command line asks for."""
    line = reader(
        "+12", "+/Orn", page, "--theme", "paper", "--no-mouse", "--no-color", "--config", "my.yaml", "--language", "de"
    )
    code, drawn = on_terminal(line, keys=b"j\n")
    assert code == 0
    assert f"reads {page} b'Flood in Arlen".encode() in drawn
    options = (
        b"ReaderOptions(theme='paper', start_line=12, start_query='Orn', color=False, mouse=False,"
        b" language='de',"
        b" config=PosixPath('my.yaml'), notices=())"
    )
    assert options in drawn
    assert b"keys from a terminal: True b'j\\n'" in drawn


def test_keys_come_from_the_terminal(on_terminal: Run) -> None:
    """A document in a pipe is read to its end, then keys are taken from the terminal."""
    for names in ((), ("-",)):
        code, drawn = on_terminal(reader(*names), given=PAGE.encode(), keys=b"j\n")
        assert code == 0
        assert b"reads - b'Flood in Arlen" in drawn
        assert b"keys from a terminal: True b'j\\n'" in drawn


def test_waiting_is_said(on_terminal: Run, dateline: Command) -> None:
    """When a pipe keeps one waiting, one is told what is waited for."""
    given = f"(sleep 1.3; printf 'Two died.') | exec {shlex.join(dateline.line('--plain'))}"
    code, drawn = on_terminal(["sh", "-c", given])
    assert code == 0
    assert drawn.startswith(b"dateline: waiting for standard input; ^C ends\r\n")


def test_the_samples_open(on_terminal: Run) -> None:
    """Without a name and without a pipe, the samples are opened."""
    code, drawn = on_terminal(reader(), keys=b"q\n")
    assert code == 0
    assert drawn.count(b"reads ") == 2


def test_a_last_document_that_is_gone(on_terminal: Run, dateline: Command, page: Path) -> None:
    """Where the last document has vanished, that is said before and in the reader, which shows the samples."""
    remember = (
        "import pathlib, sys; from dateline.library.store import Store;"
        "store = Store.open(); store.remember_document('key', pathlib.Path(sys.argv[1])); store.close()"
    )
    assert on_terminal([sys.executable, "-c", remember, str(page)]) == (0, b"")
    assert f"reads {page} ".encode() in on_terminal(reader(), keys=b"q\n")[1]
    page.unlink()
    code, drawn = on_terminal(reader(), keys=b"q\n")
    said = f"{page} is gone; the two sample documents are shown instead"
    assert (code, drawn.count(b"reads ")) == (0, 2)
    assert f"dateline: {said}\r\n".encode() in drawn
    assert f"notices=('{said}',)".encode() in drawn


def test_an_empty_pipe(on_terminal: Run) -> None:
    """A pipe that brings nothing is a failure told in one line, and opens nothing else."""
    for names in ((), ("-",)):
        code, drawn = on_terminal(reader(*names), given=b"")
        assert (code, drawn) == (2, b"dateline: standard input: is empty: there is nothing to read\r\n")


@pytest.mark.parametrize("stdin", ["< /dev/null", "<&-"])
def test_no_document_is_piped(on_terminal: Run, stdin: str) -> None:
    """Standard input that is closed or `/dev/null` brings no document, so the samples are opened."""
    code, drawn = on_terminal(["sh", "-c", f"exec {shlex.join(reader())} {stdin}"], keys=b"q\n")
    assert code == 0
    assert drawn.count(b"reads ") == 2


@pytest.mark.parametrize("status", [0, 2, 129, 143])
def test_the_reader_ends_with_its_status(on_terminal: Run, page: Path, status: int) -> None:
    """The status of the reader is that of the command; only in place of 0 stands 2 when a document was not read."""
    assert on_terminal(reader(page), keys=b"q\n", STATUS=str(status))[0] == status
    assert on_terminal(reader(page, "gone"), keys=b"q\n", STATUS=str(status))[0] == (status or 2)


@pytest.mark.parametrize(("value", "expected"), [("", b"None"), ("1", b"1")])
def test_an_empty_wish_for_no_colours(on_terminal: Run, page: Path, value: str, expected: bytes) -> None:
    """NO_COLOR counts for the reader only where it is not empty."""
    assert b"NO_COLOR: " + expected in on_terminal(reader(page), keys=b"q\n", NO_COLOR=value)[1]


def test_what_cannot_be_read_is_said_first(on_terminal: Run, dateline: Command, page: Path) -> None:
    """A source that is missing or no text has its line, the others are opened, and the end is a failure."""
    (dateline.home / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    code, drawn = on_terminal(reader("gone", page, "picture.png"), keys=b"q\n")
    assert code == 2
    assert b"dateline: gone: there is no such file" in drawn
    assert b"dateline: picture.png: " in drawn
    assert drawn.count(b"reads ") == 1
    assert b"notices=('gone: there is no such file', 'picture.png: " in drawn
    code, drawn = on_terminal(reader("gone"), keys=b"q\n")
    assert (code, drawn) == (2, b"q\r\ndateline: gone: there is no such file\r\n")


@pytest.mark.parametrize(("options", "environment"), [(("--plain",), {}), ((), {"TERM": "dumb"})])
def test_a_digest_on_a_terminal(on_terminal: Run, options: tuple[str, ...], environment: dict[str, str]) -> None:
    """Where it is asked for, or the terminal can do no better, a digest is printed."""
    code, drawn = on_terminal(reader(*options, "-"), given=PAGE.encode(), **environment)
    assert code == 0
    assert b"3 updates" in drawn
    assert b"\x1b" not in drawn


def test_rows_on_a_terminal(on_terminal: Run, dateline: Command, page: Path) -> None:
    """On a terminal, rows are aligned, cut to its width, and coloured unless that is not wanted."""
    line = dateline.line("updates", page)
    bold = b"\x1b[1m14:05\x1b[0m  Mayor Ana Ruiz said more than 300 homes are lost.\r\n"
    assert on_terminal(line)[1].startswith(bold)
    assert on_terminal(line, columns=20)[1].startswith(b"\x1b[1m14:05\x1b[0m  Mayor Ana Ru\xe2\x80\xa6\r\n")
    plain = bold.replace(b"\x1b[1m", b"").replace(b"\x1b[0m", b"")
    for options, environment in ([], {"NO_COLOR": "1"}), (["--color", "never"], {}), ([], {"TERM": "dumb"}):
        drawn = on_terminal([*line, *options], **environment)[1]
        assert drawn.startswith(plain)
        assert b"\x1b" not in drawn
    assert on_terminal([*line, "--color", "always"], NO_COLOR="1")[1].startswith(bold)


def test_rows_of_several_on_a_terminal(on_terminal: Run, dateline: Command, page: Path) -> None:
    """Rows of several documents stand below their names."""
    drawn = on_terminal(dateline.line("updates", page.name, page.name), NO_COLOR="")[1]
    assert drawn.count(f"\x1b[2m{page.name}\x1b[0m\r\n".encode()) == 2


def test_no_file_on_a_terminal(on_terminal: Run, dateline: Command) -> None:
    """A command that prints does not wait for what nobody types."""
    code, drawn = on_terminal(dateline.line("facts"))
    assert code == 2
    assert drawn.startswith(b"dateline: name a file, or - for standard input (`dateline facts --help`")
