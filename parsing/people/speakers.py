"""Who is meant by `he`, `she`, `the minister` and `her brother`."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from dateline.parsing.lexicon import word_set

from .folding import fold
from .paragraphs import Paragraph
from .subjects import Subject
from .wording import gender_of_noun

__all__ = ["NOBODY", "Cast", "Stage"]

NOBODY: Final = -1
"""Somebody without a name, as `a woman` or `a spokesman`: a pronoun may mean them, and their words are no person's."""
_FADING: Final = 0.5
"""What is left, from one sentence to the next, of what speaks for a person."""
_UNSURE: Final = 0.7
"""What somebody counts whose gender is not known."""
_FORGOTTEN: Final = 0.02


@dataclass(frozen=True, slots=True)
class Cast:
    """What is known of the persons, by number."""

    genders: Sequence[str]
    roles: Sequence[frozenset[str]]
    """The folded words of what the text says each is, without owners and what hangs on prepositions."""
    bearers: Mapping[str, Sequence[int]]
    """The persons for each of these words."""
    families: Sequence[frozenset[str]]
    """The folded last words of their names: kin share one."""
    kin: Sequence[frozenset[int]]
    """Those in whose roles they are named, and who are named in theirs."""


@dataclass(slots=True)
class Stage:
    """The persons that have been named so far in a passage, and how near each is to mind."""

    cast: Cast
    weights: dict[int, float] = field(default_factory=dict)
    nobody: str = ""
    """The gender of the last one without a name."""

    def fade(self) -> None:
        """Begin a new sentence."""
        self.weights = {p: w * _FADING for p, w in self.weights.items() if w > _FORGOTTEN}

    def bring(self, person: int, weight: float) -> None:
        """Bring a person to mind; the latest of equals comes first."""
        before = self.weights.pop(person, 0.0)
        self.weights[person] = max(before, weight)

    def bring_nobody(self, gender: str, weight: float) -> None:
        """Bring somebody without a name to mind."""
        self.nobody = gender
        self.weights.pop(NOBODY, None)
        self.weights[NOBODY] = weight

    def foremost(self, without: Collection[int] = ()) -> int | None:
        """The person nearest to mind."""
        return self._best("", without)

    def _best(self, gender: str, without: Collection[int]) -> int | None:
        best, most = None, 0.0
        for person, weight in self.weights.items():
            known = self.nobody if person == NOBODY else self.cast.genders[person]
            if person in without or (gender and known and known != gender):
                continue
            worth = weight if known or not gender else weight * _UNSURE
            if worth >= most:
                best, most = person, worth
        return best

    def resolve(self, paragraph: Paragraph, subject: Subject, without: Collection[int] = ()) -> int | None:
        """The person a subject means, `NOBODY` for one without a name; None where the text leaves it open.

        `without` are those whom a pronoun cannot mean.
        """
        if subject.kind == "person":
            return subject.value
        if subject.kind == "other":
            return None
        word = fold(paragraph.tokens[subject.value].text)
        if subject.kind == "nobody":
            return NOBODY
        if subject.kind == "pronoun":
            return self._best("m" if word in ("he", "his") else "f", without)
        if word in word_set("kin_nouns"):
            return self._of_kin(paragraph, subject.value, word)
        if word == "year-old":
            return self.foremost()
        known = [person for person in self.weights if person != NOBODY and word in self.cast.roles[person]]
        if known:
            return max(reversed(known), key=lambda person: self.weights[person])
        bearers = self.cast.bearers.get(word, ())
        return bearers[0] if len(bearers) == 1 else None

    def _of_kin(self, paragraph: Paragraph, at: int, word: str) -> int | None:
        """The person meant by `her brother`: of the gender, and named with her, called so, or of her family."""
        gender = gender_of_noun(word)
        owner = self._owner(paragraph, at)
        cast = self.cast
        fitting = [
            p for p, known in enumerate(cast.genders) if p != owner and (not known or not gender or known == gender)
        ]
        if owner is not None:
            near = [p for p in fitting if p in cast.kin[owner]]
            near = near or [p for p in fitting if cast.families[p] & cast.families[owner]]
            if near:
                return near[0] if len(near) == 1 else NOBODY
        called = [p for p in fitting if word in cast.roles[p]]
        return called[0] if len(called) == 1 else NOBODY

    def _owner(self, paragraph: Paragraph, at: int) -> int | None:
        """The one whose kin the noun at a token names."""
        for place in range(at - 1, max(-1, at - 5), -1):
            word = paragraph.tokens[place].text.lower()
            if word in ("his", "her"):
                best = self._best("m" if word == "his" else "f", ())
                return best if best != NOBODY else None
            if paragraph.tokens[place].kind == "clitic" and place - 1 in paragraph.ends:
                return paragraph.bearers[paragraph.ends[place - 1]][1]
        return None
