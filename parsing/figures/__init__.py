"""Text in, figures out: every number with what it counts, how exact it is, and who states it."""

from .pipeline import find_figures
from .writing import day_of_writing

__all__ = ["day_of_writing", "find_figures"]
