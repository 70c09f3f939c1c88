"""Whether a subject and a verb of saying have one number, so that the verb is no noun: `media reports`."""

from __future__ import annotations

from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, word_group

from .subject import Subject, head_of
from .tables import ClaimVerb, claim_group

__all__ = ["agrees"]


def agrees(sentence: Sentence, subject: Subject, verb: int, form: ClaimVerb) -> bool:
    """Whether subject and verb have one number, so that the verb is no noun (`media reports`, `the new projects`)."""
    if form.number == "any":
        return True
    last = subject.past - 1
    if subject.sort == "pronoun":
        return (sentence.lower[last] in word_group("plural pronouns")) == (
            form.number == "plural"
        ) or form.number == "singular"
    head = head_of(sentence, subject.first, subject.past) - 1
    if sentence.lower[verb] in word_group("noun forms"):
        return _holds_noun_form(sentence, subject, verb)
    if form.number == "plural":
        plural = is_plural(sentence, head) or any(sentence.lower[at] == "and" for at in range(subject.first, last))
        return plural and _opens_clause(sentence, verb)
    either = sentence.lower[head] in claim_group("one or many")
    return either or sentence.is_capital(head) or not is_plural(sentence, head)


def _opens_clause(sentence: Sentence, verb: int) -> bool:
    """Whether a verb in the form of a noun is one: a clause or a number follows (not `it saves state revenue`)."""
    if sentence.lower[verb] not in claim_group("noun bases"):
        return True
    following = sentence.lower[verb + 1]
    known = (
        following in claim_group("openings")
        or following in claim_group("many")
        or following in number_words()
        or following in word_group("quote marks")
    )
    return known or not following[:1].isalpha() or sentence.is_capital(verb + 1)


def _holds_noun_form(sentence: Sentence, subject: Subject, verb: int) -> bool:
    """Whether `reports`, `claims` or `posts` is a verb: behind a name or a body, and not in what somebody counts."""
    words, following = sentence.lower[subject.first : subject.past], sentence.lower[verb + 1]
    if following.endswith(("ing", "ed")) or any(word in number_words() or word[:1].isdecimal() for word in words):
        return False
    head = head_of(sentence, subject.first, subject.past) - 1
    known = sentence.lower[head] in claim_group("bodies") or sentence.lower[head] in claim_group("sources")
    return known or sentence.is_capital(subject.past - 1)
