"""Step 8a: how exact a figure is said to be."""

from __future__ import annotations

from dateline.parsing.model import Qualifier

from .draft import NO_QUANTITIES, Draft, Drafts
from .sentence import Sentence
from .tables import changes, is_in_long_group, qualifiers_after, qualifiers_before, word_group

__all__ = ["is_time_passed", "qualifier_before", "read_qualifiers"]


def qualifier_before(sentence: Sentence, index: int) -> tuple[int, Qualifier] | None:
    """The longest qualifier that ends in front of a word, with the index of its first word."""
    lower = sentence.lower
    if lower[index - 1] == ".":
        index -= 1
    for words, qualifier in qualifiers_before().get(lower[index - 1], ()) if index > 0 else ():
        first = index - len(words)
        if first >= 0 and lower[first:index] == words and not (first and _is_preposition(words, lower[first - 1])):
            return first, qualifier
    return None


def _is_preposition(words: tuple[str, ...], before: str) -> bool:
    """Whether the word in front makes something else of a qualifier: `talks about two`, `a dispute over three`."""
    if before in word_group("unqualifying"):
        return True
    if words == ("up", "to"):
        # `has gone up to nine` says where a level is now, not where it ends
        return is_in_long_group(before, "in front of up to")
    if len(words) > 1:
        return False
    word = words[0]
    if word == "about":
        return is_in_long_group(before, "in front of about")
    if word == "over":
        return is_in_long_group(before, "in front of over")
    if word == "past":
        # `climbed past 1,200`, not `walked past 12 houses`
        return before not in changes() and before not in word_group("in front of past")
    return word == "around" and before in word_group("in front of around")


def qualifier_after(sentence: Sentence, index: int) -> Qualifier | None:
    """The longest qualifier that begins at a word."""
    for words, qualifier in qualifiers_after().get(sentence.lower[index], ()):
        if sentence.lower[index : index + len(words)] == words:
            return qualifier
    return None


def read_qualifiers(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give each figure the qualifier in front of it, else the one behind it."""
    return tuple(draft if draft.kind in NO_QUANTITIES else _qualified(sentence, draft) for draft in drafts)


def _over_filler(sentence: Sentence, draft: Draft) -> tuple[int, Qualifier] | None:
    """The qualifier in front of an article or `another`.

    What stands in front of `the` is compared or a preposition (`fewer than the 300 in May`, `over the two sides`), and
    so is a lone word in front of an article and a modifier (`presides over a five-member council`).
    """
    first = draft.first
    found = qualifier_before(sentence, first - 1)
    filler = sentence.lower[first - 1]
    if found is None or sentence.lower[found[0]] in ("almost", "nearly"):
        return found
    if filler == "the":
        return found if sentence.lower[draft.past] in word_group("thresholds") else None
    if first - 1 - found[0] > 1:
        return found
    return None if filler in ("a", "an") and draft.unit is None else found


def is_time_passed(sentence: Sentence, first: int, number: int, past: int) -> bool:
    """Whether `over` alone stands in front of a length of time in which something happened: `raids over two years`."""
    if sentence.lower[first] != "over" or first + 1 != number or sentence.lower[past] in word_group("behind time gone"):
        return False
    return not is_in_long_group(sentence.lower[first - 1] if first else "", "in front of time taken")


def _is_prepositional(sentence: Sentence, draft: Draft, first: int) -> bool:
    """Whether a preposition says in which time or at which height: `raids over two years`, `snow above 600m`.

    `took over two years` is more than two.
    """
    if draft.unit_kind == "length" and first > 0 and sentence.lower[first] in ("above", "below"):
        return sentence.lower[first - 1] in word_group("in front of above")
    if draft.kind != "duration" or sentence.words[draft.number_past] == "-":
        return False
    return is_time_passed(sentence, first, draft.first, draft.past)


def _limit_of(sentence: Sentence, first: int) -> Qualifier | None:
    """`a minimum term of 31 years`, `the maximum fine of $500`: how exact a figure behind `of` is."""
    if first < 4 or sentence.lower[first - 1] != "of":
        return None
    for word in sentence.lower[first - 4 : first - 2]:
        if word in ("minimum", "maximum"):
            return "at_least" if word == "minimum" else "up_to"
    return None


def _qualified(sentence: Sentence, draft: Draft) -> Draft:
    if draft.qualifier is not None:
        return draft
    first = draft.first
    found = qualifier_before(sentence, first)
    if found is None and first and sentence.lower[first - 1] in word_group("qualifier fillers"):
        found = _over_filler(sentence, draft)
    if found is None and sentence.lower[first - 1] == "-" and sentence.glued(first):
        found = qualifier_before(sentence, first - 1)
    if found is None and draft.kind == "age" and sentence.lower[max(0, first - 3) : first] == ("the", "age", "of"):
        found = qualifier_before(sentence, first - 3)
        return draft._replace(qualifier=found[1]) if found else draft
    if found is not None and _is_prepositional(sentence, draft, found[0]):
        return draft
    if found is not None:
        return draft._replace(qualifier=found[1], qualified_from=found[0])
    behind = qualifier_after(sentence, draft.past) or qualifier_after(sentence, draft.number_past)
    behind = behind or (_limit_of(sentence, first) if draft.unit else None)
    return draft._replace(qualifier=behind) if behind is not None else draft
