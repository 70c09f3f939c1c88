"""Step 2a: calendar dates, years and decades."""

from __future__ import annotations

import re
from functools import cache

from .context import follows_unit, is_money_before
from .draft import Draft, Drafts, in_order
from .nouns import is_plural
from .qualifiers import qualifier_before
from .sentence import Sentence
from .tables import changes, months, number_words, person_plurals, stop_words, verbs, word_group, zones

__all__ = ["mark_dates"]

_SUFFIXES = ("st", "nd", "rd", "th")
_RANGES = ("-", "–", "—", "/")
_SURE_YEAR = 1800
"""From here on four digits are rather a year than a number."""
_SURE_DAY = 19
"""From here on an ordinal behind `on the` is rather a day than a hole of golf."""
_OPENERS = frozenset("([–—\"'“")


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.((?:19|20)\d\d)")


@cache
def _run_together() -> re.Pattern[str]:
    return re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")


def mark_dates(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add the dates, valued in ISO 8601 as far as they are stated (`2022-02-24`, `--03-21`, `---21`, `197X`)."""
    found = list(drafts)
    behind = 0
    for index in sentence.places:
        word = sentence.words[index]
        if index < behind or not word[0].isdecimal():
            continue
        draft = (
            _numeric_date(sentence, index)
            or _worded_date(sentence, index)
            or _day_alone(sentence, index)
            or _year_of_era(sentence, index)
            or _year(sentence, index, behind)
        )
        if draft is not None:
            found.append(draft)
            behind = draft.past
            if another := _another_day(sentence, draft):
                found.append(another)
                behind = another.past
    return in_order(found)


def _date(first: int, past: int, value: str) -> Draft:
    return Draft(first, past, value, kind="date", number=first, number_past=past)


def _whole(word: str, low: int, high: int) -> int | None:
    """The value of one to four digits between two bounds."""
    if len(word) > 4 or not word.isdecimal():
        return None
    value = int(word)
    return value if low <= value <= high else None


def _numeric_date(sentence: Sentence, index: int) -> Draft | None:
    """`2023-05-24`, `24.05.2023`, `24/05/2023`: of the last only the year where day and month may be exchanged."""
    words = sentence.words
    word = words[index]
    if (match := _run_together().fullmatch(word)) and not follows_unit(sentence, index + 1):
        return _date(index, index + 1, f"{match[1]}-{match[2]}-{match[3]}")
    if match := _dotted().fullmatch(word):
        return _date(index, index + 1, f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}")
    sign = words[index + 1]
    if sign not in ("-", "/") or words[index + 3] != sign or sentence.glued(index):
        return None
    if not all(sentence.glued(index + step) for step in (1, 2, 3, 4)):
        return None
    parts = [_whole(words[index + step], 1, 2100) for step in (0, 2, 4)]
    if None in parts:
        return None
    one, two, three = (part or 0 for part in parts)
    if one > 1000 and two <= 12 and three <= 31:
        return _date(index, index + 5, f"{one}-{two:02}-{three:02}")
    if three > 1000 and sign == "-" and one > 12 and two <= 12 and one <= 31:
        return _date(index, index + 5, f"{three}-{two:02}-{one:02}")
    if three > 1000 and sign == "/" and one <= 31 and two <= 31 and min(one, two) <= 12:
        if one > 12 or one == two:
            return _date(index, index + 5, f"{three}-{two:02}-{one:02}")
        return _date(index, index + 5, f"{three}-{one:02}-{two:02}" if two > 12 else str(three))
    return None


def _month_at(sentence: Sentence, index: int) -> int | None:
    """The month named by a capitalised word, or by one that is nothing else."""
    word = sentence.lower[index]
    return months().get(word) if sentence.is_capital(index) or word in word_group("unmistakable months") else None


def _worded_date(sentence: Sentence, index: int) -> Draft | None:
    """A date with a month's name: behind or in front of the day, or in front of the year."""
    words, lower = sentence.words, sentence.lower
    word = words[index]
    before = index - 1
    if words[before] == "." and sentence.glued(before):
        before -= 1
    month = _month_at(sentence, before)
    day = _whole(word, 1, 31)
    suffixed = _over_suffix(sentence, index + 1) > index + 1
    if month and day and (suffixed or not follows_unit(sentence, index + 1)):
        return _month_day(sentence, before, index, month, day)
    year_month = month or _month_at(sentence, index - 2) if lower[index - 1] in ("of", ",") else month
    if year_month and len(word) == 4 and (year := _whole(word, 1000, 2100)):
        first = before if month else index - 2
        return _date(first, index + 1, f"{year}-{year_month:02}")
    return _day_month(sentence, index, day) if day else None


def _month_day(sentence: Sentence, first: int, index: int, month: int, day: int) -> Draft:
    """`May 20, 2023`, `Sept. 20-24`, `March 21st`: the day stands at `index`."""
    words = sentence.words
    past = _over_suffix(sentence, index + 1)
    last = None
    if words[past] in _RANGES and words[past + 1].isdecimal() and not follows_unit(sentence, past + 2):
        last = _whole(words[past + 1], day + 1, 31)
        past = _over_suffix(sentence, past + 2) if last else past
    year, past = _year_behind(sentence, past)
    head = f"{year}-" if year else "--"
    value = f"{head}{month:02}-{day:02}"
    return _date(first, past, f"{value}/{head}{month:02}-{last:02}" if last else value)


def _another_day(sentence: Sentence, draft: Draft) -> Draft | None:
    """The second day of `May 5 and 6`, where nothing is counted."""
    value, at = str(draft.value), draft.past + 1
    if not value.startswith("--") or len(value) != len("--05-05") or sentence.lower[draft.past] not in ("and", "or"):
        return None
    if not sentence.words[draft.first][:1].isalpha():
        return None
    day = _whole(sentence.words[at], int(value[-2:]) + 1, 31)
    past = _over_suffix(sentence, at + 1)
    following = sentence.lower[past]
    if day is None or (sentence.words[past] == "." and sentence.glued(past) and sentence.words[past + 1].isdecimal()):
        return None
    if following[:1].isalnum() and following not in stop_words():
        return None
    touched = sentence.glued(past) and following in ("-", "–", "%", ":", "/")
    return None if touched or follows_unit(sentence, past) else _date(at, past, f"{value[:5]}{day:02}")


def _over_suffix(sentence: Sentence, past: int) -> int:
    """The index behind `st`, `nd`, `rd`, `th` that touch a number."""
    return past + (sentence.lower[past] in _SUFFIXES and sentence.glued(past))


def _day_month(sentence: Sentence, index: int, day: int) -> Draft | None:
    """`20 May 2023`, `4th of July`, `20-24 September`: the day, or the first of two, stands at `index`."""
    words, lower = sentence.words, sentence.lower
    past = index + 1
    suffixed = _over_suffix(sentence, past) > past
    past += suffixed
    last = None
    ranged = words[past] in _RANGES or (lower[index - 1], lower[past]) in (("from", "to"), ("between", "and"))
    if ranged and (last := _whole(words[past + 1], day + 1, 31)):
        past = _over_suffix(sentence, past + 2)
    if lower[past] == "of" and suffixed:
        past += 1
    month = _month_at(sentence, past)
    if not month or (month == 5 and words[past] == "May" and lower[past + 1] in ("be", "have", "not", "also")):
        return None
    past += 1
    if words[past] == "." and words[past + 1].isdecimal():
        past += 1
    year, past = _year_behind(sentence, past)
    head = f"{year}-" if year else "--"
    value = f"{head}{month:02}-{day:02}"
    return _date(index, past, f"{value}/{head}{month:02}-{last:02}" if last else value)


def _day_alone(sentence: Sentence, index: int) -> Draft | None:
    """`on the 21st`, valued `---21`: lower numbers may as well be holes, laps and floors."""
    lower, past = sentence.lower, index + 2
    if index < 2 or lower[index - 1] != "the" or lower[index - 2] not in word_group("days behind"):
        return None
    day = _whole(sentence.words[index], _SURE_DAY, 31)
    if day is None or lower[index + 1] not in _SUFFIXES or not sentence.glued(index + 1):
        return None
    following = lower[past]
    named = following[:1].isalnum() and following not in stop_words()
    return None if named or following in ("of", "-") else _date(index, past, f"---{day}")


def _year_behind(sentence: Sentence, past: int) -> tuple[int | None, int]:
    """The year behind a day and a month, and where the date ends."""
    at = past + (sentence.words[past] in (",", "of"))
    word = sentence.words[at]
    if len(word) == 4 and (year := _whole(word, 1000, 2100)) and not follows_unit(sentence, at + 1):
        return year, at + 1
    return None, past


def _year_of_era(sentence: Sentence, index: int) -> Draft | None:
    """`300 B.C.`, `512-511 BC`, `AD 79`, `833 AD`, and three digits that end a clause behind `in`."""
    word = sentence.words[index]
    value = int(word) if word.isdecimal() and len(word) < 5 else 0
    if not value:
        return None
    if _is_era(sentence, index + 1, "BC", "BCE"):
        return _date(index, index + 2, _before_era(value))
    other = sentence.words[index + 2]
    if (
        sentence.words[index + 1] in _RANGES
        and _is_era(sentence, index + 3, "BC", "BCE")
        and other.isdecimal()
        and len(other) < 5
    ):
        return _date(index, index + 4, f"{_before_era(value)}/{_before_era(int(other))}")
    if _is_era(sentence, index + 1, "AD", "CE"):
        return _date(index, index + 2, f"{value:04}")
    if index and _is_era(sentence, index - 1, "AD"):
        return _date(index - 1, index + 1, f"{value:04}")
    early = len(word) == 3 and sentence.lower[index - 1] == "in" and sentence.words[index + 1] in (",", ".", "", ")")
    return _date(index, index + 1, f"{value:04}") if early and sentence.lower[index - 2] not in number_words() else None


def _is_era(sentence: Sentence, index: int, *names: str) -> bool:
    return sentence.words[index].replace(".", "") in names


def _before_era(value: int) -> str:
    """A year before our era as ISO 8601 writes it, which has a year 0."""
    return f"-{value - 1:04}"


def _year(sentence: Sentence, index: int, behind: int) -> Draft | None:
    """A year, a decade, or two years with a dash between."""
    words, lower = sentence.words, sentence.lower
    word = words[index]
    if len(word) != 4 or not word.isdecimal() or is_money_before(sentence, index):
        return None
    value = int(word)
    if not 1000 <= value <= 2099 or not _may_open(sentence, index) or _is_hour(sentence, index):
        return None
    if draft := _decade(sentence, index, value):
        return draft
    if words[index + 1] in _RANGES and sentence.glued(index + 1) and sentence.glued(index + 2):
        return _years(sentence, index, value)
    if words[index + 1] in _RANGES[:3] and value >= _SURE_YEAR and (years := _years(sentence, index, value)):
        return years
    if _opens_years(sentence, index, behind):
        return _date(index, index + 1, word)
    if _is_lifetime(sentence, index):
        return _date(index, index + 1, word)
    if value < _SURE_YEAR and (
        lower[index - 1] not in word_group("year, before 1800") or _counts_next(sentence, index)
    ):
        return None
    return None if _is_quantity(sentence, index, value) else _date(index, index + 1, word)


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
        return _date(index, past + 1, f"{value // 10}X")
    return None


def _years(sentence: Sentence, index: int, value: int) -> Draft | None:
    """`1914-1918`, `2019/20`, `1892 – 94`."""
    second = sentence.words[index + 2]
    last = _whole(second, 1, 2100)
    if last is None or follows_unit(sentence, index + 3) or sentence.lower[index + 3] in person_plurals():
        return None
    if len(second) == 2 and last > value % 100:
        last += value - value % 100
    if not value < last <= 2100 or value < 1400:
        return None
    return _date(index, index + 3, f"{value}/{last}")


def _opens_years(sentence: Sentence, index: int, behind: int) -> bool:
    """Whether this is the first of `between 1600 and 1900`, `from 1750 to 1850`, or the second of two such."""
    lower = sentence.lower
    if lower[index - 1] in ("between", "from") and lower[index + 1] in ("and", "to", "until", "through"):
        other = sentence.words[index + 2]
        last = _whole(other, 1800, 2099) if len(other) == 4 else None
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
