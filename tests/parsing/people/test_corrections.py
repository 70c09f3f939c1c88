"""What a reader says of who is who wins over what was understood."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.parsing.document import read_document
from dateline.parsing.model import Person
from dateline.parsing.people import Correction, Hide, Merge, Rename, Split

TEXT = (
    "Senator Laura Whitfield spoke on Monday. Whitfield said: “We are ready.”\n\n"
    "Martin Keller, a lawyer from Leeds, listened. Keller said: “We are not.”\n\n"
    "Mr Keller left. Tom Gruber, the mayor, stayed.\n"
)


def read(*corrections: Correction, text: str = TEXT) -> tuple[Person, ...]:
    """The people of a text, corrected."""
    return read_document(text, corrections=corrections).people


def names(people: Sequence[Person]) -> dict[str, tuple[str, ...]]:
    """The aliases of each person by name."""
    return {person.name: person.aliases for person in people}


def quotes(person: Person, text: str = TEXT) -> list[str]:
    """What a person says, in words."""
    return [text[quote.start : quote.end] for quote in person.quotes]


def test_without_corrections() -> None:
    """The text alone names three persons."""
    assert names(read()) == {
        "Martin Keller": ("Martin Keller", "Keller"),
        "Laura Whitfield": ("Laura Whitfield", "Whitfield"),
        "Tom Gruber": ("Tom Gruber",),
    }


def test_merge() -> None:
    """Merged persons are one, with the roles and the quotations of all."""
    merged = read(Merge(("Laura Whitfield", "Keller")))[0]
    assert set(merged.aliases) == {"Laura Whitfield", "Whitfield", "Martin Keller", "Keller"}
    assert merged.roles == ("Senator", "lawyer from Leeds")
    assert quotes(merged) == ["We are ready.", "We are not."]


def test_merge_with_hidden() -> None:
    """Who is merged into somebody hidden is hidden with them."""
    assert "Martin Keller" not in names(read(Hide("Tom Gruber"), Merge(("Tom Gruber", "Martin Keller"))))


def test_split() -> None:
    """Mentions that are set apart are a person of their own, who says what is said in that name."""
    people = {person.name: person for person in read(Split("Martin Keller", ("Keller",)))}
    assert people["Martin Keller"].aliases == ("Martin Keller",)
    assert quotes(people["Keller"]) == ["We are not."]


def test_split_within() -> None:
    """Of mentions written alike only those in the sentences told are set apart."""
    people = {person.name: person for person in read(Split("Martin Keller", ("Keller",), ("Mr Keller left",)))}
    assert len(people["Martin Keller"].mentions) == 2
    assert len(people["Keller"].mentions) == 1


def test_split_then_merge() -> None:
    """A mention goes over to another person by being set apart and merged."""
    people = read(Split("Martin Keller", ("Keller",), ("Mr Keller left",)), Merge(("Tom Gruber", "Keller")))
    assert names(people)["Tom Gruber"] == ("Keller", "Tom Gruber")


def test_rename() -> None:
    """A renamed person is shown and told under the new name, and keeps the aliases of the text."""
    people = read(Rename("Whitfield", "Laura W."), Merge(("Laura W.", "Tom Gruber")))
    assert names(people)["Laura W."] == ("Laura Whitfield", "Whitfield", "Tom Gruber")


def test_hide() -> None:
    """Somebody hidden is not among the people, and their words are given to nobody else."""
    people = read(Hide("Martin Keller"))
    assert "Martin Keller" not in names(people)
    assert [words for person in people for words in quotes(person)] == ["We are ready."]


@pytest.mark.parametrize(
    "correction",
    [
        Merge(("Laura Whitfield", "Nobody")),
        Merge(("Laura Whitfield", "Whitfield")),
        Merge(()),
        Split("Nobody", ("Keller",)),
        Split("Martin Keller", ("Nobody",)),
        Split("Martin Keller", ("Keller", "Martin Keller")),
        Rename("Nobody", "Somebody"),
        Rename("Martin Keller", "  "),
        Hide("Nobody"),
    ],
)
def test_nothing_to_correct(correction: Correction) -> None:
    """A correction changes nothing where a name is unknown, or nothing or everything would be set apart."""
    assert read(correction) == read()


def test_the_first_correction_is_made_first() -> None:
    """What is corrected later finds what was corrected before."""
    assert "Bell" not in names(read(Rename("Martin Keller", "Bell"), Rename("Bell", "Orr")))
    assert "Orr" in names(read(Rename("Martin Keller", "Bell"), Rename("Bell", "Orr")))
    assert "Bell" in names(read(Rename("Bell", "Orr"), Rename("Martin Keller", "Bell")))


def test_a_page_that_grew() -> None:
    """Corrections hold when the page goes on, and when a fuller name comes up."""
    more = "Martin Otto Keller came back. Keller said nothing.\n\n" + TEXT
    people = read(Rename("Martin Keller", "M. K."), text=more)
    assert len({person.name: person for person in people}["M. K."].mentions) == 5


_NAMES = ("Laura Whitfield", "Whitfield", "Martin Keller", "Keller", "Tom Gruber", "Orr", "")
_name = st.sampled_from(_NAMES)
_corrections = st.lists(
    st.one_of(
        st.builds(Merge, st.lists(_name, max_size=3).map(tuple)),
        st.builds(Split, _name, st.lists(_name, max_size=2).map(tuple)),
        st.builds(Rename, _name, _name),
        st.builds(Hide, _name),
    ),
    max_size=5,
)


@settings(max_examples=80, deadline=None)
@given(_corrections)
def test_mentions_stay_the_same(corrections: list[Correction]) -> None:
    """However people are corrected, no mention is lost but those of hidden persons, and none is two persons'."""
    kept = [correction for correction in corrections if not isinstance(correction, Hide)]
    every = sorted((m.start, m.end) for person in read() for m in person.mentions)
    assert sorted((m.start, m.end) for person in read(*kept) for m in person.mentions) == every
    seen = [(m.start, m.end) for person in read(*corrections) for m in person.mentions]
    assert len(seen) == len(set(seen))
    assert set(seen) <= set(every)
