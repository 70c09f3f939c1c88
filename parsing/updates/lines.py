"""What single lines are: furniture, captions, bylines, headline-like, or the start of what readers wrote."""

from __future__ import annotations

from functools import cache

from dateline.parsing.lexicon import word_list

from .tokens import pattern
from .words import LineList, first_word, line_list

__all__ = ["is_closed", "is_comments_start", "is_furniture", "is_headline_like", "is_key_events_title"]

_LONGEST_FURNITURE = 160
_LONGEST_HEADLINE = 110
_MOST_WORDS = 20


def is_furniture(line: str) -> bool:
    """Whether a line is a credit, a button or the like, not text of an entry."""
    return len(line) <= _LONGEST_FURNITURE and _listed(line, line_list("furniture"))


def is_comments_start(line: str) -> bool:
    """Whether what follows is by readers, or a list of other pages."""
    return len(line) <= 60 and _listed(line, line_list("comments"))


def is_key_events_title(line: str) -> bool:
    """Whether a line heads a list that repeats the headlines of the page."""
    return len(line) <= 60 and first_word(line) in _key_events_firsts() and _bare(line) in _key_events()


def is_headline_like(line: str) -> bool:
    """Whether a line is short, begins as a headline does and has no closing mark but a question mark."""
    if not 2 < len(line) <= _LONGEST_HEADLINE or is_closed(line) or line.count(" ") >= _MOST_WORDS:
        return False
    first = pattern(r"[\W_]*(.)").match(line)
    return first is not None and not first[1].islower() and any(sign.isalpha() for sign in line)


def is_closed(line: str) -> bool:
    """Whether a line ends like a sentence or goes on: with a stop, a colon, a comma, under quotation marks or not."""
    bare = line.rstrip(" \t\u00a0”’\"')»]*_")
    return bare[-1:] in (".", "!", ":", ";", ",", "…", "–", "—") or (bare[-1:] == "?" and len(bare) > 90)


def _listed(line: str, lines: LineList) -> bool:
    if first_word(line) not in lines.first_words:
        return False
    bare = _bare(line)
    return bare in lines.whole or bare.startswith(lines.starts) or line.casefold().strip() in lines.whole


def _bare(line: str) -> str:
    """In small letters, without marks around it and without a number at its start or its end."""
    return pattern(r"^[\W_]*(?:\d+\s+(?=[^\W\d]))?|\s*[(\[]?\d*[)\]]?\s*$").sub("", line.casefold()).rstrip(" .:…")


@cache
def _key_events_firsts() -> frozenset[str]:
    return frozenset(first_word(line) for line in _key_events())


@cache
def _key_events() -> frozenset[str]:
    return frozenset(part.strip() for line in word_list("update_key_events") for part in line.split(";"))
