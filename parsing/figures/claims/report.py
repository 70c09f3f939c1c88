"""Somebody's words in a sentence."""

from __future__ import annotations

from typing import NamedTuple

from .subject import Subject

__all__ = ["Report"]


class Report(NamedTuple):
    """Somebody's words in a sentence."""

    subject: Subject
    claims: tuple[tuple[int, int], ...]
    """The words that are claimed, as first index and index past the last."""
