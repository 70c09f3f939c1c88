"""What stands in the header line of an update."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta, timezone

import pytest

from dateline.parsing.model import Span, Update
from dateline.tui.page.heading import clock, moment_name, pane_heading, short_time, update_label, zone_name

HERE = timezone(timedelta(hours=2))
NOW = datetime(2026, 3, 4, 18, 30, tzinfo=HERE)
PLAIN = Update(id="a", kind="update", start=0, end=9, body=Span(0, 9))


def moment(text: str, zone: timezone | None = UTC) -> datetime:
    """A moment in a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        (UTC, "UTC"),
        (timezone(timedelta(0), "WET"), "WET"),
        (timezone(timedelta(hours=-5), "EST"), "EST"),
        (timezone(timedelta(hours=2)), "+02:00"),
        (timezone(timedelta(hours=5, minutes=30)), "+05:30"),
        (timezone(timedelta(hours=-3, minutes=-30)), "-03:30"),
        (timezone(timedelta(hours=8), "Western Standard Time"), "+08:00"),
        (None, ""),
    ],
)
def test_zones_are_named_in_a_few_characters(zone: timezone | None, name: str) -> None:
    """A zone has its short name, else its distance from Greenwich, and nothing where it is not known."""
    assert zone_name(moment("2026-03-04T12:54", zone)) == name


@pytest.mark.parametrize(
    ("known", "clock_text", "name"),
    [
        (moment("2026-03-04T09:05"), "09:05", "09:05 UTC"),
        (moment("2026-03-04T09:05", None), "09:05", "09:05"),
        (time(9, 5), "09:05", "09:05"),
        (time(9, 5, tzinfo=UTC), "09:05", "09:05 UTC"),
        (None, "", ""),
    ],
)
def test_a_time_says_as_much_as_is_known(known: datetime | time | None, clock_text: str, name: str) -> None:
    """Without a zone none is named, without a clock nothing is."""
    update = replace(PLAIN, time=known)
    assert (clock(update), moment_name(update)) == (clock_text, name)


@pytest.mark.parametrize(
    ("known", "about"),
    [
        (moment("2026-03-04T16:30"), "18:30 here · 0 min ago"),
        (moment("2026-03-04T15:31"), "17:31 here · 59 min ago"),
        (moment("2026-03-04T15:30"), "17:30 here · 1 h ago"),
        (moment("2026-03-03T16:31"), "18:31 here · 23 h ago"),
        (moment("2026-03-03T16:30"), "18:30 here · 3 March"),
        (moment("2025-12-31T23:30"), "01:30 here · 31 December 2025"),
        (moment("2026-03-04T16:31"), "18:31 here · 4 March"),
        (moment("2026-03-04T18:00", HERE), "30 min ago"),
        (moment("2026-03-04T18:00", None), "4 March"),
        (moment("1999-01-02T18:00", None), "2 January 1999"),
        (time(18, 0, tzinfo=UTC), ""),
        (time(18, 0), ""),
    ],
)
def test_how_long_ago(known: datetime | time, about: str) -> None:
    """Within a day it is said how long ago it was, else on which date; the reader's own time where it differs.

    What lies ahead of the reader's clock has a date, and a clock without a date says neither.
    """
    assert pane_heading(replace(PLAIN, time=known), NOW)[1] == about


def test_the_kind_and_the_author_are_named() -> None:
    """What is not a plain update is called by its kind, behind its time; who wrote it comes last, on one line."""
    update = replace(PLAIN, kind="summary", time=moment("2026-03-04T16:00", HERE), author="Ines\n Holt")
    assert pane_heading(update, NOW) == ("16:00 +02:00", "2 h ago · summary · Ines Holt")


@pytest.mark.parametrize(
    ("update", "label"),
    [
        (replace(PLAIN, kind="original", header="ORIGINAL ENTRY:"), "Original entry"),
        (replace(PLAIN, kind="summary"), "Summary"),
        (replace(PLAIN, kind="section", header="Rain and\n wind —"), "Rain and wind"),
        (replace(PLAIN, kind="section"), "Section"),
        (replace(PLAIN, header="Resolved:"), "Resolved"),
        (replace(PLAIN, label="Resolved"), "Resolved"),
        (PLAIN, ""),
    ],
)
def test_updates_without_a_clock_are_called_by_what_they_are(update: Update, label: str) -> None:
    """Without a clock, the kind or the words of the header stand for the time."""
    assert update_label(update) == label
    assert pane_heading(update, NOW) == (label, "")


@pytest.mark.parametrize(
    ("header", "known", "shown"),
    [
        ("12.54pm", time(12, 54), "12:54"),
        ("90 + 4 min: Goal", None, "90+4'"),
        ("7' Corner", None, "7'"),
        ("45 minutes gone", None, ""),
        (None, None, ""),
    ],
)
def test_a_short_time_is_a_clock_or_a_minute_of_a_match(header: str | None, known: time | None, shown: str) -> None:
    """Where an update has no clock, the minute that opens its header stands for it, without blanks."""
    assert short_time(replace(PLAIN, header=header, time=known)) == shown
