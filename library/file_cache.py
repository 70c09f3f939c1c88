"""What was made of files the last time, as long as they are unchanged. It may be lost, broken or unwritable."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

from dateline import __version__

__all__ = ["FileCache"]

SETTLED = 2_000_000_000
"""How long a file must be unchanged before it is kept, in nanoseconds: the coarsest clock of a file system."""


class FileCache:
    """A JSON file with what was made of other files, each with the time of its last change and its size."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._entries = self._read()
        self._changed = False

    def get(self, path: Path) -> dict[str, Any] | None:
        """What was kept of the file, if it is unchanged; None else. What it holds is to be checked by who asks."""
        entry = self._entries.get(str(path.absolute()))
        stamp = _stamp(path)
        if stamp is None or not isinstance(entry, list) or len(entry) != 2 or entry[0] != stamp:
            return None
        return entry[1] if isinstance(entry[1], dict) else None

    def put(self, path: Path, made: dict[str, Any]) -> None:
        """Keep what was made of the file, until `save` for this run only."""
        stamp = _stamp(path)
        if stamp is not None and time.time_ns() - stamp[0] > SETTLED:
            self._entries[str(path.absolute())] = [stamp, made]
            self._changed = True

    def save(self) -> None:
        """Write what is new, or nothing where it cannot be written."""
        if not self._changed:
            return
        self._changed = False
        entries = {path: entry for path, entry in self._entries.items() if _stamp(Path(path))}
        written = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            written.write_text(json.dumps({"version": __version__, "files": entries}), encoding="utf-8")
            written.replace(self._path)
        except OSError:
            _remove(written)

    def _read(self) -> dict[str, Any]:
        try:
            content = json.loads(self._path.read_bytes())
            files = content["files"] if content["version"] == __version__ else None
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return {}
        return files if isinstance(files, dict) else {}


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _stamp(path: Path) -> list[int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return [status.st_mtime_ns, status.st_size]
