"""Step 2a: calendar dates, years and decades."""

from __future__ import annotations

from dateline.parsing.figures.context import follows_unit
from dateline.parsing.figures.draft import Draft, Drafts, in_order
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import months, stop_words, word_group

from .date_parts import YEAR_DASHES, date_draft, whole
from .numeric_dates import numeric_date
from .years import year_at, year_of_era

__all__ = ["mark_dates"]

_SUFFIXES = ("st", "nd", "rd", "th")
_SURE_DAY = 19
"""From here on an ordinal behind `on the` is rather a day than a hole of golf."""


def mark_dates(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add the dates, valued in ISO 8601 as far as they are stated (`2022-02-24`, `--03-21`, `---21`, `197X`)."""
    found = list(drafts)
    behind = 0
    for index in sentence.places:
        word = sentence.words[index]
        if index < behind or not word[0].isdecimal():
            continue
        draft = (
            numeric_date(sentence, index)
            or _worded_date(sentence, index)
            or _day_alone(sentence, index)
            or year_of_era(sentence, index)
            or year_at(sentence, index, behind)
        )
        if draft is not None:
            if earlier := _earlier_day(sentence, draft, behind):
                found.append(earlier)
            found.append(draft)
            behind = draft.past
            if another := _another_day(sentence, draft):
                found.append(another)
                behind = another.past
    return in_order(found)


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
    day = whole(word, 1, 31)
    suffixed = _over_suffix(sentence, index + 1) > index + 1
    if month and day and (suffixed or not follows_unit(sentence, index + 1)):
        return _month_day(sentence, before, index, month, day)
    year_month = month or _month_at(sentence, index - 2) if lower[index - 1] in ("of", ",") else month
    if year_month and len(word) == 4 and (year := whole(word, 1000, 2100)):
        first = before if month else index - 2
        return date_draft(first, index + 1, f"{year}-{year_month:02}")
    return _day_month(sentence, index, day) if day else None


def _month_day(sentence: Sentence, first: int, index: int, month: int, day: int) -> Draft:
    """`May 20, 2023`, `Sept. 20-24`, `March 21st`: the day stands at `index`."""
    words = sentence.words
    past = _over_suffix(sentence, index + 1)
    last = None
    if words[past] in YEAR_DASHES and words[past + 1].isdecimal() and not follows_unit(sentence, past + 2):
        last = whole(words[past + 1], day + 1, 31)
        past = _over_suffix(sentence, past + 2) if last else past
    year, past = _year_behind(sentence, past)
    head = f"{year}-" if year else "--"
    value = f"{head}{month:02}-{day:02}"
    return date_draft(first, past, f"{value}/{head}{month:02}-{last:02}" if last else value)


def _another_day(sentence: Sentence, draft: Draft) -> Draft | None:
    """The second day of `May 5 and 6`, where nothing is counted."""
    value, at = str(draft.value), draft.past + 1
    if not value.startswith("--") or len(value) != len("--05-05") or sentence.lower[draft.past] not in ("and", "or"):
        return None
    if not sentence.words[draft.first][:1].isalpha():
        return None
    day = whole(sentence.words[at], int(value[-2:]) + 1, 31)
    past = _over_suffix(sentence, at + 1)
    following = sentence.lower[past]
    if day is None or (sentence.words[past] == "." and sentence.glued(past) and sentence.words[past + 1].isdecimal()):
        return None
    if following[:1].isalnum() and following not in stop_words():
        return None
    touched = sentence.glued(past) and following in ("-", "–", "%", ":", "/")
    return None if touched or follows_unit(sentence, past) else date_draft(at, past, f"{value[:5]}{day:02}")


def _earlier_day(sentence: Sentence, draft: Draft, behind: int) -> Draft | None:
    """The first day of `the 3rd and 4th of June`, `3 and 4 June`, where a day and a month stand behind it."""
    value, at = str(draft.value), draft.first - 2
    if at < behind or sentence.lower[at + 1] not in ("and", "or") or not sentence.words[draft.first].isdecimal():
        return None
    at -= at > behind and sentence.lower[at] in _SUFFIXES and sentence.glued(at)
    day = whole(sentence.words[at], 1, 31)
    if day is None or "/" in value or day >= int(value[-2:]) or len(value) < len("--06-04"):
        return None
    return date_draft(at, draft.first - 1, f"{value[:-2]}{day:02}")


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
    ranged = words[past] in YEAR_DASHES or (lower[index - 1], lower[past]) in (("from", "to"), ("between", "and"))
    if ranged and (last := whole(words[past + 1], day + 1, 31)):
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
    return date_draft(index, past, f"{value}/{head}{month:02}-{last:02}" if last else value)


def _day_alone(sentence: Sentence, index: int) -> Draft | None:
    """`on the 21st`, valued `---21`: lower numbers may as well be holes, laps and floors."""
    lower, past = sentence.lower, index + 2
    if index < 2 or lower[index - 1] != "the" or lower[index - 2] not in word_group("days behind"):
        return None
    day = whole(sentence.words[index], _SURE_DAY, 31)
    if day is None or lower[index + 1] not in _SUFFIXES or not sentence.glued(index + 1):
        return None
    following = lower[past]
    named = following[:1].isalnum() and following not in stop_words()
    return None if named or following in ("of", "-") else date_draft(index, past, f"---{day}")


def _year_behind(sentence: Sentence, past: int) -> tuple[int | None, int]:
    """The year behind a day and a month, and where the date ends."""
    at = past + (sentence.words[past] in (",", "of"))
    word = sentence.words[at]
    if len(word) == 4 and (year := whole(word, 1000, 2100)) and not follows_unit(sentence, at + 1):
        return year, at + 1
    return None, past
