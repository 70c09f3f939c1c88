"""What the rules alone make of the capitalised words of a text: the tagger has its say after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from dateline.parsing.lexicon import word_list

from .folding import fold
from .segments import Part, Segment, Stretch, find_segments, find_stretches
from .sentences import Sentence
from .signals import find_signals
from .spelling import spelling_key
from .vocabulary import Known

__all__ = ["Candidate", "Glance", "look"]

_SURNAME_BONUS = 30
"""What a lone word gains that is the family name of a full name in the text."""
_GIVEN_BONUS = 18
"""What it gains as another word of a full name."""
_ALSO_SMALL = 15
"""What is taken off where a lone word is in the text without a capital too."""
_PLACE_LEAST = 8
"""What a lone place needs to be a person though a full name proves it a surname."""
_ELSEWHERE_SHARE = 0.6
"""How much of what speaks for the same words elsewhere counts here."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of words that could be a name, what its words and neighbours are, and what that says for it."""

    segment: Segment
    signals: tuple[str, ...]
    score: int
    """In tenths; above zero it is rather a name."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What the rules see in one sentence."""

    sentence: Sentence
    stretches: list[Stretch]
    """Its runs of capitalised words."""
    candidates: tuple[Candidate, ...]
    names: list[Segment] = field(default_factory=list)
    """The stretches that the rules take for names."""


@cache
def _worth() -> dict[str, int]:
    rows = (line.rpartition(" ") for line in word_list("name_signals"))
    return {signal: int(value) for signal, _, value in rows}


def _candidate(segment: Segment) -> Candidate:
    worth, signals = _worth(), tuple(find_signals(segment))
    return Candidate(segment, signals, worth["always"] + sum(worth.get(signal, 0) for signal in signals))


def look(text: str, sentences: Sequence[Sentence]) -> list[Glance]:
    """The rules' names in each sentence.

    What speaks for a name in one place counts in part wherever the same words stand; the parts of names of several
    words that were believed are names alone as well.
    """
    glances = [_glance(text, sentence) for sentence in sentences]
    scored = [(glance, one, one.segment.name_words) for glance in glances for one in glance.candidates]
    best: dict[tuple[str, ...], int] = {}
    for _, one, name in scored:
        best[name] = max(one.score, best.get(name, one.score))
    proven = _Proven()
    for _, one, name in scored:
        if len(name) > 1 and _pooled(one.score, best[name]) > 0:
            proven.add(one.segment, name)
    small = {t.text for s in sentences for t in s.tokens if t.kind == "word" and t.text[0].islower()}
    for glance, one, name in scored:
        total = _pooled(one.score, best[name])
        if len(name) == 1:
            total += proven.bonus(name[0]) - _ALSO_SMALL * (name[0] in small)
        if total > 0:
            glance.names.append(one.segment)
    for glance in glances:
        glance.names.extend(_ambiguous(glance, proven, small))
    return glances


def _glance(text: str, sentence: Sentence) -> Glance:
    stretches = find_stretches(text, sentence)
    return Glance(sentence, stretches, tuple(map(_candidate, find_segments(sentence, stretches))))


def _pooled(score: int, best: int) -> float:
    return score + _ELSEWHERE_SHARE * (best - score)


class _Proven:
    """The words of the names of several words that a text was found to have."""

    def __init__(self) -> None:
        self.surnames: set[str] = set()
        self._givens: set[str] = set()
        self._keys: set[str] = set()

    def add(self, segment: Segment, name: tuple[str, ...]) -> None:
        self.surnames.add(name[-1])
        if segment.sentence.bits[segment.first] & Known.EASTERN:
            self.surnames.add(name[0])
        self._givens.update(name[:-1])
        self._keys.add(spelling_key(name[-1]))

    def bonus(self, word: str) -> int:
        if word in self.surnames or spelling_key(word) in self._keys:
            return _SURNAME_BONUS
        return _GIVEN_BONUS if word in self._givens else 0


def _ambiguous(glance: Glance, proven: _Proven, small: set[str]) -> Iterator[Segment]:
    """Lone words that are something else besides (`Paris`, `Cruise`), where a full name proves them to be a surname."""
    sentence = glance.sentence
    covered = {at for one in glance.candidates for at in range(one.segment.first, one.segment.end)}
    for at, token in enumerate(sentence.tokens):
        if token.kind != "word" or not token.text[0].isupper() or at in covered:
            continue
        word = fold(token.text)
        if word not in proven.surnames or sentence.bits[at] & (Known.OPENER | Known.CALENDAR | Known.DEMONYM):
            continue
        segment = Segment(sentence, at, at + 1, _neighbour(sentence, at, -1), _neighbour(sentence, at, 1), Part.NAME)
        least = _PLACE_LEAST if sentence.bits[at] & Known.PLACE else 0
        if _candidate(segment).score + _SURNAME_BONUS - _ALSO_SMALL * (word in small) > least:
            yield segment


def _neighbour(sentence: Sentence, at: int, step: int) -> str:
    """The part of the capitalised word next to a token, nothing where there is none."""
    other = at + step
    if not 0 <= other < len(sentence.tokens):
        return ""
    token, bits = sentence.tokens[other], sentence.bits[other]
    if token.kind != "word" or not token.text[0].isupper():
        return ""
    for bit, part in ((Known.HONORIFIC, Part.HONORIFIC), (Known.ROLE, Part.ROLE), (Known.CALENDAR, Part.CALENDAR)):
        if bits & bit:
            return part
    return "" if bits & Known.OPENER else Part.THING
