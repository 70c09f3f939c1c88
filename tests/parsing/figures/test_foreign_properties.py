"""What holds of the figures of every German and French text, tried on made-up numbers and words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.parsing.figures import find_figures
from dateline.parsing.model import Block, Figure, Passage

from .spelling import french, german

quick = settings(derandomize=True, deadline=None, max_examples=300, database=None)

_WORDS = (
    "20.000 1,5 3 24. 14.30 14:30 2023 1990er 7e 1er 14h30 -5 + % ° € $ ( ) , . ; : / - – » „ “ ' d' l' Mio. Mrd."
    " Million Millionen milliards million zwei drei zwanzigtausend acht neuf vingt et un quatre - vingt demi Hälfte"
    " tiers Drittel Hunderte Tausende centaines milliers de des der von und ou oder bis à zwischen entre um auf stieg"
    " hausse rund environ plus moins mehr als weniger Euro euros Prozent pour cent Uhr heures ans Jahre alt Jährige"
    " jährig Stunden Stimmen voix zu contre Mai mai Platz Nr. Artikel Boote bateaux Menschen personnes blessées"
    " verletzte laut selon Polizei police sagte , a annoncé que dass Weiß davon dont eux ihnen je pro par 100.000 000"
)
_PIECES = _WORDS.split()
text = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=4)), max_size=40).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)
languages = pytest.mark.parametrize("language", ["de", "fr"])


def _figures(text: str, language: str) -> tuple[Figure, ...]:
    return find_figures(text, Passage((Block("paragraph", 0, len(text)),), None), (), language=language)


@languages
@quick
@given(text)
def test_figures_are_apart_and_inside(language: str, text: str) -> None:
    """A figure lies in its sentence and begins where or behind where the one before it ends; so does its ink."""
    found = _figures(text, language)
    for figure in found:
        assert 0 <= figure.sentence.start <= figure.start < figure.end <= figure.sentence.end <= len(text)
        words = text[figure.start : figure.end]
        assert words == words.strip()
        if figure.ink is not None:
            assert figure.sentence.start <= figure.ink.start <= figure.start < figure.ink.end <= figure.end
    assert all(one.end <= two.start for one, two in pairwise(found))


@quick
@given(st.integers(2, 10**12))
def test_digits_are_read_back(number: int) -> None:
    """A number with its thousands parted by stops or by any space has its value, and its span is all of it."""
    for mark, language in ((".", "de"), ("\xa0", "de"), ("'", "de"), (" ", "fr"), ("\u202f", "fr"), (".", "fr")):
        written = f"{number:,}".replace(",", mark)
        noun = "Boote" if language == "de" else "bateaux"
        (figure,) = _figures(f"Ah, {written} {noun}!", language)
        assert (figure.value, figure.start, figure.counts) == (number, 4, noun)


@quick
@given(st.integers(2, 999_999))
def test_words_are_read_back(number: int) -> None:
    """A number in words has its value, and its span is all of it."""
    for written, noun, language in ((german(number), "Boote", "de"), (french(number), "bateaux", "fr")):
        (figure,) = _figures(f"ah, {written} {noun}!", language)
        assert (figure.value, figure.start, figure.counts) == (number, 4, noun)
