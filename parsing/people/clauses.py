"""The clause that says whose words a quotation holds, told without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dateline.parsing.lexicon import word_set

from .paragraphs import Paragraph, Quotation
from .reporting import is_passive, is_reporting
from .subjects import OTHER, Subject, first_subject, lead_length, subject_behind, subject_in_front
from .vocabulary import Known

__all__ = ["FAR", "reported_subject"]

FAR: Final = 14
"""A clause behind a quotation has its verb of saying among so many tokens."""
_FARTHER: Final = 34
"""Or among so many, where it opens with a name: `NAME, the mayor, who has led the town since May, said`."""
_ENDS: Final = frozenset((",", "!", "?", "—", "...", "…"))
_DASHES: Final = frozenset(("—", "–", "--"))


def reported_subject(paragraph: Paragraph, q: Quotation, front: Sequence[int], back: Sequence[int]) -> Subject | None:
    """Who is said to say a quotation; None where no clause says it.

    `front` and `back` are the tokens outside quotations before and behind it, in the sentences it stands in.
    """
    row = paragraph.tokens
    ended = row[q.stop - 1].text in _ENDS
    paused = bool(back) and row[back[0]].text in (",", "—", "–")
    if ended or not front or (paused and not _has_verb(paragraph, front)):
        return _behind(paragraph, back) or _in_front(paragraph, front, back)
    return _in_front(paragraph, front, back) or _behind(paragraph, back)


def _has_verb(paragraph: Paragraph, front: Sequence[int]) -> bool:
    """Whether a verb of saying stands in front of a quotation in its own clause."""
    naming = word_set("naming_verbs")
    return any(is_reporting(paragraph, at) or paragraph.tokens[at].text in naming for at in front[-FAR:])


def _behind(paragraph: Paragraph, back: Sequence[int]) -> Subject | None:
    """The subject of a reporting clause that follows: `..., he said`, `... said the mayor`, `according to`."""
    row = paragraph.tokens
    places = list(back)
    while places and row[places[0]].text in (",", "—", "–", "as"):
        places = places[1:]
    named = bool(places) and places[0] in paragraph.bearers
    if named and row[back[0]].text in _DASHES and paragraph.bearers[places[0]][0] > places[-1]:
        return Subject("person", paragraph.bearers[places[0]][1])
    for i, at in enumerate(places[: _FARTHER if named else FAR]):
        if row[at].text == "according" and i + 1 < len(places):
            return subject_behind(paragraph, places, i + 1)
        if is_reporting(paragraph, at) or _is_put(paragraph, at):
            if i == 0:
                return subject_behind(paragraph, places, i)
            if i == 1 and row[places[0]].text == "it":
                return Subject("writing", -1)
            return subject_in_front(paragraph, places, i)
        if row[at].text in (".", ";", ":") or (i and row[at].text in ("while", "but", "whereas")):
            break
    return None


def _is_put(paragraph: Paragraph, at: int) -> bool:
    """Whether a token is the verb of `as he put it` or `put it down to`."""
    row = paragraph.tokens
    return row[at].text in ("put", "puts") and at + 1 < len(row) and row[at + 1].text in ("it", "down")


def _in_front(paragraph: Paragraph, front: Sequence[int], back: Sequence[int]) -> Subject | None:
    """The subject of the nearest reporting verb in front: `He said the army was “...”`."""
    row = paragraph.tokens
    main = lead_length(paragraph, front)
    untold = False
    for i in range(len(front) - 1, (main if main + 1 < len(front) else 0) - 1, -1):
        at = front[i]
        word = row[at].text.lower()
        if i + 1 < len(front) and (word == "according" or (word == "words" and row[front[i + 1]].text == "of")):
            return subject_behind(paragraph, front, i + 1)
        if is_passive(paragraph, at) and paragraph.bits[at] & Known.SAYING:
            agent = _agent(paragraph, front, i)
            if agent is not None:
                return agent
            untold = True
            continue
        naming = word in word_set("naming_verbs") and not is_passive(paragraph, at)
        if not (naming or _is_put(paragraph, at) or is_reporting(paragraph, at)) or _is_relative(paragraph, front, i):
            continue
        if word.endswith("ing"):
            return _of_participle(paragraph, front, i, back)
        if i and row[front[i - 1]].text == "," and i + 1 < len(front) and front[i + 1] in paragraph.bearers:
            return subject_behind(paragraph, front, i)
        return subject_in_front(paragraph, front, i)
    if untold:
        return OTHER
    if len(front) > 1 and row[front[-1]].text == ":":
        return _in_front_of_colon(paragraph, front)
    if any(row[at].text in word_set("speech_nouns") for at in front):
        return first_subject(paragraph, front)
    if not back and len(front) > 1 and row[front[0]].text in ("For", "To") and front[1] in paragraph.bearers:
        return first_subject(paragraph, front)
    return None


def _in_front_of_colon(paragraph: Paragraph, front: Sequence[int]) -> Subject | None:
    """`NAME: “...”`, `NAME shrugged: “...”`, `NAME's message was clear: “...”`."""
    row = paragraph.tokens
    if front[-2] in paragraph.ends:
        return Subject("person", paragraph.bearers[paragraph.ends[front[-2]]][1])
    for i, at in enumerate(front):
        told = row[at].text in word_set("writing_nouns") or row[at].text in word_set("speech_nouns")
        if told and i > 1 and row[front[i - 1]].kind == "clitic" and front[i - 2] in paragraph.ends:
            return Subject("person", paragraph.bearers[paragraph.ends[front[i - 2]]][1])
    subject = first_subject(paragraph, front)
    return subject if subject is not None and subject.kind != "other" else None


def _is_relative(paragraph: Paragraph, front: Sequence[int], at: int) -> bool:
    """Whether a verb belongs to a relative clause that a comma closes in front of the quotation."""
    row = paragraph.tokens
    if at == 0 or row[front[at - 1]].text != "who":
        return False
    return any(row[place].text == "," for place in front[at + 1 : -1])


def _of_participle(paragraph: Paragraph, front: Sequence[int], at: int, back: Sequence[int]) -> Subject | None:
    """The subject of `saying`: that of the sentence, in front of it or behind the clause it opens."""
    row = paragraph.tokens
    if at == 0:
        places = [*front, *back]
        comma = next((i for i, place in enumerate(places) if i > at and row[place].text == ","), None)
        return first_subject(paragraph, places[comma + 1 :]) if comma is not None else None
    return first_subject(paragraph, front[:at])


def _agent(paragraph: Paragraph, front: Sequence[int], at: int) -> Subject | None:
    """Who is behind a passive verb: `was described by NAME as`; None where the text does not say."""
    by = next((i for i in range(at + 1, min(at + 4, len(front))) if paragraph.tokens[front[i]].text == "by"), None)
    return subject_behind(paragraph, front, by) if by is not None else None
