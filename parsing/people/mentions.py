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
_GIVEN_BONUS = 18
_ELSEWHERE_SHARE = 0.6


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

    @property
    def is_eastern(self) -> bool:
        """Whether the family name stands first."""
        bits = self.segment.sentence.bits[self.segment.first]
        return len(self.words) in (2, 3) and bool(bits & Known.EASTERN) and _rest_is_eastern(self.segment)


def _rest_is_eastern(segment: Segment) -> bool:
    """Whether all words behind the first are syllables of Chinese or Korean, and nothing else is between them."""
    if segment.parts.strip(Part.NAME):
        return False
    bits = segment.sentence.bits
    rest = range(segment.first + 1, segment.end)
    first_is_given = bits[segment.first] & Known.GIVEN and not bits[segment.first + 1] & Known.SYLLABLES
    return not first_is_given and all(bits[at] & Known.SYLLABLES for at in rest)


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
    """All mentions, in the order of the text."""
    segments = [s for sentence in sentences for s in find_segments(text, sentence)]
    names = [_name_words(s) for s in segments]
    scores = [_local_score(s) for s in segments]
    best: dict[tuple[str, ...], int] = {}
    for name, score in zip(names, scores, strict=True):
        best[name] = max(score, best.get(name, -999))
    surnames: set[str] = set()
    givens: set[str] = set()
    for segment, name, score in zip(segments, names, scores, strict=True):
        if len(name) > 1 and _pooled(score, best[name]) > 0:
            eastern = segment.sentence.bits[segment.first] & Known.EASTERN and len(name) > 1
            surnames.add(name[-1])
            if eastern:
                surnames.add(name[0])
            givens.update(name[:-1])
    keys = {spelling_key(word) for word in surnames}
    small = {t.text for s in sentences for t in s.tokens if t.kind == "word" and t.text[0].islower()}
    found = []
    for segment, name, score in zip(segments, names, scores, strict=True):
        total = _pooled(score, best[name])
        if len(name) == 1:
            if name[0] in surnames or spelling_key(name[0]) in keys:
                total += _SURNAME_BONUS
            elif name[0] in givens:
                total += _GIVEN_BONUS
            if name[0] in small:
                total -= 15
        if total > 0:
            words = segment.words
            found.append(Mention(words[0].start, words[-1].end, segment, name))
    return found


def _pooled(score: int, best: int) -> float:
    return score + _ELSEWHERE_SHARE * (best - score)
