"""The people of a document as the claims ask for them: who is named where, who holds a role, whose words these are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from dateline.parsing.lexicon import is_listed
from dateline.parsing.model import Person

from .tables import claim_group, given_genders

__all__ = ["Names", "is_body", "names_of"]

_TITLE_REACH = 8
"""How many characters in front of a name a `Mr`, `Ms` or `Lady` takes."""


class Names:
    """The mentions of people in the order of the text."""

    __slots__ = ("_ends", "_genders", "_named", "_people", "_quotes", "_speakers", "_starts")

    def __init__(self, people: Sequence[Person]) -> None:
        persons = [person for person in people if person.kind == "person"]
        rows = sorted(
            (mention.start, mention.end, place) for place, person in enumerate(persons) for mention in person.mentions
        )
        self._starts = [start for start, _, _ in rows]
        self._ends = [end for _, end, _ in rows]
        self._people = [persons[place] for _, _, place in rows]
        said = sorted((quote.start, quote.end, person.name) for person in persons for quote in person.quotes)
        self._quotes = [start for start, _, _ in said]
        self._speakers = [(end, name) for _, end, name in said]
        self._named = {person.name: person for person in persons}
        self._genders: dict[str, str] = {}

    def within(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The mentions inside a stretch of text: start, end and full name."""
        found = []
        for place in range(bisect_left(self._starts, start), len(self._starts)):
            if self._starts[place] >= end:
                break
            if self._ends[place] <= end:
                found.append((self._starts[place], self._ends[place], self._people[place].name))
        return found

    def at(self, start: int) -> str | None:
        """The full name of the person mentioned at an offset."""
        place = bisect_left(self._starts, start)
        return self._people[place].name if place < len(self._starts) and self._starts[place] == start else None

    def holder(self, role: str, before: int, reach: int) -> str | None:
        """Who was last named in front of an offset, not further back than `reach`, and holds a role with this word."""
        for place in range(bisect_left(self._starts, before) - 1, -1, -1):
            if self._starts[place] < before - reach:
                return None
            if any(role in words.lower().split() for words in self._people[place].roles):
                return self._people[place].name
        return None

    def speaker(self, offset: int) -> str | None:
        """Whose quoted words stand at an offset."""
        place = bisect_right(self._quotes, offset) - 1
        if place < 0:
            return None
        end, name = self._speakers[place]
        return name if offset < end else None

    def gender(self, text: str, name: str) -> str:
        """`m` or `f` where a given name, a role or a word of address says so, else nothing."""
        if name not in self._genders:
            self._genders[name] = self._gender(text, self._named[name]) if name in self._named else ""
        return self._genders[name]

    def _gender(self, text: str, person: Person) -> str:
        told = [word for role in person.roles for word in role.lower().split()]
        for mention in person.mentions[:3]:
            told += text[max(0, mention.start - _TITLE_REACH) : mention.start].lower().replace(".", " ").split()[-1:]
        for word in told:
            if word in claim_group("women") or word.endswith("woman"):
                return "f"
            if word in claim_group("men") or (word.endswith("man") and word not in ("german", "human", "woman")):
                return "m"
        given, _, rest = person.name.lower().partition(" ")
        return given_genders().get(given, "") if rest else ""


class _Same:
    """A tuple of people as a key by identity: its content need not be hashed at each passage."""

    __slots__ = ("people",)

    def __init__(self, people: tuple[Person, ...]) -> None:
        self.people = people

    def __hash__(self) -> int:
        return id(self.people)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.people is self.people


@lru_cache(maxsize=2)
def _indexed(key: _Same) -> Names:
    return Names(key.people)


def names_of(people: Sequence[Person]) -> Names:
    """The index of some people; made once for a tuple that is given again, since a page asks at each update."""
    return _indexed(_Same(people)) if isinstance(people, tuple) else Names(people)


def is_body(name: str) -> bool:
    """Whether a name is that of an organisation or a source and not of somebody."""
    return any(is_listed(word, "thing_words") for word in name.lower().replace("’", "'").split())
