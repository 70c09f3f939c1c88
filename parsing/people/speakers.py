"""Who is meant by `he`, `she` and `the minister`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .folding import fold
from .paragraphs import Paragraph
from .subjects import Subject

__all__ = ["Cast", "Stage"]

_REMEMBERED = 4


@dataclass(frozen=True, slots=True)
class Cast:
    """What is known of the persons, by number."""

    genders: Sequence[str]
    roles: Sequence[frozenset[str]]
    """The folded words of what the text says each is."""
    bearers: Mapping[str, Sequence[int]]
    """The persons for each of these words."""


@dataclass(slots=True)
class Stage:
    """The persons that have acted so far in a passage, the latest last."""

    cast: Cast
    acted: list[int] = field(default_factory=list)
    named: list[int] = field(default_factory=list)
    """Those that were only named, the latest last."""

    def name(self, person: int) -> None:
        """Remember somebody who was named without acting."""
        if person in self.named:
            self.named.remove(person)
        self.named.append(person)
        del self.named[:-_REMEMBERED]

    def enter(self, person: int) -> None:
        """Make a person the one whom a pronoun means."""
        if person in self.acted:
            self.acted.remove(person)
        self.acted.append(person)
        del self.acted[:-_REMEMBERED]

    def resolve(self, paragraph: Paragraph, subject: Subject) -> int | None:
        """The person a subject means; None where the text leaves it open."""
        if subject.kind == "person":
            return subject.value
        if subject.kind == "other":
            return None
        word = fold(paragraph.tokens[subject.value].text)
        if subject.kind == "pronoun":
            gender = "m" if word == "he" else "f"
            genders = self.cast.genders
            fitting = [p for p in reversed(self.acted) if genders[p] in ("", gender)]
            return fitting[0] if fitting else next((p for p in reversed(self.named) if genders[p] == gender), None)
        for person in reversed(self.acted):
            if word in self.cast.roles[person]:
                return person
        bearers = self.cast.bearers.get(word, ())
        return bearers[0] if len(bearers) == 1 else None
