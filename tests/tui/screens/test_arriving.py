"""Facts, and the rest of a long document, arrive while it is being read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import pytest

from dateline.library import analysis, analyst
from dateline.library.analysis import FiguresFound, MeasuresFound, PeopleFound
from dateline.library.store import Place
from dateline.parsing.document import read_outline
from dateline.parsing.model import Document
from dateline.tui.open_document import HEAD, OpenDocument

from ..facts import figures_of, people_found, plain_facts
from ..pages import FLOOD, STORM, live_page, source_of
from ..reader import PATIENCE, WIDE, Reader, opened_reader

pytestmark = pytest.mark.usefixtures("facts", "clock", "hands")

REAL_PROCESS = analyst.Analyst
Found = Document | FiguresFound | PeopleFound | MeasuresFound
LONG = live_page(1_000)
"""A page of which the beginning is shown first."""


class Gate:
    """Something that waits until it is let through."""

    def __init__(self) -> None:
        self._open = Event()

    def wait(self) -> None:
        """Wait to be let through; given up after a while, so that no thread stays behind."""
        self._open.wait(PATIENCE)

    def open(self) -> None:
        """Let through for good."""
        self._open.set()


@pytest.fixture
def gates(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Gate]]:
    """Facts come in four steps: people of half the page, its figures, all people, all figures; each behind a gate."""
    gates = [Gate() for _ in range(4)]

    def analyse(document: Document) -> Iterator[FiguresFound | PeopleFound | MeasuresFound]:
        updates = document.updates
        half = updates[len(updates) // 2].start
        gates[0].wait()
        yield people_found(document, half, complete=False)
        gates[1].wait()
        yield FiguresFound(figures_of(document, end=half), 0, half)
        gates[2].wait()
        yield people_found(document)
        gates[3].wait()
        yield FiguresFound(figures_of(document, half), half, len(document.text))
        yield MeasuresFound()

    monkeypatch.setattr(analysis, "analyse", analyse)
    yield gates
    open_all(gates)


def open_all(gates: list[Gate]) -> None:
    """Let all facts come."""
    for gate in gates:
        gate.open()


async def test_panels_fill_as_facts_arrive(gates: list[Gate]) -> None:
    """Panels say that the document is being read and how far, and hold what is known so far."""
    async with opened_reader(STORM, size=WIDE) as reader:
        assert "reading …" in reader.said("figures")
        assert "reading …" in reader.said("people")
        facts = reader.screen.open.facts
        gates[0].open()
        await reader.until("people", lambda: facts.named.people)
        await reader.settle()
        assert "Ines Holt" in reader.said("people")
        gates[1].open()
        await reader.until("figures", lambda: facts.progress)
        await reader.settle()
        assert "2,300 passengers" in reader.said("figures")
        assert "%" in reader.rows("figures")[0]
        assert "figures+" in reader.rows("title")[0]
        gates[2].open()
        gates[3].open()
        await reader.facts()
        assert "%" not in reader.rows("figures")[0]
        assert "7 figures · 3 people" in reader.rows("title")[0]
        assert "+" not in reader.rows("title")[0]


async def test_figures_and_names_are_inked_when_they_are_known(gates: list[Gate]) -> None:
    """The text is set in ink where something was found, without a key being pressed."""
    async with opened_reader(STORM, size=WIDE) as reader:
        assert reader.inked("person") + reader.inked("figure") == []
        open_all(gates)
        await reader.facts()
        assert "Ines Holt" in reader.inked("person")
        assert "40" in reader.inked("figure")


async def test_nothing_moves_when_facts_arrive(gates: list[Gate]) -> None:
    """Neither the text nor a mark nor the focus moves by what is found."""
    async with opened_reader(live_page(20), size=WIDE) as reader:
        gates[0].open()
        gates[1].open()
        await reader.until("figures", lambda: reader.screen.open.facts.progress)
        await reader.press("J", "J", "a")
        await reader.go_to("figures")
        await reader.press("j", "j", "j")
        before = reader.rows(), reader.top, reader.stop, reader.focus
        figure = reader.figure
        gates[2].open()
        gates[3].open()
        await reader.facts()
        assert (reader.rows(), reader.top, reader.stop, reader.focus) == before
        assert reader.figure == figure


async def test_another_document_is_read_when_it_is_shown(gates: list[Gate]) -> None:
    """What is found in a document that is not shown any more is not taken for the one that is."""
    async with opened_reader(STORM, FLOOD, size=WIDE) as reader:
        await reader.press("right_parenthesis")
        open_all(gates)
        await reader.facts()
        flood = reader.screen.documents[1]
        assert {person.name for person in flood.facts.named.people} == {"Ana Ruiz"}
        assert "300 homes" in reader.said("figures")


async def test_an_extractor_that_fails_leaves_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where looking for facts breaks, one line says so, and reading, searching and moving go on."""

    def broken(document: Document) -> Iterator[PeopleFound]:
        yield people_found(document, complete=False)
        raise RuntimeError("a \x1b[2Jwrong turn")

    monkeypatch.setattr(analysis, "analyse", broken)
    async with opened_reader(STORM, size=WIDE) as reader:
        await reader.until("the notice", lambda: "facts are incomplete" in reader.status)
        assert "a ␛[2Jwrong turn" in reader.status
        assert "reading" not in reader.said("people") + reader.said("figures")
        await reader.press("J", "J")
        assert reader.stop == 3
        assert "Traceback" not in reader.said()
        await reader.press("slash")
        await reader.type("ana")
        assert reader.inked("hit-here") == ["Ana"]


async def test_a_first_look_that_fails_leaves_the_text(monkeypatch: pytest.MonkeyPatch, gates: list[Gate]) -> None:
    """Where the first look at a pane breaks, it is not tried again, and the text stays."""
    tried = []

    def broken(_document: OpenDocument, pane: int) -> bool:
        tried.append(pane)
        raise ValueError("no luck")

    monkeypatch.setattr("dateline.tui.screens.reading_place.analyse_pane", broken)
    async with opened_reader(live_page(20), size=WIDE) as reader:
        await reader.until("the extractors", lambda: reader.screen.analysis.can_read_now or tried)
        await reader.press("J")
        await reader.until("the notice", lambda: "facts are incomplete: no luck" in reader.status)
        assert reader.stop == 2
        assert len(tried) == 1
        open_all(gates)


async def test_what_is_on_the_screen_is_looked_at_first(monkeypatch: pytest.MonkeyPatch, gates: list[Gate]) -> None:
    """Panes that come onto the screen before the whole was read have their facts as soon as the keys rest."""

    def look(document: OpenDocument, pane: int) -> bool:
        of = document.panes[pane]
        document.facts.put_local(pane, figures_of(document.document, of.start, of.end), ())
        return True

    monkeypatch.setattr("dateline.tui.screens.reading_place.analyse_pane", look)
    async with opened_reader(live_page(20), size=WIDE) as reader:
        await reader.until("the extractors", lambda: reader.screen.analysis.can_read_now)
        await reader.press("G")
        await reader.until("figures", lambda: "inches" in reader.said("figures"))
        assert reader.inked("figure") != []
        open_all(gates)


# -- long documents ----------------------------------------------------------------------------------------------------


class Process:
    """Stands for the process that reads a long document."""

    gate: Gate
    started: list[Process]
    dies: str = ""
    """When it dies: `before` or `after` the outline is handed over."""

    def __init__(self, request: analyst.Request) -> None:
        self.request = request
        self.stopped = False
        self.started.append(self)

    def answers(self) -> Iterator[Found]:
        """The outline of the whole, then facts; nothing when it was stopped or has died."""
        self.gate.wait()
        if self.stopped or self.dies == "before":
            return
        whole = read_outline(self.request.text, source=self.request.source, media_type=self.request.media_type)
        yield replace(whole, warnings=("the rest is in another hand",))
        if not self.dies:
            yield from plain_facts(whole)

    @property
    def failed(self) -> bool:
        """Whether it ended too early."""
        return bool(self.dies)

    def stop(self) -> None:
        """End it."""
        self.stopped = True
        self.gate.open()


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Process]]:
    """Long documents are read by a process that waits at a gate."""
    Process.gate, Process.started, Process.dies = Gate(), [], ""
    monkeypatch.setattr(analyst, "Analyst", Process)
    yield Process
    Process.gate.open()


async def whole(reader: Reader) -> None:
    """Wait until all of the document is there and its facts are known."""
    await reader.until("the rest", lambda: reader.screen.open.is_whole)
    await reader.facts()


async def test_a_long_document_is_shown_before_it_is_whole(process: type[Process]) -> None:
    """Its beginning can be read, and what is said of it counts the rest."""
    async with opened_reader(LONG, size=WIDE) as reader:
        assert not reader.screen.open.is_whole
        assert "Gauge 1000 stood" in reader.said()
        assert "updates+" in reader.rows("title")[0]
        await reader.press("space")
        assert int(reader.status.split("%")[0].split()[-1]) < 100 * HEAD // len(LONG)


@pytest.mark.parametrize("keys", [(), ("J", "J"), ("9", "9", "J", "j", "j"), ("G",)], ids=["top", "3", "100", "end"])
async def test_nothing_moves_when_the_rest_arrives(process: type[Process], keys: tuple[str, ...]) -> None:
    """When the rest is there, text, marks and panels are where they were, and the lists hold all."""
    async with opened_reader(LONG, size=WIDE) as reader:
        await reader.press(*keys)
        before = reader.top, reader.stop, reader.marked("updates")
        rows = [row[:50].rstrip() for row in reader.rows() if row]
        process.gate.open()
        await whole(reader)
        assert (reader.top, reader.stop, reader.marked("updates")) == before
        assert [row[:50].rstrip() for row in reader.rows() if row][: len(rows) - 2] == rows[:-2]
        assert reader.panel("updates").count == 1_000
        assert "1,000 updates ·" in reader.rows("title")[0]
        await reader.press("G")
        assert "report 1-2" in reader.said()
        assert reader.status.endswith("end")


async def test_a_line_behind_the_beginning_is_gone_to_when_the_rest_arrives(process: type[Process]) -> None:
    """A line of the file to begin at that is not there yet is waited for."""
    line = LONG[: LONG.index("Gauge 1 stood")].count("\n") + 1
    async with opened_reader(LONG, size=WIDE, start_line=line) as reader:
        assert reader.top == 0
        process.gate.open()
        await whole(reader)
        assert reader.screen.open.document.text.startswith("Gauge 1 stood", reader.top)
        assert "Gauge 1 stood" in "".join(reader.inked("lit"))
        assert "left off" not in reader.status


@pytest.mark.parametrize("keys", [(), ("J", "J")], ids=["at the top", "moved"])
async def test_a_place_behind_the_beginning_is_gone_to_when_the_rest_arrives(
    process: type[Process], keys: tuple[str, ...]
) -> None:
    """Where an earlier session ended behind the beginning, the reader goes there unless they have moved meanwhile."""
    document = OpenDocument(source_of(LONG))
    document.wanted = Place(None, 0, LONG.index("Gauge 500 stood"))
    async with opened_reader(documents=[document], size=WIDE) as reader:
        await reader.press(*keys)
        top = reader.top
        process.gate.open()
        await whole(reader)
        assert document.wanted is None
        if keys:
            assert reader.top == top
        else:
            assert document.document.text.startswith("Gauge 500 stood", reader.top)


@pytest.mark.parametrize("down", range(5))
async def test_whatever_row_is_at_the_top_stays_there(process: type[Process], down: int) -> None:
    """A header, an empty row or text at the top is at the top when the rest is there."""
    async with opened_reader(LONG, size=WIDE) as reader:
        await reader.press("J", "J", *"j" * down)
        rows = [row[:50].rstrip() for row in reader.rows()]
        process.gate.open()
        await whole(reader)
        assert [row[:50].rstrip() for row in reader.rows()] == rows


async def test_the_end_of_the_beginning_is_not_the_end(process: type[Process]) -> None:
    """At the end of what is there the status does not say that it is the end."""
    async with opened_reader(LONG, size=WIDE) as reader:
        await reader.press("G")
        assert not reader.status.endswith("end")


async def test_marks_are_kept_when_the_rest_arrives(process: type[Process]) -> None:
    """What was read stays read."""
    async with opened_reader(LONG, size=WIDE) as reader:
        await reader.press("J", "J", "r")
        process.gate.open()
        await whole(reader)
        assert len(reader.screen.open.unread) == 997
        assert "· 997 " in reader.rows("updates")[0]


async def test_a_search_goes_on_when_the_rest_arrives(process: type[Process]) -> None:
    """A search that was begun in the beginning finds the rest as well."""
    async with opened_reader(LONG, size=WIDE) as reader:
        await reader.press("slash")
        await reader.type("report 10-")
        assert reader.screen.search.count_text(reader.screen.open.folded) == "0/0"
        await reader.press("enter")
        process.gate.open()
        await whole(reader)
        await reader.press("n")
        assert "/3" in reader.status
        assert "report 10-" in reader.said()


async def test_the_hit_at_hand_stays_when_the_rest_arrives(process: type[Process]) -> None:
    """The hit one had gone to is still the one at hand, among more."""
    async with opened_reader(LONG, size=WIDE) as reader:
        await reader.press("slash")
        await reader.type("ines")
        await reader.press("enter", "n", "n", "n")
        assert "4/" in reader.status
        process.gate.open()
        await whole(reader)
        assert "4/3000" in reader.status
        await reader.press("n")
        assert "5/3000" in reader.status


async def test_the_warnings_of_both_parts_are_kept(process: type[Process]) -> None:
    """What the reading of the rest had to say is known."""
    async with opened_reader(LONG, size=WIDE) as reader:
        process.gate.open()
        await whole(reader)
        assert reader.screen.open.document.warnings == ("the rest is in another hand",)


@pytest.mark.parametrize("key", ["q", "right_parenthesis"])
async def test_the_process_is_ended_when_its_document_is_left(process: type[Process], key: str) -> None:
    """Nothing is read on for a document that is not on the screen any more."""
    async with opened_reader(LONG, STORM, size=WIDE) as reader:
        await reader.until("the process", lambda: process.started)
        await reader.press(key)
        await reader.until("its end", lambda: process.started[0].stopped)


async def test_without_a_process_it_is_read_all_the_same() -> None:
    """Where no process can be had, the document is read by the reader itself."""
    async with opened_reader(LONG, size=WIDE) as reader:
        await whole(reader)
        assert reader.panel("updates").count == 1_000


async def test_a_process_that_dies_leaves_the_whole_text(process: type[Process]) -> None:
    """Where the process ends before the rest is there, the reader reads the rest by itself."""
    process.dies = "before"
    async with opened_reader(LONG, size=WIDE) as reader:
        process.gate.open()
        await whole(reader)
        assert reader.panel("updates").count == 1_000


async def test_a_process_that_dies_later_is_told(process: type[Process]) -> None:
    """Where the process ends before all facts are there, one line says so, and the panels do not wait any more."""
    process.dies = "after"
    async with opened_reader(LONG, size=WIDE) as reader:
        process.gate.open()
        await reader.until("the notice", lambda: "the process that reads it has ended" in reader.status)
        assert reader.screen.open.is_whole
        assert "reading" not in reader.said("people") + reader.said("figures")
        await reader.press("J")
        assert reader.stop == 2


@pytest.mark.slow
async def test_the_process_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real process hands over the whole document."""
    monkeypatch.setattr(analyst, "Analyst", REAL_PROCESS)
    async with opened_reader(LONG, size=WIDE) as reader:
        await reader.press("J", "j")
        before = reader.top, reader.stop
        await reader.until("the rest", lambda: reader.screen.open.is_whole)
        assert (reader.top, reader.stop) == before
        assert reader.screen.open.document == read_outline(LONG, source="page.txt")
        assert source_of(LONG).data.decode() == reader.screen.open.document.text
