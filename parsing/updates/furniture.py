"""Blocks inside an entry that are not its text."""

from __future__ import annotations

from collections.abc import Collection

from dateline.parsing.sources.page import Page

from .lines import is_furniture

__all__ = ["Furniture"]


class Furniture:
    """Which blocks of a page are buttons, credits, rules, and repeated stamps; asked for many, worked out once each."""

    def __init__(self, page: Page, stamped: Collection[int]) -> None:
        """`stamped` are blocks that hold a clock or a label alone and head no entry."""
        self._page = page
        self._known: dict[int, bool] = dict.fromkeys(stamped, True)

    def __contains__(self, block: int) -> bool:
        known = self._known.get(block)
        if known is None:
            row = self._page.blocks.rows[block]
            known = row[0] == "rule" or is_furniture(self._page.text[row[1] : row[2]])
            self._known[block] = known
        return known
