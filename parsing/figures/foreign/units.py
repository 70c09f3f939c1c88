"""The unit of a number: currencies, measures, rates."""

from __future__ import annotations

from decimal import Decimal

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.units.finding import currency_before
from dateline.parsing.model import FigureKind

from .grammar import Grammar
from .measures import unit_at

__all__ = ["attach_units"]

_KINDS: dict[str, FigureKind] = {"duration": "duration", "money": "money", "percent": "percent", "age": "age"}
_BASES = tuple(10**power for power in range(2, 7))


def attach_units(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give each number its unit: a currency in front of it, or the longest entry of the table behind it."""
    found: list[Draft] = []
    behind = 0
    for place, draft in enumerate(drafts):
        if draft.first < behind:  # the hundred thousand of a rate
            continue
        if draft.kind == "count" and _is_base(grammar, sentence, draft):
            draft = draft._replace(kind="label")
        if draft.kind == "count":
            limit = drafts[place + 1].first if place + 1 < len(drafts) else sentence.count
            draft = _with_unit(grammar, sentence, draft, found[-1].past if found else 0, limit)
            draft = _with_rate(grammar, sentence, draft, drafts[place + 1 : place + 2])
        behind = draft.past
        found.append(draft)
    return tuple(found)


def _with_unit(grammar: Grammar, sentence: Sentence, draft: Draft, earliest: int, limit: int) -> Draft:
    """The draft with a unit that stands between the figures beside it."""
    if draft.form == "fraction":
        return draft._replace(unit="fraction", unit_kind="share", kind="other")
    before = currency_before(sentence, draft.number)
    if before is not None and before[0] >= earliest:
        return draft._replace(first=before[0], unit=before[1].name, unit_kind="money", kind="money")
    at = draft.past
    hyphen = sentence.words[at] in ("-", "–") and sentence.glued(at) and sentence.glued(at + 1)
    if hyphen or grammar.is_in("partitives", sentence.lower[at]):
        at += 1
    found = unit_at(grammar, sentence, at)
    if found is None and grammar.is_in("before lengths of time", sentence.lower[at]):
        found = unit_at(grammar, sentence, at + 1)
        found = found if found and found[1].kind == "duration" else None
    if found is None or found[0] > limit:
        return draft
    past, unit = found
    draft = draft._replace(past=past, unit=unit.name, unit_kind=unit.kind, kind=_KINDS.get(unit.kind, "other"))
    # `deux heures et demie`
    halved = sentence.lower[past] == "et" and grammar.is_in("halves", sentence.lower[past + 1])
    if halved and isinstance(draft.value, int):
        return draft._replace(past=past + 2, value=draft.value + Decimal("0.5"))
    return draft


def _with_rate(grammar: Grammar, sentence: Sentence, draft: Draft, following: Drafts) -> Draft:
    """The draft with what it is measured by: `pro Tag`, `je 100.000 Einwohner`, `par habitant`."""
    at = draft.past
    stroke = sentence.lower[at] == "/" and sentence.glued(at)
    if not (stroke or grammar.is_in("per", sentence.lower[at])) or draft.unit_kind in ("age", "share", "percent"):
        return draft
    head = draft.unit or ""
    if following and following[0].first == at + 1 and _is_base(grammar, sentence, following[0]):
        noun = grammar.phrase_at(grammar, sentence, following[0].past, sentence.count)
        if noun is None:
            return draft
        return draft._replace(
            past=noun[1], unit=f"{head} per {sentence.slice(at + 1, noun[1])}".strip(), kind=_rated(draft)
        )
    if draft.unit is None:
        return draft
    unit = unit_at(grammar, sentence, at + 1)
    if unit is not None and unit[1].kind not in ("money", "percent", "multiple", "age"):
        return draft._replace(past=unit[0], unit=f"{head} per {unit[1].name}")
    noun = grammar.singular_at(grammar, sentence, at + 1, at + 2)
    return draft._replace(past=noun[1], unit=f"{head} per {sentence.slice(*noun)}") if noun else draft


def _is_base(grammar: Grammar, sentence: Sentence, draft: Draft) -> bool:
    """Whether a number is that of which a rate is told: a power of ten of people or things (`je 100.000 Einwohner`)."""
    if not draft.first or not grammar.is_in("per", sentence.lower[draft.first - 1]) or draft.value not in _BASES:
        return False
    return unit_at(grammar, sentence, draft.past) is None


def _rated(draft: Draft) -> FigureKind:
    return "other" if draft.kind == "count" or draft.kind == "label" else draft.kind
