"""Who states a figure: `laut Polizei`, `nach Angaben der Stadt`, `selon la police`; `..., sagte X`, `..., a dit X`."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence

from dateline.parsing.figures.claims.laying import UNCLAIMED
from dateline.parsing.figures.claims.names import Names
from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar

__all__ = ["attach_claims"]

_OF = frozenset(("de", "du", "des", "d'"))
_LONGEST = 8
"""How many words the name of a source may have."""
_LONGEST_NAME = 80
"""How many characters the name of somebody may have."""
_Claim = tuple[int, int, str]
"""The first word that is not claimed, the next that may be again, and the name of the source."""


def attach_claims(grammar: Grammar, sentence: Sentence, drafts: Drafts, names: Names) -> Drafts:
    """Lay the figures between two semicolons to the one source that is named there; of two, neither is sure."""
    found = [(at, claim) for at in range(sentence.count) if (claim := _named(grammar, sentence, at, names))]
    if not found:
        return drafts
    marks = [at for at in range(sentence.count) if sentence.words[at] == ";"]
    told: dict[int, list[_Claim]] = {}
    for at, claim in found:
        told.setdefault(bisect(marks, at), []).append(claim)
    return tuple(_laid(draft, told.get(bisect(marks, draft.first), ())) for draft in drafts)


def _laid(draft: Draft, claims: Sequence[_Claim]) -> Draft:
    """A draft as the one claim around it has it."""
    if len(claims) != 1 or draft.kind in UNCLAIMED:
        return draft
    first, past, name = claims[0]
    return draft if first <= draft.first < past else draft._replace(claimed_by=name, claim_scope="sentence")


def _named(grammar: Grammar, sentence: Sentence, index: int, names: Names) -> _Claim | None:
    """The source named at a word, with the first word that is not its claim and the next that may be again."""
    if told := _told_ahead(grammar, sentence, index, names):
        return told
    at = _source_place(grammar, sentence, index)
    said = 0 if at else _speaker_place(grammar, sentence, index)
    at = begin = at or said
    if not at:
        return None
    while at < begin + 4 and _is_passed(grammar, sentence.lower[at]):
        at += 1
    past = _past(grammar, sentence, at)
    if past == at:
        return None
    people = names.within(sentence.start_at(at), sentence.end_at(past - 1))
    name = people[-1][2] if people else sentence.slice(at, past)
    if sentence.lower[at - 1] == "des" and grammar.capital_nouns and not people and name.endswith("s"):
        # The genitive of `des Gouverneurs`; what ends in -es may have another stem.
        name = name if name.endswith(("es", "ss")) else name[:-1]
    return index, sentence.count if said else past, name


def _is_passed(grammar: Grammar, word: str) -> bool:
    """Whether a word may stand in front of the name of a source: an article, `von`, a day."""
    return grammar.is_in("claim joints", word) or grammar.is_in("weekdays", word)


def _told_ahead(grammar: Grammar, sentence: Sentence, index: int, names: Names) -> _Claim | None:
    """`Anna Weiß sagte, ...`, `Anna Blanc a annoncé que ...`: somebody known right in front of the verb."""
    if not index or not grammar.is_in("said", sentence.lower[index]):
        return None
    if not grammar.is_in("that", sentence.lower[index + 1]):
        return None
    verb = index - 1 if grammar.is_in("have", sentence.lower[index - 1]) else index
    if not verb:
        return None
    end_of_name = sentence.end_at(verb - 1)
    for _, end, name in names.within(max(sentence.start, end_of_name - _LONGEST_NAME), end_of_name):
        if end == end_of_name:
            return 0, index + 1, name
    return None


def _speaker_place(grammar: Grammar, sentence: Sentence, index: int) -> int:
    """The index behind a verb of saying that follows a comma, where its subject stands; 0 for none."""
    if index == 0 or sentence.words[index - 1] not in (",", "»", "“"):
        return 0
    if grammar.is_in("have", sentence.lower[index]):
        index += 1
    elif not grammar.capital_nouns and not sentence.lower[index].endswith("e"):
        return 0
    return index + 1 if grammar.is_in("said", sentence.lower[index]) else 0


def _source_place(grammar: Grammar, sentence: Sentence, index: int) -> int:
    """The index behind `laut`, `nach Angaben`, `selon` at a word; 0 for none."""
    if not grammar.is_in("claim prepositions", sentence.lower[index]):
        stated = sentence.lower[index] == "nach" and grammar.is_in("claim nouns", sentence.lower[index + 1])
        apres = sentence.lower[index] == "d'" and sentence.lower[index + 1] == "après"
        return index + 2 if stated or apres else 0
    return index + 1


def _past(grammar: Grammar, sentence: Sentence, at: int) -> int:
    """Where the name of a source ends: words with capitals, in French a noun with what `de` adds to it."""
    if not sentence.words[at][:1].isalpha() or sentence.lower[at] in grammar.stop_words:
        return at
    if grammar.capital_nouns:
        return _german_past(sentence, at)
    past = at + 1
    while past < at + _LONGEST:
        word = sentence.lower[past]
        if sentence.is_capital(past):
            past += 1
        elif word in _OF and sentence.words[past + 1][:1].isalpha():
            past += 2 + (sentence.lower[past + 1] in ("la", "l'"))
        elif word.endswith("s") and sentence.lower[past - 1].endswith("s") and _is_plain(grammar, word):
            past += 1
        else:
            break
    return past


def _is_plain(grammar: Grammar, word: str) -> bool:
    return word.isalpha() and word not in grammar.stop_words


def _german_past(sentence: Sentence, at: int) -> int:
    """Up to three adjectives, then words with capitals; what `der` and `des` add is not taken."""
    past = at
    while past < at + 3 and not sentence.is_capital(past) and sentence.lower[past].endswith(("en", "er", "em", "e")):
        past += 1
    if not sentence.is_capital(past):
        return at
    while past < at + _LONGEST and sentence.is_capital(past):
        past += 1
    return past
