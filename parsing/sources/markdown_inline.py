"""The running text of a Markdown block: what is shown, and the styles in it."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.parsing.model import Inline, InlineStyle

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["RunningText", "render_inline"]

_STYLES: dict[str, InlineStyle] = {"strong": "strong", "em": "emphasis", "s": "strike", "link": "link"}


class RunningText(NamedTuple):
    """A line of a block as shown; offsets of its styles count from its start."""

    text: str
    inlines: tuple[Inline, ...] = ()
    first_line: int = 0
    """Line of the block's source in which it begins."""
    last_line: int = 0


def render_inline(
    parser: MarkdownIt, content: str, references: MutableMapping[str, Any], *, keep_lines: bool
) -> list[RunningText]:
    """The lines of a block: hard breaks part them, and soft ones where `keep_lines`; else those become blanks."""
    if not _special().search(content):
        return [RunningText(content)]
    tokens: list[Token] = []
    parser.inline.parse(content, parser, references, tokens)
    builder = _Builder(keep_lines)
    builder.add(tokens)
    return builder.finished()


@cache
def _special() -> re.Pattern[str]:
    """Every sign that can start markup in a line, or end the line."""
    return re.compile(r"[\n\\`*_\[\]!<&~]")


class _Builder:
    """Collects the lines of one block."""

    def __init__(self, keep_lines: bool) -> None:
        self._keep_lines = keep_lines
        self._done: list[RunningText] = []
        self._pieces: list[str] = []
        self._length = 0
        self._inlines: list[Inline] = []
        self._open: list[tuple[InlineStyle, int, str | None]] = []
        self._first_line = 0
        self._line = 0

    def add(self, tokens: Sequence[Token]) -> None:
        """Take in the tokens of a block."""
        for token in tokens:
            kind = token.type
            if kind == "softbreak":
                if self._keep_lines:
                    self._part(next_line=1)
                else:
                    self._line += 1
                    self._write(" ")
            elif kind == "hardbreak":
                self._part(next_line=1)
            elif kind == "image":
                alt = " ".join("".join(child.content for child in token.children or ()).split())
                self._styled(f"[Image: {alt}]" if alt else "[Image]", "image", str(token.attrGet("src") or ""))
            elif kind == "code_inline":
                self._styled(token.content, "code")
            elif kind == "html_inline":
                if token.content[:3].casefold() == "<br":
                    self._part()
            elif kind.endswith("_open"):
                self._open_style(kind.removesuffix("_open"), token)
            elif kind.endswith("_close"):
                self._close_style()
            else:
                self._write(token.content)

    def finished(self) -> list[RunningText]:
        """All lines, blank ones left out."""
        self._part()
        return [line for line in self._done if line.text.strip()]

    def _write(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)

    def _styled(self, words: str, style: InlineStyle, target: str | None = None) -> None:
        if words:
            self._inlines.append(Inline(self._length, self._length + len(words), style, target))
            self._write(words)

    def _open_style(self, name: str, token: Token) -> None:
        target = str(token.attrGet("href") or "") if name == "link" else None
        self._open.append((_STYLES.get(name, "emphasis"), self._length, target))

    def _close_style(self) -> None:
        style, start, target = self._open.pop()
        if self._length > start:
            self._inlines.append(Inline(start, self._length, style, target))

    def _part(self, next_line: int = 0) -> None:
        """End the line shown; styles that are still open go on in the next."""
        for style, start, target in self._open:
            if self._length > start:
                self._inlines.append(Inline(start, self._length, style, target))
        self._open = [(style, 0, target) for style, _, target in self._open]
        inlines = tuple(sorted(self._inlines, key=lambda inline: (inline.start, -inline.end)))
        self._done.append(RunningText("".join(self._pieces), inlines, self._first_line, self._line))
        self._pieces, self._length, self._inlines = [], 0, []
        self._line += next_line
        self._first_line = self._line
