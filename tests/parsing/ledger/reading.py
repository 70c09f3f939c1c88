"""From marked documents to what is scored."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.parsing.document import read_document
from dateline.parsing.ledger import ledger

from .marked import Case, place
from .scoring import Node, Score, nodes, score

__all__ = ["read_case", "score_all", "score_case"]


def read_case(case: Case) -> list[Node]:
    """Read the documents of a case without their marks, and lay what is found over the marks."""
    documents = [read_document(marked.text, source=marked.name) for marked in case.documents]
    marks = [place(marked, document) for marked, document in zip(case.documents, documents, strict=True)]
    return nodes(documents, marks, ledger(documents))


def score_case(case: Case) -> Score:
    """The counts of a case."""
    return score(read_case(case), case.disagree)


def score_all(scores: Iterable[Score]) -> Score:
    """Counts added up."""
    return sum(scores, start=Score())
