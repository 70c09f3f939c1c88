"""The history of what is counted: each value with its moment, its change, whose it is, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from dateline.library.measure_words import entry_figure, measure_name
from dateline.parsing.measures.falls import signed
from dateline.parsing.model import Document, Figure, FigureValue, Measure
from dateline.parsing.safety import single_line

from .figure_drawing import signed_value
from .page.heading import short_time
from .signs import Signs

__all__ = ["ValueHistory", "ValuePoint", "amount_words", "history_across", "history_of"]

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


@dataclass(frozen=True, slots=True)
class ValuePoint:
    """One value of a measure."""

    document: int
    """Index of the document it stands in."""
    figure: Figure
    amount: FigureValue
    """Its value, below zero where it is the size of a fall."""
    moment: datetime | time | None
    """When it was said, as far as that is known."""
    clock: str
    """The same in at most five characters; a minute of a match where there is no clock."""
    value: str
    """As printed, with the signs of its qualifier and of a change."""
    change: str
    """How it stands to the value it follows: `▲ +4`; empty where it follows none."""
    claimant: str
    """Who says so; empty where the writer does."""
    against: tuple[int, ...]
    """Indices of the points that claim otherwise."""

    @property
    def day(self) -> date | None:
        """The date, where it is known."""
        return self.moment.date() if isinstance(self.moment, datetime) else None


@dataclass(frozen=True, slots=True)
class ValueHistory:
    """All values of a measure, in time order."""

    name: str
    """What is counted."""
    documents: tuple[Document, ...]
    points: tuple[ValuePoint, ...]
    newest_first: bool
    """Whether the newest value is to be listed first, as the document has it."""

    @property
    def claimants(self) -> tuple[str, ...]:
        """Everybody who claims a value, those with the most first; an empty name for the writer."""
        names = [point.claimant for point in self.points]
        return tuple(sorted(dict.fromkeys(names), key=lambda name: -names.count(name)))


def history_of(measure: Measure, documents: Sequence[Document], signs: Signs) -> ValueHistory:
    """The history of a measure; its entries count into the figures of these documents."""
    updates = [{update.id: update for update in document.updates} for document in documents]
    points: list[ValuePoint] = []
    for entry in measure.entries:
        document, figure = entry_figure(entry, documents)
        update = updates[entry.document].get(figure.update or "")
        change = signs.trend(entry.trend)
        if entry.change:
            change += f" {signs.gain if entry.change > 0 else signs.loss}{amount_words(entry.change)}"
        points.append(
            ValuePoint(
                entry.document,
                figure,
                signed(figure),
                update.time if update is not None else None,
                short_time(update) if update is not None else "",
                signed_value(figure, document, signs),
                change,
                single_line(figure.claimed_by or ""),
                entry.against,
            )
        )
    first = documents[measure.entries[-1].document]
    return ValueHistory(
        measure_name(measure, documents),
        tuple(documents),
        tuple(points),
        first.newest_first is not False,
    )


def history_across(documents: Sequence[Document], figure: Figure, signs: Signs) -> tuple[ValueHistory, int]:
    """The history of what a figure of the first document counts in all of them, and the index of its point.

    All documents are put together anew, which takes as long as it took for each.
    """
    from dateline.parsing.ledger import ledger  # it has word lists of its own, which are there only once it was used

    wanted = documents[0].figures.index(figure)
    for measure in ledger(documents):
        for position, entry in enumerate(measure.entries):
            if (entry.document, entry.figure) == (0, wanted):
                return history_of(measure, documents, signs), position
    raise LookupError("the figure is a value of nothing that is listed")


def amount_words(amount: int | Decimal) -> str:
    """A number in few characters without loss, however it is signed: `4`, `1,200`, `1.5 million`."""
    amount = -amount if amount < 0 else amount
    for scale, name in _SCALES:
        if amount >= scale and amount * 1000 % scale == 0:
            return f"{(Decimal(amount) / scale).normalize():f} {name}"
    return f"{amount:,}" if isinstance(amount, int) else f"{amount.normalize():,f}"
