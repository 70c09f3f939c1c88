"""Step 7: numbers without unit or noun take them from a neighbour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dateline.parsing.lexicon import word_set

from .draft import Draft, Drafts
from .nouns import is_plural
from .numerals import times
from .qualifiers import qualifier_before
from .sentence import Sentence
from .tables import changes, joints, stop_words, verbs, word_group

__all__ = ["carry_between", "carry_over"]

_REACH = 14
"""How many words may stand between a number and the earlier one from which it takes unit or noun."""
_LOOK_BACK = 4
"""How many earlier figures are asked."""
_NEVER = frozenset(("date", "time", "label", "ordinal", "rank", "vote", "score"))
_NOT_BACKWARDS = _NEVER | {"percent", "age"}
_SPREAD_OVER = (("or",), ("to",))
_LIST_JOINTS = ((",",), (",", "and"), (",", "or"))


def carry_over(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Complete bare numbers: forwards over `or`, `to`, `of the` and waiting hyphens, backwards within the sentence.

    A lone `one` that finds nothing is a pronoun and goes.
    """
    found = list(drafts)
    for place in range(len(found) - 2, -1, -1):
        if _is_open(found[place]):
            found[place] = _from_next(sentence, found[place], found[place + 1])
    for place in range(1, len(found)):
        if _is_open(found[place]):
            found[place] = _from_earlier(sentence, found, place)
    whole = (_happened_to(sentence, draft) if _is_open(draft) else draft for draft in found)
    return tuple(draft for draft in whole if not _is_pronoun(sentence, draft))


def _is_open(draft: Draft) -> bool:
    return draft.kind == "count" and draft.unit is None and draft.counts is None


def _happened_to(sentence: Sentence, draft: Draft) -> Draft:
    """The draft with the participle behind it as its noun, where no number in front has one: `12 rescued`."""
    past = draft.past
    if sentence.lower[past] not in word_group("happened to some"):
        return draft
    return replace(draft, past=past + 1, counts=sentence.slice(past, past + 1))


def _is_pronoun(sentence: Sentence, draft: Draft) -> bool:
    return _is_open(draft) and draft.form == "words" and draft.value == 1 and sentence.lower[draft.past] != "of"


def _from_next(sentence: Sentence, draft: Draft, following: Draft) -> Draft:
    """The draft with the unit or noun of the next one, where only a joint stands between them."""
    between = sentence.lower[draft.past : _unqualified(sentence, following.first)]
    if following.kind == "count" and following.counts and _is_shared(sentence, draft.past, following):
        return replace(draft, counts=following.counts.split()[-1])
    if not (between in joints() or _is_part(between)) or following.kind in _NEVER:
        return draft
    if following.unit is None and following.counts is None:
        return draft
    if between in _LIST_JOINTS and following.kind in _NOT_BACKWARDS:
        return draft
    if between[0] == "-" and not sentence.glued(draft.past):
        return draft
    if between[0] == "in" and not _is_ratio(sentence, draft, following):
        return draft
    value = draft.value
    spreads = between in _SPREAD_OVER and draft.scale == 1 and following.scale != 1
    if spreads and not isinstance(value, str | tuple) and 0 < value < 1000:
        value = times(value, following.scale)
    return replace(_like(draft, following), value=value)


def _is_shared(sentence: Sentence, first: int, following: Draft) -> bool:
    """Whether only an adjective stands between that has the noun of the next number: `12 Ore and nine Lea soldiers`."""
    past = following.first
    if sentence.lower[past - 1] not in ("and", "or") or sentence.words[following.number_past] == "-":
        return False
    if following.past - following.number_past < 2 or not 1 < past - first < 4:
        return False
    return all(_is_adjective(sentence, at) for at in range(first, past - 1))


def _is_adjective(sentence: Sentence, index: int) -> bool:
    """Whether a word may be an adjective: small and no verb, or the name of a people."""
    word = sentence.lower[index]
    if sentence.is_capital(index):
        return word in word_set("demonyms")
    closed = word in stop_words() or word in verbs() or word in changes()
    return (
        word[:1].isalpha() and not closed and not is_plural(sentence, index) and not word.endswith(("ly", "ed", "ing"))
    )


def _is_ratio(sentence: Sentence, draft: Draft, following: Draft) -> bool:
    """`nine in 10 pupils`; not what was done in several (`wounded 11 in two attacks`)."""
    if following.unit is not None or isinstance(draft.value, str | tuple) or isinstance(following.value, str | tuple):
        return False
    before = sentence.lower[_unqualified(sentence, draft.first) - 1] if draft.first else ""
    return draft.value < following.value and not before.endswith(("ed", "ing")) and before not in verbs()


def _is_part(between: tuple[str, ...]) -> bool:
    """`of the`, `of Ore's`: a part of what the next figure counts."""
    if not 1 < len(between) < 4 or between[0] != "of":
        return False
    passed = word_group("determiners") | word_group("superlatives") | word_group("picked")
    return all(word in passed or word.endswith("'s") for word in between[1:])


def _unqualified(sentence: Sentence, first: int) -> int:
    """The index of the first word of a figure with the qualifier in front of it."""
    qualifier = qualifier_before(sentence, first)
    return qualifier[0] if qualifier else first


def _from_earlier(sentence: Sentence, drafts: list[Draft], place: int) -> Draft:
    """The draft with the unit or noun of an earlier one, where it is bare and a word links them."""
    draft = drafts[place]
    word = sentence.lower[draft.past]
    if draft.form == "vague" or not _is_bare(sentence, drafts, place):
        return draft
    of_people = word in word_group("counted owners")
    partitive = word == "of" and sentence.lower[draft.past + 1] in word_group("parted")
    for earlier in reversed(drafts[max(0, place - _LOOK_BACK) : place]):
        if earlier.kind in _NOT_BACKWARDS or earlier.unit in ("fraction", "time") or _is_open(earlier):
            continue
        if earlier.counts and sentence.words[earlier.number_past] == "-":
            continue
        if (of_people and not earlier.counts) or (partitive and earlier.value == 1):
            continue
        if partitive:
            whole = sentence.slice(earlier.first, earlier.past)
            return replace(_like(draft, earlier), of=whole) if earlier.counts else draft
        if _is_harmed(sentence, draft) and not _is_living(earlier):
            continue
        return _like(draft, earlier) if _is_linked(sentence, earlier, draft) else draft
    return draft


def _is_harmed(sentence: Sentence, draft: Draft) -> bool:
    """Whether a number stands behind what is done to people: `killing 50`."""
    first = _unqualified(sentence, draft.first)
    return first > 0 and sentence.lower[first - 1] in word_group("harms")


def _is_living(draft: Draft) -> bool:
    """Whether what is counted may be people, as far as the noun tells."""
    return draft.counts is not None and draft.counts.split()[-1].lower() not in word_group("things harmed")


def _is_bare(sentence: Sentence, drafts: list[Draft], place: int) -> bool:
    """Whether no noun of its own can follow, nor the same amount in another currency in brackets."""
    past = drafts[place].past
    word = sentence.lower[past]
    if word == "(" and place + 1 < len(drafts) and drafts[place + 1].first == past + 1:
        return False
    return not word[:1].isalpha() or word in stop_words() or word.endswith(("ed", "ly"))


def _is_linked(sentence: Sentence, earlier: Draft, draft: Draft) -> bool:
    """Whether a word that continues stands between two numbers not far apart."""
    between = sentence.lower[earlier.past : draft.first]
    if len(between) > _REACH or word_group("links").isdisjoint(between):
        return False
    if not word_group("totals").isdisjoint(between):
        return False
    toll = earlier.counts is not None and earlier.counts.endswith(("toll", "others"))
    # What one of is named is no noun of several: `one death, while nine drowned`.
    single = earlier.value == 1 and earlier.form == "words" and draft.value != 1
    if (toll or single) and not word_group("close links").issuperset(between):
        return False
    if earlier.kind == "duration" and not word_group("close links").issuperset(between):
        return False
    lone = draft.value == 1 and draft.form == "words"
    return not lone or (len(between) < 4 and not {"and", "or"}.isdisjoint(between))


def _like(draft: Draft, other: Draft) -> Draft:
    """The draft with unit, kind and noun of another."""
    return replace(draft, unit=other.unit, unit_kind=other.unit_kind, kind=other.kind, counts=other.counts)


def carry_between(read: Iterable[tuple[Sentence, Drafts]]) -> Iterator[tuple[Sentence, Drafts]]:
    """Give `three of them` the noun last counted in the sentences before it."""
    last: str | None = None
    for sentence, drafts in read:
        completed = []
        for draft in drafts:
            if last and _is_open(draft) and _is_partitive(sentence, draft):
                draft = replace(draft, counts=last)
            if draft.kind == "count" and draft.counts:
                last = draft.counts
            completed.append(draft)
        yield sentence, tuple(completed)


def _is_partitive(sentence: Sentence, draft: Draft) -> bool:
    return sentence.lower[draft.past] == "of" and sentence.lower[draft.past + 1] in word_group("parted")
