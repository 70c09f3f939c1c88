"""Fixture files for people, and people in the form in which the files give them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from dateline.parsing.model import Block, Passage, Person
from dateline.parsing.people import find_people

_FOLDER = Path(__file__).parent


class Case(NamedTuple):
    """One case: `= title`, lines of text (`# ` opens a heading, `+++` alone a new passage), `-`, the people in order.

    A person is `name | field=value; value`: the fields are aliases, roles, quotes, statements (their words both), kind
    and mentions (how many); what is not given is not compared, and `field=-` says that there are none.
    """

    title: str
    lines: tuple[str, ...]
    expected: tuple[str, ...]


def cases(name: str) -> list[Case]:
    """The cases of a fixture file."""
    pieces = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n= ")[1:]
    return [_case(piece) for piece in pieces]


def _case(piece: str) -> Case:
    title, _, rest = piece.partition("\n")
    given, _, expected = rest.partition("\n-\n")
    return Case(title, tuple(given.split("\n")), tuple(line for line in expected.split("\n") if line))


def people_of(lines: tuple[str, ...]) -> tuple[str, tuple[Person, ...]]:
    """The text of a case and the people found in it."""
    text = ""
    passages: list[list[Block]] = [[]]
    for line in lines:
        if line == "+++":
            passages.append([])
            continue
        content = line.removeprefix("# ")
        heading = content != line
        passages[-1].append(Block("heading" if heading else "paragraph", len(text), len(text) + len(content)))
        text += content + "\n\n"
    return text, find_people(text, tuple(Passage(tuple(blocks), None) for blocks in passages))


def shown(text: str, person: Person, like: str) -> str:
    """A person in the form of an expected line, with the fields that the line has."""
    fields = [field.partition("=")[0] for field in like.split(" | ")[1:]]
    return " | ".join([person.name, *(f"{field}={_field(text, person, field)}" for field in fields)])


def _field(text: str, person: Person, name: str) -> str:
    if name == "quotes":
        return "; ".join(text[quote.start : quote.end] for quote in person.quotes) or "-"
    if name == "statements":
        return "; ".join(text[said.start : said.end] for said in person.statements) or "-"
    if name == "mentions":
        return str(len(person.mentions))
    value = getattr(person, name)
    return value if isinstance(value, str) else "; ".join(value) or "-"
