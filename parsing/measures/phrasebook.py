"""Phrases looked up in a row of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

__all__ = ["Hit", "PhraseBook"]

Meaning = TypeVar("Meaning")


class Hit(NamedTuple, Generic[Meaning]):
    """A phrase found: the words `first` to the one before `past`."""

    first: int
    past: int
    meaning: Meaning


class PhraseBook(Generic[Meaning]):
    """Phrases in small letters with what each means; a phrase may mean several things."""

    __slots__ = ("_by_first",)

    def __init__(self, rows: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[list[str], Meaning]]] = {}
        for phrase, meaning in rows:
            words = phrase.split()
            self._by_first.setdefault(words[0], []).append((words, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def hits(self, words: Sequence[str]) -> tuple[Hit[Meaning], ...]:
        """Every phrase in the words, in order; inside a longer phrase none that opens it too."""
        by_first = self._by_first
        return () if by_first.keys().isdisjoint(words) else tuple(self._hits(words))

    def _hits(self, words: Sequence[str]) -> Iterator[Hit[Meaning]]:
        by_first = self._by_first
        for at, word in enumerate(words):
            if word in by_first:
                longest = 0
                for phrase, meaning in by_first[word]:
                    size = len(phrase)
                    if size < longest:
                        break
                    if size == 1 or words[at : at + size] == phrase:
                        longest = size
                        yield Hit(at, at + size, meaning)
