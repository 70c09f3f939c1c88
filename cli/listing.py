"""`dateline updates`, `figures` and `people`: one fact a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.library.opening import OpeningError
from dateline.parsing.safety import json_text

from .arguments import Request
from .documents import UnreadableError, document_of, named_or_piped, open_sources
from .rows import KINDS, Kind, Row
from .streams import complain, is_terminal, write
from .tables import aligned_lines, csv_line, tab_line

if TYPE_CHECKING:
    from dateline.parsing.model import Document

__all__ = ["print_rows"]

FOUND, NOTHING, FAILED = 0, 1, 2


def print_rows(request: Request) -> int:
    """Print the rows of all documents; 1 if there are none, 2 if a document could not be read."""
    kind = KINDS[request.command.name]
    names = named_or_piped(request.files)
    found, failed = False, False
    if request.flag("csv"):
        write(csv_line((*kind.columns, "source")))
    for document in _documents(names, kind):
        if isinstance(document, str):
            complain(document)
            failed = True
            continue
        rows = list(kind.rows(document, request.flag("all")))
        if rows:
            found = True
            _print(request, rows, document.source, several=len(names) > 1)
        elif not request.flag("quiet"):
            complain(f"{document.source}: {kind.nothing}")
    return FAILED if failed else FOUND if found else NOTHING


def _documents(names: tuple[str, ...], kind: Kind) -> Iterator[Document | str]:
    """The documents, with a complaint in place of each that cannot be read."""
    for source in open_sources(names):
        if isinstance(source, OpeningError):
            yield str(source)
            continue
        try:
            yield document_of(source, facts=kind.needs_facts)
        except UnreadableError as error:
            yield str(error)


def _print(request: Request, rows: list[Row], source: str, *, several: bool) -> None:
    if request.flag("json"):
        write("".join(json_text({"source": source, **row.facts}) + "\n" for row in rows))
    elif request.flag("csv"):
        write("".join(csv_line((*row.cells, source)) for row in rows))
    elif _for_eyes(request):
        from .terminal import columns, use_color

        shown = [row.shown for row in rows]
        color = use_color(request.text("color"))
        write(aligned_lines(shown, columns(request.number("width")), source if several else None, color))
    else:
        write("".join(tab_line((*row.cells, source)) for row in rows))


def _for_eyes(request: Request) -> bool:
    """Whether to align: on a terminal, or where colours are asked for all the same."""
    if request.flag("plain"):
        return False
    return is_terminal() or request.text("color") == "always"
