"""The ledger: figures of all updates as measures, each with how it went on and who disagrees."""

from __future__ import annotations

from collections.abc import Sequence

from .measures.across import Told, join_across
from .measures.grouping import group_sightings
from .measures.sightings import sightings_of
from .measures.surroundings import surroundings_of
from .measures.wording import measure_of
from .model import Document, Measure

__all__ = ["ledger"]


def ledger(documents: Sequence[Document]) -> tuple[Measure, ...]:
    """Every listed figure of the documents in one measure, by first appearance; entries in time order.

    Not listed are dates, clock times, ordinals, ranks and minor figures. Two figures share a measure only when what
    they count, the unit, what happened, and whose they are agree: a row too many is better than a wrong one.
    """
    told = []
    for document in documents:
        sightings = sightings_of(document)
        background = surroundings_of(document, sightings)
        told.append(Told(group_sightings(sightings, background), background))
    groups = join_across(told, documents)
    groups.sort(key=lambda group: min((one.document, one.sighting.place) for one in group))
    return tuple(measure_of(group) for group in groups)
