"""The text of a document: one widget, whatever its length."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import var
from textual.selection import Selection
from textual.strip import Strip

from dateline.parsing.model import Span
from dateline.parsing.safety import visible

from ..page.drawing import Column, Mark, column_in, draw_header, draw_row
from ..page.typesetting import Row
from ..page.viewport import Bookmark, Page, Place, Viewport
from .line_widget import LineWidget
from .selecting import with_offsets, with_place_between, word_at

__all__ = ["DocumentPane"]

LARGEST_MEASURE = 74


class DocumentPane(LineWidget, can_focus=True):
    """The text as a stack of panes, one for each update, with its own place and its own layout.

    What is marked in it comes from two functions the screen sets: `marks` for names and figures, `hits` for what is
    searched. `revision` must grow whenever either answers differently.
    """

    ALLOW_SELECT = True

    @dataclass
    class Scrolled(Message):
        """The mouse has moved the text."""

        def can_replace(self, message: Message) -> bool:
            """A newer place makes an older one pointless."""
            return isinstance(message, DocumentPane.Scrolled)

    @dataclass
    class Resized(Message):
        """There is another number of rows or another measure."""

    @dataclass
    class Pointed(Message):
        """The mouse points to a character of the text."""

        offset: int
        is_double: bool

    current: var[int] = var(0, init=False)
    """The pane that is read: the one panels speak of."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id)
        self._viewport: Viewport | None = None
        self.largest_measure = LARGEST_MEASURE
        self.marks: Callable[[int, int, int], list[Mark]] = lambda pane, start, end: []
        self.hits: Callable[[int, int], list[Span]] = lambda start, end: []
        self.hit: Span | None = None
        """The hit the reader is at."""
        self.lit: Span | None = None
        """What was gone to from a panel, until the next move."""
        self.kin: tuple[Span, ...] = ()
        """What on the screen belongs to what is marked in a list: values of the same, mentions of the same person."""
        self._kin_ink = "kin"
        self.revision = 0
        self._visible: list[Place] | None = None
        self._selection: Selection | None = None

    # -- what is shown -----------------------------------------------------------------------------------------------

    @property
    def measure(self) -> int:
        """The widest row of text, in cells."""
        return self._column.measure

    @property
    def _column(self) -> Column:
        return column_in(self.columns or self.app.size.width, self.largest_measure)

    @property
    def rows_shown(self) -> int:
        """How many rows there are for text."""
        return max(1, self.lines or self.app.size.height - 2)

    @property
    def viewport(self) -> Viewport:
        """The rows on the screen; there is one only after `show_page`."""
        if self._viewport is None:
            raise RuntimeError("no document is shown")
        return self._viewport

    @property
    def is_empty(self) -> bool:
        """Whether no document was shown yet."""
        return self._viewport is None

    @property
    def page(self) -> Page:
        """The document as it is set now."""
        return self.viewport.page

    def show_page(self, page: Page, *, offset: int | None = None, current: int | None = None) -> None:
        """Show a document; `offset` is the character to have at the top."""
        self._viewport = Viewport(page, self.rows_shown)
        if offset is not None:
            self._viewport.go_to(offset)
        self.hit = self.lit = None
        self.forget_strips()
        self._changed(current=current)

    def set_again(self, page: Page) -> None:
        """Take the same text, divided or set anew, without moving what is under the eye."""
        self.viewport.resize(page, self.rows_shown)
        self.forget_strips()
        self._changed()

    def resized(self) -> None:
        """Set the text for the new width; the first row keeps its text."""
        if self._viewport is None:
            return
        page = self.viewport.page
        current = self.current
        if page.measure != self.measure:
            page = Page(page.document, self.measure, page.panes, page.opened)
        self.viewport.resize(page, self.rows_shown)
        self._changed(current=current)
        self.post_message(self.Resized())

    def look_again(self) -> None:
        """Draw what is on the screen anew: marks, hits or the time have changed."""
        self.revision += 1
        self.forget_strips()
        self.refresh()

    def visible_places(self) -> list[Place]:
        """The rows on the screen."""
        if self._visible is None:
            self._visible = self.viewport.visible()
        return self._visible

    def visible_span(self) -> Span:
        """The text on the screen."""
        places = self.visible_places()
        page = self.page
        ends = [page.row(place).end for place in places]
        return Span(page.offset_of(places[0]), max(ends, default=0))

    def visible_panes(self) -> list[int]:
        """Indices of the panes on the screen."""
        return list(dict.fromkeys(self.page.pane_at(place) for place in self.visible_places()))

    def ends_in_view(self, pane: int) -> bool:
        """Whether the last row of a pane is on the screen."""
        end = self.page.panes[pane].text_end
        return any(
            self.page.row(place).end >= end for place in self.visible_places() if self.page.pane_at(place) == pane
        )

    # -- moving ------------------------------------------------------------------------------------------------------

    def scroll_rows(self, rows: int) -> int:
        """Move by rows; returns how many it went."""
        gone = self.viewport.scroll(rows)
        if gone:
            self._light(None)
            self._changed()
        return gone

    def go_to_pane(self, pane: int) -> None:
        """Put a pane at the top."""
        self._light(None)
        self.viewport.show_pane(pane)
        self._changed(current=pane)

    def go_to_top(self) -> None:
        """Show the beginning."""
        self._light(None)
        self.viewport.top = self.page.first
        self._changed()

    def go_to_end(self) -> None:
        """Show the last screen."""
        self._light(None)
        self.viewport.go_to_end()
        stops = self.page.panes.stops
        self._changed(current=stops[-1] if stops else None)

    def go_to(self, span: Span, *, lit: bool = False) -> None:
        """Bring a stretch of the text onto the screen, and light it until the next move if asked to.

        What is not shown otherwise is opened for it.
        """
        if self.page.is_hidden(span.start):
            self.viewport.resize(self.page.with_opened(self.page.panes.at(span.start)), self.rows_shown)
            self.forget_strips()
        self.viewport.show(span.start)
        self._light(span if lit else None)
        self._changed(current=self.page.panes.at(span.start))

    def bookmark(self) -> Bookmark:
        """The place, to return to."""
        top = self.viewport.top
        return Bookmark(self.page, top, self.page.offset_of(top), self.page.panes[self.current].start)

    def return_to(self, bookmark: Bookmark) -> None:
        """Put a place that was left for a while back at the top, also when the text was set anew since."""
        page = bookmark.page
        if page.document is self.page.document and page.measure == self.page.measure:
            if page is not self.page:
                self.viewport.resize(page, self.rows_shown)
                self.forget_strips()
            self.viewport.top = bookmark.top
        else:
            self.viewport.go_to(bookmark.offset)
        self._changed(current=self.page.panes.at(bookmark.pane_start))

    def go_to_offset(self, offset: int) -> None:
        """Put the row of a character at the top."""
        self.viewport.go_to(offset)
        self._changed()

    def mark_kin(self, spans: tuple[Span, ...], ink: str = "kin") -> None:
        """Mark stretches as belonging to what is marked in a list."""
        if spans != self.kin:
            self.kin, self._kin_ink = spans, ink
            self.revision += 1
            self.refresh()

    def unlight(self) -> None:
        """Take the light off."""
        self._light(None)
        self.refresh()

    def _light(self, span: Span | None) -> None:
        if span != self.lit:
            self.lit = span
            self.revision += 1

    def _changed(self, *, current: int | None = None) -> None:
        """Take note of a new place: the text is drawn, and who listens is told."""
        self._visible = None
        if current is None:
            current = self.viewport.reading_pane()
        self.current = current
        self.refresh()

    # -- drawing -----------------------------------------------------------------------------------------------------

    def strip_at(self, y: int) -> Strip:
        """Draw a row of the page."""
        if self._viewport is None:
            return self.strip([])
        places = self.visible_places()
        if y >= len(places):
            return self.blank()
        place = places[y]
        selection = self._selection
        pane = self.page.pane_at(place)
        marked = self.page.row(place).kind == "header" or self.page.panes[pane].kind == "paragraph"
        here = (pane == self.current, self.has_keys) if marked else None
        key = (place, self.revision, here) if selection is None else None
        strip = self.kept(key) if key else None
        if strip is None:
            strip = self._draw(place, selection)
            if key:
                self.keep(key, strip)
        return strip

    def render_line(self, y: int) -> Strip:
        """Hand out a row whose cells say where in the text they are: selecting with the mouse needs it."""
        places = self.visible_places() if self._viewport is not None else []
        row = self.page.row(places[y]) if y < len(places) else None
        if row is None or row.start == row.end:
            offset = self.page.offset_of(places[y]) if row is not None else len(self.page.document.text)
            return with_place_between(self.strip_at(y), offset)
        return with_offsets(self.strip_at(y), row.start, row.end, self._column.left + row.indent)

    def _draw(self, place: Place, selection: Selection | None) -> Strip:
        row = self.page.row(place)
        pane = self.page.pane_at(place)
        palette = self.palette
        if row.kind == "blank" or palette is None:
            return self.blank()
        if row.kind == "header":
            drawn = draw_header(
                self.page,
                pane,
                self._column,
                datetime.now().astimezone(),
                here=pane == self.current,
                focused=self.has_keys,
                flat=palette.is_flat,
                found=self._found_in_header(pane),
            )
        else:
            lit = self.lit is not None and row.start < self.lit.end and row.end > self.lit.start
            lit = lit or (self.has_keys and pane == self.current and self.page.panes[pane].kind == "paragraph")
            drawn = draw_row(self.page, row, self._column, self._layers(pane, row, selection), lit=lit)
        segments = [Segment(text, palette.style(ink, ground)) for text, ink, ground in drawn if text]
        return Strip(segments).adjust_cell_length(self.columns, palette.style("text"))

    def _found_in_header(self, pane: int) -> str | None:
        """The ink of a hit where one is in the header as it stands in the text, which is drawn in other words."""
        update = self.page.panes[pane].update
        if update is None or update.header_span is None:
            return None
        span = update.header_span
        if self.hit is not None and span.start <= self.hit.start < span.end:
            return "hit-here"
        return "hit" if self.hits(span.start, span.end) else None

    def _layers(self, pane: int, row: Row, selection: Selection | None) -> list[Mark]:
        """What is marked in a row, from below: names and figures, light, hits, the hit at hand, what is selected."""
        layers = self.marks(pane, row.start, row.end)
        layers += [(span.start, span.end, self._kin_ink) for span in self.kin]
        if self.lit is not None:
            layers.append((self.lit.start, self.lit.end, "lit"))
        layers += [(hit.start, hit.end, "hit") for hit in self.hits(row.start, row.end)]
        if self.hit is not None:
            layers.append((self.hit.start, self.hit.end, "hit-here"))
        if selection is not None and (span := self._selected(selection)) is not None:
            layers.append((span.start, span.end, "selected"))
        return layers

    # -- selecting ---------------------------------------------------------------------------------------------------

    def _selected(self, selection: Selection) -> Span | None:
        """The stretch of text that is selected: offsets of the selection hold (column, start of the row)."""
        # An end is open while the mouse is outside: nobody means what cannot be seen.
        start = self.visible_span().start if selection.start is None else sum(selection.start)
        end = self.visible_span().end if selection.end is None else sum(selection.end)
        return Span(start, end) if start < end else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, for copying."""
        if self._viewport is None or (span := self._selected(selection)) is None:
            return None
        return visible(self.page.document.text[span.start : span.end]), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._selection = selection
        self.forget_strips()
        self.refresh()

    def offset_at(self, x: int, y: int) -> int | None:
        """The character of the text at a cell of the widget."""
        _, offset = self.screen.get_widget_and_offset_at(x + self.region.x, y + self.region.y)
        return sum(Offset(*offset)) if offset is not None else None

    # -- the mouse ---------------------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Select the word under the mouse on a double click, its paragraph on a triple one."""
        if self._viewport is None:
            return
        offset = self.offset_at(event.x, event.y)
        if event.chain < 2:
            if offset is not None and not self.screen.selections:  # else it ends a drag
                self.post_message(self.Pointed(offset, is_double=False))
            return
        event.prevent_default()
        if offset is None:
            return
        self.post_message(self.Pointed(offset, is_double=event.chain == 2))
        document = self.page.document
        blocks = self.page.panes.blocks_at(offset)
        around = next(
            (Span(b.start, b.end) for b in (document.blocks[i] for i in blocks) if b.start <= offset < b.end), None
        )
        if around is None:
            return
        if event.chain == 2:
            around = word_at(document.text, offset, around)
        self.screen.selections = {self: Selection(Offset(0, around.start), Offset(0, around.end))}

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll as the wheel says."""
        event.stop()
        self.scroll_rows(3)
        self.post_message(self.Scrolled())

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll as the wheel says."""
        event.stop()
        self.scroll_rows(-3)
        self.post_message(self.Scrolled())
