"""Figures of German and French text: one reader, driven by the tables of a language."""

from .pipeline import find_foreign_figures

__all__ = ["find_foreign_figures"]
