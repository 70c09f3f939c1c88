"""`dateline facts`: everything understood, as JSON Lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from dateline.library.opening import OpenedSource, OpeningError, shown_name
from dateline.parsing.safety import json_text

from .arguments import Request
from .documents import UnreadableError, document_of, language_of, named_or_piped, open_sources, understanding
from .exits import DONE, FAILED, NOTHING_FOUND
from .jsonl import JsonLine, LineError, facts_of_line, json_lines
from .parallel import WorkerLostError, ordered
from .streams import complain, write

__all__ = ["print_facts"]

T = TypeVar("T")


class _Answer(NamedTuple):
    """What is said of one source or line."""

    output: str
    """One line for standard output, without its line feed; nothing for a source that could not be opened."""
    complaint: str
    code: int


def print_facts(request: Request) -> int:
    """Print the facts of each source, or of each line with `--jsonl`; 1 after bad lines, 2 after unreadable sources."""
    if request.flag("schema"):
        from dateline.parsing import facts

        write(Path(facts.__file__).with_name("facts.schema.json").read_text(encoding="utf-8"))
        return DONE
    names = named_or_piped(request.files)
    language = language_of(request)
    processes = request.number("jobs") or 1
    try:
        if request.flag("jsonl"):
            return _print_all(partial(_answer_line, language=language), json_lines(names), processes)
        return _print_all(partial(_answer_source, language=language), open_sources(names), processes)
    except WorkerLostError as error:
        complain(str(error))
        return FAILED


def _print_all(answer_to: Callable[[T], _Answer], things: Iterable[T], processes: int) -> int:
    worst = DONE
    for answer in ordered(answer_to, things, processes):
        if answer.output:
            write(answer.output + "\n", at_once=True)
        if answer.complaint:
            complain(answer.complaint)
        worst = max(worst, answer.code)
    return worst


def _answer_source(source: OpenedSource | OpeningError, language: str | None) -> _Answer:
    if isinstance(source, OpeningError):
        return _Answer("", str(source), FAILED)
    from dateline.parsing.facts import facts

    try:
        with understanding(source.name):
            return _Answer(json_text(facts(document_of(source, facts=True, language=language))), "", DONE)
    except UnreadableError as error:
        return _Answer("", str(error), FAILED)


def _answer_line(line: JsonLine | OpeningError, language: str | None) -> _Answer:
    if isinstance(line, OpeningError):
        return _Answer("", str(line), FAILED)
    try:
        return _Answer(facts_of_line(line, language), "", DONE)
    except LineError as error:
        complaint = f"{shown_name(line.source)}: line {line.number}: {error}"
        return _Answer(json_text({"id": error.ident, "error": str(error)}), complaint, NOTHING_FOUND)
