"""The text of raw HTML inside a Markdown file: tags are left out, nothing of them is obeyed."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["html_lines"]


def html_lines(source: str) -> list[str]:
    """The lines of text between the tags; scripts, styles and comments are left out."""
    # The table of entities is large, and few files hold HTML.
    from html import unescape

    bare = _hidden().sub("", source)
    bare = _tag().sub("", _line_tag().sub("\n", bare))
    lines = (" ".join(unescape(line).split()) for line in bare.split("\n"))
    return [line for line in lines if line]


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(r"<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)


@cache
def _line_tag() -> re.Pattern[str]:
    return re.compile(r"</?(?:br|p|div|li|tr|h[1-6]|section|article|header|footer|ul|ol|table)\b[^<>]*>", re.IGNORECASE)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"<[^<>]*>")
