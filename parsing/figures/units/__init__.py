"""Units and currencies: their tables, finding one in a sentence, and giving each number its own."""

from .attaching import attach_units
from .compounds import join_compounds
from .scales import read_scales

__all__ = ["attach_units", "join_compounds", "read_scales"]
