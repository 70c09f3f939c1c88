"""Fixture files for figures, and figures in the form in which the files give them."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from dateline.parsing.figures import find_figures
from dateline.parsing.model import Block, Figure, FigureValue, Passage, Person, Span, Update

_FOLDER = Path(__file__).parent


class Case(NamedTuple):
    """One case: `= title`, people as `@ Name, Alias: role`, lines of text (`# ` opens a heading), `-`, figures.

    `! 2023-05-24T12:54+00:00` says when the text was written: a moment of an update, or the day of a document.
    An expected figure is `words | kind value unit | field=value; field=value`: what is not given is not compared, and
    `field=-` says that the field is empty. All figures of the text are listed, in order. `<1B>` stands for the
    character of that code.
    """

    title: str
    people: tuple[str, ...]
    lines: tuple[str, ...]
    expected: tuple[str, ...]
    written: str | None


def cases(name: str) -> list[Case]:
    """The cases of a fixture file."""
    written = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    written = re.sub("<([0-9A-F]{2})>", lambda code: chr(int(code[1], 16)), written)
    pieces = written.split("\n= ")[1:]
    return [_case(piece) for piece in pieces]


def _case(piece: str) -> Case:
    title, _, rest = piece.partition("\n")
    given, _, expected = rest.partition("\n-")
    lines = given.split("\n")
    return Case(
        title,
        tuple(line[2:] for line in lines if line.startswith("@ ")),
        tuple(line for line in lines if line and line[:2] not in ("@ ", "! ")),
        tuple(line for line in expected.split("\n") if line),
        next((line[2:] for line in lines if line.startswith("! ")), None),
    )


def figures_of(case: Case, language: str | None = None) -> tuple[str, tuple[Figure, ...]]:
    """The text of a case as one passage, and the figures found in it."""
    blocks = []
    text = ""
    for line in case.lines:
        heading = line.startswith("# ")
        content = line.removeprefix("# ")
        blocks.append(Block("heading" if heading else "paragraph", len(text), len(text) + len(content)))
        text += content + "\n"
    people = tuple(person_named(written, text) for written in case.people)
    update = None
    if case.written and "T" in case.written:
        moment = datetime.fromisoformat(case.written)
        header = Span(0, len(case.lines[0]) if case.lines[0].startswith("UPDATE") else 0)
        update = Update("u", "update", 0, len(text), Span(0, len(text)), header_span=header, time=moment)
    return text, find_figures(text, Passage(tuple(blocks), update), people, published=case.written, language=language)


def person_named(written: str, text: str) -> Person:
    """A person from `Name, Alias: role`, mentioned wherever a text has one of the names."""
    names, _, role = written.partition(": ")
    aliases = tuple(names.split(", "))
    mentions: list[Span] = []
    for alias in sorted(aliases, key=len, reverse=True):
        at = text.find(alias)
        while at >= 0:
            if not any(m.start <= at < m.end for m in mentions):
                mentions.append(Span(at, at + len(alias)))
            at = text.find(alias, at + len(alias))
    return Person(
        aliases[0], "person", aliases, (role,) if role else (), tuple(sorted(mentions, key=lambda m: m.start))
    )


def shown(text: str, figure: Figure, like: str) -> str:
    """A figure in the form of an expected line, with the fields that the line has."""
    parts = [text[figure.start : figure.end]]
    head = f"{figure.kind} {value_text(figure.value)}"
    parts.append(f"{head} {figure.unit}" if figure.unit else head)
    asked = like.split(" | ")[2] if like.count(" | ") > 1 else ""
    fields = [field.partition("=")[0] for field in asked.split("; ") if field]
    if fields:
        parts.append("; ".join(f"{field}={_field(text, figure, field)}" for field in fields))
    return " | ".join(parts)


def _field(text: str, figure: Figure, name: str) -> str:
    value = getattr(figure, name)
    if isinstance(value, Span):
        return text[value.start : value.end]
    return "-" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def value_text(value: FigureValue) -> str:
    """A value as a fixture writes it: `20000`, `1.5`, `[80, 9]`, `2022-02-24`."""
    if isinstance(value, tuple):
        return f"[{value_text(value[0])}, {value_text(value[1])}]"
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
