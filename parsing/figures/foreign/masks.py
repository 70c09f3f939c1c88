"""Places in a row and in an order of merit, and numbers that are no quantity."""

from __future__ import annotations

from functools import partial

from dateline.parsing.figures.draft import Draft, Drafts, add_where_free
from dateline.parsing.figures.numerals import read_numeral
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.lexicon import word_set

from .grammar import Grammar
from .measures import unit_at

__all__ = ["mark_labels", "mark_ordinals"]

_ADJECTIVES = ("en", "em", "er")
_SUFFIXES = ("er", "ère", "ers", "e", "ème", "èmes", "es", "nd", "nde", "re")
_HIGHEST = 1000


def mark_ordinals(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add ordinals and ranks; all are minor."""
    return add_where_free(sentence, drafts, partial(_ordinal_at, grammar, sentence))


def _ordinal_at(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    read = _of_digits if sentence.words[index][0].isdecimal() else _of_word
    return read(grammar, sentence, index)


def _ordinal(first: int, past: int, value: int) -> Draft:
    return Draft(first, past, value, kind="ordinal", number=first, number_past=past, minor=True)


def _of_digits(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    """`3. Platz`, `2e`, `Platz 3`, `Nr. 3`, `Tag 15`."""
    value = read_numeral(sentence.words[index])
    if not isinstance(value, int) or value >= _HIGHEST:
        return None
    lower, past = sentence.lower, index + 1
    behind = sentence.words[past + 1]
    goes_on = behind[:1].isalpha() or (behind in (",", ")") and sentence.glued(past + 1))
    if sentence.words[past] == "." and sentence.glued(past) and grammar.ordinal_stop and goes_on:
        return _ordinal(index, past + 1, value)
    if not grammar.capital_nouns and lower[past] in _SUFFIXES and sentence.glued(past):
        return _ordinal(index, past + 1, value)
    before = index - 1
    if before > 0 and sentence.words[before] in (".", "°") and sentence.glued(before):
        before -= 1
    if before < 0 or unit_at(grammar, sentence, past):
        return None
    if grammar.is_in("rank openers", lower[before]):
        return Draft(before, past, value, kind="rank", number=before, number_past=past, minor=True)
    named = grammar.is_in("running", lower[before]) and sentence.is_capital(before)
    # `am Tag 15`, but `am ersten Tag 15 Boote`
    described = before > 0 and lower[before - 1].endswith(_ADJECTIVES)
    return _ordinal(before, past, value) if named and not described else None


def _of_word(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    """`la deuxième`: a word behind an article or a possessive; `Rang zehn`."""
    if index and grammar.is_in("rank openers", sentence.lower[index - 1]):
        reading = grammar.read_words(grammar, sentence, index)
        if reading is None or not isinstance(reading.value, int) or reading.value >= _HIGHEST:
            return None
        return Draft(
            index - 1, reading.past, reading.value, kind="rank", number=index, number_past=reading.past, minor=True
        )
    if not index or not grammar.is_in("ordinal openers", sentence.lower[index - 1]):
        return None
    entry = grammar.number(sentence.lower[index], "ordinal")
    return _ordinal(index, index + 1, entry.value) if entry and not grammar.capital_nouns else None


def mark_labels(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Mask the numbers that name something and count nothing: `Artikel 5`, `A7`, `Boeing 737`, `24/7`."""
    return add_where_free(sentence, drafts, partial(_label_at, grammar, sentence))


def _label_at(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    if not sentence.words[index][0].isdecimal():
        return None
    past = _row_past(sentence, index)
    if past == index:
        if not _is_label(grammar, sentence, index):
            return None
        past = index + 1
    return Draft(index, past, "", kind="label", number=index, number_past=past)


def _row_past(sentence: Sentence, index: int) -> int:
    """The index behind a telephone number (`030 123 45`) or a formation (`4-3-3`) at a word; else that of the word."""
    words = sentence.words
    past = index + 1
    if index and (words[index - 1].isdecimal() or words[index - 1] == "'"):
        return index
    if words[index][0] == "0" and len(words[index]) > 1 and words[index].isdecimal():
        while words[past].isdecimal() or (words[past] in ("/", "-") and words[past + 1].isdecimal()):
            past += 1
        return past
    while words[past] == "-" and sentence.joint(past) > past and words[past + 1].isdecimal():
        past += 2
    return past if past > index + 3 else index


def _is_label(grammar: Grammar, sentence: Sentence, index: int) -> bool:
    words, lower = sentence.words, sentence.lower
    before, past = index - 1, index + 1
    if index and sentence.glued(index) and _is_code(sentence, before):
        return True
    if words[past][:1].isalpha() and sentence.glued(past) and not _may_touch(grammar, sentence, past):
        return True
    if _is_divided(sentence, index) or _is_postal(grammar, sentence, index):
        return True
    if not index:
        return False
    if words[before] == "." and sentence.glued(before):
        before -= 1
    if unit_at(grammar, sentence, past) is not None:
        return False
    word = lower[before]
    if grammar.is_in("decades", word) and not grammar.capital_nouns and len(words[index]) == 2:
        return True
    if grammar.is_in("labels", word) and (len(word) > 1 or not word.isalpha() or sentence.is_capital(before)):
        return True
    if grammar.is_in("index", word):
        return True
    if grammar.capital_nouns:
        return any(word.endswith(ending) and len(word) > len(ending) + 1 for ending in grammar.groups["streets"])
    at = past + (words[past] == ",")
    return grammar.is_in("streets", lower[at])


def _is_divided(sentence: Sentence, index: int) -> bool:
    """Whether a stroke joins a number to another: `24/7`, `24h/24`."""
    words, before, past = sentence.words, index - 1, index + 1
    if words[past] == "/" and sentence.glued(past) and sentence.glued(past + 1):
        return words[past + 1][:1].isdecimal()
    behind = before > 0 and words[before] == "/" and sentence.glued(index) and sentence.glued(before)
    return behind and words[before - 1][:1].isalnum()


def _is_postal(grammar: Grammar, sentence: Sentence, index: int) -> bool:
    """Whether five digits stand in front of the name of a place."""
    code, index = sentence.words[index], index + 1
    if len(code) != 5 or not code.isdecimal():
        return False
    return sentence.is_capital(index) and (not grammar.capital_nouns or sentence.lower[index] in word_set("places"))


def _is_code(sentence: Sentence, before: int) -> bool:
    """Whether letters, or capitals with a hyphen, touch a number from the left: `A7`, `F-16`, `Covid-19`."""
    word = sentence.words[before]
    if word[:1].isalpha():
        return not word.endswith("'")
    earlier = sentence.words[before - 1]
    return word == "-" and before > 0 and sentence.glued(before) and earlier[:1].isupper()


def _may_touch(grammar: Grammar, sentence: Sentence, index: int) -> bool:
    """Whether letters that touch a number from the right leave it one: a unit, a magnitude, a suffix."""
    word = sentence.lower[index]
    if unit_at(grammar, sentence, index) is not None or grammar.number(word, "magnitude", "abbreviation") is not None:
        return True
    return word in ("m", "md", "mds", "k") and sentence.words[index + 1] in ("€", "$", "£")
