"""The steps that have rules of their own."""

from __future__ import annotations

import pytest

from dateline.parsing.model import Block, Passage, Span, Update
from dateline.parsing.people import find_mentions, find_people
from dateline.parsing.people.folding import fold
from dateline.parsing.people.spelling import differ_by_one, spelling_key
from dateline.parsing.people.vocabulary import Known, known, place_phrase


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("shoygu", "shoigu"),
        ("zelenskiy", "zelensky"),
        ("sergei", "sergey"),
        ("khrushchev", "khruschev"),
        ("hussein", "hussain"),
        ("al-assad", "assad"),
        ("klitschko", "klichko"),
        ("vladimir", "wladimir"),
    ],
)
def test_one_name_in_two_spellings(first: str, second: str) -> None:
    """Usual transliterations of one name have one key."""
    assert spelling_key(first) == spelling_key(second)


@pytest.mark.parametrize(("first", "second"), [("petrov", "petrova"), ("clinton", "clintons"), ("berg", "burg")])
def test_two_names(first: str, second: str) -> None:
    """Plurals, feminines and short words one letter apart are other names."""
    assert spelling_key(first) != spelling_key(second)
    assert not differ_by_one(first, second)


def test_one_letter() -> None:
    """Long words one letter apart may be one name."""
    assert differ_by_one("chaudhry", "chaudhary")
    assert differ_by_one("gorbachev", "gorbachov")
    assert not differ_by_one("gorbachev", "borbachev")


@pytest.mark.parametrize(
    ("word", "folded"),
    [("Müller", "muller"), ("O’Brien", "obrien"), ("Kılıç", "kilic"), ("Łódź", "lodz"), ("Gen.", "gen")],
)
def test_folding(word: str, folded: str) -> None:
    """Case, accents, apostrophes and stops make no difference."""
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("word", "bits"),
    [
        ("Laura", Known.GIVEN),
        ("Whitaker", Known.FAMILY),
        ("Abramovich", Known.ENDING),
        ("Norway", Known.PLACE),
        ("Norwegians", Known.DEMONYM),
        ("University", Known.THING),
        ("presidents", Known.ROLE),
        ("Pan-democrat", Known.ROLE),
        ("Scientologist", Known.ROLE),
        ("Jean-Pierre", Known.GIVEN),
        ("al-Hadidi", Known.FAMILY),
        ("Min-ho", Known.SYLLABLES),
        ("Jianming", Known.SYLLABLES),
        ("said", Known.SAYING),
        ("The", Known.OPENER),
    ],
)
def test_what_the_lists_know(word: str, bits: int) -> None:
    """A word is found in its list, by its parts, by its stem or by its form."""
    assert known(word) & bits == bits


def test_long_words_are_no_names() -> None:
    """An address or a row of letters is no name, however long."""
    assert known("Laura" * 100) == Known.PLAIN


def test_places_of_several_words() -> None:
    """The longest place that begins a row of words is found."""
    assert place_phrase(["New", "York", "Mayor"]) == 2
    assert place_phrase(["Laura", "Whitfield"]) == 0


def test_header_of_an_update_is_left_out() -> None:
    """The header of an update names nobody, also where it stands in a paragraph."""
    text = "LAURA WHITFIELD 1200 GMT: Martin Keller left."
    update = Update("x", "update", 0, len(text), Span(26, len(text)), header_span=Span(0, 25))
    passage = Passage((Block("paragraph", 0, len(text)),), update)
    assert [text[s.start : s.end] for s in find_mentions(text, (passage,))] == ["Martin Keller"]


def test_author_of_an_update() -> None:
    """Who wrote an update is a byline where the head names them, and of the story elsewhere."""
    text = "Martin Keller 12:00\n\nLaura Whitfield left."
    blocks = (Block("paragraph", 0, 19), Block("paragraph", 21, len(text)))
    update = Update("x", "update", 0, len(text), Span(21, len(text)), author="Martin Keller")
    people = find_people(text, (Passage(blocks, update),))
    assert [(p.name, p.kind) for p in people] == [("Laura Whitfield", "person"), ("Martin Keller", "byline")]


def test_code_names_nobody() -> None:
    """Blocks of code are not read."""
    text = "Laura Whitfield said so."
    assert find_people(text, (Passage((Block("code", 0, len(text)),), None),)) == ()


@pytest.mark.parametrize(("language", "expected"), [("de", ["Olaf Brandner"]), ("en", None), (None, None)])
def test_a_stated_language_tells_more_than_a_short_text(language: str | None, expected: list[str] | None) -> None:
    """What stands in front of a given name is no name in a text that is stated not to be English."""
    text = "Bundeskanzler Olaf Brandner traf Karl Holm."
    found = [text[s.start : s.end] for s in find_mentions(text, (_passage(text),), language)]
    assert found == [*(expected or ["Bundeskanzler Olaf Brandner"]), "Karl Holm"]


def _passage(text: str) -> Passage:
    return Passage((Block("paragraph", 0, len(text)),), None)
