"""Step 5: the unit of a number: currencies, measures, rates."""

from __future__ import annotations

from decimal import Decimal

from dateline.parsing.figures.draft import Draft, Drafts, behind_bracket
from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.numerals import exact, times
from dateline.parsing.figures.parts import part_behind
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import word_group
from dateline.parsing.model import FigureKind

from .finding import Unit, currency_before, unit_at
from .rates import with_exchange, with_rate

__all__ = ["attach_units"]

_KINDS: dict[str, FigureKind] = {"duration": "duration", "money": "money", "percent": "percent", "age": "age"}
_LEAST_WON = 100
"""Fewer South Korean won than this are rather a contest won."""
_LEAST_POUNDS = 10_000
"""More pounds than this are rather money."""


def attach_units(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give each number its unit: a currency in front of it, or the longest entry of the tables behind it."""
    found: list[Draft] = []
    for place, draft in enumerate(drafts):
        if draft.kind == "count":
            limit = _limit(sentence, drafts, place)
            earliest = drafts[place - 1].past if place else 0
            draft = _with_unit(sentence, draft, earliest, limit)
        found.append(draft)
    return tuple(found)


def _limit(sentence: Sentence, drafts: Drafts, place: int) -> int:
    """Where the next figure begins; what touches a letter may be the power of a unit (`m3/s`)."""
    for later in drafts[place + 1 : place + 3]:
        if later.kind != "label" or not sentence.glued(later.first):
            return later.first
    return sentence.count


def _with_unit(sentence: Sentence, draft: Draft, earliest: int, limit: int) -> Draft:
    """The draft with a unit that stands between the figures beside it."""
    if draft.form == "multiple":
        return draft._replace(unit="time", unit_kind="multiple", kind="other")
    before = currency_before(sentence, draft.number) if draft.form != "fraction" else None
    if before is not None and before[0] >= earliest:
        return with_rate(sentence, _paid(sentence, draft, before), limit)
    found = unit_at(sentence, _unit_place(sentence, draft))
    if found is None or found[0] > limit or (unit := _settled(sentence, draft, found)) is None:
        if draft.form == "fraction":
            return draft._replace(unit="fraction", unit_kind="share", kind="other")
        return with_exchange(sentence, draft, limit)
    kind = _KINDS.get(unit.kind, "other")
    if kind == "duration" and isinstance(draft.value, int) and (part := part_behind(sentence, found[0])):
        # `a year and a half`
        draft, found = draft._replace(value=exact(draft.value + part[1])), (part[0], unit)
    measured = draft._replace(past=found[0], unit=unit.name, unit_kind=unit.kind, kind=kind)
    return with_rate(sentence, measured if unit.scale == 1 else _multiplied(measured, unit.scale), limit)


def _multiplied(draft: Draft, factor: int) -> Draft:
    """The draft with its value times what its unit stands for (`bcm`)."""
    value = draft.value
    if isinstance(value, str):
        return draft
    if isinstance(value, tuple):
        return draft._replace(value=(times(value[0], factor), times(value[1], factor)))
    return draft._replace(value=times(value, factor))


def _paid(sentence: Sentence, draft: Draft, currency: tuple[int, Unit]) -> Draft:
    """The draft with the currency in front of it, and with a minus in front of that."""
    first, unit = currency
    draft = draft._replace(
        first=first,
        past=_repeated_past(sentence, draft.past),
        unit=unit.name,
        unit_kind="money",
        kind="money",
    )
    negative = (
        first > 0 and sentence.words[first - 1] == "-" and sentence.glued(first) and not sentence.glued(first - 1)
    )
    if negative and not isinstance(draft.value, str | tuple):
        return draft._replace(first=first - 1, value=-draft.value)
    return draft


def _unit_place(sentence: Sentence, draft: Draft) -> int:
    """Where the unit of a number would stand: over a hyphen, `of` behind a vague number, `+`."""
    at, words = behind_bracket(sentence, draft), sentence.words
    if words[at] in ("-", "—") and sentence.glued(at) and sentence.glued(at + 1):
        return at + 1
    if draft.form == "vague" and words[at] == "of":
        return at + 1
    part = draft.form == "fraction" or (isinstance(draft.value, Decimal) and draft.value < 1)
    if part and words[at] == "of" and words[at + 1] in ("a", "an"):
        return at + 2
    return at + 1 if words[at] == "+" and sentence.glued(at) else at


def _settled(sentence: Sentence, draft: Draft, found: tuple[int, Unit]) -> Unit | None:
    """The unit, unless its word is more likely something else here."""
    past, unit = found
    word = sentence.lower[past - 1]
    if unit.name == "pound":
        return _pound(sentence, draft, past)
    if word == "won":
        large = draft.form == "digits" and isinstance(draft.value, int) and draft.value >= _LEAST_WON
        return unit if large else None
    of_one = draft.form == "fraction" and sentence.lower[past - 2] == "a"
    if (
        word == unit.name
        and word in ("second", "time")
        and draft.value != 1
        and not of_one
        and sentence.words[past - 2] != "-"
    ):
        return None
    if word in ("euro", "euros") and sentence.is_capital(past - 1) and len(sentence.words[past]) == 4:
        # The championship: `12 Euro 2024 matches`.
        return None if sentence.words[past].isdecimal() else unit
    if word in word_group("made by batsmen") and not word_group("batting").isdisjoint(
        _near(sentence, draft.first, past)
    ):
        return None
    if word in word_group("units that are nouns") and _is_noun(sentence, draft, past):
        return None
    waits = sentence.words[past] == "-" and sentence.glued(past) and unit.kind == "duration" and word[-1] != "s"
    return None if waits and sentence.lower[past + 1] in ("long", "strong") else unit


def _is_noun(sentence: Sentence, draft: Draft, past: int) -> bool:
    """Whether the word of a unit opens the name of several things: `12 stone walls`, not `a 12 stone man`."""
    if draft.value == 1 or sentence.words[draft.past] == "-" or draft.first == 0:
        return draft.value != 1 and draft.first == 0 and is_plural(sentence, past)
    return sentence.lower[draft.first - 1] not in ("a", "an", "the") and is_plural(sentence, past)


def _pound(sentence: Sentence, draft: Draft, past: int) -> Unit:
    """Money or weight: money where it is paid, or counted in many thousands."""
    around = _near(sentence, draft.first, past)
    least = draft.value[0] if isinstance(draft.value, tuple) else draft.value
    large = not isinstance(least, str) and least >= _LEAST_POUNDS
    if large or draft.scale != 1 or not around.isdisjoint(word_group("paying")):
        return Unit("pound sterling", "money")
    return Unit("pound-mass", "mass")


def _near(sentence: Sentence, first: int, past: int) -> set[str]:
    """The words in front of a figure and behind it in its part of the sentence."""
    near = set()
    for index in range(first - 1, max(-1, first - 9), -1):
        if sentence.words[index] in (",", ";"):
            break
        near.add(sentence.lower[index])
    for index in range(past, past + 4):
        if sentence.lower[index] in (",", ";", ".", "and", "but"):
            break
        near.add(sentence.lower[index])
    return near


def _repeated_past(sentence: Sentence, past: int) -> int:
    """The index behind a country or a currency's word that repeats the sign: `$14.50 US`, `$5 dollars`."""
    following = sentence.words[past + 1]
    if sentence.words[past] in word_group("countries of dollars"):
        return past + 1 if not following[:1].isalpha() or following in ("per", "a", "an", "to", "and") else past
    unit = unit_at(sentence, past)
    repeated = unit is not None and unit[1].kind == "money" and sentence.lower[past] not in ("cents", "pence")
    return unit[0] if unit is not None and repeated else past
