"""Digits to exact values: a stop or a space parts thousands, a comma the decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from dateline.parsing.figures.draft import Reading
from dateline.parsing.figures.numerals import LONGEST, Number, exact, times
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import VULGAR
from dateline.parsing.figures.units.finding import currency_before

from .grammar import Grammar
from .measures import unit_at

__all__ = ["read_digits"]

_NUMERAL = re.compile(r"(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?")
_POINTED = re.compile(r"\d+\.\d{1,2}")
"""A decimal point, as in Switzerland and in translations: a number only with a unit or a magnitude."""
_MONEY_LETTERS = {"M": 10**6, "Md": 10**9, "Mds": 10**9, "k": 10**3}
"""Letters between digits and the sign of a currency: `3 M€`."""


def read_digits(grammar: Grammar, sentence: Sentence, index: int) -> Reading | None:
    """The number that begins with the digits at a word; None for a code, a version or a list (`007`, `1.2.3`)."""
    words = sentence.words
    past = _grouped_past(sentence, index)
    digits = "".join(word for word in words[index:past] if word != "'")
    if len(digits) > LONGEST:
        return None
    pointed = past == index + 1 and _POINTED.fullmatch(digits) is not None
    if not pointed and not _NUMERAL.fullmatch(digits):
        return None
    value: Number
    if pointed:
        value = Decimal(digits)
    elif "," in digits:
        value = Decimal(digits.replace(".", "").replace(",", "."))
    else:
        plain = digits.replace(".", "")
        if len(plain) > 1 and plain[0] == "0":
            return None
        value = int(plain)
    if words[past] in VULGAR and sentence.glued(past):
        one, two = VULGAR[words[past]]
        value, past = exact(value + Decimal(one) / two), past + 1
    scaled = _magnitude_behind(grammar, sentence, past)
    if scaled is not None:
        return Reading(scaled[0], times(value, scaled[1]), "digits", scaled[1])
    if pointed and unit_at(grammar, sentence, past) is None and currency_before(sentence, index) is None:
        return None
    return Reading(past, value, "digits")


def _grouped_past(sentence: Sentence, index: int) -> int:
    """The index behind all groups of three digits that belong to the digits at a word: `1 000 000`, `20'000`."""
    words = sentence.words
    past = index + 1
    if not 0 < len(words[index]) < 4 or not words[index].isdecimal():
        return past
    while True:
        at = past + 1 if words[past] == "'" and sentence.glued(past) and sentence.glued(past + 1) else past
        head = words[at].partition(",")[0]
        apart = sentence.starts[at] - sentence.ends[at - 1]
        joined = apart == 0 if at > past else apart == 1
        if len(head) != 3 or not head.isdecimal() or not joined:
            return past
        past = at + 1
        if past - index > LONGEST or "," in words[at]:
            return past


def _magnitude_behind(grammar: Grammar, sentence: Sentence, past: int) -> tuple[int, int] | None:
    """The magnitude at a word behind digits, with the index behind it and behind the stop of an abbreviation."""
    written = sentence.words[past]
    if written in _MONEY_LETTERS and sentence.words[past + 1] in ("€", "$", "£"):
        return past + 1, _MONEY_LETTERS[written]
    past = sentence.joint(past)
    word = sentence.lower[past]
    entry = grammar.number(word, "magnitude", "abbreviation", "group")
    if entry is None:
        return None
    past += 1
    if entry.role == "abbreviation" and sentence.words[past] == "." and sentence.glued(past):
        past += 1
    return past, entry.value
