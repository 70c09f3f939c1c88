"""Numbers behind a word or a name that takes one: `Article 5`, `S&P 500`, `Boeing 737`, `the Group of 77`."""

from __future__ import annotations

from dateline.parsing.figures.context import follows_unit
from dateline.parsing.figures.ellipses import name_in_ellipsis
from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import labels, number_words, stop_words, word_group

__all__ = ["grouped_left_past", "titled_past"]

_LONGEST_LIST = 5
"""How many numbers behind one word are read as its labels."""


def grouped_left_past(sentence: Sentence, index: int) -> int:
    """`the Group of 77`, and the number of those who are left in a cup: `the round of 16`, `into the last eight`."""
    lower = sentence.lower
    before, earlier = lower[index - 1], lower[index - 2]
    if index < 2 or is_plural(sentence, index + 1) or is_plural(sentence, index + 2):
        return 0
    if before == "of":
        named = earlier in word_group("groups of countries") and sentence.is_capital(index - 2)
        return index + 1 if named or earlier == "round" else 0
    reached = before in ("last", "final") and earlier == "the" and lower[index - 3] in word_group("reaching")
    return index + 1 if reached else 0


def titled_past(sentence: Sentence, index: int, headline: bool) -> int:
    """A number behind a word that takes one (`Article 5`), an index (`S&P 500`) or a capitalised name (`iPhone 14`)."""
    before = index - 1
    if sentence.words[before] == "." and sentence.glued(before):
        before -= 1
    if index == 0 or before < 0 or sentence.starts[index] - sentence.ends[index - 1] > 2:
        return 0
    word = sentence.lower[before]
    table = labels()
    if word in table["index"] and sentence.words[index].isdecimal() and 2 <= len(sentence.words[index]) <= 4:
        return index + 1
    if follows_unit(sentence, index + 1) or "," in sentence.words[index]:
        return 0
    if word in word_group("played") and sentence.words[index + 1] in ("-", "–") and sentence.glued(index + 1):
        return 0
    if _opens_listed(sentence, before, index):
        return index + 1
    if word in table["before"] and sentence.lower[index + 1] not in number_words():
        counted = is_plural(sentence, index + 1)
        counted = counted or (is_plural(sentence, index + 2) and sentence.lower[index + 1] not in stop_words())
        if not counted or not sentence.words[before].islower():
            return index + 1
    if sentence.words[before] in ("§", "#", "№") or _follows_listed(sentence, index):
        return index + 1
    if before == 0 and (_is_caption(sentence, index) or (not headline and _opens_list(sentence, index + 1))):
        return index + 1
    if headline or before == 0 or not sentence.words[before][:1].isalpha():
        return 0
    is_title = _is_product(sentence, before, index) and name_in_ellipsis(sentence, before) < 0
    return index + 1 if is_title else 0


def _is_product(sentence: Sentence, before: int, index: int) -> bool:
    """Whether a capitalised name takes the number in (`Boeing 737`), and it does not count what follows it."""
    word = sentence.words[before]
    if not any(letter.isupper() for letter in word) or sentence.lower[before] in stop_words():
        return False
    # What somebody has is counted: `Iraq's 18 provinces`.
    if word.endswith("'s") and is_plural(sentence, index + 1):
        return False
    if sentence.lower[index + 1] in number_words() or sentence.words[index + 1] in ("-", "–"):
        return False
    if sentence.lower[index + 1] == "to" and sentence.words[index + 2].isdecimal():
        # `passed the Senate 51 to 48`
        return False
    counted = is_plural(sentence, index + 1) or is_plural(sentence, index + 2) or is_plural(sentence, index + 3)
    if not counted and (sentence.words[index + 1] != "," or not word.istitle()):
        return sentence.words[index + 1] != ","
    first = before
    while first > 0 and sentence.is_capital(first - 1):
        first -= 1
    first -= first > 1 and sentence.lower[first - 1] == "the"
    return first > 0 and sentence.lower[first - 1] not in word_group("places")


def _is_caption(sentence: Sentence, index: int) -> bool:
    """`Milepost 3: Summit`, `Listing 2.` as the heading of what follows."""
    return sentence.words[index + 1] == ":" and sentence.is_capital(0) and sentence.lower[0] not in stop_words()


def _opens_listed(sentence: Sentence, before: int, index: int) -> bool:
    """`Gates 10 & 11`: a plural of a word that takes a number, with two behind it."""
    several = sentence.lower[index + 1] in ("and", "&", ",", "or", "to") and sentence.words[index + 2].isdecimal()
    word = sentence.lower[before]
    return several and word[-1:] == "s" and word[:-1] in labels()["before"] and not is_plural(sentence, index + 3)


def _follows_listed(sentence: Sentence, index: int) -> bool:
    """`Gates 10 & 11`, `Articles 3, 5 and 7`: another number behind the plural of a word that takes one."""
    at = index - 1
    while at > 1 and sentence.lower[at] in ("and", "&", ",", "or", "to") and sentence.words[at - 1].isdecimal():
        at -= 2
        if at < index - 2 * _LONGEST_LIST:
            return False
    word = sentence.lower[at]
    plural = word[-1:] == "s" and (word in labels()["before"] or word[:-1] in labels()["before"])
    return plural and at < index - 1 and not is_plural(sentence, index + 1)


def _opens_list(sentence: Sentence, index: int) -> bool:
    """Whether another name with a number follows: `Ashford 98, Wells 95`, `Ashford 2 Wells 1`."""
    at = index + (sentence.words[index] == ",")
    past = at
    while past < at + 4 and sentence.is_capital(past) and sentence.lower[past] not in stop_words():
        past += 1
    ended = sentence.words[past + 1] in (",", ".", "", ";", "(")
    return past > at and sentence.words[past].isdecimal() and ended
