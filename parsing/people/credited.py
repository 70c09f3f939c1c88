"""Names that nothing tells but the form of a picture credit: `AP Photo/Ann Bell`, `Ann Bell/AFP`."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.parsing.lexicon import word_set

from .runs import is_capitalised
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["credited_runs"]

_FEWEST, _MOST = 2, 4
"""So many words have the names of those who take pictures."""
_NOT_THEIRS = Known.THING | Known.CALENDAR | Known.OPENER | Known.ROLE | Known.DEMONYM
_CLOSES = frozenset((")", "/", ",", "."))


def credited_runs(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The first token and the one behind the last of each run of capitals beside a slash with an agency beyond it."""
    row = sentence.tokens
    for at, token in enumerate(row):
        if token.text != "/" or not 0 < at < len(row) - 1:
            continue
        if _is_house(row[at - 1].text):
            end = at + 1
            while end < len(row) and _is_name_word(sentence, end):
                end += 1
            if _FEWEST <= end - at - 1 <= _MOST and (end == len(row) or row[end].text in _CLOSES):
                yield at + 1, end
        elif _is_house(row[at + 1].text):
            first = at
            while first > 0 and _is_name_word(sentence, first - 1):
                first -= 1
            if _FEWEST <= at - first <= _MOST and (first == 0 or row[first - 1].text in "(:/"):
                yield first, at


def _is_house(word: str) -> bool:
    low = word.lower()
    return word[0].isupper() and (low in word_set("picture_agencies") or low in word_set("credit_words"))


def _is_name_word(sentence: Sentence, at: int) -> bool:
    """Whether a word may be part of a name: with a capital, no acronym, and no word of another kind only."""
    token, bits = sentence.tokens[at], sentence.bits[at]
    if token.kind != "word" or not is_capitalised(token.text):
        return False
    acronym = len(token.text) > 1 and token.text.isupper() and token.text[-1] != "."
    return not acronym and not _is_house(token.text) and (not bits & _NOT_THEIRS or bool(bits & Known.NAME))
