"""The replayed screen: what it shows and what it says has changed."""

from pathlib import Path

import pytest

from benchmarks.screen import Screen

_COLUMNS, _ROWS = 10, 4


def _cases() -> list[tuple[str, str, list[str]]]:
    """Title, output, rows of each case in `screens.txt`."""
    blocks = (Path(__file__).parent / "screens.txt").read_text(encoding="utf-8").strip().split("\n\n")[1:]
    found = []
    for block in blocks:
        title, output, *rows = block.splitlines()
        found.append((title, output.replace("ESC", "\x1b").replace("CRLF", "\r\n").replace("BEL", "\x07"), rows))
    return found


@pytest.mark.parametrize(("title", "output", "rows"), _cases())
def test_output_is_drawn_as_a_terminal_draws_it(title: str, output: str, rows: list[str]) -> None:
    """The rows show what the output draws, whether it comes in one piece or byte by byte."""
    whole, piecemeal = Screen(_COLUMNS, _ROWS), Screen(_COLUMNS, _ROWS)
    whole.feed(output.encode())
    for byte in output.encode():
        piecemeal.feed(bytes([byte]))
    assert [row.rstrip() for row in whole.rows] == [row.strip("|") for row in rows]
    assert piecemeal.rows == whole.rows


def test_only_rows_that_look_different_have_changed() -> None:
    """A row that is drawn again as it was has not changed; another colour is a change."""
    screen = Screen(_COLUMNS, _ROWS)
    assert screen.feed(b"one\r\ntwo") == {0, 1}
    assert screen.feed(b"\x1b[H" + b"one\r\ntwo") == frozenset()
    assert screen.feed(b"\x1b[H\x1b[31mone") == {0}


def test_a_screen_of_spaces_is_blank() -> None:
    """Colouring an empty screen paints nothing to read."""
    screen = Screen(_COLUMNS, _ROWS)
    screen.feed(b"\x1b[44m     ")
    assert screen.is_blank()
    screen.feed(b"x")
    assert not screen.is_blank()


def test_a_text_may_run_on_in_the_next_row() -> None:
    """A word cut at the right edge is on the screen all the same; all the words must be."""
    screen = Screen(_COLUMNS, _ROWS)
    screen.feed(b"some headland")
    assert screen.shows(["headland"])
    assert not screen.shows(["headland", "bay"])
