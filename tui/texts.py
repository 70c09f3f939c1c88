"""What is copied: plain words, with where they are from."""

from __future__ import annotations

from dateline.library.figure_words import about_words, figure_line, qualified, value_words
from dateline.parsing.model import Figure
from dateline.parsing.safety import single_line, visible

from .figure_rows import FoldRow
from .open_document import OpenDocument
from .page.heading import moment_name, short_time, update_label
from .widgets.figure_list import FigureList
from .widgets.people_list import PeopleList

__all__ = ["figure_text", "row_text", "update_text"]


def update_text(document: OpenDocument, pane: int) -> str:
    """An update with its time and headline, and a line that says where it is from."""
    of = document.panes[pane]
    update = of.update if of.kind == "update" else None
    text = document.document.text
    parts = []
    if update is not None:
        parts.append(moment_name(update) or update_label(update))
        if update.headline:
            parts.append(single_line(update.headline))
        parts.append(visible(text[update.body.start : update.body.end]))
    else:
        parts.append(visible(text[of.start : of.end]))
    parts.append(f"({document.title})")
    return "\n\n".join(part for part in parts if part)


def row_text(document: OpenDocument, listed: FigureList | PeopleList) -> str:
    """The marked row of a list in one line; what is folded into a row stands one after the other."""
    if isinstance(listed, FigureList):
        row = listed.row
        rows = listed.listing.in_passing if isinstance(row, FoldRow) else [row] if row is not None else []
        return "; ".join(figure_text(document, row.figure) for row in rows)
    person = listed.people[listed.cursor]
    roles = "; ".join(single_line(role) for role in person.roles)
    return single_line(person.name) + (f", {roles}" if roles else "")


def figure_text(document: OpenDocument, figure: Figure) -> str:
    """A figure in words, with who says so and when."""
    line = figure_line(figure, document.document)
    if line == qualified(value_words(figure, document.document), figure):  # what it is about is not known
        line = f"{line} {about_words(figure, document.document)}"
    pane = document.panes[document.panes.at(figure.start)]
    when = (moment_name(pane.update) or short_time(pane.update)) if pane.update is not None else ""
    claimant = single_line(figure.claimed_by or "")
    behind = ", ".join(filter(None, [claimant, when]))
    return line + (f" ({behind})" if behind else "")
