"""Years, decades and spans of years, told from four digits that count."""

from __future__ import annotations

from dateline.parsing.figures.context import follows_unit, is_money_before
from dateline.parsing.figures.draft import Draft
from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.qualifiers import qualifier_before
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import changes, number_words, person_plurals, verbs, word_group, zones

from .date_parts import YEAR_DASHES, date_draft, whole

__all__ = ["year_at", "year_of_era"]

_SURE_YEAR = 1800
"""From here on four digits are rather a year than a number."""
_OPENERS = frozenset("([–—\"'“")


def year_of_era(sentence: Sentence, index: int) -> Draft | None:
    """`300 B.C.`, `512-511 BC`, `AD 79`, `833 AD`, and three digits that end a clause behind `in`."""
    word = sentence.words[index]
    value = int(word) if word.isdecimal() and len(word) < 5 else 0
    if not value:
        return None
    if _is_era(sentence, index + 1, "BC", "BCE"):
        return date_draft(index, index + 2, _before_era(value))
    other = sentence.words[index + 2]
    if (
        sentence.words[index + 1] in YEAR_DASHES
        and _is_era(sentence, index + 3, "BC", "BCE")
        and other.isdecimal()
        and len(other) < 5
    ):
        return date_draft(index, index + 4, f"{_before_era(value)}/{_before_era(int(other))}")
    if _is_era(sentence, index + 1, "AD", "CE"):
        return date_draft(index, index + 2, f"{value:04}")
    if index and _is_era(sentence, index - 1, "AD"):
        return date_draft(index - 1, index + 1, f"{value:04}")
    early = len(word) == 3 and sentence.lower[index - 1] == "in" and sentence.words[index + 1] in (",", ".", "", ")")
    return (
        date_draft(index, index + 1, f"{value:04}")
        if early and sentence.lower[index - 2] not in number_words()
        else None
    )


def _is_era(sentence: Sentence, index: int, *names: str) -> bool:
    return sentence.words[index].replace(".", "") in names


def _before_era(value: int) -> str:
    """A year before our era as ISO 8601 writes it, which has a year 0."""
    return f"-{value - 1:04}"


def year_at(sentence: Sentence, index: int, behind: int) -> Draft | None:
    """A year, a decade, or two years with a dash between."""
    words, lower = sentence.words, sentence.lower
    word = words[index]
    if len(word) != 4 or not word.isdecimal() or is_money_before(sentence, index):
        return None
    value = int(word)
    if not 1000 <= value <= 2100 or not _may_open(sentence, index) or _is_hour(sentence, index):
        return None
    if draft := _decade(sentence, index, value):
        return draft
    if words[index + 1] in YEAR_DASHES and sentence.glued(index + 1) and sentence.glued(index + 2):
        return _years(sentence, index, value)
    if words[index + 1] in YEAR_DASHES[:3] and value >= _SURE_YEAR and (years := _years(sentence, index, value)):
        return years
    if _opens_years(sentence, index, behind):
        return date_draft(index, index + 1, word)
    if _is_lifetime(sentence, index):
        return date_draft(index, index + 1, word)
    if value < _SURE_YEAR and (
        lower[index - 1] not in word_group("year, before 1800") or _counts_next(sentence, index)
    ):
        return None
    return None if _is_quantity(sentence, index, value) else date_draft(index, index + 1, word)


def _is_hour(sentence: Sentence, index: int) -> bool:
    """Whether four digits are a time of the day by what stands behind them: `2000 GMT`, `1930 local time`."""
    behind = index + 1
    zone = sentence.words[behind].isupper() and sentence.lower[behind] in zones()
    return zone or sentence.lower[behind : behind + 2] == ("local", "time")


def _is_lifetime(sentence: Sentence, index: int) -> bool:
    """`(1792 - May 1844)`, `(1925)`: a year behind a bracket, with a dash or the end of the bracket behind it."""
    return sentence.words[index - 1] == "(" and sentence.words[index + 1] in ("-", "–", "—", ")")


def _may_open(sentence: Sentence, index: int) -> bool:
    """Whether what touches four digits from the left leaves them a number of their own: `(2019`, `mid-2019`."""
    if not sentence.glued(index):
        return True
    before = sentence.words[index - 1]
    return before in _OPENERS or (before == "-" and sentence.words[index - 2].isalpha())


def _decade(sentence: Sentence, index: int, value: int) -> Draft | None:
    """`1970s`, `1930’s`."""
    past = index + 1
    if sentence.words[past] == "'" and sentence.glued(past):
        past += 1
    if value % 10 == 0 and sentence.words[past] == "s" and sentence.glued(past):
        return date_draft(index, past + 1, f"{value // 10}X")
    return None


def _years(sentence: Sentence, index: int, value: int) -> Draft | None:
    """`1914-1918`, `2019/20`, `1892 – 94`."""
    second = sentence.words[index + 2]
    last = whole(second, 1, 2100)
    if last is None or follows_unit(sentence, index + 3) or sentence.lower[index + 3] in person_plurals():
        return None
    if len(second) == 2 and last > value % 100:
        last += value - value % 100
    if not value < last <= 2100 or value < 1400:
        return None
    return date_draft(index, index + 3, f"{value}/{last}")


def _opens_years(sentence: Sentence, index: int, behind: int) -> bool:
    """Whether this is the first of `between 1600 and 1900`, `from 1750 to 1850`, or the second of two such."""
    lower = sentence.lower
    if lower[index - 1] in ("between", "from") and lower[index + 1] in ("and", "to", "until", "through"):
        other = sentence.words[index + 2]
        last = whole(other, 1800, 2099) if len(other) == 4 else None
        return last is not None and not _is_quantity(sentence, index + 2, last)
    return behind == index - 1 and lower[index - 1] in ("and", "to", "or") and lower[index - 3] in ("between", "from")


def _is_quantity(sentence: Sentence, index: int, value: int) -> bool:
    """Whether four digits that could be a year count or measure something."""
    lower = sentence.lower
    following = number_words().get(lower[index + 1])
    magnitude = following is not None and (following.role == "magnitude" or sentence.glued(index + 1))
    if magnitude or follows_unit(sentence, index + 1):
        return True
    before = lower[index - 1]
    if before == "minus":
        return True
    if before in word_group("year, always"):
        return False
    if lower[index + 1] in person_plurals():
        return True
    if before in word_group("year, mostly"):
        return False
    qualified = qualifier_before(sentence, index) is not None
    if qualified and value % 100 == 0:
        return True
    counted = before in word_group("year, seldom") or before in verbs() or before in changes() or before.endswith("ed")
    return _counts_next(sentence, index) and (qualified or counted)


def _counts_next(sentence: Sentence, index: int) -> bool:
    """Whether one of the next two words is a plural."""
    return is_plural(sentence, index + 1) or is_plural(sentence, index + 2)
