"""Step 5b: ages told without a unit (`Maria Bell, 59,`, `aged 12`, `she was 10`)."""

from __future__ import annotations

from dataclasses import replace

from .draft import Draft, Drafts
from .nouns import is_plural
from .sentence import Sentence
from .tables import months, word_group

__all__ = ["read_ages"]

_OLDEST = 120
_ENDS = (",", ".", ";", ")", "", "—", "–")


def read_ages(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Turn plain numbers that tell how old somebody is into ages."""
    return tuple(_aged(sentence, draft) if draft.kind in ("count", "duration", "age") else draft for draft in drafts)


def _aged(sentence: Sentence, draft: Draft) -> Draft:
    if draft.kind == "age":
        return draft
    ends = draft.value if isinstance(draft.value, tuple) else (draft.value,)
    if draft.scale != 1 or not all(isinstance(end, int) and 0 < end <= _OLDEST for end in ends):
        return draft
    if _is_told(sentence, draft):
        return replace(draft, kind="age", unit="year of age", unit_kind="age")
    if draft.kind == "count" and _is_apposed(sentence, draft):
        return replace(
            draft, kind="age", unit="year of age", unit_kind="age", of=_name_before(sentence, draft.first - 1)
        )
    return draft


def _is_told(sentence: Sentence, draft: Draft) -> bool:
    """`aged 12`, `at age 40`, `the age of 5 years`, `who was 10`."""
    lower, first = sentence.lower, draft.first
    if first == 0:
        return False
    if draft.unit_kind not in (None, "duration") or (draft.unit is not None and draft.unit != "year"):
        return False
    before = lower[first - 1]
    if before in word_group("ages") or (before == "of" and lower[first - 2] in ("age", "ages")):
        return True
    if before in word_group("age joints") and lower[first - 2] in word_group("ages"):
        return True
    if before == "at" and lower[first - 2] in word_group("dying"):
        return draft.unit is None
    if (
        draft.unit is None
        and before in word_group("being")
        and lower[first - 2] in word_group("aged subjects")
        and first > 1
    ):
        following = lower[draft.past]
        return not following[:1].isalpha() or following in word_group("aged followers") or following.endswith("ing")
    return False


def _is_apposed(sentence: Sentence, draft: Draft) -> bool:
    """`Khalil, 59,`: a number between commas behind a capitalised name, and none that counts what follows."""
    written, first, past = sentence.words, draft.first, draft.past
    if first < 2 or draft.form != "digits" or written[first - 1] != "," or written[past] not in _ENDS:
        return False
    name = written[first - 2]
    if (
        not sentence.is_capital(first - 2)
        or sentence.lower[first - 2] in months()
        or (name.isupper() and len(name) > 3)
    ):
        return False
    return written[past] != "," or not is_plural(sentence, past + 1)


def _name_before(sentence: Sentence, index: int) -> str:
    """The capitalised words that end in front of a word."""
    first = index
    while first > 0 and sentence.is_capital(first - 1) and index - first < 5:
        first -= 1
    return sentence.slice(first, index)
