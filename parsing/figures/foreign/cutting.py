"""A sentence of a language cut into words, as the English reader has them: compounds and elisions stand apart."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.parsing.figures.sentence import Sentence, plain, sentence_of, word_pattern

from .grammar import Grammar

__all__ = ["cut_sentence"]

_LONGEST = 80
"""In characters: longer words are no numbers, and no compounds anybody wrote for reading."""


@dataclass(slots=True)
class _Words:
    """Words as they are found."""

    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    def add(self, grammar: Grammar, word: str, at: int) -> None:
        """Add a word that begins at an offset of the sentence, cut where the language cuts it."""
        small = word.lower()
        done = 0
        is_whole = not 1 < len(word) <= _LONGEST or len(small) != len(word)
        for cut in (len(word),) if is_whole else (*grammar.parts(small), len(word)):
            part, low = word[done:cut], small if is_whole else small[done:cut]
            if low[0].isdecimal() or (len(low) <= _LONGEST and grammar.is_number(low)):
                self.places.append(len(self.words))
            self.words.append(part)
            self.lower.append(low[:-1] if low[-1] == "." and len(low) > 1 else low)
            self.starts.append(at + done)
            self.ends.append(at + cut)
            done = cut

    def is_behind_number(self, at: int) -> bool:
        """Whether a hyphen behind digits ends at an offset."""
        return len(self.words) > 1 and self.words[-1] == "-" and self.words[-2][0].isdecimal() and self.ends[-1] == at


def cut_sentence(grammar: Grammar, text: str, start: int, end: int) -> Sentence:
    """Cut `text[start:end]`; a hyphenated word with a number in it, or behind one, is cut at its hyphens."""
    found = _Words()
    stretch = plain(text[start:end])
    for match in word_pattern().finditer(stretch):
        word, at = match[1], match.start(1)
        if "-" not in word or not 1 < len(word) <= _LONGEST:
            found.add(grammar, word, at)
            continue
        parts = word.split("-")
        if not (found.is_behind_number(at) or any(grammar.is_number(part.lower()) for part in parts)):
            found.add(grammar, word, at)
            continue
        for place, part in enumerate(parts):
            if place:
                found.add(grammar, "-", at - 1)
            found.add(grammar, part, at)
            at += len(part) + 1
    return sentence_of(text, start, end, found.words, found.lower, found.starts, found.ends, found.places)
