"""Whole pages, split: one habit of a publisher, or one trap, a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.parsing.document import read_outline
from dateline.parsing.model import Document, Update

_FOLDER = Path(__file__).parent / "pages"


def _cases() -> list[object]:
    """Every case of every fixture file: a title, a page and what is expected, each closed by a line with one stop."""
    cases: list[object] = []
    for path in sorted(_FOLDER.glob("*.txt")):
        parts = path.read_text(encoding="utf-8").split("\n.\n")
        source = "page.md" if path.stem.startswith("markdown") else "page.txt"
        for place in range(0, len(parts) - 2, 3):
            title = parts[place].strip()
            cases.append(pytest.param(source, parts[place + 1], parts[place + 2], id=f"{path.stem}: {title}"))
    return cases


def _lines(document: Document) -> list[str]:
    lines = [f"title: {document.title}"] if document.title else []
    if document.newest_first is not None:
        lines.append("newest first" if document.newest_first else "oldest first")
    return [*lines, *(f"warning: {w}" for w in document.warnings), *(_line(document, u) for u in document.updates)]


def _line(document: Document, update: Update) -> str:
    words = document.text[update.body.start : update.body.end].split()[:3]
    moment = update.time.isoformat(timespec="seconds" if update.time.second else "minutes") if update.time else "-"
    parts = [update.kind, moment, update.headline or "-", " ".join(words) or "-"]
    return " | ".join([*parts, update.author] if update.author else parts)


@pytest.mark.parametrize(("source", "page", "expected"), _cases())
def test_page(source: str, page: str, expected: str) -> None:
    """A page falls into exactly these entries, with their times, headlines, writers and first words."""
    assert _lines(read_outline(page, source=source)) == expected.strip("\n").split("\n")


@pytest.mark.parametrize(("source", "page", "expected"), _cases())
def test_places(source: str, page: str, expected: str) -> None:
    """Entries lie inside the text, one behind the other, and hold their header, headline and body."""
    document = read_outline(page, source=source)
    before = 0
    for update in document.updates:
        assert before <= update.start <= update.body.start <= update.body.end <= update.end <= len(document.text)
        assert update.header is None or update.header_span is not None
        if update.header_span:
            assert document.text[update.header_span.start : update.header_span.end] == update.header
        if update.headline_span:
            assert document.text[update.headline_span.start : update.headline_span.end] == update.headline
        assert update.source is not None
        assert 0 <= update.source.start <= update.source.end <= len(page)
        before = update.end
    assert len({update.id for update in document.updates}) == len(document.updates)
