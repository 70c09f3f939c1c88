"""When two full names can be those of one person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dateline.parsing.lexicon import word_list

from .name_form import ARTICLES, NameForm
from .spelling import is_slip, spelling_key
from .titles import gender_of_given
from .vocabulary import Known, known

__all__ = ["full_forms", "is_same_given", "is_same_name"]

_LONGEST_VARIANT = 6
"""Shorter given names that differ in a vowel are two: `Hamid` and `Hamad`."""


def is_same_name(first: NameForm, second: NameForm) -> bool:
    """Whether two full names can be one person's.

    They are equal up to initials, missing middle parts, transliteration, hyphens, a nickname for the given name, and
    the order of family name and given name. Two different given names are two persons, and so are junior and senior.
    """
    if first.suffix and second.suffix and first.suffix != second.suffix:
        return False
    short, long_ = sorted((first, second), key=lambda form: len(form.words))
    a, b = short.words, long_.words
    if not _initials_agree(a, b):
        return False
    if a == b or _joined(a) == _joined(b) or _opened(a) == _opened(b) or _is_turned(short, long_):
        return True
    if short.is_eastern or long_.is_eastern:
        return _is_same_eastern(a, b)
    if _is_called(short, long_):
        return True
    if len(a) == len(b):
        return _is_same_length(a, b) or _is_half(a, b)
    return _is_shortened(a, b)


def _initials_agree(short: Sequence[str], long_: Sequence[str]) -> bool:
    """Whether the initials of two names can be those of one: `George W.` is not `George H. W.`."""
    if (len(short[0]) == 1) != (len(long_[0]) == 1):
        short, long_ = short[1:], long_[1:]  # the given name itself, once as an initial
    some = [word for word in short if len(word) == 1]
    more = [word for word in long_ if len(word) == 1]
    return not some or not more or some == more[: len(some)]


def _opened(words: Sequence[str]) -> list[str]:
    """The words with their hyphens opened, without articles: `jean-claude` is `jean claude`, `al-hadidi` `hadidi`."""
    found: list[str] = []
    for word in words:
        parts = [part for part in word.split("-") if part]
        found += parts[1:] if len(parts) > 1 and parts[0] in ARTICLES else parts
    return found


def _is_turned(first: NameForm, second: NameForm) -> bool:
    """Whether one name has its family name first, the other last: `Min-ho Kim` and `Kim Min-ho`."""
    if not (first.may_turn or second.may_turn):
        return False
    a, b = first.words, second.words
    if len(a) == len(b) == 2:
        return a == b[::-1] or (
            first.is_eastern != second.is_eastern and _joined(a[1:]) == _joined(b[:1]) and a[0] == b[1]
        )
    if first.is_eastern == second.is_eastern:
        return False
    eastern, other = (a, b) if first.is_eastern else (b, a)
    return eastern[0] == other[-1] and _joined(eastern[1:]) == _joined(other[:-1])


def _is_same_eastern(a: Sequence[str], b: Sequence[str]) -> bool:
    """`Kim Jong-un` and `Kim Jong Un`: the syllables may be apart or together; each is spelt in one way."""
    return a[0] == b[0] and _joined(a[1:]) == _joined(b[1:])


def _joined(words: Sequence[str]) -> str:
    return "".join(words).replace("-", "")


def _is_same_length(a: Sequence[str], b: Sequence[str]) -> bool:
    if all(_is_same_word(x, y) for x, y in zip(a, b, strict=True)):
        return any(len(word) > 1 for word in a)
    if len(a) < 2 or len(a[0]) == 1:
        return False
    return (a[:-1] == b[:-1] and _is_slip(a[-1], b[-1])) or (a[1:] == b[1:] and _is_given_variant(a[0], b[0]))


def _is_half(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one family name is a part of the other, a double one: `Ann Bell` and `Ann Bell-Orr`."""
    if a[:-1] != b[:-1] or len(a) < 2 or len(a[0]) == 1:
        return False
    return a[-1] in b[-1].split("-") or b[-1] in a[-1].split("-")


def _is_shortened(short: Sequence[str], long_: Sequence[str]) -> bool:
    """Whether parts of the longer name are left out of the shorter: middle ones, the last or the first."""
    if not _is_subsequence(short, long_):
        last = len(short) > 1 and _is_slip(short[-1], long_[-1])
        return last and short[0] == long_[0] and len(short[0]) > 1 and _is_subsequence(short[:-1], long_[:-1])
    if _is_same_word(short[0], long_[0]):
        return _is_same_word(short[-1], long_[-1]) or tuple(short) == tuple(long_[: len(short)])
    return _is_same_word(short[-1], long_[-1]) and (len(long_[0]) == 1 or not _is_given(short[0]))


def _is_given(word: str) -> bool:
    """Whether a word in front is a given name of its own: `Maria Bell` is not `Ann Maria Bell`."""
    return bool(gender_of_given(word)) or known(word) & (Known.GIVEN | Known.FAMILY) == Known.GIVEN


def _is_same_word(first: str, second: str) -> bool:
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return first == second or spelling_key(first) == spelling_key(second) or is_same_given(first, second)


def is_same_given(first: str, second: str) -> bool:
    """Whether two given names are one in two spellings: `mohammed` and `muhammad`."""
    row = _spellings().get(first)
    return row is not None and row == _spellings().get(second)


@cache
def _spellings() -> dict[str, int]:
    rows = enumerate(word_list("given_name_spellings"))
    return {spelling: number for number, row in rows for spelling in row.split()}


def _is_slip(first: str, second: str) -> bool:
    """Whether two family names with one given name differ in a letter, the article aside."""
    return is_slip(first.removeprefix("al-").removeprefix("el-"), second.removeprefix("al-").removeprefix("el-"))


def _is_given_variant(first: str, second: str) -> bool:
    """Whether two given names with one family name differ in a vowel inside: `Kristin` and `Kristen`."""
    if len(first) != len(second) or len(first) < _LONGEST_VARIANT or first[0] != second[0] or first[-1] != second[-1]:
        return False
    pairs = [(x, y) for x, y in zip(first, second, strict=True) if x != y]
    genders = {gender_of_given(first), gender_of_given(second)} - {""}
    return len(pairs) == 1 and pairs[0][0] in "aeiou" and pairs[0][1] in "aeiou" and len(genders) < 2


def _is_called(first: NameForm, second: NameForm) -> bool:
    """Whether one given name is what bearers of the other are called: `Bill Orr`, `William J. Orr`, `Ann “Tip” Orr`."""
    a, b = first.words, second.words
    if len(a) < 2 or len(b) < 2 or not _is_same_word(a[-1], b[-1]) or len(a[-1]) == 1:
        return False
    return a[0] in second.bynames or b[0] in first.bynames or a[0] in full_forms(b[0]) or b[0] in full_forms(a[0])


def full_forms(short: str) -> frozenset[str]:
    """The given names whose bearers are called so: `robert` for `bob`."""
    return _full_forms().get(short, frozenset())


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in word_list("given_name_forms"):
        full, *shorts = row.split()
        for short in shorts:
            found.setdefault(short, set()).add(full)
    return {short: frozenset(full) for short, full in found.items()}


def _is_subsequence(short: Sequence[str], long_: Sequence[str]) -> bool:
    """Whether all words of the shorter name stand in the longer one, in its order, and one of them is no initial."""
    rest = iter(long_)
    return all(any(_is_same_word(word, other) for other in rest) for word in short) and any(
        len(word) > 1 for word in short
    )
