"""From a passage to its figures: the steps, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from dateline.parsing.figures.claims import attach_claims, is_left_open
from dateline.parsing.figures.masks import mark_clocks, mark_dates, mark_labels, mark_odds, mark_ordinals, mark_results
from dateline.parsing.figures.numbers import read_numbers
from dateline.parsing.figures.units import attach_units, join_compounds, read_scales
from dateline.parsing.language import sentence_spans
from dateline.parsing.model import Figure, Passage, Person, Span

from .ages import read_ages
from .anchors import may_have_figures
from .carry import carry_between, carry_over
from .changes import read_changes
from .counted import attach_counted
from .draft import Drafts
from .finishing import figure_of
from .qualifiers import read_qualifiers
from .ranges import join_ranges
from .ratios import join_ratios
from .sentence import Sentence, cut_sentence
from .shares import attach_wholes
from .stretches import end_of_minute, sentences_of
from .votes import read_votes

__all__ = ["STEPS", "find_figures"]

Step = Callable[[Sentence, Drafts], Drafts]

STEPS: tuple[tuple[str, Step], ...] = (
    ("dates", mark_dates),
    ("clock times", mark_clocks),
    ("ordinals", mark_ordinals),
    ("results", mark_results),
    ("odds", mark_odds),
    ("labels", mark_labels),
    ("numbers", read_numbers),
    ("units", attach_units),
    ("units of two parts", join_compounds),
    ("scales", read_scales),
    ("votes", read_votes),
    ("ranges", join_ranges),
    ("ages", read_ages),
    ("what is counted", attach_counted),
    ("ratios", join_ratios),
    ("carrying", carry_over),
    ("qualifiers", read_qualifiers),
    ("changes", read_changes),
    ("shares", attach_wholes),
)
"""What is done with each sentence that has a number."""

FOREIGN = frozenset(("de", "fr"))
"""The languages that have a reader of their own."""
_LOOK_BACK = 4
"""How many sentences without a figure are read in front of one, for who is meant by `he said`."""
_LOOK_AHEAD = 4
"""How many are read behind one that leaves a quotation open, for who is named at its end."""


def find_figures(
    text: str,
    passage: Passage,
    people: Sequence[Person],
    *,
    published: str | None = None,
    language: str | None = None,
) -> tuple[Figure, ...]:
    """The stated quantities, dates and clock times of a passage, in order and without overlap.

    A figure spans its number with its unit or with what it counts. `text` and `people` are those of the whole document;
    claimants are named as the people are. `published` is what `day_of_writing` says of the document.
    `language` is the primary subtag of the text's language: `de` and `fr` are read by their own rules, every other as
    English.
    """
    if language in FOREIGN:
        # Word lists and steps of their own, which English never loads.
        from .foreign import find_foreign_figures

        return find_foreign_figures(language, text, passage, people)
    update = passage.update.id if passage.update else None
    found: list[Figure] = []
    for run in _runs(_read(text, passage)):
        sentences = carry_between((line.sentence, line.drafts) for line in run)
        headings = frozenset(place for place, line in enumerate(run) if line.is_heading)
        for sentence, drafts in attach_claims(tuple(sentences), headings, people, passage.blocks):
            found += [figure_of(sentence, draft, update) for draft in drafts if draft.kind != "label"]
    stamp = end_of_minute(text, passage)
    kept = [figure for figure in found if figure.start >= stamp] if stamp else found
    if not published and (passage.update is None or passage.update.time is None):
        return tuple(kept)
    # It loads the calendar, which a text that was written on no known day does not need.
    from .resolving import resolve_figures

    return resolve_figures(text, passage, kept, published)


class _Line(NamedTuple):
    """A sentence as it was read."""

    sentence: Sentence
    drafts: Drafts
    is_heading: bool


def _runs(lines: Iterable[_Line | None]) -> Iterator[list[_Line]]:
    """Neighbouring sentences of which one has a figure; None stands for a sentence that is in no run."""
    run: list[_Line] = []
    for line in lines:
        if line is not None:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _read(text: str, passage: Passage) -> Iterator[_Line | None]:
    """Each sentence of a passage; only those with a figure, and a few around one, are cut into words.

    These are the ones in front of it, and behind it the rest of a quotation that it leaves open.
    """
    waiting: deque[tuple[Span, Sentence | None, bool]] = deque(maxlen=_LOOK_BACK)
    is_open, ahead, past = False, 0, 0
    for span, is_heading in sentences_of(text, passage, sentence_spans):
        was_open = is_open and "\n" not in text[past : span.start]
        is_open, past = is_left_open(text, span.start, span.end, is_open=was_open), span.end
        sentence = cut_sentence(text, span.start, span.end) if may_have_figures(text, span) else None
        drafts = _drafts(sentence) if sentence is not None else ()
        if (sentence is None or not drafts) and ahead and was_open:
            ahead -= 1
            yield _Line(sentence or cut_sentence(text, span.start, span.end), (), is_heading)
            continue
        if sentence is None or not drafts:
            ahead = 0
            if len(waiting) == _LOOK_BACK:
                yield None
            waiting.append((span, sentence, is_heading))
            continue
        for earlier, cut, was_heading in waiting:
            yield _Line(cut or cut_sentence(text, earlier.start, earlier.end), (), was_heading)
        waiting.clear()
        ahead = _LOOK_AHEAD if is_open else 0
        yield _Line(sentence, drafts, is_heading)


def _drafts(sentence: Sentence) -> Drafts:
    """The drafts of a sentence after all steps that look at nothing else."""
    drafts: Drafts = ()
    if sentence.places:
        for _, step in STEPS:
            drafts = step(sentence, drafts)
    return drafts
