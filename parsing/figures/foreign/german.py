"""German: numbers as compounds, and nouns with capitals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from dateline.parsing.figures.draft import Reading
from dateline.parsing.figures.numerals import Number, exact, times
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar, Phrase, grammar_of
from .qualifiers import qualifier_before

__all__ = ["is_number", "parts", "phrase_at", "read_words"]

_LONGEST = 70
"""In letters; the longest number below a million has 65."""
_ADJECTIVE = ("e", "en", "er", "es", "em")
_REACH = 5
"""How many words the name of what is counted may have."""


@cache
def _suffix() -> re.Pattern[str]:
    """What a number may be joined to: `zweistündig`, `dreimal`, `zwölfjährige`."""
    return re.compile(
        r"(?:(?:jährig|tägig|wöchig|monatig|stündig|minütig|sekündig|prozentig)(?:e[nrsm]?)?|mal|fache?[nrs]?)$"
    )


def parts(small: str) -> tuple[int, ...]:
    """Where a compound of a number and a measure is cut: `zwei|stündig`."""
    if len(small) < 7:
        return ()
    match = _suffix().search(small)
    return (match.start(),) if match and match.start() and number_in(small[: match.start()]) is not None else ()


@cache
def _small() -> dict[str, int]:
    """The numbers from 0 to 99, by every spelling."""
    rows = grammar_of("de").numbers
    entries = [(word, entry) for word, found in rows.items() for entry in found]
    small = {word: entry.value for word, entry in entries if entry.role in ("unit", "teen", "ten")}
    tens = [(word, entry.value) for word, entry in entries if entry.role == "ten"]
    units = [
        (word, entry.value) for word, entry in entries if entry.role == "unit" and entry.value > 0 and word != "eins"
    ]
    return small | {f"{one}und{ten}": low + high for one, low in units for ten, high in tens}


def number_in(word: str) -> Number | None:
    """The value of a number that is one word in small letters: `einundzwanzigtausend`, `zweieinhalb`; else None."""
    if (value := _small().get(word)) is not None:
        return value
    if word == "anderthalb":
        return Decimal("1.5")
    if not 6 < len(word) <= _LONGEST:
        return None
    if word.endswith("einhalb"):
        whole = _small().get(word.removesuffix("einhalb").removesuffix("und"))
        return None if whole is None else whole + Decimal("0.5")
    head, mark, tail = word.partition("tausend")
    if not mark:
        return _hundreds(word)
    thousands = _hundreds(head) if head else 1
    rest = _hundreds(tail.removeprefix("und")) if tail else 0
    return None if thousands is None or rest is None else thousands * 1000 + rest


def _hundreds(word: str) -> int | None:
    """The value of a number below 2,000 that is one word."""
    head, mark, tail = word.partition("hundert")
    if not mark:
        return _small().get(word)
    hundreds = _small().get(head) if head else 1
    rest = _small().get(tail.removeprefix("und")) if tail else 0
    return None if hundreds is None or hundreds > 19 or rest is None else hundreds * 100 + rest


def is_number(word: str) -> bool:
    """Whether a word in small letters may be part of a number; an article may be one."""
    grammar = grammar_of("de")
    if word in grammar.numbers or word in grammar.groups["articles"]:
        return True
    return number_in(word) is not None


def read_words(grammar: Grammar, sentence: Sentence, index: int) -> Reading | None:
    """The number in words that begins at a word; an article is one only in front of `Million` or behind a qualifier."""
    word = sentence.lower[index]
    if grammar.is_in("articles", word):
        return _of_article(grammar, sentence, index)
    if entry := grammar.number(word, "vague"):
        return _vague(grammar, sentence, index, entry.value)
    if grammar.is_in("halved", word):
        divided = grammar.is_in("determiners", sentence.lower[index - 1]) and grammar.is_in(
            "of", sentence.lower[index + 1]
        )
        return Reading(index + 1, Decimal("0.5"), "fraction") if divided else None
    if entry := grammar.number(word, "magnitude"):
        return _bare_magnitude(grammar, sentence, index, entry.value)
    value = number_in(word)
    if value is None or (sentence.is_capital(index) and not _opens(sentence, index)):
        return None
    if sentence.lower[index - 1] == "halb":  # an hour, half of which has gone
        return None
    if word in ("hundert", "tausend") and grammar.is_in("vague", sentence.lower[index - 1]):
        return None
    return _times(grammar, sentence, index + 1, value)


def _opens(sentence: Sentence, index: int) -> bool:
    """Whether a capital says nothing: at the beginning, behind a mark, and in numbers that may have one."""
    return index == 0 or not sentence.words[index - 1][:1].isalnum() or sentence.lower[index] in ("hundert", "tausend")


def _times(grammar: Grammar, sentence: Sentence, past: int, value: Number) -> Reading:
    """The number, times the magnitude behind it, or divided: `zwei Millionen`, `drei Dutzend`, `zwei Drittel`."""
    word = sentence.lower[past]
    if entry := grammar.number(word, "magnitude"):
        return Reading(past + 1, times(value, entry.value), "words", entry.value)
    part = grammar.number(word, "part")
    if part and sentence.is_capital(past) and not grammar.is_in("halved", word):
        return Reading(past + 1, exact((Decimal(value) / part.value).quantize(Decimal("0.000001"))), "fraction")
    return Reading(past, value, "words")


def _of_article(grammar: Grammar, sentence: Sentence, index: int) -> Reading | None:
    """`eine Million`, `eine halbe Stunde`, `ein Drittel der`, `mindestens ein Toter`."""
    at = index + 1
    value: Number = 1
    if grammar.is_in("halves", sentence.lower[at]):
        at, value = at + 1, Decimal("0.5")
    if grammar.number(sentence.lower[at], "magnitude"):
        return _times(grammar, sentence, at, value)
    if value != 1:
        return Reading(at, value, "words")
    part = grammar.number(sentence.lower[at], "part")
    if part is not None:
        before = sentence.lower[index - 1] if index else ""
        divided = grammar.is_in("of", sentence.lower[at + 1]) or grammar.is_in("change of", before)
        divided = divided or qualifier_before(grammar, sentence, index) is not None
        return _times(grammar, sentence, at, 1) if divided else None
    return Reading(at, 1, "article") if qualifier_before(grammar, sentence, index) else None


def _bare_magnitude(grammar: Grammar, sentence: Sentence, index: int, value: int) -> Reading | None:
    """`Millionen Menschen`: from the named magnitude to ten times it; nothing behind a vague word."""
    plural = sentence.lower[index].endswith("en")
    if not plural or not sentence.is_capital(index) or grammar.is_in("vague", sentence.lower[index - 1]):
        return None
    return Reading(index + 1, (value, value * 10), "vague", value)


def _vague(grammar: Grammar, sentence: Sentence, index: int, value: int) -> Reading | None:
    """`Hunderte`, `Tausende von`, `Hunderttausende`."""
    if grammar.is_in("vague", sentence.lower[index - 1]) or sentence.words[index + 1] == "-":
        return None
    return Reading(index + 1, (value, value * 10), "vague")


def phrase_at(grammar: Grammar, sentence: Sentence, index: int, limit: int) -> Phrase | None:
    """Adjectives and the first word with a capital: `verletzte Zivilisten`."""
    at = index
    end = min(index + _REACH, limit, sentence.count)
    while at < end:
        word, small = sentence.words[at], sentence.lower[at]
        if not word[:1].isalpha() or grammar.is_in("polite", small):
            return None
        if sentence.is_capital(at):
            if small in grammar.months or grammar.is_in("weekdays", small):
                return None
            return index, _completed(sentence, at + 1, end)
        if small in grammar.stop_words:
            return None
        if not small.endswith(_ADJECTIVE) and at + 1 < end and not sentence.is_capital(at + 1):
            return None
        at += 1
    return None


def _completed(sentence: Sentence, past: int, end: int) -> int:
    """Where a noun ends with its second half: `Kinder- und Jugendheime`, `Lehrerinnen und Lehrer`."""
    waits = sentence.words[past] == "-" and sentence.glued(past)
    if waits and sentence.lower[past + 1] in ("und", "oder") and past + 2 < end and sentence.is_capital(past + 2):
        return past + 3
    stem = sentence.lower[past - 1].removesuffix("innen")
    paired = sentence.lower[past] == "und" and len(stem) < len(sentence.lower[past - 1])
    return past + 2 if paired and sentence.lower[past + 1].startswith(stem) and past + 1 < end else past
