"""Marked documents are read as the guideline says."""

from __future__ import annotations

from typing import get_args

import pytest

from dateline.parsing.document import read_document

from .marked import Half, Mark, cases, parse, place

WRITTEN = """\
% disagree: lost
% together: page

14:05 They lost [20,000 men|lost up], he said; she said [6,000|lost]. [Two|-] left, [one|?] came.
"""


def test_marks_are_taken_out() -> None:
    """The text is what a reader would open; each mark knows its place in it, its measure and its trend."""
    marked = parse("page.txt", WRITTEN)
    assert marked.text == "14:05 They lost 20,000 men, he said; she said 6,000. Two left, one came.\n"
    assert [marked.text[mark.start : mark.end] for mark in marked.marks] == ["20,000 men", "6,000", "Two", "one"]
    assert [mark[2:] for mark in marked.marks] == [
        ("lost", "up", False),
        ("lost", None, False),
        (None, None, False),
        (None, None, True),
    ]
    assert (marked.together, marked.disagree) == ("page", frozenset({"lost"}))


@pytest.mark.parametrize(
    "written",
    ["They lost [6|lost sideways].", "They lost [6|].", "% disagree: won\n[6|lost]", "% other: x\n[6|lost]"],
)
def test_what_is_not_well_formed(written: str) -> None:
    """A mark of no known form, or a header that names nothing, is told."""
    with pytest.raises(ValueError, match="not well-formed"):
        parse("page.txt", written)


def test_marks_find_their_place_in_what_is_shown() -> None:
    """Where the reader leaves markup out, marks move with their words."""
    marked = parse("page.md", "# Flood\n\n**Now** [eight|dead] dead, *[two|-]* hurt.\n")
    document = read_document(marked.text, media_type="text/markdown")
    assert [document.text[mark.start : mark.end] for mark in place(marked, document)] == ["eight", "two"]


def _groups(marks: tuple[Mark, ...]) -> list[str]:
    return [mark.group for mark in marks if mark.group]


@pytest.mark.parametrize(
    ("half", "least"), [("dev", 110), ("held", 50), ("unseen", 150), ("third", 150), ("fourth", 150)]
)
def test_the_marked_documents_are_whole(half: Half, least: int) -> None:
    """Each measure has two entries or more in documents read together, and there are enough to measure."""
    measures = 0
    for case in cases(half):
        groups = [group for document in case.documents for group in _groups(document.marks)]
        assert all(groups.count(group) > 1 for group in groups), case.name
        measures += len(set(groups))
    assert measures >= least


def test_no_document_is_in_two_sets() -> None:
    """What is measured is not what was tuned on."""
    names = [case.name for half in get_args(Half) for case in cases(half)]
    assert len(names) == len(set(names))
