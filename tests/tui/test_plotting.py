"""Values over time, drawn in characters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.parsing.model import Document, Entry, Figure, FigureKind, FigureValue, Measure, Span, Update
from dateline.tui.plotting import LEAST_COLUMNS, LEAST_ROWS, plot_of
from dateline.tui.signs import ASCII, UNICODE, Signs
from dateline.tui.value_history import ValueHistory, amount_words, history_of

ZONE = timezone(timedelta(hours=2))
Said = tuple[datetime | time | None, FigureValue, str]


def at(clock: str, day: int = 4) -> datetime:
    """A moment in March."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, 3, day, hour, minute, tzinfo=ZONE)


def history(said: Sequence[Said], *, kind: FigureKind = "count", signs: Signs = UNICODE) -> ValueHistory:
    """The history of what was said: when, how much, and by whom."""
    text = "x" * (len(said) + 1)
    updates = tuple(
        Update(f"u{number}", "update", number, number + 1, Span(number, number + 1), time=moment)
        for number, (moment, _, _) in enumerate(said)
    )
    figures = tuple(
        Figure(number, number + 1, value, kind, claimed_by=name or None, update=f"u{number}")
        for number, (_, value, name) in enumerate(said)
    )
    measure = Measure("people", "killed", None, None, kind, tuple(map(Entry, range(len(said)))))
    return history_of(measure, [Document(text, updates=updates, figures=figures)], signs)


def drawn(said: Sequence[Said], columns: int = 60, rows: int = 10, signs: Signs = UNICODE) -> list[str]:
    """The rows of a plot."""
    plot = plot_of(history(said, signs=signs), signs)
    return ["".join(text for text, _ in row) for row in plot.rows(columns, rows, ascii_only=signs is ASCII)]


def marks(rows: Sequence[str], mark: str) -> list[tuple[int, int]]:
    """Column and row of every mark, from the left."""
    return sorted((x, y) for y, row in enumerate(rows) for x, character in enumerate(row) if character == mark)


DAY: list[Said] = [(at("6:00"), 10, "Ana"), (at("9:00"), 20, "Ana"), (at("18:00"), 40, "Ana")]


@pytest.mark.parametrize(("order", "newest_first"), [(True, True), (False, False), (None, True)])
def test_a_history_has_the_order_of_its_document(order: bool | None, newest_first: bool) -> None:
    """Values are to be listed as the document lists its updates; where that is not known, the newest first."""
    page = Document("12", figures=(Figure(0, 1, 1, "count"),), newest_first=order)
    measure = Measure("people", "killed", None, None, "count", (Entry(0),))
    assert history_of(measure, [page], UNICODE).newest_first is newest_first


def test_time_is_to_scale() -> None:
    """Marks stand as far from each other as the moments do, and as high as the values."""
    rows = drawn(DAY, columns=70, rows=13)
    (first, low), (second, middle), (third, high) = marks(rows, "●")
    assert abs((third - second) - 3 * (second - first)) <= 3
    assert abs((middle - high) - 2 * (low - middle)) <= 1


def test_a_value_holds_until_the_next() -> None:
    """The line of a claimant goes along at each value, then straight to the next: no value between is drawn."""
    rows = drawn(DAY, columns=70, rows=13)
    (first, low), (second, _), _ = marks(rows, "●")
    assert set(rows[low][first + 1 : second]) == {"─"}
    assert rows[low][second] == "┘"


def test_a_fall_turns_down() -> None:
    """A line that falls turns down behind the value before."""
    rows = drawn([(at("6:00"), 40, ""), (at("18:00"), 10, "")])
    assert sum(row.count("┐") for row in rows) == 1


def test_lines_differ_without_colours() -> None:
    """Each claimant has a mark and a line of its own, and the legend says whose they are."""
    said: list[Said] = [*DAY, (at("7:00"), 15, "Tom"), (at("17:00"), 25, "Tom")]
    plot = plot_of(history(said), UNICODE)
    rows = drawn(said, columns=70, rows=13)
    assert (len(marks(rows, "●")), len(marks(rows, "○"))) == (3, 2)
    assert any("╌╌╌" in row for row in rows)
    assert "".join(text for text, _ in plot.legend(80)).split() == ["●", "Ana", "○", "Tom"]
    inks = {ink for row in plot.rows(70, 13) for text, ink in row if set(text) & set("●○")}
    assert len(inks) == 2


def test_marks_on_each_other_are_no_single_mark() -> None:
    """Where two claimants say the same at a time, a mark of its own says so, and the legend explains it."""
    said: list[Said] = [*DAY, (at("9:00"), 20, "Tom"), (at("10:00"), 30, "Tom")]
    plot = plot_of(history(said), UNICODE)
    rows = drawn(said, columns=70)
    assert [len(marks(rows, mark)) for mark in "●○◉"] == [2, 1, 1]
    assert "several" not in plot.legend(80)[-1][0]
    assert plot.legend(80, plot.rows(70, 10))[-2:] == [("◉ ", "text"), ("several   ", "dim")]


def test_long_names_are_cut_in_the_legend() -> None:
    """However long names are, the legend keeps to the width."""
    said: list[Said] = [(at(f"{hour}:00"), hour, name * 40) for hour, name in enumerate("ABCD", start=1)]
    legend = "".join(text for text, _ in plot_of(history(said), UNICODE).legend(60)).rstrip()
    assert len(legend) <= 60
    assert legend.count("…") == 4


def test_many_claimants_share_the_last_line() -> None:
    """Beyond three, all others are drawn as one, and named so."""
    said: list[Said] = [(at(f"{hour}:00"), hour, name) for hour, name in enumerate("AABBCCDEF", start=1)]
    plot = plot_of(history(said), UNICODE)
    assert "".join(text for text, _ in plot.legend(80)).split()[1::2] == ["A", "B", "C", "others"]


def test_the_axis_of_time_names_round_moments() -> None:
    """Ticks are round clocks of the zone of the document; where a day begins stands its date."""
    assert drawn(DAY, columns=70)[-1].split() == ["06:00", "09:00", "12:00", "15:00", "18:00"]
    assert "4 Mar" in drawn([(at("18:00", 3), 1, ""), (at("12:00"), 3, "")], columns=70)[-1]
    assert drawn([(at("12:00", 1), 1, ""), (at("12:00", 29), 3, "")])[-1].split()[1::2] == ["Mar"] * 4


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (10, 40, ["40", "20", "0"]),
        (1_000_000, 4_200_000, ["6m", "4m", "2m", "0"]),
        (Decimal("1.5"), Decimal("2.9"), ["3", "2.5", "2", "1.5"]),
        (990, 1_000, ["1,000", "995", "990"]),
        (-5, 5, ["5", "0", "−5"]),
        (190_000_000_000, 200_000_000_000, ["200bn", "195bn", "190bn"]),
    ],
)
def test_the_axis_of_values_names_round_numbers(low: int | Decimal, high: int | Decimal, labels: list[str]) -> None:
    """The axis begins at zero, unless values are close to each other and far from it, and goes beyond the highest."""
    rows = drawn([(at("6:00"), low, ""), (at("18:00"), high, "")], rows=11)
    said = [row.partition("┤")[0].strip() for row in rows if "┤" in row]
    assert said == labels


def test_a_range_has_both_ends() -> None:
    """A range is a line from end to end with a mark at each."""
    rows = drawn([(at("6:00"), (10, 30), ""), (at("18:00"), 20, "")], rows=12)
    (left, top), (same, bottom), _ = marks(rows, "●")
    assert left == same
    assert {rows[y][left] for y in range(top + 1, bottom)} == {"│"}


def test_clocks_without_a_date_go_on_with_the_next_day() -> None:
    """Where only clocks are known, one that runs backwards is of the next day."""
    said: list[Said] = [(time(22, 0), 1, ""), (time(23, 0), 2, ""), (time(1, 0), 3, "")]
    columns = [column for column, _ in marks(drawn(said, columns=70), "●")]
    assert abs((columns[2] - columns[1]) - 2 * (columns[1] - columns[0])) <= 3


def test_without_times_the_order_is_drawn() -> None:
    """Where no times are known, values stand side by side, and that is said."""
    said: list[Said] = [(None, 1, ""), (None, 2, ""), (None, 3, "")]
    plot = plot_of(history(said), UNICODE)
    assert "in order, no times known" in plot.legend(80)[-1][0]
    assert drawn(said)[-1].split() == ["1", "2", "3"]


def test_what_has_no_place_is_counted() -> None:
    """A value without a time among others is left out, and that is said."""
    plot = plot_of(history([*DAY, (None, 50, "Ana")]), UNICODE)
    assert plot.legend(80)[-1][0] == "1 without a time or a number"


@pytest.mark.parametrize(
    ("said", "kind", "why_not"),
    [
        (DAY[:1], "count", "one value only"),
        ([DAY[0], (at("6:00"), 12, "Tom")], "count", "all values are of one time"),
        ([(at("6:00"), (80, 9), ""), (at("9:00"), (62, 13), "")], "vote", "two numbers each"),
    ],
)
def test_what_cannot_be_plotted_says_why(said: list[Said], kind: FigureKind, why_not: str) -> None:
    """A single value, values of one moment, and votes are not plotted; the reason is said."""
    plot = plot_of(history(said, kind=kind), UNICODE)
    assert why_not in plot.why_not
    assert plot.rows(80, 12) == []


def test_plain_characters() -> None:
    """With stand-ins for signs the whole plot is plain."""
    said: list[Said] = [*DAY, (at("7:00"), (15, 18), "Tom"), (at("17:00"), 5, "Tom")]
    rows = drawn(said, columns=70, rows=13, signs=ASCII)
    assert "".join(rows).isascii()
    assert (len(marks(rows, "*")), len(marks(rows, "o"))) == (3, 3)


def test_no_room_for_a_plot() -> None:
    """What is too small holds no plot, instead of a wrong one."""
    assert drawn(DAY, columns=LEAST_COLUMNS - 1) == drawn(DAY, rows=LEAST_ROWS - 1) == []


@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**13)), min_size=2, max_size=30),
    st.integers(LEAST_COLUMNS, 150),
    st.integers(LEAST_ROWS, 20),
)
def test_a_plot_keeps_to_its_size(values: list[tuple[int, int]], columns: int, rows: int) -> None:
    """Whatever the values, rows and columns are as many as asked, and every value has its mark or shares one."""
    said: list[Said] = [(at("0:00") + timedelta(minutes=minute), value, "") for minute, value in sorted(values)]
    plot = drawn(said, columns, rows)
    if plot:
        assert {len(row) for row in plot} == {columns}
        assert len(plot) == rows
        assert 0 < len(marks(plot, "●")) <= len(values)


@pytest.mark.parametrize(
    ("amount", "words"),
    [(4, "4"), (-1200, "1,200"), (1_500_000, "1.5 million"), (Decimal("2.50"), "2.5"), (1_234_567, "1,234,567"),
     (10**10, "10 billion"), (Decimal(3) * 10**12, "3 trillion")],
)  # fmt: skip
def test_amounts_in_words(amount: int | Decimal, words: str) -> None:
    """An amount loses nothing of its value, and takes few characters."""
    assert amount_words(amount) == words


@pytest.mark.parametrize(
    ("printed", "kind", "labels"),
    [
        (("$10", "$60"), "money", ["$60", "$30", "$0"]),
        (("A$10 million", "A$60"), "money", ["A$60", "A$30", "A$0"]),
        (("$10", "€60"), "money", ["60", "30", "0"]),
        (("10 francs", "60 francs"), "money", ["60", "30", "0"]),
        (("10%", "60%"), "percent", ["60%", "30%", "0%"]),
        (("10", "60"), "count", ["60", "30", "0"]),
    ],
)
def test_the_axis_of_values_has_their_unit(printed: tuple[str, str], kind: FigureKind, labels: list[str]) -> None:
    """Where all values are printed with the same sign, so are the numbers of the axis."""
    of = history([(at("6:00"), 10, ""), (at("18:00"), 60, "")], kind=kind)
    of = replace(of, points=tuple(replace(p, value=value) for p, value in zip(of.points, printed, strict=True)))
    rows = ["".join(text for text, _ in row) for row in plot_of(of, UNICODE).rows(60, 8)]
    assert [row.partition("┤")[0].strip() for row in rows if "┤" in row] == labels


def test_a_fall_is_drawn_below_zero() -> None:
    """Of changes those downwards lie below zero: a fall that grows goes down."""
    of = history([(at("6:00"), 2, ""), (at("18:00"), 4, "")], kind="percent")
    of = replace(of, points=tuple(replace(point, amount=-int(str(point.amount))) for point in of.points))
    rows = ["".join(text for text, _ in row) for row in plot_of(of, UNICODE).rows(60, 9)]
    (_, first), (_, second) = marks(rows, "●")
    assert first < second
    assert [row.partition("┤")[0].strip() for row in rows if "┤" in row][-1] == "−4%"
