"""Whose words stand between quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.parsing.lexicon import word_set

from .paragraphs import Paragraph, Quotation
from .reporting import is_passive, is_reporting
from .speakers import Cast, Stage
from .subjects import Subject, first_subject, lead_length, subject_behind, subject_in_front
from .vocabulary import Known

__all__ = ["Spoken", "find_speakers"]

_SHORT: Final = 4
"""A fragment of fewer words needs a verb of saying of its own."""
_REACH: Final = 120
"""So many tokens around a quotation are looked at: no sentence is longer that was not made to be slow."""
_FAR: Final = 14
"""A clause behind a quotation has its verb of saying among so many tokens."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation and the number of the person whose words it holds."""

    quotation: Quotation
    person: int


def find_speakers(paragraphs: Iterable[Paragraph], cast: Cast) -> list[Spoken]:
    """The quotations that are a person's own words. What an institution says is nobody's."""
    found: list[Spoken] = []
    stage = Stage(cast)
    passage = -1
    last: int | None = None
    unclosed = announced = False
    for paragraph in paragraphs:
        if paragraph.passage != passage:
            passage, stage, last, unclosed = paragraph.passage, Stage(cast), None, False
            announced = False
        goes_on = unclosed or announced or _is_all_quotation(paragraph)
        reader = _Reader(paragraph, stage, last if goes_on else None)
        found += reader.read()
        if not paragraph.headline:
            last = reader.last
        announced = paragraph.tokens[-1].text in (":", ",")
        unclosed = bool(paragraph.quotations) and not paragraph.quotations[-1].closed
    return found


def _is_all_quotation(paragraph: Paragraph) -> bool:
    """Whether a paragraph holds nothing but quotations: then the one before says whose they are."""
    inside = sum(q.stop - q.first + 2 for q in paragraph.quotations)
    return inside >= len(paragraph.tokens) - 1


class _Reader:
    """Goes through one paragraph from left to right."""

    def __init__(self, paragraph: Paragraph, stage: Stage, carried: int | None) -> None:
        self.paragraph = paragraph
        self.stage = stage
        self.last = carried
        """The speaker of the quotation before, or the person who acts."""
        self._quoted = [False] * (len(paragraph.tokens) + 1)
        for q in paragraph.quotations:
            for at in range(max(0, q.first - 1), min(len(paragraph.tokens), q.stop + q.closed)):
                self._quoted[at] = True

    def read(self) -> list[Spoken]:
        found: list[Spoken] = []
        quotations = self.paragraph.quotations
        at = 0
        spoken_in: tuple[int, int | None] = (-1, None)
        for n, (first, end) in enumerate(zip(self.paragraph.breaks, self.paragraph.breaks[1:], strict=False)):
            while at < len(quotations) and quotations[at].first <= end:
                q = quotations[at]
                before = quotations[at - 1] if at else None
                person = self._speaker(q, before, spoken_in[1] if spoken_in[0] == n else None)
                spoken_in = (n, person)
                if person is not None:
                    found.append(Spoken(q, person))
                at += 1
            self._act(first, end)
        return found

    def _act(self, first: int, end: int) -> None:
        """Let the subject of a sentence be the one whom pronouns mean from here on."""
        places = [at for at in range(first, end) if not self._quoted[at]]
        for at in places:
            if at in self.paragraph.bearers:
                self.stage.name(self.paragraph.bearers[at][1])
        subject = first_subject(self.paragraph, places)
        person = subject and self.stage.resolve(self.paragraph, subject)
        if person is not None:
            self.stage.enter(person)
            self.last = person
        elif subject is not None and subject.kind == "other" and places:
            self.last = self.last if self._quoted[first] else None

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
        subject = self._reported(q, front, back)
        if subject is not None and words < _SHORT - 1 and self._is_far(front, back):
            return None
        if subject is not None:
            person = self.stage.resolve(paragraph, subject)
            self.last = person
            return person
        opens = not front
        if opens and not back:
            return self.last
        if same_sentence is not None and words:
            return same_sentence
        goes_on = words >= _SHORT and before is not None and not opens and row[opener].text not in ("that", ",", ":")
        return self.last if goes_on and not self._is_elsewhere(front) else None

    def _is_elsewhere(self, front: Sequence[int]) -> bool:
        """Whether the sentence is about another person than the one who spoke before."""
        subject = first_subject(self.paragraph, front)
        person = subject and self.stage.resolve(self.paragraph, subject)
        return person is not None and person != self.last

    def _is_far(self, front: Sequence[int], back: Sequence[int]) -> bool:
        """Whether no verb of saying stands near a quotation inside a sentence."""
        near = [*front[-_FAR:], *back[:_FAR]]
        words = word_set("naming_verbs") | word_set("speech_nouns")
        verbs = (self.paragraph.bits[at] & Known.SAYING or self.paragraph.tokens[at].text in words for at in near)
        return len(front) > _FAR and not any(verbs)

    def _is_scare(self, at: int) -> bool:
        """Whether a token announces a name or a word not meant: `dubbed`, but not `what he called`."""
        row = self.paragraph.tokens
        if row[at].text.lower() in ("the", "a", "an"):
            at -= 1
        word = row[at].text.lower()
        if at < 0 or self._quoted[at] or word not in word_set("scare_words"):
            return False
        own = at > 0 and (row[at - 1].text in ("he", "she") or at - 1 in self.paragraph.ends)
        return not (own and word in word_set("naming_verbs"))

    def _surroundings(self, q: Quotation) -> tuple[list[int], list[int]]:
        """The tokens outside quotations in front of and behind one, within the sentences it stands in."""
        breaks = self.paragraph.breaks
        behind = q.stop + q.closed
        first = max(breaks[max(0, bisect_right(breaks, q.first - 1) - 1)], q.first - _REACH)
        end = min(breaks[min(len(breaks) - 1, bisect_left(breaks, behind))], behind + _REACH)
        front = [at for at in range(first, q.first - 1) if not self._quoted[at]]
        back = [at for at in range(behind, end) if not self._quoted[at]]
        tokens = self.paragraph.tokens
        return front, [] if all(tokens[at].kind == "mark" for at in back) else back

    def _reported(self, q: Quotation, front: Sequence[int], back: Sequence[int]) -> Subject | None:
        row = self.paragraph.tokens
        last = row[q.stop - 1].text
        paused = last in (",", "!", "?", "—", "...", "…") or bool(back and row[back[0]].text in (",", "—", "–"))
        if paused or not front:
            return self._behind(back) or self._in_front(front, back)
        return self._in_front(front, back) or self._behind(back)

    def _behind(self, back: Sequence[int]) -> Subject | None:
        """The subject of a reporting clause that follows: `..., he said`, `... said the mayor`, `according to`."""
        paragraph = self.paragraph
        row = paragraph.tokens
        places = list(back)
        while places and row[places[0]].text in (",", "—", "–", "as"):
            places = places[1:]
        for i, at in enumerate(places[:_FAR]):
            if row[at].text == "according" and i + 1 < len(places):
                return subject_behind(paragraph, places, i + 1)
            if is_reporting(paragraph, at):
                if i == 0:
                    return subject_behind(paragraph, places, i)
                return subject_in_front(paragraph, places, i)
            if row[at].text in (".", ";", ":"):
                break
        return None

    def _in_front(self, front: Sequence[int], back: Sequence[int]) -> Subject | None:
        """The subject of the nearest reporting verb in front: `He said the army was “...”`."""
        paragraph = self.paragraph
        row = paragraph.tokens
        main = lead_length(paragraph, front)
        for i in range(len(front) - 1, (main if main + 1 < len(front) else 0) - 1, -1):
            at = front[i]
            word = row[at].text.lower()
            if word == "according" and i + 1 < len(front):
                return subject_behind(paragraph, front, i + 1)
            if is_passive(paragraph, at) and paragraph.bits[at] & Known.SAYING:
                return _agent(paragraph, front, i)
            naming = word in word_set("naming_verbs") and not is_passive(paragraph, at)
            if not naming and not is_reporting(paragraph, at):
                continue
            if self._is_relative(front, i):
                continue
            if word.endswith("ing"):
                return self._of_participle(front, i, back)
            return subject_in_front(paragraph, front, i)
        if len(front) > 1 and row[front[-1]].text == ":" and front[-2] in paragraph.ends:
            return Subject("person", paragraph.bearers[paragraph.ends[front[-2]]][1])
        if any(row[at].text in word_set("speech_nouns") for at in front):
            return first_subject(paragraph, front)
        return None

    def _is_relative(self, front: Sequence[int], at: int) -> bool:
        """Whether a verb belongs to a relative clause that a comma closes in front of the quotation."""
        row = self.paragraph.tokens
        if at == 0 or row[front[at - 1]].text != "who":
            return False
        return any(row[place].text == "," for place in front[at + 1 : -1])

    def _of_participle(self, front: Sequence[int], at: int, back: Sequence[int]) -> Subject | None:
        """The subject of `saying`: that of the sentence, in front of it or behind the clause it opens."""
        row = self.paragraph.tokens
        if at == 0:
            places = [*front, *back]
            comma = next((i for i, place in enumerate(places) if i > at and row[place].text == ","), None)
            return first_subject(self.paragraph, places[comma + 1 :]) if comma is not None else None
        return first_subject(self.paragraph, front[:at])


def _agent(paragraph: Paragraph, front: Sequence[int], at: int) -> Subject:
    """Who is behind a passive verb: `was described by NAME as`; nobody where the text does not say."""
    by = next((i for i in range(at + 1, min(at + 4, len(front))) if paragraph.tokens[front[i]].text == "by"), None)
    subject = subject_behind(paragraph, front, by) if by is not None else None
    return subject or Subject("other", -1)


def _is_title(paragraph: Paragraph, q: Quotation) -> bool:
    """Whether marks hold the title of a work: a few words, all of the longer ones with a capital, no stop."""
    words = [at for at in range(q.first, q.stop) if paragraph.tokens[at].kind == "word"]
    if not 2 <= len(words) <= 8 or paragraph.tokens[q.stop - 1].text in ".!?":
        return False
    longer = [at for at in words if not paragraph.bits[at] & Known.OPENER or len(paragraph.tokens[at].text) > 4]
    return len(longer) > 1 and all(paragraph.tokens[at].text[0].isupper() for at in longer)
