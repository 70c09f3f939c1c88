"""The count before a key. Times are seconds of the tests' own clock."""

from __future__ import annotations

import pytest
from textual.widget import Widget

from dateline.tui.counting import COUNT_SECONDS, LARGEST, PANEL_SECONDS, Count


@pytest.fixture
def panel() -> Widget:
    """Where the keys went before the first digit."""
    return Widget()


def typed(*digits: int, at: float = 0.0) -> Count:
    """A count of these digits."""
    count = Count()
    for digit in digits:
        count.add(digit, None, at)
    return count


def test_digits_make_a_number() -> None:
    """Digits are read as they are typed, and taken once."""
    count = typed(1, 2, 0)
    assert count.pending == "120"
    assert count.take(1.0, "j") == (120, None)
    assert count.take(1.0, "j") == (None, None)
    assert count.pending == ""


def test_a_zero_alone_is_no_count() -> None:
    """A count does not begin with nothing."""
    count = typed(0)
    assert (count.pending, count.take(0.0, "j")[0]) == ("", None)
    assert typed(0, 5).take(0.0, "j")[0] == 5


def test_a_count_waits_a_while_only() -> None:
    """A count that is not used in time is forgotten, and a later digit begins a new one."""
    count = typed(5, at=0.0)
    assert count.take(COUNT_SECONDS + 0.1, "j")[0] is None
    count = typed(5, at=0.0)
    count.add(7, None, COUNT_SECONDS + 0.1)
    assert count.take(COUNT_SECONDS + 0.2, "j")[0] == 7
    assert typed(5, at=0.0).take(COUNT_SECONDS - 0.1, "j")[0] == 5


def test_each_digit_waits_anew() -> None:
    """The time runs from the last digit."""
    count = typed(1, at=0.0)
    count.add(2, None, COUNT_SECONDS - 0.1)
    assert count.take(2 * COUNT_SECONDS - 0.2, "j")[0] == 12


def test_a_count_has_an_end() -> None:
    """Leaning on a digit makes no number that would be too large to act on."""
    assert typed(*[9] * 500).take(0.0, "j")[0] == LARGEST


def test_a_digit_of_a_panel_is_a_count_for_a_moment(panel: Widget) -> None:
    """A digit that named a panel counts when a key follows at once, and the focus goes back to where it was."""
    count = Count()
    count.add(2, panel, 0.0, provisional=True)
    assert count.pending == ""
    assert count.take(PANEL_SECONDS - 0.1, "j") == (2, panel)


def test_a_digit_of_a_panel_is_no_count_later(panel: Widget) -> None:
    """A digit that named a panel and was followed by nothing has only gone to the panel."""
    count = Count()
    count.add(2, panel, 0.0, provisional=True)
    assert count.take(PANEL_SECONDS + 0.1, "j")[0] is None


@pytest.mark.parametrize("key", ["down", "up", "enter", "space", "tab", "pagedown", "end"])
def test_a_digit_of_a_panel_is_no_count_for_an_arrow(panel: Widget, key: str) -> None:
    """Who goes to a panel and moves in it with an arrow does not mean a count; after two digits one is meant."""
    count = Count()
    count.add(2, panel, 0.0, provisional=True)
    assert count.take(0.1, key) == (None, None)
    count.add(1, panel, 0.0, provisional=True)
    count.add(2, panel, 0.0, provisional=True)
    assert count.take(0.1, key) == (12, panel)


def test_a_second_digit_makes_a_count(panel: Widget) -> None:
    """Two digits are a count, shown and kept as long as any, and the focus of the first is remembered."""
    count = Count()
    count.add(1, panel, 0.0, provisional=True)
    count.add(2, Widget(), 0.3, provisional=True)
    assert count.pending == "12"
    assert count.take(COUNT_SECONDS, "j") == (12, panel)


def test_a_count_is_given_up() -> None:
    """What was typed can be forgotten."""
    count = typed(3)
    count.clear()
    assert count.take(0.0, "j") == (None, None)
