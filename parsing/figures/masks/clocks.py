"""Step 2b: times of the day."""

from __future__ import annotations

from functools import partial

from dateline.parsing.figures.context import follows_unit, small_number
from dateline.parsing.figures.draft import Draft, Drafts, add_where_free
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import word_group, zones

__all__ = ["mark_clocks"]

_PARTS_OF_DAY = tuple(("in", "the", part) for part in ("morning", "afternoon", "evening"))
_HALVES = {"am": 0, "a.m": 0, "pm": 12, "p.m": 12}
_DASHES = ("-", "–", "—")


def mark_clocks(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add the clock times, valued `HH:MM`, with the offset from UTC where the zone says it (`12:54Z`)."""
    return add_where_free(sentence, drafts, partial(_clock, sentence))


def _clock(sentence: Sentence, index: int) -> Draft | None:
    """The clock time, or the two with a dash or a word between, that begins at a word."""
    if sentence.words[index - 1] == ":" and sentence.glued(index):
        return None
    one = _digits(sentence, index) if sentence.words[index][0].isdecimal() else None
    if one is None or sentence.lower[one[2]] in ("o'clock", "noon"):
        return _spoken(sentence, index)
    hour, minute, past, sure = one
    half, past = _half(sentence, past)
    if half is None and (sentence.words[past] in _DASHES or sentence.lower[past] in ("to", "and")):
        other = _digits(sentence, past + 1)
        if other is not None:
            second, other_past = _half(sentence, other[2])
            if second is not None and hour <= 12 and other[0] <= 12:
                opening = second if hour % 12 <= other[0] % 12 else 0
                zone, end = _zone(sentence, other_past)
                first = f"{hour % 12 + opening:02}:{minute:02}{zone}"
                return _time(index, end, f"{first}/{other[0] % 12 + second:02}:{other[1]:02}{zone}")
            zone, end = _zone(sentence, other_past)
            if second is None and end > other_past and len(sentence.words[index]) == len(sentence.words[past + 1]) == 4:
                return _time(index, end, f"{hour:02}:{minute:02}{zone}/{other[0]:02}:{other[1]:02}{zone}")
    zone, end = _zone(sentence, past)
    if half is not None:
        hour = hour % 12 + half if hour <= 12 else hour
    elif sentence.lower[past : past + 3] in _PARTS_OF_DAY and not zone:
        later = 12 * (sentence.lower[past + 2] != "morning")
        return _time(index, past + 3, f"{hour % 12 + later:02}:{minute:02}") if 0 < hour <= 12 else None
    elif _is_opening(sentence, index):
        return _time(index, past, f"{hour:02}:{minute:02}")
    elif not sure and zone != "Z" and (end == past or len(sentence.words[index]) < 4):
        end = _military_past(sentence, index, past)
        if not end:
            return None
    return _time(index, end, f"{hour:02}:{minute:02}{zone}")


def _time(first: int, past: int, value: str) -> Draft:
    return Draft(first, past, value, kind="time", number=first, number_past=past)


def _digits(sentence: Sentence, index: int) -> tuple[int, int, int, bool] | None:
    """Hour, minute, the index behind them, and whether they are a time without any further word (`12:54`)."""
    word = sentence.words[index]
    if not word[:1].isdecimal():
        return None
    if sentence.words[index + 1] == ":" and sentence.glued(index + 1) and sentence.glued(index + 2):
        return _with_colon(sentence, index)
    hours, _, minutes = word.partition(".")
    if not minutes and len(word) == 4:
        hours, minutes = word[:2], word[2:]
    if len(hours) > 2 or (minutes and len(minutes) != 2) or not (hours + minutes).isdecimal():
        return None
    hour, minute = int(hours), int(minutes or 0)
    return (hour, minute, index + 1, False) if hour < 25 and minute < 60 else None


def _with_colon(sentence: Sentence, index: int) -> tuple[int, int, int, bool] | None:
    """`12:54`, `12:54:30`.

    No ratio, score, verse (`John 3:16`) or docket (`2:23-cr`), and not the time of a race (`in 2:03:59`).
    """
    words = sentence.words
    minutes = words[index + 2]
    if not words[index].isdecimal() or not minutes.isdecimal() or len(minutes) != 2 or len(words[index]) > 2:
        return None
    hour, minute = int(words[index]), int(minutes)
    if hour > 24 or minute > 59:
        return None
    past = index + 3
    if words[past] == ":" and sentence.glued(past) and words[past + 1].isdecimal():
        return hour, minute, past + 2, False
    if words[past] == "-" and sentence.glued(past) and sentence.glued(past + 1) and words[past + 1][:1].isalpha():
        return None
    return hour, minute, past, not _is_chapter(sentence, index)


def _is_chapter(sentence: Sentence, index: int) -> bool:
    before = index - 1
    return before > 0 and sentence.is_capital(before) and sentence.lower[before] not in word_group("weekdays")


def _half(sentence: Sentence, index: int) -> tuple[int | None, int]:
    """What `a.m.` or `p.m.` at a word adds to the hour, and the index behind it."""
    word = sentence.lower[index]
    if word in _HALVES:
        return _HALVES[word], index + 1
    return None, index


def _zone(sentence: Sentence, index: int) -> tuple[str, int]:
    """The offset of the time zone at a word, and the index behind it."""
    if sentence.words[index].isupper() and sentence.lower[index] in zones():
        return zones()[sentence.lower[index]], index + 1
    return "", index


def _is_opening(sentence: Sentence, index: int) -> bool:
    """`opens at 7.30`: hours and minutes of five behind what has a time, with nothing counted behind them."""
    word = sentence.words[index]
    timed = sentence.lower[index - 1] == "at" and sentence.lower[index - 2] in word_group("having a time")
    timed = timed or sentence.lower[index - 1] in ("until", "till")
    return timed and index > 1 and word[-3:-2] == "." and word[-1] in "05" and not follows_unit(sentence, index + 1)


def _military_past(sentence: Sentence, index: int, past: int) -> int:
    """The index behind `0830 local time` and, behind `at` or the like, `1800 hours`; else 0."""
    lower = sentence.lower
    if len(sentence.words[index]) != 4:
        return 0
    if lower[past] == "local" and lower[past + 1] == "time":
        return past
    timed = (
        lower[past] in ("hours", "hrs") and lower[past + 1] != "of" and lower[index - 1] in word_group("hours behind")
    )
    return past + 1 if timed and index else 0


def _spoken(sentence: Sentence, index: int) -> Draft | None:
    """`nine o'clock`, `12 noon`, `half past six`."""
    hour, behind = small_number(sentence, index), sentence.lower[index + 1]
    if not 0 < hour < 13:
        return None
    if behind == "o'clock" or (behind == "noon" and hour == 12):
        return _time(index, index + 2, f"{hour:02}:00")
    if index > 1 and sentence.lower[index - 2 : index] == ("half", "past"):
        return _time(index - 2, index + 1, f"{hour:02}:30")
    return None
