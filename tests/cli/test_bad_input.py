"""Whatever it is given, the real command says what is wrong in a line, and drives no terminal."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import Command, Ended

FORMS = [
    (),
    ("facts",),
    ("updates",),
    ("updates", "--json"),
    ("updates", "--csv"),
    ("updates", "--color", "always"),
    ("figures", "--all"),
    ("figures", "--json"),
    ("figures", "--csv"),
    ("figures", "--color", "always"),
    ("people", "--all"),
    ("people", "--json"),
    ("people", "--csv"),
    ("people", "--color", "always"),
]
"""The ways to print a document."""
HOSTILE = """\
\x1b]0;owned\x07Floo\u202edlive\x9b31m\u2066

UPDATE 1405 GMT: Mayor Ana\x1b[2J Ruiz\u202e said \x1bP300 homes\x9c are lost,\x0d and\x08\x08 Ana\u200b Ruiz knows.

UPDATE 1210 GMT: \u2028The river Orn\x00 broke its\x85 banks\u2069, said
Bob\u200f Hale, 59, head of\x7f the 12\x1b[31m boats.
"""


def bad_sources(folder: Path) -> Iterator[tuple[str, str]]:
    """Names that cannot be read, each with what is said of it."""
    (folder / "folder").mkdir()
    (folder / "empty.txt").touch()
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    (folder / "zeros.bin").write_bytes(bytes(5000))
    (folder / "loop").symlink_to("loop")
    yield "nowhere.txt", "nowhere.txt: there is no such file"
    yield "no/where.txt", "no/where.txt: there is no folder no"
    yield "folder", "folder: is a folder; name the files in it"
    yield "empty.txt", "empty.txt: is empty: there is nothing to read"
    yield "picture.png", "picture.png: "
    yield "zeros.bin", "zeros.bin: "
    yield "loop", "loop: "
    yield "/dev/zero", "/dev/zero: is a device or a socket; name a file, or - for standard input"
    yield "https://example.org/", "https://example.org/: addresses are not read yet; save the page and open the file"
    yield "bad\x1b]0;x\x07\u202ename", "bad\u241b]0;x\u2407\ufffdname: there is no such file"


def raw_controls(output: str) -> set[str]:
    """The characters of an output that could drive a terminal or turn its text."""
    return {char for char in output if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs")} - {"\n", "\t"}


def is_clear(ended: Ended) -> bool:
    """Whether a failure is told in one line without a traceback."""
    return ended.code == 2 and ended.complaint.startswith("dateline: ") and "fault of dateline" not in ended.complaint


@pytest.mark.parametrize("form", [(), ("facts",), ("people",)], ids=" ".join)
def test_unreadable_sources(dateline: Command, tmp_path: Path, form: tuple[str, ...]) -> None:
    """Each source that cannot be read has one line that names it and says why, and the others go on."""
    (tmp_path / "good.txt").write_text("Mayor Ana Ruiz spoke.", encoding="utf-8")
    names, expected = zip(*bad_sources(tmp_path), strict=True)
    ended = dateline(*form, *names, "good.txt")
    assert ended.code == 2
    lines = ended.complaints.splitlines()[: len(expected)]
    assert raw_controls(ended.complaints) == set()
    for line, start in zip(lines, expected, strict=True):
        assert line.startswith(f"dateline: {start}")
    assert ended.output if form != ("people",) else True


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_unreadable_file(dateline: Command, tmp_path: Path) -> None:
    """A file without permission says what to look at."""
    (tmp_path / "secret.txt").touch(0)
    ended = dateline("secret.txt")
    assert is_clear(ended)
    assert "no permission to read it" in ended.complaint


def test_an_enormous_line(dateline: Command, tmp_path: Path) -> None:
    """Fifty megabytes without a line end are read, and the row printed of them is short."""
    (tmp_path / "line.txt").write_bytes(b"UPDATE 1405 GMT: " + b"many words of one line " * 2_200_000)
    ended = dateline("updates", "line.txt")
    assert ended.code in (0, 1)
    assert len(ended.output) < 3000


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_hostile_text(dateline: Command, tmp_path: Path, form: tuple[str, ...]) -> None:
    """Nothing in text, title, names or file name reaches standard output or error as a control."""
    path = tmp_path / "po\x1b[31mst\u202e.txt"
    path.write_text(HOSTILE, encoding="utf-8")
    ended = dateline(*form, path.name)
    assert raw_controls(ended.output.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "")) == set()
    assert raw_controls(ended.complaints) == set()
    assert ended.code in (0, 1)
    if form[:1] in ((), ("facts",)) or form == ("updates",):
        assert "Ruiz" in ended.output


@pytest.mark.parametrize(
    ("data", "readable"),
    [
        (b"UPDATE 1405 GMT: Caf\xe9 \x96 300 homes lost.\n", "300 homes lost"),
        (b"UPDATE 1405 GMT: Caf\xc3\xa9 \xff\xfe 300 homes lost.\n", "300 homes lost"),
        (b"UPDATE 1405 GMT: 300 homes lost, \xe2\x82", "300 homes lost"),
        ("\ufeffUPDATE 1405 GMT: 300 homes lost.".encode("utf-16-le"), "300 homes lost"),
        (b"\xef\xbb\xbfUPDATE 1405 GMT: 300 homes lost.\r\n", "300 homes lost"),
    ],
)
@pytest.mark.parametrize("form", [(), ("facts",), ("updates", "--plain")], ids=" ".join)
def test_broken_encodings(dateline: Command, data: bytes, readable: str, form: tuple[str, ...]) -> None:
    """Text in another encoding, or broken, is read as far as it can be."""
    ended = dateline(*form, "-", given=data)
    assert ended.code in (0, 1)
    assert readable in ended.output or form == ("updates", "--plain")
    assert raw_controls(ended.output) == set()


@pytest.mark.parametrize(
    "text", ["\n" * 5000, " \t\r\n", "\x00", "9" * 20_000, "(" * 20_000, "- " * 10_000, "“" * 20_000]
)
def test_odd_texts(dateline: Command, text: str) -> None:
    """Text without words, of one digit, or of brackets, is a document like another, or no text."""
    for form in FORMS[:2]:
        ended = dateline(*form, "-", given=text.encode())
        assert ended.code in (0, 1) or is_clear(ended)


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 100_000,
        b'{"text": ' + b"9" * 5000 + b"}",
        b'{"text": "\xff"}',
        b'"',
        b"{}",
        b"null",
        b'{"text": null}',
        b"NaN",
    ],
)
def test_odd_lines(dateline: Command, line: bytes) -> None:
    """Any line that is no document is one message and one object, and the next line is answered."""
    ended = dateline("facts", "--jsonl", given=line + b'\n{"id": 2, "text": "Two died."}\n')
    assert (ended.code, len(ended.output.splitlines())) == (1, 2)
    assert ended.complaint.startswith("dateline: standard input: line 1: ")
    assert "fault of dateline" not in ended.complaint


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ("--jsno", "x"),
            "`dateline` has no option --jsno; did you mean --json? (`dateline --help` says what there is)",
        ),
        (("facts", "--job", "2"), "`dateline facts` has no option --job; did you mean --jobs?"),
        (("updates", "--color", "red", "x"), "--color: 'red' is none of auto, always, never"),
        (("--the\x1b[2Jme", "x"), "`dateline` has no option --the\u241b[2Jme; did you mean --theme?"),
        (("update", "x"), "update: there is no such file; did you mean the command `dateline updates`?"),
    ],
)
def test_wrong_usage(dateline: Command, arguments: tuple[str, ...], complaint: str) -> None:
    """A slip on the command line is one line, with what was probably meant."""
    ended = dateline(*arguments)
    assert ended.code == 2
    assert ended.complaints.splitlines()[0].startswith(f"dateline: {complaint}")
    assert raw_controls(ended.complaints) == set()


@pytest.mark.parametrize(
    ("content", "start"),
    [
        (b"theme: [\n", "mine.yaml"),
        (b"theem: night\n", "mine.yaml:1: theem: unknown key; did you mean `theme`?"),
        (b"layout:\n  measure: 9999\n", "mine.yaml:2: layout.measure: "),
        (b"keymap: {finde: slash}\n", "mine.yaml:1: keymap.finde: unknown binding; did you mean `find`?"),
        (b"- night\n", "mine.yaml"),
        (b"\x1b]0;x\x07: 1\n", "mine.yaml"),
        (b"\xff\xfe\xff", "mine.yaml"),
        (b"a: &a [*a, *a]\n", "mine.yaml"),
        (None, "mine.yaml: there is no such file"),
    ],
)
def test_broken_settings(dateline: Command, tmp_path: Path, content: bytes | None, start: str) -> None:
    """Settings that cannot be used have a line with the file, and where it is known with the place."""
    if content is not None:
        (tmp_path / "mine.yaml").write_bytes(content)
    ended = dateline("config", "--config", "mine.yaml")
    assert is_clear(ended)
    assert ended.complaint.startswith(f"dateline: {start}")
    assert raw_controls(ended.complaints) == set()


def test_all_mistakes_of_settings(dateline: Command, tmp_path: Path) -> None:
    """Each mistake in the settings has its own line."""
    (tmp_path / "mine.yaml").write_text("theem: night\nmouse: perhaps\n", encoding="utf-8")
    ended = dateline("config", "--config", "mine.yaml")
    assert (ended.code, len(ended.complaints.splitlines())) == (2, 2)


def test_a_broken_theme(dateline: Command, tmp_path: Path) -> None:
    """A theme of the user's that cannot be used has its line, and the others are listed."""
    folders = dict(line.split("\t") for line in dateline("dirs").output.splitlines())
    Path(folders["themes"]).mkdir(parents=True)
    (Path(folders["themes"]) / "mine.yaml").write_text("colours: {page: 7}", encoding="utf-8")
    ended = dateline("themes")
    assert is_clear(ended)
    assert "mine.yaml" in ended.complaint
    assert ended.output.startswith("contrast\t")


def test_names_that_are_no_text(dateline: Command, tmp_path: Path) -> None:
    """A file name that is not UTF-8 can be opened, named in JSON and in rows."""
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (tmp_path / name).write_text("UPDATE 1405 GMT: Two died.\n\nUPDATE 1210 GMT: One died.", encoding="utf-8")
    except OSError:
        pytest.skip("the file system takes only names of text")
    assert '"source": "caf\\udce9.txt"' in dateline("facts", name).output
    assert dateline("updates", name).output.endswith("\tcaf\ufffd.txt\n")


def test_a_terminal_that_has_no_letters_for_it(dateline: Command, tmp_path: Path) -> None:
    """Results in a pipe are UTF-8 whatever the locale says."""
    (tmp_path / "page.txt").write_text("UPDATE 1405 GMT: Żółw i 龍.\n\nUPDATE 1210 GMT: One.", encoding="utf-8")
    for locale in ("C", "POSIX", "en_US.ISO-8859-1"):
        assert (
            "Żółw i 龍."
            in dateline("updates", "page.txt", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").output
        )
