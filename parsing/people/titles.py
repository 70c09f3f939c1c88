"""The words of address in front of names, and what they tell."""

from __future__ import annotations

from functools import cache

from dateline.parsing.lexicon import word_list

from .mentions import Mention
from .segments import Part
from .vocabulary import Known, gender_of

__all__ = ["gender_by_name", "gender_in_front"]

_WOMEN = (
    "woman",
    "actress",
    "wife",
    "mother",
    "sister",
    "daughter",
    "queen",
    "princess",
    "widow",
    "girlfriend",
    "aunt",
)
_MEN = ("man", "husband", "father", "brother", "son", "king", "prince", "widower", "boyfriend", "uncle")


def gender_in_front(mention: Mention) -> str:
    """`m` or `f` where the word in front of a name is said of men or of women only, else nothing."""
    sentence, at = mention.sentence, mention.segment.first - 1
    if at < 0 or (mention.segment.before not in ("", Part.HONORIFIC, Part.ROLE)):
        return ""
    word = sentence.tokens[at].text.lower().rstrip(".")
    if sentence.bits[at] & Known.HONORIFIC and sentence.tokens[at].text[0].isupper():
        return gender_of(word)
    if sentence.bits[at] & Known.ROLE:
        if word.endswith(_WOMEN):
            return "f"
        return "m" if word.endswith(_MEN) else ""
    return ""


def gender_by_name(mention: Mention) -> str:
    """`m` or `f` where a given name is borne by men or by women only, else nothing."""
    return _genders().get(mention.words[0], "") if len(mention.words) > 1 and not mention.segment.is_eastern else ""


@cache
def _genders() -> dict[str, str]:
    return dict(_pair(entry) for entry in word_list("given_name_genders"))


def _pair(entry: str) -> tuple[str, str]:
    name, _, gender = entry.partition(" ")
    return name, gender
