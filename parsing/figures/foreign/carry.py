"""Numbers without unit or noun take them from a neighbour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from dateline.parsing.figures.carried import NOT_BACKWARDS, is_open, like, pass_on
from dateline.parsing.figures.draft import NO_QUANTITIES, Draft, Drafts
from dateline.parsing.figures.numerals import Number
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar
from .qualifiers import qualifier_before

__all__ = ["carry_between", "carry_over"]

_REACH = 14
"""How many words may stand between a number and the earlier one from which it takes its noun."""
_CLOSE = 4
"""How many words may stand between the two where a comma links them."""
_LARGE = 10**6
"""From here on a number alone is of the money told before it."""


def carry_over(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Complete bare numbers: from the next one over `oder` and `der`, from an earlier one over `und`.

    What is left of an article, and of a word that is more than a number, counts nothing: `neuf` is also new.
    """
    found = list(drafts)
    for place in range(1, len(found)):
        one, two = found[place - 1], found[place]
        if sentence.lower[one.past : two.first] == ("sur",) and one.value == two.value:  # `24 heures sur 24`
            found[place] = two._replace(kind="label")
    for place in range(len(found) - 2, -1, -1):
        if is_open(found[place]):
            found[place] = _from_next(grammar, sentence, found[place], found[place + 1])
    for place in range(1, len(found)):
        if is_open(found[place]):
            found[place] = _from_earlier(grammar, sentence, found[place], found[max(0, place - 3) : place])
    return tuple(draft for draft in found if not (is_open(draft) and _is_doubtful(grammar, sentence, draft)))


def _is_doubtful(grammar: Grammar, sentence: Sentence, draft: Draft) -> bool:
    """Whether a number in words may be another word."""
    if draft.form == "article":
        return True
    alone = draft.number_past - draft.number == 1
    return draft.form == "words" and alone and grammar.is_in("doubtful numbers", sentence.lower[draft.number])


def _from_next(grammar: Grammar, sentence: Sentence, draft: Draft, following: Draft) -> Draft:
    """`drei oder vier Männer`, `drei der neun Menschen`, `trois des neuf personnes`."""
    if following.kind in NO_QUANTITIES or is_open(following) or draft.form == "vague":
        return draft
    qualified = qualifier_before(grammar, sentence, following.first)
    between = sentence.lower[draft.past : qualified[0] if qualified else following.first]
    joined = len(between) == 1 and grammar.is_in("gather", between[0])
    part = 0 < len(between) < 4 and all(grammar.is_in("part joints", word) for word in between)
    if not joined and not (part and following.counts):
        return draft
    return like(draft, following)


def _from_earlier(grammar: Grammar, sentence: Sentence, draft: Draft, earlier: list[Draft]) -> Draft:
    """`tötete zwei Zivilisten und verletzte 17`, `trois d'entre eux`."""
    following = sentence.lower[draft.past]
    partitive = _is_partitive(grammar, sentence, draft)
    bare = grammar.capital_nouns or not following[:1].isalpha() or following in grammar.stop_words
    if not partitive and not bare and draft.scale < _LARGE:
        return draft
    for other in reversed(earlier):
        if other.kind in NOT_BACKWARDS or is_open(other) or other.unit == "fraction":
            continue
        if partitive:
            money = draft.scale >= _LARGE and other.kind == "money"
            return like(draft, other) if other.counts or money else draft
        between = sentence.lower[other.past : draft.first]
        if any(grammar.is_in("parting links", word) for word in between) and _most(other) < _most(draft):
            continue
        reach = _CLOSE if other.kind == "duration" else _REACH
        linked = len(between) <= reach and any(grammar.is_in("links", word) for word in between)
        linked = linked or (len(between) <= _CLOSE and between[:1] == (",",))
        linked = linked or (len(between) <= _REACH and draft.scale >= _LARGE and other.kind == "money")
        return like(draft, other) if linked and draft.form != "vague" else draft
    return draft


def _most(draft: Draft) -> Number:
    """The value of a number, or of the end of a range."""
    value = draft.value[1] if isinstance(draft.value, tuple) else draft.value
    return 0 if isinstance(value, str) else value


def _is_partitive(grammar: Grammar, sentence: Sentence, draft: Draft) -> bool:
    """`drei von ihnen`, `trois d'entre eux`, `drei davon`."""
    lower, at = sentence.lower, draft.past
    if grammar.is_in("partitives", lower[at]):
        return any(grammar.is_in("parted", word) for word in lower[at + 1 : at + 3])
    return lower[at] == "davon"


def carry_between(grammar: Grammar, read: Iterable[tuple[Sentence, Drafts]]) -> Iterator[tuple[Sentence, Drafts]]:
    """Give `drei von ihnen` the noun last counted in the sentences before it."""
    return pass_on(read, partial(_is_partitive, grammar))
