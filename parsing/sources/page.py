"""What a source is turned into before its updates are looked for."""

from __future__ import annotations

from typing import NamedTuple

from dateline.parsing.model import Blocks, Span

__all__ = ["Page"]


class Page(NamedTuple):
    """The text that is read, in blocks, with what the source itself says about it."""

    text: str
    blocks: Blocks
    media_type: str
    title: str | None = None
    title_span: Span | None = None
    published: str | None = None
    """An ISO date, or date and time."""
    warnings: tuple[str, ...] = ()
    language: str | None = None
    """The primary subtag of its language."""
