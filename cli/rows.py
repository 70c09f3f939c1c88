"""Documents as rows: which columns a list has for programs, and which for eyes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from dateline.library.figure_words import about_words, qualified, value_words
from dateline.library.importance import figure_group, passes
from dateline.library.listed import is_listed
from dateline.library.people_in_time import Timeline, life_of
from dateline.parsing.facts import Facts, figure_facts, person_facts, time_text, update_facts

if TYPE_CHECKING:
    from dateline.parsing.model import Document, Update

__all__ = ["KINDS", "Choice", "Kind", "Row", "first_line", "short_clock"]


class Row(NamedTuple):
    """One fact."""

    cells: tuple[str, ...]
    """All columns, for programs."""
    shown: tuple[str, ...]
    """The columns for eyes."""
    facts: Facts
    """The same as plain values."""


class Choice(NamedTuple):
    """Which of the facts are asked for."""

    everything: bool = False
    """Those too that a list leaves out."""
    kind: str | None = None
    """Only figures of this group or kind, one of `importance.FILTERS`; None for all."""


class Kind(NamedTuple):
    """A kind of facts that can be listed."""

    columns: tuple[str, ...]
    """What the columns for programs are called, without `source`, which is the last of each."""
    rows: Callable[[Document, Choice], Iterator[Row]]
    """The rows of a document that are asked for."""
    needs_facts: bool
    """Whether the text and the updates alone are not enough."""


def _updates(document: Document, choice: Choice) -> Iterator[Row]:  # noqa: ARG001 - an update is never left out
    for update in document.updates:
        clock = time_text(update.time) or ""
        words = first_line(document, update)
        cells = (
            clock, update.kind, words, update.label or "", update.author or "", update.id,
            str(update.start), str(update.end),
        )  # fmt: skip
        yield Row(cells, (short_clock(update), words), update_facts(update))


def _figures(document: Document, choice: Choice) -> Iterator[Row]:
    updates = {update.id: update for update in document.updates}
    events = {entry.figure: measure.event for measure in document.measures for entry in measure.entries}
    for index, figure in enumerate(document.figures):
        if not (choice.everything or is_listed(figure)):
            continue
        if choice.kind and not passes(choice.kind, figure_group(figure, events.get(index)), figure.kind):
            continue
        facts = figure_facts(document, figure)
        words = document.text[figure.start : figure.end]
        update = updates.get(figure.update or "")
        clock, short = (time_text(update.time) or "", short_clock(update)) if update else ("", "")
        cells = (
            words, _value(facts["value"]), figure.unit or "", figure.kind, figure.counts or "", figure.of or "",
            figure.qualifier or "", figure.change or "", figure.claimed_by or "",
            clock, figure.update or "", str(figure.start), str(figure.end),
        )  # fmt: skip
        value = qualified(value_words(figure, document), figure)
        shown = (value, about_words(figure, document), figure.claimed_by or "", short)
        yield Row(cells, shown, facts)


def _people(document: Document, choice: Choice) -> Iterator[Row]:
    timeline = Timeline(document)
    for person in document.people:
        if not choice.everything and person.kind != "person":
            continue
        life = life_of(person, timeline)
        latest = life.latest_role()
        role = document.text[latest.start : latest.end] if latest else "".join(person.roles[-1:])
        named = [update for span in life.mentions if (update := timeline.update_at(span.start))]
        times = [_time(update) for update in (*named[:1], *named[-1:])]
        start = person.mentions[0].start if person.mentions else ""
        cells = (
            person.name, person.kind, str(len(person.mentions)), str(len(person.quotes)), "; ".join(person.roles),
            "; ".join(person.aliases), str(start), role, *(times or ("", "")),
        )  # fmt: skip
        quoted = f"“{len(person.quotes)}" if person.quotes else ""
        shown = (person.name, f"×{len(person.mentions)}", quoted, role, _clocks(named))
        yield Row(cells, shown, person_facts(document, person))


def _clocks(updates: Sequence[Update]) -> str:
    """The clocks of the first and the last of some updates, or the days where these differ: `11:05–13:30`.

    What has neither is left open: `–12:54`.
    """
    if len({update.id for update in updates}) < 2:
        return short_clock(updates[0]) if updates else ""
    first, last = (update.time for update in (updates[0], updates[-1]))
    if isinstance(first, datetime) and isinstance(last, datetime) and first.date() != last.date():
        return f"{first.day} {first:%b}–{last.day} {last:%b}"
    ends = short_clock(updates[0]), short_clock(updates[-1])
    return "–".join(ends) if any(ends) else ""


KINDS = {
    "updates": Kind(
        ("time", "kind", "headline", "label", "author", "id", "start", "end"), _updates, False
    ),
    "figures": Kind(
        (
            "figure", "value", "unit", "kind", "counts", "of", "qualifier", "change", "claimed_by", "time", "update",
            "start", "end",
        ),
        _figures, True,
    ),
    "people": Kind(
        ("name", "kind", "mentions", "quotes", "roles", "aliases", "start", "role", "first", "last"), _people, True
    ),
}  # fmt: skip


def first_line(document: Document, update: Update) -> str:
    """The headline of an update, else the first line of its text, else its header."""
    if update.headline:
        return update.headline
    body = document.text[update.body.start : min(update.body.end, update.body.start + 1000)].strip()
    return body.partition("\n")[0].strip() or update.header or ""


def _time(update: Update) -> str:
    """As much as is known of when an update was written, for programs."""
    return time_text(update.time) or ""


def short_clock(update: Update) -> str:
    """The clock alone, for a narrow column."""
    return f"{update.time:%H:%M}" if update.time else ""


def _value(value: object) -> str:
    return "–".join(map(str, value)) if isinstance(value, list) else str(value)
