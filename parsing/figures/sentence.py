"""A sentence cut for reading figures: digits stand apart from the letters and signs they are glued to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .tables import VULGAR, number_words, triggers

__all__ = ["Sentence", "cut_sentence", "plain", "sentence_of", "word_pattern"]

_PADDING = 12
"""How many empty words stand behind the last one, so that a look a few words ahead, or back from the first, meets
nothing instead of an error (index -1 is the last of them)."""

_HEADLINE_SHARE = 0.85
"""How many of its longer words a headline in capitals has with one."""
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks without a width that turn the direction of text around numbers in scripts that run from the right."""
_BLANKS = ("",) * _PADDING
_NO_STARTS = (-2,) * _PADDING
_NO_ENDS = (-1,) * _PADDING


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence as parallel tuples: word i is `text[start + starts[i]:start + ends[i]]`."""

    text: str
    """The whole document, of which `start` and `end` are offsets."""
    start: int
    end: int
    count: int
    """How many words there are, the padding left out."""
    words: tuple[str, ...]
    """As written, typographic hyphens and apostrophes made plain."""
    lower: tuple[str, ...]
    """In small letters, a stop at the end of an abbreviation left off."""
    starts: tuple[int, ...]
    """Counted from the beginning of the sentence: numbers so small are in memory once, however many sentences wait."""
    ends: tuple[int, ...]
    places: tuple[int, ...]
    """The indices of the words that begin with a digit or may be part of a number."""

    def start_at(self, index: int) -> int:
        """Where in the document the word begins."""
        return self.start + self.starts[index]

    def end_at(self, index: int) -> int:
        """Where in the document the word ends."""
        return self.start + self.ends[index]

    def glued(self, index: int) -> bool:
        """Whether no space stands between this word and the one before."""
        return self.ends[index - 1] == self.starts[index]

    def joint(self, index: int) -> int:
        """The index itself, or the one behind it where a hyphen that joins two words stands there."""
        return index + 1 if self.words[index] == "-" and self.glued(index) and self.glued(index + 1) else index

    def is_capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.words[index][:1].isupper()

    def is_headline(self) -> bool:
        """Whether nearly every longer word has a capital, so that capitals say nothing about names."""
        capitals = small = 0
        most_small = (1 - _HEADLINE_SHARE) * self.count
        for word in self.words[: self.count]:
            if len(word) > 3 and word[0].isalpha():
                if word[0].isupper():
                    capitals += 1
                elif (small := small + 1) > most_small:
                    return False
        return capitals + small > 4 and capitals >= _HEADLINE_SHARE * (capitals + small)

    def slice(self, first: int, past: int) -> str:
        """The text from the word `first` to the one before `past`."""
        return self.text[self.start_at(first) : self.end_at(past - 1)]


@cache
def word_pattern() -> re.Pattern[str]:
    """Words, numbers, marks, and what drives a terminal, one after the other: each is group 1, behind its space."""
    # No alternative can be entered twice at one place: every run is possessive, so the scan is linear. What drives a
    # terminal is one word with the digits in it or glued to it, and no number: `ESC [ 31 m`, `ESC ] 0 ; title BEL`.
    letters = rf"[^\W\d_{''.join(VULGAR)}]++"
    # The first alternative says nothing that the others do not: it is quick, and most words are as plain. The space in
    # front spares the scan an attempt at every alternative.
    return re.compile(
        r"\s*+("
        r"[A-Za-z]++(?![\w'.:-])"
        r"|(?:https?://|www\.)[^\s<>\"“”]++"
        r"|[@#][^\W\d_]\w*+"
        r"|\d++(?:[.,]\d++)*+"
        rf"|[{''.join(VULGAR)}]"
        r"|(?<!\w)(?:[^\W\d_]\.){2,}+"
        rf"|{letters}(?:['-]{letters})*+"
        r"|(?:\x1b\[|\x9b)[0-?]*+[@-~]?"
        r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])(?:[^\x00-\x1f\x7f-\x9f]*+(?:\x07|\x1b\\|\x9c)|\d*+)"
        r"|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f](?:\d++(?:[.,]\d++)*+)?"
        r"|[^\s]"
        r")"
    )


@cache
def _plain_marks() -> tuple[tuple[str, str], ...]:
    alike = zip("’‘ʼ‐‑−٫٬％：．，－＄", "'''---.,%:.,-$", strict=True)
    return (*alike, *((mark, " ") for mark in _DIRECTIONS))


def plain(written: str) -> str:
    """Text with marks that differ only in print made one, a character for one; what only turns text is a space."""
    if not written.isascii():
        for mark, alike in _plain_marks():
            if mark in written:
                written = written.replace(mark, alike)
    return written


def cut_sentence(text: str, start: int, end: int) -> Sentence:
    """Cut `text[start:end]` into words, numbers and marks, and a hyphenated word with a number in it at its hyphens."""
    stretch = plain(text[start:end])
    spans = [match.span(1) for match in word_pattern().finditer(stretch)]
    if "-" in stretch:
        spans = _at_hyphens(stretch, spans)
    words = [stretch[first:past] for first, past in spans]
    # A text is kept in memory for as long as its claims are read: words that are small are there once.
    lower = [word if word.islower() else word.lower() for word in words]
    if "." in stretch[:-1]:
        # The only words with a stop at their end are abbreviations and the stop itself.
        lower = [word[:-1] if word[-1] == "." and len(word) > 1 else word for word in lower]
    starting = triggers()
    places = [index for index, word in enumerate(lower) if word in starting or word[0].isdecimal()]
    starts, ends = zip(*spans, strict=True) if spans else ((), ())
    return sentence_of(text, start, end, words, lower, starts, ends, places)


def _at_hyphens(stretch: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words, those with a number or an age among their hyphenated parts cut at the hyphens."""
    numeric = number_words()
    cut: list[tuple[int, int]] = []
    for first, past in spans:
        if past - first > 1 and "-" in (word := stretch[first:past]):
            parts = word.lower().split("-")
            joined = len(cut) > 1 and stretch[cut[-1][0]] == "-" and cut[-1][1] == first
            behind_number = joined and stretch[cut[-2][0]].isdecimal()
            if behind_number or parts[-1] in ("old", "olds") or not numeric.keys().isdisjoint(parts):
                at = first
                for part in word.split("-"):
                    if at > first:
                        cut.append((at - 1, at))
                    cut.append((at, at + len(part)))
                    at += len(part) + 1
                continue
        cut.append((first, past))
    return cut


def sentence_of(
    text: str,
    start: int,
    end: int,
    words: Sequence[str],
    lower: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    places: Sequence[int],
) -> Sentence:
    """The sentence of these words, padded."""
    return Sentence(
        text,
        start,
        end,
        len(words),
        (*words, *_BLANKS),
        (*lower, *_BLANKS),
        (*starts, *_NO_STARTS),
        (*ends, *_NO_ENDS),
        tuple(places),
    )
