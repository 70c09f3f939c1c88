"""A ledger as rows and as plain values: each measure with its entries, to print, to copy and to export."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from dateline.parsing.facts import Facts, figure_facts, time_text
from dateline.parsing.model import Document, Entry, Figure, FigureValue, Measure, Span, Update
from dateline.parsing.safety import single_line

from .figure_words import value_words
from .importance import measure_group, measure_order, passes
from .measure_words import dispute_words, entry_figure, entry_words, measure_name, trend_words

__all__ = ["LEDGER_COLUMNS", "chosen_measures", "entry_rows", "measure_facts", "measure_row", "said_in"]

LEDGER_COLUMNS = (
    "measure", "name", "event", "of", "unit", "kind", "time", "figure", "value", "qualifier", "direction",
    "change", "trend", "claimed_by", "against", "source", "update", "start", "end", "sentence",
)  # fmt: skip
"""What the cells of an entry are called; `direction` is that of a value that is itself a change."""


def chosen_measures(
    measures: Iterable[Measure], documents: Sequence[Document], *, wanted: str | None = None
) -> list[Measure]:
    """The measures, the most important first; with `wanted`, one of `importance.FILTERS`, only those of it."""
    chosen = (m for m in measures if wanted is None or passes(wanted, measure_group(m), m.kind))
    return sorted(chosen, key=lambda measure: measure_order(measure, documents))


def measure_row(measure: Measure, documents: Sequence[Document]) -> tuple[str, ...]:
    """A measure in one row for eyes: name, last value, claimant, the value before, number of entries, disagreement."""
    last = measure.entries[-1]
    claimant = entry_figure(last, documents)[1].claimed_by or ""
    times = f"×{len(measure.entries)}" if len(measure.entries) > 1 else ""
    dispute = dispute_words(measure, documents)
    return (
        measure_name(measure, documents), entry_words(last, documents), claimant,
        trend_words(last, measure, documents), times, f"≠ {dispute}" if dispute else "",
    )  # fmt: skip


def entry_rows(number: int, measure: Measure, documents: Sequence[Document]) -> Iterator[tuple[str, ...]]:
    """A row an entry, its cells named by `LEDGER_COLUMNS`; `number` is that of the measure."""
    name = measure_name(measure, documents)
    for entry in measure.entries:
        document, figure = entry_figure(entry, documents)
        against = (entry_words(measure.entries[index], documents) for index in entry.against)
        said = said_in(figure, document)
        yield (
            str(number), name, measure.event or "", measure.of or "", measure.unit or "", measure.kind,
            _clock(entry, documents), value_words(figure, document), _number(figure.value), figure.qualifier or "",
            figure.change or "", "" if entry.change is None else _number(entry.change), entry.trend or "",
            figure.claimed_by or "", "; ".join(against), document.source, figure.update or "",
            str(figure.start), str(figure.end), single_line(document.text[said.start : said.end]),
        )  # fmt: skip


def measure_facts(number: int, measure: Measure, documents: Sequence[Document]) -> Facts:
    """A measure by its keys, each entry with everything known of its figure; indices count the entries from 0."""
    return {
        "measure": number,
        "name": measure_name(measure, documents),
        "group": measure_group(measure),
        "counts": measure.counts,
        "event": measure.event,
        "of": measure.of,
        "unit": measure.unit,
        "kind": measure.kind,
        "disagree": measure.disagrees,
        "entries": [_entry_facts(entry, documents) for entry in measure.entries],
    }


def _entry_facts(entry: Entry, documents: Sequence[Document]) -> Facts:
    document, figure = entry_figure(entry, documents)
    said = said_in(figure, document)
    return {
        "source": document.source or None,
        "time": _clock(entry, documents) or None,
        **figure_facts(document, figure),
        "figure_change": figure.change,
        "before": entry.before,
        "trend": entry.trend,
        "change": entry.change,
        "against": list(entry.against),
        "sentence_text": single_line(document.text[said.start : said.end]),
    }


def _update_of(figure: Figure, document: Document) -> Update | None:
    index = bisect_right(document.updates, figure.start, key=attrgetter("start")) - 1
    return document.updates[index] if index >= 0 and document.updates[index].id == figure.update else None


def _clock(entry: Entry, documents: Sequence[Document]) -> str:
    """As much as is known of when the update of an entry was written."""
    document, figure = entry_figure(entry, documents)
    update = _update_of(figure, document)
    return (time_text(update.time) if update else None) or ""


def said_in(figure: Figure, document: Document) -> Span:
    """The sentence of a figure, without the header of its update where that stands on its line."""
    update = _update_of(figure, document)
    start = figure.sentence.start
    if update and start < update.body.start <= figure.start:
        start = update.body.start
    return Span(start, figure.sentence.end)


def _number(value: FigureValue) -> str:
    """A value for programs: both ends of a range with a dash between them."""
    return "–".join(map(str, value)) if isinstance(value, tuple) else str(value)
