"""What a source is, by its name and, where the name does not tell, by its first lines."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

__all__ = ["MARKDOWN", "PLAIN", "sniff_media_type"]

PLAIN: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
_BY_ENDING: Final = {
    "md": MARKDOWN,
    "markdown": MARKDOWN,
    "mdown": MARKDOWN,
    "mkd": MARKDOWN,
    "mkdn": MARKDOWN,
    "mdwn": MARKDOWN,
    "mdtxt": MARKDOWN,
    "txt": PLAIN,
    "text": PLAIN,
    "log": PLAIN,
    "asc": PLAIN,
}
_LOOK_AT: Final = 20_000


def sniff_media_type(name: str, text: str) -> str:
    """`text/markdown` or `text/plain`: by the ending of the name, else by marks that are plain to see."""
    ending = name.rpartition("/")[2].rpartition("\\")[2].rpartition(".")[2].casefold()
    known = _BY_ENDING.get(ending)
    if known:
        return known
    return MARKDOWN if _looks_like_markdown(text[:_LOOK_AT]) else PLAIN


def _looks_like_markdown(text: str) -> bool:
    if _front_matter().match(text):
        return True
    headings = len(_heading().findall(text))
    others = len(_other_mark().findall(text))
    return headings > 1 or (headings == 1 and others > 0) or others > 3


@cache
def _front_matter() -> re.Pattern[str]:
    return re.compile(r"---[ \t]*(?:\r\n?|\n)[A-Za-z_]{1,40}:[ \t]")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(r"^#{1,6} {1,3}\S", re.MULTILINE)


@cache
def _other_mark() -> re.Pattern[str]:
    """A link, bold type, a picture."""
    return re.compile(r"\[[^\[\]\n]{1,100}\]\(\S{1,400}\)|\*\*[^*\n]{1,100}\*\*")
