"""The documents of the reading screen, and how all its parts are brought to the same place in one."""

from __future__ import annotations

from abc import abstractmethod
from bisect import bisect_left
from operator import attrgetter
from time import monotonic

from textual import on

from dateline.library.analysis import FiguresFound, MeasuresFound, PeopleFound
from dateline.parsing.model import Span
from dateline.parsing.safety import single_line

from ..analysing import Answer, Stopped
from ..figure_rows import Listing, rows_of_pane, rows_of_whole
from ..open_document import DocumentView, OpenDocument
from ..page.viewport import Page
from ..page.wrapping import fit
from ..passages import analyse_pane
from ..people_rows import OnlyWith, PeopleListing
from ..place_text import counts_of
from ..widgets.document_pane import DocumentPane
from .reading_parts import ReadingParts

__all__ = ["ReadingPlace"]

PLACE_RESTORED = "where you left off; g goes to the beginning"
READ_AFTER = 0.06
"""How long the keys rest before what is on the screen is read for facts, in seconds."""
COUNT_EVERY = 0.5
"""How often the counts of a document that is being read are shown anew, in seconds."""
LONG_LIST = 3_000
"""From how many figures on a list that grows is made anew as often as the counts only."""
FOLD_EVERY = 0.02
FOLD_CHARACTERS = 60_000


class ReadingPlace(ReadingParts):
    """Shows a document at a place, and in the panels what belongs to that place."""

    def parts_are_there(self) -> None:
        """Show the first document."""
        self.text.marks = self._marks
        self.text.hits = self._hits
        self._show_document()

    # -- documents ---------------------------------------------------------------------------------------------------

    def _show_document(self) -> None:
        """Show the document at `index`, at its place."""
        self.analysis.stop()
        self.search.clear()
        document = self.open
        page = Page(document.document, self.text.measure, document.panes)
        document.was_shown = True
        self.only_with = None
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
            self._notices.append(PLACE_RESTORED)
            document.was_restored = False

    def go_to_start(self, *, line: int | None, query: str | None) -> None:
        """Begin at a line of the file, or at the first hit of a query."""
        if line is not None:
            self._go_to_line(line)
        if line is not None or query:
            self._notices = [notice for notice in self._notices if notice != PLACE_RESTORED]
        if query:
            self.start_search(query)

    def _go_to_line(self, line: int) -> None:
        """Put a line of the file, counted from 1, at the top, and light it."""
        document = self.open
        offset = document.offset_of_line(line)
        if offset is None:
            self.say(f"there is no line {line}")
            return
        if offset >= len(document.document.text) and not document.is_whole:
            self._line_wanted = line
            return
        self.text.go_to_offset(offset)
        self.text.go_to(document.line_at(offset), lit=True)
        self._show_here()

    @abstractmethod
    def start_search(self, query: str) -> None:
        """Search as if it had been typed and kept."""

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
        self._line_wanted = None
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
            self._find_only_with()
            self.text.look_again()
        elif isinstance(found, MeasuresFound):
            document.facts.put_measures(found)
        elif isinstance(found, Stopped):
            document.facts.give_up()
            self._notices.append(f"facts are incomplete: {single_line(found.reason)}")
        self._show_here()

    def _take_whole(self, whole: DocumentView) -> None:
        """Go on in the whole of a document of which the beginning was shown."""
        document = self.open
        start = document.panes[self.text.current].start
        at_start = self.text.page.offset_of(self.text.viewport.top) == 0
        document.complete(whole)
        self.text.set_again(Page(document.document, self.text.measure, document.panes))
        self.text.current = document.panes.at(start)
        line, self._line_wanted = self._line_wanted, None
        if line is not None or not at_start:  # the reader wants another place now
            document.wanted = None
        if document.find_wanted():
            self.text.go_to_offset(document.offset or 0)
            self._tell(document)
        if self.search.is_active:
            hit = self.search.hit
            self.search.type(document.folded, self.search.query)
            self.search.hit = hit or self.search.hit  # what was found in the beginning stands at the same place
        self._list_updates()
        if line is not None and at_start:
            self._go_to_line(line)

    # -- what is shown where the reader is ---------------------------------------------------------------------------

    def _list_updates(self) -> None:
        document, only = self.open, self.only_with
        self.updates.show(
            document.document,
            document.panes,
            document.unread,
            stops=self.stops,
            pane=self.text.current,
            only=only.person.name if only is not None else "",
        )

    def _find_only_with(self) -> None:
        """Find the updates with the person whose updates alone are walked in what is known now."""
        if self.only_with is not None:
            named = self.open.facts.named
            person = named.again(self.only_with.person)
            stops = named.stops_of(person) if person is not None else ()
            self.only_with = OnlyWith(person, stops) if person is not None and stops else None
            self._list_updates()

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
        self.updates.mark_pane(current)
        listed = (id(document), self.whole, None if self.whole else current)
        keep, self._listed = listed == self._listed, listed
        where = "whole document" if self.whole else f"this {document.part}"
        self.figures.show(
            facts,
            self._figure_listing(),
            where=where,
            total=None if self.whole else facts.listed_count,
            progress=facts.progress,
            keep=keep,
            day=document.newest_day,
            of_whole=self.whole,
            with_times=self.whole and document.has_clocks,
        )
        self.people.show(
            self._listing_of_people(),
            pane=current,
            where=where,
            total=None if self.whole else facts.named.count,
            known=facts.named.complete,
            keep=keep,
        )
        if self.whole:
            self._follow_in_lists(keep=keep)
        self.title_line.show(document.title, counts_of(document))
        self._show_status()

    def _listing_of_people(self) -> PeopleListing:
        """What the list of people holds now; the same object as long as that is the same."""
        document = self.open
        pane = None if self.whole else self.text.current
        read = None if self.whole else document.unread_revision
        key = (id(document.facts), id(document.facts.named.people), document.facts.named.complete, pane, read)
        if self._people_listing is None or key != self._people_key or (pane and not document.facts.named.complete):
            self._people_listing, self._people_key = PeopleListing(document, pane), key
        return self._people_listing

    def _figure_listing(self) -> Listing:
        """What the list of figures holds now; the same object as long as that is the same."""
        facts = self.open.facts
        pane = None if self.whole else self.text.current
        key = (id(facts), pane, self.only, self.in_passing)
        if key == self._listing_key and (
            facts.revision == self._listing_revision or (pane is None and self._listing_may_wait())
        ):
            return self._listing
        rows = rows_of_whole(facts) if pane is None else rows_of_pane(facts, pane)
        self._listing = Listing(*rows, only=self.only, is_open=self.in_passing)
        self._listing_key, self._listing_revision, self._listing_time = key, facts.revision, monotonic()
        return self._listing

    def _listing_may_wait(self) -> bool:
        """Whether a long list that still grows was made a moment ago: no key waits for each batch."""
        facts = self.open.facts
        return not facts.complete and facts.listed_count > LONG_LIST and monotonic() < self._listing_time + COUNT_EVERY

    def _follow_in_lists(self, *, keep: bool) -> None:
        """Bring lists of the whole document to where the text went, unless the keys are in them or they are new."""
        start = self.text.visible_span().start
        moved, self._followed = keep and start != self._followed, start
        if not moved:  # what matters most stays in sight until the text goes on
            return
        figures = self.open.facts.listed
        if self.focused is not self.figures and figures:
            at = bisect_left(figures, start, key=attrgetter("start"))
            self.figures.mark_figure(figures[min(at, len(figures) - 1)])
        named = self.open.facts.named
        here = named.of_pane(self.text.current)
        index = named.index_of(here[0]) if here else None
        if self.focused is not self.people and index is not None:
            self.people.mark(index)

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

    def _marks(self, pane: int, start: int, end: int) -> list[tuple[int, int, str]]:
        return self.open.facts.marks(pane, start, end)

    def _hits(self, start: int, end: int) -> list[Span]:
        return self.search.spans_in(self.open.folded, start, end)

    @on(DocumentPane.Resized)
    def _text_resized(self) -> None:
        self._show_side()
        self.after_move()
        self.call_after_refresh(self._keep_focus_in_sight)
