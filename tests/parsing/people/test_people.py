"""Who is named, how often, what they are said to be, and what they say."""

from __future__ import annotations

from itertools import pairwise

import pytest

from .cases import Case, cases, people_of, shown

FILES = (
    "names",
    "titles",
    "things",
    "lone_names",
    "joining",
    "couples",
    "roles",
    "quotes",
    "refused_quotes",
    "statements",
    "credits",
    "letters",
    "lists",
    "other_languages",
)


@pytest.mark.parametrize("case", [case for name in FILES for case in cases(name)], ids=lambda case: case.title)
def test_people(case: Case) -> None:
    """A text names exactly these people, in this order, with these fields."""
    text, found = people_of(case.lines)
    like = [*case.expected, *[""] * len(found)]
    assert [shown(text, person, line) for person, line in zip(found, like, strict=False)] == list(case.expected)


@pytest.mark.parametrize("case", [case for name in FILES for case in cases(name)], ids=lambda case: case.title)
def test_everything_stands_in_the_text(case: Case) -> None:
    """Mentions are disjoint, aliases are their texts, roles and quotations are stretches of the text."""
    text, found = people_of(case.lines)
    spans = sorted((m.start, m.end) for person in found for m in person.mentions)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    for person in found:
        assert set(person.aliases) == {text[m.start : m.end] for m in person.mentions}
        assert person.name in person.aliases
        assert all(role in text for role in person.roles)
        assert all(0 <= quote.start < quote.end <= len(text) for quote in person.quotes)
        assert all(0 <= said.start < said.end <= len(text) for said in person.statements)
