"""Blocks in, updates out: how a rolling page is split, and how an article is divided.

The steps stand in `splitting`: candidates by one grammar, families by consistency, one decision for the page.
"""

from .splitting import Splitting, split_page

__all__ = ["Splitting", "split_page"]
