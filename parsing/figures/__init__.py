"""Text in, figures out: every number with what it counts, how exact it is, and who states it."""

from .pipeline import find_figures

__all__ = ["find_figures"]
