"""The card of a person: roles, spellings, mentions, quotes and figures, each line on a place of the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.strip import Strip

from dateline.parsing.model import Span

from ..page.wrapping import fit
from ..palette import Palette
from ..person_lines import PersonLines
from ..signs import Signs
from ..widgets.card_list import CardList
from ..widgets.line_widget import LineWidget
from ..widgets.list_pane import ListPane
from ..widgets.status_line import StatusLine
from .sheet import LIST_ACTIONS, Sheet, bindings

__all__ = ["CardAnswer", "CardScreen"]

ACTIONS = LIST_ACTIONS | {"hit.next": "walk(1)", "hit.previous": "walk(-1)", "people.updates": "only_with"}
HINTS = (
    ("choose", "show"), ("escape", "back"), ("scope", ""), ("people.updates", "only theirs"),
    ("hit.next", "next mention"), ("copy.selection", "copy"), ("copy.update", "copy all"), ("help", "keys"),
    ("line.down", "down"), ("line.up", "up"),
)  # fmt: skip


class CardAnswer(NamedTuple):
    """What the reader wants to see after a card."""

    place: Span | None = None
    """A place in the text."""
    walk: int = 0
    """The next mention, or with -1 the one before."""
    only_with: bool = False
    """Only the updates with the person."""


class CardTitle(LineWidget):
    """Who it is: the name, and what they are said to be last."""

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id)
        self._who, self._role = "", ""
        self._signs = signs

    def show(self, name: str, role: str) -> None:
        """Name another person, or another role."""
        self._who, self._role = name, role
        self.refresh()

    def strip_at(self, y: int) -> Strip:
        """Draw the name and the role; around them space where there is room."""
        first = 1 if self.lines > 2 else 0
        if y == first:
            return self.strip(
                [("  ", "text"), (fit(self._who, self.columns - 4, self._signs.ellipsis), "person")], "panel"
            )
        role = fit(self._role, self.columns - 4, self._signs.ellipsis)
        return self.strip([("  ", "text"), (role, "dim")] if y == first + 1 else [], "panel")


class CardScreen(Sheet[CardAnswer | None]):
    """What a document tells of a person; the answer is what is to be shown then, or None."""

    CSS_PATH = "card.tcss"
    AUTO_FOCUS = "#card-lines"
    VERTICAL_BREAKPOINTS = [(0, "-few-rows"), (26, "-many-rows")]  # noqa: RUF012 - Textual does not declare it as a class variable
    HORIZONTAL_BREAKPOINTS = [(0, "-filled"), (112, "-framed")]  # noqa: RUF012 - as above
    BINDINGS: ClassVar[list[BindingType]] = bindings(ACTIONS)

    def __init__(
        self,
        person: PersonLines,
        palette: Palette | None,
        *,
        signs: Signs,
        whole: bool,
        changed_keys: Mapping[str, str] | None = None,
    ) -> None:
        """Show the card of a person; `whole` begins with the whole document instead of what was read."""
        super().__init__(palette, changed_keys=changed_keys)
        self._person = person
        self._signs = signs
        self._whole = whole

    def compose(self) -> ComposeResult:
        """A title, the list, the line of keys."""
        with Vertical(id="card"):
            yield CardTitle(id="card-title", signs=self._signs)
            yield CardList(id="card-lines", signs=self._signs)
            yield StatusLine(id="card-keys")

    def on_mount(self) -> None:
        """Fill the parts."""
        self.lines = self.query_one(CardList)
        self.dress(self.lines)
        self._show(whole=self._whole)

    def _show(self, *, whole: bool) -> None:
        self._whole = whole
        self.query_one(CardTitle).show(self._person.name, self._person.role(whole=whole))
        self.lines.show(self._person, whole=whole)
        self.say("")

    def hints(self) -> list[tuple[str, str]]:
        """The keys of a card; what else it can show has no word where all of it was read."""
        scope = "" if not self._person.has_more else "what was read" if self._whole else "all"
        return [(binding, word or scope) for binding, word in HINTS]

    def action_scope(self) -> None:
        """Show what was read, or the whole document."""
        if self._person.has_more:
            self._show(whole=not self._whole)
        else:
            self.say("all of it was read")

    @on(ListPane.Chosen)
    def _chosen(self) -> None:
        line = self.lines.line
        if line is not None:
            self.dismiss(CardAnswer(line.place))

    def action_walk(self, step: int) -> None:
        """Go on to the next mention in the text."""
        self.dismiss(CardAnswer(walk=step))

    def action_only_with(self) -> None:
        """List and walk only the updates with the person."""
        self.dismiss(CardAnswer(only_with=True))

    def action_copy(self) -> None:
        """Copy the line at the cursor."""
        line = self.lines.line
        if line is not None:
            self.app.copy_to_clipboard(self._person.text_of(line))
            self.say("copied the line")

    def action_copy_all(self) -> None:
        """Copy the card, a line each."""
        self.app.copy_to_clipboard(self._person.text(list(self.lines.card)))
        self.say(f"copied {self.lines.count} lines")
