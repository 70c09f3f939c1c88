"""What the benchmark's terminal answers to programs."""

from pathlib import Path

import pytest

from benchmarks.keys import key_bytes
from benchmarks.queries import Answers


def _cases() -> list[tuple[str, list[bytes], bytes]]:
    """Title, reads, answer of each case in `queries.txt`."""
    blocks = (Path(__file__).parent / "queries.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
    found = []
    for block in blocks:
        title, output, answer = block.splitlines()
        reads = [_raw(part) for part in output.removeprefix("out ").split(" / ")]
        found.append((title, reads, _raw(answer.removeprefix("in").strip())))
    return found


def _raw(text: str) -> bytes:
    return text.replace("ESC", "\x1b").replace("BEL", "\x07").encode()


@pytest.mark.parametrize(("title", "reads", "answer"), _cases())
def test_a_query_is_answered_once(title: str, reads: list[bytes], answer: bytes) -> None:
    """Each query in the output, however it is split between reads, gets its one answer."""
    answers = Answers(columns=100, rows=30)
    assert b"".join(answers.to(read) for read in reads) == answer


@pytest.mark.parametrize(
    ("name", "data"),
    [("j", b"j"), ("]", b"]"), ("é", "é".encode()), ("enter", b"\r"), ("pagedown", b"\x1b[6~"), ("ctrl+f", b"\x06")],
)
def test_a_key_is_sent_as_terminals_send_it(name: str, data: bytes) -> None:
    """Characters are sent as they are, named keys as their bytes."""
    assert key_bytes(name) == data


@pytest.mark.parametrize("name", ["pgdn", "ctrl+", "ctrl+F1", ""])
def test_an_unknown_key_is_refused(name: str) -> None:
    """A scenario with a misspelt key fails instead of typing its name."""
    with pytest.raises(ValueError, match="unknown key"):
        key_bytes(name)
