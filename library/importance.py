"""What a reader looks for first: people harmed, money, votes and scores, then the rest."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Literal

from dateline.parsing.lexicon import word_list, word_set
from dateline.parsing.model import Document, Entry, Figure, FigureKind, Measure

__all__ = [
    "FILTERS",
    "GROUPS",
    "Group",
    "figure_group",
    "measure_group",
    "measure_order",
    "passes",
    "tells_fate",
]

Group = Literal["people", "money", "votes", "rest"]
GROUPS: tuple[Group, ...] = ("people", "money", "votes", "rest")
"""The groups, the most important first: people harmed, money, votes and scores, everything else."""

FILTERS = (*GROUPS, "count", "percent", "duration", "age")
"""What a list can be narrowed to: a group, or a kind of figure."""


def figure_group(figure: Figure, event: str | None = None) -> Group:
    """The group of a figure; `event` is what happened to those it counts, where that is known."""
    return _group(figure.kind, figure.counts, figure.of, event)


def measure_group(measure: Measure) -> Group:
    """The group of a measure."""
    return _group(measure.kind, measure.counts, measure.of, measure.event)


def tells_fate(counts: str) -> bool:
    """Whether the words for what is counted already say what happened: `deaths`, `people missing`."""
    words = _words(counts)
    return _is_any(_head(words), _harm("noun")) or not _happenings().isdisjoint(words)


def passes(wanted: str, group: Group, kind: FigureKind) -> bool:
    """Whether a figure or measure of that group and kind is among what is `wanted`, one of `FILTERS`."""
    return wanted in (group, kind)


def measure_order(measure: Measure, documents: Sequence[Document]) -> tuple[int, Decimal, tuple[int, int]]:
    """A key to sort measures by: group, how much there is to see, the order of the text.

    A measure is seen most when its claims disagree; else by the part that the last change is of the larger value.
    `documents` are those the entries count into.
    """
    stir = Decimal(1) if measure.disagrees else _last_change(measure, documents)
    first = min((entry.document, entry.figure) for entry in measure.entries)
    return GROUPS.index(measure_group(measure)), -stir, first


def _last_change(measure: Measure, documents: Sequence[Document]) -> Decimal:
    """How large the last change is: 0 for none, 1 for all there was or is; a half where its size is not known."""
    last = measure.entries[-1]
    if last.trend in (None, "same"):
        return Decimal(0)
    if last.before is None or last.change is None:
        return Decimal("0.5")
    larger = max(_size(last, documents), _size(measure.entries[last.before], documents))
    return min(Decimal(1), abs(Decimal(last.change)) / larger) if larger else Decimal(0)


def _size(entry: Entry, documents: Sequence[Document]) -> Decimal:
    value = documents[entry.document].figures[entry.figure].value
    return abs(Decimal(value)) if isinstance(value, int | Decimal) else Decimal(0)


def _group(kind: FigureKind, counts: str | None, of: str | None, event: str | None) -> Group:
    if kind == "money":
        return "money"
    if kind in ("vote", "score"):
        return "votes"
    if kind not in ("count", "percent", "other"):
        return "rest"
    named = counts or of or ""
    if _befalls_people(named, event):
        return "people"
    return "votes" if _is_any(_words(named), word_set("result_nouns")) else "rest"


def _befalls_people(named: str, event: str | None) -> bool:
    """Whether what is counted is harm to people: by its noun (`deaths`), or by what happened to whom."""
    words = _words(named)
    head = _head(words)
    happened = {*words, *_words(event)}
    if _is_any(head, _harm("thing")):
        return False
    if _is_any(head, _harm("noun") | _harm("sufferer")) or happened & _harm("people"):
        return True
    if _is_any(head, _harm("person") | word_set("role_nouns")):
        return bool(happened & (_harm("mostly") | _harm("either")))
    return not head and bool(happened & _harm("mostly"))


def _head(words: list[str]) -> list[str]:
    """The word that names what is counted, in a list; none where only what happened is told (`12 missing`)."""
    ends = (index for index, word in enumerate(words) if word in _JOINTS)
    words = words[: next(ends, len(words))]
    while words and words[-1] in _happenings():
        words = words[:-1]
    return words[-1:]


_JOINTS = frozenset({"of", "from", "in", "who", "with"})
"""Words behind which nothing names what is counted."""


def _is_any(words: list[str], known: frozenset[str]) -> bool:
    """Whether a word, or its singular, is among those known."""
    return any(form in known for word in words for form in (word, *_singulars(word)))


def _singulars(word: str) -> tuple[str, ...]:
    """What the singular of a word may be."""
    if word.endswith("ies"):
        return (f"{word[:-3]}y",)
    if word.endswith("men"):
        return (f"{word[:-2]}an",)
    if word.endswith("children"):
        return (word[:-3],)
    return (word[:-1], word[:-2]) if word.endswith("es") else (word[:-1],) if word.endswith("s") else ()


def _words(phrase: str | None) -> list[str]:
    return (phrase or "").lower().replace(",", " ").split()


@cache
def _happenings() -> frozenset[str]:
    return _harm("people") | _harm("mostly") | _harm("either")


@cache
def _harm(sort: str) -> frozenset[str]:
    rows = (line.split(" | ") for line in word_list("harm_words"))
    return frozenset(word for words, of_sort in rows if of_sort == sort for word in words.split())
