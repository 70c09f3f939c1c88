"""What stands in the rows of the panels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from dateline.library import analysis
from dateline.library.analysis import FiguresFound, MeasuresFound, PeopleFound, mentions_of
from dateline.parsing.model import Document, Figure, Person, Quote, Span
from dateline.tui.signs import ASCII

from ..pages import ARTICLE, FLOOD, STORM, live_page
from ..reader import WIDE, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")

PAGE = "It is known that 1,200 homes are dry, said Ines Holt of the harbour. " * 3


def find(monkeypatch: pytest.MonkeyPatch, figures: tuple[Figure, ...] = (), people: tuple[Person, ...] = ()) -> None:
    """Let these be the facts of the document."""

    def analyse(document: Document) -> Iterator[FiguresFound | PeopleFound | MeasuresFound]:
        yield PeopleFound(people, True, mentions_of(people))
        yield FiguresFound(figures, 0, len(document.text))
        yield MeasuresFound()

    monkeypatch.setattr(analysis, "analyse", analyse)


def homes(**changes: Any) -> Figure:
    """The number of homes."""
    start = PAGE.index("1,200 homes")
    figure = Figure(start, start + 11, 1200, "count", counts="homes", sentence=Span(0, 70))
    return replace(figure, ink=Span(start, start + 5), **changes)


def ines(**changes: Any) -> Person:
    """Somebody who is named three times."""
    mentions = tuple(Span(at, at + 9) for at in range(len(PAGE)) if PAGE.startswith("Ines Holt", at))
    person = Person("Ines Holt", "person", ("Ines Holt",), ("harbour master",), mentions)
    return replace(person, **changes)


async def rows_of(reader: Reader, name: str) -> list[str]:
    """The rows of a panel below its title that hold something."""
    await reader.facts()
    return [row.strip() for row in reader.rows(name)[2:] if row.strip()]


@pytest.mark.parametrize(
    ("changes", "rows"),
    [
        ({}, ["1,200 homes"]),
        ({"qualifier": "more_than"}, ["> 1,200 homes"]),
        ({"qualifier": "about"}, ["~ 1,200 homes"]),
        ({"qualifier": "at_least"}, ["≥ 1,200 homes"]),
        ({"qualifier": "up_to"}, ["≤ 1,200 homes"]),
        ({"qualifier": "less_than"}, ["< 1,200 homes"]),
        ({"qualifier": "almost"}, ["<~ 1,200 homes"]),
        ({"change": "up"}, ["+1,200 homes"]),
        ({"change": "down", "qualifier": "about"}, ["~ −1,200 homes"]),
        ({"claimed_by": "Ines\n Holt"}, ["1,200 homes", "Ines Holt"]),
        ({"of": "Arlen"}, ["1,200 homes of Arlen"]),
    ],
)
async def test_a_figure(monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any], rows: list[str]) -> None:
    """A figure has its value with signs for qualifier and change, what it counts, and below who says so."""
    find(monkeypatch, figures=(homes(**changes),))
    async with opened_reader(PAGE, size=WIDE) as reader:
        assert await rows_of(reader, "figures") == rows
        assert "".join(reader.inked("figure", "figures", "panel")).strip() == rows[0].split(" homes")[0]


async def test_values_stand_in_a_column(monkeypatch: pytest.MonkeyPatch) -> None:
    """Values end in one column, and words begin behind it."""
    at = PAGE.index("dry")
    dry = Figure(at, at + 3, 1, "count", counts="roofs", sentence=Span(0, 70))
    find(monkeypatch, figures=(homes(), dry))
    async with opened_reader(PAGE, size=WIDE) as reader:
        await reader.facts()
        rows = [row for row in reader.rows("figures")[2:] if row.strip()]
        assert rows[0].index("homes") == rows[1].index("roofs")
        assert rows[0].index("1,200") + 5 == rows[1].index("dry") + 3


async def test_long_words_of_a_figure_take_two_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fit beside a value goes on below, and is cut there with an ellipsis; the value is not."""
    find(monkeypatch, figures=(homes(of="the lower town of Arlen and of the villages beyond the river"),))
    async with opened_reader(PAGE, size=WIDE) as reader:
        first, second = await rows_of(reader, "figures")
        assert first.startswith("1,200 homes of the lower")
        assert not first.endswith("…")
        assert second.endswith("…")
        words = f"{first} {second}"
    async with opened_reader(PAGE, size=WIDE) as reader:
        await rows_of(reader, "figures")
        await reader.pilot.resize_terminal(100, 30)
        await reader.go_to("figures")
        assert " ".join(await rows_of(reader, "figures")) != words


async def test_a_long_list_has_a_row_for_each_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a list of very many figures words are cut at once: no key waits until all are broken."""
    monkeypatch.setattr("dateline.tui.widgets.figure_list.MOST_BROKEN", 0)
    find(monkeypatch, figures=(homes(of="the lower town of Arlen and of the villages beyond the river"),))
    async with opened_reader(PAGE, size=WIDE) as reader:
        (row,) = await rows_of(reader, "figures")
        assert row.endswith("…")


@pytest.mark.parametrize("lines", [12, 17, 24, 31])
async def test_the_list_says_what_is_beneath(lines: int) -> None:
    """No item is cut in two at the lower edge; below the last one stands how many follow, until all are seen."""
    async with opened_reader(live_page(30), size=(140, lines)) as reader:
        shown = [row for row in reader.rows("updates")[2:] if row.strip()]
        starts = [row for row in shown if "Gauge" in row and ":" in row]
        assert shown[-1].strip() == f"▾ {30 - len(starts)} more"
        assert len(shown) - 1 == 2 * len(starts)
        await reader.go_to("updates")
        await reader.press("G")
        assert "more" not in "".join(reader.rows("updates"))
        last = [row for row in reader.rows("updates")[2:] if row.strip()]
        assert "Gauge" in last[0]
        assert 0 <= reader.panel("updates").rows_shown - len(last) <= 1


async def test_what_is_beneath_comes_with_a_click() -> None:
    """A click on the row that says how many follow brings them onto the screen, and marks nothing."""
    async with opened_reader(live_page(30), size=(140, 24)) as reader:
        updates = reader.panel("updates")
        before = reader.rows("updates")
        await reader.pilot.click("#updates", offset=(5, updates.size.height - 1))
        await reader.pilot.pause()
        assert reader.rows("updates")[2] != before[2]
        assert reader.marked("updates") == 0


async def test_signs_of_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-ins take the place of the signs."""
    find(monkeypatch, figures=(homes(qualifier="at_least", change="up"),), people=(ines(quotes=(Quote(0, 5),)),))
    async with opened_reader(PAGE, size=WIDE, signs=ASCII) as reader:
        assert await rows_of(reader, "figures") == [">= +1,200 homes"]
        assert (await rows_of(reader, "people"))[0] == 'Ines Holt  x3  "1'


@pytest.mark.parametrize(
    ("changes", "rows"),
    [
        ({}, ["Ines Holt  ×3", "harbour master"]),
        ({"quotes": (Quote(0, 5), Quote(6, 9))}, ["Ines Holt  ×3  “2", "harbour master"]),
        ({"roles": ()}, ["Ines Holt  ×3"]),
        ({"kind": "credit", "roles": ()}, ["Ines Holt  ×3  credit"]),
        ({"roles": ("clerk", "harbour\n   master")}, ["Ines Holt  ×3", "harbour master"]),
        ({"name": "Ines\x1b[2J Holt"}, ["Ines␛[2J Holt  ×3", "harbour master"]),
    ],
)
async def test_a_person(monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any], rows: list[str]) -> None:
    """A person has a name, how often it is named and quoted, and below the role as the text words it."""
    find(monkeypatch, people=(ines(**changes),))
    async with opened_reader(PAGE, size=WIDE) as reader:
        assert await rows_of(reader, "people") == rows


async def test_a_long_role_takes_two_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """A role goes on in a second row, and is cut with an ellipsis there."""
    role = "master of the harbour of Arlen and of all quays and bridges along the river up to Brack and beyond"
    find(monkeypatch, people=(ines(roles=(role,)),))
    async with opened_reader(PAGE, size=WIDE) as reader:
        _name, *rows = await rows_of(reader, "people")
        assert len(rows) == 2
        assert " ".join(rows).removesuffix("…") == role[: len(" ".join(rows)) - 1]
        assert rows[1].endswith("…")


async def test_a_role_that_breaks_behind_a_dash_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where its first row ends with a dash, the second begins with the next letter."""
    role = "spokeswoman of all the ports—harbours of Arlen and of all quays and bridges along the river and beyond"
    find(monkeypatch, people=(ines(roles=(role,)),))
    async with opened_reader(PAGE, size=WIDE) as reader:
        _name, first, second = await rows_of(reader, "people")
        assert first.endswith("—")
        assert second.startswith("harbours")


async def test_a_long_name_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that does not fit is cut; its counts are not."""
    find(monkeypatch, people=(ines(name="Ines Holt " * 9, roles=()),))
    async with opened_reader(PAGE, size=WIDE) as reader:
        (row,) = await rows_of(reader, "people")
        assert row.endswith("… ×3")


async def test_without_facts_the_panels_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing was found, that is said."""
    find(monkeypatch)
    async with opened_reader(PAGE, size=WIDE) as reader:
        assert await rows_of(reader, "figures") == ["none here"]
        assert await rows_of(reader, "people") == ["nobody named here"]


async def test_the_list_of_updates() -> None:
    """Each update has its time, the sign of the unread and its first words; a day begins with a rule."""
    async with opened_reader(STORM, size=WIDE) as reader:
        rows = [row[2:].rstrip() for row in reader.rows("updates")[2:]]
        width = reader.panel("updates").inner_width
        assert rows[:3] == [
            " Wednesday 4 March ".ljust(width, "─"),
            "09:40 ● Ferries to the islands",
            "        are cancelled",
        ]
        assert " Tuesday 3 March ".ljust(width, "─") in rows
        assert "21:15 ● The first warning" in rows


async def test_one_day_has_no_rule() -> None:
    """Where all updates are of one day, or no date is known, no day is named."""
    for page in (FLOOD, live_page(5)):
        async with opened_reader(page, size=WIDE) as reader:
            assert "─" not in reader.said("updates")


async def test_the_original_entry_has_a_sign() -> None:
    """What a page began with is shown by a sign where others have their time."""
    async with opened_reader(FLOOD, size=WIDE) as reader:
        (row,) = (row for row in reader.rows("updates") if "◆" in row)
        assert "Heavy rain fell" in row


async def test_an_article_lists_its_paragraphs() -> None:
    """Paragraphs are listed by their first words, without times and signs."""
    async with opened_reader(ARTICLE, size=WIDE) as reader:
        assert reader.rows("updates")[0].split() == ["Paragraphs", "4"]
        rows = await rows_of(reader, "updates")
        assert rows[0].startswith("For 30 years the ferry")
        assert "●" not in reader.said("updates")


@pytest.mark.parametrize("width", [20, 40, 60, 90, 140])
async def test_the_title_line_holds_what_fits(width: int) -> None:
    """The title comes first; counts that do not fit are left out whole."""
    async with opened_reader(STORM, size=(width, 20)) as reader:
        await reader.facts()
        said = reader.rows("title")[0]
        assert "Storm over" in said
        counts = ["4 March 2026", "5 updates", "7 figures", "3 people"]
        shown = said.rpartition("  ")[2].split(" · ") if " · " in said else []
        assert [count for count in counts if count in shown] == shown
        assert (len(shown) == 4) is (width >= 140)


@pytest.mark.parametrize("width", [20, 40, 60, 90, 140])
async def test_the_status_line_holds_what_fits(width: int) -> None:
    """Keys are shown as far as they fit, each with its word; the place is always there."""
    async with opened_reader(live_page(20), size=(width, 20)) as reader:
        said = reader.rows("status")[0]
        assert "%" in said
        assert len(said) <= width
        assert said.startswith(" / find") is (width >= 40)
        assert said.count("…") <= (width < 40)


async def test_the_keys_that_matter_are_named() -> None:
    """In a list, and while something is searched, other keys are named than in the text."""
    async with opened_reader(STORM, size=WIDE) as reader:
        assert reader.status.startswith("/ find ] [ update ? keys")
        await reader.go_to("figures")
        assert reader.status.startswith("Enter show v values a all ? keys Esc text")
        await reader.press("escape", "slash", "r", "enter")
        assert reader.status.startswith("n N hits Esc done")
