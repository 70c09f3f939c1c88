"""Words for relatives beside a name, and what they tell: `his father, Tom Bell`, `Ann Bell, his wife`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dateline.parsing.language import Token
from dateline.parsing.lexicon import word_list

from .folding import fold
from .mentions import Mention
from .wording import gender_of_noun

__all__ = ["Age", "Kin", "kin_beside"]

Age = Literal["", "older", "younger"]
"""How somebody stands by age to their namesake."""

_OWNERS = frozenset(("his", "her", "their", "my", "our"))
_OLDER = frozenset(("elder", "older", "eldest", "oldest", "senior", "big"))
_YOUNGER = frozenset(("younger", "youngest", "junior", "little"))
_CHILDREN = frozenset(("son", "daughter", "child", "grandson", "granddaughter"))
_BY_AGE = frozenset(("elder", "older", "senior", "younger", "junior"))
_REACH = 5
"""How many tokens a phrase such as `his late elder brother` may have."""
_APPOSITION = 8
"""In so many tokens behind a relative a list of several shows itself: `his wife and two sons`."""


@dataclass(frozen=True, slots=True)
class Kin:
    """What the word for a relative beside a name tells."""

    gender: str = ""
    """`m`, `f` or nothing."""
    age: Age = ""
    is_owned: bool = False
    """Whether the text is about another, whose relative they are: `his wife`, `the son of`."""


_NOBODY = Kin()


def kin_beside(mention: Mention) -> Kin:
    """What is said of a name by a word for a relative in front of it or behind it; nothing told where there is none."""
    row, first, end = mention.sentence.tokens, mention.segment.first, mention.segment.end
    return _in_front(row, first, end) or _parent(row, first) or _behind(row, end) or _by_age(row, first, end) or _NOBODY


def _in_front(row: Sequence[Token], first: int, end: int) -> Kin | None:
    """`his father Tom Bell`, `His wife, Ann Bell, left`, but not `He asked his wife, Bell was told`."""
    at = first - 1
    if at > 0 and row[at].text == ",":
        if end < len(row) and row[end].kind == "word":
            return None
        at -= 1
    told = _relatives().get(_relative(row[at])) if at >= 0 else None
    if told is None:
        return None
    words = [token.text.lower() for token in row[max(0, at - _REACH) : at]]
    while words and not words[-1].isalpha():
        words.pop()  # a mark in front of the noun: no phrase goes on over it
    owner = next((n for n in range(len(words) - 1, -1, -1) if words[n] in _OWNERS or not words[n].isalpha()), -1)
    inside = words[owner + 1 :]
    return Kin(told[0], _age(inside) or told[1], owner >= 0 and words[owner] in _OWNERS)


def _parent(row: Sequence[Token], first: int) -> Kin | None:
    """`second son of Tom Bell`: the text is about the son."""
    if first < 2 or row[first - 1].text != "of" or _relative(row[first - 2]) not in _CHILDREN:
        return None
    return Kin(age="older", is_owned=True)


def _behind(row: Sequence[Token], end: int) -> Kin | None:
    """`Ann Bell, his wife and partner,`, `Tom Bell, the father of`, but not `Tom Bell, his wife and two sons`."""
    if end + 2 >= len(row) or row[end].text not in ",(":
        return None
    owned = row[end + 1].text.lower() in _OWNERS
    at = end + 1 + (owned or row[end + 1].text.lower() in ("the", "a"))
    while at < min(end + _REACH, len(row) - 1) and row[at].kind == "word" and _relative(row[at]) not in _relatives():
        at += 1
    told = _relatives().get(_relative(row[at])) if at < len(row) else None
    if told is None or at + 1 >= len(row):
        return None
    follows = row[at + 1]
    if not owned and follows.text.lower() != "of":
        return None
    if follows.text == "," and at + 2 < len(row) and row[at + 2].text[0].isupper():
        return None  # the relative is named behind: `Tom Bell, his wife, Ann, and`
    if follows.kind == "word" and (follows.text[0].isupper() or _is_list(row, at + 1)):
        return None
    return Kin(told[0], _age([token.text.lower() for token in row[end + 1 : at]]) or told[1], owned)


def _is_list(row: Sequence[Token], at: int) -> bool:
    """Whether the words from `and` on name further people rather than what the relative is besides."""
    if row[at].text != "and":
        return False
    ahead = row[at + 1 : at + _APPOSITION]
    for token in ahead:
        if token.kind == "mark":
            return False
        word = token.text.lower()
        if token.kind == "number" or word in _OWNERS or _relatives().get(_relative(token), ("",))[0] or word in _COUNTS:
            return True
    return False


_COUNTS = frozenset(("two", "three", "four", "five", "six", "children", "sons", "daughters", "kids", "parents"))


def _by_age(row: Sequence[Token], first: int, end: int) -> Kin | None:
    """`the elder Mr Bell`, `Bell the younger`, `Bell senior`."""
    front = [token.text.lower() for token in row[max(0, first - 3) : first]]
    if front and front[-1].rstrip(".") in ("mr", "mrs", "ms"):
        front.pop()
    behind = [token.text.lower() for token in row[end : end + 2]]
    if len(front) > 1 and front[-2] == "the" and front[-1] in _BY_AGE:
        return Kin(age=_age(front[-1:]))
    if behind[:1] == ["the"] and behind[1:] and behind[1] in _BY_AGE:
        return Kin(age=_age(behind[1:]))
    return Kin(age=_age(behind[:1])) if behind and behind[0] in ("senior", "junior") else None


def _age(words: Sequence[str]) -> Age:
    for word in words:
        if word in _OLDER:
            return "older"
        if word in _YOUNGER:
            return "younger"
    return ""


def _relative(token: Token) -> str:
    """The noun as the list has it: `brother` for `brother-in-law`."""
    return fold(token.text).removesuffix("-in-law")


@cache
def _relatives() -> dict[str, tuple[str, Age]]:
    """The gender and the age that each noun for a relative tells."""
    rows = (row.partition(" ") for row in word_list("relatives"))
    return {noun: (gender_of_noun(noun), _age((age,))) for noun, _, age in rows}
