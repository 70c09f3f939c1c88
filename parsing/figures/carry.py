"""Step 7: numbers without unit or noun take them from a neighbour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .carried import is_open, pass_on
from .carry_backwards import from_earlier
from .carry_forwards import from_next
from .draft import Draft, Drafts
from .sentence import Sentence
from .tables import word_group

__all__ = ["carry_between", "carry_over"]


def carry_over(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Complete bare numbers: forwards over `or`, `to`, `of the` and waiting hyphens, backwards within the sentence.

    A lone `one` that finds nothing is a pronoun and goes.
    """
    found = list(drafts)
    for place in range(len(found) - 2, -1, -1):
        if is_open(found[place]):
            found[place] = from_next(sentence, found[place], found[place + 1])
    for place in range(1, len(found)):
        if is_open(found[place]):
            found[place] = from_earlier(sentence, found, place)
    whole = (_happened_to(sentence, draft) if is_open(draft) else draft for draft in found)
    return tuple(draft for draft in whole if not _is_pronoun(sentence, draft))


def _is_pronoun(sentence: Sentence, draft: Draft) -> bool:
    return is_open(draft) and draft.form == "words" and draft.value == 1 and sentence.lower[draft.past] != "of"


def _happened_to(sentence: Sentence, draft: Draft) -> Draft:
    """The draft with the participle behind it as its noun, where no number in front has one: `12 rescued`."""
    past = draft.past
    past += sentence.lower[past] in word_group("before happened")
    if sentence.lower[past] not in word_group("happened to some"):
        return draft
    return draft._replace(past=past + 1, counts=sentence.slice(past, past + 1))


def carry_between(read: Iterable[tuple[Sentence, Drafts]]) -> Iterator[tuple[Sentence, Drafts]]:
    """Give `three of them` the noun last counted in the sentences before it."""
    return pass_on(read, _is_partitive)


def _is_partitive(sentence: Sentence, draft: Draft) -> bool:
    return sentence.lower[draft.past] == "of" and sentence.lower[draft.past + 1] in word_group("parted")
