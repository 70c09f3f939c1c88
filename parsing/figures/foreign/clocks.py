"""Times of the day."""

from __future__ import annotations

from dateline.parsing.figures.draft import Draft, Drafts, in_order, taken
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import zones

from .grammar import Grammar
from .measures import unit_at

__all__ = ["mark_clocks"]

_ZONES = {"mesz": "+02:00", "mez": "+01:00"}
_LAST_HOUR = 24


def mark_clocks(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Add the clock times, valued `HH:MM`, with the offset from UTC where a zone says it."""
    used = taken(drafts)
    found = list(drafts)
    behind = 0
    for index in sentence.places:
        if index < behind or index in used:
            continue
        draft = _clock(grammar, sentence, index)
        if draft is not None:
            if (earlier := _opening(grammar, sentence, index)) is not None and earlier.first not in used:
                found.append(earlier)
            found.append(draft)
            behind = draft.past
    return in_order(found)


def _time(first: int, past: int, hour: int, minute: int) -> Draft:
    return Draft(first, past, f"{hour:02}:{minute:02}", kind="time", number=first, number_past=past)


def _clock(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    """The clock time that begins at a word: with a colon, or with the word or letter for the hour."""
    words, lower = sentence.words, sentence.lower
    hour, minute, past, colon = _digits(grammar, sentence, index)
    if hour < 0:
        return None
    if colon and _lasts(grammar, sentence, past):
        return _time(index, past, hour, 0)._replace(kind="label")
    if grammar.is_in("hour words", lower[past]):
        if not (named := _hour_named(grammar, sentence, index, past, minute)):
            return None
        minute, past = named
    elif not colon or words[past] == ":" or _is_result(grammar, sentence, index, past):
        return None
    draft = _time(index, past, hour, max(0, minute))
    if index and grammar.is_in("during", lower[index - 1]):
        return draft._replace(kind="label")
    zone = lower[past]
    if not grammar.is_in("zones", zone):
        return draft
    offset = _ZONES.get(zone, zones().get(zone, ""))
    return draft._replace(past=past + 1, number_past=past + 1, value=f"{draft.value}{offset}")


def _lasts(grammar: Grammar, sentence: Sentence, past: int) -> bool:
    """Whether hours and minutes with a colon are a length of time: `nach 2:48 Stunden`."""
    unit = unit_at(grammar, sentence, past)
    return unit is not None and unit[1].kind == "duration"


def _digits(grammar: Grammar, sentence: Sentence, index: int) -> tuple[int, int, int, bool]:
    """Hour, minute (-1 where none is told), the index behind them, and whether they are told with a colon."""
    words = sentence.words
    word = words[index]
    none = (-1, -1, index, False)
    if not word[0].isdecimal():
        reading = grammar.read_words(grammar, sentence, index) if grammar.capital_nouns else None
        if reading is None or not isinstance(reading.value, int) or not 0 < reading.value <= _LAST_HOUR:
            return none
        return reading.value, -1, reading.past, False
    hours, mark, minutes = word.partition(".")
    past = index + 1
    colon = words[past] == ":" and sentence.glued(past) and sentence.glued(past + 1)
    if colon and not mark:
        minutes, past = words[past + 1], past + 2
        if len(minutes) != 2:
            return none
    if len(hours) > 2 or not hours.isdecimal() or int(hours) > _LAST_HOUR or (minutes and not _is_minute(minutes)):
        return none
    if colon and words[past] == ":" and sentence.glued(past) and words[past + 1].isdecimal():
        past += 2
    return int(hours), int(minutes) if minutes else -1, past, colon and not mark


def _is_minute(word: str) -> bool:
    return len(word) == 2 and word.isdecimal() and int(word) < 60


def _hour_named(grammar: Grammar, sentence: Sentence, index: int, past: int, minute: int) -> tuple[int, int] | None:
    """Minute and end of a time whose word for the hour stands at `past`; None where it is a length of time.

    `14 Uhr 30`, `14h30`, `à 14 heures`; `24 heures` alone lasts, and so does `17 heures de débats`.
    """
    words = sentence.words
    behind = past + 1
    if _is_minute(words[behind]) and not grammar.is_in("minute words", sentence.lower[behind + 1]):
        return int(words[behind]), behind + 1
    if grammar.capital_nouns or minute >= 0:
        return minute, behind
    if sentence.lower[behind] in ("de", "d'", "/"):
        return None
    opened = index > 0 and grammar.is_in("clock openers", sentence.lower[index - 1])
    glued = (
        len(words[past]) == 1
        and sentence.glued(past)
        and index > 0
        and sentence.words[index - 1] in ("(", ",", "-", "–")
    )
    return (minute, behind) if opened or glued else None


def _is_result(grammar: Grammar, sentence: Sentence, index: int, past: int) -> bool:
    """Whether a match is told near a pair of numbers with a colon, and no time of a day."""
    near = (*sentence.lower[max(0, index - 10) : index], *sentence.lower[past : past + 6])
    return any(grammar.is_in("score words", word) or grammar.is_in("vote words", word) for word in near)


def _opening(grammar: Grammar, sentence: Sentence, index: int) -> Draft | None:
    """The first of two times of which only the second is named: `14.30 bis 16 Uhr`."""
    at = index - 2
    at -= at > 0 and grammar.is_in("hour words", sentence.lower[at])
    if at < 0 or not grammar.is_in("clock and", sentence.lower[index - 1]) or not sentence.words[at][:1].isdecimal():
        return None
    hour, minute, past, _ = _digits(grammar, sentence, at)
    before = sentence.lower[at - 1] if at else ""
    opened = grammar.is_in("clock openers", before) or grammar.is_in("from", before) or not before[:1].isalpha()
    if minute < 0 and not opened:
        return None
    past += grammar.is_in("hour words", sentence.lower[past])
    return _time(at, past, hour, max(0, minute)) if hour >= 0 and past == index - 1 else None
