"""The file of the store: opening it, and setting it aside when it is damaged, foreign or of a newer version."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

__all__ = ["OpenedStore", "identity", "is_busy", "is_damage", "open_store", "set_aside"]

VERSION = 1
"""Of the tables; a file with a higher one was written by a newer program."""
APPLICATION = 0x4441_5445
"""Marks the file as ours."""
PATIENCE = 0.25
"""How long another running copy is waited for, in seconds."""
ATTEMPTS = 6
"""How often the making of the tables is tried."""
PAUSE = 0.02
"""Between two attempts, in seconds; each is longer by as much."""
_DAMAGE = (1, 11, 26)
"""SQLite's codes for a missing table, a damaged file, and a file that is no database."""
_BUSY = (5, 6)
"""SQLite's codes for a file that another copy is writing."""

_TABLES = f"""
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    path BLOB,
    opened INTEGER NOT NULL,
    place_update TEXT,
    place_offset INTEGER,
    place_text INTEGER
);
CREATE INDEX documents_by_opened ON documents (opened);
CREATE TABLE read_marks (
    document INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
    update_id TEXT NOT NULL,
    PRIMARY KEY (document, update_id)
) WITHOUT ROWID;
CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
"""
_KEPT = (
    ("documents", ("id", "key", "path", "opened", "place_update", "place_offset", "place_text")),
    ("read_marks", ("document", "update_id")),
    ("remembered", ("name", "value")),
)
"""What is carried over from a file that is set aside, as far as it can be read."""


@dataclass(frozen=True, slots=True)
class OpenedStore:
    """A store that was opened, as far as it could be."""

    connection: sqlite3.Connection | None
    """None where there is nothing to read."""
    notice: str | None = None
    """What the reader should be told, in one line."""
    identity: tuple[int, int] | None = None
    """Which file it is; None where it is not to be written."""


def open_store(path: Path) -> OpenedStore:
    """Open the store, or make it.

    What cannot be used is set aside; where nothing can be written, what is there is read.
    """
    try:
        import sqlite3  # 5 ms, and only the reader needs it
    except ImportError:
        return OpenedStore(None, "nothing is remembered: this Python was built without SQLite")

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        return OpenedStore(None, f"{path.parent}: nothing is remembered: {error.strerror}")
    seen = identity(path)
    if not os.access(path.parent, os.W_OK) or (seen is not None and not os.access(path, os.W_OK)):
        return _open_to_read(path)
    connection = None
    try:
        connection = _connected(path)
        unfit = _made_fit_in_time(connection)
    except sqlite3.Error as error:
        unfit = "is damaged"
        if not is_damage(error):
            if connection is not None:
                connection.close()
            return OpenedStore(None, f"{path}: nothing is remembered: {error}")
    if connection is not None and unfit is None:
        return OpenedStore(connection, identity=identity(path))
    if connection is not None:
        connection.close()
    return set_aside(path, seen, unfit or "is damaged")


def set_aside(path: Path, seen: tuple[int, int] | None, reason: str) -> OpenedStore:
    """Rename the file, and begin a new one with what can be read of it.

    `seen` is the file that was found unfit: when another running copy has replaced it already, its file is taken.
    """
    import sqlite3  # 5 ms, and only the reader needs it

    if identity(path) != seen:
        return open_store(path)
    aside = _free_name(path)
    try:
        for ending in ("-wal", "-shm", ""):
            part = Path(f"{path}{ending}")
            if part.exists():
                part.rename(f"{aside}{ending}")
        connection = _connected(path)
        _made_fit(connection)
        kept = _carry_over(aside, connection)
    except (OSError, sqlite3.Error) as error:
        return OpenedStore(None, f"{path}: {reason}, and nothing is remembered: {error}")
    rest = "what could be read was kept" if kept else "nothing in it could be read"
    return OpenedStore(connection, f"{path}: {reason}; it was set aside as {aside.name}, {rest}", identity(path))


def is_damage(error: sqlite3.Error) -> bool:
    """Whether the error says that the file itself is unfit."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def is_busy(error: sqlite3.Error) -> bool:
    """Whether the error passes when another copy is done."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY


def identity(path: Path) -> tuple[int, int] | None:
    """Which file it is, whatever it is called; None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _connected(path: Path) -> sqlite3.Connection:
    import sqlite3  # 5 ms, and only the reader needs it

    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _made_fit_in_time(connection: sqlite3.Connection) -> str | None:
    """Do what `_made_fit` does, again where other copies are at it: SQLite does not wait for a change of journal."""
    import sqlite3  # 5 ms, and only the reader needs it

    for attempt in range(1, ATTEMPTS + 1):
        try:
            return _made_fit(connection)
        except sqlite3.OperationalError as error:
            if attempt == ATTEMPTS or not is_busy(error):
                raise
            if connection.in_transaction:
                connection.rollback()
            time.sleep(PAUSE * attempt)
    return None


def _made_fit(connection: sqlite3.Connection) -> str | None:
    """Make the tables in an empty file; what is wrong with a file that is not ours, or None."""
    if _number(connection, "user_version") == 0 and _number(connection, "schema_version") == 0:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        if _number(connection, "schema_version") == 0:  # no other copy was quicker
            for statement in _TABLES.strip().split(";\n"):
                connection.execute(statement)
        connection.execute("COMMIT")
    if _number(connection, "application_id") != APPLICATION:
        return "was not written by this program"
    if _number(connection, "user_version") > VERSION:
        return "was written by a newer version"
    return None


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _open_to_read(path: Path) -> OpenedStore:
    """Read what is there, without the locks that would have to be written."""
    import sqlite3  # 5 ms, and only the reader needs it

    notice = f"{path.parent}: cannot be written to; nothing is remembered of this reading"
    if identity(path) is None:
        return OpenedStore(None, notice)
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True, isolation_level=None)
        fit = (_number(connection, "application_id"), _number(connection, "user_version")) == (APPLICATION, VERSION)
    except sqlite3.Error:
        return OpenedStore(None, notice)
    return OpenedStore(connection if fit else None, notice)


def _carry_over(aside: Path, connection: sqlite3.Connection) -> bool:
    """Copy the rows that can be read; whether there were any."""
    import sqlite3  # 5 ms, and only the reader needs it

    old = sqlite3.connect(aside, timeout=PATIENCE, isolation_level=None)
    kept = 0
    connection.execute("BEGIN IMMEDIATE")
    for table, columns in _KEPT:
        marks = ", ".join("?" * len(columns))
        insert = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608  # our own names
        for row in _readable_rows(old, table, columns):
            try:
                kept += connection.execute(insert, row).rowcount
            except sqlite3.IntegrityError:
                continue  # a mark without its document, or a row without what it must have
    connection.execute("COMMIT")
    old.close()
    return kept > 0


def _readable_rows(old: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    import sqlite3  # 5 ms, and only the reader needs it

    try:
        yield from old.execute(f"SELECT {', '.join(columns)} FROM {table}")  # noqa: S608  # our own names
    except sqlite3.Error:
        return


def _free_name(path: Path) -> Path:
    """A name beside the file that no file has."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.aside-{number}{path.suffix}")).exists():
        number += 1
    return aside
