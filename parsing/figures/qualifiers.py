"""Step 8a: how exact a figure is said to be."""

from __future__ import annotations

from dataclasses import replace

from dateline.parsing.model import Qualifier

from .draft import Draft, Drafts
from .sentence import Sentence
from .tables import qualifiers_after, qualifiers_before, word_group

__all__ = ["qualifier_before", "read_qualifiers"]

_UNQUALIFIED = frozenset(("date", "time", "ordinal", "rank", "label", "vote", "score"))


def qualifier_before(sentence: Sentence, index: int) -> tuple[int, Qualifier] | None:
    """The longest qualifier that ends in front of a word, with the index of its first word."""
    lower = sentence.lower
    if lower[index - 1] == ".":
        index -= 1
    for words, qualifier in qualifiers_before().get(lower[index - 1], ()) if index > 0 else ():
        first = index - len(words)
        if (
            first >= 0
            and lower[first:index] == words
            and not (first and lower[first - 1] in word_group("unqualifying"))
        ):
            return first, qualifier
    return None


def qualifier_after(sentence: Sentence, index: int) -> Qualifier | None:
    """The longest qualifier that begins at a word."""
    for words, qualifier in qualifiers_after().get(sentence.lower[index], ()):
        if sentence.lower[index : index + len(words)] == words:
            return qualifier
    return None


def read_qualifiers(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give each figure the qualifier in front of it, else the one behind it."""
    return tuple(draft if draft.kind in _UNQUALIFIED else _qualified(sentence, draft) for draft in drafts)


def _qualified(sentence: Sentence, draft: Draft) -> Draft:
    if draft.qualifier is not None:
        return draft
    first = draft.first
    found = qualifier_before(sentence, first)
    if found is None and first and sentence.lower[first - 1] in word_group("qualifier fillers"):
        found = qualifier_before(sentence, first - 1)
    if found is None and sentence.lower[first - 1] == "-" and sentence.glued(first):
        found = qualifier_before(sentence, first - 1)
    if found is None and draft.kind == "age" and sentence.lower[max(0, first - 3) : first] == ("the", "age", "of"):
        found = qualifier_before(sentence, first - 3)
        return replace(draft, qualifier=found[1]) if found else draft
    if found is not None:
        return replace(draft, qualifier=found[1], qualified_from=found[0])
    behind = qualifier_after(sentence, draft.past) or qualifier_after(sentence, draft.number_past)
    return replace(draft, qualifier=behind) if behind is not None else draft
