"""What the clause of a figure is about, told from its verb or its subject where no list knows the words."""

from __future__ import annotations

from functools import cache, lru_cache

from dateline.parsing.lexicon import word_list, word_set

from .lines import Line, Stretch
from .tables import hollow_words, stem, word_group

__all__ = ["act_of", "base_of", "follows_verb", "is_level", "subject_of"]

_AHEAD = 7
_BACK = 9
_OPENS = frozenset((",", ";", ":", "and", "—", "–", "("))
_NOTHING = frozenset[str]()


def is_level(line: Line, stretch: Stretch) -> bool:
    """Whether a value is one that something has come to: `closed at 6,412`, `fell to 4,188`."""
    return line.lower[max(0, stretch.figure - 1) : stretch.figure] in (["at"], ["to"])


def act_of(line: Line, stretch: Stretch) -> str:
    """The base of the verb that governs a count, `in custody` of a state; empty where there is none that says much.

    What follows is asked first (`32 services are affected`), then what comes in front (`knocked out 44 tanks`).
    """
    return _behind(line, stretch) or _in_front(line, stretch)


def _behind(line: Line, stretch: Stretch) -> str:
    lower = line.lower
    helped = False
    for at in range(stretch.behind, min(stretch.past, stretch.behind + _AHEAD)):
        word = lower[at]
        if word in word_group("between a noun and its verb") or word.endswith("ly"):
            helped = helped or base_of(word) in ("be", "have")
        elif word in word_group("prepositions"):
            state = _noun_behind(lower, at + 1, stretch.past) if helped and word != "of" else ""
            return f"{word} {stem(state)}" if state else ""
        elif not word.isalpha():
            return ""
        elif helped and word in ("remain", "remained", "remains"):
            continue
        elif helped or _is_past(word):
            base = base_of(word)
            if base in ("remain", "stay"):
                helped = True
                continue
            return "" if base in _bases_of("verbs that say nothing") or word in hollow_words() else base
        elif word in ("remain", "remains", "stay"):
            helped = True
        else:
            return ""
    return ""


def follows_verb(line: Line, stretch: Stretch) -> bool:
    """Whether a verb of its own stands behind a count."""
    lower = line.lower
    behind = range(stretch.behind, min(stretch.past, stretch.behind + _AHEAD))
    return any(_is_past(lower[at]) for at in behind)


def _noun_behind(lower: list[str], first: int, past: int) -> str:
    for at in range(first, min(past, first + 3)):
        if lower[at].isalpha() and lower[at] not in hollow_words():
            return lower[at]
    return ""


def _in_front(line: Line, stretch: Stretch) -> str:
    lower = line.lower
    for at in range(stretch.figure - 1, max(stretch.first, stretch.figure - _BACK) - 1, -1):
        word = lower[at]
        if not word[0].isalpha():
            return ""
        if _is_past(word) and at:
            base = base_of(word)
            return "" if base in _bases_of("verbs that say nothing") or word in hollow_words() else base
    return ""


def subject_of(line: Line, stretch: Stretch) -> frozenset[str]:
    """Stems of what stands, rises or is at the value: of `the shaft has reached 90 metres` the shaft.

    Of `a lead of 96,000 votes` it is the lead; of `Yes 51.4%` it is what stands right before the value.
    """
    lower = line.lower
    at = stretch.figure - 1
    skipped = word_group("between a noun and its verb")
    while at >= stretch.first and (lower[at] in ("at", "to", "by", "least", "than", "over") or lower[at] in skipped):
        if base_of(lower[at]) in ("be", "have"):
            break
        at -= 1
    if at < stretch.first:
        return _NOTHING
    word = lower[at]
    if word == "of" and at > stretch.first:
        noun = lower[at - 1]
        return frozenset((stem(noun),)) if _may_be_noun(noun) else _NOTHING
    base = base_of(word)
    if base in _bases_of("verbs of level") and (_is_past(word) or word != base or base in ("cost", "hit", "put")):
        return _subject_before(lower, stretch.first, at)
    if word in (":", "("):
        return frozenset((stem(lower[at - 1]),)) if at > stretch.first and _may_be_noun(lower[at - 1]) else _NOTHING
    # `Yes 51.4%`, `Altitude 3 km`: a word that opens its part of the sentence, with no verb behind it.
    if word in word_group("sides of a vote"):
        return frozenset((word,))
    opens = at == stretch.figure - 1 and at - stretch.first <= 1 and (at == stretch.first or lower[at - 1] in _OPENS)
    return frozenset((stem(word),)) if opens and _may_be_noun(word) and not _is_past(word) else _NOTHING


def _subject_before(lower: list[str], first: int, verb: int) -> frozenset[str]:
    """The nouns in front of a verb: the last of its phrase, before a preposition, and what `of` adds to it."""
    start = max(first, verb - _BACK)
    found: set[str] = set()
    last = ""
    for at in range(start, verb):
        word = lower[at]
        if word in (",", ";", ":", "—", "–", "and", "but", "while", "that") or not word[0].isalnum():
            found.clear()
            last = ""
        elif word in word_group("prepositions"):
            if last:
                found.add(stem(last))
            last = ""
            if word != "of" and found:
                return frozenset(found)
        elif _may_be_noun(word) and not word.endswith("ly"):
            last = word
    if verb > start and lower[verb - 1] in word_group("sides of a vote"):
        return frozenset((lower[verb - 1],))
    if last:
        found.add(stem(last))
        before = lower[verb - 2] if lower[verb - 1] == last and verb - 2 >= start else ""
        if last in word_group("names of a level") and _may_be_noun(before):
            found.add(stem(before))
    return frozenset(found)


def _may_be_noun(word: str) -> bool:
    return word.isalpha() and word not in hollow_words() and word not in word_group("openers of a phrase")


@cache
def _bases() -> dict[str, str]:
    rows = (line.split(" | ") for line in word_list("ledger_irregular"))
    return {form: base for base, forms in rows for form in (base, *forms.split(", "))}


@lru_cache(maxsize=8192)
def base_of(word: str) -> str:
    """The base of a verb: by the list of irregular ones, else without its ending."""
    return _bases().get(word) or stem(word)


@cache
def _bases_of(group: str) -> frozenset[str]:
    """The bases of verbs, also as their past forms are cut to them: `eas` of `ease` and `eased`."""
    words = word_group(group)
    return frozenset(map(base_of, words)) | {base_of(f"{word.removesuffix('e')}ed") for word in words}


def _is_past(word: str) -> bool:
    """Whether a word is a verb in the past, or a participle."""
    return (word.endswith("ed") and len(word) > 4) or (word in _bases()) or word in word_set("figure_verbs")
