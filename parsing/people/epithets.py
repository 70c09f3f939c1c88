"""What belongs to a name behind its last capital: `Catherine the Great`, `Otto I`, `Earl (Bud) Tompkins`."""

from __future__ import annotations

from dateline.parsing.lexicon import word_set

from .runs import is_capitalised, is_suffix, nickname_size
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["is_epithet", "whole_end", "whole_start"]

_BEHIND_FIRST = frozenset((",", ")", ";", ".", "’s", "'s", "of", "who", "is", "has", "and", "to", "in", "with", "by"))
"""What stands behind a ruler's number, but not behind somebody who speaks of themselves."""

_NO_SURNAME = Known.ROLE | Known.OPENER | Known.THING | Known.PLACE | Known.GIVEN


def whole_end(sentence: Sentence, first: int, end: int) -> int:
    """The end of a name with what its first words were cut off from."""
    if end - first == 1:
        end = _behind_number(sentence, first, end)
    return _behind_epithet(sentence, first, end) or _behind_nickname(sentence, first, end) or end


def whole_start(sentence: Sentence, first: int, end: int) -> int:
    """The start of a name of which only the last word was told: `Elder` of `Pliny the Elder`."""
    row = sentence.tokens
    if (
        end - first > 1
        or first < 2
        or row[first - 1].text != "the"
        or row[first].text.lower() not in word_set("epithets")
    ):
        return first
    name, known = row[first - 2], sentence.bits[first - 2]
    stands = name.kind == "word" and is_capitalised(name.text)
    return first - 2 if stands and not known & (Known.OPENER | Known.THING | Known.ROLE | Known.PLACE) else first


def is_epithet(sentence: Sentence, first: int, at: int) -> bool:
    """Whether the word at `at` is what somebody is called behind `the`."""
    return at - 1 > first and sentence.tokens[at - 1].text == "the" and is_capitalised(sentence.tokens[at].text)


def _behind_number(sentence: Sentence, first: int, end: int) -> int:
    """Behind the first of a name, `I`, which is also a pronoun: behind a title, or with what only a name has behind."""
    row = sentence.tokens
    if end >= len(row) or row[end].text != "I":
        return end
    behind = row[end + 1].text if end + 1 < len(row) else "."
    titled = first > 0 and row[first - 1].text.lower() in word_set("regnal_titles")
    opens = first == 0 and behind in ("was", "had")
    return end + 1 if titled or opens or behind in _BEHIND_FIRST else end


def _behind_epithet(sentence: Sentence, first: int, end: int) -> int:
    """Behind `the Great`, where one given name and perhaps a number stand in front; 0 where nothing such is."""
    row = sentence.tokens
    if end + 1 >= len(row) or row[end].text != "the" or not row[end + 1].text[0].isupper():
        return 0
    given = end - first == 1 or (end - first == 2 and (is_suffix(row[end - 1].text) or row[end - 1].text == "I"))
    if not given and row[end + 1].text not in ("Elder", "Younger"):
        return 0
    if end + 2 < len(row) and row[end + 2].kind == "word" and is_capitalised(row[end + 2].text):
        return 0
    if row[end + 1].text.lower() in word_set("epithets"):
        return end + 2
    people = first == 0 and bool(sentence.bits[first] & Known.GIVEN) and bool(sentence.bits[end + 1] & Known.DEMONYM)
    return end + 2 if people else 0


def _behind_nickname(sentence: Sentence, first: int, end: int) -> int:
    """Behind `(Bud) Tompkins`, where one given name is in front and a family name closes it; else 0."""
    row, bits = sentence.tokens, sentence.bits
    if end - first > 1 or end >= len(row) or row[end].text not in '(“"' or not bits[first] & Known.GIVEN:
        return 0
    size = nickname_size(row, end)
    if not size or bits[end + 1] & Known.PLACE or bits[end + size - 1] & _NO_SURNAME:
        return 0
    return end + size
