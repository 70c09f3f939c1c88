"""Whose words stand between quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Span

from .clauses import FAR, reported_subject
from .paragraphs import Paragraph, Quotation
from .reporting import is_passive
from .speakers import NOBODY, Cast, Stage
from .statements import find_statements
from .subjects import Subject, first_subject, is_person_noun
from .vocabulary import Known
from .wording import gender_of_noun

__all__ = ["Spoken", "find_speakers"]

_SHORT: Final = 4
"""A fragment of fewer words needs a verb of saying of its own."""
_STOPS: Final = frozenset((".", "!", "?", "…", "...", "’", "'"))
_SUBJECT: Final = 4.0
"""How much a person is brought to mind as the subject of a sentence; the others are in its measure."""
_INTRODUCED: Final = 3.0
_NAMED: Final = 2.0
_OWNER: Final = 1.0
_BESIDE: Final = 0.8
"""Named in front of the pronoun in its own sentence."""
_IN_QUOTES: Final = 0.3
_REACH: Final = 120
"""So many tokens around a quotation are looked at: no sentence is longer that was not made to be slow."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation and the number of the person whose words it holds."""

    quotation: Quotation
    person: int


def find_speakers(paragraphs: Iterable[Paragraph], cast: Cast) -> tuple[list[Spoken], list[tuple[int, Span]]]:
    """The quotations that are a person's own words, and what is reported of a person's words without marks.

    What an institution says is nobody's.
    """
    found: list[Spoken] = []
    stated: list[tuple[int, Span]] = []
    stage = Stage(cast)
    scene = -1
    before: _Reader | None = None
    for paragraph in paragraphs:
        if paragraph.scene != scene:
            scene, stage, before = paragraph.scene, Stage(cast), None
        reader = _Reader(paragraph, stage, before)
        found += reader.read()
        stated += reader.stated
        if not paragraph.headline or reader.asks:
            before = reader
    return found, stated


class _Reader:
    """Goes through one paragraph from left to right."""

    def __init__(self, paragraph: Paragraph, stage: Stage, before: _Reader | None) -> None:
        self.paragraph = paragraph
        self.stage = stage
        self.last: int | None = None
        """The speaker of the quotation before, or the person who acts."""
        self.speakers: tuple[int, int] = before.speakers if before else (NOBODY, NOBODY)
        """The last two who spoke, the latest last."""
        self.stated: list[tuple[int, Span]] = []
        """What persons are reported to say without quotation marks."""
        self.interviewed: int | None = before.interviewed if before else None
        """Who answers the reporter's questions."""
        if before is not None:
            self.last = self._carried(before)

    @property
    def _is_all_quotation(self) -> bool:
        """Whether it holds nothing but quotations: then the paragraph before says whose they are."""
        inside = sum(q.stop - q.first + 2 for q in self.paragraph.quotations)
        return inside >= len(self.paragraph.tokens) - 1

    @property
    def asks(self) -> bool:
        """Whether it ends with a question of the reporter's."""
        return self.paragraph.tokens[-1].text == "?" and not self.paragraph.quoted[len(self.paragraph.tokens) - 1]

    def _carried(self, before: _Reader) -> int | None:
        """Who goes on speaking from the paragraph in front."""
        quotations = before.paragraph.quotations
        row = before.paragraph.tokens
        unclosed = bool(quotations) and not quotations[-1].closed
        if unclosed or row[-1].text in (":", ","):
            return before.last
        own = self.paragraph.quotations
        opens = bool(own) and own[0].first == 1
        if before.asks and opens:
            inside = self._named_inside(own[0])
            if self.interviewed is None or self.interviewed in inside:
                known = [p for p in reversed(self.speakers) if p != NOBODY and p not in inside]
                self.interviewed = known[0] if known else self.stage.foremost(inside)
            return self.interviewed
        if not opens or not (self._is_all_quotation or self._is_sentence(own[0])):
            return None
        if self._is_all_quotation and self._takes_turns(before):
            return self.speakers[0]
        return before.last

    def _takes_turns(self, before: _Reader) -> bool:
        """Whether the paragraph answers one that ends with another's closed quotation."""
        quotations = before.paragraph.quotations
        closed = bool(quotations) and quotations[-1].stop + 1 >= len(before.paragraph.tokens)
        two = NOBODY not in self.speakers and self.speakers[0] != self.speakers[1]
        return closed and two and before.last == self.speakers[1]

    def _is_sentence(self, q: Quotation) -> bool:
        return self.paragraph.tokens[q.stop - 1].text in _STOPS

    def _named_inside(self, q: Quotation) -> set[int]:
        """The persons named within a quotation: hardly its speaker."""
        bearers = self.paragraph.bearers
        return {bearers[at][1] for at in range(q.first, q.stop) if at in bearers}

    def read(self) -> list[Spoken]:
        found: list[Spoken] = []
        quotations = self.paragraph.quotations
        at = 0
        spoken_in: tuple[int, int | None] = (-1, None)
        for n, (first, end) in enumerate(zip(self.paragraph.breaks, self.paragraph.breaks[1:], strict=False)):
            if not all(self.paragraph.quoted[first:end]):
                self.stage.fade()
            while at < len(quotations) and quotations[at].first <= end:
                q = quotations[at]
                before = quotations[at - 1] if at else None
                person = self._speaker(q, before, spoken_in[1] if spoken_in[0] == n else None)
                spoken_in = (n, person)
                if person is not None and person != NOBODY:
                    found.append(Spoken(q, person))
                    self.stage.bring(person, _SUBJECT)
                    self._count_speaker(person)
                at += 1
            self._state(first, end)
            self._act(first, end)
        return found

    def _state(self, first: int, end: int) -> None:
        """Note what a sentence reports of a person's words without quotation marks."""
        row = self.paragraph.tokens
        for statement in find_statements(self.paragraph, first, end):
            person = self.stage.resolve(self.paragraph, statement.subject)
            if person is not None and person != NOBODY:
                span = Span(row[statement.first].start, row[statement.stop - 1].end)
                self.stated.append((person, span))

    def _act(self, first: int, end: int) -> None:
        """Let the subject of a sentence be the one whom pronouns mean from here on."""
        paragraph = self.paragraph
        places = [at for at in range(first, end) if not paragraph.quoted[at]]
        subject = first_subject(paragraph, places)
        person = self.stage.resolve(paragraph, subject) if subject else None
        presented = self._presented(places)
        if presented is not None:
            person = presented
        self._bring_described(places)
        for at in range(first, end):
            if at in paragraph.bearers:
                stop, named = paragraph.bearers[at]
                self.stage.bring(named, _IN_QUOTES if paragraph.quoted[at] else self._weight(stop))
        if person is not None and subject is not None:
            if person == NOBODY:
                gender = (
                    gender_of_noun(paragraph.tokens[subject.value].text)
                    if subject.kind == "nobody"
                    else self.stage.nobody
                )
                self.stage.bring_nobody(gender, _SUBJECT)
            else:
                self.stage.bring(person, _SUBJECT)
            self.last = person
            if person != NOBODY and self._is_speaking(person, subject, end):
                self._count_speaker(person)
        elif subject is not None and subject.kind == "other" and places:
            self.last = self.last if paragraph.quoted[first] else None

    def _is_speaking(self, person: int, subject: Subject, end: int) -> bool:
        """Whether a verb of speaking stands behind the subject of a sentence: `NAME opened by asking`."""
        bearers = self.paragraph.bearers
        at = subject.value
        if subject.kind == "person":
            begin = self.paragraph.breaks[bisect_right(self.paragraph.breaks, end - 1) - 1]
            at = next((b[0] for k in range(begin, end) if (b := bearers.get(k)) and b[1] == person), end)
        return any(self._speaks(k) for k in range(at, end))

    def _speaks(self, at: int) -> bool:
        """Whether a token is a verb of speaking in any form: `asking`, `accused`."""
        bits, word = self.paragraph.bits[at], self.paragraph.tokens[at].text
        if not word.islower() or is_passive(self.paragraph, at):
            return False
        return bool(bits & Known.SAYING) or word in word_set("naming_verbs")

    def _count_speaker(self, person: int) -> None:
        if person != self.speakers[1]:
            self.speakers = (self.speakers[1], person)

    def _bring_described(self, places: Sequence[int]) -> None:
        """Bring to mind who is spoken of by what they are: `which the judge silenced`."""
        paragraph = self.paragraph
        for i, at in enumerate(places):
            known = paragraph.bits[at] & Known.ROLE and i and paragraph.tokens[places[i - 1]].text in ("the", "The")
            if known and paragraph.tokens[at].text.islower() and is_person_noun(paragraph, at):
                person = self.stage.resolve(paragraph, Subject("description", at))
                if person is not None and person != NOBODY:
                    self.stage.bring(person, _NAMED)

    def _presented(self, places: Sequence[int]) -> int | None:
        """The person whom a sentence presents: `He is NAME`."""
        row = self.paragraph.tokens
        if len(places) > 2 and row[places[0]].text in ("He", "She") and row[places[1]].text in ("is", "was"):
            bearer = self.paragraph.bearers.get(places[2])
            return bearer[1] if bearer else None
        return None

    def _weight(self, stop: int) -> float:
        """How much a name that ends in front of `stop` is brought to mind where it is no subject."""
        row = self.paragraph.tokens
        behind = row[stop].text if stop < len(row) else ""
        if stop < len(row) and row[stop].kind == "clitic":
            return _OWNER
        return _INTRODUCED if behind in (",", "(", "who") else _NAMED

    def _speaker(self, q: Quotation, before: Quotation | None, same_sentence: int | None) -> int | None:
        paragraph = self.paragraph
        row = paragraph.tokens
        opener = q.first - 2
        words = sum(1 for at in range(q.first, q.stop) if row[at].kind == "word")
        if opener >= 0 and words < 8 and self._is_scare(opener):
            return None
        if _is_title(paragraph, q):
            return None
        front, back = self._surroundings(q)
        subject = reported_subject(paragraph, q, front, back)
        if subject is not None and words < _SHORT - 1 and self._is_far(front, back):
            return None
        if subject is not None:
            person = self._of_writing() if subject.kind == "writing" else self._resolved(q, subject, front)
            self.last = person
            return person
        opens = not front
        if opens and not back:
            return self._asked(q, before) if self._follows_question(q) else self.last
        if same_sentence is not None and words:
            return same_sentence
        goes_on = words >= _SHORT and before is not None and not opens and row[opener].text not in ("that", ",", ":")
        return self.last if goes_on and not self._is_elsewhere(front) else None

    def _follows_question(self, q: Quotation) -> bool:
        """Whether the reporter's question stands directly in front of a quotation."""
        at = q.first - 2
        return at >= 0 and self.paragraph.tokens[at].text == "?" and not self.paragraph.quoted[at]

    def _asked(self, q: Quotation, before: Quotation | None) -> int | None:
        """Who answers a question that the reporter puts in the same paragraph."""
        return self.stage.foremost(self._named_inside(q)) if before is None else self.last

    def _resolved(self, q: Quotation, subject: Subject, front: Sequence[int]) -> int | None:
        """The person whom the subject of a reporting clause means."""
        paragraph = self.paragraph
        if subject.kind != "pronoun":
            return self.stage.resolve(paragraph, subject)
        for at in front:
            if at in paragraph.bearers and at < subject.value:
                self.stage.bring(paragraph.bearers[at][1], _BESIDE)
        without = self._named_inside(q)
        verb = paragraph.tokens[subject.value + 1].text if subject.value + 1 < len(paragraph.tokens) else ""
        if (
            verb in ("replied", "answered", "retorted", "countered", "replies", "answers")
            and self.speakers[1] != NOBODY
        ):
            without.add(self.speakers[1])
        return self.stage.resolve(paragraph, subject, without)

    def _of_writing(self) -> int | None:
        """Who is meant where `it said` goes on with what a person had written or read out."""
        words = word_set("writing_nouns")
        return self.last if any(token.text in words for token in self.paragraph.tokens) else None

    def _is_elsewhere(self, front: Sequence[int]) -> bool:
        """Whether the sentence is about another person than the one who spoke before."""
        subject = first_subject(self.paragraph, front)
        person = subject and self.stage.resolve(self.paragraph, subject)
        return person is not None and person != self.last

    def _is_far(self, front: Sequence[int], back: Sequence[int]) -> bool:
        """Whether no verb of saying stands near a quotation inside a sentence."""
        near = [*front[-FAR:], *back[:FAR]]
        words = word_set("naming_verbs") | word_set("speech_nouns")
        verbs = (self.paragraph.bits[at] & Known.SAYING or self.paragraph.tokens[at].text in words for at in near)
        return len(front) > FAR and not any(verbs)

    def _is_scare(self, at: int) -> bool:
        """Whether a token announces a name or a word not meant: `dubbed`, but not `what he called`."""
        row = self.paragraph.tokens
        if row[at].text.lower() in ("the", "a", "an"):
            at -= 1
        word = row[at].text.lower()
        if at < 0 or self.paragraph.quoted[at] or word not in word_set("scare_words"):
            return False
        before = at - 1
        own = at > 0 and (row[before].text in ("he", "she") or before in self.paragraph.ends)
        own = own or (at > 0 and is_person_noun(self.paragraph, before))
        return not (own and word in word_set("naming_verbs"))

    def _surroundings(self, q: Quotation) -> tuple[list[int], list[int]]:
        """The tokens outside quotations in front of and behind one, within the sentences it stands in."""
        breaks = self.paragraph.breaks
        behind = q.stop + q.closed
        first = max(breaks[max(0, bisect_right(breaks, q.first - 1) - 1)], q.first - _REACH)
        end = min(breaks[min(len(breaks) - 1, bisect_left(breaks, behind))], behind + _REACH)
        front = [at for at in range(first, q.first - 1) if not self.paragraph.quoted[at]]
        back = [at for at in range(behind, end) if not self.paragraph.quoted[at]]
        tokens = self.paragraph.tokens
        return front, [] if all(tokens[at].kind == "mark" for at in back) else back


def _is_title(paragraph: Paragraph, q: Quotation) -> bool:
    """Whether marks hold the title of a work: a few words, all of the longer ones with a capital, no stop."""
    words = [at for at in range(q.first, q.stop) if paragraph.tokens[at].kind == "word"]
    if not 2 <= len(words) <= 8 or paragraph.tokens[q.stop - 1].text in ".!?":
        return False
    longer = [at for at in words if not paragraph.bits[at] & Known.OPENER or len(paragraph.tokens[at].text) > 4]
    return len(longer) > 1 and all(paragraph.tokens[at].text[0].isupper() for at in longer)
