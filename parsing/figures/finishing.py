"""From drafts to figures."""

from __future__ import annotations

from dateline.parsing.model import Figure, Span

from .draft import Draft
from .sentence import Sentence

__all__ = ["figure_of"]


def figure_of(sentence: Sentence, draft: Draft, update: str | None) -> Figure:
    """The figure that a draft, which must not be a label, has become; `update` is the id of where it stands."""
    kind = draft.kind
    assert kind != "label"  # noqa: S101  # masks are left out where this is called
    start = sentence.start_at(draft.first)
    end = sentence.end_at(draft.past - 1) if draft.end < 0 else draft.end
    # What is counted is no part of what is set in ink; a unit is.
    ink_start = start if draft.qualified_from < 0 else sentence.start_at(draft.qualified_from)
    ink_end = end if draft.unit else sentence.end_at(draft.number_past - 1)
    return Figure(
        start=start,
        end=end,
        value=draft.value,
        kind=kind,
        unit=draft.unit,
        counts=draft.counts,
        of=draft.of,
        qualifier=draft.qualifier,
        change=draft.change,
        claimed_by=draft.claimed_by,
        claim_scope=draft.claim_scope,
        sentence=Span(sentence.start, sentence.end),
        update=update,
        minor=draft.minor,
        ink=None if (ink_start, ink_end) == (start, end) else Span(ink_start, ink_end),
    )
