"""How well measures are told: pairs of figures that are said, and should be said, to be of one measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from dateline.parsing.model import Document, Entry, Figure, Measure

from .marked import Mark

__all__ = ["Node", "Score", "nodes", "score", "wrong_pairs"]

Place = tuple[int, int]
"""Index of the document, index of the figure."""


class Node(NamedTuple):
    """A figure that was found, or a mark under which none was."""

    words: str
    place: Place | None
    """None for a mark without a figure."""
    mark: Mark | None
    """None for a figure without a mark: it must stay alone, as one marked so."""
    measure: int | None
    """Index of the measure the figure was put into."""
    entry: Entry | None
    title: tuple[str | None, ...] = ()
    """What the measure says of itself: what is counted, what happened to it, of what, in which unit."""


class Score(NamedTuple):
    """Counts that add up over documents."""

    marks: int = 0
    found: int = 0
    """Marks under which a figure was found."""
    measures: int = 0
    """Measures of two or more marks."""
    whole: int = 0
    """Those whose marks, and nothing else, are one measure."""
    gold_pairs: int = 0
    pairs: int = 0
    right_pairs: int = 0
    trends: int = 0
    """Marks that say how the value stands to the one before."""
    right_trends: int = 0
    disputes: int = 0
    """Measures in which claims disagree."""
    found_disputes: int = 0
    right_disputes: int = 0
    alike: int = 0
    """Measures found, of two figures or more, that say the same of themselves as another."""

    def __add__(self, other: object) -> Score:
        assert isinstance(other, Score)
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """How many of the pairs that were said are right, in percent; 100 where nothing was said."""
        return 100 * self.right_pairs / self.pairs if self.pairs else 100.0

    @property
    def recall(self) -> float:
        """How many of the pairs that should be said were, in percent."""
        return 100 * self.right_pairs / self.gold_pairs if self.gold_pairs else 100.0


def nodes(documents: Sequence[Document], marks: Sequence[Sequence[Mark]], measures: Sequence[Measure]) -> list[Node]:
    """Figures and marks laid over each other, in the order of the texts; dates, times and what is ignored left out."""
    entries = {
        (e.document, e.figure): (index, e, (m.counts, m.event, m.of, m.unit))
        for index, m in enumerate(measures)
        for e in m.entries
    }
    laid: list[Node] = []
    for at, (document, its_marks) in enumerate(zip(documents, marks, strict=True)):
        left = {i: f for i, f in enumerate(document.figures) if f.kind not in ("date", "time")}
        for mark in its_marks:
            best = max(left, key=lambda i: _overlap(mark, left[i]), default=None)
            figure = left.pop(best) if best is not None and _overlap(mark, left[best]) > 0 else None
            if mark.ignored:
                continue
            words = document.text[mark.start : mark.end]
            if figure is None or best is None:
                laid.append(Node(words, None, mark, None, None))
            else:
                laid.append(Node(words, (at, best), mark, *entries.get((at, best), (None, None))))
        for index, figure in left.items():
            words = document.text[figure.start : figure.end]
            laid.append(Node(words, (at, index), None, *entries.get((at, index), (None, None))))
    return laid


def _overlap(mark: Mark, figure: Figure) -> int:
    return min(mark.end, figure.end) - max(mark.start, figure.start)


def score(laid: Sequence[Node], disagree: frozenset[str]) -> Score:
    """Count what is right; `disagree` names the measures whose claims disagree."""
    marks = [node.mark for node in laid if node.mark]
    groups: dict[str, list[Node]] = {}
    for node in laid:
        if node.mark and node.mark.group:
            groups.setdefault(node.mark.group, []).append(node)
    several = [group for group in groups.values() if len(group) > 1]
    trends = [node for node in laid if node.mark and node.mark.trend]
    disputed = _disputed(laid)
    return Score(
        marks=len(marks),
        found=sum(node.mark is not None and node.place is not None for node in laid),
        measures=len(several),
        whole=sum(_is_whole(group, laid) for group in several),
        gold_pairs=sum(len(group) * (len(group) - 1) // 2 for group in several),
        pairs=sum(_is_said(a, b) for a, b in combinations(laid, 2)),
        right_pairs=sum(_is_said(a, b) and _is_true(a, b) for a, b in combinations(laid, 2)),
        trends=len(trends),
        right_trends=sum(n.entry is not None and n.mark is not None and n.entry.trend == n.mark.trend for n in trends),
        disputes=len(disagree),
        found_disputes=len(disputed),
        right_disputes=len(disagree & set(disputed)),
        alike=_alike(laid),
    )


def wrong_pairs(laid: Sequence[Node]) -> Iterator[tuple[str, Node, Node]]:
    """Pairs that are said and not true (`wrong`), and that are true and not said (`missed`)."""
    for a, b in combinations(laid, 2):
        if _is_said(a, b) != _is_true(a, b):
            yield "wrong" if _is_said(a, b) else "missed", a, b


def _is_said(a: Node, b: Node) -> bool:
    return a.measure is not None and a.measure == b.measure


def _is_true(a: Node, b: Node) -> bool:
    return a.mark is not None and b.mark is not None and a.mark.group is not None and a.mark.group == b.mark.group


def _is_whole(group: Sequence[Node], laid: Sequence[Node]) -> bool:
    measure = group[0].measure
    return measure is not None and [node for node in laid if node.measure == measure] == list(group)


def _alike(laid: Sequence[Node]) -> int:
    sizes = Counter(node.measure for node in laid if node.measure is not None)
    titles = {node.measure: node.title for node in laid if node.measure is not None and sizes[node.measure] > 1}
    shared = Counter(titles.values())
    return sum(shared[title] > 1 for title in titles.values())


def _disputed(laid: Sequence[Node]) -> list[str | None]:
    """The measure as marked of each measure found in which claims disagree; None where that is not one."""
    against: dict[int, set[str | None]] = {}
    for node in laid:
        if node.measure is not None and node.entry is not None and node.entry.against:
            against.setdefault(node.measure, set()).add(node.mark.group if node.mark else None)
    return [next(iter(groups)) if len(groups) == 1 else None for groups in against.values()]
