"""The word lists of the figures are well-formed, and say one thing of each word."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from dateline.parsing import lexicon
from dateline.parsing.figures import tables
from dateline.parsing.lexicon import word_list

_SOURCES = Path(tables.__file__).parent


def _columns(name: str) -> list[list[list[str]]]:
    return [[[c.strip() for c in part.split(",") if c.strip()] for part in row.split("|")] for row in word_list(name)]


_UNITS = ("units", "news_units")
_CURRENCIES = ("currencies", "news_currencies")
_KINDS = {
    "duration",
    "percent",
    "age",
    "multiple",
    "length",
    "area",
    "volume",
    "mass",
    "speed",
    "temperature",
    "energy",
    "power",
    "data",
    "rate",
    "other",
}


@pytest.mark.parametrize("name", [*_UNITS, *_CURRENCIES])
def test_tables_have_four_columns(name: str) -> None:
    """A row names one entry, and every entry can be written somehow."""
    for row in _columns(name):
        assert len(row) == 4, row
        assert len(row[0]) == 1, row
        assert any(row[1 if name in _CURRENCIES else 2 :]), row


def test_units_are_of_a_known_kind() -> None:
    """Every unit says what sort it is, and one name is of one sort."""
    kinds = {(row[0][0], *row[1]) for name in _UNITS for row in _columns(name)}
    assert {kind for _, kind in kinds} == _KINDS
    assert [name for name, count in Counter(name for name, _ in kinds).items() if count > 1] == []


def test_currencies_carry_iso_codes() -> None:
    """A code is three capitals, and no two currencies have the same."""
    codes = [code for name in _CURRENCIES for row in _columns(name) for code in row[1]]
    assert all(re.fullmatch(r"[A-Z]{3}", code) for code in codes)
    assert len(codes) == len(set(codes)) > 120


@pytest.mark.parametrize("name", ["units", "currencies"])
def test_generated_tables_are_sorted_out(name: str) -> None:
    """A table that a script writes has each name once, nothing to trim, and says which script that is."""
    written = (Path(lexicon.__file__).parent / f"{name}.txt").read_bytes().decode("utf-8")
    names = [row[0][0] for row in _columns(name)]
    assert len(names) == len(set(names)) > 120
    assert "build_units.py" in written.split("\n")[1]
    assert written.endswith("\n")
    assert not re.search(r" $|  |\r|\t", written, re.MULTILINE)


def test_one_word_is_one_unit() -> None:
    """No word behind a number stands for two units or currencies, or is written down twice."""
    words = [
        word for names, at in ((_UNITS, 2), (_CURRENCIES, 3)) for n in names for row in _columns(n) for word in row[at]
    ]
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_one_symbol_is_one_unit() -> None:
    """No symbol behind a number stands for two units, none in front of it for two currencies."""
    behind = [sign for name in _UNITS for row in _columns(name) for sign in row[3]]
    before = [sign for name in _CURRENCIES for row in _columns(name) for sign in (*row[1], *row[2])]
    assert [sign for sign, count in Counter(behind).items() if count > 1] == []
    assert [sign for sign, count in Counter(before).items() if count > 1] == []


def test_signs_of_two_readings_are_told_apart() -> None:
    """Each has a unit of a known sort and words that tell it, and two rows of one sign share no word."""
    rows = [[cell.strip() for cell in line.split("|")] for line in word_list("double_signs")]
    assert {len(row) for row in rows} == {4}
    assert {row[2] for row in rows} <= {*_KINDS, "money"}
    for sign in {row[0] for row in rows}:
        words = [word for row in rows if row[0] == sign for word in row[3].split()]
        assert words
        assert len(words) == len(set(words)), sign


def test_groups_are_asked_for() -> None:
    """Each small set of words is asked for by a step, and each that is asked for exists."""
    asked = {
        name
        for path in _SOURCES.rglob("*.py")
        for call in (r'word_group\(\s*"([^"]+)"', r'is_in_long_group\(.*?"([^"]+)"\)')
        for name in re.findall(call, path.read_text("utf-8"))
    }
    # Named as arguments to a helper.
    asked |= {"determiners", "superlatives", "further", "auxiliaries", "being helpers", "closing"}
    there = {row.split("|")[0].strip() for row in word_list("figure_words")}
    assert asked == there


def test_groups_of_the_claims_are_asked_for() -> None:
    """Each small set of words of the claims is asked for, and each that is asked for exists."""
    asked = {
        name
        for path in _SOURCES.rglob("*.py")
        for name in re.findall(r'claim_group\(\s*"([^"]+)"', path.read_text("utf-8"))
    }
    assert asked == {row.split("|")[0].strip() for row in word_list("figure_claim_words")}


def test_lists_repeat_nothing() -> None:
    """A word stands once in a list."""
    lists = [
        "figure_stop_words",
        "figure_verbs",
        "figure_plurals",
        "figure_no_plurals",
        "figure_person_plurals",
        "figure_vote_words",
        "figure_score_words",
        "figure_result_words",
    ]
    repeated = {(name, w) for name in lists for w, count in Counter(word_list(name)).items() if count > 1}
    assert repeated == set()
