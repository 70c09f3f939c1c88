"""Who states something without a verb of saying of their own: `according to X`, `X:`, `citing X`, `reported by X`."""

from __future__ import annotations

from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, word_group

from .report import Report
from .subject import Subject, head_of
from .subjects import subject_behind
from .tables import claim_group

__all__ = ["according", "as_saying", "cited", "closing_name", "opening_name", "owned", "told_by"]

_LABEL = 8
"""How many words may stand in front of a colon, or behind a dash, that names a source."""
_CITING = frozenset(("citing", "quoting"))
_PARTING = frozenset(("-", "–", "—", ":", "|"))
_BACK = 20
"""How many words in front of `as saying` are looked at for who is quoted."""


def according(sentence: Sentence, index: int) -> Report | None:
    """`according to X`: what stands in front, and behind a comma also the rest of the sentence."""
    subject = subject_behind(sentence, index + 1) if sentence.lower[index + 1] == "to" else None
    if subject is None:
        return None
    goes_on = sentence.words[subject.past] == "," or index == 0
    return Report(subject, ((0, index), (subject.past, sentence.count if goes_on else subject.past)))


def as_saying(sentence: Sentence, index: int) -> Report | None:
    """`Y quoted X as saying C`, `X was quoted as saying C`: X states it."""
    if sentence.lower[index - 1] != "as" or index < 3:
        return None
    for at in range(index - 2, max(-1, index - 2 - _BACK), -1):
        if sentence.lower[at] in ("quoted", "cited", "quotes", "cites", "quoting", "citing"):
            claims = ((index + 1, sentence.count),)
            if at < index - 2 and sentence.lower[at + 1] not in ("by", "in"):
                subject = subject_behind(sentence, at)
                return Report(subject._replace(past=min(subject.past, index - 1)), claims) if subject else None
            back = at - 1
            while back > 0 and sentence.lower[back] in word_group("being helpers"):
                back -= 1
            while back > 0 and sentence.lower[back] in ("also", "later", "has", "have", "had"):
                back -= 1
            first = back
            while first > 0 and sentence.words[first - 1][:1].isalpha() and back - first < _LABEL:
                first -= 1
            while first < back and sentence.lower[first] in (*word_group("determiners"), "a", "an"):
                first += 1
            pronoun = sentence.lower[back] in word_group("personal pronouns")
            return Report(Subject(first, back + 1, "pronoun" if pronoun else "named"), claims)
    return None


def owned(sentence: Sentence, index: int) -> Report | None:
    """`Ore's claim that C`, `the crown's own estimate is C`: whose claim it is states it."""
    if sentence.lower[index + 1] not in ("that", "of", "is", "was"):
        return None
    for at in range(index - 1, max(-1, index - 4), -1):
        if sentence.words[at].endswith(("'s", "s'")):
            first = at
            while first > 0 and sentence.is_capital(first - 1) and sentence.is_capital(at):
                first -= 1
            return Report(Subject(first, at + 1, "owner"), ((index + 1, sentence.count),))
    return None


def told_by(sentence: Sentence, index: int) -> Report | None:
    """`12 deaths were reported by X`: what stands in front is what X states."""
    subject = subject_behind(sentence, index)
    if subject is None or sentence.lower[index - 2] in claim_group("sources"):
        return None
    head = head_of(sentence, subject.first, subject.past) - 1
    word = sentence.lower[head]
    known = word in claim_group("bodies") or word in claim_group("many") or word in claim_group("sources")
    if sentence.lower[index + 1] in number_words() or not (known or sentence.is_capital(head)):
        return None
    return Report(subject, ((0, index),))


def cited(sentence: Sentence, reports: list[Report]) -> list[Report]:
    """`Y, citing X, reported C`: X states what Y gives on; who is cited is no part of it."""
    if _CITING.isdisjoint(sentence.lower):
        return reports
    at = next(i for i in range(sentence.count) if sentence.lower[i] in _CITING)
    if at and sentence.lower[at - 1] not in (",", "reported", "said", "reports", "says"):
        return reports
    subject = subject_behind(sentence, at)
    if subject is None or "as" in sentence.lower[subject.past : subject.past + 2]:
        return reports
    return [
        Report(
            subject if report.subject.first < at or not at else report.subject,
            _without(report.claims, at, subject.past),
        )
        for report in reports
    ]


def _without(claims: tuple[tuple[int, int], ...], first: int, past: int) -> tuple[tuple[int, int], ...]:
    """The claims with a stretch cut out of them."""
    kept = []
    for start, end in claims:
        if first >= end or past <= start:
            kept.append((start, end))
        else:
            kept += [piece for piece in ((start, first), (past, end)) if piece[0] < piece[1]]
    return tuple(kept)


def opening_name(sentence: Sentence) -> Report | None:
    """`Orr: C`, `Police: C`, `Statement by the ministry: C`: a short dispatch opens with who states it.

    A colon behind a topic (`Ore: 12 dead`, `Losses: 12 tanks`) names nobody, so the head must be known, or a person:
    a name of two or more words is left to who knows the people.
    """
    opening = sentence.words[: min(_LABEL + 1, sentence.count - 1)]
    colon = opening.index(":", 1) if ":" in opening[1:] else 0
    if not colon or sentence.glued(colon + 1):
        return None
    first = 0
    while first < colon and sentence.lower[first] in (*word_group("determiners"), "a", "an"):
        first += 1
    for at in range(colon - 1, first, -1):
        if sentence.lower[at] in ("from", "by"):
            first = at + 1 + (sentence.lower[at + 1] in word_group("determiners"))
            break
    if not _is_label(sentence, first, colon):
        return None
    return Report(Subject(first, colon, "label"), ((colon + 1, sentence.count),))


def _is_label(sentence: Sentence, first: int, past: int) -> bool:
    """Whether all words may be those of a name or a role: no verb, no number, no mark."""
    if first >= past or any(
        word in word_group("auxiliaries") or word in word_group("subject breaks") or word in number_words()
        for word in sentence.lower[first:past]
    ):
        return False
    return all(word[:1].isalpha() or word in "'&.-/" for word in sentence.words[first:past])


def closing_name(sentence: Sentence) -> Report | None:
    """`Two dead in Ore - police`: a headline ends with who states it."""
    last, first = sentence.count - 2, max(1, sentence.count - 2 - _LABEL) + 1
    if _PARTING.isdisjoint(sentence.words[first : last + 1]):
        return None
    for at in range(last, first - 1, -1):
        if sentence.words[at] in _PARTING:
            past = sentence.count
            head = head_of(sentence, at + 1, past) - 1
            known = sentence.lower[head] in claim_group("heads") or sentence.lower[head] in claim_group("agencies")
            spaced = not sentence.glued(at + 1)
            if known and spaced and _is_label(sentence, at + 1, past):
                return Report(Subject(at + 1, past, "named"), ((0, at),))
            return None
    return None
