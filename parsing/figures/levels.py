"""Nouns whose level a bare number is: `Deaths rose to 412`, `with casualties at 300`, `Killed: 12`."""

from __future__ import annotations

from .draft import Draft
from .nouns import is_plural
from .qualifiers import qualifier_before
from .sentence import Sentence
from .tables import changes, is_in_long_group, person_plurals, word_group

__all__ = ["with_level"]

_REACH = 20
"""How many words in front of a number its noun may stand."""
_SUBJECT_REACH = 8
"""How many words in front of a noun the preposition may stand that makes it part of another phrase."""
_LABEL_REACH = 4
"""How many words a label in front of a colon may have."""
_DASHES = ("-", "–", "—")


def with_level(sentence: Sentence, draft: Draft) -> Draft:
    """The draft with the noun it is the level of, or the label it is listed under."""
    first = _unqualified(sentence, draft.first)
    counts = (
        _grouped(sentence, first)
        or _labelled(sentence, first, draft.past)
        or _risen(sentence, first)
        or _risen(sentence, draft.first)
    )
    return draft._replace(counts=counts) if counts else draft


def _unqualified(sentence: Sentence, first: int) -> int:
    found = qualifier_before(sentence, first)
    return found[0] if found else first


def _grouped(sentence: Sentence, first: int) -> str | None:
    """`a crew of 23`, `a population of 5,000`: the noun of a group with the number of its members behind `of`."""
    group = first - 2
    if group < 0 or sentence.lower[first - 1] != "of":
        return None
    if sentence.words[group].removesuffix("s") not in word_group("groups"):
        return None
    return sentence.slice(group, group + 1)


def _labelled(sentence: Sentence, first: int, past: int) -> str | None:
    """`Killed: 12`, `Injured - 17`: the words that open a line, or an item of one, in front of a mark and a number."""
    mark = first - 1
    if mark < 1 or not _closes(sentence, past):
        return None
    dash = sentence.words[mark] in _DASHES
    if not (sentence.words[mark] == ":" or (dash and not sentence.glued(mark) and not sentence.glued(first))):
        return None
    opening = mark
    while opening > max(0, mark - _LABEL_REACH) and sentence.words[opening - 1][:1].isalpha():
        opening -= 1
    opens = opening == 0 or sentence.words[opening - 1] in (",", ";", ".", "•", "*", *_DASHES)
    if not opens or opening == mark:
        return None
    last = mark - 1
    if last > opening and sentence.lower[last].endswith("ed") and is_plural(sentence, last - 1):
        # `Vehicles delivered: 343,830`
        last -= 1
    named = sentence.lower[last] in word_group("happened") or _is_counted(sentence, last)
    return sentence.slice(opening, mark) if named else None


def _closes(sentence: Sentence, past: int) -> bool:
    return not sentence.words[past] or sentence.words[past] in (",", ";", ".", "(")


def _risen(sentence: Sentence, first: int) -> str | None:
    """The subject of a verb that says what something comes to: `Deaths in the valley rose to 412`.

    That is a plural that news counts, or a group (`its population was 1,200`).
    """
    verb = _verb_of_level(sentence, first)
    sized_only = verb < 0
    if sized_only:
        verb = first - 1
        if verb < 1 or sentence.lower[verb] not in word_group("measuring verbs"):
            return None
    for at in range(verb - 1, max(-1, verb - _REACH), -1):
        word = sentence.lower[at]
        if word in word_group("clause breaks") or (sized_only and word == ","):
            break
        if word in word_group("sizes") and (at == 0 or sentence.lower[at - 1] not in ("of", "for", "in", "from")):
            return sentence.slice(at - _is_modified(sentence, at), at + 1)
        if not sized_only and _is_counted(sentence, at) and _is_subject(sentence, at):
            return sentence.slice(at - _is_modified(sentence, at), at + 1)
    return None


def _verb_of_level(sentence: Sentence, first: int) -> int:
    """The verb whose level a number is, or the `at` that stands for one (`with casualties at 300`); else -1."""
    at = first - 1
    preposition = sentence.lower[at] if at >= 0 else ""
    if preposition in ("to", "at", "by"):
        at -= 1
    elif preposition in word_group("direct levels"):
        return at
    else:
        return -1
    while at > 0 and _is_passed(sentence, at):
        at -= 1
    word = sentence.lower[at]
    if any(entry.sort == "verb" for entry in changes().get(word, ())) or is_in_long_group(word, "level verbs"):
        return at
    return first - 1 if preposition == "at" and _is_counted(sentence, at) else -1


def _is_passed(sentence: Sentence, index: int) -> bool:
    """Whether a word may stand between a verb and the level: `fell sharply to 9`, `rose by about 3 per cent to 412`."""
    word = sentence.lower[index]
    return word.endswith("ly") or word[:1].isdecimal() or word in word_group("in front of levels")


def _is_counted(sentence: Sentence, index: int) -> bool:
    """Whether a plural is one of those that news counts, not prices or rates."""
    word = sentence.lower[index]
    if not is_plural(sentence, index) or word in word_group("measured subjects"):
        return False
    return word in person_plurals() or word in word_group("counted subjects")


def _is_modified(sentence: Sentence, index: int) -> bool:
    """Whether the word in front belongs to the noun: `job losses`, `civilian deaths`."""
    if index == 0:
        return False
    named = sentence.lower[index] == "numbers" and sentence.words[index - 1][:1].isalpha()
    return named or sentence.lower[index - 1] in word_group("subject modifiers")


def _is_subject(sentence: Sentence, index: int) -> bool:
    """Whether a noun is no part of another phrase: `the share of workers rose to 412`."""
    at = index - 1
    while at >= 0 and index - at < _SUBJECT_REACH:
        word = sentence.lower[at]
        if word in ("of", "for", "by", "from", "to", "in", "among", "on", "per"):
            return False
        if not word[:1].isalpha() or word in ("the", "and", "with", "as", "while", "but", "that"):
            break
        at -= 1
    return True
