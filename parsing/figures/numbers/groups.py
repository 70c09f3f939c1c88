"""Numbers with spaces between the thousands: `12 000`, `1 250 000 voters`, `€12 500`."""

from __future__ import annotations

from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.units.finding import currency_before, unit_at

__all__ = ["grouped_past"]

_MOST_GROUPS = 7
"""How many groups a number may have; longer rows of digits are tables or keys."""


def grouped_past(sentence: Sentence, index: int) -> int:
    """The index behind the groups of three digits that go on the number at a word; 0 where it has none.

    A thin or a no-break space joins. A common one joins thousands, and where money or what is counted shows one number.
    """
    words = sentence.words
    if len(words[index]) > 3 or not words[index].isdecimal() or words[index][0] == "0":
        return 0
    past, joined = index + 1, True
    while words[past].isdecimal() and len(words[past]) == 3 and sentence.starts[past] == sentence.ends[past - 1] + 1:
        joined = joined and sentence.text[sentence.end_at(past - 1)] != " "
        past += 1
        if past > index + _MOST_GROUPS:
            return 0
    if past == index + 1:
        return 0
    if joined or all(word == "000" for word in words[index + 1 : past]):
        return past
    of_something = currency_before(sentence, index) or unit_at(sentence, past) or sentence.joint(past) > past
    return past if of_something or any(is_plural(sentence, past + step) for step in range(2)) else 0
