"""What the reader has to know of a language: its tables, and the three things that no table says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from dateline.parsing.figures.draft import Reading
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import ChangeWord, NumberWord
from dateline.parsing.lexicon import word_set

from .tables import (
    Phrases,
    UnitWords,
    read_changes,
    read_groups,
    read_months,
    read_numbers,
    read_phrases,
    read_units,
)

__all__ = ["Grammar", "Phrase", "grammar_of"]

Phrase = tuple[int, int]
"""The first word of a noun phrase and the one behind its last."""


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """A language, as the reader of figures asks for it."""

    language: str
    """The primary subtag."""
    numbers: dict[str, list[NumberWord]]
    months: dict[str, int]
    units: UnitWords
    qualifiers_before: Phrases
    qualifiers_behind: Phrases
    changes: dict[str, tuple[ChangeWord, ...]]
    groups: dict[str, frozenset[str]]
    stop_words: frozenset[str]
    abbreviations: frozenset[str]
    ordinal_stop: bool
    """Whether a stop behind digits makes them a place in a row: `3. Platz`."""
    capital_nouns: bool
    """Whether every noun has a capital letter."""
    parts: Callable[[str], tuple[int, ...]]
    """Where a word in small letters is cut in two: `zwanzig|minütig`, `d'|euros`."""
    is_number: Callable[[str], bool]
    """Whether a word in small letters may be part of a number in words."""
    read_words: Callable[[Grammar, Sentence, int], Reading | None]
    """The number in words that begins at a word."""
    phrase_at: Callable[[Grammar, Sentence, int, int], Phrase | None]
    """The name of several things that begins at a word and ends before another."""
    singular_at: Callable[[Grammar, Sentence, int, int], Phrase | None]
    """The name of one thing or more."""

    def is_in(self, group: str, word: str) -> bool:
        """Whether a word in small letters belongs to a small set."""
        return word in self.groups[group]

    def number(self, word: str, *roles: str) -> NumberWord | None:
        """What a word is worth in one of some roles."""
        return next((entry for entry in self.numbers.get(word, ()) if entry.role in roles), None)


@cache
def grammar_of(language: str) -> Grammar:
    """The grammar of `de` or `fr`; its lists are read when it is asked for first."""
    from . import french, german  # they need what is above

    own = german if language == "de" else french
    return Grammar(
        language=language,
        numbers=read_numbers(language),
        months=read_months(language),
        units=read_units(language),
        qualifiers_before=read_phrases(language, "before"),
        qualifiers_behind=read_phrases(language, "behind"),
        changes=read_changes(language),
        groups=read_groups(language),
        stop_words=word_set(f"{language}/stop_words"),
        abbreviations=word_set(f"{language}/abbreviations"),
        ordinal_stop=language == "de",
        capital_nouns=language == "de",
        parts=own.parts,
        is_number=own.is_number,
        read_words=own.read_words,
        phrase_at=own.phrase_at,
        singular_at=own.phrase_at if language == "de" else french.singular_at,
    )
