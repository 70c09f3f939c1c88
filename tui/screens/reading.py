"""The screen where documents are read: the one place where the widgets meet."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import ClassVar, Literal

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.reactive import var
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from dateline.library.analysis import FiguresFound, PeopleFound
from dateline.parsing.model import Document, Span

from ..analysing import Analysis, Answer
from ..counting import Count
from ..keys import KEYS
from ..open_document import OpenDocument
from ..page.viewport import Page
from ..palette import Palette
from ..passages import analyse_pane
from ..place_text import counts_of, hints_for, place_text
from ..reading_marks import ReadingMarks
from ..searching import Search
from ..signs import UNICODE, Signs
from ..texts import row_text, update_text
from ..widgets.document_pane import DocumentPane
from ..widgets.figure_list import FigureList
from ..widgets.line_widget import LineWidget
from ..widgets.list_pane import ListPane
from ..widgets.people_list import PeopleList
from ..widgets.search_bar import SearchBar, SearchInput
from ..widgets.status_line import StatusLine
from ..widgets.title_line import TitleLine
from ..widgets.update_list import UpdateList

__all__ = ["ReadingScreen"]

Side = Literal["updates", "figures", "people"]
ORDER = ("updates", "document", "figures", "people")
"""The panels as they stand from the left."""


class ReadingScreen(Screen[None]):
    """Title, list of updates, text, figures, people, and the line of keys or of the query."""

    AUTO_FOCUS = "#document"
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-narrow"), (80, "-medium"), (120, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(key.keys, key.action, key.description, show=False, tooltip=key.tooltip, id=key.id)
            for key in KEYS
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

    def __init__(self, documents: Sequence[OpenDocument], *, signs: Signs = UNICODE, measure: int = 74) -> None:
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
        self._notice = ""
        self._place_before_search: tuple[int, int] | None = None
        self._focus_before_search: Widget | None = None
        self.can_analyse = False
        """Whether what is new on the screen may be analysed at once: not before the first page is shown."""

    # -- parts -------------------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Lay the screen out."""
        yield TitleLine(id="title")
        with Horizontal(id="columns"):
            yield UpdateList(id="updates", signs=self._signs)
            yield DocumentPane(id="document")
            with Vertical(id="facts"):
                yield FigureList(id="figures", signs=self._signs)
                yield PeopleList(id="people", signs=self._signs)
        with Container(id="bottom"):
            yield StatusLine(id="status")
            yield SearchBar(id="search")

    def on_mount(self) -> None:
        """Keep hold of the parts and show the first document."""
        self.text = self.query_one(DocumentPane)
        self.updates = self.query_one(UpdateList)
        self.figures = self.query_one(FigureList)
        self.people = self.query_one(PeopleList)
        self.title_line = self.query_one(TitleLine)
        self.status = self.query_one(StatusLine)
        self.bar = self.query_one(SearchBar)
        if self._palette is not None:
            self.use_palette(self._palette)
        self.text.largest_measure = self._measure
        self.text.marks = self._marks
        self.text.hits = self._hits
        self.add_class("-side-updates")
        self._show_document()

    def use_palette(self, palette: Palette) -> None:
        """Draw everything in these colours."""
        self._palette = palette
        for widget in self.query(LineWidget):
            widget.palette = palette

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
        offset = document.offset
        if offset is None and document.panes.stops:
            self.text.show_page(page)
        else:
            self.text.show_page(page, offset=offset)
        if document.document.warnings:
            self._notice = document.document.warnings[0]
        self._list_updates()
        self._show_here()
        self.app.title = f"{document.title} - Dateline"
        if self.can_analyse:
            self.analysis.start(document)

    def start_analysis(self) -> None:
        """Begin to read for facts: the first page is on the screen."""
        self.can_analyse = True
        self.analysis.start(self.open)

    def switch_to(self, index: int) -> None:
        """Show another of the open documents."""
        if index == self.index or not 0 <= index < len(self.documents):
            return
        self._keep_place()
        self.index = index
        self._notice = f"document {index + 1} of {len(self.documents)}"
        self._show_document()

    def _keep_place(self) -> None:
        if not self.text.is_empty:
            self.open.offset = self.text.page.offset_of(self.text.viewport.top)

    @on(Answer)
    def _take_answer(self, message: Answer) -> None:
        """Take what was found, and show it without moving anything."""
        document = self.open
        if message.of is not document:
            return
        found = message.found
        if isinstance(found, Document):
            self._take_whole(found)
        elif isinstance(found, FiguresFound):
            document.facts.put_figures(found.figures, found.start, found.end)
            visible = self.text.visible_span()
            if found.start < visible.end and found.end > visible.start:
                self.text.look_again()
        elif isinstance(found, PeopleFound):
            document.facts.put_people(found.people, complete=found.complete)
            self.text.look_again()
        self._show_here()

    def _take_whole(self, whole: Document) -> None:
        """Go on in the whole of a document of which the beginning was shown."""
        document = self.open
        stop = self.text.current
        start = document.panes[stop].start
        document.complete(whole)
        self.text.set_again(Page(document.document, self.text.measure, document.panes))
        self.text.current = document.panes.at(start)
        if self.search.is_active:
            self.search.type(document.folded, self.search.query)
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
            for pane in self.text.visible_panes():
                if not facts.has(pane) and analyse_pane(document, pane):
                    self.text.look_again()
        self.updates.show_unread(document.unread)
        self.updates.mark(max(0, document.panes.stop_number(current) - 1))
        keep = self.whole
        figures = [f for f in (facts.figures if self.whole else facts.figures_of(current)) if not f.minor]
        figures = [f for f in figures if f.kind not in ("ordinal", "date", "time")] or []
        self.figures.show(
            document.document, figures, whole=self.whole, total=len(facts.figures), progress=facts.progress, keep=keep
        )
        people = facts.people if self.whole else facts.people_of(current)
        self.people.show(
            people, whole=self.whole, total=len(facts.people), known=facts.people_complete, keep=keep
        )
        self.title_line.show(document.title, counts_of(document))
        self._show_status()

    def _show_status(self) -> None:
        self.status.show(
            hints=hints_for(self.focused, searching=self.search.is_active),
            place=place_text(self.open, self.text, self.search, self.count.pending),
            notice=self._notice,
        )

    def say(self, notice: str) -> None:
        """Say something in the line of keys, until the next key."""
        self._notice = notice
        self._show_status()

    def _marks(self, pane: int, start: int, end: int) -> list[tuple[int, int, str]]:
        return self.open.facts.marks(pane, start, end)

    def _hits(self, start: int, end: int) -> list[Span]:
        return self.search.spans_in(self.open.folded, start, end)

    # -- keys: moving ------------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """A notice lasts until the next key."""
        self._notice = ""

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

    def action_lines(self, step: int) -> None:
        """Move by lines, or by rows of a list."""
        step *= self._take_count() or 1
        if isinstance(self.focused, ListPane):
            self.focused.move_lines(step)
            self._show_status()
            return
        self.text.scroll_rows(step)
        self.after_move()

    def action_pages(self, step: float) -> None:
        """Move by screens; at the end of the text, to what is unread."""
        step *= self._take_count() or 1
        if isinstance(self.focused, ListPane):
            self.focused.move_pages(step)
            self._show_status()
            return
        rows = self.text.rows_shown
        gone = self.text.scroll_rows(round(step * (rows - 1 if abs(step) >= 1 else rows)))
        if not gone and step >= 1 and self.open.unread:
            self.marks.see(self.open, self.text, ended=True)
            self.action_unread(1)
            return
        self.after_move()

    def action_top(self) -> None:
        """Go to the first line, or to the update with the number that was typed."""
        self._to_edge(self._take_count(), to_end=False)

    def action_end(self) -> None:
        """Go to the last line, or to the update with the number that was typed."""
        self._to_edge(self._take_count(), to_end=True)

    def _to_edge(self, number: int | None, *, to_end: bool) -> None:
        if isinstance(self.focused, ListPane):
            listed = self.focused
            if number is not None:
                listed.mark(min(number, listed.count) - 1)
            elif to_end:
                listed.move_to_end()
            else:
                listed.move_to_start()
            self._show_status()
            return
        stops = self.open.panes.stops
        if number is not None and stops:
            self.text.go_to_pane(stops[max(0, min(number, len(stops)) - 1)])
        elif to_end:
            self.text.go_to_end()
        else:
            self.text.go_to_top()
        self.after_move()

    def action_updates(self, step: int) -> None:
        """Go to another update; backwards first to the beginning of this one."""
        step *= self._take_count() or 1
        panes = self.open.panes
        if not panes.stops:
            return
        number = panes.stop_number(self.text.current) - 1
        if step < 0 and self.text.viewport.top != self.text.page.place_of_pane(self.text.current):
            step += 1
        target = max(0, min(len(panes.stops) - 1, number + step))
        if target == number and step > 0:
            self.say("this is the last update")
        self.marks.see(self.open, self.text, ended=step > 0)
        self.text.go_to_pane(panes.stops[target])
        self._show_here()

    def action_unread(self, step: int) -> None:
        """Go to the next or the previous update that was not read."""
        self._take_count()
        self.marks.see(self.open, self.text, ended=step > 0)
        unread = sorted(self.open.unread - {self.text.current})
        here = self.text.current
        ahead = [pane for pane in unread if (pane > here if step > 0 else pane < here)]
        if not ahead:
            self._show_here()
            self.say("nothing unread " + ("below" if step > 0 else "above") if unread else "all read")
            return
        self.text.go_to_pane(ahead[0] if step > 0 else ahead[-1])
        self._show_here()

    # -- keys: panels ------------------------------------------------------------------------------------------------

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
        self.set_focus(widget, scroll_visible=False)
        self._show_status()

    def watch_side(self, before: str, side: str) -> None:
        """Let the style know."""
        self.remove_class(f"-side-{before}")
        self.add_class(f"-side-{side}")

    def action_panel(self, name: str, digit: int) -> None:
        """Go to a panel; the digit may turn out to begin a count."""
        if self.count.pending:
            self.count.add(digit, self.focused, monotonic())
            self._show_status()
            return
        before = self.focused or self.text
        self._focus(self._widget("document" if name == "text" else name))
        self.count.add(digit, before, monotonic(), provisional=True)

    def action_cycle(self, step: int) -> None:
        """Go to the panel beside this one."""
        self._take_count()
        here = self.focused.id if self.focused is not None and self.focused.id in ORDER else "document"
        self._focus(self._widget(ORDER[(ORDER.index(here or "document") + step) % len(ORDER)]))

    def action_scope(self) -> None:
        """List the facts of this update, or of the whole document."""
        self.whole = not self.whole
        self._show_here()

    def action_text_only(self) -> None:
        """Hide the panels, or show them."""
        self.text_only = not self.text_only
        if self.text_only:
            self._focus(self.text)

    def action_choose(self) -> None:
        """Show what is marked in a list; in the text, go a line down."""
        if isinstance(self.focused, ListPane):
            self.focused.choose()
        else:
            self.action_lines(1)

    @on(ListPane.Chosen, "#updates")
    def _choose_update(self, message: ListPane.Chosen) -> None:
        self.marks.see(self.open, self.text)
        self._focus(self.text)
        self.text.go_to_pane(self.open.panes.stops[message.index])
        self._show_here()

    @on(ListPane.Chosen, "#figures")
    def _choose_figure(self, message: ListPane.Chosen) -> None:
        figure = self.figures.figures[message.index]
        self._light(Span(figure.start, figure.end))

    @on(ListPane.Chosen, "#people")
    def _choose_person(self, message: ListPane.Chosen) -> None:
        """Go to the next mention of a person behind the one that is lit, around the ends."""
        person = self.people.people[message.index]
        lit = self.text.lit
        spans = sorted(person.mentions, key=lambda span: span.start)
        if not self.whole:
            pane = self.open.panes[self.text.current]
            spans = [span for span in spans if pane.start <= span.start < pane.end] or spans
        after = [span for span in spans if lit is not None and lit in spans and span.start > lit.start]
        self._light(after[0] if after else spans[0])

    def _light(self, span: Span) -> None:
        self.over = False
        if self.has_class("-narrow"):
            self._focus(self.text)
        self.text.go_to(span, lit=True)
        self._show_here()

    # -- keys: finding -----------------------------------------------------------------------------------------------

    def action_find(self) -> None:
        """Open the bar; what is found follows each key."""
        self._take_count()
        self._place_before_search = (self.text.page.offset_of(self.text.viewport.top), self.text.current)
        self._focus_before_search = self.focused
        self.search.begin(self.text.visible_span().start)
        self.over = False
        self.status.display = False
        self.bar.open("")
        self.bar.show_count("")

    @on(Input.Changed, "#query")
    def _typed(self, message: Input.Changed) -> None:
        hit = self.search.type(self.open.folded, message.value)
        if hit is None:
            self._return_to_origin()
        self._show_hit(hit)

    def _show_hit(self, hit: Span | None) -> None:
        self.text.hit = hit
        if hit is not None:
            self.text.go_to(hit)
        self.text.look_again()
        self.bar.show_count(self.search.count_text(self.open.folded))
        self._show_here()

    @on(Input.Submitted, "#query")
    def _keep_search(self) -> None:
        self._close_bar()
        if self.search.is_active and self.search.hit is None:
            self.say("nothing found")

    @on(SearchInput.Cancelled)
    def _cancel_search(self) -> None:
        self.search.clear()
        self.text.hit = None
        self._return_to_origin()
        self.text.look_again()
        self._close_bar()

    @on(SearchInput.Stepped)
    def _step_while_typing(self, message: SearchInput.Stepped) -> None:
        self.action_hits(message.count)
        self.bar.show_count(self.search.count_text(self.open.folded))

    def _return_to_origin(self) -> None:
        if self._place_before_search is not None:
            offset, current = self._place_before_search
            self.text.return_to(offset, current)

    def _close_bar(self) -> None:
        self.bar.close()
        self.status.display = True
        self._focus(self._focus_before_search or self.text)
        self._show_here()

    def start_search(self, query: str) -> None:
        """Search as if it had been typed and kept."""
        self._place_before_search = None
        self.search.begin(0)
        self._show_hit(self.search.type(self.open.folded, query))

    def action_hits(self, step: int) -> None:
        """Go to another hit; without a search, to another unread update."""
        count = self._take_count() or 1
        if not self.search.is_active:
            self.action_unread(step)
            return
        hit, wrapped = self.search.step(self.open.folded, step * count, here=self.text.visible_span().start)
        if hit is None:
            self.say("nothing found")
            return
        if wrapped:
            self._notice = "from the beginning again" if step > 0 else "from the end again"
        self._show_hit(hit)

    def action_escape(self) -> None:
        """Take off one layer."""
        self.count.clear()
        if self.selections:
            self.clear_selection()
        elif self.search.is_active:
            self.search.clear()
            self.text.hit = None
            self.text.look_again()
        elif self.text.lit is not None and self.focused is self.text:
            self.text.unlight()
        elif self.focused is not self.text:
            self._focus(self.text)
        elif self.text_only:
            self.text_only = False
        elif self.whole:
            self.whole = False
        self._show_here()

    # -- keys: marks, copying, documents -----------------------------------------------------------------------------

    def action_toggle_read(self) -> None:
        """Mark this update as read, or as unread."""
        self.say(self.marks.toggle(self.open, self._listed_pane()))
        self.updates.show_unread(self.open.unread)

    def _listed_pane(self) -> int:
        if self.focused is self.updates and self.open.panes.stops:
            return self.open.panes.stops[self.updates.cursor]
        return self.text.current

    def action_read_all(self) -> None:
        """Mark everything as read."""
        self.say(self.marks.mark_all(self.open))
        self.updates.show_unread(self.open.unread)

    def action_undo(self) -> None:
        """Take back the last marking."""
        self.say(self.marks.undo(self.open))
        self.updates.show_unread(self.open.unread)

    def action_copy(self) -> None:
        """Copy the selection, else the marked row of a list, else this update."""
        selected = self.get_selected_text()
        if selected:
            self._copy(selected, "the selection")
        elif isinstance(self.focused, FigureList | PeopleList) and self.focused.count:
            self._copy(row_text(self.open.document, self.focused), "the row")
        else:
            self._copy(update_text(self.open, self._listed_pane()), "this update")

    def action_copy_update(self) -> None:
        """Copy this update."""
        self._copy(update_text(self.open, self._listed_pane()), "this update")

    def _copy(self, text: str, what: str) -> None:
        self.app.copy_to_clipboard(text)
        self.say(f"copied {what}, {len(text.split())} words")

    def action_interrupt(self) -> None:
        """Copy the selection; without one, leave."""
        selected = self.get_selected_text()
        if selected:
            self._copy(selected, "the selection")
        else:
            self.action_leave()

    def action_document(self, step: int) -> None:
        """Show another open document."""
        step *= self._take_count() or 1
        if len(self.documents) == 1:
            self.say("this is the only document")
        else:
            self.switch_to((self.index + step) % len(self.documents))

    def action_documents(self) -> None:
        """List the open documents."""
        from .documents import DocumentsScreen

        names = [f"{document.title}" for document in self.documents]
        self.app.push_screen(DocumentsScreen(names, self.index), self._take_choice)

    def _take_choice(self, index: int | None) -> None:
        if index is not None:
            self.switch_to(index)

    def action_help(self) -> None:
        """List all keys."""
        from .help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_leave(self) -> None:
        """Leave the reader; the place is kept."""
        self._keep_place()
        self.marks.see(self.open, self.text)
        self.analysis.stop()
        self.app.exit(0)

    # -- the size of the screen --------------------------------------------------------------------------------------

    @on(DocumentPane.Resized)
    def _text_resized(self) -> None:
        if self.focused is not None and not self.focused.display:
            self._focus(self.text)
        self.after_move()
