"""Who a claim is laid to, by name: in the sentence, behind a pronoun, or from the sentences before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from dateline.parsing.model import ClaimScope

from .names import Names, is_body
from .sentence import Sentence
from .subjects import Subject
from .tables import stop_words, word_group

__all__ = ["Claimant", "Memory", "claimant_of", "remember"]

_ROLE_REACH = 2_000
"""How many characters back the holder of a role may have been named."""
_SUBJECT_REACH = 60
"""How far from the beginning of a sentence its subject is looked for."""


class Claimant(NamedTuple):
    """Somebody who states something."""

    name: str
    scope: ClaimScope
    is_person: bool


@dataclass(frozen=True, slots=True)
class Memory:
    """Who was spoken of in the sentences before, as far as it may be meant by `he` or `the report`."""

    person: str | None = None
    """The last person who stated something or was the subject of a sentence."""
    source: str | None = None
    """The last claimant that is no person."""
    claimant: str | None = None
    """The last claimant; None once the text has left it."""


def claimant_of(sentence: Sentence, subject: Subject, names: Names, memory: Memory) -> Claimant | None:
    """The claimant that a subject names; None where nobody can be told."""
    if subject.sort == "pronoun":
        return _behind_pronoun(sentence.lower[subject.first], memory)
    first, past = subject.first, subject.past
    head = _head_past(sentence, first, past)
    mentions = [m for m in names.within(sentence.starts[first], sentence.ends[head - 1]) if not _owns(sentence, m[1])]
    if mentions:
        return Claimant(mentions[-1][2], "sentence", is_person=True)
    if apposed := _apposed(sentence, subject.apposed, names):
        return Claimant(apposed, "sentence", is_person=True)
    if not sentence.is_capital(head - 1):
        return _of_common_noun(sentence, first, past, head, names, memory)
    begin = head - 1
    if sentence.lower[begin] in stop_words():
        return None
    while begin > first and (
        sentence.is_capital(begin - 1) or sentence.lower[begin - 1] in ("and", "-", "&", "for", "of", "the")
    ):
        begin -= 1
    while not sentence.is_capital(begin):
        begin += 1
    name = sentence.slice(begin, _name_past(sentence, head, past))
    return Claimant(_plain(name), "sentence", is_person=not is_body(name) and " " in name)


def _apposed(sentence: Sentence, first: int, names: Names) -> str | None:
    """Who is named right behind a subject, titles in front left aside: `a spokesman, Captain Bell, said`."""
    at = first
    while 0 <= at < first + 5 and sentence.is_capital(at):
        if name := names.at(sentence.starts[at]):
            return name
        at += 1
    return None


def _plain(name: str) -> str:
    """The name without the ending of a possessive."""
    return name.removesuffix("'s").removesuffix("’s")


def _owns(sentence: Sentence, end: int) -> bool:
    return sentence.text[end : end + 2] in ("'s", "’s")


def _head_past(sentence: Sentence, first: int, past: int) -> int:
    """The index behind the head of a phrase: its first preposition, participle or bracket, or its end."""
    for at in range(first + 1, past):
        word = sentence.lower[at]
        participle = word.endswith("ed") and not sentence.is_capital(at) and not sentence.lower[at - 1].endswith("ly")
        if word in word_group("prepositions") or word == "(" or participle:
            return at
    return past


def _name_past(sentence: Sentence, head: int, past: int) -> int:
    """The index behind `of Ukraine's Armed Forces`, where that goes on with the name."""
    at = head
    if at >= past or sentence.lower[at] not in ("of", "for"):
        return head
    at += 1 + (sentence.lower[at + 1] == "the")
    if not sentence.is_capital(at):
        return head
    while at < past and (
        sentence.is_capital(at) or (sentence.lower[at] in ("and", "&", "of") and sentence.is_capital(at + 1))
    ):
        at += 1
    return at


def _of_common_noun(
    sentence: Sentence, first: int, past: int, head: int, names: Names, memory: Memory
) -> Claimant | None:
    """`the report` is the source told before, `the governor` held an office before; `officials` are themselves."""
    word = sentence.lower[head - 1]
    definite = first > 0 and sentence.lower[first - 1] in ("the", "its", "that", "this", "their", "his", "her")
    if definite and head == past:
        if holder := names.holder(word, sentence.starts[first], _ROLE_REACH):
            return Claimant(holder, "carried", is_person=True)
        if head - first == 1 and word in word_group("bare sources"):
            told = memory.source or memory.claimant
            return Claimant(told, "carried", is_person=False) if told else None
    while first < head and (sentence.lower[first] in stop_words() or not sentence.words[first][:1].isalpha()):
        first += 1
    if first >= head:
        return None
    whole = head == past or sentence.lower[head] in word_group("prepositions")
    return Claimant(sentence.slice(first, past if whole else head), "sentence", is_person=False)


def _behind_pronoun(pronoun: str, memory: Memory) -> Claimant | None:
    if pronoun in word_group("personal pronouns"):
        return Claimant(memory.person, "pronoun", is_person=True) if memory.person else None
    name = memory.source or (memory.claimant if pronoun == "they" else None)
    return Claimant(name, "pronoun", is_person=False) if name else None


def remember(memory: Memory, claimant: Claimant | None) -> Memory:
    """The memory with a claimant, or with none: then nothing further may be laid to the one before."""
    if claimant is None:
        return replace(memory, claimant=None)
    if claimant.is_person:
        return replace(memory, person=claimant.name, claimant=claimant.name)
    return replace(memory, source=claimant.name, claimant=claimant.name)


def subject_person(sentence: Sentence, names: Names) -> str | None:
    """The person that a sentence opens with, roles in front left aside."""
    for start, end, name in names.within(sentence.start, min(sentence.end, sentence.start + _SUBJECT_REACH)):
        before = sentence.text[sentence.start : start].lower().split()
        if _owns(sentence, end) or (before and before[-1] in word_group("prepositions")):
            continue
        return name
    return None
