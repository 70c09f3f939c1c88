"""Step 2c: numbers that name something and count nothing: `Section 12`, `RAV4`, `S&P 500`, `12 Elm Street`."""

from __future__ import annotations

from dateline.parsing.lexicon import word_set

from .codes import code_past, is_fraction
from .context import follows_unit
from .draft import Draft, Drafts, in_order, taken
from .magnitudes import magnitude_behind
from .measures import currency_before, unit_at
from .nouns import is_plural
from .numerals import read_numeral
from .sentence import Sentence
from .tables import labels, number_words, stop_words, word_group

__all__ = ["mark_labels"]

_ADDRESS_REACH = 5
"""How many words behind its number a street's name may end."""
_LONGEST_LIST = 5
"""How many numbers behind one word are read as its labels."""
_LONGEST_NAME = 5
"""How many words behind a number word are asked for something counted."""
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
            past = _named_past(sentence, index, headline)
        if past:
            found.append(Draft(index, past, 0, kind="label", number=index, number_past=past))
            used.update(range(index, past))
    return in_order(found)


def _label_past(sentence: Sentence, index: int, headline: bool) -> int:
    """The index behind a label of digits, 0 where the digits are a number."""
    if sentence.words[index - 1] in word_group("conferences") and sentence.glued(index):
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
        or _grouped_past(sentence, index)
        or (_titled_past(sentence, index, headline) if isinstance(value, int) or value < 100 else 0)
    )


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


def _grouped_past(sentence: Sentence, index: int) -> int:
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


def _is_measured(sentence: Sentence, index: int) -> bool:
    """Whether a word is the unit that touches the number in front: the first of `10km-15km`."""
    unit = unit_at(sentence, index) if sentence.words[index - 1][:1].isdecimal() and sentence.glued(index) else None
    return unit is not None and unit[0] == index + 1


def _lettered_past(sentence: Sentence, index: int) -> int:
    """`Class 4C`, `seat 12F`: a letter that touches the number behind a word that takes one is no unit."""
    letter = sentence.words[index + 1]
    lettered = sentence.glued(index + 1) and len(letter) == 1 and letter.isalpha()
    return index + 2 if lettered and index and sentence.lower[index - 1] in labels()["before"] else 0


def _titled_past(sentence: Sentence, index: int, headline: bool) -> int:
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
    return index + 1 if _is_product(sentence, before, index) else 0


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


def _opens_name(sentence: Sentence, index: int) -> bool:
    """`Ten Hag came`, `Seven West Media said`: a name behind the first word, and nothing that may be counted."""
    at = index + 1
    if sentence.lower[index] == "one" or not (sentence.is_capital(index) and sentence.is_capital(at)):
        return False
    if (
        sentence.lower[at] in word_set("demonyms")
        or sentence.lower[at] in number_words()
        or sentence.words[at].isupper()
    ):
        return False
    for step in range(_LONGEST_NAME):
        if is_plural(sentence, at + step):
            return False
        if not sentence.words[at + step][:1].isalpha() or sentence.lower[at + step] in stop_words():
            break
    return True


def _is_part(sentence: Sentence, index: int) -> bool:
    """`part one`, `in phase two of the plan`: a number word that closes its phrase behind a word that takes one."""
    word, following = sentence.lower[index - 1], sentence.lower[index + 1]
    if word not in labels()["before"] or word in word_group("no parts") or sentence.lower[index] not in number_words():
        return False
    if sentence.lower[index] == "one" and following == "of" and any(is_plural(sentence, index + i) for i in (3, 4, 5)):
        # `made the issue one of the main themes`
        return False
    return following == "of" or (sentence.words[index + 1] in (",", ".", ";", "") and index > 1)


def _opens_list(sentence: Sentence, index: int) -> bool:
    """Whether another name with a number follows: `Ashford 98, Wells 95`, `Ashford 2 Wells 1`."""
    at = index + (sentence.words[index] == ",")
    past = at
    while past < at + 4 and sentence.is_capital(past) and sentence.lower[past] not in stop_words():
        past += 1
    ended = sentence.words[past + 1] in (",", ".", "", ";", "(")
    return past > at and sentence.words[past].isdecimal() and ended


def _named_past(sentence: Sentence, index: int, headline: bool) -> int:
    """A capitalised number word inside a name and not the first of a sentence: `the Three Gorges`, `Channel Four`.

    A number word that touches digits is a name too: `Twenty20`.
    """
    if len(sentence.words[index]) > 1 and sentence.glued(index + 1) and sentence.words[index + 1][:1].isdecimal():
        return index + 2
    if past := _grouped_past(sentence, index):
        return past
    if len(sentence.words[index]) < 2 or (index == 0 and headline):
        return 0
    if not sentence.words[index - 1][-1:].isalnum() or index == 0:
        return index + 1 if _opens_name(sentence, index) else 0
    if _is_part(sentence, index):
        return index + 1
    if headline or not sentence.is_capital(index):
        return 0
    if sentence.is_capital(index + 1) or sentence.is_capital(index - 1):
        return index + 1
    return 0
