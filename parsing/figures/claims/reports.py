"""Where a sentence says that somebody says something: who, and which words are theirs."""

from __future__ import annotations

from functools import cache

from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, word_group

from .attributions import according, as_saying, cited, closing_name, opening_name, owned, told_by
from .claimed import claimed_words
from .report import Report
from .stating import is_stating, may_state
from .subjects import opening_subject, subject_before, subject_behind
from .tables import ClaimVerb, claim_group, claim_verbs

__all__ = ["find_reports"]

_MOST = 12
"""How many reports of one sentence are read; nobody follows more."""


def find_reports(sentence: Sentence) -> list[Report]:
    """The reports of a sentence, in order; the words of one end where the next one's subject begins."""
    found: list[Report] = []
    if named := opening_name(sentence):
        found.append(named)
    capitals = False
    verbs, nouns, openers = claim_verbs(), claim_group("claim nouns"), _openers()
    for index in [at for at, word in enumerate(sentence.lower) if word in openers]:
        word = sentence.lower[index]
        form = verbs.get(word)
        if form and index and sentence.is_capital(index):
            capitals = capitals or sentence.is_headline()
            if not capitals:
                continue
        report = _report_at(sentence, index, form, found, may_be_owned=word in nouns)
        if report is not None:
            found.append(report)
            if len(found) == _MOST:
                break
    if not found and (named := closing_name(sentence)):
        found.append(named)
    if not found:
        return found
    return _without_denials(sentence, cited(sentence, _bounded(sentence, found)))


def _report_at(
    sentence: Sentence, index: int, form: ClaimVerb | None, before: list[Report], *, may_be_owned: bool
) -> Report | None:
    """The report that a word tells of, if it does; `form` is what it is as a verb of saying."""
    word = sentence.lower[index]
    if word == "according":
        return according(sentence, index)
    if form:
        return (owned(sentence, index) if may_be_owned else None) or _said(sentence, index, form, before)
    if may_be_owned:
        return owned(sentence, index) if sentence.lower[index - 1] != "to" else None
    return told_by(sentence, index) if sentence.lower[index - 1] in claim_group("told by") else None


@cache
def _openers() -> frozenset[str]:
    """The words at which a report may be told."""
    return frozenset(("according", "by", *claim_verbs(), *claim_group("claim nouns")))


def _bounded(sentence: Sentence, reports: list[Report]) -> list[Report]:
    """The reports with the words behind each verb ending in front of the next subject."""
    bounded = []
    for place, (subject, claims) in enumerate(reports):
        limit = min(
            (_begin(sentence, later) for later in reports[place + 1 :] if later.subject.first > subject.first),
            default=None,
        )
        if limit is not None:
            claims = tuple((first, min(past, limit) if first > subject.first else past) for first, past in claims)
        bounded.append(Report(subject, claims))
    return bounded


def _begin(sentence: Sentence, report: Report) -> int:
    """Where what somebody else states ends in front of a report: before its subject if that opens a clause beside it.

    In `the board said two of 3 witnesses saw it` the subject of the second verb is part of what the first gives.
    """
    first = report.subject.first
    while first > 0 and (
        sentence.lower[first - 1] in (*word_group("determiners"), "a", "an", "some", "at", "least", "about", "only")
        or sentence.lower[first - 1] in number_words()
    ):
        first -= 1
    beside = first == 0 or sentence.lower[first - 1] in ("and", "but", "while", "whereas", "or")
    if beside or not sentence.words[first - 1][-1].isalnum():
        return report.subject.first
    return max(report.subject.first, min((start for start, _ in report.claims), default=report.subject.first))


def _without_denials(sentence: Sentence, reports: list[Report]) -> list[Report]:
    """What somebody denies they do not state: `admitted taking a car but denied taking 3`."""
    if claim_group("denying").isdisjoint(sentence.lower):
        return reports
    places = [
        at
        for at in range(1, sentence.count)
        if sentence.lower[at] in claim_group("denying") and sentence.lower[at - 1] in ("but", "and", "while")
    ]
    for denied in places[:_MOST]:
        reports = [
            Report(subject, tuple((a, min(b, denied) if a < denied else b) for a, b in claims))
            for subject, claims in reports
        ]
    return reports


def _said(sentence: Sentence, verb: int, form: ClaimVerb, before: list[Report]) -> Report | None:
    """The report that a form of a verb of saying makes, if it is that here."""
    if form.sort == "front":
        return as_saying(sentence, verb) or _saying(sentence, verb)
    return _report(sentence, verb, form, before)


def _saying(sentence: Sentence, index: int) -> Report | None:
    """`Saying C, X called for ...`, and `X called for ..., saying C`."""
    if index > 0:
        if sentence.lower[index - 1] in word_group("being helpers") or sentence.lower[index - 1] in ("also", "now"):
            subject = subject_before(sentence, index, ClaimVerb("any", "say"))
            return Report(subject, ((index + 1, sentence.count),)) if subject else None
        quoted = sentence.words[index - 1] in word_group("quote marks") and sentence.words[index - 2] == ","
        if sentence.words[index - 1] == "," or quoted:
            subject = opening_subject(sentence)
            return Report(subject, ((index + 1, sentence.count),)) if subject and subject.past < index else None
        # `X released a statement saying C`: who stands in front of it is who says it.
        noun = index - 1 - (sentence.lower[index - 1] in word_group("weekdays"))
        if sentence.lower[noun] in claim_group("sources"):
            subject = opening_subject(sentence)
            return Report(subject, ((index + 1, sentence.count),)) if subject and subject.past < index else None
        return None
    quoted = False
    for at in range(1, sentence.count):
        if sentence.words[at] in word_group("quote marks"):
            quoted = sentence.words[at] in ("“", "„", "«") or (sentence.words[at] == '"' and not quoted)
        if sentence.words[at] == "," and not quoted and sentence.is_capital(at + 1):
            subject = subject_behind(sentence, at)
            return Report(subject, ((1, at),)) if subject else None
    return None


def _report(sentence: Sentence, verb: int, form: ClaimVerb, before: list[Report]) -> Report | None:
    """`X said that C`, `C, X said`, `C, said X`, `X's figures show C`."""
    word = sentence.lower[verb]
    is_noun = word in word_group("noun forms") or word in claim_group("noun bases")
    claims_to = sentence.lower[verb + 1] == "to" and sentence.lower[verb + 2] in ("have", "be")
    if is_noun and not claims_to and sentence.lower[verb + 1] in word_group("behind nouns"):
        return None
    if not is_stating(sentence, verb):
        return None
    subject = subject_before(sentence, verb, form)
    if subject is None:
        joined = _joined(sentence, verb, form, before)
        return joined or (_turned(sentence, verb) if form.sort == "say" else None)
    if not may_state(sentence, subject, verb, form):
        return None
    claims = claimed_words(sentence, verb, subject, form)
    return Report(subject, claims) if claims else None


def _joined(sentence: Sentence, verb: int, form: ClaimVerb, before: list[Report]) -> Report | None:
    """`X arrested 12 men and said C`: the second verb has the subject that the sentence opens with."""
    joint = verb - 1 - (sentence.lower[verb - 1] in ("also", "then", "later"))
    if joint < 2 or sentence.lower[joint] not in ("and", "but") or before:
        return None
    subject = opening_subject(sentence)
    if (
        subject is None
        or subject.past >= joint
        or subject.sort == "pronoun"
        or not may_state(sentence, subject, verb, form)
    ):
        return None
    return Report(subject, ((verb + 1, sentence.count),)) if form.sort == "say" else None


def _turned(sentence: Sentence, verb: int) -> Report | None:
    """`C, said X`."""
    mark = sentence.words[verb - 1] if verb else ""
    if mark != "," and mark not in word_group("quote marks"):
        return None
    if sentence.lower[verb + 1] in ("that", "in", "on", "it", "to") or not sentence.words[verb + 1][:1].isalpha():
        return None
    subject = subject_behind(sentence, verb)
    if subject is None:
        return None
    # `“C,” said X. “D”`, `C, said X, adding D`: a quotation behind the speaker is theirs, too.
    quoted = next(
        (at for at in range(subject.past, sentence.count) if sentence.words[at] in word_group("quote marks")), None
    )
    rest = ((quoted, sentence.count),) if quoted is not None else ()
    return Report(subject, ((0, verb), *rest))
