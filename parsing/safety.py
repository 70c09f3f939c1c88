"""Text from outside, made harmless before it reaches a terminal, a title bar or a pipe.

Control characters can drive a terminal, bidirectional controls can show a text in another order than it has, and
characters without width can hide in a name. None of them is taken out: each gets a visible stand-in, one character for
one, so that offsets hold. Joiners and variation selectors stay: emoji and many scripts are written with them.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import cache

__all__ = ["json_text", "single_line", "visible"]

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_UNSEEN = (
    "\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U0001d173-\U0001d17a\U000e0001"
)
"""DEL and C1, marks of direction, line and paragraph separators, characters without width, annotation and musical
controls, halves of surrogate pairs, the language tag: a character class."""


def visible(text: str) -> str:
    """The text with a visible stand-in for each character that is a control or hides; of the same length.

    Line feeds and tabs stay. A carriage return before a line feed, as files of another system have it, becomes a space.
    """
    if text.isprintable():
        return text
    pattern = _dangerous()
    if pattern.search(text) is None:
        return text
    return pattern.sub(_stand_in, text)


def single_line(text: str) -> str:
    """The text on one line for a title or a row: stretches of white space become one space, the rest is `visible`."""
    return visible(" ".join(text.split()))


def json_text(value: object) -> str:
    """The value as one line of JSON that reads back equal and cannot drive the terminal it may be shown on.

    Characters of all scripts stand as they are; dangerous ones are escaped. A `Decimal` is written with all its
    digits.

    Raises `TypeError` for what JSON cannot hold and `ValueError` for numbers that are none.
    """
    try:
        written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except TypeError:
        written = _with_decimals(value)
    if written.isprintable():
        return written
    return _unseen().sub(_escape, written)


@cache
def _dangerous() -> re.Pattern[str]:
    return re.compile(rf"[\x00-\x08\x0b-\x1f\xad{_UNSEEN}]")


@cache
def _unseen() -> re.Pattern[str]:
    return re.compile(f"[{_UNSEEN}]")


def _stand_in(found: re.Match[str]) -> str:
    char = found[0]
    code = ord(char)
    if char == "\r" and found.string.startswith("\n", found.end()):
        return " "
    if code < 0x20:
        return chr(0x2400 + code)  # the picture of the control: ␛
    match char:
        case "\x7f":
            return "\N{SYMBOL FOR DELETE}"
        case "\x85" | "\u2028" | "\u2029":
            return "\N{SYMBOL FOR NEWLINE}"
        case "\xad":
            return "\N{HYPHEN}"  # terminals disagree on whether a soft hyphen has a width
        case _:
            return _REPLACEMENT


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def _with_decimals(value: object) -> str:
    """JSON of values among which there may be `Decimal`s, which `json` has no way to write as numbers."""
    match value:
        case Decimal():
            if not value.is_finite():
                raise ValueError(f"{value} is not a number of JSON")
            return format(value, "f")
        case dict():
            pairs = (f"{json.dumps(key, ensure_ascii=False)}: {_with_decimals(item)}" for key, item in value.items())
            return "{" + ", ".join(pairs) + "}"
        case list() | tuple():
            return "[" + ", ".join(map(_with_decimals, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False, allow_nan=False)
