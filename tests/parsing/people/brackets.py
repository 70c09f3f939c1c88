"""Texts in which the mentions are marked, so that joining them is judged alone: `[Ann Bell] left. [Bell] said so.`."""

from __future__ import annotations

import re

from dateline.parsing.model import Block, Passage
from dateline.parsing.people.folding import fold
from dateline.parsing.people.identity import join_mentions
from dateline.parsing.people.mentions import Mention
from dateline.parsing.people.runs import is_capitalised, is_suffix
from dateline.parsing.people.segments import Part, Segment
from dateline.parsing.people.sentences import Sentence, read_sentences
from dateline.parsing.people.vocabulary import Known

_MARK = re.compile(r"\[([^\]]+)\]")


def joined(lines: tuple[str, ...]) -> list[list[str]]:
    """The names of each person in order; the persons as they first appear. `+++` begins another passage.

    A line that begins `(Photo: ` is a picture credit.
    """
    mentions, asides, text = mentions_in(lines)
    found = [sorted((m.start, m.end) for m in person.mentions) for person in join_mentions(mentions, asides)]
    return [[text[start:end] for start, end in mentions] for mentions in sorted(found)]


def mentions_in(lines: tuple[str, ...]) -> tuple[list[Mention], set[int], str]:
    """The marked mentions, the starts of those that are credits, and the text without the marks."""
    passages: list[list[Block]] = [[]]
    text = ""
    places: list[tuple[int, int]] = []
    asides: set[int] = set()
    for line in lines:
        if line == "+++":
            passages.append([])
            continue
        start, plain = len(text), ""
        at = 0
        for mark in _MARK.finditer(line):
            plain += line[at : mark.start()]
            places.append((start + len(plain), start + len(plain) + len(mark[1])))
            if line.startswith("(Photo: "):
                asides.add(places[-1][0])
            plain += mark[1]
            at = mark.end()
        plain += line[at:]
        passages[-1].append(Block("paragraph", start, start + len(plain)))
        text += plain + "\n\n"
    sentences = read_sentences(text, [Passage(tuple(blocks), None) for blocks in passages])
    return [_mention(sentences, *place) for place in places], asides, text


def _mention(sentences: list[Sentence], start: int, end: int) -> Mention:
    """The mention at a place, its parts told by their form alone."""
    sentence = next(s for s in sentences if s.start <= start and end <= s.end)
    inside = [at for at, token in enumerate(sentence.tokens) if start <= token.start < end]
    first, stop = inside[0], inside[-1] + 1
    parts = "".join(_part(sentence, at, first) for at in inside)
    segment = Segment(sentence, first, stop, _in_front(sentence, first), "", parts)
    names = (t.text for t, part in zip(segment.words, parts, strict=True) if part == Part.NAME)
    return Mention(start, end, segment, tuple(fold(name) for name in names))


def _part(sentence: Sentence, at: int, first: int) -> str:
    token = sentence.tokens[at]
    word = token.text
    if token.kind != "word" or not is_capitalised(word):
        return Part.INNER
    if at > first and is_suffix(word):
        return Part.SUFFIX
    if len(word) == 1 or (word[1] == "." and word.isupper()):
        return Part.INITIAL
    marked = at > first and sentence.tokens[at - 1].text in "“\"‘'("
    return Part.INNER if marked else Part.NAME


def _in_front(sentence: Sentence, first: int) -> str:
    bits = sentence.bits[first - 1] if first else 0
    return Part.HONORIFIC if bits & Known.HONORIFIC else Part.ROLE if bits & Known.ROLE else ""
