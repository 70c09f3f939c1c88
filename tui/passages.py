"""Facts of what is on the screen, before the whole document has been read for them."""

from __future__ import annotations

from dateline.parsing.model import Figure

from .open_document import OpenDocument

__all__ = ["analyse_pane"]

LARGEST = 8_000
"""How many characters a pane may have to be read at once; a longer one waits for the whole."""


def analyse_pane(document: OpenDocument, index: int) -> bool:
    """Find people and figures of one pane by itself; whether it was short enough."""
    pane = document.panes[index]
    if pane.end - pane.start > LARGEST:
        return False
    from dateline.parsing.figures import day_of_writing, find_figures
    from dateline.parsing.people import find_people

    passages = [document.panes.passage(document.document, leaf) for leaf in document.panes.leaves_of(index)]
    text = document.document.text
    people = find_people(text, passages)
    day = day_of_writing(document.document)
    language = document.document.language
    figures: list[Figure] = []
    for passage in passages:
        figures += find_figures(text, passage, people, published=day, language=language)
    document.facts.put_local(index, figures, people)
    return True
