"""What the list of people holds: who they are by what has been read, and who is new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dateline.parsing.model import Person, Span
from dateline.parsing.safety import single_line

from .open_document import OpenDocument
from .people_view import persons_in

__all__ = ["OnlyWith", "PeopleListing", "known_here", "role_here", "role_place", "role_words", "words_at"]


class OnlyWith(NamedTuple):
    """The updates with a person, where only these are walked."""

    person: Person
    stops: tuple[int, ...]
    """The panes that stand for them, in the order of the text."""


def known_here(document: OpenDocument, pane: int) -> Callable[[int], bool]:
    """Whether a character stands in what was read: an update that was read, the one at hand, or outside of all.

    An undivided article counts as read.
    """
    named, read = document.facts.named, frozenset(document.read)
    here = document.panes[pane].update

    def is_known(offset: int) -> bool:
        update = named.timeline.update_at(offset)
        return update is None or update is here or update.id in read or update.kind == "article"

    return is_known


def role_words(document: OpenDocument, person: Person, is_known: Callable[[int], bool] | None = None) -> str:
    """What a person is said to be last, in the words of the text; with `is_known`, of the places that are."""
    life = document.facts.named.life(person)
    if not life.roles:
        return single_line(person.roles[-1]) if person.roles else ""
    span = life.latest_role() if is_known is None else life.latest_role(is_known)
    return "" if span is None else words_at(document, span)


def role_here(document: OpenDocument, person: Person, pane: int, is_known: Callable[[int], bool]) -> str:
    """What a person is said to be last in what was read; where that says nothing, in what was written before."""
    span = role_place(document, person, pane, is_known)
    return role_words(document, person, is_known) if span is None else words_at(document, span)


def role_place(document: OpenDocument, person: Person, pane: int, is_known: Callable[[int], bool]) -> Span | None:
    """Where it stands what a person is said to be last in what was read, or else in what was written before."""
    named = document.facts.named
    now = named.timeline.rank_at(document.panes[pane].start)
    life = named.life(person)
    return life.latest_role(is_known) or life.latest_role(lambda offset: named.timeline.rank_at(offset) <= now)


def words_at(document: OpenDocument, span: Span) -> str:
    """A place of the text in one line."""
    return single_line(document.document.text[span.start : span.end])


class PeopleListing:
    """The people of a pane, or with `pane` None of the whole document, with what the reader may know of them there.

    A new one is made when what is listed has changed, never for a key that only moves.
    """

    def __init__(self, document: OpenDocument, pane: int | None) -> None:
        named = document.facts.named
        self._document = document
        self._pane = pane
        self.people: Sequence[Person] = named.people if pane is None else named.of_pane(pane)
        self.count = named.count if pane is None else persons_in(self.people)
        """How many are named in the text itself."""
        self._is_known = None if pane is None else known_here(document, pane)

    def role(self, index: int) -> str:
        """What a person is said to be last in what was read; where that says nothing, in what was written before."""
        person = self.people[index]
        if self._is_known is None or self._pane is None:
            return role_words(self._document, person)
        return role_here(self._document, person, self._pane, self._is_known)

    def has_role(self, index: int) -> bool:
        """Whether anything is said of what a person is: all that a long list asks of each before it is shown."""
        return bool(self.people[index].roles)

    def is_new(self, index: int, pane: int) -> bool:
        """Whether a person is named in an update for the first time in the order of writing.

        In the first update everybody would be: nobody is.
        """
        named = self._document.facts.named
        if not named.complete or self._document.is_article:
            return False
        timeline = named.timeline
        now = timeline.rank_at(self._document.panes[pane].start)
        return now > timeline.oldest and named.life(self.people[index]).first_rank == now
