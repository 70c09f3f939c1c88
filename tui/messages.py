"""Messages of widgets that are made only when they are needed: who listens must not import them."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

__all__ = ["QueryCancelled", "QueryKept", "QueryStepped"]


@dataclass
class QueryKept(Message):
    """The query is as it should be; its place is wanted."""


@dataclass
class QueryCancelled(Message):
    """The search is given up."""


@dataclass
class QueryStepped(Message):
    """Another hit is wanted while typing."""

    count: int
