"""The word lists of the ledger, each read once and put into the form in which it is looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.parsing.lexicon import word_list, word_set

from .phrasebook import PhraseBook

__all__ = [
    "EventForm",
    "Group",
    "Nature",
    "Sort",
    "aspects",
    "event_nouns",
    "event_words",
    "events",
    "groups",
    "hollow_words",
    "kin",
    "kin_of",
    "nature_of",
    "people_events",
    "periods",
    "signs",
    "sorts",
    "stem",
    "stems_of",
    "topicless",
    "word_group",
]


class EventForm(NamedTuple):
    """What a word says of those counted, and how it governs them."""

    event: str
    form: str
    """`verb`, `state` or `noun`: see the list."""
    domain: str
    """Of what: `people`, `things` or `any`."""


class Sort(NamedTuple):
    """Which of several counts one is."""

    of: str
    """What is asked: `care`, `room`."""
    which: str


class Group(NamedTuple):
    """A group of nouns that count the same."""

    name: str
    generic: bool
    """Whether its nouns say no more than that people are counted."""


@cache
def events() -> PhraseBook[EventForm]:
    """Words of what happened to those counted."""
    return PhraseBook(
        (word, EventForm(event, form, domain))
        for event, form, domain, words in _rows("ledger_events")
        for word in _words(words)
    )


@cache
def people_events() -> frozenset[str]:
    """What happens to people: whoever it happens to is one of them, whatever they are called."""
    return frozenset(event for event, _, domain, _ in _rows("ledger_events") if domain == "people")


class Nature(NamedTuple):
    """How what an event or an aspect counts behaves."""

    owned: bool
    """Whether each has its own: what one side lost is nothing to what another did."""
    rising: bool
    """Whether it is counted up, and falls only where it is put right."""
    fixed: bool
    """Whether it stays as it is once it is known."""


@cache
def nature_of(event: str) -> Nature:
    """The nature of an event or an aspect by its name; that of what no word names is its owner's."""
    return Nature(
        not event or event in word_group("each has its own"),
        event in word_group("counted up"),
        event in word_group("do not move"),
    )


@cache
def event_words() -> frozenset[str]:
    """Single words of events: in front of a noun they say what happened, not which (`injured people`)."""
    return frozenset(word for *_, words in _rows("ledger_events") for word in _words(words) if " " not in word)


@cache
def event_nouns() -> dict[str, str]:
    """Single nouns that name a count (`deaths`) with what happened."""
    return {
        word: event
        for event, form, _, words in _rows("ledger_events")
        if form == "noun"
        for word in _words(words)
        if " " not in word
    }


@cache
def kin() -> frozenset[frozenset[str]]:
    """Pairs of events that may be said of the same people: those in hospital are the injured."""
    return frozenset(frozenset(pair) for pair in _rows("ledger_kin"))


@cache
def kin_of(event: str) -> str:
    """One event that stands for those that are kin."""
    return min((other for pair in kin() if event in pair for other in pair), default=event)


@cache
def aspects() -> PhraseBook[str]:
    """Words of what a measure, a share or a sum is of."""
    return PhraseBook((word, name) for name, words in _rows("ledger_aspects") for word in _words(words))


@cache
def periods() -> PhraseBook[str]:
    """Words of the stretch of time a figure is over."""
    return PhraseBook((word, name) for name, words in _rows("ledger_periods") for word in _words(words))


@cache
def signs() -> PhraseBook[str]:
    """Words that say which count a figure is: added, a part, a forecast."""
    return PhraseBook((word, name) for name, words in _rows("ledger_signs") for word in _words(words))


@cache
def sorts() -> PhraseBook[Sort]:
    """Words that say which of several counts one is."""
    return PhraseBook((word, Sort(of, which)) for of, which, words in _rows("ledger_sorts") for word in _words(words))


@cache
def groups() -> dict[str, Group]:
    """Nouns in the singular with the group they belong to."""
    return {
        word: Group(name, sort == "people")
        for name, sort, words in reversed(list(_rows("ledger_nouns")))
        for word in _words(words)
    }


@cache
def _word_groups() -> dict[str, frozenset[str]]:
    return {
        name: frozenset("," if word == "comma" else word for word in _words(words))
        for name, words in _rows("ledger_words")
    }


@cache
def topicless() -> frozenset[str]:
    """Words that say nothing of what a sentence is about: closed classes, numbers, events, aspects, periods."""
    words = set(word_set("figure_stop_words")) | word_set("saying_verbs") | word_group("says nothing of the topic")
    for name in ("ledger_events", "ledger_aspects", "ledger_periods", "ledger_nouns"):
        words.update(part for row in _rows(name) for word in _words(row[-1]) for part in word.split())
    return frozenset(words)


@cache
def hollow_words() -> frozenset[str]:
    """Words that say nothing of what a figure is: closed classes, numbers, days, verbs of saying."""
    return frozenset(
        word_set("figure_stop_words") - word_group("small words that tell")
        | word_set("saying_verbs")
        | word_group("says nothing of the topic")
        | word_group("names nobody")
    )


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A word without the endings of number and tense, roughly."""
    if len(word) < 5:
        return word
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s", "ly", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls" else word


@lru_cache(maxsize=1024)
def stems_of(words: str) -> frozenset[str]:
    """The stems of words that stand in a row."""
    return frozenset(map(stem, words.split()))


@cache
def word_group(name: str) -> frozenset[str]:
    """A small set of words that a step asks about, by the name it has in the list."""
    return _word_groups()[name]


@cache
def _concepts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in _rows("ledger_concepts"):
        for word in _words(words):
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def concepts_of(words: Iterable[str]) -> frozenset[str]:
    """What the words may speak of: the names of the rows of the list that have them."""
    known = _concepts()
    return frozenset().union(*(known[word] for word in words if word in known))


def _rows(name: str) -> Iterator[list[str]]:
    for line in word_list(name):
        yield [cell.strip() for cell in line.split("|")]


def _words(cell: str) -> Iterator[str]:
    for word in cell.split(","):
        yield word.strip()
