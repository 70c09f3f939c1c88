"""Plain text to blocks; the text itself stays as it is in the file."""

from __future__ import annotations

from dateline.parsing.model import BlockRow, Blocks, Span

from .page import Page

__all__ = ["read_plain"]


def read_plain(text: str, cut: int = 0) -> Page:
    """Find the blocks of plain text; `cut` code points stood before it in the file."""
    rows: list[BlockRow] = []
    at, blank = 0, True
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        content = line.strip("\ufeff \t\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\xa0")
        if not content:
            blank = True
            continue
        start += line.index(content)
        end = start + len(content)
        rows.append(("paragraph", start, end, 0, "", (), Span(start + cut, end + cut), blank))
        blank = False
    return Page(text, Blocks(rows), "text/plain")
