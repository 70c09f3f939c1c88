"""Who states a figure."""

from .attaching import attach_claims
from .quotations import is_left_open

__all__ = ["attach_claims", "is_left_open"]
