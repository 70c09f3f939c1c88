"""The figures of a sentence laid to who states them, and those of a quotation to who speaks."""

from __future__ import annotations

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.sentence import Sentence

from .memory import Claimant
from .names import Names
from .quotations import Stretch, quoted_stretches

__all__ = ["UNCLAIMED", "Laid", "claimed", "fill", "quoted", "speaker_of", "spoken"]

UNCLAIMED = frozenset(("date", "time", "ordinal", "rank", "label"))
"""What nobody states."""

Laid = list[tuple[Claimant, tuple[tuple[int, int], ...]]]
"""Claimants with the words of a sentence that they state."""


def speaker_of(sentence: Sentence, laid: Laid, stretches: list[Stretch]) -> Claimant | None:
    """Who speaks in the quotation of a sentence that goes on before or behind it: whose claims reach into it."""
    for stretch in reversed(stretches):
        for claimant, claims in laid:
            for first, past in claims:
                if (
                    first < past
                    and sentence.start_at(first) < stretch.end
                    and sentence.end_at(past - 1) > stretch.start
                ):
                    return claimant
    return None


def fill(found: list[tuple[Sentence, Drafts]], waiting: tuple[int, ...], speaker: Claimant) -> None:
    """Lay the figures of a quotation whose speaker is told at its end."""
    for place in waiting:
        sentence, drafts = found[place]
        stretches = quoted_stretches(sentence, is_open=place != waiting[0])
        found[place] = (sentence, _in_stretches(sentence, drafts, stretches, speaker))


def spoken(sentence: Sentence, drafts: Drafts, stretches: list[Stretch], speaker: Claimant | None) -> Drafts:
    """The drafts in a quotation that goes on, or that follows one of the same paragraph and opens its sentence."""
    if speaker is None:
        return drafts
    opening = [s for s in stretches if s.goes_on or s.start <= sentence.start + 1]
    return _in_stretches(sentence, drafts, opening, speaker)


def _in_stretches(sentence: Sentence, drafts: Drafts, stretches: list[Stretch], speaker: Claimant) -> Drafts:
    """The drafts inside quoted stretches, laid to who speaks where nobody states them yet."""
    return tuple(
        draft._replace(claimed_by=speaker.name, claim_scope="carried")
        if draft.claimed_by is None
        and draft.kind not in UNCLAIMED
        and any(s.start <= sentence.start_at(draft.first) < s.end for s in stretches)
        else draft
        for draft in drafts
    )


def quoted(sentence: Sentence, drafts: Drafts, names: Names) -> Drafts:
    """The drafts, those in somebody's own words laid to them where nobody states them yet."""
    return tuple([_by_speaker(sentence, draft, names) for draft in drafts]) if drafts else drafts


def _by_speaker(sentence: Sentence, draft: Draft, names: Names) -> Draft:
    if draft.kind in UNCLAIMED or draft.claimed_by is not None:
        return draft
    name = names.speaker(sentence.start_at(draft.first))
    if name is None:
        return draft
    is_here = any(mention[2] == name for mention in names.within(sentence.start, sentence.end))
    return draft._replace(claimed_by=name, claim_scope="sentence" if is_here else "carried")


def claimed(drafts: Drafts, laid: Laid) -> Drafts:
    """The drafts, each with the last claimant whose words it stands in."""
    return tuple([_laid(draft, laid) for draft in drafts]) if laid and drafts else drafts


def _laid(draft: Draft, laid: Laid) -> Draft:
    if draft.kind in UNCLAIMED:
        return draft
    for claimant, claims in reversed(laid):
        if any(first <= draft.first < past for first, past in claims):
            return draft._replace(claimed_by=claimant.name, claim_scope=claimant.scope)
    return draft
