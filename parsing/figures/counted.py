"""Step 6: what a number counts."""

from __future__ import annotations

from dateline.parsing.figures.units.finding import is_duration_word, unit_at

from .draft import Draft, Drafts, behind_bracket
from .levels import with_level
from .nouns import is_plural
from .phrases import Phrase, is_verbal, phrase_at, singular_at
from .sentence import Sentence
from .tables import irregular_plurals, person_plurals, stop_words, word_group
from .totals import with_total

__all__ = ["attach_counted"]

_LARGEST_MINOR = 10
"""Up to this value a number in words behind an article only refers back: `the two sides`."""


def attach_counted(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give each number without a unit the noun phrase behind it, or the one it is the total of."""
    found: list[Draft] = []
    past = 0
    for place, draft in enumerate(drafts):
        # A label or an ordinal inside the name of what is counted is no figure of its own: `12 First Division clubs`.
        if draft.first < past:
            continue
        if draft.kind == "count" and draft.unit is None:
            draft = _counted(sentence, drafts, place)
        found.append(draft)
        past = draft.past
    return tuple(found)


def _counted(sentence: Sentence, drafts: Drafts, place: int) -> Draft:
    draft = drafts[place]
    limit = _limit(sentence, drafts, place)
    at = behind_bracket(sentence, draft)
    if sentence.words[at] in ("-", "–") and sentence.glued(at):
        if sentence.lower[at + 1] not in ("odd", "plus"):
            return _modifier(sentence, draft, at + 1, limit)
        # `50-odd routes`: no modifier, but how exact it is.
        draft = draft._replace(qualifier="about" if sentence.lower[at + 1] == "odd" else "more_than")
        at += 2
    if sentence.words[at] == "+":
        at += 1
    if sentence.lower[at] == "of":
        if draft.form != "vague":
            return _part(sentence, draft, at + 1, limit)
        at = _behind(sentence, at + 1, "determiners")
    at = _over_further(sentence, at)
    if sentence.lower[at + 1][:1].isalpha():
        at += sentence.lower[at] in word_group("leading adverbs")
    behind, limit = _over_inner(sentence, drafts, place, at, limit)
    phrase = _phrase(sentence, draft, behind, limit)
    if phrase is None and sentence.lower[behind] == "head" and sentence.lower[behind + 1] == "of":
        phrase = Phrase(behind, behind + 1)
    if phrase is None:
        total = with_total(sentence, drafts, place)
        total = with_level(sentence, total) if total.counts is None else total
        return total._replace(minor=total.counts is None and _refers_back(sentence, draft))
    # A measure that stands between is a figure of its own: no span may hold it.
    return _with_phrase(sentence, draft, phrase)._replace(past=draft.past if behind > at else phrase.past)


def _limit(sentence: Sentence, drafts: Drafts, place: int) -> int:
    """Where the next figure begins; labels and ordinals may stand inside a name (`Type 4 lorries`)."""
    for later in drafts[place + 1 : place + 4]:
        if later.kind not in ("label", "ordinal"):
            return later.first
    return sentence.count


def _behind(sentence: Sentence, at: int, *groups: str) -> int:
    """The index behind words of some groups, at most three."""
    for _ in range(3):
        if not any(sentence.lower[at] in word_group(group) for group in groups):
            break
        at += 1
    return at


def _over_further(sentence: Sentence, at: int) -> int:
    """The index behind `more`, `other`, `or more`; not behind an `or` that joins something else."""
    past = _behind(sentence, at, "further")
    return at if past > at and sentence.lower[past - 1] == "or" else past


def _over_inner(sentence: Sentence, drafts: Drafts, place: int, at: int, limit: int) -> tuple[int, int]:
    """Index and limit behind a measure or an ordinal in front of the noun: `six million 330ml cans`."""
    inner = drafts[place + 1] if place + 1 < len(drafts) else None
    if inner is None or inner.first != at:
        return at, limit
    if inner.kind == "ordinal":
        return inner.past, limit
    if inner.unit is None or inner.kind == "money":
        return at, limit
    return sentence.joint(inner.past), _limit(sentence, drafts, place + 1)


def _phrase(sentence: Sentence, draft: Draft, at: int, limit: int) -> Phrase | None:
    """The phrase behind a number: of one thing, of several, or the first word of a modifier (`2 door car`)."""
    if draft.value == 1 and at == draft.past:
        # Behind `one`, a regular plural is a verb: `that one counts`.
        verbal = draft.form == "words" and is_plural(sentence, at) and sentence.lower[at] not in irregular_plurals()
        return None if verbal else singular_at(sentence, at, limit)
    phrase = phrase_at(sentence, at, limit)
    if phrase is not None or draft.form in ("vague", "pair"):
        return phrase
    alone = singular_at(sentence, at, limit)
    if draft.value == 1:
        return alone
    if alone is None or alone.past - alone.first < 2 or sentence.is_capital(at) or is_verbal(sentence, at):
        return None
    # A hyphen left hanging holds the words in front of it together: `the 4,000 parcel locker- backlog`.
    hanging = sentence.words[alone.past] == "-" and sentence.glued(alone.past)
    return alone if hanging else Phrase(at, at + 1)


def _with_phrase(sentence: Sentence, draft: Draft, phrase: Phrase) -> Draft:
    """The draft with its noun; a length of time with an adjective in front is a measure (`five straight years`)."""
    last = phrase.past - 1
    if last > draft.past and is_duration_word(sentence.lower[last]) and (unit := unit_at(sentence, last)):
        return draft._replace(past=unit[0], unit=unit[1].name, unit_kind="duration", kind="duration")
    counts = sentence.slice(phrase.first, phrase.past)
    if sentence.lower[last].endswith("'s"):
        # The owner is counted: `one woman's face`.
        counts = counts[:-2]
        draft = draft._replace(end=sentence.end_at(last) - 2)
    minor = _refers_back(sentence, draft) and sentence.lower[last] not in person_plurals()
    return draft._replace(past=phrase.past, counts=counts, minor=draft.minor or minor)


def _refers_back(sentence: Sentence, draft: Draft) -> bool:
    """Whether a small number in words stands behind an article or a possessive."""
    if draft.form != "words" or isinstance(draft.value, str | tuple) or draft.value > _LARGEST_MINOR or not draft.first:
        return False
    return sentence.lower[draft.first - 1] in word_group("determiners")


def _modifier(sentence: Sentence, draft: Draft, at: int, limit: int) -> Draft:
    """`15-page`, `two-way`: the words behind the hyphen; nothing behind one that waits (`three- and four-door`).

    `one-on-one`, `three-under` and `3-D` are no number of anything.
    """
    if at >= limit or not sentence.glued(at) or not sentence.words[at][:1].isalpha():
        return draft
    past = at + 1
    if sentence.lower[at] == "strong":
        phrase = singular_at(sentence, past, limit)
        return draft._replace(past=past, counts=sentence.slice(*phrase) if phrase else None)
    if sentence.lower[at] == "by" and sentence.joint(at + 1) > at + 1:
        # `a 30-by-40-foot hole`
        return draft
    if sentence.lower[at] in stop_words() or len(sentence.words[at]) == 1:
        return draft._replace(kind="label")
    while sentence.joint(past) > past and past + 1 < min(limit, at + 6):
        past += 2
    return draft._replace(past=past, counts=sentence.slice(at, past), minor=draft.form == "words")


def _part(sentence: Sentence, draft: Draft, at: int, limit: int) -> Draft:
    """`two of Bell's deputies`, `one of the best clubs`: the noun behind `of`, which stays outside the span."""
    if sentence.lower[at] in word_group("parted pronouns"):
        return draft
    at = _behind(sentence, at, "determiners", "superlatives", "further")
    if sentence.lower[at].endswith("'s"):
        at += 1
    elif sentence.words[at + 1] == "'" and sentence.glued(at + 1):
        at += 2
    at = _behind(sentence, at, "superlatives")
    phrase = phrase_at(sentence, at, limit)
    if phrase is None:
        return draft
    return draft._replace(counts=sentence.slice(phrase.first, phrase.past), minor=draft.value == 1 or draft.minor)
