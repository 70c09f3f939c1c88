"""Figures that are themselves the size of a rise or a fall."""

from __future__ import annotations

from dateline.parsing.figures.draft import NO_QUANTITIES, Draft, Drafts
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import Direction

from .grammar import Grammar
from .qualifiers import qualifier_before

__all__ = ["read_changes"]

_REACH = 12
_NEAR = 6
_SHORTEST, _LONGEST = 3, 40
"""How many letters the end of a compound has at least, and its beginning at most."""
_BEHIND = 6
_UNCHANGED = NO_QUANTITIES | {"age"}


def read_changes(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Mark the sizes of changes: `stieg um 30 Prozent`, `une hausse de 9 %`, `30 Prozent mehr`, `+3 %`."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.kind not in _UNCHANGED and draft.change is None:
            direction = _told(grammar, sentence, draft)
            if direction is None and found and found[-1].change and _is_repeated(grammar, sentence, found[-1], draft):
                direction = found[-1].change
            if direction is not None:
                draft = draft._replace(change=direction)
        found.append(draft)
    return tuple(found)


def _is_repeated(grammar: Grammar, sentence: Sentence, earlier: Draft, draft: Draft) -> bool:
    """Whether a figure says the change before it in another measure: `um 7 Euro oder 3 Prozent`."""
    between = sentence.lower[earlier.past : draft.first]
    if draft.unit in (None, earlier.unit) or not 0 < len(between) < 6:
        return False
    said_again = any(grammar.is_in("said again", word) for word in between)
    return said_again and all(
        grammar.is_in("said again", word) or word in (",", ".") or grammar.is_in("change of", word) for word in between
    )


def _entry(grammar: Grammar, sentence: Sentence, index: int, *sorts: str) -> Direction | None:
    for entry in grammar.changes.get(sentence.lower[index], ()) if index >= 0 else ():
        if entry.sort in sorts:
            return entry.direction
    return None


def _nearest(grammar: Grammar, sentence: Sentence, index: int, reach: int, sort: str) -> Direction | None:
    """The direction of the nearest word of change at a word or in front of it, up to the last mark or number."""
    for at in range(index, max(-1, index - reach), -1):
        if sentence.words[at] in (",", ";", ":") or sentence.words[at][0].isdecimal():
            break
        if direction := _entry(grammar, sentence, at, sort):
            return direction
    return None


def _told(grammar: Grammar, sentence: Sentence, draft: Draft) -> Direction | None:
    at = draft.first - 1
    if at >= 0 and sentence.words[at] == "+" and sentence.glued(draft.first) and draft.unit:
        return "up"
    qualifier = qualifier_before(grammar, sentence, draft.first)
    if qualifier is not None:
        at = qualifier[0] - 1
    share = draft.unit_kind == "percent" or draft.unit == "point"
    if share and (direction := _entry(grammar, sentence, at, "word", "gain")):
        return direction
    if share and (direction := _behind(grammar, sentence, draft.past)):
        return direction
    if at > 0 and _is_adjective(grammar, sentence, at) and grammar.is_in("change by", sentence.lower[at - 1]):
        at -= 1
    by = sentence.lower[at] if at >= 0 else ""
    if grammar.is_in("change of", by) and (direction := _noun(grammar, sentence, at - 1)):
        return direction
    return _verb(grammar, sentence, draft, at) if grammar.is_in("change by", by) else None


def _is_adjective(grammar: Grammar, sentence: Sentence, index: int) -> bool:
    """Whether a German adjective stands at a word: `um satte 9 Prozent`."""
    word = sentence.lower[index]
    small = grammar.capital_nouns and not sentence.is_capital(index)
    return small and word.endswith(("e", "en")) and word not in grammar.stop_words


def _behind(grammar: Grammar, sentence: Sentence, past: int) -> Direction | None:
    """`30 Prozent mehr`, `30 % de plus`, `30 % en moins`."""
    at = past + (sentence.lower[past] in ("de", "en"))
    if not grammar.capital_nouns and at == past:
        return None
    return _entry(grammar, sentence, at, "behind")


def _noun(grammar: Grammar, sentence: Sentence, index: int) -> Direction | None:
    """`ein Plus von`, `une hausse annuelle de`: the noun right in front, in French also a few words before."""
    found = _entry(grammar, sentence, index, "noun")
    if found:
        return found
    if grammar.capital_nouns:
        return _compound(grammar, sentence.lower[index]) if index >= 0 else None
    return _nearest(grammar, sentence, index, _NEAR, "noun")


def _compound(grammar: Grammar, word: str) -> Direction | None:
    """The direction of a noun at the end of a compound: `Gewinnanstieg`."""
    for cut in range(3, min(len(word) - _SHORTEST, _LONGEST)):
        for entry in grammar.changes.get(word[cut:], ()):
            if entry.sort == "noun":
                return entry.direction
    return None


def _verb(grammar: Grammar, sentence: Sentence, draft: Draft, at: int) -> Direction | None:
    """The direction of the verb in front of `um` or `de`, or, in German, behind the figure."""
    found = _nearest(grammar, sentence, at - 1, _REACH if grammar.capital_nouns else _NEAR, "verb")
    if found or not grammar.capital_nouns:
        return found
    for index in range(draft.past, draft.past + _BEHIND):
        word = sentence.words[index]
        level = grammar.is_in("levels to", sentence.lower[index - 1])
        if word in (".", ";", ":") or (word and word[0].isdecimal() and not level):
            break
        if direction := _entry(grammar, sentence, index, "verb", "particle"):
            ends = not sentence.words[index + 1][:1].isalnum()
            if sentence.lower[index] in grammar.groups["links"] or _entry(grammar, sentence, index, "verb") or ends:
                return direction
    return None
