"""`dateline config`, `themes` and `dirs`: what the program goes by."""

from __future__ import annotations

from .arguments import Request

__all__ = ["print_about"]


def print_about(request: Request) -> int:
    """Print what was asked for."""
    raise NotImplementedError(request.command.name)
