"""What holds of people whatever the text."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.parsing.document import read_document
from dateline.parsing.model import Person
from dateline.parsing.people.identity import join_mentions

from .brackets import mentions_in

_GIVEN = ("Laura", "Tom", "Martin", "Jun", "Sigrún", "J.", "Omar", "José María", "William “Buddy”")
_FAMILY = ("Whitfield", "Keller", "al-Hadidi", "van der Laan", "O’Brien", "Quintero Salas", "Whitfeild", "Kim")
_SENTENCES = (
    "{0} {1} spoke on Monday.",
    "“We are ready,” {1} said.",
    "Mr {1} left. Mrs {1} stayed.",
    "His wife, {0} {1}, was there.",
    "{1}, as voters call him, won.",
    "The elder {1} listened to {0}.",
    "{0} {1} Jr., the mayor of Leeds, met {0} {1} Sr.",
    "Queen {0} arrived.",
    "{1} {0} was late.",
    "(Dana Orlova/AFP/Getty)",
    "Nobody else was there.",
)
_sentence = st.builds(str.format, st.sampled_from(_SENTENCES), st.sampled_from(_GIVEN), st.sampled_from(_FAMILY))
_text = st.lists(st.lists(_sentence, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=6).map("\n\n".join)


def _people(text: str) -> tuple[Person, ...]:
    return read_document(text).people


@settings(max_examples=150, deadline=None)
@given(_text)
def test_people_are_made_of_their_mentions(text: str) -> None:
    """Mentions lie in the text and overlap nowhere; aliases are their words, the name is one of them."""
    people = _people(text)
    spans = sorted((m.start, m.end) for person in people for m in person.mentions)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for person in people:
        assert person.aliases == tuple(dict.fromkeys(text[m.start : m.end] for m in person.mentions))
        assert person.name in person.aliases
        assert list(person.mentions) == sorted(person.mentions, key=lambda m: m.start)


@settings(max_examples=80, deadline=None)
@given(_text, st.sampled_from(("It rained all day.", "The road was closed, and the trains were late.", "42 per cent.")))
def test_a_paragraph_without_names_changes_nothing(text: str, more: str) -> None:
    """Who is who in a text stays when a paragraph comes behind that names nobody."""
    before, after = _people(text), _people(f"{text}\n\n{more}")
    assert [(p.name, p.aliases, p.mentions) for p in before] == [(p.name, p.aliases, p.mentions) for p in after]


@settings(max_examples=60, deadline=None)
@given(_text)
def test_reading_again_gives_the_same(text: str) -> None:
    """The same text names the same people."""
    assert _people(text) == _people(text)


@pytest.mark.parametrize(
    "line",
    [
        "[Ann{0} Whitfield] met [Whitfield], then [Ann{0}].",
        "[A. B. Whitfield{0}] met [A. Whitfield].",
        "[Whitfield{0}] met [Whitfeild{0}] and Mrs [Whitfield].",
        "[Ann Whitfield], known as [Belly{0}], left, and [Tip{0} Orr], born [Ann{0} Whitfield].",
        "His father, [Karl Whitfield], left. The elder [Whitfield] stayed with [K. Whitfield{0} Sr.].",
    ],
)
def test_steps_grow_with_the_text(line: str) -> None:
    """Twice as many namesakes take hardly more than twice as many steps."""
    few, many = (_calls([line.format(_letters(n)) for n in range(size)]) for size in (150, 300))
    assert many < 2.4 * few


def _letters(number: int) -> str:
    """A number as letters that make different names."""
    return "".join("bdfgklmnrt"[int(digit)] + "a" for digit in str(number))


def _calls(lines: list[str]) -> int:
    """How many functions are called to join the marked mentions of a text."""
    mentions, _, _ = mentions_in(tuple(lines))
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        join_mentions(mentions)
    finally:
        sys.setprofile(None)
    return count
