"""Lone names that a list shows to be such: where most of its items are people, the others are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .runs import is_capitalised
from .segments import Part, Segment
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["listed_names"]

_FEWEST = 3
"""Fewer items are no list."""
_NO_SURNAME = (
    Known.PLACE | Known.DEMONYM | Known.CALENDAR | Known.OPENER | Known.THING | Known.ROLE | Known.HONORIFIC
) | Known.SAYING
_BETWEEN = frozenset((",", ";", "and"))


def listed_names(sentences: Sequence[Sentence], segments: Sequence[Segment]) -> Iterator[Segment]:
    """The single words of each list of single words that are not among its people yet, where two of three are."""
    taken = {(segment.sentence.start, segment.first) for segment in segments if len(segment.parts) == 1}
    starts = {start for start, _ in taken}
    for sentence in sentences:
        if sentence.start not in starts or sentence.headline:
            continue
        for items in _lists(sentence):
            others = [at for at in items if (sentence.start, at) not in taken]
            people = len(items) - len(others)
            if others and len(items) >= _FEWEST and people >= 2 * len(others):
                yield from (Segment(sentence, at, at + 1, "", "", Part.NAME) for at in others if _fits(sentence, at))


def _fits(sentence: Sentence, at: int) -> bool:
    return not sentence.bits[at] & _NO_SURNAME and not sentence.tokens[at].text.isupper()


def _lists(sentence: Sentence) -> Iterator[list[int]]:
    """The tokens of each row of single capitalised words with commas, semicolons or `and` between them."""
    row = sentence.tokens
    items: list[int] = []
    gap = 0
    for at, token in enumerate(row):
        if token.text in _BETWEEN:
            gap += 1
            continue
        single = token.kind == "word" and is_capitalised(token.text) and _stands_alone(sentence, at)
        if items and not (single and gap):
            yield items
            items = []
        if single:
            items.append(at)
        gap = 0
    yield items


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Whether a comma, `and` or an end stands behind a word, and nothing with a capital in front."""
    row = sentence.tokens
    before = row[at - 1] if at else None
    if before is not None and before.kind == "word" and before.text[0].isupper():
        return False
    behind = row[at + 1].text if at + 1 < len(row) else "."
    return behind in _BETWEEN or (before is not None and before.text in _BETWEEN and not behind[0].isupper())
