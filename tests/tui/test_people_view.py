"""What is known of people so far, looked up by place and by time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.library.analysis import PeopleFound, mentions_of
from dateline.parsing.document import read_outline
from dateline.parsing.model import Person, Span
from dateline.tui.open_document import OpenDocument
from dateline.tui.people_rows import PeopleListing, known_here, role_here, role_words
from dateline.tui.people_view import NamedHere, PeopleView

from .pages import source_of
from .strike import STRIKE, strike_people

DOCUMENT = read_outline(STRIKE, source="page.txt")
PEOPLE = strike_people(DOCUMENT)
DANA, MAX, LEE = PEOPLE


def opened(*read: int, complete: bool = True) -> OpenDocument:
    """The page with its people known; updates of these numbers were read."""
    document = OpenDocument(source_of(STRIKE))
    document.facts.put_people(PeopleFound(PEOPLE, complete, mentions_of(PEOPLE)))
    document.mark(read=[document.document.updates[number].id for number in read])
    return document


def view() -> PeopleView:
    """All people of the page."""
    return opened().facts.named


def stop(document: OpenDocument, number: int) -> int:
    """The pane of an update, counted from 0."""
    return document.panes.stops[number]


def test_who_is_named_at_a_place() -> None:
    """Every character of a name leads to its person, the ones beside it do not."""
    named = view()
    start = STRIKE.index("Max Orr")
    assert [named.at(start + offset) for offset in (-1, 0, 6, 7)] == [
        None, NamedHere(MAX, Span(start, start + 7)), NamedHere(MAX, Span(start, start + 7)), None
    ]  # fmt: skip


def test_who_is_named_where_only_a_pane_was_read() -> None:
    """Before the whole is known, who was found in the pane by itself answers; once it is known, nobody else does."""
    document = OpenDocument(source_of(STRIKE))
    named = document.facts.named
    start = STRIKE.index("Max Orr")
    assert named.at(start) is None
    document.facts.put_local(stop(document, 0), [], [MAX])
    assert named.at(start) == NamedHere(MAX, MAX.mentions[0])
    assert named.index_of(MAX) is None
    document.facts.put_people(PeopleFound((DANA,), True, mentions_of((DANA,))))
    assert named.at(start) is None


@pytest.mark.parametrize(
    ("words", "step", "name"),
    [("The union", 1, "Dana Roe"), ("The union", 3, "Max Orr"), ("The union", 99, "Lee Tan"), ("The union", -1, None),
     ("Max Orr", -1, "Dana Roe"), ("Max Orr", 1, "Max Orr"), ("Photo", 1, "Lee Tan"), ("Photo", -99, "Dana Roe")],
)  # fmt: skip
def test_names_behind_a_place(words: str, step: int, name: str | None) -> None:
    """So many names on from a place, the last one where there are fewer, nobody where there is none."""
    found = view().behind(STRIKE.index(words), step)
    assert (found.person.name if found else None) == name
    if found and step > 0:
        assert found.span.start >= STRIKE.index(words)


def test_nobody_is_behind_the_last_name() -> None:
    """Behind the last name and on a page without any there is nobody."""
    assert view().behind(len(STRIKE), 1) is None
    empty = OpenDocument(source_of(STRIKE)).facts.named
    assert (empty.behind(0, 1), empty.behind(9, -1)) == (None, None)


def test_counts_leave_out_credits() -> None:
    """Who took a picture is listed, but not counted."""
    document = opened()
    assert (document.facts.named.count, len(document.facts.named.people)) == (2, 3)
    listing = PeopleListing(document, stop(document, 3))
    assert (listing.count, [person.name for person in listing.people]) == (1, ["Dana Roe", "Lee Tan"])


def test_updates_with_a_person() -> None:
    """They are the panes that can be gone to, each once, in the order of the text; a mention above all is in none."""
    document = opened()
    named, stops = document.facts.named, document.panes.stops
    assert named.stops_of(DANA) == (stops[0], stops[1], stops[3])
    assert named.stops_of(Person("Arlen", "person", ("Arlen",), (), (Span(10, 15),))) == ()


def test_a_person_is_found_again() -> None:
    """When more is known, the same name is the same person, else whoever stands at the first of their mentions."""
    named = view()
    assert named.again(replace(MAX, mentions=())) is MAX
    assert named.again(replace(DANA, name="Dana")) is DANA
    assert named.again(Person("Ina", "person", ("Ina",), (), (Span(0, 3),))) is None


def test_mentions_in_a_stretch() -> None:
    """Only the person's own mentions count, and only those that begin there."""
    named = view()
    assert named.mentions_in(DANA, Span(0, STRIKE.index("1210"))) == DANA.mentions[:2]
    assert named.mentions_in(MAX, Span(0, 30)) == ()


@pytest.mark.parametrize(
    ("read", "here", "role"),
    [((), 0, "union chief"), ((), 1, "crane driver"), ((0,), 3, "union chief"), ((), 2, "crane driver")],
)
def test_roles_by_what_was_read(read: tuple[int, ...], here: int, role: str) -> None:
    """The role is the last that was read; where none was, the last that was written by then."""
    document = opened(*read)
    pane = stop(document, here)
    assert role_here(document, DANA, pane, known_here(document, pane)) == role
    assert role_words(document, DANA) == "union chief"


def test_what_is_read_of_an_article() -> None:
    """An article that is one piece counts as read."""
    document = OpenDocument(source_of("Dana Roe sang.\n\nMax Orr played.\n"))
    assert document.is_article
    assert known_here(document, 0)(20)


def test_a_role_without_a_place() -> None:
    """A role of which no place is known stands in for one that is."""
    document = opened()
    person = replace(DANA, stated_roles=())
    assert role_words(document, person) == "crane driver"
    assert role_words(document, replace(person, roles=())) == ""


def test_who_is_new() -> None:
    """Somebody is new in the update that names them first in time, unless that is the first update."""
    document = opened()
    listing = PeopleListing(document, None)
    news = [[listing.is_new(index, stop(document, number)) for index in range(3)] for number in range(4)]
    assert news == [[False, True, False]] + [[False] * 3] * 3


def test_nobody_is_new_before_all_is_read() -> None:
    """As long as the rest may name them, nobody is called new."""
    document = opened(complete=False)
    assert not PeopleListing(document, None).is_new(1, stop(document, 0))


def test_a_life_is_worked_out_once() -> None:
    """What is told of a person is kept until other people are known."""
    named = view()
    assert named.life(DANA) is named.life(DANA)
    life = named.life(DANA)
    named.put(PeopleFound(PEOPLE, True, mentions_of(PEOPLE)))
    assert named.life(DANA) is not life
