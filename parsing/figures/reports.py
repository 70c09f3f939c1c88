"""Where a sentence says that somebody says something: who, and which words are theirs."""

from __future__ import annotations

from typing import NamedTuple

from .sentence import Sentence
from .subjects import Subject, opening_subject, subject_before, subject_behind
from .tables import ClaimVerb, claim_verbs, number_words, word_group

__all__ = ["Report", "find_reports"]

_MOST = 12
"""How many reports of one sentence are read; nobody follows more."""


_OPENERS = (",", ":", "—", "–", "-", "(", "$", "£", "€", "~", "'")
"""Marks behind a verb with which what is said may begin, besides quotation marks."""


class Report(NamedTuple):
    """Somebody's words in a sentence."""

    subject: Subject
    claims: tuple[tuple[int, int], ...]
    """The words that are claimed, as first index and index past the last."""


def find_reports(sentence: Sentence) -> list[Report]:
    """The reports of a sentence, in order; the words of one end where the next one's subject begins."""
    found: list[Report] = []
    for index in range(sentence.count):
        word = sentence.lower[index]
        report = None
        if word == "according":
            report = _according(sentence, index)
        elif (form := claim_verbs().get(word)) and (index == 0 or not sentence.is_capital(index)):
            report = _saying(sentence, index) if form.sort == "front" else _report(sentence, index, form)
        if report is not None:
            found.append(report)
            if len(found) == _MOST:
                break
    return _bounded(found)


def _bounded(reports: list[Report]) -> list[Report]:
    """The reports with the words behind each verb ending in front of the next subject."""
    bounded = []
    for place, (subject, claims) in enumerate(reports):
        limit = min(
            (later.subject.first for later in reports[place + 1 :] if later.subject.first > subject.first), default=None
        )
        if limit is not None:
            claims = tuple((first, min(past, limit) if first > subject.first else past) for first, past in claims)
        bounded.append(Report(subject, claims))
    return bounded


def _according(sentence: Sentence, index: int) -> Report | None:
    """`according to X`: what stands in front, and behind a comma also the rest of the sentence."""
    subject = subject_behind(sentence, index + 1) if sentence.lower[index + 1] == "to" else None
    if subject is None:
        return None
    goes_on = sentence.words[subject.past] == ","
    return Report(subject, ((0, index), (subject.past, sentence.count if goes_on else subject.past)))


def _saying(sentence: Sentence, index: int) -> Report | None:
    """`Saying C, X called for ...`, and `X called for ..., saying C`."""
    if index > 0:
        subject = opening_subject(sentence) if sentence.words[index - 1] == "," else None
        return Report(subject, ((index + 1, sentence.count),)) if subject and subject.past < index else None
    quoted = False
    for at in range(1, sentence.count):
        if sentence.words[at] in word_group("quote marks"):
            quoted = sentence.words[at] in ("“", "„", "«") or (sentence.words[at] == '"' and not quoted)
        if sentence.words[at] == "," and not quoted and sentence.is_capital(at + 1):
            subject = subject_behind(sentence, at)
            return Report(subject, ((1, at),)) if subject else None
    return None


def _report(sentence: Sentence, verb: int, form: ClaimVerb) -> Report | None:
    """`X said that C`, `C, X said`, `C, said X`, `X's figures show C`."""
    if form.number != "any" and sentence.lower[verb + 1] in word_group("behind nouns"):
        return None
    if not _is_stating(sentence, verb):
        return None
    subject = subject_before(sentence, verb, form)
    if subject is None:
        return _turned(sentence, verb) if form.sort == "say" else None
    phrase = sentence.lower[subject.first : subject.past]
    if form.sort == "show" and word_group("sources").isdisjoint(phrase):
        return None
    claims = _claims(sentence, verb, subject)
    return Report(subject, claims) if claims else None


def _is_stating(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has words for its object: not `claimed 20 lives`, `claimed responsibility`, `added 53 runs`."""
    word, following = sentence.lower[verb], sentence.lower[verb + 1]
    if word.startswith("claim"):
        return word_group("claimed things").isdisjoint(sentence.lower[verb + 1 : verb + 8])
    return not (word.startswith("add") and (following[:1].isdecimal() or following in number_words()))


def _claims(sentence: Sentence, verb: int, subject: Subject) -> tuple[tuple[int, int], ...]:
    """The words that are claimed: behind the verb, in front of the subject, or both."""
    begin = subject.first
    while begin > 0 and sentence.lower[begin - 1] in word_group("determiners"):
        begin -= 1
    mark = sentence.words[begin - 1] if begin else ""
    following = sentence.words[verb + 1]
    if mark != "," and mark not in word_group("quote marks"):
        ended = not following[:1].isalnum() and following not in _OPENERS and following not in word_group("quote marks")
        return () if ended else ((verb + 1, sentence.count),)
    if following == ",":
        return ((0, begin), (verb + 1, sentence.count))
    if not following[:1].isalnum() and following not in (":", *word_group("quote marks")):
        return ((0, begin),)
    if sentence.lower[verb + 1] in word_group("prepositions"):
        return ((0, begin),)
    return ((verb + 1, sentence.count),)


def _turned(sentence: Sentence, verb: int) -> Report | None:
    """`C, said X`."""
    mark = sentence.words[verb - 1] if verb else ""
    if mark != "," and mark not in word_group("quote marks"):
        return None
    if sentence.lower[verb + 1] in ("that", "in", "on", "it") or not sentence.words[verb + 1][:1].isalpha():
        return None
    subject = subject_behind(sentence, verb)
    return Report(subject, ((0, verb),)) if subject else None
