"""The blocks of a Markdown file, one token after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from dateline.parsing.model import BlockKind, BlockRow, Blocks, Inline, Span

from .captions import is_caption
from .folding import fold_width
from .html_text import html_lines
from .lines import read_lines
from .markdown_inline import RunningText, render_inline

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["MarkdownBlocks"]

_RULE = "* * *"
_CELL_BORDER = " | "
_FOLD_SAMPLE = 2_000
"""Lines looked at to tell whether the file is folded."""


class MarkdownBlocks:
    """Collects the text that is shown and its blocks."""

    def __init__(self, parser: MarkdownIt, references: MutableMapping[str, Any], body: str, offset: int) -> None:
        self._parser = parser
        self._references = references
        self._body = body
        self._offset = offset
        self._line_starts = [0, *(match.end() for match in _line_end().finditer(body))]
        self._pieces: list[str] = []
        self._length = 0
        self._rows: list[BlockRow] = []
        self._lists: list[int | None] = []
        self._quotes = 0
        self._marker = ""
        self._tight = False
        self._new_list = False
        self._heading: tuple[int, list[int] | None] | None = None
        self._cells: list[RunningText] | None = None
        self._row_lines: list[int] | None = None
        self._folded: bool | None = None
        self._handlers: dict[str, Callable[[Token], None]] = {
            "inline": self._running_text,
            "paragraph_open": self._paragraph,
            "fence": self._code,
            "code_block": self._code,
            "hr": self._rule,
            "html_block": self._html,
            "bullet_list_open": self._open_list,
            "ordered_list_open": self._open_list,
            "bullet_list_close": self._close_list,
            "ordered_list_close": self._close_list,
            "list_item_open": self._open_item,
            "blockquote_open": self._open_quote,
            "blockquote_close": self._close_quote,
            "heading_open": self._open_heading,
            "heading_close": self._close_heading,
            "tr_open": self._open_row,
            "tr_close": self._close_row,
        }

    def take(self, token: Token) -> None:
        """Take in the next token of the block parser."""
        handler = self._handlers.get(token.type)
        if handler:
            handler(token)

    def finished(self) -> tuple[str, Blocks]:
        """The text shown and its blocks."""
        return "".join(self._pieces), Blocks(self._rows)

    def _paragraph(self, token: Token) -> None:
        self._tight = token.hidden

    def _code(self, token: Token) -> None:
        self._add("code", RunningText(token.content.rstrip("\n")), self._source(token.map), blank=True)

    def _rule(self, token: Token) -> None:
        self._add("rule", RunningText(_RULE), self._source(token.map), blank=True)

    def _html(self, token: Token) -> None:
        for place, line in enumerate(html_lines(token.content)):
            self._add("paragraph", RunningText(line), self._source(token.map), blank=not place)

    def _open_list(self, token: Token) -> None:
        ordered = token.type == "ordered_list_open"
        self._new_list = not self._lists
        self._lists.append(int(token.attrGet("start") or 1) if ordered else None)

    def _close_list(self, _: Token) -> None:
        self._lists.pop()

    def _open_quote(self, _: Token) -> None:
        self._quotes += 1

    def _close_quote(self, _: Token) -> None:
        self._quotes -= 1

    def _open_heading(self, token: Token) -> None:
        self._heading = (int(token.tag[1]), token.map)

    def _close_heading(self, _: Token) -> None:
        self._heading = None

    def _open_row(self, token: Token) -> None:
        self._cells, self._row_lines = [], token.map

    def _open_item(self, _: Token) -> None:
        number = self._lists[-1] if self._lists else None
        self._marker = "•" if number is None else f"{number}."
        if number is not None:
            self._lists[-1] = number + 1

    def _running_text(self, token: Token) -> None:
        content = token.content
        if self._cells is not None:
            lines = render_inline(self._parser, content, self._references, keep_lines=False)
            self._cells.append(lines[0] if lines else RunningText(""))
            return
        keep = "\n" in content and _stamp_line().search(content) is not None and not self._is_folded()
        lines = render_inline(self._parser, content, self._references, keep_lines=keep)
        first, stop = (self._heading[1] if self._heading else token.map) or [0, 1]
        for place, line in enumerate(lines):
            end = stop if place == len(lines) - 1 else first + line.last_line + 1
            kind, level = self._kind(line)
            source = self._source([first + line.first_line, end])
            self._add(kind, line, source, blank=not place and not self._goes_on(kind), level=level)

    def _goes_on(self, kind: BlockKind) -> bool:
        """Whether a block stands directly below the one before: an item of a tight list that is not its first."""
        new, self._new_list = self._new_list, False
        return kind == "item" and self._tight and not new and bool(self._rows) and self._rows[-1][0] == "item"

    def _kind(self, line: RunningText) -> tuple[BlockKind, int]:
        if self._heading:
            return "heading", self._heading[0]
        if self._quotes:
            return "quote", self._quotes
        if self._lists:
            return "item", len(self._lists)
        only_image = (
            len(line.inlines) == 1 and line.inlines[0].style == "image" and line.inlines[0].end == len(line.text)
        )
        return ("caption" if only_image or is_caption(line.text) else "paragraph"), 0

    def _close_row(self, _: Token) -> None:
        cells, self._cells = self._cells or [], None
        text, inlines = "", list[Inline]()
        for place, cell in enumerate(cells):
            text += _CELL_BORDER if place else ""
            inlines += [Inline(i.start + len(text), i.end + len(text), i.style, i.target) for i in cell.inlines]
            text += cell.text
        if text.strip(" |"):
            below = bool(self._rows) and self._rows[-1][0] == "row"
            self._add("row", RunningText(text, tuple(inlines)), self._source(self._row_lines), blank=not below)

    def _add(self, kind: BlockKind, line: RunningText, source: Span, *, blank: bool, level: int = 0) -> None:
        lead = len(line.text) - len(line.text.lstrip()) if kind != "code" else 0
        shown = line.text.rstrip() if kind == "code" else line.text.strip()
        if not shown:
            return
        parting = "" if not self._rows else "\n\n" if blank else "\n"
        start = self._length + len(parting)
        end = start + len(shown)
        inlines = tuple(
            Inline(max(start, start + i.start - lead), min(end, start + i.end - lead), i.style, i.target)
            for i in line.inlines
        )
        self._pieces += (parting, shown)
        self._length = end
        self._rows.append((kind, start, end, level, self._marker if kind == "item" else "", inlines, source, blank))
        self._marker = ""

    def _source(self, lines: list[int] | None) -> Span:
        """From the first sign of the first line to the last of the last, markup and all."""
        if not lines:
            return Span(self._offset, self._offset)
        starts = [*self._line_starts[lines[0] : lines[0] + 1]] or [len(self._body)]
        stop = self._line_starts[lines[1]] if lines[1] < len(self._line_starts) else len(self._body)
        whole = self._body[starts[0] : stop]
        start = starts[0] + len(whole) - len(whole.lstrip())
        return Span(self._offset + start, self._offset + max(start, starts[0] + len(whole.rstrip())))

    def _is_folded(self) -> bool:
        if self._folded is None:
            lines = list(islice(read_lines(self._body), _FOLD_SAMPLE))
            self._folded = fold_width(self._body, lines) is not None
        return self._folded


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n|\n|\r")


@cache
def _stamp_line() -> re.Pattern[str]:
    """A line that begins with a clock that stands alone or has a sign behind it, or with a label."""
    return re.compile(
        r"^[*_\W]{0,6}(?:\d{1,2}[:.h]\d\d\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{2,5})?[*_]{0,3}\s?(?:$|[:–—|-])|UPDATE\b)"
        r"|\bago\b[^\n]{0,30}$",
        re.MULTILINE | re.IGNORECASE,
    )
