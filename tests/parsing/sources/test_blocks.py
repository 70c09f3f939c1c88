"""Files to blocks: plain text and Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.parsing.model import Block
from dateline.parsing.sources.markdown import read_markdown
from dateline.parsing.sources.page import Page
from dateline.parsing.sources.plain import read_plain

_FOLDER = Path(__file__).parent


def _cases(name: str) -> list[object]:
    """A title, a text and the expected blocks, each closed by a line with one stop; `¶` is a line end."""
    parts = (_FOLDER / name).read_text(encoding="utf-8").split("\n.\n")
    return [
        pytest.param(parts[place + 1], parts[place + 2].split("\n"), id=parts[place].strip())
        for place in range(0, len(parts) - 2, 3)
    ]


def _head(page: Page, block: Block) -> str:
    name = " ".join(part for part in (block.kind, str(block.level or ""), block.marker) if part)
    return f"{name}{'' if block.blank_before else '+'} | {page.text[block.start : block.end]}".replace("\n", "¶")


def _styles(page: Page, block: Block) -> str:
    styles = [
        f"{i.style} {page.text[i.start : i.end]}" + (f" -> {i.target}" if i.target is not None else "")
        for i in block.inlines
    ]
    return f" | {', '.join(styles)}" if styles else ""


@pytest.mark.parametrize(("text", "expected"), _cases("plain.txt"))
def test_plain(text: str, expected: list[str]) -> None:
    """Plain text falls into these blocks (`+`: no blank line above), and stays as it is."""
    page = read_plain(text)
    assert [_head(page, block) for block in page.blocks] == expected
    assert page.text == text


@pytest.mark.parametrize(("text", "expected"), _cases("markdown.txt"))
def test_markdown(text: str, expected: list[str]) -> None:
    """Markdown falls into these blocks; behind the text shown stand its source and its styles."""
    page = read_markdown(text)
    found = []
    for block in page.blocks:
        source = text[block.source.start : block.source.end].replace("\n", "¶")
        found.append(f"{_head(page, block)} | {source}{_styles(page, block)}")
    assert found == expected


def test_plain_offsets_count_the_mark() -> None:
    """Places in the file count the byte order mark that was cut; places in the text do not."""
    block = read_plain("- one\n", cut=1).blocks[0]
    assert (block.start, block.end) == (2, 5)
    assert (block.source.start, block.source.end) == (1, 6)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\x0c"])
def test_line_ends(end: str) -> None:
    """Lines end at every sign that ends a line anywhere; blocks leave it out."""
    page = read_plain(f"one{end}{end}two{end}")
    assert [page.text[b.start : b.end] for b in page.blocks] == ["one", "two"]
    assert [b.blank_before for b in page.blocks] == [True, True]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\r\n", "\ufeff", "\u200b\n"])
def test_nothing_to_read(text: str) -> None:
    """A text without a visible sign has no blocks."""
    assert len(read_plain(text).blocks) == 0


def test_front_matter() -> None:
    """Title and date of the front matter are taken, and it is not shown."""
    page = read_markdown("---\ntitle: 'A mole: closed'\ndate: 2025-03-04 14:05:00\n---\nText.\n")
    assert (page.title, page.published, page.text) == ("A mole: closed", "2025-03-04T14:05:00", "Text.")
    assert page.warnings == ()


def test_front_matter_that_is_broken() -> None:
    """Front matter that is no YAML is left out with a warning."""
    page = read_markdown("---\ntitle: [a: b\n---\nText.\n")
    assert (page.title, page.text) == (None, "Text.")
    assert page.warnings[0].startswith("The front matter is no YAML and was left out: ")


def test_rules_are_no_front_matter() -> None:
    """A text between two rules is text."""
    assert read_markdown("---\nOnly text.\n\n---\nMore.").text.startswith("* * *")


def test_entities_in_front_matter_are_not_run() -> None:
    """Tags that would make Python objects are refused."""
    page = read_markdown("---\ntitle: !!python/object/apply:os.getcwd []\n---\nText.\n")
    assert page.title is None
    assert page.text == "Text."


def test_title_is_the_first_heading() -> None:
    """Without front matter the title is a first heading of the first level, and its place is known."""
    page = read_markdown("# The mole\n\nText.")
    assert page.title == "The mole"
    assert page.title_span is not None
    assert page.text[page.title_span.start : page.title_span.end] == "The mole"
