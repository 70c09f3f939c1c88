"""People as a page tells of them over time, and their cards."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dateline.library.people_in_time import Timeline, life_of
from dateline.library.person_card import card_lines, claims_of, sentence_around
from dateline.parsing.model import Block, Blocks, Document, Figure, Person, Quote, Span, Update

TEXT = """Strike at Arlen

1254 The union chief Dana Roe resigned. “We are done,” Roe said.

0905 Roe, a crane driver, leads 40 pickets.

ORIGINAL Crane driver Dana Roe spoke at dawn. Roe, a crane driver, said the gates would close.
"""
STARTS = [TEXT.index(header) for header in ("1254", "0905", "ORIGINAL")]


def spans(words: str) -> tuple[Span, ...]:
    """Every place where words stand."""
    return tuple(Span(*found.span()) for found in re.finditer(words, TEXT))


def updates() -> tuple[Update, ...]:
    """Three updates, newest first; the last of them has no time."""
    ends = [*STARTS[1:], len(TEXT)]
    times = (datetime(2026, 3, 4, 12, 54, tzinfo=UTC), datetime(2026, 3, 4, 9, 5, tzinfo=UTC), None)
    found = []
    for start, end, time in zip(STARTS, ends, times, strict=True):
        body = TEXT.index(" ", start) + 1
        found.append(Update(f"u{start}", "update", start, end - 2, Span(body, end - 2), time=time))
    return tuple(found)


DANA = Person(
    "Dana Roe", "person", ("Dana Roe", "Roe"), ("union chief", "crane driver", "Crane driver"),
    spans("(?:Dana )?Roe"), (Quote(TEXT.index("We are"), TEXT.index(",” Roe")),),
    spans("union chief|[Cc]rane driver"), spans("the gates would close"),
)  # fmt: skip
PICKETS = Figure(
    spans("40 pickets")[0].start, spans("40 pickets")[0].end, 40, "count", counts="pickets", claimed_by="Dana Roe"
)
BLOCKS = Blocks.of([Block("paragraph", *found.span()) for found in re.finditer(r"[^\n]+", TEXT)])
PAGE = Document(TEXT, blocks=BLOCKS, updates=updates(), newest_first=True, people=(DANA,), figures=(PICKETS,))
TIMELINE = Timeline(PAGE)


def words(span: Span | None) -> str:
    """What stands in a place."""
    return "" if span is None else TEXT[span.start : span.end]


def test_updates_have_ranks_in_time() -> None:
    """The oldest update comes first, whatever the order of the page; what stands outside all has none."""
    assert [TIMELINE.rank_at(start) for start in STARTS] == [3, 2, 1]
    assert TIMELINE.oldest == 1
    assert TIMELINE.rank_at(0) == 0
    assert TIMELINE.update_at(0) is None
    assert TIMELINE.update_at(STARTS[1] + 3) == PAGE.updates[1]


def test_the_latest_role_is_that_of_the_newest_update() -> None:
    """On a page with the newest first, the role that stands first is the latest."""
    life = life_of(DANA, TIMELINE)
    assert words(life.latest_role()) == "union chief"
    assert life.latest_role() == spans("union chief")[0]


@pytest.mark.parametrize(
    ("read", "role"), [([0], "union chief"), ([1, 2], "crane driver"), ([2], "crane driver"), ([], "")]
)
def test_the_latest_role_of_what_was_read(read: list[int], role: str) -> None:
    """Only roles that are said in what was read count."""
    life = life_of(DANA, TIMELINE)
    known = {STARTS[number] for number in read}
    found = life.latest_role(lambda offset: max((s for s in STARTS if s <= offset), default=-1) in known)
    assert words(found) == role


def test_a_life_is_in_time_order() -> None:
    """Mentions begin with those of the oldest update, and within an update stand as in the text."""
    life = life_of(DANA, TIMELINE)
    assert [TIMELINE.rank_at(span.start) for span in life.mentions] == [1, 1, 2, 3, 3]
    assert life.mentions[0].start < life.mentions[1].start
    assert life.first_rank == 1


def test_who_is_named_outside_all_updates_only_is_in_none() -> None:
    """Somebody whom only the title names has no first update."""
    person = Person("Arlen", "person", ("Arlen",), (), (Span(10, 15),))
    assert life_of(person, TIMELINE).first_rank == 0


def card(*read: int) -> list[tuple[str, str, int, str]]:
    """The card of what was read, a line each: section, words, how often, note."""
    known = {STARTS[number] for number in read}
    lines = card_lines(
        PAGE, DANA, life_of(DANA, TIMELINE), [PICKETS], TIMELINE,
        is_known=lambda offset: max((s for s in STARTS if s <= offset), default=-1) in known,
    )  # fmt: skip
    for line in lines:
        assert TEXT[line.place.start : line.place.end]
    return [(line.section, line.words, line.times, line.note) for line in lines]


def test_a_card() -> None:
    """Each section has the latest first; what is said more than once is one line."""
    assert card(0, 1, 2) == [
        ("roles", "union chief", 1, ""), ("roles", "crane driver", 2, ""), ("roles", "Crane driver", 1, ""),
        ("spellings", "Roe", 3, ""), ("spellings", "Dana Roe", 2, ""),
        ("mentions", "“We are done,” Roe said.", 1, "last"),
        ("mentions", "Crane driver Dana Roe spoke at dawn.", 1, "first"),
        ("quotes", "We are done", 1, ""),
        ("statements", "the gates would close", 1, ""),
        ("figures", "40 pickets", 1, ""),
    ]  # fmt: skip


def test_a_card_of_what_was_read() -> None:
    """What was not read is on no line, and does not count."""
    assert card(1) == [
        ("roles", "crane driver", 1, ""),
        ("spellings", "Roe", 1, ""),
        ("mentions", "Roe, a crane driver, leads 40 pickets.", 1, "only"),
        ("figures", "40 pickets", 1, ""),
    ]
    assert card() == []


def test_a_line_stands_on_the_latest_place() -> None:
    """What is said more than once leads to where it is said last."""
    (line,) = [
        line
        for line in card_lines(PAGE, DANA, life_of(DANA, TIMELINE), [], TIMELINE)
        if line.section == "roles" and line.times == 2
    ]
    assert TIMELINE.rank_at(line.place.start) == 2


def test_claims_go_by_full_names() -> None:
    """Figures of a fuller or shorter full name count, those of a family name alone do not, and none counts twice."""
    asked: list[str] = []

    def figures_of(name: str) -> list[Figure]:
        asked.append(name)
        return [PICKETS]

    assert claims_of(DANA, figures_of) == [PICKETS]
    assert asked == ["Dana Roe"]


def test_the_sentence_of_a_name_has_no_header() -> None:
    """The header of an update on the line of its text is no part of a sentence; outside all blocks there is none."""
    around = sentence_around(PAGE, TIMELINE, spans("leads")[0].start)
    assert words(around) == "Roe, a crane driver, leads 40 pickets."
    assert words(sentence_around(PAGE, TIMELINE, TEXT.index("\n\n"))) == ""


def test_the_sentence_of_a_name_in_a_headline_has_no_clock() -> None:
    """A headline on the line of its header begins behind the header."""
    title = Span(TEXT.index("The union"), TEXT.index(" “We are"))
    newest = replace(PAGE.updates[0], headline_span=title, body=Span(title.end + 1, PAGE.updates[0].end))
    page = replace(PAGE, updates=(newest, *PAGE.updates[1:]))
    assert words(sentence_around(page, Timeline(page), title.start + 4)) == "The union chief Dana Roe resigned."
