"""All that a document tells of one person, line by line; each line stands on a place of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from dateline.parsing.language import sentence_spans
from dateline.parsing.model import Document, Figure, Person, Span
from dateline.parsing.safety import single_line

from .people_in_time import Life, Timeline

__all__ = ["SECTIONS", "CardLine", "Section", "card_lines", "claims_of", "sentence_around"]

Section = Literal["roles", "spellings", "mentions", "quotes", "statements", "figures"]
SECTIONS: tuple[Section, ...] = ("roles", "spellings", "mentions", "quotes", "statements", "figures")
"""In the order of the card."""
LONGEST_SENTENCE = 2_000
"""How far from a name the ends of its sentence are looked for, in characters."""


class CardLine(NamedTuple):
    """One thing told of a person."""

    section: Section
    words: str
    place: Span
    """Where it is told; of what is told more than once, where it is told last."""
    times: int = 1
    """How often it is told."""
    note: str = ""
    """Which of the mentions it is: `first`, `last`, `only`; of a role `unread` where that was not read yet."""
    figure: Figure | None = None
    """What they claim, in the section of figures."""


def card_lines(
    document: Document,
    person: Person,
    life: Life,
    claims: Sequence[Figure],
    timeline: Timeline,
    *,
    is_known: Callable[[int], bool] = lambda _offset: True,
) -> list[CardLine]:
    """The card of a person from the places whose offset `is_known`, in each section the latest update first.

    Within an update quotes, statements and figures stand as in the text; of roles the last one comes first. Of the
    mentions it has the first and the last, with their sentences. `claims` are the figures the person claims.
    """
    text = document.text
    latest_first = [span for span in reversed(life.roles) if is_known(span.start)]
    lines = _gathered("roles", text, latest_first)
    mentions = [span for span in reversed(life.mentions) if is_known(span.start)]
    lines += sorted(_gathered("spellings", text, mentions), key=lambda line: -line.times)
    ends = (("last", mentions[0]), ("first", mentions[-1])) if len(mentions) > 1 else (("only", m) for m in mentions)
    for note, span in ends:
        around = sentence_around(document, timeline, span.start)
        lines.append(CardLine("mentions", single_line(text[around.start : around.end]), span, note=note))
    quotes = (Span(quote.start, quote.end) for quote in person.quotes)
    lines += _in_time("quotes", text, quotes, timeline, is_known)
    lines += _in_time("statements", text, person.statements, timeline, is_known)
    known = (figure for figure in claims if is_known(figure.start))
    for figure in sorted(known, key=lambda figure: (-timeline.rank_at(figure.start), figure.start)):
        words = single_line(text[figure.start : figure.end])
        lines.append(CardLine("figures", words, Span(figure.start, figure.end), figure=figure))
    return lines


def _gathered(section: Section, text: str, places: Iterable[Span]) -> list[CardLine]:
    """A line for each wording, at the first of its places, with how many there are."""
    found: dict[str, CardLine] = {}
    for span in places:
        words = single_line(text[span.start : span.end])
        line = found.get(words)
        found[words] = CardLine(section, words, span) if line is None else line._replace(times=line.times + 1)
    return list(found.values())


def _in_time(
    section: Section, text: str, places: Iterable[Span], timeline: Timeline, is_known: Callable[[int], bool]
) -> Iterator[CardLine]:
    known = (span for span in places if is_known(span.start))
    for span in sorted(known, key=lambda span: (-timeline.rank_at(span.start), span.start)):
        yield CardLine(section, single_line(text[span.start : span.end]), span)


def claims_of(person: Person, figures_of: Callable[[str], Iterable[Figure]]) -> list[Figure]:
    """The figures a person claims, of those that `figures_of` a name.

    A long document is read in stretches, so that a figure may name them as its stretch does: in full, but not by the
    fullest form of the whole. A family name alone may be somebody else's and does not count.
    """
    names = dict.fromkeys((person.name, *(alias for alias in person.aliases if " " in alias)))
    found = {figure.start: figure for name in names for figure in figures_of(name)}
    return [found[start] for start in sorted(found)]


def sentence_around(document: Document, timeline: Timeline, offset: int) -> Span:
    """The sentence that holds a character, within its block and without the header of its update."""
    rows = document.blocks.rows
    index = bisect_right(rows, offset, key=lambda row: row[1]) - 1
    if index < 0 or offset >= rows[index][2]:
        return Span(offset, offset)
    _, start, end, *_ = rows[index]
    update = timeline.update_at(offset)
    if update is not None:
        parts = [update.body, *filter(None, [update.headline_span])]
        start = max((part.start for part in parts if start < part.start <= offset), default=start)
    spans = sentence_spans(document.text, max(start, offset - LONGEST_SENTENCE), min(end, offset + LONGEST_SENTENCE))
    return next((span for span in spans if span.start <= offset < span.end), Span(offset, offset))
