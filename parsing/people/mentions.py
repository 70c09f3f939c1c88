"""Where people are named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .credited import credited_runs
from .first_look import Glance, look
from .folding import fold
from .foreign import foreign_sentences, proven_names
from .listed import listed_names
from .naming import named_segment
from .segments import Part, Segment
from .sentences import Sentence
from .tagger import tag
from .things import without_things
from .vocabulary import Known

__all__ = ["Mention", "find_in_sentences"]

_PLAIN_ENOUGH = 20
"""What the rules alone must see in a stretch, in tenths, for it to be a name whatever was learned."""
_SURE = frozenset(("after reign", "lone after reign"))
"""What only people have behind their names: an administration, supporters."""
_GROUP = frozenset(("after thing comma", "lone after thing comma"))
"""What says in so many words that the name is none of a person: `NAME, a militant group, ...`."""
_NO_SURNAME = Known.PLACE | Known.DEMONYM | Known.CALENDAR | Known.OPENER | Known.THING


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


def find_in_sentences(text: str, sentences: Sequence[Sentence], language: str | None = None) -> list[Mention]:
    """All mentions, in the order of the text.

    What was learned decides; then what the rules see too plainly to be wrong is added, with the names of credits; names
    of things are left out, the rest of a list of people is added, in text of another language only what proves itself
    stays, and in lines of capitals the family names of people who are named in full elsewhere are found.
    """
    glances = look(text, sentences)
    groups = {(glance.sentence.start, first) for glance in glances for first in _groups(glance)}
    found = _Found()
    for sentence, first, end in tag(glances):
        segment = named_segment(sentence, first, end)
        if segment is not None and (sentence.start, segment.first) not in groups:
            found.add(segment)
    alone = {fold(segment.words[0].text) for segment in found.segments if segment.parts == Part.NAME}
    for glance in glances:
        for segment in _plain_names(glance, alone):
            found.add(segment)
    for segment in _credited(sentences):
        found.add(segment)
    found.segments = without_things(sentences, found.segments)
    for segment in listed_names(sentences, found.segments):
        found.add(segment)
    foreign = foreign_sentences(sentences, language)
    if foreign:
        found.segments = proven_names(found.segments, foreign)
    for segment in _shouted(sentences, found.segments):
        found.add(segment)
    return sorted(map(_mention, found.segments), key=lambda m: m.start)


class _Found:
    """Segments that share no word."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._taken: set[tuple[int, int]] = set()

    def add(self, segment: Segment) -> None:
        """Take a segment in where none of its words is in another."""
        start = segment.sentence.start
        words = {(start, at) for at in range(segment.first, segment.end)}
        if self._taken.isdisjoint(words):
            self._taken |= words
            self.segments.append(segment)


def _plain_names(glance: Glance, alone: set[str]) -> Iterator[Segment]:
    """The names that the rules are sure of: `Vice Premier He Ling`, whose first word is a pronoun elsewhere.

    A given name in front of what is somebody's name `alone` elsewhere in the text is one, too.
    """
    names = {(segment.first, segment.end) for segment in glance.names}
    for one in glance.candidates:
        segment = one.segment
        if (segment.first, segment.end) not in names:
            continue
        eastern = len(segment.parts) > 2 and segment.is_eastern
        given = segment.sentence.bits[segment.first] & Known.GIVEN and fold(segment.words[-1].text) in alone
        if one.score >= _PLAIN_ENOUGH or eastern or given or _SURE & {*one.signals}:
            yield segment


def _groups(glance: Glance) -> Iterator[int]:
    """The first tokens of what is said to be a group or a thing, unless the rules see a name nevertheless."""
    names = {segment.first for segment in glance.names}
    for one in glance.candidates:
        if one.segment.first not in names and _GROUP & {*one.signals}:
            yield one.segment.first


def _credited(sentences: Sequence[Sentence]) -> Iterator[Segment]:
    """The names of those who took a picture, by the form of its credit."""
    for sentence in sentences:
        for first, end in credited_runs(sentence):
            segment = named_segment(sentence, first, end)
            if segment is not None:
                yield segment


def _shouted(sentences: Sequence[Sentence], segments: Sequence[Segment]) -> Iterator[Segment]:
    """The words of lines of capitals that are family names in the text."""
    surnames = {fold(s.words[-1].text) for s in segments if s.parts[-2:] == Part.NAME * 2}
    for sentence in sentences:
        if not sentence.shouting:
            continue
        for at, token in enumerate(sentence.tokens):
            if token.kind == "word" and not sentence.bits[at] & _NO_SURNAME and fold(token.text) in surnames:
                yield Segment(sentence, at, at + 1, "", "", Part.NAME)


def _mention(segment: Segment) -> Mention:
    words = segment.words
    end = words[-1].end
    rest = segment.sentence.tokens[segment.end : segment.end + 2]
    if rest and rest[0].text == "." and rest[0].start == end and _is_shortened(words[-1].text, len(rest) > 1):
        end += 1
    return Mention(words[0].start, end, segment, segment.name_words)


def _is_shortened(word: str, goes_on: bool) -> bool:
    """Whether a stop behind a name is its own: behind `Jr`, and behind an initial in the middle of a sentence."""
    return word in ("Jr", "Sr") or (len(word) == 1 and goes_on)
