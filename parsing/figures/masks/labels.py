"""Step 2c: numbers that name something and count nothing: `Section 12`, `RAV4`, `S&P 500`, `12 Elm Street`."""

from __future__ import annotations

from dateline.parsing.figures.context import follows_unit
from dateline.parsing.figures.draft import Draft, Drafts, in_order, taken
from dateline.parsing.figures.numbers.magnitudes import magnitude_behind
from dateline.parsing.figures.numerals import read_numeral
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import labels, number_words, word_group
from dateline.parsing.figures.units.finding import currency_before, unit_at

from .codes import code_past, is_fraction
from .named import named_past
from .titles import grouped_left_past, titled_past

__all__ = ["mark_labels"]

_ADDRESS_REACH = 5
"""How many words behind its number a street's name may end."""
_GLUED_WORDS = ("th", "st", "nd", "rd", "fold")


def mark_labels(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Mask the numbers that are labels, so that no later step reads them."""
    used = taken(drafts)
    found = list(drafts)
    headline = sentence.is_headline() if sentence.places else False
    for index in sentence.places:
        if index in used:
            continue
        if sentence.words[index - 1] == "-" and sentence.glued(index) and index - 2 in used and index > 1:
            past = index + 1
        elif sentence.words[index][0].isdecimal():
            past = _label_past(sentence, index, headline)
        else:
            past = named_past(sentence, index, headline)
        if past:
            found.append(Draft(index, past, 0, kind="label", number=index, number_past=past))
            used.update(range(index, past))
    return in_order(found)


def _label_past(sentence: Sentence, index: int, headline: bool) -> int:
    """The index behind a label of digits, 0 where the digits are a number."""
    if sentence.words[index - 1] in word_group("conferences") and _is_conference(sentence, index):
        return index + 1
    if currency_before(sentence, index):
        return 0
    if sentence.words[index] == "000" and sentence.words[index - 1].isdecimal():
        return 0
    if past := code_past(sentence, index):
        return past
    value = read_numeral(sentence.words[index])
    if value is None or _is_glued(sentence, index) or sentence.lower[index + 1] in word_group("postal"):
        return index + 1
    if sentence.glued(index + 1) and sentence.words[index] + sentence.lower[index + 1] in word_group("codes"):
        return index + 2
    return (
        _address_past(sentence, index)
        or _lettered_past(sentence, index)
        or grouped_left_past(sentence, index)
        or (titled_past(sentence, index, headline) if isinstance(value, int) or value < 100 else 0)
    )


def _is_conference(sentence: Sentence, index: int) -> bool:
    """`COP28`, `COP 28`; not a sum of pesos."""
    digits = sentence.words[index]
    return sentence.glued(index) or (len(digits) == 2 and sentence.lower[index + 1] not in number_words())


def _is_glued(sentence: Sentence, index: int) -> bool:
    """Whether letters touch the digits that are neither a unit nor a magnitude: `RAV4`, `F-16`, `9AB`, `3G`, `'68`."""
    before = sentence.words[index - 1]
    if sentence.glued(index):
        if before == "'" and len(sentence.words[index]) == 2 and not sentence.glued(index - 1):
            return True
        if before[-1:].isalnum() or before in ("_", "@", "\\"):
            return True
        if before == "-" and sentence.glued(index - 1):
            word = sentence.lower[index - 2]
            aged = (
                word in ("under", "over")
                and sentence.words[index].isdecimal()
                and not follows_unit(sentence, index + 1)
            )
            if aged and len(sentence.words[index]) == 2:
                # A class of players: `the under-21 side`.
                return True
            if word[-1:].isalpha() and word not in word_group("prefixes") and not _is_measured(sentence, index - 2):
                return True
        if before in ("/", ".") and sentence.glued(index - 1) and sentence.words[index - 2][-1:].isalnum():
            return before == "." or not is_fraction(sentence, index - 2)
    behind = index + 1
    if sentence.words[behind] == "'" and sentence.words[behind + 1] == "s" and len(sentence.words[index]) == 2:
        return sentence.glued(behind) and sentence.glued(behind + 1)
    if not sentence.glued(behind) or not sentence.words[behind][:1].isalpha():
        return False
    word = sentence.lower[behind]
    if word in _GLUED_WORDS or word[0] in "⁰¹²³⁴⁵⁶⁷⁸⁹" or magnitude_behind(sentence, index, behind):
        return False
    found = unit_at(sentence, behind)
    return found is None or (sentence.glued(found[0]) and sentence.words[found[0]].isdecimal())


def _address_past(sentence: Sentence, index: int) -> int:
    """The index behind a house number, or two with a dash: capitals and a street's word follow."""
    words = sentence.words
    if not words[index].isdecimal() or len(words[index]) > 5:
        return 0
    past = index + 1
    if words[past] in ("-", "–") and words[past + 1].isdecimal() and sentence.glued(past):
        past += 2
    elif len(words[past]) == 1 and words[past].isupper() and sentence.glued(past):
        past += 1
    streets = labels()["street"]
    for at in range(past, past + _ADDRESS_REACH):
        word = words[at]
        if not word[:1].isalnum() or not (word[0].isupper() or word[0].isdecimal() or sentence.glued(at)):
            return 0
        if sentence.lower[at] in streets and (at > past or sentence.lower[at] in word_group("streets first")):
            return past
    return 0


def _is_measured(sentence: Sentence, index: int) -> bool:
    """Whether a word is the unit that touches the number in front: the first of `10km-15km`."""
    unit = unit_at(sentence, index) if sentence.words[index - 1][:1].isdecimal() and sentence.glued(index) else None
    return unit is not None and unit[0] == index + 1


def _lettered_past(sentence: Sentence, index: int) -> int:
    """`Class 4C`, `seat 12F`: a letter that touches the number behind a word that takes one is no unit."""
    letter = sentence.words[index + 1]
    lettered = sentence.glued(index + 1) and len(letter) == 1 and letter.isalpha()
    return index + 2 if lettered and index and sentence.lower[index - 1] in labels()["before"] else 0
