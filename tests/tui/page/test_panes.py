"""The stops of a page and the leaves it is set by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.parsing.model import Document
from dateline.tui.page.panes import LEAF_CHARACTERS, Panes, panes_of

from ..cases import Case, read_cases
from ..documents import document_of

PAGE = """\
paragraph: Flood in Arlen
update: UPDATE 0930
paragraph: The river is high.
furniture: Share
paragraph: It rises.
update: UPDATE 0800
paragraph: It rains.
"""
SCRIPTS = st.lists(
    st.tuples(
        st.sampled_from(["paragraph", "item •", "heading 1", "caption", "update", "quote"]),
        st.one_of(st.text("ab .", min_size=1, max_size=20), st.integers(1, 15_000).map(lambda size: "ab c" * size)),
    ),
    max_size=8,
)


@pytest.mark.parametrize("case", read_cases(__file__), ids=lambda case: case[0])
def test_a_document_is_divided(case: Case) -> None:
    """A document is divided into the panes that are given for it."""
    _title, *lines = case
    divided = lines.index("=")
    document = document_of(lines[:divided])
    panes = panes_of(document)
    assert [
        f"{pane.kind} {pane.last_block - pane.first_block}: {document.text[pane.start : pane.end].splitlines()[0]}"
        for pane in panes
    ] == lines[divided + 1 :]


def test_an_empty_document_has_one_pane() -> None:
    """There is a place to be even where there is nothing to read."""
    panes = panes_of(Document(text=""))
    assert [(pane.start, pane.end) for pane in panes] == [(0, 0)]
    assert len(panes.leaves) == 1


def test_what_stands_above_is_no_stop() -> None:
    """Only updates and paragraphs count as places."""
    panes = panes_of(document_of(PAGE))
    assert panes.stops == [1, 2]
    assert [panes.stop_number(pane) for pane in range(3)] == [0, 1, 2]


def test_the_pane_at_a_character() -> None:
    """A character between two panes belongs to the one above it, and what is before the first to the first."""
    document = document_of(PAGE)
    panes = panes_of(document)
    second = panes[2].start
    assert panes.at(0) == 0
    assert panes.at(second - 1) == 1
    assert panes.at(second) == 2
    assert panes.at(len(document.text) + 5) == 2


def test_a_passage_leaves_furniture_out() -> None:
    """What is analysed of a pane is its text."""
    document = document_of(PAGE)
    panes = panes_of(document)
    (leaf,) = panes.leaves_of(1)
    passage = panes.passage(document, leaf)
    assert [document.text[block.start : block.end] for block in passage.blocks] == [
        "UPDATE 0930",
        "The river is high.",
        "It rises.",
    ]
    assert passage.update is document.updates[0]


def check_leaves(document: Document, panes: Panes) -> None:
    """Leaves stand in order, hold all of each pane, and none is larger than a leaf may be."""
    for index, pane in enumerate(panes):
        leaves = list(panes.leaves_of(index))
        assert leaves[0].start == pane.start
        assert leaves[-1].end == pane.end
        assert [one.end for one in leaves[:-1]] == [one.start for one in leaves[1:]]
        assert all(leaf.end - leaf.start <= LEAF_CHARACTERS + 2 for leaf in leaves)
        assert all(panes.leaf_at(leaf.start) == panes.leaves.index(leaf) for leaf in leaves if leaf.start < leaf.end)
    assert [leaf.pane for leaf in panes.leaves] == sorted(leaf.pane for leaf in panes.leaves)


@given(SCRIPTS)
def test_leaves_hold_the_whole_document(script: list[tuple[str, str]]) -> None:
    """Whatever the document, its leaves hold every block once and are small."""
    lines = [f"{kind}: {text.strip() or 'x'}" for kind, text in script]
    document = document_of(lines)
    panes = panes_of(document)
    check_leaves(document, panes)
    covered = [number for pane in panes for number in range(pane.first_block, pane.last_block)]
    assert covered == list(range(len(document.blocks)))


def test_a_giant_paragraph_is_cut_between_words() -> None:
    """A paragraph larger than a leaf is divided behind a blank, and where there is none anywhere."""
    document = document_of(["paragraph: " + "river " * 3_000, "paragraph: " + "x" * 20_000])
    panes = panes_of(document)
    check_leaves(document, panes)
    cuts = [leaf.end for leaf in panes.leaves_of(0)][:-1]
    assert len(cuts) >= 2
    assert {document.text[cut - 1] for cut in cuts} == {" "}
    assert len(list(panes.leaves_of(1))) == 4
