"""What selecting with the mouse needs to know of a row: where in the text each cell stands.

Textual reads the place of a cell from the style of its segment, as a column and a row, and sorts places by row first.
Here the row is the first character of the drawn row and the column the distance from it: their sum is the character,
which holds whatever the measure is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from dateline.parsing.model import Span

__all__ = ["with_offsets", "with_place_between", "word_at"]


def with_offsets(strip: Strip, start: int, end: int, text_from: int) -> Strip:
    """Give each cell its character: the text from `start` to `end` stands from the cell `text_from` on."""
    segments: list[Segment] = []
    column, at = 0, 0
    for segment in strip:
        if column < text_from:
            segments += [_at(cell, 0, start) for cell in _cells([segment])]
        elif at < end - start:
            segments.append(_at(segment, at, start))
            at += len(segment.text)
        else:
            segments.append(segment)
        column += segment.cell_length
    return Strip(segments, strip.cell_length)


def with_place_between(strip: Strip, offset: int) -> Strip:
    """Give all cells of a row without text the place before `offset`.

    The column is -1, since a selection takes the cell under the mouse, too.
    """
    return Strip([_at(cell, -1, offset) for cell in _cells(strip)], strip.cell_length)


def _cells(segments: Iterable[Segment]) -> Iterator[Segment]:
    """Divide segments into single cells, each with an offset of its own."""
    return (Segment(character, segment.style) for segment in segments for character in segment.text)


def _at(segment: Segment, column: int, start: int) -> Segment:
    return Segment(segment.text, (segment.style or Style()) + Style.from_meta({"offset": (column, start)}))


def word_at(text: str, offset: int, within: Span) -> Span:
    """The word that holds the character at an offset; the character itself where that is none of a word."""
    start, end = offset, offset + 1
    if text[offset].isalnum():
        while start > within.start and _is_of_word(text[start - 1]):
            start -= 1
        while end < within.end and _is_of_word(text[end]):
            end += 1
    return Span(start, end)


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character in "’'-‐‑_"
