"""The parts of the reading screen: what there is, where the keys go, and what the line of keys says."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
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

from dateline.library.importance import Group
from dateline.library.matching import Matcher
from dateline.parsing.model import Figure, Person, Span

from ..analysing import Analysis
from ..counting import Count
from ..figure_rows import Listing
from ..keys import KEYS
from ..open_document import OpenDocument
from ..page.viewport import Bookmark
from ..palette import Palette
from ..people_rows import OnlyWith, PeopleListing
from ..place_text import hints_for, place_text
from ..reading_marks import ReadingMarks
from ..searching import Search
from ..signs import UNICODE, Signs
from ..widgets.document_pane import DocumentPane
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
_WITH_ONE_PANEL = {"-narrow", "-small", "-medium"}
ORDER = ("updates", "document", "figures", "people")
"""The panels as they stand from the left."""


class ReadingParts(Screen[None]):
    """Title, list of updates, text, figures, people, and the line of keys or of the query."""

    AUTO_FOCUS = "#document"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual does not declare it as a class variable
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
    only: var[Group | None] = var(None, init=False)
    """The group the list of figures is narrowed to."""
    in_passing: var[bool] = var(False, init=False)
    """Whether figures that are said in passing are listed as well."""

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
        self._search_before: tuple[Matcher | None, Span | None] = (None, None)
        """What was searched before the query that is being typed."""
        self._line_wanted: int | None = None
        """A line of the file to begin at that is not there yet."""
        self._reading_soon: Timer | None = None
        self._counted = 0.0
        self._key = ""
        """The key whose action is carried out."""
        self._followed = 0
        """Where the text was when the lists followed it last."""
        self._walked: Figure | None = None
        """The value of a measure that was walked to last."""
        self._named: tuple[Person, Span] | None = None
        """Whose mentions are walked, and what of the text was lit then."""
        self.only_with: OnlyWith | None = None
        """The updates with a person, where only these are walked."""
        self._people_listing: PeopleListing | None = None
        self._people_key: tuple[object, ...] = ()
        self._listing = Listing()
        self._listing_key: tuple[object, ...] = ()
        self._listing_revision = 0
        self._listing_time = 0.0
        self._listed: tuple[int, bool, int | None] | None = None
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
        """Keep hold of the parts."""
        self.text = self.query_one(DocumentPane)
        self.updates = self.query_one(UpdateList)
        self.figures = self.query_one(FigureList)
        self.people = self.query_one(PeopleList)
        self.title_line = self.query_one(TitleLine)
        self.status = self.query_one(StatusLine)
        if self._palette is not None:
            self.use_palette(self._palette)
        self.text.largest_measure = self._measure
        self.add_class("-side-updates", f"-panels-{self._panels}")
        self.text_only = self._panels == "none"
        self.parts_are_there()

    @abstractmethod
    def parts_are_there(self) -> None:
        """Do what needs all parts."""

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

    @property
    def stops(self) -> Sequence[int]:
        """The panes that are walked and listed: all that count, or those with a person."""
        return self.open.panes.stops if self.only_with is None else self.only_with.stops

    @property
    def name_lit(self) -> Person | None:
        """The person whose name is lit in the text."""
        lit = self.text.lit
        named = None if lit is None or self.text.is_empty else self.open.facts.named.at(lit.start)
        return named.person if named is not None and named.span == lit else None

    # -- what is said --------------------------------------------------------------------------------------------------

    def _show_status(self) -> None:
        self.status.show(
            hints=hints_for(
                self.focused,
                searching=self.search.is_active,
                part=self.open.part,
                scope=f"this {self.open.part}" if self.whole else "all",
                changed=self.changed_keys,
                on_name=self.name_lit is not None,
            ),
            place=place_text(self.open, self.text, self.search, self.count.pending, self.only_with),
            notice=self._notices[0] if self._notices else "",
        )

    def say(self, notice: str) -> None:
        """Say something in the line of keys, until the next key."""
        self._notices = [notice]
        self._show_status()

    # -- counts and focus ----------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """A notice lasts until the next key; what else there is to say follows."""
        self._key = event.key
        del self._notices[:1]

    def _take_count(self) -> int | None:
        """The count that was typed; the focus goes back to where it was when its first digit named a panel."""
        number, focus = self.count.take(monotonic(), self._key)
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
        bar, focused = self.bar, self.focused
        if bar is not None and bar.display and focused is not None and bar not in focused.ancestors:
            bar.close()  # left by the mouse or by Tab: what was found is kept
            self.status.display = True
        self._show_status()

    def _show_side(self) -> None:
        """Let the style know which panel is wanted, where it depends on that."""
        wanted = f"-side-{self.side}"
        if not self.has_class(wanted) and self.classes & _WITH_ONE_PANEL:
            self.remove_class("-side-updates", "-side-figures", "-side-people")
            self.add_class(wanted)

    # -- the size of the screen --------------------------------------------------------------------------------------

    def _keep_focus_in_sight(self) -> None:
        """Give the keys to the text where the panel that had them is not shown at the new size."""
        focused = self.focused
        if focused is None or (focused in (self.updates, self.figures, self.people) and not focused.region.area):
            self._focus(self.text)
