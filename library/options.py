"""How a reader is asked to open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["ReaderOptions"]


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """What the command line says of one session; it outranks the settings."""

    theme: str | None = None
    """The name of a theme; None leaves it to the settings."""
    start_line: int | None = None
    """The line of the first document to begin at, counted from 1."""
    start_query: str | None = None
    """What to search for at once."""
    color: bool | None = None
    """Whether to use colours; None leaves it to the terminal and to NO_COLOR."""
    mouse: bool = True
    """Whether the reader answers to the mouse; without it the terminal selects text by itself."""
    language: str | None = None
    """The language of the documents, as a tag; None leaves it to what each says of itself."""
    config: Path | None = None
    """A settings file in place of the user's own."""
    notices: tuple[str, ...] = ()
    """What went wrong before the reader opened, a line each: documents that could not be read, or that are gone."""
