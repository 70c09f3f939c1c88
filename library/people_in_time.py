"""People as they are told of over time: when an update was written, what somebody is said to be last, who is new."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from operator import attrgetter
from typing import NamedTuple, Protocol

from dateline.parsing.measures.timing import moments_of
from dateline.parsing.model import Document, Person, Span, Update

__all__ = ["Life", "Timeline", "life_of"]

OUTSIDE = 0
"""The rank of what stands outside all updates."""


class _Stretch(Protocol):
    """Something that has a place in the text."""

    @property
    def start(self) -> int:
        """Its first character."""
        ...


class Timeline:
    """The updates of a document in the order in which they were written."""

    def __init__(self, document: Document) -> None:
        self._updates = sorted(document.updates, key=attrgetter("start"))
        self._starts = [update.start for update in self._updates]
        ranks = moments_of(document)
        self._ranks = [ranks[update.id].update for update in self._updates]
        self.oldest = min(self._ranks, default=OUTSIDE)
        """The rank of the update that was written first."""

    def _index_at(self, offset: int) -> int | None:
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._updates[index].end else None

    def update_at(self, offset: int) -> Update | None:
        """The update that holds a character; None outside all updates."""
        index = self._index_at(offset)
        return None if index is None else self._updates[index]

    def rank_at(self, offset: int) -> int:
        """The place in time of the update that holds a character, the oldest first; `OUTSIDE` outside all updates."""
        index = self._index_at(offset)
        return OUTSIDE if index is None else self._ranks[index]

    def moment(self, place: _Stretch) -> tuple[int, int]:
        """By which places in the text are put in time order."""
        return self.rank_at(place.start), place.start


class Life(NamedTuple):
    """One person in time order."""

    roles: tuple[Span, ...]
    """Where it is said what they are, the latest last."""
    mentions: tuple[Span, ...]
    """Where they are named, the latest last."""
    first_rank: int
    """The rank of the first update that names them; `OUTSIDE` where none does."""

    def latest_role(self, is_known: Callable[[int], bool] = lambda _offset: True) -> Span | None:
        """Where it is said last what they are, of the places whose offset `is_known`."""
        return next((role for role in reversed(self.roles) if is_known(role.start)), None)


def life_of(person: Person, timeline: Timeline) -> Life:
    """Put what is told of a person in time order."""
    mentions = tuple(sorted(person.mentions, key=timeline.moment))
    ranks = (timeline.rank_at(mention.start) for mention in mentions)
    return Life(
        tuple(sorted(person.stated_roles, key=timeline.moment)),
        mentions,
        next((rank for rank in ranks if rank != OUTSIDE), OUTSIDE),
    )
