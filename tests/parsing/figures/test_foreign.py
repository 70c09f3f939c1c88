"""Figures of German and French text, where the document says what it is."""

from __future__ import annotations

import re
import sys
from itertools import pairwise
from pathlib import Path
from types import FrameType

import pytest

from dateline.parsing.document import read_document
from dateline.parsing.figures import find_figures, foreign
from dateline.parsing.lexicon import word_list
from dateline.parsing.model import Block, Figure, Passage

from .cases import Case, cases, figures_of, shown

_SOURCES = Path(foreign.__file__).parent


def _shown(case: Case, language: str | None) -> list[str]:
    text, found = figures_of(case, language)
    like = [*case.expected, *[""] * len(found)]
    return [shown(text, figure, line) for figure, line in zip(found, like, strict=False)]


@pytest.mark.parametrize("case", cases("german"), ids=lambda case: case.title)
def test_german(case: Case) -> None:
    """A German text has exactly these figures, in this order, with these fields."""
    assert _shown(case, "de") == list(case.expected)


@pytest.mark.parametrize("case", cases("french"), ids=lambda case: case.title)
def test_french(case: Case) -> None:
    """A French text has exactly these figures, in this order, with these fields."""
    assert _shown(case, "fr") == list(case.expected)


@pytest.mark.parametrize("language", ["en", "it", "tlh", ""])
@pytest.mark.parametrize("name", ["numbers", "counted", "claims"])
def test_other_languages_are_read_as_english(name: str, language: str) -> None:
    """English that says so, and any language without rules of its own, is read as a text without a language is."""
    for case in cases(name):
        assert figures_of(case, language) == figures_of(case)


def test_the_language_of_the_document_counts() -> None:
    """The same words are other numbers in a document that is marked as German: in its head, or by who reads it."""
    text = "Es waren 20.000 Boote.\n"
    assert [figure.value for figure in read_document(text, language="de-AT").figures] == [20_000]
    assert [figure.value for figure in read_document(f"---\nlang: de\n---\n{text}").figures] == [20_000]
    assert [str(figure.value) for figure in read_document(text).figures] == ["20.000"]


def _figures(text: str, language: str) -> tuple[Figure, ...]:
    return find_figures(text, Passage((Block("paragraph", 0, len(text)),), None), (), language=language)


@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize(
    "text",
    [
        "9" * 1_000_000,
        "1." * 50_000,
        "1,2" * 50_000,
        "1 000" + " 000" * 8_000,
        "20'000" + "'000" * 8_000,
        "-" * 100_000 + "5",
        "5-" * 8_000,
        "€" * 8_000 + "5",
        "12:30:" * 4_000,
        "14h30" * 4_000,
        "24. " * 8_000,
        "24. und " * 4_000 + "Mai",
        "hundert" * 6_000,
        "zwanzig" * 6_000 + "tausend",
        "zwei-" * 8_000,
        "quatre-vingt-" * 4_000,
        "cent mille " * 4_000,
        "d'" * 50_000,
        "des centaines de milliers de " * 4_000,
        "million millions de " * 5_000,
        "Hunderte von " * 4_000,
        "laut selon " * 4_000 + "5",
        "Zahl der nombre de " * 4_000 + "5",
        "von der " * 8_000 + "5",
        "5 Kinder- und " * 4_000,
        "\x1b[5;" * 8_000,
        "³½²" * 4_000,
        "İ-zwei-İ 5 ǅ trois\u0301 " * 3_000,
        "\x00\ud800 5 \u202e12 Boote\ufeff",
        "5 jährig" + "jährig" * 8_000,
    ],
    ids=lambda text: text[:12].encode("unicode_escape").decode(),
)
def test_nonsense(text: str, language: str) -> None:
    """Rows of anything end in figures that lie in the text, in order and without overlap."""
    found = _figures(text, language)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("piece", "language"),
    [
        ("12 Männer und ", "de"),
        ("5 Millionen Euro, ", "de"),
        ("laut Rat 7 % der 30 Boote ", "de"),
        ("12 hommes et ", "fr"),
        ("5 millions d'euros, ", "fr"),
        ("selon lui 7 % des 30 bateaux ", "fr"),
    ],
)
def test_one_long_sentence(piece: str, language: str) -> None:
    """Eight times as many numbers in one sentence take eight times as many steps, and little more."""
    _figures(piece, language)  # reads the word lists
    assert _calls(piece * 800, language) <= 8.8 * _calls(piece * 100, language)


def _calls(text: str, language: str) -> int:
    """How many functions are called to read a text: its cost, the same on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        _figures(text, language)
    finally:
        sys.setprofile(None)
    return calls


def _groups(language: str) -> set[str]:
    return {row.split("|")[0].strip() for row in word_list(f"{language}/words")}


def test_groups_are_asked_for() -> None:
    """Both languages have the same small sets of words, each is asked for, and each that is asked for exists."""
    sources = "".join(path.read_text("utf-8") for path in _SOURCES.glob("*.py"))
    asked = set(re.findall(r'(?:is_in\(\s*|groups\[)"([^"]+)"', sources))
    assert _groups("de") == asked
    assert _groups("fr") == asked


@pytest.mark.parametrize("language", ["de", "fr"])
def test_tables_of_units(language: str) -> None:
    """Every row names a unit, its kind and its words; the English table knows most of the names."""
    rows = [
        [c.strip() for c in row.split("|")]
        for name in ("units", "units_by_hand")
        for row in word_list(f"{language}/{name}")
    ]
    english = {
        row.split("|")[0].strip()
        for name in ("units", "currencies", "news_units", "news_currencies")
        for row in word_list(name)
    }
    assert all(len(row) == 3 and all(row) for row in rows)
    assert len({row[0] for row in rows} - english) < 8
