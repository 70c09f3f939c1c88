"""The reader in a real terminal: how it begins, and how it gives the terminal back."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PAGE = "Boats come home\n\n" + "\n\n".join(
    f"UPDATE 1{number}05 GMT:\n\nMayor Ana Ruiz said {number + 12} boats came home to the harbour in the storm."
    for number in range(9, 0, -1)
)
LEAVES = b"\x1b[?1049l"
PATIENCE = 20
"""How long is waited for what must come, in seconds."""


class Terminal:
    """The reader, at work in a terminal of its own."""

    def __init__(self, path: Path) -> None:
        self.screen, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.before = termios.tcgetattr(inside)
        self.inside = inside
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dateline", str(path)], stdin=inside, stdout=inside, stderr=inside
        )
        self.written = b""

    def until(self, text: bytes) -> None:
        """Read what is written until a text is in it."""
        end = time.monotonic() + PATIENCE
        while text not in self.written:
            assert time.monotonic() < end, f"waited in vain for {text!r}"
            if select.select([self.screen], [], [], 0.1)[0]:
                self.written += os.read(self.screen, 65536)

    def type(self, keys: bytes) -> None:
        """Type keys."""
        os.write(self.screen, keys)

    def ended(self) -> int:
        """Read to the end; the exit status."""
        self.until(LEAVES)
        return self.process.wait(PATIENCE)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Open a page of nine updates, and wait until its list is there: the application has taken over."""
    path = tmp_path / "boats.txt"
    path.write_text(PAGE, encoding="utf-8")
    reader = Terminal(path)
    reader.until(b"9 updates")
    yield reader
    if reader.process.poll() is None:
        reader.process.kill()
        reader.process.wait()
    os.close(reader.screen)
    os.close(reader.inside)


def test_quitting_gives_the_terminal_back(terminal: Terminal) -> None:
    """After q the status is 0, the screen of before is back, and the terminal shows again what is typed."""
    terminal.type(b"q")
    assert terminal.ended() == 0
    assert termios.tcgetattr(terminal.inside)[3] == terminal.before[3]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_signals_are_ways_to_leave(terminal: Terminal, number: signal.Signals) -> None:
    """Who is ended from outside leaves the terminal as it was, with the status shells give to a signal."""
    terminal.process.send_signal(number)
    assert terminal.ended() == 128 + number
    assert termios.tcgetattr(terminal.inside)[3] == terminal.before[3]


def test_the_first_page_is_not_cleared(terminal: Terminal) -> None:
    """The alternate screen is asked for once: the application takes over the page that is on it."""
    assert terminal.written.count(b"\x1b[?1049h") == 1
    assert terminal.written.index(b"boats came home") < terminal.written.index(b"9 updates")
