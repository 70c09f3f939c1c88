"""Numbers in digits and in words, to exact values."""

from .reading import read_numbers

__all__ = ["read_numbers"]
