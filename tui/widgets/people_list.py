"""The list of people: name, how often, how often quoted, and what the text says they are."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from dateline.parsing.model import Person
from dateline.parsing.safety import single_line

from ..page.wrapping import fit, wrap
from ..people_rows import PeopleListing
from ..signs import Signs
from .line_widget import Piece
from .list_pane import ListPane

__all__ = ["PeopleList"]

NEW = "new"
"""Behind who is named for the first time: a word, since no sign says it and none can be missing in a font."""
MOST_ROLE_ROWS = 2
MOST_BROKEN = 300
"""In a list of more people, a role takes one line: looking for the last one of each would keep the keys waiting."""


class PeopleList(ListPane):
    """A row with the name, up to two with the role said last, as the text words it, and one between."""

    def __init__(self, *, id: str, signs: Signs) -> None:  # noqa: A002 - as Widget has it
        super().__init__(id=id, signs=signs)
        self.people: Sequence[Person] = ()
        self._listing: PeopleListing | None = None
        self._pane = 0
        self._where = ""
        self._total: int | None = None
        self._known = True
        self._role_rows: list[int] = []
        self._roles: dict[int, list[str]] = {}

    def show(
        self, listing: PeopleListing, *, pane: int, where: str, total: int | None, known: bool, keep: bool
    ) -> None:
        """List people of a document; `where` names the part, `total` is known of the whole if that is more.

        `pane` is where the reader is: who is named there first is marked as new. `known` says that the whole document
        was read for people. `keep` leaves the cursor on its person.
        """
        before = (self._pane, self._where, self._total, self._known)
        self._pane, self._where, self._total, self._known = pane, where, total, known
        if listing is not self._listing:
            at = self.people[self.cursor].name if keep and self.cursor < len(self.people) else None
            self._listing, self.people = listing, listing.people
            names = (index for index, person in enumerate(self.people) if person.name == at)
            self._set(next(names, 0) if at is not None else 0)
        elif before != (pane, where, total, known):
            self.forget_strips()
            self.refresh()

    def _set(self, cursor: int) -> None:
        """Find out how many rows each role takes in this width."""
        self._roles = {}
        listing = self._listing
        if listing is None:
            return
        indices = range(len(self.people))
        if len(indices) > MOST_BROKEN:
            self._role_rows = [int(listing.has_role(index)) for index in indices]
        else:
            self._role_rows = [len(self._role(index, MOST_ROLE_ROWS)) for index in indices]
        self.set_heights([2 + rows for rows in self._role_rows], cursor=cursor)

    def _role(self, index: int, most: int) -> list[str]:
        """The rows of a role, cut where they are more than `most`."""
        rows = self._roles.get(index)
        if rows is None and self._listing is not None:
            role, width = self._listing.role(index), self.inner_width
            spans = wrap(role, 0, len(role), width)
            rows = [role[first:last] for first, last in spans[:most]]
            if len(spans) > most:
                rows[-1] = fit(role[spans[most - 1][0] :], width, self._signs.ellipsis)
            self._roles[index] = rows
        return rows or []

    def resized(self) -> None:
        """Break the roles anew."""
        super().resized()
        self._set(self.cursor)

    def title_pieces(self) -> list[Piece]:
        """What is listed, of how many."""
        count = f"{self._listing.count if self._listing is not None else 0:,}"
        pieces = [("People", "strong"), (f"   {self._where}  ", "dim"), (count, "text")]
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
        return row <= self._role_rows[index]

    def item_pieces(self, index: int, row: int) -> list[Piece]:
        """Name and counts, then the role."""
        person = self.people[index]
        if row == 0:
            counts = self._counts(person)
            new = [NEW] if self._listing is not None and self._listing.is_new(index, self._pane) else []
            name = single_line(person.name)
            for gap in ("  ", " "):  # where it is tight, blanks go before letters of the name
                behind = [gap + word for word in (*counts, *new)]
                room = self.inner_width - sum(map(cell_len, behind))
                if cell_len(name) <= room:
                    break
            named: Piece = (fit(name, room, self._signs.ellipsis), "person")
            return [named, ("".join(behind[: len(counts)]), "dim"), ("".join(behind[len(counts) :]), "accent")]
        rows = self._role(index, self._role_rows[index])
        return [(rows[row - 1], "dim")] if row <= min(len(rows), self._role_rows[index]) else []

    def _counts(self, person: Person) -> list[str]:
        """How often somebody is named and quoted, and what they are where the text itself does not name them."""
        counts = [f"{self._signs.times}{len(person.mentions)}"]
        if person.quotes:
            counts.append(f"{self._signs.quote}{len(person.quotes)}")
        if person.kind != "person":
            counts.append(person.kind)
        return counts
