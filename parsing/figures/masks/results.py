"""Step 2e: results in a form of their own: sets (`6-4, 7-5`), innings (`254 for 6`), golf, votes of three numbers."""

from __future__ import annotations

from itertools import pairwise

from dateline.parsing.figures.context import follows_unit
from dateline.parsing.figures.draft import Draft, Drafts, Form, in_order, taken
from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, vote_words, word_group

__all__ = ["mark_results"]

_DASHES = ("-", "–", "—")
_LONG_SETS = (11, 15, 21, 25)
"""Points that win a set at table tennis and badminton, a fifth one and another one at volleyball."""
_LENGTHENED = (8, 9, 10)
"""Games that win a last set of tennis without a tie-break: boxers get as many points in every round."""
_MOST_WICKETS = 10
_LEAST_RUNS = 20
"""Fewer runs than this are rather another number."""
_LEAST_SIDE = 10
"""Fewer than this on both sides are rather games won, lost and drawn."""
_BESIDE = 6
"""How many words in front of three numbers are asked for a vote."""
_NEAR = 14
"""How many words in front of a row of results are asked for a vote."""


def mark_results(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add the results that nobody could read as anything else, or only in a report of that game.

    The sets of one match are one figure, valued in sets won: readers look for the result and not for its parts.
    """
    used = taken(drafts)
    found = list(drafts)
    behind = 0
    cricket: bool | None = None
    for index in sentence.places:
        if index < behind or index in used or not sentence.words[index].isdecimal():
            continue
        draft = _sets(sentence, index) or _round(sentence, index) or _division(sentence, index)
        if draft is None and (pair := _innings(sentence, index)) is not None:
            if cricket is None:
                cricket = not word_group("cricket").isdisjoint(sentence.lower) or _is_not_out(sentence)
            draft = pair if cricket else None
        if draft is not None and used.isdisjoint(range(draft.first, draft.past)):
            found.append(draft)
            behind = draft.past
    return in_order(found)


def _is_not_out(sentence: Sentence) -> bool:
    """Whether a batter was `not out`, or a team `all out`."""
    return not {("not", "out"), ("all", "out")}.isdisjoint(pairwise(sentence.lower))


def _score(first: int, past: int, value: tuple[int, int] | int, unit: str | None = None) -> Draft:
    form: Form = "pair" if isinstance(value, tuple) else "digits"
    return Draft(first, past, value, form, "score", number=first, number_past=past, unit=unit)


def _small(word: str) -> int | None:
    """The value of one to three digits."""
    return int(word) if word.isdecimal() and len(word) < 4 else None


def _pair(sentence: Sentence, index: int) -> tuple[int, int] | None:
    """Two numbers with a dash that touches both and nothing else."""
    words = sentence.words
    if words[index + 1] not in _DASHES or not (sentence.glued(index + 1) and sentence.glued(index + 2)):
        return None
    one, two = _small(words[index]), _small(words[index + 2])
    if one is None or two is None or (sentence.glued(index) and words[index - 1] != "("):
        return None
    touched = sentence.glued(index + 3) and (words[index + 3] in (*_DASHES, "/", "%") or words[index + 3][:1].isalnum())
    return None if touched else (one, two)


def _sets(sentence: Sentence, index: int) -> Draft | None:
    """`6-4, 3-6, 7-6 (7-4)`: two or more sets that somebody can win so."""
    won = [0, 0]
    lengthy = 0
    at = past = index
    while (pair := _pair(sentence, at)) is not None and _is_set(*pair):
        won[pair[0] < pair[1]] += 1
        lengthy += max(pair) in _LENGTHENED
        past = _over_tie_break(sentence, at + 3)
        at = past
        while sentence.words[at] in (",", ";", "and") and at < past + 2:
            at += 1
    if sum(won) < 2 or lengthy > 1 or follows_unit(sentence, past):
        return None
    near = (*sentence.lower[max(0, index - _NEAR) : index], *sentence.lower[past : past + 4])
    return None if not word_group("votes, no sets").isdisjoint(near) else _score(index, past, (won[0], won[1]), "set")


def _is_set(one: int, two: int) -> bool:
    """Whether a set of tennis, badminton, table tennis or volleyball can end so."""
    high, low = max(one, two), min(one, two)
    if high == 6:
        return low < 5
    if high == 7:
        return low in (5, 6)
    return high - low == 2 if high > 7 and high not in _LONG_SETS else high in _LONG_SETS and low <= high - 2


def _over_tie_break(sentence: Sentence, past: int) -> int:
    """The index behind the points of a tie-break in brackets: `(7-4)`, `(4)`."""
    words = sentence.words
    if words[past] != "(" or not words[past + 1].isdecimal():
        return past
    last = past + (4 if words[past + 2] in _DASHES and words[past + 3].isdecimal() else 2)
    return last + 1 if words[last] == ")" else past


def _division(sentence: Sentence, index: int) -> Draft | None:
    """`voted 68-29-3`: the two sides of a vote with those who took neither."""
    words, at = sentence.words, index + 3
    if words[at] not in _DASHES or words[index + 1] not in _DASHES:
        return None
    parts = [_small(words[place]) for place in (index, index + 2, index + 4)]
    joined = all(sentence.glued(place) for place in range(index + 1, index + 5))
    apart = not (sentence.glued(index) or (sentence.glued(index + 5) and words[index + 5][:1] in (*_DASHES, "/", "%")))
    if not joined or not apart or parts[0] is None or parts[1] is None or parts[2] is None:
        return None
    if max(parts[0], parts[1]) < _LEAST_SIDE or vote_words().isdisjoint(
        sentence.lower[max(0, index - _BESIDE) : index]
    ):
        return None
    return _score(index, index + 5, (parts[0], parts[1]))._replace(kind="vote")


def _innings(sentence: Sentence, index: int) -> Draft | None:
    """`254 for 6`, `312-8`, `145/3`, and the other way round what a bowler has: `5 for 43`."""
    words, at = sentence.words, index + 1
    one = _small(words[index])
    if sentence.lower[at] == "for":
        entry = number_words().get(sentence.lower[at + 1])
        two = entry.value if entry is not None and entry.role in ("unit", "teen") else _small(words[at + 1])
        if is_plural(sentence, at + 2) or follows_unit(sentence, at + 2):
            return None
    elif words[at] in (*_DASHES, "/") and sentence.glued(at) and sentence.glued(at + 1):
        two = _small(words[at + 1])
    else:
        return None
    if one is None or two is None or sentence.glued(index):
        return None
    is_innings = min(one, two) <= _MOST_WICKETS and max(one, two) >= _LEAST_RUNS
    return _score(index, at + 2, (one, two)) if is_innings else None


def _round(sentence: Sentence, index: int) -> Draft | None:
    """The strokes of `a 5-under 67`, `two-over-par 73`."""
    at = index - 1
    if at > 2 and sentence.lower[at] in ("par", "under-par", "over-par"):
        at -= 2 if sentence.lower[at] == "par" and sentence.words[at - 1] == "-" else 0
    if at < 2 or sentence.lower[at] not in word_group("golf") or sentence.words[at - 1] != "-":
        return None
    number = sentence.lower[at - 2]
    strokes = _small(sentence.words[index])
    if strokes is None or not (number[:1].isdecimal() or number in number_words()):
        return None
    return None if follows_unit(sentence, index + 1) else _score(index, index + 1, strokes)
