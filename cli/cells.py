"""How wide text is on a terminal, and cutting and filling it to a width."""

from __future__ import annotations

from unicodedata import category, east_asian_width

__all__ = ["cut", "filled", "width", "wrapped"]

ELLIPSIS = "…"


def width(text: str) -> int:
    """How many columns the text takes: two for wide characters, none for marks that stand on others."""
    if text.isascii():
        return len(text)
    return sum(map(_char_width, text))


def cut(text: str, columns: int) -> str:
    """The text in at most so many columns, with an ellipsis where something was left out."""
    if width(text) <= columns:
        return text
    taken = 0
    for index, char in enumerate(text):
        taken += _char_width(char)
        if taken > columns - 1:
            return text[:index].rstrip() + ELLIPSIS if columns > 0 else ""
    return text


def filled(text: str, columns: int) -> str:
    """The text with spaces behind it up to so many columns."""
    return text + " " * (columns - width(text))


def _char_width(char: str) -> int:
    if category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def wrapped(text: str, columns: int, most: int) -> list[str]:
    """The text in lines of at most so many columns, broken between words; at most so many lines, then an ellipsis."""
    lines: list[str] = []
    line, taken = "", 0
    for word in text.split():
        room = width(word)
        if line and taken + 1 + room > columns:
            if len(lines) == most - 1:
                lines.append(cut(f"{line} {word}", columns))
                return lines
            lines.append(cut(line, columns))
            line, taken = word, room
        else:
            line, taken = (f"{line} {word}", taken + 1 + room) if line else (word, room)
    return [*lines, cut(line, columns)] if line else lines
