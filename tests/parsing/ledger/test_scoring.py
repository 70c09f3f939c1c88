"""Measures are scored by pairs."""

from __future__ import annotations

import pytest

from dateline.parsing.document import read_document
from dateline.parsing.model import Entry, Measure

from .marked import Marked, parse, place
from .scoring import Score, nodes, score, wrong_pairs

PAGE = parse(
    "page.txt",
    "% disagree: lost\n\nThey lost [5 boats|lost], then [7 boats|lost up]. She counts [9 boats|lost]."
    " They saw [4 seals|-] and [3 whales|?]. There were 6 rocks.",
)


def scored(page: Marked, *groups: tuple[int, ...], entries: dict[int, Entry] | None = None) -> Score:
    """The score of a page whose figures, by number, are in those measures."""
    document = read_document(page.text)
    measures = tuple(
        Measure(None, None, None, None, "count", tuple((entries or {}).get(figure, Entry(figure)) for figure in group))
        for group in groups
    )
    laid = nodes([document], [place(page, document)], measures)
    counts = score(laid, page.disagree)
    assert sum(1 for _ in wrong_pairs(laid)) == counts.pairs + counts.gold_pairs - 2 * counts.right_pairs
    return counts


@pytest.mark.parametrize(
    ("groups", "right", "said"),
    [
        ((), 0, 0),
        (((0, 1, 2),), 3, 3),
        (((0, 1), (2,)), 1, 1),
        (((0, 1, 2, 3),), 3, 6),  # the seals must stay alone
        (((0, 5),), 0, 1),  # so must what is not marked
        (((0, 4),), 0, 0),  # the whales are left out of the count
    ],
)
def test_pairs(groups: tuple[tuple[int, ...], ...], right: int, said: int) -> None:
    """Two figures in one measure are right if they are marked so, and wrong if either is to stay alone."""
    s = scored(PAGE, *groups)
    assert (s.right_pairs, s.pairs, s.gold_pairs) == (right, said, 3)
    assert (s.marks, s.found, s.measures) == (4, 4, 1)
    assert s.whole == (said == right == 3)


def test_shares() -> None:
    """Precision is of what was said, recall of what should be; nothing said is nothing wrong."""
    assert (Score(gold_pairs=4, pairs=2, right_pairs=1).precision, Score(gold_pairs=4).precision) == (50, 100)
    assert (Score(gold_pairs=4, pairs=2, right_pairs=1).recall, Score().recall) == (25, 100)
    assert Score(marks=1, found=2) + Score(marks=3, pairs=4) == Score(marks=4, found=2, pairs=4)


def test_a_figure_that_is_not_found_is_missed() -> None:
    """A mark without a figure counts against recall."""
    page = parse("page.txt", "They lost [5 boats|lost], then [several|lost].")
    s = scored(page)
    assert (s.marks, s.found, s.gold_pairs, s.right_pairs) == (2, 1, 1, 0)


def test_trends_and_disagreements() -> None:
    """A trend is right as marked; a disagreement is right where all that disagrees is of the measure marked so."""
    rising = {1: Entry(1, before=0, trend="up"), 2: Entry(2, against=(1,))}
    s = scored(PAGE, (0, 1, 2), entries=rising)
    assert (s.trends, s.right_trends, s.disputes, s.found_disputes, s.right_disputes) == (1, 1, 1, 1, 1)
    s = scored(PAGE, (0, 1), (2, 3), entries={1: Entry(1, trend="down"), 3: Entry(3, against=(0,))})
    assert (s.right_trends, s.found_disputes, s.right_disputes) == (0, 1, 0)


@pytest.mark.parametrize(("groups", "alike"), [(((0, 1), (2, 3)), 2), (((0, 1, 2), (3,)), 0)])
def test_measures_that_cannot_be_told_apart(groups: tuple[tuple[int, ...], ...], alike: int) -> None:
    """Two measures with a history that say the same of themselves are counted, single figures are not."""
    assert scored(PAGE, *groups).alike == alike
