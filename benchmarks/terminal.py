"""A program in a pseudo-terminal of its own: keys go in, stamped output comes out."""

import contextlib
import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from .stamping import Chunk, receive

__all__ = ["Terminal"]

_F_SETPIPE_SZ = 1031  # fcntl.F_SETPIPE_SZ where Python knows it; a large pipe means the stamping process never waits
_PIPE_BYTES = 1 << 20
_GOODBYE_SECONDS = 2.0
_ROOT = Path(__file__).parents[1]


class Terminal:
    """Starts a program at once; the clock runs from `started_at`."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], folder: Path, columns: int, rows: int
    ) -> None:
        master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, columns * 10, rows * 20))
        self._pipe, writer = os.pipe()
        with contextlib.suppress(OSError):
            fcntl.fcntl(writer, _F_SETPIPE_SZ, _PIPE_BYTES)
        self._master = master
        stamp = [sys.executable, "-m", "benchmarks.stamping", *map(str, (master, writer, columns, rows))]
        self._stamper = subprocess.Popen(stamp, cwd=_ROOT, pass_fds=(master, writer))
        os.close(writer)
        receive(self._pipe)  # an empty chunk: it is ready
        self.ended = False
        self.started_at = time.perf_counter()
        self._process = subprocess.Popen(
            ["setsid", "--ctty", *command],  # takes the terminal for its own and becomes the command
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(environment),
            cwd=folder,
        )
        os.close(slave)

    @property
    def process_id(self) -> int:
        """The number of the program's first process."""
        return self._process.pid

    def send(self, data: bytes) -> float:
        """Type `data`; return the time of it."""
        seconds = time.perf_counter()
        with contextlib.suppress(OSError):  # the program has ended: the next read says so
            os.write(self._master, data)
        return seconds

    def read(self, seconds: float) -> Chunk | None:
        """Return the next chunk, or None when none came within `seconds` or the program has ended."""
        if self.ended or not select.select([self._pipe], [], [], max(0.0, seconds))[0]:
            return None
        chunk = receive(self._pipe)
        self.ended = chunk is None
        return chunk

    def read_until_quiet(self, quiet: float, limit: float) -> list[Chunk]:
        """Read until `quiet` seconds pass without output, for at most `limit` seconds."""
        chunks: list[Chunk] = []
        stop = time.perf_counter() + limit
        while (left := stop - time.perf_counter()) > 0:
            chunk = self.read(min(quiet, left))
            if chunk is None:
                break
            chunks.append(chunk)
        return chunks

    def close(self, goodbye: Sequence[bytes]) -> None:
        """Type the keys that leave the program, and end it if it stays all the same."""
        for key in goodbye:
            stop = time.perf_counter() + _GOODBYE_SECONDS
            self.send(key)
            while self._process.poll() is None and time.perf_counter() < stop:
                self.read(0.02)
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._stamper.kill()
        self._stamper.wait()
        os.close(self._master)
        os.close(self._pipe)
