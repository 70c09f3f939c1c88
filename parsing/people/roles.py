"""What the text says a person is, in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Span

from .apposition import noun_phrase_from, roles_behind
from .mentions import Mention
from .phrases import is_role, phrase_end, phrase_start, with_owner
from .runs import is_capitalised
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["Covered", "distinct_roles", "stated_roles"]

Covered = Mapping[int, frozenset[int]]
"""For the start of each sentence with mentions: the tokens that begin one."""
_CLOSES: Final = frozenset((",", ".", ";", ":", "—", "–", "--", ")", "!", "?", "who", "which", "that", "whose"))
_BE: Final = frozenset(("is", "was", "became", "remains", "remained"))
_SERVE: Final = frozenset(("served", "serves", "worked", "works"))
_TO_OFFICE: Final = frozenset(("appointed", "named", "elected", "made", "sworn", "re-elected", "reappointed", "chosen"))
_ADVERBS: Final = frozenset(
    ("now", "still", "also", "currently", "once", "then", "formerly", "previously", "himself", "herself")
)
_CHANGES: Final = frozenset(
    ("former", "ex", "then", "acting", "outgoing", "deposed", "ousted", "late", "deputy", "interim")
)
_PORTFOLIOS: Final = frozenset(("the", "state", "staff", "defence", "defense", "police", "operations"))
"""Small words behind the preposition of a title: `secretary of state`."""
_SPEAKERS: Final = frozenset(("my", "our", "your"))
_LONGEST_TITLE: Final = 6


def stated_roles(mentions: Sequence[Mention], covered: Covered) -> tuple[Span, ...]:
    """Every place where a role is said of somebody with these mentions, in their order."""
    found = (_without_speaker(mention.sentence, span) for mention in mentions for span in _roles_at(mention, covered))
    return tuple(span for span in found if span is not None)


def _without_speaker(sentence: Sentence, span: Span) -> Span | None:
    """A role without the `our` of whoever speaks, who is not told beside the name; `my cousin` then says nothing."""
    row = sentence.tokens
    at = _token_at(sentence, span.start)
    if row[at].text.lower() not in _SPEAKERS:
        return span
    at += 1
    words = (token.text for token in takewhile(lambda token: token.end <= span.end, row[at:]))
    if row[at].start >= span.end or any(word in word_set("kin_nouns") for word in words):
        return None
    return Span(row[at].start, span.end)


def distinct_roles(text: str, stated: Sequence[Span]) -> tuple[str, ...]:
    """Each role once, as the text words it, in order of appearance.

    A role inside a longer one is left out, unless the longer says that it is over: `Premier` and `former Premier`.
    """
    found = dict.fromkeys(text[span.start : span.end] for span in stated)
    return tuple(role for role in found if not any(_says_as_much(other, role) for other in found))


def _says_as_much(longer: str, role: str) -> bool:
    before, inside, _ = longer.partition(role)
    return longer != role and bool(inside) and before.strip().lower() not in _CHANGES


def _roles_at(mention: Mention, covered: Covered) -> Iterator[Span]:
    sentence = mention.sentence
    taken = covered.get(sentence.start, frozenset())
    front = _title_in_front(sentence, mention.segment.first)
    if front is not None:
        yield front
    first = _behind_comma(sentence, mention.segment.first if front is None else _token_at(sentence, front.start))
    apposed = _apposed_in_front(sentence, first, mention)
    if apposed is not None:
        yield apposed
    yield from roles_behind(mention, taken)
    predicate = _predicate(mention, taken)
    if predicate is not None:
        yield predicate


def _token_at(sentence: Sentence, offset: int) -> int:
    return next(at for at, token in enumerate(sentence.tokens) if token.start >= offset)


def _behind_comma(sentence: Sentence, first: int) -> int:
    """Where a name begins with its words of address: `Dr` of `the agency's chief, Dr NAME,`."""
    at = first
    while at > 0 and _is_address(sentence, at - 1):
        at -= 1
    return at if at > 0 and sentence.tokens[at - 1].text == "," else first


def _span(sentence: Sentence, first: int, end: int) -> Span:
    return Span(sentence.tokens[first].start, sentence.tokens[end - 1].end)


def _title_in_front(sentence: Sentence, first: int) -> Span | None:
    """The noun phrase directly in front of a name: `Russian Prime Minister`, `journalist`, `Secretary of State`."""
    end = first
    while end > 0 and _is_address(sentence, end - 1):
        end -= 1
    if end == 0 or not _touches(sentence, end):
        return _rank(sentence, end, first)
    noun = end - 1 if is_role(sentence, end - 1) else _long_title(sentence, end)
    if noun is None:
        return _rank(sentence, end, first)
    start = with_owner(sentence, phrase_start(sentence, noun), noun)
    return _span(sentence, start, end) if start is not None else None


def _is_address(sentence: Sentence, at: int) -> bool:
    """Whether a token is a word of address that is no role noun besides."""
    bits = sentence.bits[at]
    return bool(bits & Known.HONORIFIC) and not bits & Known.ROLE and sentence.tokens[at].text[0].isupper()


def _touches(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].start - sentence.tokens[at - 1].end <= 1 and sentence.tokens[at - 1].kind == "word"


def _rank(sentence: Sentence, first: int, end: int) -> Span | None:
    """The words of address as a role where they are an office or a rank: `Lt. Gen.`."""
    words = [sentence.tokens[at].text.rstrip(".").lower() for at in range(first, end)]
    return _span(sentence, first, end) if words and all(word in word_set("ranks") for word in words) else None


def _long_title(sentence: Sentence, end: int) -> int | None:
    """The role noun of a title with a small word in it, which ends in front of a name: `Chief` of `Chief of Staff`."""
    row = sentence.tokens
    at = end - 1
    while at > 0 and end - at < _LONGEST_TITLE and row[at].kind == "word" and _is_in_title(row[at].text):
        at -= 1
    if at == end - 1 or row[at].text not in ("of", "for", "to"):
        return None
    return at - 1 if at > 0 and is_role(sentence, at - 1) else None


def _is_in_title(word: str) -> bool:
    return is_capitalised(word) or word in _PORTFOLIOS


def _apposed_in_front(sentence: Sentence, first: int, mention: Mention) -> Span | None:
    """`The Chinese ambassador to France, NAME, ...`: a phrase with a role noun between a boundary and a comma."""
    row = sentence.tokens
    if first < 2 or row[first - 1].text != ",":
        return None
    behind = mention.segment.end
    if behind < len(row) and row[behind].text not in _CLOSES and row[behind].kind != "clitic":
        return None
    comma = first - 1
    start = comma
    while start > 0 and row[start - 1].text not in (",", ";", ":", "—", "–", "“", "”", '"', "("):
        start -= 1
    for noun in range(comma - 1, start - 1, -1):
        if not is_role(sentence, noun):
            continue
        if noun + 1 < comma and row[noun + 1].text not in ("of", "to", "for", "at", "in", "on", "with"):
            return None
        if phrase_end(sentence, noun) != comma:
            return None
        opening = with_owner(sentence, phrase_start(sentence, noun, start), noun)
        return _span(sentence, opening, comma) if opening is not None else None
    return None


def _predicate(mention: Mention, taken: frozenset[int]) -> Span | None:
    """`NAME is the head of the agency`, `NAME, who was a teacher`, `NAME was named chief executive`."""
    sentence, at = mention.sentence, mention.segment.end
    row = sentence.tokens
    if at + 2 < len(row) and row[at].text == "," and row[at + 1].text == "who":
        at += 2
    if at + 2 < len(row) and row[at].text in _SERVE and row[at + 1].text == "as":
        return noun_phrase_from(sentence, at + 2, taken, bare=True)
    if at + 1 < len(row) and row[at].text in ("has", "had") and row[at + 1].text == "been":
        at += 1
    elif at + 1 >= len(row) or row[at].text not in _BE:
        return None
    at += 1
    while at < len(row) and row[at].text in _ADVERBS:
        at += 1
    appointed = at < len(row) and row[at].text in _TO_OFFICE
    if appointed:
        at += 1
        while at < len(row) and row[at].text in ("in", "as", "to", "be"):
            at += 1
    return noun_phrase_from(sentence, at, taken, bare=appointed)
