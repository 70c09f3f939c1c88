"""Who does what a verb says: the noun phrase in front of it, or behind it in turned order (`said Ms Bell`)."""

from __future__ import annotations

from functools import cache

from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import ordinals, verbs, word_group
from dateline.parsing.lexicon import is_listed

from .agreement import agrees
from .subject import Subject, head_of, is_day
from .tables import ClaimVerb, claim_group

__all__ = ["behind_adverbial", "opening_subject", "subject_before", "subject_behind"]

_REACH = 22
"""How many words a subject may have."""
_ADVERBIAL = 7
"""How many words an adverbial that opens a sentence has."""
_APPOSITION = 25
"""How many words may stand between a subject and its verb, set off by commas."""


def subject_before(sentence: Sentence, verb: int, form: ClaimVerb) -> Subject | None:
    """The subject in front of a finite verb; None for a passive, a participle or a noun."""
    at, passive, helped = _over_helpers(sentence, verb - 1)
    if at < 0 or sentence.lower[verb - 1] in ("and", "but") or (passive and not sentence.lower[verb].endswith("ing")):
        return None
    relative = sentence.lower[at] if not sentence.words[at].isupper() else ""
    if relative in word_group("relatives"):
        at -= 1 + (sentence.words[at - 1] == ",")
        if at < 0:
            return None
    apposed = -1
    if sentence.words[at] in (",", "—", "–"):
        opening = _opening_of_apposition(sentence, at)
        if opening < 1 and is_day(sentence, at - 1):
            # `A spokesman Saturday, said`: a comma that only closes the day.
            opening = at
        if opening < 1:
            return None
        at, apposed = opening - 1, opening + 1
    subject = _phrase_ending(sentence, at)
    if subject is None or not (helped or agrees(sentence, subject, verb, form)):
        return None
    if relative == "which":
        subject = _nearest(sentence, subject)
    return subject._replace(apposed=apposed)


def subject_behind(sentence: Sentence, verb: int) -> Subject | None:
    """The subject behind a verb in turned order: up to a mark, a verb or a word that opens a clause."""
    first = at = verb + 1
    while at < min(sentence.count, verb + _REACH) and _may_belong(sentence, at):
        if at > first and sentence.lower[at] in word_group("determiners") and sentence.is_capital(at - 1):
            break
        at += 1
    subject = _trimmed(sentence, first, at - 1)
    return subject._replace(apposed=at + 1) if subject and sentence.words[at] == "," else subject


def opening_subject(sentence: Sentence) -> Subject | None:
    """The phrase that a sentence opens with, up to its verb; None where it opens with anything else."""
    first = at = behind_adverbial(sentence)
    limit = min(sentence.count, first + _REACH)
    while at < limit and _may_belong(sentence, at):
        if (
            at > first
            and not sentence.is_capital(at)
            and (sentence.lower[at].endswith("ed") or _ends_plural(sentence, at - 1))
        ):
            break
        at += 1
    if sentence.lower[first] in word_group("prepositions") or at == first:
        return None
    subject = _phrase_ending(sentence, at - 1)
    if subject is None or sentence.words[at] != ",":
        return subject
    closed = any(sentence.words[later] == "," for later in range(at + 2, min(sentence.count, at + _APPOSITION)))
    return subject._replace(apposed=at + 1) if closed else None


def behind_adverbial(sentence: Sentence) -> int:
    """Where the subject may begin: behind the comma that closes `Last week,` or `In Ore,`; not `At least 3 died,`."""
    opens = sentence.lower[0] in word_group("prepositions") or sentence.lower[0] in claim_group("adverbials")
    if not opens or (sentence.lower[0] == "at" and sentence.lower[1] in ("least", "most")):
        return 0
    return next((at + 1 for at in range(1, min(_ADVERBIAL, sentence.count)) if sentence.words[at] == ","), 0)


def _nearest(sentence: Sentence, subject: Subject) -> Subject:
    """`a change in Ore's law, which says`: the noun phrase behind the last preposition."""
    for at in range(subject.past - 1, subject.first, -1):
        if sentence.lower[at - 1] in word_group("prepositions") and sentence.lower[at - 1] != "of":
            return _trimmed(sentence, at, subject.past - 1) or subject
    return subject


def _ends_plural(sentence: Sentence, index: int) -> bool:
    """Whether a plural noun is followed by what can only be its verb: `Ore officials dispute that`."""
    following = sentence.lower[index + 1]
    if sentence.is_capital(index) or not is_plural(sentence, index) or not following[:1].isalpha():
        return False
    if is_listed(following, "role_nouns"):
        return False
    return following not in word_group("prepositions") and not is_plural(sentence, index + 1)


def _over_helpers(sentence: Sentence, at: int) -> tuple[int, bool, bool]:
    """The index in front of auxiliaries and adverbs, whether `be` was among them, and whether anything was."""
    last, passive = at, False
    while at >= 0:
        word = sentence.lower[at]
        if word in word_group("being helpers"):
            passive = True
        elif word not in word_group("verb helpers") and not (word.endswith("ly") and len(word) > 4):
            break
        at -= 1
    return at, passive, at < last


def _opening_of_apposition(sentence: Sentence, comma: int) -> int:
    """The comma that opens what ends at another (`Vera Bell, the mayor of Ore, says`); -1 where there is none.

    A participle may open it (`the study, published in Ore, says`); any other verb shows that it is a clause.
    """
    mark = sentence.words[comma]
    for at in range(comma - 1, max(-1, comma - _APPOSITION), -1):
        if sentence.words[at] == mark:
            return at
        participle = sentence.words[at - 1] == mark and (
            sentence.lower[at].endswith(("ed", "ing")) or sentence.lower[at] in claim_group("irregular participles")
        )
        relative = sentence.lower[at - 1] in ("who", "which", "has", "have")
        if sentence.words[at] in word_group("quote marks"):
            return -1
        is_verb = sentence.lower[at] in verbs() or sentence.lower[at] in word_group("auxiliaries")
        if is_verb and not participle and not relative and not sentence.is_capital(at):
            return -1
    return -1


def _may_belong(sentence: Sentence, at: int) -> bool:
    """Whether a word may stand inside a subject."""
    word = sentence.lower[at]
    if word not in verbs() and word not in _asked() and word[:1].isalnum():
        return True
    if sentence.words[at].isupper() and len(word) > 1 and word[0].isalpha():
        return True
    if word in word_group("relatives") or word == "whom":
        return False
    if at and ((sentence.words[at - 1] == "-" and sentence.glued(at)) or is_day(sentence, at)):
        return True
    if word == "show" and sentence.lower[at - 1] not in word_group("determiners") and not sentence.is_capital(at):
        return False
    follows = sentence.lower[at + 1]
    if word == "reports" and (follows in claim_group("many") or follows in ("the", "a", "an", "that")):
        return False
    if word in word_group("subject breaks") or word in word_group("auxiliaries"):
        named = sentence.is_capital(at + 1 + (sentence.lower[at + 1] == "the"))
        if word == "with":
            near = sentence.lower[max(0, at - 4) : at]
            return any(w in claim_group("related") or is_listed(w, "role_nouns") for w in near)
        return word == "and" and named and sentence.is_capital(at - 1)
    if not word[:1].isalnum():
        abbreviates = word == "." and sentence.glued(at) and len(sentence.words[at - 1]) < 5
        return word in ("'", "&", "(", ")", "/") or abbreviates or sentence.joint(at) > at
    return sentence.is_capital(at) or word not in verbs()


@cache
def _asked() -> frozenset[str]:
    """The words beside verbs that do not belong to every subject they stand in."""
    return word_group("relatives").union(
        ("whom", "show", "reports"), word_group("subject breaks"), word_group("auxiliaries")
    )


def _phrase_ending(sentence: Sentence, last: int) -> Subject | None:
    """The noun phrase whose last word is given."""
    word = sentence.lower[last]
    small = not sentence.words[last].isupper() or word == "i"
    if small and (word in word_group("personal pronouns") or word in word_group("plural pronouns")):
        return Subject(last, last + 1, "pronoun")
    if small and word in word_group("prepositions"):
        return None
    first = last + 1
    while first > 0 and last - first < _REACH and _may_belong(sentence, first - 1):
        first -= 1
    if first == 2 and sentence.lower[1] == "and" and is_plural(sentence, 0):
        head = head_of(sentence, first, last + 1) - 1
        first = 0 if is_plural(sentence, head) else first
    if first > 1 and sentence.lower[first] == "by" and sentence.lower[first - 1].endswith(("ed", "en", "ne", "de")):
        first = _over_participle(sentence, first - 1)
    return _trimmed(sentence, _over_opening(sentence, first, last), last)


def _over_participle(sentence: Sentence, participle: int) -> int:
    """Where `figures released by Ore` begins, which the participle would cut; the word behind it else."""
    first = participle
    while first > 0 and participle - first < _REACH and _may_belong(sentence, first - 1):
        first -= 1
    is_source = sentence.lower[participle - 1] in claim_group("sources")
    return first if is_source else participle + 1


def _trimmed(sentence: Sentence, first: int, last: int) -> Subject | None:
    """The words without determiners in front and a day behind; None where no name or noun is left."""
    while first <= last and _is_trailing(sentence, last, alone=first == last):
        last -= 1
    while first <= last and (
        sentence.lower[first] in word_group("determiners") or sentence.lower[first] in ("a", "an")
    ):
        first += 1
    # A determiner at the end says that what follows is a noun: `in its report`.
    if first > last or sentence.lower[last] in word_group("determiners") or sentence.lower[last] in ("a", "an"):
        return None
    hollow = not sentence.words[first][:1].isalnum() or (first == last and sentence.lower[last] in ordinals())
    return None if hollow else Subject(first, last + 1, "named")


def _is_trailing(sentence: Sentence, index: int, *, alone: bool) -> bool:
    """Whether a word behind a phrase says when (`said police late on Monday`), or is the stop of the sentence."""
    word = sentence.lower[index]
    when = word in ("on", "late", "early", "yesterday", "today", "earlier", "later", "in", "last")
    when = when or (word in ("week", "month", "year", "night") and sentence.lower[index - 1] in ("last", "this"))
    return is_day(sentence, index) or (not alone and (when or (word == "." and index == sentence.count - 1)))


def _over_opening(sentence: Sentence, first: int, last: int) -> int:
    """Where the subject begins behind an adverbial that no comma closes: `On Tuesday night Bell said`."""
    if sentence.lower[first] not in word_group("prepositions"):
        return first
    at = last
    while at > first and sentence.is_capital(at):
        at -= 1
    if at < last:
        return at + 1
    while at > first and sentence.lower[at] not in word_group("determiners"):
        at -= 1
    return at if at > first else last
