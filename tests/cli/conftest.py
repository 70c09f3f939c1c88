"""The real command, run in a process of its own with an empty home."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
PATIENCE = 60

PAGE = """\
Flood in Arlen

UPDATE 1405 GMT: Mayor Ana Ruiz said more than 300 homes are lost.

She asked the people of the lower town to leave at once, and thanked the crews of the 12 boats.

UPDATE 1210 GMT: The river Orn broke its banks, and 12 people are missing.

Two bridges were closed. The fire brigade went from house to house along the quay.

UPDATE 0930 GMT: Heavy rain fell on the hills above the town.

Forecasters expect another 40 millimetres before midnight.
"""
"""A page of three updates."""


@dataclass(frozen=True, slots=True)
class Command:
    """How to run the program."""

    home: Path
    """An empty folder, where it also runs."""

    def environment(self, **changes: str) -> dict[str, str]:
        """What the program finds around it: nothing of the machine's user."""
        return {
            "PATH": os.environ["PATH"], "HOME": str(self.home), "PYTHONPATH": str(SOURCE), "LC_ALL": "C.UTF-8",
            "PYTHONWARNINGS": "error", "TERM": "xterm-256color", **changes,
        }  # fmt: skip

    def line(self, *arguments: str | Path) -> list[str]:
        """The whole command line."""
        return [sys.executable, "-m", "dateline", *map(str, arguments)]

    def start(self, *arguments: str | Path, **environment: str) -> subprocess.Popen[bytes]:
        """Start the program with pipes at its three ends, in a group of processes of its own."""
        return subprocess.Popen(
            self.line(*arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.home,
            env=self.environment(**environment),
            start_new_session=True,
        )

    def __call__(self, *arguments: str | Path, given: bytes | None = None, **environment: str) -> Ended:
        """Run the program to its end, with what it is given on standard input, else with none."""
        process = subprocess.run(
            self.line(*arguments),
            input=given,
            stdin=subprocess.DEVNULL if given is None else None,
            capture_output=True,
            cwd=self.home,
            env=self.environment(**environment),
            timeout=PATIENCE,
            check=False,
        )
        return Ended(process.returncode, process.stdout.decode(), process.stderr.decode())


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run of the program ended."""

    code: int
    output: str
    """Standard output."""
    complaints: str
    """Standard error."""

    @property
    def complaint(self) -> str:
        """The one line on standard error."""
        lines = self.complaints.splitlines()
        assert len(lines) == 1, self.complaints
        return lines[0]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The page in a file."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def dateline(tmp_path: Path) -> Command:
    """The program in an empty home."""
    return Command(tmp_path)


@pytest.fixture
def on_terminal(tmp_path: Path) -> Callable[..., tuple[int, bytes]]:
    """Run a command line with a terminal of its own as output; `given` goes into a pipe, `keys` are typed."""

    def run(
        line: Sequence[str],
        *,
        given: bytes | None = None,
        keys: bytes = b"",
        columns: int = 80,
        **environment: str,
    ) -> tuple[int, bytes]:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        process = subprocess.Popen(
            [sys.executable, "-c", OWN_TERMINAL, *line],
            stdin=subprocess.PIPE if given is not None else slave,
            stdout=slave,
            stderr=slave,
            cwd=tmp_path,
            env=Command(tmp_path).environment(**environment),
            start_new_session=True,
        )
        os.close(slave)
        os.write(master, keys)
        if given is not None:
            assert process.stdin is not None
            process.stdin.write(given)
            process.stdin.close()
        return _read_to_end(process, master)

    return run


OWN_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(1, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)
"""Makes the terminal at standard output the controlling one, as a shell's window does."""


def _read_to_end(process: subprocess.Popen[bytes], master: int) -> tuple[int, bytes]:
    """The exit code, and what was drawn."""
    drawn = b""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if select.select([master], [], [], 0.05)[0]:
            try:
                drawn += os.read(master, 65536)
            except OSError:  # the last process that had the terminal has ended
                break
        elif process.poll() is not None:
            break
    os.close(master)
    return process.wait(PATIENCE), drawn
