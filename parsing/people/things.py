"""What bears a name that reads like a person's: ships, storms, firms, clubs, papers, groups, works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from dateline.parsing.lexicon import word_set

from .folding import fold
from .runs import is_capitalised
from .segments import Segment
from .sentences import Sentence
from .vocabulary import Known, known

__all__ = ["without_things"]

_LONGEST_NAME = 4
_OPEN, _CLOSE = frozenset("“\"‘'«„"), frozenset("”\"’'»“")
_CLITICS = frozenset(("’s", "'s", "’", "'"))
_AILMENTS = frozenset(("disease", "syndrome", "sarcoma", "lymphoma"))
_WORKS = frozenset(
    ("film", "films", "movie", "novel", "book", "play", "song", "single", "album", "opera", "musical", "series", "poem")
) | frozenset(("painting", "sculpture", "documentary", "drama", "sitcom", "comedy", "magazine", "ballad", "thriller"))

_VESSELS_OF_TWO = frozenset((("aircraft", "carrier"), ("cruise", "ship"), ("cargo", "ship"), ("container", "ship")))


def without_things(sentences: Sequence[Sentence], segments: Sequence[Segment]) -> list[Segment]:
    """The segments that are somebody's: what the text or the lists show to be a thing's name is left out.

    A name that stands behind a word of address is somebody's in any case.
    """
    names = [_words(segment) for segment in segments]
    vessels, storms = _christened(sentences)
    full = (name for name in names if len(name) > 1 and not _is_listed(name))
    parts = {word for name in full if not _is_product(name) for word in name}
    found = []
    for segment, name in zip(segments, names, strict=True):
        lone = len(name) == 1
        if not _is_addressed(segment) and (
            (
                lone
                and name[0] not in parts
                and (name[0] in storms or _as_called(segment) in word_set("one_word_things"))
            )
            or (name in vessels and _has_article(segment))
            or _is_listed(name)
            or _is_product(name)
            or _is_thing_here(segment, lone)
        ):
            continue
        found.append(segment)
    return found


def _words(segment: Segment) -> tuple[str, ...]:
    return tuple(fold(t.text) for t, part in zip(segment.words, segment.parts, strict=True) if part not in "pS")


def _as_called(segment: Segment) -> str:
    """A lone word, folded, with the `s` of a possessive behind it: `Macy’s` is a shop."""
    row, end = segment.sentence.tokens, segment.end
    word = fold(segment.words[-1].text)
    owns = end < len(row) and row[end].text in ("’s", "'s") and f"{word}s" in word_set("one_word_things")
    return f"{word}s" if owns else word


def _is_listed(name: tuple[str, ...]) -> bool:
    """Whether a name is a thing's as a whole or by its first word: `Le Monde`, `Glas Srpski`, `Lashkar-e-Taiba`."""
    if " ".join(name) in word_set("no_persons") and (len(name) > 1 or "-" in name[0]):
        return True
    first, hyphen, _ = name[0].partition("-")
    return (len(name) > 1 or bool(hyphen)) and first in word_set("thing_openers")


def _is_product(name: tuple[str, ...]) -> bool:
    """Whether the last of several words is a product or the like, and no given name is in front: `Mozilla Firefox`."""
    return len(name) > 1 and name[-1] in word_set("one_word_things") and not known(name[0]) & Known.GIVEN


def _is_addressed(segment: Segment) -> bool:
    """Whether a word of address or an office with a capital stands in front: `Mr Chrome`, `Senator Real`."""
    at = segment.first - 1
    if at < 0:
        return False
    return bool(segment.sentence.bits[at] & Known.HONORIFIC) and is_capitalised(segment.sentence.tokens[at].text)


def _has_article(segment: Segment) -> bool:
    at = segment.first - 1
    return at < 0 or segment.sentence.tokens[at].text in ("the", "The") or _is_vessel_word(segment, at)


def _is_vessel_word(segment: Segment, at: int) -> bool:
    return segment.sentence.tokens[at].text in word_set("vessels")


def _is_thing_here(segment: Segment, lone: bool) -> bool:
    """Whether what stands beside a name makes it a thing's."""
    row, first, end = segment.sentence.tokens, segment.first, segment.end
    before = row[first - 1].text if first else ""
    behind = row[end].text if end < len(row) else ""
    if before in word_set("vessels") or _is_titled_vessel(segment):
        return True
    if behind in _CLITICS and end + 1 < len(row) and row[end + 1].text in _AILMENTS:
        return True
    if before in _OPEN and behind in _CLOSE:
        near = row[first - 2 : first - 1] if lone else row
        return any(token.text.lower() in _WORKS for token in near)
    if lone:
        return before in ("a", "an") and not (end < len(row) and row[end].text.islower() and _is_noun(segment, end))
    return False


def _is_titled_vessel(segment: Segment) -> bool:
    """Whether a title in front of a lone name belongs to the name of a ship: `HMS Queen Ann`, `aircraft carrier`."""
    row, first = segment.sentence.tokens, segment.first
    if first < 2:
        return False
    pair = row[first - 2].text, row[first - 1].text
    if pair in _VESSELS_OF_TWO:
        return True
    return pair[0] in word_set("vessels") and pair[0].isupper() and is_capitalised(pair[1])


def _is_noun(segment: Segment, at: int) -> bool:
    """Whether a small word may be what a name in front of it belongs to: `a Nixon aide`, but not `an Oscar and`."""
    return segment.sentence.tokens[at].text not in word_set("clause_words") and not (
        segment.sentence.bits[at] & (Known.OPENER | Known.PARTICLE)
    )


def _christened(sentences: Sequence[Sentence]) -> tuple[set[tuple[str, ...]], set[str]]:
    """The names of ships and of storms that a text tells to be such, folded."""
    vessels: set[tuple[str, ...]] = set()
    storms: set[str] = set()
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            if token.text in word_set("vessels"):
                vessels.add(tuple(_capitals(sentence, at + 1)))
            elif token.text in _storm_words():
                storms.update(list(_capitals(sentence, at + 1))[:1])
    vessels.discard(())
    return vessels, storms


@cache
def _storm_words() -> frozenset[str]:
    """In small letters and with a capital."""
    words = word_set("storm_words")
    return words | {word.capitalize() for word in words}


def _capitals(sentence: Sentence, first: int) -> Iterator[str]:
    """The folded words of the run of capitals at a token."""
    for at in range(first, min(len(sentence.tokens), first + _LONGEST_NAME)):
        token = sentence.tokens[at]
        if token.kind != "word" or not is_capitalised(token.text):
            return
        yield fold(token.text)
