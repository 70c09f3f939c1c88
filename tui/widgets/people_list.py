"""The list of people: name, how often, how often quoted, and what the text says they are."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.parsing.model import Person
from dateline.parsing.safety import single_line

from ..page.wrapping import fit, wrap
from ..signs import Signs
from .line_widget import Piece
from .list_pane import ListPane

__all__ = ["PeopleList", "persons_in"]

MOST_ROLE_ROWS = 2


def persons_in(people: Sequence[Person]) -> int:
    """How many are named in the text itself: who took a picture or wrote a piece is listed, but not counted."""
    return sum(person.kind == "person" for person in people)


class PeopleList(ListPane):
    """A row with the name, up to two with the role as the text words it, and one between."""

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id, signs=signs)
        self.people: Sequence[Person] = ()
        self._where = ""
        self._total: int | None = None
        self._known = True
        self._roles: list[list[str]] = []

    def show(self, people: Sequence[Person], *, where: str, total: int | None, known: bool, keep: bool) -> None:
        """List the people of a part of a document; `where` names it, `total` is known of the whole if that is more.

        `known` says that the whole document was read for them. `keep` leaves the cursor in place.
        """
        same = people == self.people and where == self._where
        if same and total == self._total and known == self._known:
            return
        at = self.people[self.cursor].name if keep and self.cursor < len(self.people) else None
        self.people, self._where, self._total, self._known = people, where, total, known
        names = [person.name for person in people]
        self._set(names.index(at) if at is not None and at in names else 0)

    def _set(self, cursor: int) -> None:
        width = self.inner_width
        self._roles = []
        for person in self.people:
            role = single_line(person.roles[-1]) if person.roles else ""
            spans = wrap(role, 0, len(role), width)
            rows = [role[first:last] for first, last in spans[:MOST_ROLE_ROWS]]
            if len(spans) > MOST_ROLE_ROWS:
                rows[-1] = fit(role[spans[MOST_ROLE_ROWS - 1][0] :], width, self._signs.ellipsis)
            self._roles.append(rows)
        self.set_heights([2 + len(rows) for rows in self._roles], cursor=cursor)

    def resized(self) -> None:
        """Break the roles anew."""
        super().resized()
        self._set(self.cursor)

    def title_pieces(self) -> list[Piece]:
        """What is listed, of how many."""
        pieces = [("People", "strong"), (f"   {self._where}  ", "dim"), (f"{persons_in(self.people):,}", "text")]
        if self._total:
            pieces.append((f" of {self._total:,}", "dim"))
        if not self._known:
            pieces.append((f"  {self._signs.ellipsis}", "accent"))
        if sum(len(text) for text, _ in pieces) > self.inner_width:
            pieces[1] = (f" {self._where} ", "dim")
        if sum(len(text) for text, _ in pieces) > self.inner_width:
            del pieces[1]
            pieces[0] = ("People   ", "strong")
        return pieces

    def empty_pieces(self) -> list[Piece]:
        """Say whether there is nobody or nobody yet."""
        return [("nobody named here" if self._known else f"reading {self._signs.ellipsis}", "dim")]

    def is_item_row(self, index: int, row: int) -> bool:
        """The last row is space."""
        return row <= len(self._roles[index])

    def item_pieces(self, index: int, row: int) -> list[Piece]:
        """Name and counts, then the role."""
        person = self.people[index]
        if row == 0:
            counts = f"  {self._signs.times}{len(person.mentions)}"
            if person.quotes:
                counts += f"  {self._signs.quote}{len(person.quotes)}"
            if person.kind != "person":
                counts += f"  {person.kind}"
            name = fit(single_line(person.name), self.inner_width - len(counts), self._signs.ellipsis)
            return [(name, "person"), (counts, "dim")]
        roles = self._roles[index]
        return [(roles[row - 1], "dim")] if row <= len(roles) else []
