"""A document in plain lines, for a pipe: what it is, its updates, figures and people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.library.figure_words import figure_line
from dateline.library.listed import is_listed
from dateline.library.opening import shown_name
from dateline.parsing.safety import single_line

from .cells import filled, width, wrapped
from .rows import first_line, short_clock

if TYPE_CHECKING:
    from dateline.parsing.model import Document, Figure, Person

__all__ = ["DIGEST_WIDTH", "digest"]

DIGEST_WIDTH = 78
MOST_LINES = 3
"""How many lines one title, update, figure or person may take."""
NARROWEST = 20


def digest(document: Document, columns: int = DIGEST_WIDTH) -> str:
    """The digest, each line at most so many columns wide and ended by a line feed, without any escape sequence."""
    columns = max(NARROWEST, columns)
    title = wrapped(single_line(document.title or shown_name(document.source)), columns, MOST_LINES) or ["Untitled"]
    lines = [*title, "=" * max(map(width, title)), *wrapped(_summary(document), columns, MOST_LINES)]
    if _is_article(document):
        lines += ["", *wrapped(single_line(first_line(document, document.updates[0])), columns, MOST_LINES)]
    else:
        lines += _section("Updates", _updates(document), columns)
    lines += _section("Figures", _figures(document), columns)
    lines += _section("People", _people(document), columns)
    return "".join(f"{line}\n" for line in lines)


def _summary(document: Document) -> str:
    parts = [
        _parts(document),
        _count(len(list(_worth_listing(document))), "figure", "figures"),
        _count(sum(person.kind == "person" for person in document.people), "person", "people"),
    ]
    if document.published:
        parts.insert(0, single_line(document.published))
    return " · ".join(parts)


def _is_article(document: Document) -> bool:
    """Whether the text is one piece."""
    return [update.kind for update in document.updates] == ["article"]


def _parts(document: Document) -> str:
    """What the text is made of, and in which order."""
    if _is_article(document):
        return "an article"
    if document.updates and all(update.kind == "section" for update in document.updates):
        return _count(len(document.updates), "section", "sections")
    order = {True: ", newest first", False: ", oldest first", None: ""}[document.newest_first]
    return _count(len(document.updates), "update", "updates") + order


def _count(number: int, one: str, several: str) -> str:
    return f"{number or 'no'} {one if number == 1 else several}"


def _section(heading: str, entries: Iterator[tuple[str, str]], columns: int) -> Iterator[str]:
    """A heading and its entries: a lead at the left, the text beside it."""
    rows = [(single_line(lead), single_line(text)) for lead, text in entries]
    if not rows:
        return
    room = max(width(lead) for lead, _ in rows)
    indent = 2 + (room + 2 if room else 0)
    yield ""
    yield heading
    for lead, text in rows:
        for index, line in enumerate(wrapped(text, columns - indent, MOST_LINES)):
            yield filled(f"  {lead}" if index == 0 else "", indent) + line


def _updates(document: Document) -> Iterator[tuple[str, str]]:
    for update in document.updates:
        mark = f"[{update.label or update.kind}] " if update.kind != "update" else ""
        yield short_clock(update), mark + first_line(document, update)


def _figures(document: Document) -> Iterator[tuple[str, str]]:
    clocks = {update.id: short_clock(update) for update in document.updates}
    for figure in _worth_listing(document):
        yield clocks.get(figure.update or "", ""), _figure(document, figure)


def _worth_listing(document: Document) -> Iterator[Figure]:
    return filter(is_listed, document.figures)


def _figure(document: Document, figure: Figure) -> str:
    return figure_line(figure, document) + (f" — {figure.claimed_by}" if figure.claimed_by else "")


def _people(document: Document) -> Iterator[tuple[str, str]]:
    for person in document.people:
        if person.kind == "person":
            yield "", _person(person)


def _person(person: Person) -> str:
    times = f" ×{len(person.mentions)}" if len(person.mentions) > 1 else ""
    roles = f": {'; '.join(person.roles)}" if person.roles else ""
    return person.name + times + roles
