"""Which words of a sentence are claimed around a verb of saying and its subject."""

from __future__ import annotations

from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, word_group

from .subject import Subject
from .subjects import behind_adverbial
from .tables import ClaimVerb, claim_group

__all__ = ["claimed_words"]

_AHEAD = 10
"""How many words around a verb or a subject are looked at."""
_OPENERS = (",", ":", "—", "–", "-", "(", "$", "£", "€", "~", "'")
"""Marks behind a verb with which what is said may begin, besides quotation marks."""


def claimed_words(sentence: Sentence, verb: int, subject: Subject, form: ClaimVerb) -> tuple[tuple[int, int], ...]:
    """The words that are claimed: behind the verb, in front of the subject, or both."""
    begin = subject.first
    while begin > 0 and sentence.lower[begin - 1] in (*word_group("determiners"), "a", "an"):
        begin -= 1
    mark = sentence.words[begin - 1] if begin else ""
    if sentence.lower[begin - 1] in ("if", "unless", "until", "whether"):
        return ()
    following = sentence.words[verb + 1]
    behind = (_clause_behind(sentence, verb, form), sentence.count)
    ended = not following[:1].isalnum() and following not in _OPENERS and following not in word_group("quote marks")
    if sentence.lower[begin - 1] in ("which", "whom") and begin > 1 and sentence.words[begin - 2] == ",":
        # `The storm, which police said killed 3, has passed`: what the comma closes is theirs.
        closed = next((at for at in range(verb + 1, sentence.count) if sentence.words[at] == ","), sentence.count)
        return ((behind[0], closed),)
    if begin == 1 and sentence.lower[0] in word_group("subordinators") and subject.sort == "named":
        # `As Ore announced a fine, Bell left 3 men`: the clause ends with its comma.
        closed = next((at for at in range(verb + 1, sentence.count) if sentence.words[at] == ","), sentence.count)
        return ((behind[0], closed),)
    if mark not in (",", "-", "—", "–") and mark not in word_group("quote marks"):
        return _relative(sentence, begin) if ended else (behind,)
    if following == ",":
        return ((0, begin), behind)
    if not following[:1].isalnum() and following not in (":", *word_group("quote marks")):
        return ((0, begin),)
    follows = sentence.lower[verb + 1]
    if begin == behind_adverbial(sentence) or _qualifies(sentence, verb + 1):
        return (behind,)
    if follows in word_group("prepositions") or follows in claim_group("circumstances"):
        return ((0, begin),)
    if addressed := _past_addressed(sentence, verb, form):
        return ((0, begin), (addressed, sentence.count)) if sentence.words[addressed] == "," else ((0, begin),)
    return (behind,)


def _qualifies(sentence: Sentence, index: int) -> bool:
    """Whether a preposition begins a number: `said at least 20`, `said about 30`."""
    following = sentence.lower[index + 1]
    counted = following in number_words() or following[:1].isdecimal() or following in ("least", "most")
    return counted and sentence.lower[index] in ("at", "about", "over", "under", "around", "between")


def _past_addressed(sentence: Sentence, verb: int, form: ClaimVerb) -> int:
    """`C, Bell told the Ore Post, while D`: where what stands behind the verb, only who was told or when, ends; else 0.

    A number, a quotation or `that` among it is what is said.
    """
    if form.sort != "say":
        return 0
    past = verb + 1
    while past < sentence.count and (sentence.words[past][:1].isalnum() or sentence.words[past] in ("'", "-", ".")):
        past += 1
    is_end = past >= sentence.count - 1
    rest = sentence.lower[verb + 1 : past]
    if sentence.lower[verb] in ("told", "tells"):
        speaks = "that" in rest or any(word in number_words() or word[:1].isdecimal() for word in rest)
        closed = is_end or sentence.words[past] == ","
        return past if 0 < len(rest) < _AHEAD and closed and not speaks else 0
    day = is_end and len(rest) < 3 and all(word in word_group("weekdays") for word in rest[1:])
    return past if day and rest else 0


def _clause_behind(sentence: Sentence, verb: int, form: ClaimVerb) -> int:
    """Where what is said begins behind a verb: whoever is told or accused is no part of it."""
    word = sentence.lower[verb]
    if word.startswith(("tell", "told")):
        for at in range(verb + 1, min(sentence.count, verb + 1 + _AHEAD + 4)):
            if sentence.lower[at] == "that" or sentence.words[at] in (":", *word_group("quote marks")):
                return at
    if form.sort == "accuse":
        return next(at for at in range(verb + 1, verb + 2 + _AHEAD) if sentence.lower[at] == "of")
    return verb + 1


def _relative(sentence: Sentence, subject: int) -> tuple[tuple[int, int], ...]:
    """`the 20 boats that the army admits`: what `that` joins to the end of the sentence is claimed."""
    joint = subject if sentence.lower[subject] in ("that", "which") else subject - 1
    if joint < 1 or sentence.lower[joint] not in ("that", "which"):
        return ()
    first = joint - 1
    while first > 0 and subject - first < _AHEAD and sentence.lower[first] not in (
        "the", "with", "to", "than", "against", "of", "from", "and", ","
    ):  # fmt: skip
        first -= 1
    return ((first + 1, subject),)
