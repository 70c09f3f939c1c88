"""Calendar dates, years and decades."""

from __future__ import annotations

import re
from functools import cache

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.units.finding import currency_before

from .grammar import Grammar
from .measures import unit_at
from .qualifiers import qualifier_before

__all__ = ["mark_dates"]

_DASHES = ("-", "–", "—")
_SURE_YEAR = 1800
"""From here on four digits are rather a year than a number."""
_CENTURY = 70
"""A year of two digits from here on is one of the last century."""


@cache
def _dotted() -> re.Pattern[str]:
    return re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.((?:19|20)?\d\d)")


@cache
def _day_dotted() -> re.Pattern[str]:
    """A day and a month, behind which a stop stands."""
    return re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])")


def mark_dates(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add the dates, valued in ISO 8601 as far as they are stated (`2022-02-24`, `2023-05`, `--03-21`, `197X`)."""
    found = list(drafts)
    behind = 0
    for index in sentence.places:
        if index < behind or not sentence.words[index][0].isdecimal():
            continue
        draft = (
            _in_digits(grammar, sentence, index)
            or _with_month(grammar, sentence, index)
            or _month_and_year(grammar, sentence, index)
            or _year(grammar, sentence, index)
        )
        if draft is not None:
            found.append(draft)
            behind = draft.past
    return tuple(sorted(found, key=lambda draft: draft.first))


def _date(first: int, past: int, value: str) -> Draft:
    return Draft(first, past, value, kind="date", number=first, number_past=past)


def _whole(word: str, low: int, high: int) -> int:
    """The value of at most four digits between two bounds; 0 for anything else."""
    value = int(word) if len(word) < 5 and word.isdecimal() else 0
    return value if low <= value <= high else 0


def _in_digits(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    """`24.05.2023`, `24.5.`, `24/05/2023`, `2023-05-24`."""
    words = sentence.words
    word = words[index]
    if match := _dotted().fullmatch(word):
        year = int(match[3])
        if year < 100:
            year += 1900 if year >= _CENTURY else 2000
        return _date(index, index + 1, f"{year}-{int(match[2]):02}-{int(match[1]):02}")
    day = _day_dotted().fullmatch(word)
    if day and grammar.ordinal_stop and words[index + 1] == "." and sentence.glued(index + 1) and words[index + 2]:
        return _date(index, index + 2, f"--{int(day[2]):02}-{int(day[1]):02}")
    if grammar.ordinal_stop and (apart := _in_stops(sentence, index)):
        return apart
    sign = words[index + 1]
    if sign not in ("-", "/") or words[index + 3] != sign or not all(sentence.glued(index + i) for i in (1, 2, 3, 4)):
        return None
    one, two, three = (_whole(words[index + step], 1, 2100) for step in (0, 2, 4))
    if one > 1000 and 0 < two <= 12 and 0 < three <= 31:
        return _date(index, index + 5, f"{one}-{two:02}-{three:02}")
    if sign == "/" and 0 < one <= 31 and 0 < two <= 12 and three > 1000:
        return _date(index, index + 5, f"{three}-{two:02}-{one:02}")
    return None


def _in_stops(sentence: Sentence, index: int) -> Draft | None:
    """`12. 3.`, with a space between."""
    words = sentence.words
    day, month = _whole(words[index], 1, 31), _whole(words[index + 2], 1, 12)
    stops = words[index + 1] == words[index + 3] == "." and sentence.glued(index + 1) and sentence.glued(index + 3)
    return _date(index, index + 4, f"--{month:02}-{day:02}") if day and month and stops else None


def _day(grammar: Grammar, sentence: Sentence, index: int) -> tuple[int, int]:
    """The day at a word and the index behind it and its mark (`24.`, `1er`); 0 for none."""
    past = index + 1
    if grammar.is_in("day marks", sentence.lower[past]) and sentence.glued(past):
        past += 1
    return _whole(sentence.words[index], 1, 31), past


def _with_month(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    """`24. Mai 2023`, `20. bis 24. Mai`, `14. und 15. Mai`: the day, or the first of two, stands at `index`."""
    day, past = _day(grammar, sentence, index)
    if not day:
        return None
    last = 0
    joint = sentence.lower[past]
    if joint in _DASHES or grammar.is_in("range to", joint) or joint == "au":
        last, behind = _day(grammar, sentence, past + 1)
        if last > day and _month(grammar, sentence, behind):
            past = behind
    if grammar.is_in("gather", joint):
        other, behind = _day(grammar, sentence, past + 1)
        if other > day and (month := _month(grammar, sentence, behind)):
            year, _ = _year_behind(grammar, sentence, behind + 1)
            return _date(index, past, f"{f'{year}-' if year else '--'}{month:02}-{day:02}")
    month = _month(grammar, sentence, past)
    if not month:
        return None
    year, past = _year_behind(grammar, sentence, past + 1)
    head = f"{year}-" if year else "--"
    value = f"{head}{month:02}-{day:02}"
    return _date(index, past, f"{value}/{head}{month:02}-{last:02}" if last > day else value)


def _month(grammar: Grammar, sentence: Sentence, index: int) -> int:
    """The month named at a word; 0 for none."""
    if grammar.capital_nouns and not sentence.is_capital(index):
        return 0
    return grammar.months.get(sentence.lower[index], 0)


def _year_behind(grammar: Grammar, sentence: Sentence, past: int) -> tuple[int, int]:
    """The year behind a day and a month, and where the date ends."""
    at = past + (sentence.words[past] == "." and sentence.glued(past))
    word = sentence.words[at]
    if len(word) == 4 and (year := _whole(word, 1000, 2100)) and unit_at(grammar, sentence, at + 1) is None:
        return year, at + 1
    return 0, past


def _month_and_year(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    """`Mai 2023`: the year stands at `index`."""
    if len(sentence.words[index]) != 4 or not index or not (year := _whole(sentence.words[index], 1000, 2100)):
        return None
    before = index - 1
    if before and sentence.words[before] == "." and sentence.glued(before):
        before -= 1
    month = _month(grammar, sentence, before)
    return _date(before, index + 1, f"{year}-{month:02}") if month else None


def _year(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    """A year, a decade, or two years with a dash between."""
    words, lower = sentence.words, sentence.lower
    word = words[index]
    value = _whole(word, 1000, 2099) if len(word) == 4 else 0
    before = words[index - 1] if index else ""
    glued = index > 0 and sentence.glued(index) and before not in ("(", "„", "“", '"', "«", "[")
    if not value or glued or currency_before(sentence, index) is not None:
        return None
    past = index + 1
    if value % 10 == 0 and lower[past].split("-")[0] in grammar.groups["decade endings"] and sentence.glued(past):
        past = sentence.joint(past + 1)
        past += grammar.is_in("decades", lower[past])
        return _date(index, past, f"{value // 10}X")
    if value % 10 == 0 and grammar.is_in("decades", before.lower()) and not grammar.capital_nouns:
        return _date(index, past, f"{value // 10}X")
    if words[past] in ("-", "–", "/") and sentence.glued(past) and sentence.glued(past + 1):
        return _years(sentence, index, value)
    return None if _is_quantity(grammar, sentence, index, value) else _date(index, past, word)


def _years(sentence: Sentence, index: int, value: int) -> Draft | None:
    """`1914–1918`, `2019/20`."""
    second = sentence.words[index + 2]
    last = _whole(second, 1, 2100)
    if len(second) == 2 and last > value % 100:
        last += value - value % 100
    return _date(index, index + 3, f"{value}/{last}") if value < last <= 2100 and value >= 1400 else None


def _is_quantity(grammar: Grammar, sentence: Sentence, index: int, value: int) -> bool:
    """Whether four digits that could be a year count or measure something.

    A noun behind them says little, since a year stands in front of anything (`weil er 2019 Schulden hatte`): it must
    be a round number then, or one with a qualifier.
    """
    word = sentence.lower[index + 1]
    if unit_at(grammar, sentence, index + 1) or grammar.number(word, "magnitude", "abbreviation"):
        return True
    before = sentence.lower[index - 1] if index else ""
    counted = grammar.phrase_at(grammar, sentence, index + 1, sentence.count) is not None
    if grammar.is_in("year openers", before):
        # `Verluste von 1220 Soldaten`, but `im Jahr 1648`, `in 2022 Menschen`
        return counted and (value < _SURE_YEAR or (grammar.is_in("from", before) and value % 100 == 0))
    if value < _SURE_YEAR:
        return True
    qualified = qualifier_before(grammar, sentence, index) is not None
    return counted and (qualified or value % 100 == 0)
