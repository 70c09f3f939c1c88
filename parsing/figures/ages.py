"""Step 5b: ages told without a unit (`Vera Bell, 61,`, `aged 12`, `she was 10`)."""

from __future__ import annotations

from dateline.parsing.lexicon import is_listed

from .draft import Draft, Drafts
from .nouns import is_plural
from .sentence import Sentence
from .tables import is_in_long_group, months, stop_words, verbs, word_group

__all__ = ["read_ages"]

_OLDEST = 120
_ENDS = (",", ".", ";", ")", "", "—", "–")


def read_ages(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Turn plain numbers that tell how old somebody is into ages."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.kind in ("count", "duration"):
            draft = _listed(sentence, found[-1], draft) if found else draft
            draft = _aged(sentence, draft)
        found.append(draft)
    return tuple(found)


def _listed(sentence: Sentence, earlier: Draft, draft: Draft) -> Draft:
    """The second of `aged 23 and 27`."""
    joined = sentence.lower[earlier.past : draft.first] in (("and",), ("or",), (",",), (",", "and"))
    if not joined or earlier.kind != "age" or earlier.past > earlier.number_past or not _is_age(draft):
        return draft
    return draft._replace(kind="age", unit="year of age", unit_kind="age") if _is_closed(sentence, draft) else draft


def _is_closed(sentence: Sentence, draft: Draft) -> bool:
    """Whether nothing that is counted can follow."""
    following = sentence.lower[draft.past]
    return not following[:1].isalpha() or following in stop_words()


def _is_age(draft: Draft) -> bool:
    """Whether a number, or both ends of a range, may be somebody's age."""
    ends = draft.value if isinstance(draft.value, tuple) else (draft.value,)
    return draft.scale == 1 and all(isinstance(end, int) and 0 < end <= _OLDEST for end in ends)


def _aged(sentence: Sentence, draft: Draft) -> Draft:
    if draft.kind == "age" or not _is_age(draft):
        return draft
    if _is_told(sentence, draft):
        return draft._replace(kind="age", unit="year of age", unit_kind="age")
    if draft.kind == "count" and _is_apposed(sentence, draft):
        return draft._replace(
            kind="age", unit="year of age", unit_kind="age", of=_name_before(sentence, draft.first - 1)
        )
    return draft


def _is_told(sentence: Sentence, draft: Draft) -> bool:
    """`aged 12`, `at age 40`, `the age of 5 years`, `died at 89`, `who was 10`, `65 and older`."""
    lower, first = sentence.lower, draft.first
    if draft.unit not in (None, "year") or sentence.joint(draft.past) > draft.past:
        return False
    if (
        sentence.words[draft.past] in ("'", '"', "°")
        and sentence.glued(draft.past)
        and not _closes_quote(sentence, draft.past)
    ):
        # Feet, minutes, degrees: `he was 30' up`.
        return False
    first -= first > 0 and lower[first - 1] == "now"
    before, earlier = (lower[first - 1] if first else ""), (lower[first - 2] if first > 1 else "")
    if before in word_group("ages") or (before == "of" and earlier in ("age", "ages")):
        return True
    if before in word_group("age joints") and earlier in word_group("ages"):
        return True
    if draft.unit is not None:
        return False
    if before == "at" and (earlier in word_group("dying") or _opens_life(sentence, draft)):
        return True
    if lower[draft.past] in ("and", "or") and lower[draft.past + 1] in ("older", "younger"):
        return True
    if before == "both" and earlier == ",":
        return _is_closed(sentence, draft)
    if before in ("over", "under", "above", "below") and earlier in word_group("of ages"):
        # `children under five`
        behind = lower[draft.past]
        return _is_closed(sentence, draft) or behind in verbs() or behind.endswith("ed")
    following = lower[draft.past]
    closed = not following[:1].isalpha() or following in word_group("aged followers") or following.endswith("ing")
    told = before in word_group("being") and earlier == "and" and sentence.lower[0] in word_group("aged subjects")
    return closed and (
        told
        or before in word_group("aged subjects that are")
        or (before in word_group("being") and earlier in word_group("aged subjects"))
    )


def _closes_quote(sentence: Sentence, index: int) -> bool:
    """Whether a mark behind a number closes a quotation: one like it stands in front."""
    return sentence.words[index] in sentence.words[:index]


def _opens_life(sentence: Sentence, draft: Draft) -> bool:
    """`At 24, he left`, `at 30, when she left`: a person right behind the comma."""
    behind = sentence.lower[draft.past + 1 : draft.past + 3]
    person = behind[0] in word_group("aged subjects") or (behind[0] == "when" and behind[1] in ("he", "she"))
    return sentence.words[draft.past] == "," and draft.form == "digits" and person


def _is_apposed(sentence: Sentence, draft: Draft) -> bool:
    """`Vera Bell, 61,`: a number between commas behind a capitalised name, and none that counts what follows."""
    written, first, past = sentence.words, draft.first, draft.past
    if first < 2 or draft.form != "digits" or written[first - 1] != "," or written[past] not in _ENDS:
        return False
    name = written[first - 2]
    if written[past] == "," and _is_person(sentence, first - 2):
        return True
    if (
        not sentence.is_capital(first - 2)
        or sentence.lower[first - 2] in months()
        or (name.isupper() and len(name) > 3)
    ):
        return False
    return written[past] != "," or not is_plural(sentence, past + 1)


def _is_person(sentence: Sentence, index: int) -> bool:
    """Whether a word names somebody by what he or she is, behind an article: `the striker, 27,`."""
    word = sentence.lower[index]
    if not is_in_long_group(word, "persons") and not is_listed(word, "role_nouns"):
        return False
    return not word_group("in front of persons").isdisjoint(sentence.lower[max(0, index - 4) : index])


def _name_before(sentence: Sentence, index: int) -> str:
    """The capitalised words that end in front of a word."""
    first = index
    while first > 0 and sentence.is_capital(first - 1) and index - first < 5:
        first -= 1
    return sentence.slice(first, index)
