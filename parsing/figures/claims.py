"""Step 10: who states a figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.parsing.model import Person

from .claimants import Claimant, Memory, claimant_of, remember, subject_person
from .draft import Draft, Drafts
from .names import Names, names_of
from .reports import Report, find_reports
from .sentence import Sentence
from .tables import word_group

__all__ = ["attach_claims"]

_UNCLAIMED = frozenset(("date", "time", "ordinal", "rank", "label"))


def attach_claims(
    sentences: Sequence[tuple[Sentence, Drafts]], headings: frozenset[int], people: Sequence[Person]
) -> list[tuple[Sentence, Drafts]]:
    """Lay each figure to whoever states it; the writer's stay without a claimant.

    `sentences` stand in a row, some without figures; `headings` are the indices of those that are a heading: no claim
    is carried over one.
    """
    names = names_of(people)
    memory = Memory()
    found: list[tuple[Sentence, Drafts]] = []
    quoted = False
    for place, (sentence, drafts) in enumerate(sentences):
        if place in headings:
            memory = Memory()
            found.append((sentence, drafts))
            continue
        reports = find_reports(sentence)
        named, memory = _named(sentence, reports, names, memory)
        claimed = _claimed(drafts, named)
        if not named and memory.claimant and (quoted or _goes_on(sentence, drafts)):
            carried = Claimant(memory.claimant, "carried", is_person=False)
            claimed = _claimed(drafts, [(carried, ((0, sentence.count),))])
        elif not named:
            memory = remember(memory, None)
        quoted = _leaves_quote_open(sentence, open_before=quoted)
        found.append((sentence, claimed))
    return found


def _named(
    sentence: Sentence, reports: list[Report], names: Names, memory: Memory
) -> tuple[list[tuple[Claimant, tuple[tuple[int, int], ...]]], Memory]:
    """The claimants of a sentence with their words, and what is remembered of it."""
    found = []
    if not reports and (person := subject_person(sentence, names)):
        memory = replace(memory, person=person)
    for place, report in enumerate(reports):
        claimant = _ahead(sentence, reports, place, names) or claimant_of(sentence, report.subject, names, memory)
        if claimant is not None:
            memory = remember(memory, claimant)
            found.append((claimant, report.claims))
    return found, memory


def _ahead(sentence: Sentence, reports: list[Report], place: int, names: Names) -> Claimant | None:
    """`As he told ..., Bell said`: the one named later, where a pronoun comes first."""
    if reports[place].subject.sort != "pronoun" or sentence.lower[0] not in word_group("subordinators"):
        return None
    for later in reports[place + 1 :]:
        claimant = claimant_of(sentence, later.subject, names, Memory())
        if claimant is not None and claimant.is_person:
            return claimant
    return None


def _claimed(drafts: Drafts, named: list[tuple[Claimant, tuple[tuple[int, int], ...]]]) -> Drafts:
    """The drafts, each with the last claimant whose words it stands in."""
    return tuple(_laid(draft, named) for draft in drafts)


def _laid(draft: Draft, named: list[tuple[Claimant, tuple[tuple[int, int], ...]]]) -> Draft:
    if draft.kind in _UNCLAIMED:
        return draft
    for claimant, claims in reversed(named):
        if any(first <= draft.first < past for first, past in claims):
            return replace(draft, claimed_by=claimant.name, claim_scope=claimant.scope)
    return draft


def _goes_on(sentence: Sentence, drafts: Drafts) -> bool:
    """Whether a sentence without a claimant of its own has a sign that it still gives what was reported before."""
    lower = sentence.lower
    if all(draft.kind in _UNCLAIMED for draft in drafts):
        return False
    if "reportedly" in lower or any(lower[at - 1] == "the" for at, word in enumerate(lower) if word == "reported"):
        return True
    if lower[0] in word_group("list openers") and not word_group("list verbs").isdisjoint(lower[:8]):
        return True
    return lower[:3] == ("in", "terms", "of") or (lower[0] == "among" and lower[1] in word_group("among"))


def _leaves_quote_open(sentence: Sentence, *, open_before: bool) -> bool:
    """Whether a quotation goes on behind the sentence, told by typographic marks."""
    stretch = sentence.text[sentence.start : sentence.end]
    opened, closed = stretch.rfind("“"), stretch.rfind("”")
    return open_before if opened == closed else opened > closed
