"""Documents with marked names: our own, and those of others that may be learned from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple

__all__ = ["FOLDER", "Half", "Marked", "marked_in", "own", "parse"]

FOLDER = Path(__file__).parent
Half = Literal["learned", "held"]
_PIECE = re.compile(r"^%%%[ \t]*(.*)$", re.MULTILINE)
_MARK = re.compile(r"\[([pol])\|([^\[\]|]*)\]")


class Marked(NamedTuple):
    """A text without its marks, and where people are named in it."""

    name: str
    text: str
    people: tuple[tuple[int, int], ...]
    """Start and end of each name, in order."""


def own(half: Half) -> Iterator[Marked]:
    """Our own pieces of news."""
    for path in sorted((FOLDER / half).glob("*.txt")):
        for name, piece in _pieces(path.read_text(encoding="utf-8")):
            yield parse(f"{path.stem}/{name}", piece)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    fields = _PIECE.split(text)[1:]
    for name, piece in zip(fields[::2], fields[1::2], strict=True):
        yield name, piece.strip("\n")


def parse(name: str, marked: str) -> Marked:
    """Take the marks out: `[p|Ann Bell]` is a person, `[o|...]` an organisation, `[l|...]` a place."""
    text, at = "", 0
    people = []
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        if match[1] == "p":
            people.append((len(text), len(text) + len(match[2])))
        text += match[2]
        at = match.end()
    return Marked(name, text + marked[at:], tuple(people))


def marked_in(path: Path) -> Iterator[Marked]:
    """The documents of a file of JSON lines with `id`, `text` and `mentions` of people."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Marked(row["id"], row["text"], tuple(sorted((m["start"], m["end"]) for m in row["mentions"])))
