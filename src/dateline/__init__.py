"""Dateline: a terminal reader for rolling news."""

__all__ = ["__version__"]

__version__ = "0.1.0"
