"""The words of address in front of names, and what they tell."""

from __future__ import annotations

from functools import cache

from dateline.parsing.lexicon import word_list, word_set

from .mentions import Mention
from .segments import Part
from .vocabulary import Known, gender_of
from .wording import gender_of_noun

__all__ = ["calls_by_family", "gender_by_name", "gender_in_front", "gender_of_given", "offices_beside", "regnal_title"]

_MOST_OFFICES = 3
_LONGEST_OFFICE = 6
"""So many words behind a comma are looked at for an office."""


def gender_in_front(mention: Mention) -> str:
    """`m` or `f` where the word in front of a name is said of men or of women only, else nothing."""
    sentence, at = mention.sentence, mention.segment.first - 1
    if at < 0 or (mention.segment.before not in ("", Part.HONORIFIC, Part.ROLE)):
        return ""
    word = sentence.tokens[at].text.lower().rstrip(".")
    if sentence.bits[at] & Known.HONORIFIC and sentence.tokens[at].text[0].isupper():
        return gender_of(word)
    if sentence.bits[at] & Known.ROLE:
        return gender_of_noun(word)
    return ""


def gender_by_name(mention: Mention) -> str:
    """`m` or `f` where a given name is borne by men or by women only, else nothing."""
    return gender_of_given(mention.words[0]) if len(mention.words) > 1 and not mention.segment.is_eastern else ""


def gender_of_given(name: str) -> str:
    """`m` or `f` for a folded given name that only men or only women bear, else nothing."""
    return _genders().get(name, "")


def calls_by_family(mention: Mention) -> bool:
    """Whether `Mr`, `Mrs` or `Ms`, or an office with a capital, stands in front, which a family name follows."""
    word = _word_in_front(mention).rstrip(".")
    return word in ("mr", "mrs", "ms") or (word in word_set("offices") and word not in word_set("regnal_titles"))


def regnal_title(mention: Mention) -> str:
    """The title in front of a given name that has no family name behind it: `queen`, `pope`; else nothing."""
    word = _word_in_front(mention).rstrip(".")
    return word if word in word_set("regnal_titles") else ""


def _word_in_front(mention: Mention) -> str:
    at = mention.segment.first - 1
    token = mention.sentence.tokens[at] if at >= 0 else None
    return token.text.lower() if token and token.kind == "word" and token.text[0].isupper() else ""


def offices_beside(mention: Mention) -> set[str]:
    """The words of office and trade in front of a name and in what is set behind it in commas: `mayor`, `senator`."""
    sentence, at = mention.sentence, mention.segment.first - 1
    found: set[str] = set()
    while at >= 0 and len(found) < _MOST_OFFICES and sentence.bits[at] & Known.ROLE:
        found.add(sentence.tokens[at].text.lower())
        at -= 1
    end = mention.segment.end
    if end < len(sentence.tokens) and sentence.tokens[end].text == ",":
        for at in range(end + 1, min(end + 1 + _LONGEST_OFFICE, len(sentence.tokens))):
            word = sentence.tokens[at].text.lower()
            if sentence.tokens[at].kind == "mark" or word in ("of", "in", "at", "from", "for", "and", "who"):
                break
            if sentence.bits[at] & Known.ROLE:
                found.add(word)
    return found


@cache
def _genders() -> dict[str, str]:
    return dict(_pair(entry) for entry in word_list("given_name_genders"))


def _pair(entry: str) -> tuple[str, str]:
    name, _, gender = entry.partition(" ")
    return name, gender
