"""`dateline facts`: everything understood, as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from dateline.library.opening import OpenedSource, OpeningError, open_stream
from dateline.parsing.safety import json_text

from .arguments import Request
from .documents import UnreadableError, document_of, named_or_piped, not_understood, open_sources
from .parallel import ordered
from .streams import complain, write

__all__ = ["print_facts"]

T = TypeVar("T")

DONE, SOME_BAD_LINES, FAILED = 0, 1, 2


class _Line(NamedTuple):
    source: str
    number: int
    data: bytes


class _Answer(NamedTuple):
    output: str
    """What goes to standard output, without its line feed; nothing for a source that could not be opened."""
    complaint: str
    code: int


def print_facts(request: Request) -> int:
    """Print the facts of each source, or of each line with `--jsonl`; 1 after bad lines, 2 after unreadable sources."""
    if request.flag("schema"):
        from dateline.parsing import facts

        write(Path(facts.__file__).with_name("facts.schema.json").read_text(encoding="utf-8"))
        return DONE
    names = named_or_piped(request.files)
    processes = request.number("jobs") or 1
    if request.flag("jsonl"):
        return _print_all(_answer_line, _lines(names), processes)
    return _print_all(_answer_source, open_sources(names), processes)


def _print_all(work: Callable[[T], _Answer], things: Iterable[T], processes: int) -> int:
    worst = DONE
    for answer in ordered(work, things, processes):
        if answer.output:
            write(answer.output + "\n", at_once=True)
        if answer.complaint:
            complain(answer.complaint)
        worst = max(worst, answer.code)
    return worst


def _answer_source(source: OpenedSource | OpeningError) -> _Answer:
    if isinstance(source, OpeningError):
        return _Answer("", str(source), FAILED)
    from dateline.parsing.facts import facts

    try:
        return _Answer(json_text(facts(document_of(source, facts=True))), "", DONE)
    except UnreadableError as error:
        return _Answer("", str(error), FAILED)


def _lines(names: Iterable[str]) -> Iterator[_Line | OpeningError]:
    for name in names:
        try:
            with open_stream(name) as stream:
                for number, data in enumerate(stream, 1):
                    if not data.isspace():
                        yield _Line(name, number, data)
        except OpeningError as error:
            yield error


def _answer_line(line: _Line | OpeningError) -> _Answer:
    if isinstance(line, OpeningError):
        return _Answer("", str(line), FAILED)
    ident: object = None
    try:
        record = _record(line.data)
        ident = record.get("id")
        return _Answer(json_text(_facts_of(record, ident)), "", DONE)
    except _BadLineError as error:
        reason = str(error)
    except Exception as error:
        reason = not_understood(error)
    complaint = f"{line.source}: line {line.number}: {reason}"
    return _Answer(json_text({"id": ident, "error": reason}), complaint, SOME_BAD_LINES)


class _BadLineError(ValueError):
    """A line that is no document: the text says why."""


def _record(data: bytes) -> dict[str, object]:
    try:
        record = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _BadLineError(f"not UTF-8: {error.reason} at byte {error.start}") from None
    except (ValueError, RecursionError) as error:
        raise _BadLineError(f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise _BadLineError('not an object with "text"')
    return record


def _facts_of(record: dict[str, object], ident: object) -> dict[str, object]:
    from dateline.parsing.document import read_document
    from dateline.parsing.facts import facts

    text = record.get("text")
    if not isinstance(text, str):
        raise _BadLineError('no "text" that is a string')
    document = read_document(
        text,
        title=_optional_text(record, "title"),
        published=_optional_text(record, "published"),
        media_type=_optional_text(record, "media_type"),
    )
    return facts(document, ident=ident)


def _optional_text(record: dict[str, object], key: str) -> str | None:
    value = record.get(key)
    if value is None or isinstance(value, str):
        return value
    raise _BadLineError(f'"{key}" is not a string')
