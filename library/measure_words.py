"""A measure in words: what it is, how an entry stands to the one before it, and which claims disagree."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Document, Entry, Figure, Measure
from dateline.parsing.safety import single_line

from .figure_words import about_words, qualified, share_words, value_words
from .importance import tells_fate

__all__ = ["claim_words", "dispute_words", "entry_figure", "entry_words", "measure_name", "trend_words"]


def measure_name(measure: Measure, documents: Sequence[Document], *, behind: Figure | None = None) -> str:
    """What is counted: `mercenaries lost`, `people killed, Kharkiv`, `Russian tanks lost`; else as a figure says it.

    A share is one of something, `share of prisoners killed`; the words `behind` the value of a figure of the first
    document go on from it: `20%` is `of the prisoners killed`. `documents` are those the entries count into.
    """
    counts, of = single_line(measure.counts or ""), single_line(measure.of or "")
    if measure.kind == "age" or not (counts or of or measure.event):
        document, figure = entry_figure(measure.entries[-1], documents)
        return about_words(figure, document)
    part_of_the_same = of if counts and of.endswith(f" {counts}") else ""  # three people of nine people
    words = [] if part_of_the_same and measure.event else [counts] if counts else [] if measure.event else [of]
    if measure.event and not (counts and tells_fate(counts)):
        words.append(single_line(measure.event).replace("_", " "))
    name = " ".join(words)
    if part_of_the_same:
        return f"{name} of {of}"
    whose = of.lower() in word_set("demonyms") and bool(counts) and not name.startswith(of)
    if whose:
        name = f"{of} {name}"
    if measure.kind == "percent" and counts:
        name = f"share of {name}" if behind is None else share_words(name, counts, behind, documents[0])
    return name if whose or not of or of in name else f"{name}, {of}"


def entry_figure(entry: Entry, documents: Sequence[Document]) -> tuple[Document, Figure]:
    """The figure of an entry, with the document it stands in."""
    document = documents[entry.document]
    return document, document.figures[entry.figure]


def entry_words(entry: Entry, documents: Sequence[Document]) -> str:
    """The value of an entry as printed, with its qualifier and its change: `more than 20,000`."""
    document, figure = entry_figure(entry, documents)
    return qualified(value_words(figure, document), figure)


def trend_words(entry: Entry, measure: Measure, documents: Sequence[Document]) -> str:
    """How an entry stands to the one before it: `up from 31`, `as before`; `after 31` where that cannot be told.

    What is itself a change is only said to follow another: `after 2.1% down`.
    """
    if entry.before is None:
        return ""
    if entry.trend == "same":
        return "as before"
    before = entry_words(measure.entries[entry.before], documents)
    is_change = entry_figure(entry, documents)[1].change is not None
    return f"after {before}" if is_change or not entry.trend else f"{entry.trend} from {before}"


def dispute_words(measure: Measure, documents: Sequence[Document]) -> str:
    """What is claimed against the last entry that is disputed, and by whom, each once; empty where nothing is."""
    disputed = [entry for entry in measure.entries if entry.against]
    if not disputed:
        return ""
    claims = [claim_words(measure.entries[index], documents) for index in disputed[-1].against]
    return "; ".join(dict.fromkeys(claims))


def claim_words(entry: Entry, documents: Sequence[Document]) -> str:
    """The value of an entry with its claimant: `6,000 (Russian State)`."""
    _document, figure = entry_figure(entry, documents)
    words = entry_words(entry, documents)
    return f"{words} ({single_line(figure.claimed_by)})" if figure.claimed_by else words
