"""Text that is not English: there a capital tells less, and only names that their own words prove are said."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.parsing.lexicon import word_set

from .folding import fold
from .runs import is_capitalised
from .segments import Part, Segment, is_initial
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["foreign_sentences", "proven_names"]

_FEWEST = 3
"""So many small words of other languages make a sentence, or a text, foreign that has none of English."""
_ARTICLES = frozenset(("der", "den", "des", "dem", "die", "das", "zu", "zum", "zur", "du", "la", "le", "las", "los"))
"""Small words that are as likely to go on with a phrase as with a name, without `van`, `von` or `de` in front."""
_BEFORE_ARTICLES = frozenset(("van", "von", "de"))


def foreign_sentences(sentences: Sequence[Sentence], language: str | None) -> frozenset[int]:
    """The starts of the sentences that are not English.

    `language` is the primary subtag of the language of the text where one is stated; else its small words tell. In an
    English text a sentence is foreign with several small words of another language and none of English, and the other
    way round.
    """
    english, elsewhere = word_set("english_function_words"), word_set("function_words_elsewhere")
    counts = []
    for sentence in sentences:
        own = other = 0
        before = ""
        for token in sentence.tokens:
            own += token.text in english
            # The `der` of `van der Laan` says nothing of the text.
            other += token.text in elsewhere and before not in _BEFORE_ARTICLES
            before = token.text
        counts.append((sentence.start, own, other))
    if language is None:
        whole = sum(other for _, _, other in counts) > max(_FEWEST - 1, 2 * sum(own for _, own, _ in counts))
    else:
        whole = language != "en"
    if whole:
        return frozenset(start for start, own, other in counts if own <= other)
    return frozenset(start for start, own, other in counts if other >= _FEWEST and not own)


def proven_names(segments: Sequence[Segment], foreign: frozenset[int]) -> list[Segment]:
    """The segments, those in foreign sentences only where a given name opens them or a title stands in front.

    Words in front of the given name are taken for a title (`Bürgermeisterin Ann Bell`); a lone word is a name where it
    is the last of a full one.
    """
    full = [(s, _from_given_name(s) if s.sentence.start in foreign else s) for s in segments]
    surnames = {fold(s.words[-1].text) for _, s in full if s is not None and len(s.parts) > 1}
    found = []
    for segment, proven in full:
        if proven is not None:
            found.append(proven)
        elif _is_lone(segment) and (fold(segment.words[-1].text) in surnames or _is_addressed(segment)):
            found.append(segment)
    return found


def _is_lone(segment: Segment) -> bool:
    return segment.parts.count(Part.NAME) == 1 and Part.INITIAL not in segment.parts


def _is_addressed(segment: Segment) -> bool:
    at = segment.first - 1
    return at >= 0 and bool(segment.sentence.bits[at] & Known.HONORIFIC)


def _from_given_name(segment: Segment) -> Segment | None:
    """The segment from its first given name or initial on, where a family name or a number goes on with it; else None.

    A small word with a capital is none: `Im` of `Im Juni` is a name in Korea.
    """
    sentence, small = segment.sentence, word_set("function_words_elsewhere")
    for at in range(segment.first, segment.end - 1):
        word, bits = sentence.tokens[at].text, sentence.bits[at]
        given = bits & (Known.GIVEN | Known.EASTERN) and is_capitalised(word) and word.lower() not in small
        if not given and not is_initial(word):
            continue
        if bits & (Known.CALENDAR | Known.PLACE):
            return None
        parts = segment.parts[at - segment.first : _before_article(segment, at) - segment.first].rstrip(Part.INNER)
        whole = sum(parts.count(part) for part in (Part.NAME, Part.INITIAL, Part.SUFFIX)) > 1
        return Segment(sentence, at, at + len(parts), "", "", parts) if whole and Part.NAME in parts else None
    return None


def _before_article(segment: Segment, first: int) -> int:
    """The end of a name that an article cuts off."""
    row = segment.sentence.tokens
    for at in range(first + 1, segment.end):
        if row[at].text in _ARTICLES and row[at - 1].text not in _BEFORE_ARTICLES:
            return at
    return segment.end
