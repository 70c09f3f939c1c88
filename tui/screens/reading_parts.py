"""The parts of the reading screen and how they are brought to the same place: what all its keys are built on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.reactive import var
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from dateline.library.analysis import FiguresFound, PeopleFound
from dateline.parsing.model import Figure, Person, Span
from dateline.parsing.safety import single_line

from ..analysing import Analysis, Answer, Stopped
from ..counting import Count
from ..keys import KEYS
from ..open_document import DocumentView, OpenDocument
from ..page.viewport import Page
from ..page.wrapping import fit
from ..palette import Palette
from ..passages import analyse_pane
from ..place_text import counts_of, hints_for, place_text
from ..reading_marks import ReadingMarks
from ..searching import Search
from ..signs import UNICODE, Signs
from ..widgets.document_pane import Bookmark, DocumentPane
from ..widgets.figure_list import FigureList
from ..widgets.line_widget import LineWidget
from ..widgets.people_list import PeopleList
from ..widgets.status_line import StatusLine
from ..widgets.title_line import TitleLine
from ..widgets.update_list import UpdateList

if TYPE_CHECKING:
    from ..widgets.search_bar import SearchBar

__all__ = ["ReadingParts"]

Side = Literal["updates", "figures", "people"]
READ_AFTER = 0.06
"""How long the keys rest before what is on the screen is read for facts, in seconds."""
COUNT_EVERY = 0.5
"""How often the counts of a document that is being read are shown anew, in seconds."""
FOLD_EVERY = 0.02
FOLD_CHARACTERS = 60_000
_WITH_ONE_PANEL = {"-narrow", "-small", "-medium"}
ORDER = ("updates", "document", "figures", "people")
"""The panels as they stand from the left."""


class ReadingParts(Screen[None]):
    """Title, list of updates, text, figures, people, and the line of keys or of the query."""

    AUTO_FOCUS = "#document"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - an instance variable of Screen
        (0, "-narrow"),
        (80, "-small"),
        (100, "-medium"),
        (120, "-wide"),
        (140, "-wider"),
        (160, "-widest"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(key.keys, key.action, key.description, show=False, tooltip=key.tooltip, id=key.id)
            for key in KEYS
            if key.id != "palette"
        ),
        *(Binding(digit, f"digit({digit})", "Count", show=False) for digit in "056789"),
    ]  # fmt: skip

    side: var[Side] = var("updates", init=False)
    """Which panel is shown where there is room for one only."""
    over: var[bool] = var(False, init=False, toggle_class="-over")
    """Whether the panel takes the place of the text, where there is no room for both."""
    text_only: var[bool] = var(False, init=False, toggle_class="-text-only")
    whole: var[bool] = var(False, init=False)
    """Whether figures and people of the whole document are listed."""

    def __init__(
        self,
        documents: Sequence[OpenDocument],
        *,
        signs: Signs = UNICODE,
        measure: int = 74,
        panels: str = "auto",
        changed_keys: Mapping[str, str] | None = None,
        notices: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._signs = signs
        self._measure = measure
        self._palette: Palette | None = None
        self.documents = list(documents)
        self.index = 0
        self.search = Search()
        self.count = Count()
        self.marks = ReadingMarks()
        self.analysis = Analysis(self)
        self._panels = panels
        self.changed_keys = dict(changed_keys or {})
        """Bindings to which the user gave other keys."""
        self._notices = list(notices)
        self._bookmark: Bookmark | None = None
        self.bar: SearchBar | None = None
        """Where a query is typed; made when the first search begins."""
        self._focus_before_search: Widget | None = None
        self._reading_soon: Timer | None = None
        self._counted = 0.0
        self.can_analyse = False
        """Whether what is new on the screen may be analysed at once: not before the first page is shown."""

    # -- parts -------------------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        # Textual gives the class of the width only after a first layout, which would be seen.
        width = self.app.size.width
        self.add_class(next(name for least, name in reversed(self.HORIZONTAL_BREAKPOINTS) if width >= least))
        yield TitleLine(id="title")
        with Horizontal(id="columns"):
            yield UpdateList(id="updates", signs=self._signs)
            yield DocumentPane(id="document")
            with Vertical(id="facts"):
                yield FigureList(id="figures", signs=self._signs)
                yield PeopleList(id="people", signs=self._signs)
        with Container(id="bottom"):
            yield StatusLine(id="status")

    def on_mount(self) -> None:
        """Keep hold of the parts and show the first document."""
        self.text = self.query_one(DocumentPane)
        self.updates = self.query_one(UpdateList)
        self.figures = self.query_one(FigureList)
        self.people = self.query_one(PeopleList)
        self.title_line = self.query_one(TitleLine)
        self.status = self.query_one(StatusLine)
        if self._palette is not None:
            self.use_palette(self._palette)
        self.text.largest_measure = self._measure
        self.text.marks = self._marks
        self.text.hits = self._hits
        self.add_class("-side-updates", f"-panels-{self._panels}")
        self.text_only = self._panels == "none"
        self._show_document()

    def use_palette(self, palette: Palette) -> None:
        """Draw everything in these colours."""
        self._palette = palette
        for widget in self.query("LineWidget"):
            if isinstance(widget, LineWidget):
                widget.use_palette(palette)

    def draw_again(self) -> None:
        """Draw everything: the terminal was somebody else's for a while."""
        for widget in self.query("*"):
            widget.refresh()

    @property
    def open(self) -> OpenDocument:
        """The document that is read."""
        return self.documents[self.index]

    # -- documents ---------------------------------------------------------------------------------------------------

    def _show_document(self) -> None:
        """Show the document at `index`, at its place."""
        self.analysis.stop()
        self.search.clear()
        document = self.open
        page = Page(document.document, self.text.measure, document.panes)
        document.was_shown = True
        self.whole = document.is_article
        self.text.show_page(page, offset=document.offset)
        self._tell(document)
        self._list_updates()
        self._show_here()
        self.app.title = f"{fit(document.title, 60)} - Dateline"
        if self.can_analyse:
            self.analysis.start(document)
            self._fold.resume()

    def _tell(self, document: OpenDocument) -> None:
        """Say what the reader of a document should know: what is wrong with it, or that it opens at its old place."""
        if document.document.warnings:
            hint = " % splits it." if document.may_hold_updates else ""
            self._notices.append(document.document.warnings[0] + hint)
        elif document.was_restored:
            self._notices.append("where you left off; g goes to the beginning")
            document.was_restored = False

    def go_to_start(self, *, line: int | None, query: str | None) -> None:
        """Begin at a line of the file, or at the first hit of a query."""
        if line is not None:
            self.text.go_to(Span(*[line_start(self.open.document.text, line)] * 2))
            self._show_here()
        if query:
            self.start_search(query)

    def start_search(self, query: str) -> None:
        """Search as if it had been typed and kept."""
        raise NotImplementedError

    def start_analysis(self) -> None:
        """Begin to read for facts: the first page is on the screen."""
        self.can_analyse = True
        self.analysis.start(self.open)
        self._fold = self.set_interval(FOLD_EVERY, self._fold_some)

    def _fold_some(self) -> None:
        """Make the text ready for searching while nothing else is to be done, a few milliseconds at a time."""
        if self.open.is_whole and self.open.folded.fold_some(FOLD_CHARACTERS):
            self._fold.pause()

    def switch_to(self, index: int) -> None:
        """Show another of the open documents."""
        if index == self.index or not 0 <= index < len(self.documents):
            return
        self.keep_place()
        self.index = index
        self._notices = [f"document {index + 1} of {len(self.documents)}"]
        self._show_document()

    def keep_place(self) -> None:
        """Note where the text is."""
        if not self.text.is_empty:
            self.open.offset = self.text.page.offset_of(self.text.viewport.top)

    @on(Answer)
    def _take_answer(self, message: Answer) -> None:
        """Take what was found, and show it without moving anything."""
        document = self.open
        if message.of is not document:
            return
        found = message.found
        if isinstance(found, DocumentView):
            self._take_whole(found)
        elif isinstance(found, FiguresFound):
            document.facts.put_figures(found.figures, found.start, found.end)
            visible = self.text.visible_span()
            if found.start < visible.end and found.end > visible.start:
                self.text.look_again()
            elif not document.facts.complete and monotonic() < self._counted + COUNT_EVERY:
                return
            self._counted = monotonic()
        elif isinstance(found, PeopleFound):
            document.facts.put_people(found)
            self.text.look_again()
        elif isinstance(found, Stopped):
            document.facts.give_up()
            self._notices.append(f"facts are incomplete: {single_line(found.reason)}")
        self._show_here()

    def _take_whole(self, whole: DocumentView) -> None:
        """Go on in the whole of a document of which the beginning was shown."""
        document = self.open
        stop = self.text.current
        start = document.panes[stop].start
        document.complete(whole)
        self.text.set_again(Page(document.document, self.text.measure, document.panes))
        self.text.current = document.panes.at(start)
        if document.wanted is not None and start == 0 and document.find_wanted():
            self.text.go_to_offset(document.offset or 0)
            self._tell(document)
        if self.search.is_active:
            hit = self.search.hit
            self.search.type(document.folded, self.search.query)
            self.search.hit = hit or self.search.hit  # what was found in the beginning stands at the same place
        self._list_updates()

    # -- what is shown where the reader is ---------------------------------------------------------------------------

    def _list_updates(self) -> None:
        document = self.open
        stop = max(0, document.panes.stop_number(self.text.current) - 1)
        self.updates.show(document.document, document.panes, document.unread, stop=stop)

    @on(DocumentPane.Scrolled)
    def _scrolled(self) -> None:
        self.after_move()

    def after_move(self) -> None:
        """Bring all panels to where the text is; called in the handler of the key, so that all is drawn at once."""
        self.marks.see(self.open, self.text)
        self._show_here()

    def _show_here(self) -> None:
        document = self.open
        facts = document.facts
        current = self.text.current
        if self.can_analyse and not facts.complete and self.analysis.can_read_now:
            self._read_soon()
        self.updates.show_unread(document.unread, document.unread_revision)
        self.updates.mark(max(0, document.panes.stop_number(current) - 1))
        keep = self.whole
        where = "whole document" if self.whole else f"this {document.part}"
        figures = facts.listed if self.whole else facts.listed_of(current)
        self.figures.show(
            document.document,
            figures,
            where=where,
            total=None if self.whole else facts.listed_count,
            progress=facts.progress,
            keep=keep,
        )
        people = facts.people if self.whole else facts.people_of(current)
        total = None if self.whole else len(facts.people)
        self.people.show(people, where=where, total=total, known=facts.people_complete, keep=keep)
        if self.whole:
            self._follow_in_lists(figures, people)
        self.title_line.show(document.title, counts_of(document))
        self._show_status()

    def _follow_in_lists(self, figures: Sequence[Figure], people: Sequence[Person]) -> None:
        """Bring lists of the whole document to where the text is, unless the keys are in them."""
        start = self.text.visible_span().start
        if self.focused is not self.figures:
            self.figures.mark(min(bisect_left(figures, start, key=attrgetter("start")), len(figures) - 1))
        here = self.open.facts.people_of(self.text.current)
        if self.focused is not self.people and here and here[0] in people:
            self.people.mark(people.index(here[0]))

    def _read_soon(self) -> None:
        """Find the facts of what is on the screen as soon as the keys rest: no key waits for it."""
        if self._reading_soon is not None:
            self._reading_soon.stop()
        self._reading_soon = self.set_timer(READ_AFTER, self._read_what_is_visible)

    def _read_what_is_visible(self) -> None:
        """Find the facts of a pane on the screen that the reading of the whole has not come to, then of the next."""
        document = self.open
        new = [pane for pane in self.text.visible_panes() if not document.facts.has(pane)]
        try:
            found = next((pane for pane in new if analyse_pane(document, pane)), None)
        except Exception as error:  # whatever is wrong with the facts, the text can be read
            self.analysis.can_read_now = False
            self.say(f"facts are incomplete: {single_line(str(error))}")
            return
        if found is not None:
            self.text.look_again()
            self._show_here()

    def _show_status(self) -> None:
        self.status.show(
            hints=hints_for(self.focused, searching=self.search.is_active, part=self.open.part),
            place=place_text(self.open, self.text, self.search, self.count.pending),
            notice=self._notices[0] if self._notices else "",
        )

    def say(self, notice: str) -> None:
        """Say something in the line of keys, until the next key."""
        self._notices = [notice]
        self._show_status()

    def _marks(self, pane: int, start: int, end: int) -> list[tuple[int, int, str]]:
        return self.open.facts.marks(pane, start, end)

    def _hits(self, start: int, end: int) -> list[Span]:
        return self.search.spans_in(self.open.folded, start, end)

    # -- counts and focus ----------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """A notice lasts until the next key; what else there is to say follows."""
        del self._notices[:1]

    def _take_count(self) -> int | None:
        """The count that was typed; the focus goes back to where it was when its first digit named a panel."""
        number, focus = self.count.take(monotonic())
        if number is not None and focus is not None and focus is not self.focused:
            self._focus(focus)
        return number

    def action_digit(self, digit: int) -> None:
        """Begin or go on with a count."""
        self.count.add(digit, self.focused, monotonic())
        self._show_status()

    def _widget(self, name: str) -> Widget:
        return {"document": self.text, "updates": self.updates, "figures": self.figures, "people": self.people}[name]

    def _focus(self, widget: Widget) -> None:
        """Put the focus on a part, and bring it onto the screen where there is room for one panel only."""
        if widget is self.text:
            self.over = False
        elif widget.id in ("updates", "figures", "people"):
            self.text_only = False
            self.side = widget.id  # type: ignore[assignment]  # the three names of `Side`
            self.over = self.has_class("-narrow")
            self._show_side()
        self.set_focus(widget, scroll_visible=False)
        self._show_focus()

    @on(events.DescendantFocus)
    def _show_focus(self) -> None:
        """Show where the keys go."""
        for part in (self.text, self.updates, self.figures, self.people):
            part.show_keys(self.focused is part)
        self._show_status()

    def _show_side(self) -> None:
        """Let the style know which panel is wanted, where it depends on that."""
        wanted = f"-side-{self.side}"
        if not self.has_class(wanted) and self.classes & _WITH_ONE_PANEL:
            self.remove_class("-side-updates", "-side-figures", "-side-people")
            self.add_class(wanted)

    # -- the size of the screen --------------------------------------------------------------------------------------

    @on(DocumentPane.Resized)
    def _text_resized(self) -> None:
        self._show_side()
        self.after_move()
        self.call_after_refresh(self._keep_focus_in_sight)

    def _keep_focus_in_sight(self) -> None:
        """Give the keys to the text where the panel that had them is not shown at the new size."""
        focused = self.focused
        if focused is None or (focused in (self.updates, self.figures, self.people) and not focused.region.area):
            self._focus(self.text)


def line_start(text: str, line: int) -> int:
    """The first character of a line, counted from 1, or of the last one there is."""
    at = 0
    for _ in range(line - 1):
        after = text.find("\n", at)
        if after < 0:
            break
        at = after + 1
    return at
