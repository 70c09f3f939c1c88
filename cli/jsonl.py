"""Documents in JSON Lines: one line in, one object out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.library.opening import LARGEST, OpeningError, open_stream
from dateline.parsing.safety import json_text

from .documents import fault_of_program

__all__ = ["JsonLine", "LineError", "facts_of_line", "json_lines"]


class LineError(Exception):
    """A line that is no document."""

    def __init__(self, ident: object, reason: str) -> None:
        super().__init__(reason)
        self.ident = ident
        """What the line calls itself, as far as it could be read."""


class JsonLine(NamedTuple):
    """One line of a file."""

    source: str
    number: int
    """Counted from 1."""
    data: bytes | None
    """None for a line that is too long to be read."""


def json_lines(names: Iterable[str]) -> Iterator[JsonLine | OpeningError]:
    """The lines of one file after the other as they come; empty ones are passed over."""
    for name in names:
        try:
            with open_stream(name) as stream:
                number = 0
                while data := stream.readline(LARGEST + 1):
                    number += 1
                    too_long = len(data) > LARGEST
                    while len(data) > LARGEST and not data.endswith(b"\n"):
                        data = stream.readline(LARGEST + 1)
                    if too_long or not data.isspace():
                        yield JsonLine(name, number, None if too_long else data)
        except OpeningError as error:
            yield error


def facts_of_line(line: JsonLine, language: str | None = None) -> str:
    """Everything understood of the document in a line, as JSON; raises `LineError`.

    `language` is that of lines that do not name their own.
    """
    from dateline.parsing.document import read_document
    from dateline.parsing.facts import facts

    record = _record(line.data)
    ident = record.get("id")
    try:
        document = read_document(
            _text(record),
            title=_optional_text(record, "title"),
            published=_optional_text(record, "published"),
            media_type=_optional_text(record, "media_type"),
            language=_optional_text(record, "language") or language,
        )
        return json_text(facts(document, ident=ident))
    except LineError:
        raise
    except Exception as error:
        raise LineError(ident, fault_of_program(error)) from None


def _record(data: bytes | None) -> dict[str, object]:
    if data is None:
        raise LineError(None, f"longer than {LARGEST // 1024 // 1024} MB")
    try:
        record = json.loads(data.decode("utf-8-sig").strip())
    except UnicodeDecodeError as error:
        raise LineError(None, f"not UTF-8: {error.reason} at byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        raise LineError(None, f"not JSON: {error.msg} at character {error.pos + 1}") from None
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets in thousands of brackets
        raise LineError(None, f"not to be read as JSON: {error}") from None
    if not isinstance(record, dict):
        raise LineError(None, 'not an object with "text"')
    return record


def _text(record: dict[str, object]) -> str:
    text = record.get("text")
    if isinstance(text, str):
        return text
    raise LineError(record.get("id"), '"text" is missing' if text is None else '"text" is not a string')


def _optional_text(record: dict[str, object], key: str) -> str | None:
    value = record.get(key)
    if value is None or isinstance(value, str):
        return value
    raise LineError(record.get("id"), f'"{key}" is not a string')
