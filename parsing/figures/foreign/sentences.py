"""Where sentences of a language end: not at the stop of an ordinal, a date or an abbreviation."""

from __future__ import annotations

import re
from functools import cache

from dateline.parsing.model import Span

from .grammar import Grammar

__all__ = ["sentence_spans"]

_LOOK_BACK = 24
"""How many characters in front of a stop are looked at: no abbreviation is longer."""
_OPENERS = " \t\r\n\xa0\u202f“”\"‘’'«„‚»›‹([—–-•·*"
"""What may stand between the end of a sentence and the first letter of the next."""


@cache
def _ends() -> re.Pattern[str]:
    """Marks with closing quotes, an empty line, a line that opens with a bullet."""
    return re.compile(
        r"(?P<stop>[.!?…]+[“”\"’'»«›‹)\]]*(?:[ \xa0\u202f]»)?)(?=\s|$)"
        r"|\n[ \t\r]*\n|\n(?=[ \t]*(?:[•·▪◦*‣–—-])[ \t])|[\v\f\u2028\u2029]"
    )


def sentence_spans(grammar: Grammar, text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]` without the space around them."""
    end = min(end, len(text))
    spans: list[Span] = []
    at = start
    for match in _ends().finditer(text, start, end):
        if match.lastgroup == "stop" and not _ends_sentence(grammar, text, at, match, end):
            continue
        _add(spans, text, at, match.end())
        at = match.end()
    _add(spans, text, at, end)
    return spans


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    """Append the stretch without the space at both ends, unless nothing is left."""
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        spans.append(Span(first, first + len(bare)))


def _ends_sentence(grammar: Grammar, text: str, sentence: int, match: re.Match[str], end: int) -> bool:
    follows = match.end()
    while follows < end and text[follows] in _OPENERS:
        follows += 1
    if follows >= end:
        return True
    if text[follows].islower():
        return False
    if match.group() != ".":
        return True
    before = text[max(sentence, match.start() - _LOOK_BACK) : match.start()].split()
    word = before[-1].lstrip("“”\"‘’'«„([—–-") if before else ""
    following = _word_at(text, follows, end)
    opens = following.lower() in grammar.groups["starters"]
    if word.isdecimal():
        return not (grammar.ordinal_stop and _is_ordinal(grammar, before, word, following, opens=opens))
    small = word.lower()
    if small in grammar.abbreviations or (len(word) == 1 and word.isupper()) or "." in word.strip("."):
        return opens and len(word) > 1
    return True


def _word_at(text: str, at: int, end: int) -> str:
    """The letters that begin at `at`."""
    stop = at
    while stop < min(end, at + _LOOK_BACK) and text[stop].isalpha():
        stop += 1
    return text[at:stop]


def _is_ordinal(grammar: Grammar, before: list[str], word: str, following: str, *, opens: bool) -> bool:
    """Whether digits with a stop are a place in a row or a day: a month, or a noun behind an article, follows."""
    if len(word) > 3:
        return False
    if following and following.lower() in grammar.months:
        return True
    listed = before[-1][0] in "([" or (len(before) > 1 and before[-2][-1] in ",:–")
    opened = len(before) > 1 and before[-2].lower() in grammar.groups["ordinal openers"]
    return not opens and (listed or opened or (bool(following) and len(before) < 2))
