"""`dateline figures --ledger`: what was counted again and again, over all documents given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.parsing.safety import json_text

from .arguments import Request
from .documents import readable_documents
from .exits import DONE, FAILED, NOTHING_FOUND
from .listing import for_eyes
from .streams import complain, write
from .tables import aligned_lines, csv_line, tab_line

if TYPE_CHECKING:
    from dateline.parsing.model import Document, Measure

__all__ = ["print_ledger"]

GIVING_WAY = (5, 2, 3)
"""Cells of a row that make room for the name and the value: who disagrees, the claimant, the value before."""


def print_ledger(request: Request) -> int:
    """Print the measures of all documents as one ledger; 1 if there are none, 2 if a document could not be read."""
    from dateline.library.ledger_table import LEDGER_COLUMNS, chosen_measures
    from dateline.parsing.ledger import ledger

    read = list(readable_documents(request, facts=True))
    documents = [document for document in read if document is not None]
    found = documents[0].measures if len(documents) == 1 else ledger(documents)
    measures = chosen_measures(found, documents, wanted=request.text("kind"))
    if request.flag("csv"):
        write(csv_line(LEDGER_COLUMNS))
    if measures:
        _print(request, measures, documents)
    elif documents and not request.flag("quiet"):
        sort = f" of kind {request.text('kind')}" if request.text("kind") else ""
        complain(f"{', '.join(document.source for document in documents)}: no figures{sort} found")
    return FAILED if len(documents) < len(read) else DONE if measures else NOTHING_FOUND


def _print(request: Request, measures: list[Measure], documents: list[Document]) -> None:
    from dateline.library.ledger_table import entry_rows, measure_facts, measure_row

    numbered = enumerate(measures, start=1)
    if request.flag("json"):
        write("".join(json_text(measure_facts(number, measure, documents)) + "\n" for number, measure in numbered))
    elif for_eyes(request) and not request.flag("csv"):
        from .terminal import columns, use_color

        room = columns(request.number("width"))
        rows = [measure_row(measure, documents) for measure in measures]
        write(aligned_lines(rows, room, None, use_color(request.text("color")), cut_first=GIVING_WAY))
    else:
        line = csv_line if request.flag("csv") else tab_line
        write("".join(line(row) for number, measure in numbered for row in entry_rows(number, measure, documents)))
