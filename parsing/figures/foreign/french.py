"""French: numbers as rows of words, elisions, and nouns in front of their adjectives."""

from __future__ import annotations

from decimal import Decimal

from dateline.parsing.figures.draft import Reading
from dateline.parsing.figures.numerals import Number, exact, times
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar, Phrase, grammar_of
from .qualifiers import qualifier_before

__all__ = ["is_number", "parts", "phrase_at", "read_words", "singular_at"]

_ELIDED = frozenset(("d", "l", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"))
_PLURALS = ("s", "x", "z")
_TOGETHER = 1000
"""A magnitude from here on stands behind a number in words and is joined to a unit by `de`."""


def parts(small: str) -> tuple[int, ...]:
    """Where an elided word ends: `d'|euros`."""
    head, mark, tail = small.partition("'")
    return (len(head) + 1,) if mark and tail and head in _ELIDED else ()


def is_number(word: str) -> bool:
    """Whether a word in small letters may be part of a number; an article may be one."""
    return word in grammar_of("fr").numbers


def read_words(grammar: Grammar, sentence: Sentence, index: int) -> Reading | None:
    """The number in words that begins at a word; `un` is one only behind a qualifier."""
    word = sentence.lower[index]
    if entry := grammar.number(word, "vague"):
        return _vague(grammar, sentence, index, entry.value)
    if grammar.is_in("halved", word):
        divided = sentence.lower[index - 1] == "la" and grammar.is_in("of", sentence.lower[index + 1])
        return Reading(index + 1, Decimal("0.5"), "fraction") if divided else None
    if word in ("millions", "milliards"):
        entry = grammar.number(word, "magnitude")
        assert entry is not None  # noqa: S101  # both stand in the list
        return _vague(grammar, sentence, index, entry.value)
    if sentence.is_capital(index) and index and sentence.words[index - 1][:1].isalnum():
        return None
    if grammar.number(word, "unit", "teen", "ten", "magnitude") is None or sentence.lower[index - 1] == "pour":
        return None
    past, value, scale = _cardinal(grammar, sentence, index)
    return _finished(grammar, sentence, index, past, value, scale)


def _finished(
    grammar: Grammar, sentence: Sentence, index: int, past: int, value: Number, scale: Number
) -> Reading | None:
    """The number with what may follow it: `douzaines`, a denominator, `et demi`; an article alone is none."""
    following = sentence.lower[past]
    if group := grammar.number(following, "group", "vague"):
        return Reading(past + 1, times(value, group.value), "words", group.value)
    if following == "demi" and grammar.is_in("articles", sentence.lower[index]):
        entry = grammar.number(sentence.lower[sentence.joint(past + 1)], "magnitude")
        half = Decimal("0.5")
        return (
            Reading(past + 3, times(half, entry.value), "words", entry.value)
            if entry
            else Reading(past + 1, half, "words")
        )
    part = grammar.number(following, "part")
    divided = value != 1 or grammar.is_in("of", sentence.lower[past + 1])
    divided = divided or qualifier_before(grammar, sentence, index) is not None
    if part and not grammar.is_in("halved", following) and divided:
        return Reading(past + 1, exact((Decimal(value) / part.value).quantize(Decimal("0.000001"))), "fraction")
    if past == index + 1 and grammar.is_in("articles", sentence.lower[index]):
        elided = sentence.lower[index - 1] == "l'"
        return None if elided or not qualifier_before(grammar, sentence, index) else Reading(past, 1, "article")
    return Reading(past, value, "words", scale)


def _cardinal(grammar: Grammar, sentence: Sentence, index: int) -> tuple[int, Number, int]:
    """The index behind a cardinal, its value, and the magnitude it ends in: `quatre-vingt-dix`, `deux cent mille`."""
    total = group = last = 0
    scale = 1
    at = past = index
    while (entry := grammar.number(sentence.lower[at], "unit", "teen", "ten", "magnitude")) is not None:
        value, role = entry.value, entry.role
        if role == "magnitude" and value >= _TOGETHER:
            if total and value >= scale > 1:
                break
            total, group, scale = total + (group or 1) * value, 0, value
        elif value == 20 and last == 4 and sentence.words[at - 1] == "-":
            group += 76  # `quatre-vingt`: the four that is there already becomes eighty
            value = 80
        elif role == "magnitude":
            if 9 < last < _TOGETHER:
                break
            unit = last if last < 10 else 0
            group, scale = group - unit + (unit or 1) * value, 1
        elif _may_follow(last, value, role):
            group, scale = group + value, 1
        else:
            break
        last = value
        past = at + 1
        at = _next_part(sentence, past, last)
    return past, total + group, scale


def _may_follow(last: int, value: int, role: str) -> bool:
    """Whether a small number may stand behind the part before it: `vingt deux`, `soixante-dix`, `dix-sept`."""
    if last == 0 or last >= 100:
        return True
    if last == 10:
        return 6 < value < 10
    if last in (60, 80):
        return value < 20
    return last in (20, 30, 40, 50, 70, 90) and role == "unit" and value > 0


def _next_part(sentence: Sentence, past: int, last: int) -> int:
    """The index where the next part would stand: over a hyphen, and over `et` in front of `un` and `onze`."""
    at = sentence.joint(past)
    if sentence.lower[at] != "et" or not 19 < last < 90:
        return at
    behind = sentence.joint(at + 1)
    return behind if sentence.lower[behind] in ("un", "une", "onze") else at


def _vague(grammar: Grammar, sentence: Sentence, index: int, value: int) -> Reading | None:
    """`des centaines de milliers`: from the named magnitude to ten times it."""
    lower = sentence.lower
    if grammar.is_in("vague", lower[index - 1]):
        return None
    past = index + 1
    while lower[past] in ("de", "d'") and (further := grammar.number(lower[past + 1], "vague", "magnitude")):
        if value >= 10**15:
            break
        value, past = value * further.value, past + 2
    return Reading(past, (value, value * 10), "vague")


def phrase_at(grammar: Grammar, sentence: Sentence, index: int, limit: int) -> Phrase | None:
    """A plural noun with the few adjectives that stand in front of it, and those behind it: `civils blessés`."""
    end = min(limit, sentence.count)
    at = _noun_place(grammar, sentence, index, end)
    if at >= end or not _is_noun(grammar, sentence, at) or not _is_plural(sentence.lower[at]):
        return (index, at) if at > index and grammar.is_in("persons", sentence.lower[at - 1]) else None
    past = at + 1
    while past < min(at + 3, end) and _is_adjective(grammar, sentence, past):
        past += 1
    return index, past


def singular_at(grammar: Grammar, sentence: Sentence, index: int, limit: int) -> Phrase | None:
    """A noun with the few adjectives that stand in front of it."""
    end = min(limit, sentence.count)
    at = _noun_place(grammar, sentence, index, end)
    return (index, at + 1) if at < end and _is_noun(grammar, sentence, at) else None


def _noun_place(grammar: Grammar, sentence: Sentence, index: int, end: int) -> int:
    """The index behind the adjectives at a word that stand in front of nouns."""
    at = index
    if sentence.lower[at] == "plus" and grammar.is_in("before nouns", sentence.lower[at + 1]):
        at += 1
    while at < min(index + 3, end) and grammar.is_in("before nouns", sentence.lower[at]):
        at += 1
    return at


def _is_plural(word: str) -> bool:
    return len(word) > 2 and word.endswith(_PLURALS)


def _is_noun(grammar: Grammar, sentence: Sentence, index: int) -> bool:
    word = sentence.lower[index]
    if not word[:1].isalpha() or word in grammar.stop_words or word in grammar.months:
        return False
    return not grammar.is_in("weekdays", word)


def _is_adjective(grammar: Grammar, sentence: Sentence, index: int) -> bool:
    """Whether a word in small letters behind a plural noun agrees with it, and so belongs to it."""
    word = sentence.lower[index]
    return not sentence.is_capital(index) and _is_noun(grammar, sentence, index) and _is_plural(word) and len(word) > 3
