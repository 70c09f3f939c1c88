"""The terminal's own process: reads what a program writes, stamps it with the time of arrival, answers its queries.

It is a process of its own so that neither the emulation of the screen nor anything else in the measuring process can
make a time longer.
"""

import os
import struct
import sys
import time
from dataclasses import dataclass

from .queries import Answers

__all__ = ["Chunk", "receive", "stamp_output"]

_HEADER = struct.Struct("=dI")
_READ_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Chunk:
    """What one read from the terminal gave."""

    seconds: float
    """Time of arrival on the clock of `time.perf_counter`, which is one for all processes on Linux."""
    data: bytes


def stamp_output(master: int, pipe: int, columns: int, rows: int) -> None:
    """Copy the terminal behind `master` to `pipe` as stamped chunks, after an empty one, until it is closed."""
    answers = Answers(columns, rows)
    _write_all(pipe, _HEADER.pack(time.perf_counter(), 0))
    while True:
        try:
            data = os.read(master, _READ_BYTES)
        except OSError:  # the program and all its children have gone
            return
        seconds = time.perf_counter()
        if not data:
            return
        if reply := answers.to(data):
            os.write(master, reply)
        _write_all(pipe, _HEADER.pack(seconds, len(data)) + data)


def receive(pipe: int) -> Chunk | None:
    """Read one chunk that `stamp_output` wrote; None when there will be no more."""
    header = _read_exactly(pipe, _HEADER.size)
    if header is None:
        return None
    seconds, length = _HEADER.unpack(header)
    data = _read_exactly(pipe, length)
    return None if data is None else Chunk(seconds, data)


def _write_all(pipe: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _read_exactly(pipe: int, length: int) -> bytes | None:
    parts = bytearray()
    while len(parts) < length:
        part = os.read(pipe, length - len(parts))
        if not part:
            return None
        parts += part
    return bytes(parts)


if __name__ == "__main__":
    stamp_output(*map(int, sys.argv[1:]))
