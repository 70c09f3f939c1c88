"""Where people are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dateline.parsing.lexicon import word_list

from .folding import fold
from .segments import Part, Segment, find_segments
from .sentences import Sentence
from .signals import find_signals
from .spelling import spelling_key
from .vocabulary import Known

__all__ = ["Mention", "find_in_sentences"]

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
class Mention:
    """A name in its place."""

    start: int
    end: int
    segment: Segment
    words: tuple[str, ...]
    """The folded words that carry the name, without initials, particles, nickname and suffix."""

    @property
    def sentence(self) -> Sentence:
        """The sentence the name stands in."""
        return self.segment.sentence


@cache
def _worth() -> dict[str, int]:
    rows = (line.rpartition(" ") for line in word_list("name_signals"))
    return {signal: int(value) for signal, _, value in rows}


def _local_score(segment: Segment) -> int:
    worth = _worth()
    return worth["always"] + sum(worth.get(signal, 0) for signal in find_signals(segment))


def _name_words(segment: Segment) -> tuple[str, ...]:
    return tuple(
        fold(token.text) for token, part in zip(segment.words, segment.parts, strict=True) if part == Part.NAME
    )


def find_in_sentences(text: str, sentences: Sequence[Sentence]) -> list[Mention]:
    """All mentions, in the order of the text.

    What speaks for a name in one place counts in part wherever the same words stand; the parts of names of several
    words that were believed are names alone as well.
    """
    segments = [s for sentence in sentences for s in find_segments(text, sentence)]
    scored = [(segment, _name_words(segment), _local_score(segment)) for segment in segments]
    best: dict[tuple[str, ...], int] = {}
    for _, name, score in scored:
        best[name] = max(score, best.get(name, score))
    proven = _Proven()
    for segment, name, score in scored:
        if len(name) > 1 and _pooled(score, best[name]) > 0:
            proven.add(segment, name)
    small = {t.text for s in sentences for t in s.tokens if t.kind == "word" and t.text[0].islower()}
    found = []
    for segment, name, score in scored:
        total = _pooled(score, best[name])
        if len(name) == 1:
            total += proven.bonus(name[0]) - _ALSO_SMALL * (name[0] in small)
        if total > 0:
            found.append(_mention(segment, name))
    found += _ambiguous(sentences, segments, proven, small)
    return sorted(found, key=lambda m: m.start)


def _mention(segment: Segment, name: tuple[str, ...]) -> Mention:
    words = segment.words
    end = words[-1].end
    rest = segment.sentence.tokens[segment.end : segment.end + 1]
    if words[-1].text in ("Jr", "Sr") and rest and rest[0].text == "." and rest[0].start == end:
        end += 1  # the stop that ends the sentence is that of the suffix too
    return Mention(words[0].start, end, segment, name)


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


def _ambiguous(
    sentences: Sequence[Sentence], segments: Sequence[Segment], proven: _Proven, small: set[str]
) -> list[Mention]:
    """Lone words that are something else besides (`Paris`, `Cruise`), where a full name proves them to be a surname."""
    covered = {(id(s.sentence), at) for s in segments for at in range(s.first, s.end)}
    found = []
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            if token.kind != "word" or not token.text[0].isupper() or (id(sentence), at) in covered:
                continue
            word = fold(token.text)
            if word not in proven.surnames or sentence.bits[at] & (Known.OPENER | Known.CALENDAR | Known.DEMONYM):
                continue
            segment = Segment(
                sentence, at, at + 1, _neighbour(sentence, at, -1), _neighbour(sentence, at, 1), Part.NAME
            )
            least = _PLACE_LEAST if sentence.bits[at] & Known.PLACE else 0
            if _local_score(segment) + _SURNAME_BONUS - _ALSO_SMALL * (word in small) > least:
                found.append(_mention(segment, (word,)))
    return found


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
