"""What is copied: plain words, with where they are from."""

from __future__ import annotations

from dateline.library.figure_words import about_words, value_words
from dateline.parsing.model import Document
from dateline.parsing.safety import single_line, visible

from .open_document import OpenDocument
from .page.heading import moment_name, update_label
from .widgets.figure_list import FigureList
from .widgets.people_list import PeopleList

__all__ = ["row_text", "update_text"]


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


def row_text(document: Document, listed: FigureList | PeopleList) -> str:
    """The marked row of a list in one line."""
    if isinstance(listed, FigureList):
        figure = listed.figures[listed.cursor]
        said = f"{value_words(figure, document)} {about_words(figure, document)}"
        return said + (f" ({single_line(figure.claimed_by)})" if figure.claimed_by else "")
    person = listed.people[listed.cursor]
    roles = "; ".join(single_line(role) for role in person.roles)
    return single_line(person.name) + (f", {roles}" if roles else "")
