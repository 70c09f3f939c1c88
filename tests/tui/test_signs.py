"""The signs the screen is made of."""

from __future__ import annotations

import locale
from dataclasses import astuple
from typing import get_args

import pytest
from rich.cells import cell_len

from dateline.parsing.model import Qualifier
from dateline.tui.signs import ASCII, UNICODE, signs_for


def test_each_sign_has_a_stand_in() -> None:
    """Both sets have a sign for everything, the stand-ins plain ones."""
    assert all(astuple(UNICODE))
    assert all(astuple(ASCII))
    assert "".join(astuple(ASCII)).isascii()


def test_signs_take_one_cell() -> None:
    """A sign takes one cell; stand-ins for `at least` and `up to` take two, the one for an ellipsis three."""
    assert {cell_len(sign) for sign in astuple(UNICODE) if sign != UNICODE.marks} | set(
        map(cell_len, UNICODE.marks)
    ) == {1}
    assert [sign for sign in astuple(ASCII) if len(sign) > 1 and sign != ASCII.marks] == [">=", "<=", "..."]


def test_lines_of_a_plot_have_marks_of_their_own() -> None:
    """Both sets have as many different marks."""
    assert len(set(UNICODE.marks)) == len(set(ASCII.marks)) == 4


def test_every_qualifier_has_a_sign() -> None:
    """Whatever qualifies a figure can be shown in a cell or two; without one there is no sign."""
    for signs in (UNICODE, ASCII):
        marks = [signs.qualifier(name) for name in get_args(Qualifier)]
        assert all(0 < len(mark) <= 2 for mark in marks)
        assert signs.qualifier(None) == ""
    assert UNICODE.qualifier("more_than") == ">"
    assert UNICODE.qualifier("at_least") == "≥"


@pytest.mark.parametrize(
    ("choice", "encoding", "signs"),
    [
        ("unicode", "ascii", UNICODE),
        ("ascii", "utf-8", ASCII),
        ("auto", "utf-8", UNICODE),
        ("auto", "ascii", ASCII),
        ("auto", "iso-8859-1", ASCII),
        ("auto", "no-such-encoding", ASCII),
        ("auto", "", ASCII),
    ],
)
def test_the_set_is_chosen(choice: str, encoding: str, signs: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings decide, and left to itself the program asks what the locale can write."""
    monkeypatch.setattr(locale, "getpreferredencoding", lambda _do_setlocale=True: encoding)
    assert signs_for(choice) is signs
