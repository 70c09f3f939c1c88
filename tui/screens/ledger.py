"""The ledger of what is counted: a plot over time, and every value with its time, claimant and sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.strip import Strip

from ..page.wrapping import fit
from ..palette import Palette
from ..plotting import plot_of
from ..signs import Signs
from ..value_history import ValueHistory, ValuePoint
from ..widgets.line_widget import LineWidget, Piece
from ..widgets.list_pane import ListPane
from ..widgets.status_line import StatusLine
from ..widgets.value_list import ValueList
from ..widgets.value_plot import ValuePlot
from .sheet import LIST_ACTIONS, Sheet, bindings

__all__ = ["LedgerScreen"]

ACTIONS = LIST_ACTIONS | {"hit.next": "step(1)", "hit.previous": "step(-1)"}
HINTS = (
    ("choose", "show"), ("escape", "back"), ("scope", ""), ("copy.selection", "copy"), ("copy.update", "copy all"),
    ("help", "keys"), ("line.down", "down"), ("line.up", "up"),
)  # fmt: skip
MOST_CLAIMS = 3
"""How many claims that disagree stand side by side."""
Across = Callable[[], tuple[ValueHistory, int]]
"""Works out the history in all open documents, and which point stands for the one that was asked for."""


class LedgerTitle(LineWidget):
    """What is counted, and who disagrees about it."""

    def __init__(self, history: ValueHistory, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id)
        self._history = history
        self._signs = signs

    def show(self, history: ValueHistory) -> None:
        """Name another history."""
        self._history = history
        self.refresh()

    def strip_at(self, y: int) -> Strip:
        """Draw the name; below it the claims that disagree, side by side; around them space where there is room."""
        first = 1 if self.lines > 2 else 0
        if y == first:
            claimants = [name for name in self._history.claimants if name]
            if len(self._history.documents) > 1:
                claimants = [f"{len(self._history.documents)} documents"]
            who = f"{len(claimants)} claimants" if len(claimants) > 1 else (claimants or [""])[0]
            behind = fit(who, max(0, self.columns - 20), self._signs.ellipsis)
            name = fit(self._history.name, self.columns - 6 - cell_len(behind), self._signs.ellipsis)
            return self.strip([("  ", "text"), (name, "strong"), (f"   {behind}", "dim")], "panel")
        return self.strip([("  ", "text"), *self._claims()] if y == first + 1 else [], "panel")

    def _claims(self) -> list[Piece]:
        disputed = [point for point in self._history.points if point.against]
        if not disputed:
            return []
        last = disputed[-1]
        others = [self._history.points[number] for number in last.against]
        pieces: list[Piece] = []
        claims = [last, *others][:MOST_CLAIMS]
        room = max(8, (self.columns - 2) // len(claims) - max(cell_len(point.value) for point in claims) - 6)
        for point in claims:
            if pieces:
                pieces.append((f"  {self._signs.unlike}  ", "alarm"))
            name = fit(point.claimant or "not attributed", room, self._signs.ellipsis)
            pieces += [(point.value, "figure"), (f" {name}", "dim")]
        return pieces


class LedgerScreen(Sheet[ValuePoint | None]):
    """All values of a measure; the answer is the one to be shown in the text, or None."""

    CSS_PATH = "ledger.tcss"
    AUTO_FOCUS = "#ledger-values"
    VERTICAL_BREAKPOINTS = [(0, "-no-rows"), (16, "-few-rows"), (26, "-some-rows"), (34, "-many-rows")]  # noqa: RUF012 - Textual does not declare it as a class variable
    HORIZONTAL_BREAKPOINTS = [(0, "-filled"), (132, "-framed")]  # noqa: RUF012 - as above
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS)

    def __init__(
        self,
        history: ValueHistory,
        palette: Palette | None,
        *,
        signs: Signs,
        point: int,
        line_of: Callable[[ValuePoint], str],
        across: Across | None = None,
        names: tuple[str, ...] = (),
        changed_keys: Mapping[str, str] | None = None,
    ) -> None:
        """Show a history with the cursor on a point; `across` finds it in all open documents, of these `names`."""
        super().__init__(palette, changed_keys=changed_keys)
        self._here = (history, point)
        self._all: tuple[ValueHistory, int] | None = None
        self._across = across
        self._history = history
        self._signs = signs
        self._line_of = line_of
        self._names = names

    def compose(self) -> ComposeResult:
        """A title, the plot, the list, the line of keys."""
        plot = plot_of(self._history, self._signs)
        with Vertical(id="ledger"):
            yield LedgerTitle(self._history, id="ledger-title", signs=self._signs)
            yield ValuePlot(plot, id="ledger-plot", signs=self._signs)
            yield ValueList(id="ledger-values", signs=self._signs)
            yield StatusLine(id="ledger-keys")

    def on_mount(self) -> None:
        """Fill the parts."""
        self.values = self.query_one(ValueList)
        self.dress(self.values)
        self._show(*self._here)

    def _show(self, history: ValueHistory, point: int) -> None:
        """Show a history."""
        self._history = history
        plot = plot_of(history, self._signs)
        self.set_class(bool(plot.why_not), "-no-plot")
        self.query_one(LedgerTitle).show(history)
        self.query_one(ValuePlot).show(plot)
        self.values.show(history, self._names if len(history.documents) > 1 else (), point=point)
        self.say("")

    def hints(self) -> list[tuple[str, str]]:
        """The keys of a ledger; other documents have no word where there are none."""
        scope = "" if self._across is None else "this document" if len(self._history.documents) > 1 else "all documents"
        return [(binding, word or scope) for binding, word in HINTS]

    def action_scope(self) -> None:
        """Show the values of this document, or of all that are open."""
        if self._across is None:
            self.say("no other open document was looked at yet")
        elif len(self._history.documents) > 1:
            self._show(*self._here)
        elif self._all is not None:
            self._show(*self._all)
        else:
            self.say(f"putting the documents together {self._signs.ellipsis}")
            self._read_across(self._across)

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _read_across(self, across: Across) -> None:
        try:
            found = across()
        except Exception:  # whatever is wrong with other documents, the ledger of this one stands
            self.app.call_from_thread(self.say, "the documents could not be put together")
            return
        self.app.call_from_thread(self._take_across, found)

    def _take_across(self, found: tuple[ValueHistory, int]) -> None:
        self._all = found
        if self.is_attached:
            self._show(*found)

    def action_step(self, step: int) -> None:
        """Go to the next later value, or the one before."""
        self.action_move_lines(-step if self._history.newest_first else step)

    @on(ListPane.Chosen)
    def _chosen(self) -> None:
        self.dismiss(self.values.point)

    def action_copy(self) -> None:
        """Copy the value at the cursor."""
        point = self.values.point
        if point is not None:
            self.app.copy_to_clipboard(self._line_of(point))
            self.say("copied the value")

    def action_copy_all(self) -> None:
        """Copy all values, a line each."""
        lines = [self._history.name, *map(self._line_of, self.values.points)]
        self.app.copy_to_clipboard("\n".join(lines))
        self.say(f"copied {len(lines) - 1} values")
