"""Persons by the single words they may be called by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .namesakes import MOST_NAMESAKES, Clues, Identity
from .same_name import full_forms
from .spelling import is_slip, spelling_key
from .titles import gender_of_given
from .vocabulary import Known, known

__all__ = ["BearerIndex"]

_LONGEST_SLIP = 24
"""No letter is left out of longer words."""


class BearerIndex:
    """Who a lone word may mean, by the surest kind of evidence that gives anybody."""

    def __init__(self, people: Sequence[Identity]) -> None:
        self._by_family: dict[str, list[Identity]] = {}
        self._by_given: dict[str, list[Identity]] = {}
        self._alone: dict[str, list[Identity]] = {}
        self._by_key: dict[str, list[tuple[str, Identity]]] = {}
        self._by_given_key: dict[str, list[Identity]] = {}
        self._by_slip: dict[str, list[tuple[str, Identity]]] = {}
        for person in people:
            family = {word for name in person.names for word in name.family}
            for word in family:
                self._by_family.setdefault(word, []).append(person)
                self._add_spelling(word, person)
            for word in {word for name in person.names for word in name.given} - family:
                self._by_given.setdefault(word, []).append(person)
                self._by_given_key.setdefault(spelling_key(word), []).append(person)

    def learn(self, word: str, person: Identity) -> None:
        """Let a by-name mean a person."""
        self._by_family.setdefault(word, []).append(person)

    def add_lone(self, word: str, person: Identity) -> None:
        """Take in somebody known by one word only."""
        self._alone.setdefault(word, []).append(person)
        self._add_spelling(word, person)

    def bearers(self, word: str, clues: Clues) -> Iterator[list[Identity]]:
        """Groups of persons a word may mean, the surest evidence first; a later group only counts if none fits before.

        A Western given name behind `Mr` or an office is a family name.
        """
        alone = self._alone.get(word, [])
        family, given = self._by_family.get(word, []), self._by_given.get(word, [])
        if clues.calls_by_family and gender_of_given(word):
            given = [person for person in given if any(name.is_eastern for name in person.names)]
        if family or given or alone:
            if family and given and not known(word) & Known.FAMILY:
                yield family + given + alone  # where fathers' names are borne, the given name stands alone
            if family:
                yield family + alone
            if given:
                yield given + alone
            yield alone
            return
        yield from self._by_spelling(word)
        if clues.calls_by_family:
            return
        if not known(word) & Known.EASTERN:
            yield _only(self._by_given_key.get(spelling_key(word), []))
        called = [person for full in full_forms(word) for person in self._by_given.get(full, ())]
        yield _only(called)

    def _by_spelling(self, word: str) -> Iterator[list[Identity]]:
        """Family names in another transliteration, then with a letter wrong; never those that stand first."""
        if known(word) & Known.EASTERN:
            return
        key = spelling_key(word)
        yield [person for other, person in self._by_key.get(key, ()) if not known(other) & Known.EASTERN]
        near = (pair for form in _slips(word, key) for pair in self._by_slip.get(form, ())[:MOST_NAMESAKES])
        yield [p for other, p in near if _is_slip(word, other)]

    def _add_spelling(self, word: str, person: Identity) -> None:
        key = spelling_key(word)
        self._by_key.setdefault(key, []).append((word, person))
        for form in _slips(word, key):
            self._by_slip.setdefault(form, []).append((word, person))


def _only(people: list[Identity]) -> list[Identity]:
    """The person, where there is one alone: weak evidence decides between no two."""
    return people if len(people) == 1 else []


def _is_slip(first: str, second: str) -> bool:
    """Whether two family names differ by a letter, and are not two well-known ones: `Johnson` and `Johnston`."""
    return is_slip(first, second) and not known(first) & known(second) & Known.FAMILY


def _slips(word: str, key: str) -> list[str]:
    """A word and its key, and all that each is with a letter left out: words one letter apart share one of these."""
    forms = {word, key}
    for form in (word, key):
        forms.update(form[:at] + form[at + 1 :] for at in range(min(len(form), _LONGEST_SLIP)))
    return sorted(forms)
