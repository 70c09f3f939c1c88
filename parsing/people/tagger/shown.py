"""What a document shows of its words: where each stands with a capital, and in what company."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dateline.parsing.people.first_look import Glance
from dateline.parsing.people.folding import fold
from dateline.parsing.people.sentences import Sentence
from dateline.parsing.people.vocabulary import Known

__all__ = ["Shown", "show"]

_PLACING = frozenset(("in", "at", "near", "from", "across", "into"))
_RELATIVE = frozenset(("who", "whose"))
_POSSESSIVE = frozenset(("'s", "’s"))


@dataclass(slots=True)
class Shown:
    """What is seen of the words of a document, each folded."""

    times: dict[str, int] = field(default_factory=dict)
    """How often a word stands with a capital."""
    company: dict[str, dict[str, int]] = field(default_factory=dict)
    """How often each kind of company was seen beside it."""
    small: set[str] = field(default_factory=set)
    """The words that stand without a capital, as written."""
    last: set[str] = field(default_factory=set)
    """The last words of names of several words, as the rules see them."""
    first: set[str] = field(default_factory=set)
    """The first words of these names."""

    def of(self, word: str) -> list[str]:
        """The features that a document gives a word."""
        found = []
        times = self.times.get(word, 1)
        for company, count in self.company.get(word, {}).items():
            found.append(f"d={company}")
            if count * 2 > times:
                found.append(f"D={company}")
        found.append(f"n={min(times, 4)}")
        return found


def show(glances: Sequence[Glance]) -> Shown:
    """Look through all sentences of a document."""
    shown = Shown()
    for glance in glances:
        _read(shown, glance.sentence)
        for segment in glance.names:
            words = segment.name_words
            if len(words) > 1:
                shown.last.add(words[-1])
                shown.first.add(words[0])
    return shown


def _read(shown: Shown, sentence: Sentence) -> None:
    for at, token in enumerate(sentence.tokens):
        if token.kind != "word":
            continue
        if token.text[0].islower():
            shown.small.add(token.text)
            continue
        word = fold(token.text)
        shown.times[word] = shown.times.get(word, 0) + 1
        counts: dict[str, int] | None = None
        for company in _company(sentence, at):
            if counts is None:
                counts = shown.company.setdefault(word, {})
            counts[company] = counts.get(company, 0) + 1


def _company(sentence: Sentence, at: int) -> Iterator[str]:
    """What kind of word stands on either side."""
    if at:
        yield from _behind(sentence, at - 1)
    if at + 1 < len(sentence.tokens):
        yield from _before(sentence, at + 1)


def _behind(sentence: Sentence, at: int) -> Iterator[str]:
    """What the token in front of a word is."""
    word, known = sentence.tokens[at].text, sentence.bits[at]
    capital = word[0].isupper()
    if known & Known.HONORIFIC and capital:
        yield "behind address"
    if known & Known.ROLE:
        yield "behind role"
    if known & Known.GIVEN and capital and not known & Known.PLACE:
        yield "behind given"
    if known & Known.SAYING:
        yield "behind saying"
    if known & Known.THING:
        yield "behind thing"
    word = word.lower()
    if word in _PLACING:
        yield "behind in"
    elif word == "the":
        yield "behind the"


def _before(sentence: Sentence, at: int) -> Iterator[str]:
    """What the token behind a word is."""
    row = sentence.tokens
    word, known = row[at].text, sentence.bits[at]
    capital = word[0].isupper()
    if known & Known.SAYING and not capital:
        yield "before saying"
    if known & Known.THING and capital:
        yield "before thing"
    if known & Known.FAMILY and capital:
        yield "before family"
    if word in _POSSESSIVE:
        yield "owns"
    elif word in _RELATIVE:
        yield "before who"
    elif word == "," and at + 2 < len(row) and row[at + 1].kind == "number" and row[at + 2].text == ",":
        yield "before age"
