"""`dateline updates`, `figures` and `people`: one fact a line."""

from __future__ import annotations

from dateline.parsing.safety import json_text

from .arguments import Request
from .documents import readable_documents
from .exits import DONE, FAILED, NOTHING_FOUND
from .rows import KINDS, Choice, Row
from .streams import complain, is_terminal, write
from .tables import aligned_lines, csv_line, tab_line

__all__ = ["for_eyes", "print_rows"]


def print_rows(request: Request) -> int:
    """Print the rows of all documents; 1 if there are none, 2 if a document could not be read."""
    kind = KINDS[request.command.name]
    documents = readable_documents(request, facts=kind.needs_facts)
    choice = Choice(request.flag("all"), request.text("kind"))
    found, failed = False, False
    if request.flag("csv"):
        write(csv_line((*kind.columns, "source")))
    for document in documents:
        if document is None:
            failed = True
            continue
        rows = list(kind.rows(document, choice))
        if rows:
            found = True
            _print(request, rows, document.source, several=len(request.files) > 1)
        elif not request.flag("quiet"):
            sort = f" of kind {choice.kind}" if choice.kind else ""
            complain(f"{document.source}: no {request.command.name}{sort} found")
    return FAILED if failed else DONE if found else NOTHING_FOUND


def _print(request: Request, rows: list[Row], source: str, *, several: bool) -> None:
    if request.flag("json"):
        write("".join(json_text({"source": source, **row.facts}) + "\n" for row in rows))
    elif request.flag("csv"):
        write("".join(csv_line((*row.cells, source)) for row in rows))
    elif for_eyes(request):
        from .terminal import columns, use_color

        shown = [row.shown for row in rows]
        color = use_color(request.text("color"))
        write(aligned_lines(shown, columns(request.number("width")), source if several else None, color))
    else:
        write("".join(tab_line((*row.cells, source)) for row in rows))


def for_eyes(request: Request) -> bool:
    """Whether to align: on a terminal, or where colours are asked for all the same."""
    if request.flag("plain"):
        return False
    return is_terminal() or request.text("color") == "always"
