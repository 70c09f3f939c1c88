"""Step 7b: a bare number takes unit or noun from an earlier one: `killed two men and injured 17`."""

from __future__ import annotations

from .carried import NOT_BACKWARDS, is_open, like, unqualified
from .draft import Draft
from .sentence import Sentence
from .tables import changes, is_in_long_group, stop_words, verbs, word_group

__all__ = ["from_earlier"]

_REACH = 14
"""How many words may stand between a number and the earlier one from which it takes unit or noun."""
_LOOK_BACK = 4
"""How many earlier figures are asked."""


def from_earlier(sentence: Sentence, drafts: list[Draft], place: int) -> Draft:
    """The draft with the unit or noun of an earlier one, where it is bare and a word links them."""
    draft = drafts[place]
    word = sentence.lower[draft.past]
    if draft.form == "vague" or not _is_bare(sentence, drafts, place):
        return draft
    of_people = word in word_group("counted owners")
    partitive = word == "of" and sentence.lower[draft.past + 1] in word_group("parted")
    if word == "of" and not partitive and sentence.lower[draft.past + 1] in word_group("determiners"):
        # Of whom is said behind it: `20 of his own party`.
        return draft
    for earlier in reversed(drafts[max(0, place - _LOOK_BACK) : place]):
        if earlier.kind in NOT_BACKWARDS or earlier.unit in ("fraction", "time") or is_open(earlier):
            continue
        if earlier.counts and sentence.words[earlier.number_past] == "-":
            continue
        if (of_people and not earlier.counts) or (partitive and earlier.value == 1):
            continue
        if sentence.lower[draft.past + 1] != "which" and _is_place(sentence, drafts, place, earlier):
            continue
        if partitive:
            whole = sentence.slice(earlier.first, earlier.past)
            return like(draft, earlier)._replace(of=whole) if earlier.counts else draft
        if _is_harmed(sentence, draft) and not _is_living(earlier):
            continue
        if earlier.unit and _is_object(sentence, draft):
            continue
        return like(draft, earlier) if _is_linked(sentence, earlier, draft) else draft
    return draft


def _is_place(sentence: Sentence, drafts: list[Draft], place: int, earlier: Draft) -> bool:
    """Whether an earlier figure only says where another is: `92 cases in 12 towns, three of them mild`."""
    at = unqualified(sentence, earlier.first) - 1
    bare = earlier.past == earlier.number_past
    if at < 0 or bare or sentence.lower[at] not in ("in", "at", "across", "from", "to"):
        return False
    return any(other.counts and other.first < earlier.first for other in drafts[max(0, place - _LOOK_BACK) : place])


def _is_object(sentence: Sentence, draft: Draft) -> bool:
    """Whether a verb stands in front of a number, which so has a noun of its own sort: `forced 3,000 from home`."""
    at = unqualified(sentence, draft.first) - 1
    word = sentence.lower[at] if at >= 0 else ""
    if changes().get(word):
        return False
    return word in verbs() or (len(word) > 4 and word.endswith(("ed", "ing")))


def _is_harmed(sentence: Sentence, draft: Draft) -> bool:
    """Whether a number stands behind what is done to people: `killing 50`."""
    first = unqualified(sentence, draft.first)
    return first > 0 and is_in_long_group(sentence.lower[first - 1], "harms")


def _is_living(draft: Draft) -> bool:
    """Whether what is counted may be people, as far as the noun tells."""
    return draft.counts is not None and not is_in_long_group(draft.counts.split()[-1].lower(), "things harmed")


def _is_bare(sentence: Sentence, drafts: list[Draft], place: int) -> bool:
    """Whether no noun of its own can follow, nor the same amount in another currency in brackets."""
    past = drafts[place].past
    word = sentence.lower[past]
    if word == "(" and place + 1 < len(drafts) and drafts[place + 1].first == past + 1:
        return False
    closed = word in stop_words() or word in verbs() or word in word_group("behind bare numbers")
    return not word[:1].isalpha() or closed or word.endswith(("ed", "ly"))


def _stands_at(sentence: Sentence, draft: Draft) -> bool:
    """Whether a number is the level of something: `up 3% against six peers at 108`; not `estimated at`."""
    first = unqualified(sentence, draft.first)
    if first == 0:
        return False
    rated = first > 1 and sentence.lower[first - 2] in ("average", "rate") and sentence.lower[first - 1] == "of"
    return rated or sentence.lower[first - 1] == "at"


def _is_broken(draft: Draft) -> bool:
    """Whether a number is not whole, and so counts no things."""
    return not isinstance(draft.value, str | tuple) and draft.value != int(draft.value)


def _is_linked(sentence: Sentence, earlier: Draft, draft: Draft) -> bool:
    """Whether a word that continues stands between two numbers not far apart."""
    between = sentence.lower[earlier.past : draft.first]
    if len(between) > _REACH or word_group("links").isdisjoint(between):
        return False
    if not word_group("totals").isdisjoint(between):
        return False
    if earlier.counts and (_stands_at(sentence, draft) or (_is_broken(draft) and not _is_broken(earlier))):
        return False
    if earlier.unit and "which" not in between and sentence.lower[draft.past] in word_group("auxiliaries"):
        # The subject of a clause of its own: `it cost $600, and 2 million were sold`.
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
