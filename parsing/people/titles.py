"""The words of address in front of names, and what they tell."""

from __future__ import annotations

from .mentions import Mention
from .segments import Part
from .vocabulary import Known, gender_of

__all__ = ["gender_in_front"]

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
