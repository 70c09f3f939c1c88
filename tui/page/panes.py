"""The stops of a page: what `]` goes to, and what a row of the list of updates stands for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from dateline.parsing.model import Document, Passage, Update

__all__ = ["Leaf", "Pane", "PaneKind", "Panes", "panes_of"]

PaneKind = Literal["lead", "update", "paragraph"]

LEAF_CHARACTERS = 6_000
"""How much text is set at a time; a paragraph that is longer is set in parts."""


@dataclass(frozen=True, slots=True)
class Pane:
    """An update, what stands outside of all updates, or a paragraph of an undivided article."""

    kind: PaneKind
    start: int
    end: int
    first_block: int
    last_block: int
    update: Update | None = None

    @property
    def text_end(self) -> int:
        """One past the last character that is always shown: captions and buttons may follow it."""
        return self.update.body.end if self.kind == "update" and self.update is not None else self.end

    @property
    def is_stop(self) -> bool:
        """Whether the reader's place may be here: what stands above the first update is passed over."""
        return self.kind != "lead"


class Leaf(NamedTuple):
    """A part of a pane that is set at once: whole blocks, or a part of a very long one."""

    pane: int
    first_block: int
    last_block: int
    start: int
    end: int


class Panes(Sequence[Pane]):
    """The panes of a document in the order of the text, and the leaves they are set by."""

    def __init__(self, document: Document, panes: list[Pane]) -> None:
        self._panes = panes
        self._starts = [pane.start for pane in panes]
        self.leaves = [leaf for index, pane in enumerate(panes) for leaf in _leaves(document, index, pane)]
        self._leaf_starts = [leaf.start for leaf in self.leaves]
        self.stops = [index for index, pane in enumerate(panes) if pane.is_stop]
        """Indices of the panes that count."""

    def __len__(self) -> int:
        return len(self._panes)

    def __getitem__(self, index: int) -> Pane:  # type: ignore[override]  # slices are not asked for
        return self._panes[index]

    def at(self, offset: int) -> int:
        """The index of the pane that holds, or is followed by, the character at `offset`."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def leaf_at(self, offset: int) -> int:
        """The index of the leaf that holds, or is followed by, the character at `offset`."""
        return max(0, bisect_right(self._leaf_starts, offset) - 1)

    def blocks_at(self, offset: int) -> range:
        """Indices of the blocks of the leaf that holds a character."""
        leaf = self.leaves[self.leaf_at(offset)]
        return range(leaf.first_block, leaf.last_block)

    def leaves_of(self, pane: int) -> Iterator[Leaf]:
        """The leaves of a pane, in order."""
        at = self.leaf_at(self._panes[pane].start)
        while at and self.leaves[at - 1].pane == pane:
            at -= 1
        while at < len(self.leaves) and self.leaves[at].pane == pane:
            yield self.leaves[at]
            at += 1

    def stop_number(self, index: int) -> int:
        """How many stops there are up to and with the pane at `index`."""
        return bisect_right(self.stops, index)

    def passage(self, document: Document, leaf: Leaf) -> Passage:
        """What of a leaf can be analysed by itself."""
        pane = self._panes[leaf.pane]
        skip = pane.update.furniture if pane.update else ()
        inside = range(leaf.first_block, leaf.last_block)
        return Passage(tuple(document.blocks[i] for i in inside if i not in skip), pane.update)


def panes_of(document: Document) -> Panes:
    """Divide a document into panes; every block is in one of them."""
    panes: list[Pane] = []
    at = 0
    updates = sorted(document.updates, key=lambda update: update.first_block)
    article = updates[0] if len(updates) == 1 and updates[0].kind == "article" else None
    for update in updates:
        panes.extend(_outside(document, at, update.first_block))
        if update is article:
            panes.extend(_paragraphs(document, update))
        else:
            first, last = update.first_block, update.last_block
            end = max(update.end, document.blocks[last - 1].end) if last > first else update.end
            panes.append(Pane("update", update.start, end, first, last, update))
        at = max(at, update.last_block)
    if not updates and at < len(document.blocks):
        panes.extend(_paragraphs(document, None))
    else:
        panes.extend(_outside(document, at, len(document.blocks)))
    return Panes(document, panes or [Pane("paragraph", 0, len(document.text), 0, 0)])


def _outside(document: Document, first: int, last: int) -> list[Pane]:
    if first >= last:
        return []
    return [Pane("lead", document.blocks[first].start, document.blocks[last - 1].end, first, last)]


def _paragraphs(document: Document, update: Update | None) -> list[Pane]:
    """Divide an undivided text at its paragraphs; headings and captions stay with what follows, items with what was."""
    first, last = (update.first_block, update.last_block) if update else (0, len(document.blocks))
    cuts = []
    open_heading = False
    for index in range(first, last):
        kind = document.blocks[index].kind
        if index == first or (kind in ("paragraph", "heading", "caption") and not open_heading):
            cuts.append(index)
        open_heading = kind in ("heading", "caption")
    return [
        Pane("paragraph", document.blocks[cut].start, document.blocks[stop - 1].end, cut, stop, update)
        for cut, stop in zip(cuts, [*cuts[1:], last], strict=True)
        if cut < stop
    ]


def _leaves(document: Document, index: int, pane: Pane) -> list[Leaf]:
    if pane.end - pane.start <= LEAF_CHARACTERS:
        return [Leaf(index, pane.first_block, pane.last_block, pane.start, pane.end)]
    leaves: list[Leaf] = []
    first = pane.first_block
    start = pane.start
    for number in range(pane.first_block, pane.last_block):
        block = document.blocks[number]
        if block.end - start <= LEAF_CHARACTERS:
            continue
        if number > first:
            leaves.append(Leaf(index, first, number, start, block.start))
            first, start = number, block.start
        while block.end - start > LEAF_CHARACTERS:
            cut = document.text.rfind(" ", start + LEAF_CHARACTERS // 2, start + LEAF_CHARACTERS)
            cut = cut + 1 if cut > 0 else start + LEAF_CHARACTERS
            leaves.append(Leaf(index, number, number + 1, start, cut))
            start = cut
    leaves.append(Leaf(index, first, pane.last_block, start, pane.end))
    return leaves
