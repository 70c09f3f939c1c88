"""The base of everything that is drawn line by line."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterable

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from ..palette import Palette

__all__ = ["LineWidget", "Piece"]

Piece = tuple[str, str]
"""A text and the ink it is set in."""

KEPT_STRIPS = 3_000


class LineWidget(Widget):
    """A widget whose rows are strips, made once and handed out again until what they show has changed.

    It keeps its own place instead of Textual's scrolling: a scrollbar and the styling pass of a frame cost more than
    the text. Rows are in final colours, so that an unchanged one is not even rendered again.
    """

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id, classes=classes)
        self.palette: Palette | None = None
        """The styles to draw with."""
        self.has_keys = False
        """Whether the keys go here, so that it is shown; the screen says so."""
        self._strips: dict[Hashable, Strip] = {}
        self._blanks: dict[str, Strip] = {}
        self.columns = 0
        """The width in cells, as it was told last: asking Textual costs more than drawing."""
        self.lines = 0
        """The height in cells."""

    @abstractmethod
    def strip_at(self, y: int) -> Strip:
        """The row `y` of the widget, counted from its top, of the full width."""

    def forget_strips(self) -> None:
        """Draw every row anew next time."""
        self._strips.clear()

    def use_palette(self, palette: Palette) -> None:
        """Draw anew in other colours."""
        self.palette = palette
        self._blanks.clear()
        self.forget_strips()
        self.refresh()

    def show_keys(self, has_keys: bool) -> None:
        """Show, or show no longer, that the keys go here."""
        if has_keys != self.has_keys:
            self.has_keys = has_keys
            self.refresh()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Do nothing: the screen has told already, in the handler of the key, and no style depends on the focus."""

    def on_resize(self, event: events.Resize) -> None:
        """Draw anew at the new size."""
        self._take_size(event.size)

    def _take_size(self, size: Size) -> None:
        self.columns, self.lines = size
        self._blanks.clear()
        self.forget_strips()
        self.resized()

    def resized(self) -> None:
        """Do what another size asks for, before anything is drawn."""

    def kept(self, key: Hashable) -> Strip | None:
        """The strip drawn for a key before."""
        return self._strips.get(key)

    def keep(self, key: Hashable, strip: Strip) -> Strip:
        """Remember the strip drawn for a key, which must hold every input of the drawing."""
        if len(self._strips) > KEPT_STRIPS:
            self._strips.clear()
        self._strips[key] = strip
        return strip

    def strip(self, pieces: Iterable[Piece], ground: str = "page", fill_ink: str = "text") -> Strip:
        """Make a strip of the full width from pieces, cut or filled as needed."""
        palette = self.palette
        width = self.columns
        if palette is None:
            return Strip.blank(width)
        segments = []
        used = 0
        for text, ink in pieces:
            if not text:
                continue
            size = len(text) if text.isascii() else cell_len(text)
            if used + size > width:
                text = set_cell_size(text, width - used)
                size = width - used
            if size > 0:
                segments.append(Segment(text, palette.style(ink, ground)))
                used += size
        if used < width:
            segments.append(Segment(" " * (width - used), palette.style(fill_ink, ground)))
        return Strip(segments, width)

    def blank(self, ground: str = "page") -> Strip:
        """Make an empty row."""
        strip = self._blanks.get(ground)
        if strip is None:
            strip = self._blanks[ground] = self.strip([], ground)
        return strip

    def render_line(self, y: int) -> Strip:
        """Hand out a row: Textual asks for single ones where the mouse is."""
        return self.strip_at(y)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand out whole rows: there is no border and no padding to add."""
        if self.columns != self.size.width or self.lines != self.size.height:  # drawn before it was told its size
            self._take_size(self.size)
        width = self.columns
        strips = [self.strip_at(y) for y in crop.line_range]
        if crop.column_span == (0, width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]
