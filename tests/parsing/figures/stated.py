"""Fixture files for who states a figure, and how many of their figures are laid to the right one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from dateline.parsing.document import read_document
from dateline.parsing.figures import find_figures
from dateline.parsing.model import Block, BlockKind, Figure, Passage

from .cases import person_named

_FOLDER = Path(__file__).parent
_NOT_CLAIMED = ("date", "time", "ordinal", "rank")


class Said(NamedTuple):
    """A figure with who states it: `words | claimant | scope`, `-` for the writer; `A / B` where either name does."""

    words: str
    claimants: tuple[str, ...]
    scope: str

    def is_right(self, figure: Figure | None) -> bool:
        """Whether a figure is laid to the one who states it."""
        return figure is not None and (figure.claimed_by or "-").lower() in {name.lower() for name in self.claimants}


class Page(NamedTuple):
    """A text, the people given with it (none: they are looked for), and who states its figures."""

    title: str
    people: tuple[str, ...]
    lines: tuple[str, ...]
    said: tuple[Said, ...]


def pages(file: Path) -> list[Page]:
    """The texts of a fixture file: `= title`, people as `@ Name, Alias: role`, lines, `-`, figures."""
    return [_page(piece) for piece in file.read_text(encoding="utf-8").split("\n= ")[1:]]


def _page(piece: str) -> Page:
    title, _, rest = piece.partition("\n")
    given, _, expected = rest.partition("\n-\n")
    lines = [line for line in (given + "\n" + expected).split("\n") if line]
    return Page(
        title,
        tuple(line[2:] for line in lines if line.startswith("@ ")),
        tuple(line for line in given.split("\n") if line and not line.startswith("@ ")),
        tuple(_said(line) for line in expected.split("\n") if line and not line.startswith("@ ")),
    )


def _said(line: str) -> Said:
    words, names, *scope = (cell.strip() for cell in line.split(" | "))
    return Said(words, tuple(names.split(" / ")), scope[0] if scope else "-" if names == "-" else "sentence")


def read_whole(page: Page) -> tuple[str, tuple[Figure, ...]]:
    """The figures of a text that is read as a document, with the people that are found in it."""
    document = read_document("\n\n".join(page.lines))
    return document.text, document.figures


def read_given(page: Page) -> tuple[str, tuple[Figure, ...]]:
    """The figures of a text as one passage, with the people that are given."""
    kinds: dict[str, BlockKind] = {"# ": "heading", "* ": "item"}
    blocks: list[Block] = []
    text = ""
    for line in page.lines:
        kind = kinds.get(line[:2], "paragraph")
        content = line if kind == "paragraph" else line[2:]
        blocks.append(Block(kind, len(text), len(text) + len(content)))
        text += content + "\n"
    people = tuple(person_named(written, text) for written in page.people)
    return text, find_figures(text, Passage(tuple(blocks), None), people)


def matched(page: Page, text: str, figures: tuple[Figure, ...]) -> list[tuple[Said, Figure | None]]:
    """Each expected figure with the one that was found at its place; a further one is expected to be the writer's."""
    found: list[tuple[Said, Figure | None]] = []
    left = [figure for figure in figures if figure.kind not in _NOT_CLAIMED]
    at = 0
    for said in page.said:
        place = re.compile(rf"(?<!\w){re.escape(said.words)}").search(text, at)
        assert place is not None, f"{page.title}: no {said.words} in the text"
        at = place.end()
        own = next((f for f in left if f.start <= place.start() < f.end or place.start() <= f.start < at), None)
        found += [(_by_writer(text, f), f) for f in left if f is not own and f.start < place.start()]
        left = [f for f in left if f is not own and f.start >= place.start()]
        found.append((said, own))
    return found + [(_by_writer(text, f), f) for f in left]


def _by_writer(text: str, figure: Figure) -> Said:
    return Said(text[figure.start : figure.end], ("-",), "-")


__all__ = ["Page", "Said", "matched", "pages", "read_given", "read_whole"]
