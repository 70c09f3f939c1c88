"""Sentences and tokens of English text, with their places: shared by the readers of figures and of people."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from dateline.parsing.lexicon import word_list, word_set
from dateline.parsing.model import Span

__all__ = ["Token", "TokenKind", "sentence_spans", "tokens"]

TokenKind = Literal["word", "number", "clitic", "mark"]

_APOSTROPHES = frozenset("’'ʼ")
_CLITICS = frozenset(("s", "S", "d", "D", "m", "M", "ll", "re", "ve", "LL", "RE", "VE"))
_OPENERS = " \t\r\n\xa0“”\"‘’'«„([—–-•·*"
"""What may stand between the end of a sentence and the first letter of the next."""
_LOOK_BACK = 24
"""How many characters in front of a stop are looked at: no abbreviation or row of initials is longer."""


class Token(NamedTuple):
    """A word, a number or a mark. A tuple, since a page has as many of them as words and all are made at once."""

    start: int
    end: int
    text: str
    kind: TokenKind
    """`clitic` is the ’s of a possessive, and the ’ll, ’d, ’re, ’ve or ’m of a verb."""


@cache
def _token_pattern() -> re.Pattern[str]:
    inner = r"[^\W_]|[\u0300-\u036f]"
    return re.compile(
        r"(?P<dotted>(?<![^\W_])(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![\w’']))?)"
        r"|(?P<address>(?:https?://|www\.)[^\s<>\"“”]+|[@#]\w+)"
        rf"|(?P<word>[^\W\d_](?:{inner})*(?:[’'ʼ‘\-‐‑&](?:{inner})+)*)"
        r"|(?P<number>\d+(?:[.,]\d+)*(?:(?:st|nd|rd|th)(?![\w]))?)"
        r"|(?P<mark>\.{2,}|--+|[^\s])"
    )


@cache
def _abbreviations() -> dict[str, str]:
    """Each abbreviation with its sign: what its stop means (see the list)."""
    signed = ((w, "") if w[0] not in "+~" else (w[1:], w[0]) for w in word_list("abbreviations"))
    return dict(signed)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words, numbers and marks of `text[start:end]`, in order; every character that is no space is in one.

    Whole are: initials and abbreviations with their stop (`J.`, `U.S.`, `Gen.`), names with hyphens or an apostrophe
    (`Jong-un`, `O’Brien`), numbers with commas and decimals, addresses. Apart are: a possessive ’s, signs around a
    number (`$`, `%`), a number and what is hyphenated or glued to it (`15-month`, `10m`).
    """
    end = min(end, len(text))
    found: list[Token] = []
    add = found.append
    skip = -1
    for match in _token_pattern().finditer(text, start, end):
        at, stop = match.span()
        kind = match.lastgroup
        word = match.group()
        if kind == "word":
            if stop < end and text[stop] == "." and _keeps_stop(text, word, stop + 1, end):
                add(Token(at, stop + 1, word + ".", "word"))
                skip = stop
                continue
            cut = _clitic_length(word)
            if cut:
                add(Token(at, stop - cut, word[:-cut], "word"))
                add(Token(stop - cut, stop, word[-cut:], "clitic"))
            else:
                add(Token(at, stop, word, "word"))
        elif kind == "number":
            add(Token(at, stop, word, "number"))
        elif kind == "mark":
            if at != skip:
                add(Token(at, stop, word, "mark"))
            elif stop > at + 1:
                add(Token(at + 1, stop, word[1:], "mark"))
        else:
            add(Token(at, stop, word, "word"))
    return found


def _clitic_length(word: str) -> int:
    """How many characters at the end of `word` are an apostrophe and a shortened word; 0 for none."""
    for cut in (2, 3):
        if len(word) > cut and word[-cut] in _APOSTROPHES and word[1 - cut :] in _CLITICS:
            return cut
    return 0


def _keeps_stop(text: str, word: str, at: int, end: int) -> bool:
    """Whether the stop in front of `at` belongs to `word`: a title, an abbreviation amid a sentence, an initial."""
    follows = at
    while follows < end and text[follows] in " \t\xa0":
        follows += 1
    first = text[follows] if follows < end else ""
    if len(word) == 1:
        return word.isupper() and first.isupper()
    sign = _abbreviations().get(word)
    if sign == "~":
        return first.isdigit()
    return sign == "+" or (sign == "" and first not in ("", "."))


@cache
def _stop_pattern() -> re.Pattern[str]:
    """Where a sentence may end: marks with closing quotes, an empty line, a line that opens with a bullet.

    Every alternative begins at a character of `_stop_characters`.
    """
    closers = "”’\"'»)\\]"
    return re.compile(
        rf"(?P<stop>[.!?…]+[{closers}]*)(?=[\s\xa0]|$)"
        rf"|(?P<glued>(?<=[a-z]{{2}})[.!?][{closers}]*)(?=[“\"]?[A-Z][a-z]{{2}})"
        r"|(?P<line>\n[ \t\r]*\n|\n(?=[ \t]*(?:[•·▪◦*‣–—-]|\d{1,3}[.)])[ \t])|[\v\f\u2028\u2029])"
        r"|(?P<bullet>(?<=\s)(?=[•▪◦‣]\s))"
    )


@cache
def _stop_characters() -> re.Pattern[str]:
    """What the end of a sentence begins with: looking for one is ten times quicker than trying every alternative."""
    return re.compile("[.!?…\n\v\f\u2028\u2029•▪◦‣]")


@cache
def _reporting_pattern() -> re.Pattern[str]:
    """A short name with a verb of saying: what may follow a quoted question inside one sentence."""
    verbs = "said|says|asked|asks|added|wrote|told|shouted|tweeted|declared|replied|posted|joked|wondered|yelled|cried"
    return re.compile(rf"(?:[A-Z][\w’'.-]{{0,30}} ){{1,4}}(?:{verbs})\b")


def sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """The sentences of `text[start:end]` without the space around them; together they hold every other character.

    A stop ends no sentence behind an initial, a title or a row of single letters unless a word follows that usually
    opens one. Closing quotation marks belong to the sentence they close. An empty line or a bullet ends one always.
    """
    end = min(end, len(text))
    spans: list[Span] = []
    at = looked = start
    search, match_at = _stop_characters().search, _stop_pattern().match
    while (first := search(text, looked, end)) is not None:
        match = match_at(text, first.start(), end)
        if match is None:
            looked = first.end()
            continue
        kind = match.lastgroup
        cut = match.end()
        # A bullet stands behind the end that it makes.
        looked = cut if cut > first.start() else first.end()
        if kind == "stop" and not _ends_sentence(text, at, match.start(), cut, end):
            continue
        if kind == "glued" and not _glued_stop_ends(text, cut):
            continue
        _add_trimmed(spans, text, at, cut)
        at = cut
    _add_trimmed(spans, text, at, end)
    return spans


def _add_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    """Append the stretch without the space at both ends, unless nothing is left."""
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        spans.append(Span(first, first + len(bare)))


def _ends_sentence(text: str, sentence: int, stop: int, after: int, end: int) -> bool:
    """Whether the marks `text[stop:after]`, with space or nothing behind them, end the sentence begun at `sentence`."""
    follows = after
    while follows < end and text[follows] in _OPENERS:
        if text[follows] == "\n" and "\n" in text[after:follows]:
            return True
        follows += 1
    if follows >= end:
        return True
    first = text[follows]
    if first.islower():
        return False
    marks = text[stop:after]
    if marks[0] != ".":
        quoted = marks[-1] in "”\"’'" and _reporting_pattern().match(text, follows, end) is not None
        return not quoted
    if marks != ".":
        # Three dots or a closed quotation: only an abbreviation inside quotes could fool this.
        return True
    return _single_stop_ends(text, sentence, stop, follows, end)


def _single_stop_ends(text: str, sentence: int, stop: int, follows: int, end: int) -> bool:
    """Whether one stop ends the sentence, judged by the word in front of it and the capital or digit at `follows`."""
    back = max(sentence, stop - _LOOK_BACK)
    cut = max(text.rfind(space, back, stop) for space in " \n\t\xa0")
    word = text[cut + 1 if cut >= 0 else back : stop].lstrip("“”\"‘’'«([—–-")
    if not word or not word[-1].isalnum():
        return True
    if word.isdecimal() and stop - sentence < 8 and text[sentence:stop].strip() == word:
        return False
    sign = _abbreviations().get(word.rsplit("-", 1)[-1])
    digit = text[follows].isdigit()
    if sign == "+":
        return False
    if sign == "~":
        return not digit
    if sign is None and not _is_initials(word):
        return True
    return not digit and _next_word(text, follows, end) in word_set("starters")


def _is_initials(word: str) -> bool:
    """Whether `word`, its last stop taken off, is one capital or has a stop behind each letter: `J`, `U.S`, `a.m`."""
    if len(word) == 1:
        return word.isupper()
    letters = word.split(".")
    return len(letters) > 1 and all(len(letter) == 1 or letter in ("Ph", "Lt", "Gen") for letter in letters)


def _next_word(text: str, at: int, end: int) -> str:
    """The letters that begin at `at`."""
    stop = at
    while stop < min(end, at + _LOOK_BACK) and text[stop].isalpha():
        stop += 1
    return text[at:stop]


def _glued_stop_ends(text: str, after: int) -> bool:
    """Whether a stop with no space behind it ends a sentence: not in the name of a site or a file (`Booking.Com`)."""
    word = _next_word(text, after, len(text))
    return word.lower() not in ("com", "org", "net", "gov", "info")
