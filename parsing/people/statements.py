"""What is given of somebody's words without quotation marks, told without a parser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from dateline.parsing.lexicon import word_list, word_set

from .paragraphs import Paragraph
from .reporting import is_reporting
from .subjects import PAUSES, Subject, first_subject, subject_behind, subject_in_front
from .vocabulary import Known

__all__ = ["Statement", "find_statements"]

_STOPS: Final = frozenset((".", "!", "?", "…", "..."))
_MARKS: Final = frozenset('“”"„«»')
_LOOSE: Final = frozenset(
    ("added", "adds", "argued", "argues", "believed", "believes", "complained", "insisted", "insists", "thinks")
)
"""A noun with its article behind them opens a clause."""
_TOLD: Final = frozenset(("told", "tells", "telling"))
_OPENS_CLAUSE: Final = frozenset(("he", "she", "they", "it", "there", "we", "i"))
_UNSAID: Final = frozenset(("not", "never", "no", "nobody", "could", "might", "may", "would", "should", "must", "will"))
_EMPTY: Final = frozenset(("nothing", "so", "goodbye", "yes", "no", "sorry", "little", "more", "something", "much"))
_NO_CLAUSE: Final = frozenset(("to", "of", "about", "as", "who", "what", "whether", "how", "why"))
_ASIDES: Final = frozenset(("however", "though", "meanwhile", "too", "also", "instead", "then", "later", "again"))
_UNSURE: Final = frozenset(("as", "if", "whether", "unless", "when", "until"))
_REFUSING: Final = frozenset(
    ("rejected", "rejects", "denied", "denies", "refused", "declined", "declines", "dismissed")
)
_TURNS: Final = frozenset(("while", "but", "whereas", "although", "though"))
_TIMES: Final = frozenset(("last", "this", "earlier", "late", "later", "yesterday", "today", "again", "next"))
_FINITE: Final = frozenset(
    ("is", "are", "was", "were", "has", "had", "have", "will", "would", "could", "can", "may", "might", "did", "does")
)
_FARTHEST: Final = 10
"""`that` stands behind its verb among so many tokens."""
_MOST: Final = 6
"""So many verbs of one sentence are looked at."""
_LEAST: Final = 2
"""A statement has so many words at least."""


class Statement(NamedTuple):
    """Words that somebody is reported to say."""

    subject: Subject
    first: int
    """Index of their first token in the paragraph."""
    stop: int
    """Index behind their last token."""


def find_statements(paragraph: Paragraph, first: int, end: int) -> Iterator[Statement]:
    """What the sentence from token `first` to `end` reports of somebody's words; no part of it holds a quotation."""
    row = paragraph.tokens
    verbs = [at for at in range(first, end) if _may_state(paragraph, at)][:_MOST]
    if not verbs:
        return
    while end > first and row[end - 1].text in _STOPS:
        end -= 1
    places = [at for at in range(first, end) if not paragraph.quoted[at]]
    index = {at: i for i, at in enumerate(places)}
    told = first
    for at in verbs:
        if at < told:
            continue  # what somebody is reported to say another says
        found = (
            _according(paragraph, places, index[at], end)
            if row[at].text.lower() == "according"
            else _stated(paragraph, places, index[at], end)
        )
        if found is not None and _is_clear(paragraph, found):
            told = found.stop
            yield found


def _may_state(paragraph: Paragraph, at: int) -> bool:
    if paragraph.quoted[at]:
        return False
    word = paragraph.tokens[at].text
    return word in _verbs() or word in ("according", "According") or word == "Saying"


@cache
def _verbs() -> dict[str, bool]:
    """Each verb with whether a clause may follow it without `that`."""
    return {entry.lstrip("+"): entry[0] == "+" for entry in word_list("stating_verbs")}


def _is_clear(paragraph: Paragraph, found: Statement) -> bool:
    """Whether a stretch is long enough and holds no quotation."""
    words = sum(1 for at in range(found.first, found.stop) if paragraph.tokens[at].kind == "word")
    marked = any(paragraph.quoted[at] or paragraph.tokens[at].text in _MARKS for at in range(found.first, found.stop))
    return words >= _LEAST and not marked


def _according(paragraph: Paragraph, places: Sequence[int], i: int, end: int) -> Statement | None:
    """`According to NAME, C` and `C, according to NAME`."""
    row = paragraph.tokens
    subject = subject_behind(paragraph, places, i + 1) if i + 1 < len(places) else None
    if subject is None:
        return None
    if i == 0:
        comma = _comma_behind(paragraph, places, i)
        return Statement(subject, places[comma] + 1, end) if comma is not None else None
    if row[places[i - 1]].text != "," or not _is_clause(paragraph, places[0], places[i - 1]):
        return None
    return Statement(subject, places[0], places[i - 1])


def _comma_behind(paragraph: Paragraph, places: Sequence[int], i: int) -> int | None:
    """The comma that ends `according to NAME, the mayor,`: the second where an aside is in between."""
    row = paragraph.tokens
    commas = [k for k in range(i, min(len(places), i + 30)) if row[places[k]].text == ","]
    if not commas:
        return None
    behind = row[places[commas[0] + 1]].text.lower() if commas[0] + 1 < len(places) else ""
    aside = behind in ("a", "an", "the", "who", "his", "her")
    if aside and len(commas) > 1 and not any(row[at].text in _FINITE for at in places[commas[0] : commas[1]][2:]):
        return commas[1]
    return commas[0] if not aside or behind in ("a", "an", "the", "his", "her") else None


def _stated(paragraph: Paragraph, places: Sequence[int], i: int, end: int) -> Statement | None:
    """`NAME said C`, `NAME told them that C`, `C, NAME said`, `C, said NAME`, `..., adding that C`."""
    row = paragraph.tokens
    at = places[i]
    if not is_reporting(paragraph, at) or _is_unsaid(paragraph, places, i):
        return None
    if row[at].text.endswith("ing"):
        return _added(paragraph, places, i, end)
    start = _complement(paragraph, at, end)
    if start is not None:
        if _is_as_clause(paragraph, places, i):
            return None
        subject = subject_in_front(paragraph, places, i)
        stop = _stop(paragraph, start, end, relative=i > 0 and row[places[i - 1]].text == "who")
        return Statement(subject, start, stop) if subject is not None else None
    return _closing(paragraph, places, i, end)


def _is_unsaid(paragraph: Paragraph, places: Sequence[int], i: int) -> bool:
    """Whether it is said that somebody did not, or may, say something: `did not say that`."""
    return any(paragraph.tokens[at].text.lower() in _UNSAID for at in places[max(0, i - 2) : i])


def _is_as_clause(paragraph: Paragraph, places: Sequence[int], i: int) -> bool:
    """Whether the verb stands in `as NAME said` or `if NAME says`."""
    row = paragraph.tokens
    for k in range(i - 1, max(-1, i - 7), -1):
        if row[places[k]].text.lower() in _UNSURE:
            return True
        if row[places[k]].text in PAUSES:
            return False
    return False


def _complement(paragraph: Paragraph, verb: int, end: int) -> int | None:
    """The token at which the clause behind a verb of saying begins; None where no clause follows."""
    row, bits = paragraph.tokens, paragraph.bits
    at = verb + 1
    while at < end and row[at].text == "," and at + 2 < end and row[at + 1].text in _ASIDES and row[at + 2].text == ",":
        at += 3
    if at >= end:
        return None
    that = next(
        (k for k in range(at, min(end, at + _FARTHEST)) if row[k].text == "that" or row[k].text in PAUSES), None
    )
    if that is not None and row[that].text == "that" and _may_stand_between(paragraph, verb, at, that):
        that += 1
        while that < end and row[that].text in PAUSES:
            that += 1
        return that if that < end else None
    if row[at].text in PAUSES:
        return None
    word = row[verb].text
    at = _behind_time(paragraph, at, end)
    if at >= end or row[at].text.lower() in _EMPTY or row[at].text in PAUSES:
        return None
    if word in _TOLD:
        return next((k for k in range(at + 1, min(end, at + 6)) if row[k].text in _OPENS_CLAUSE), None)
    if row[at].text in _OPENS_CLAUSE:
        return at
    following = row[at].text.lower()
    if following in word_set("prepositions") or following in _NO_CLAUSE:
        return None
    if not _verbs()[word] and not (word in _LOOSE and following in ("the", "his", "her", "their")):
        return None
    return at if _is_clause(paragraph, at, end, strict=not _verbs()[word]) and not bits[at] & Known.SAYING else None


def _may_stand_between(paragraph: Paragraph, verb: int, at: int, that: int) -> bool:
    """Whether what stands between a verb and `that` is who was told, or when and where: not `the places that`."""
    if that == at:
        return True
    token = paragraph.tokens[at]
    word = token.text.lower()
    aside = word in word_set("prepositions") or word in _TIMES or word == "to"
    told = paragraph.tokens[verb].text in _TOLD | {"warned", "warns", "warning", "assured", "reminded", "informed"}
    return (aside or told or bool(paragraph.bits[at] & Known.CALENDAR)) and not _is_clause(paragraph, at, that)


def _behind_time(paragraph: Paragraph, at: int, end: int) -> int:
    """Index behind a day or a moment: `on Monday`, `last week`, `Tuesday`."""
    row, bits = paragraph.tokens, paragraph.bits
    if at + 1 < end and row[at].text in ("on", "in", "last", "earlier", "late") and bits[at + 1] & Known.CALENDAR:
        return at + 2
    if at + 1 < end and row[at].text in ("last", "this", "earlier") and row[at + 1].text in ("week", "month", "year"):
        return at + 2
    if bits[at] & Known.CALENDAR or row[at].text in ("yesterday", "today", "later", "earlier", "again"):
        return at + 1
    return at


def _is_clause(paragraph: Paragraph, first: int, end: int, *, strict: bool = False) -> bool:
    """Whether a stretch holds something like a finite verb of its own; `strict`, in front of its first pause."""
    row = paragraph.tokens
    for at in range(first + 1, min(end, first + 16)):
        word = row[at].text
        if strict and word in PAUSES:
            return False
        if (
            word in _FINITE
            or (word.islower() and word.endswith("ed"))
            or (row[at].kind == "clitic" and word[1:] in ("ll", "re", "d"))
        ):
            return True
        if word in word_set("irregular_pasts"):
            return True
    return False


def _stop(paragraph: Paragraph, start: int, end: int, *, relative: bool) -> int:
    """Where what one says ends: in front of another verb of saying, of `but`, of a source, of the main clause."""
    row = paragraph.tokens
    for at in range(start + 1, end):
        word = row[at].text
        behind = row[at + 1].text if at + 1 < end else ""
        if word in (",", ";", "—", "–") and (relative or _turns(paragraph, at + 1, end)):
            return at
        if word in ("but", "while") and row[at - 1].text != "," and _says_soon(paragraph, at, end):
            return at
        if word in ("but", "and") and behind in _REFUSING:
            return at
        if word == "and" and (_is_verb_of_saying(paragraph, at + 1, end) or (behind == "called" and at + 2 < end)):
            return at
    return end


def _turns(paragraph: Paragraph, at: int, end: int) -> bool:
    """Whether something else begins behind a comma: `adding that`, `but the council denied`, `according to`."""
    row = paragraph.tokens
    if at >= end:
        return True
    word = row[at].text
    if word == "according" or (word.endswith("ing") and paragraph.bits[at] & Known.SAYING):
        return True
    return word in _TURNS or (word == "and" and _is_verb_of_saying(paragraph, at + 1, end))


def _is_verb_of_saying(paragraph: Paragraph, at: int, end: int) -> bool:
    return at < end and paragraph.tokens[at].text in _verbs()


def _says_soon(paragraph: Paragraph, at: int, end: int) -> bool:
    return any(_is_verb_of_saying(paragraph, k, end) for k in range(at + 1, min(end, at + 6)))


def _added(paragraph: Paragraph, places: Sequence[int], i: int, end: int) -> Statement | None:
    """`NAME closed it, saying that C`, `..., adding C`."""
    row = paragraph.tokens
    if i == 0 or row[places[i - 1]].text != ",":
        return None
    start = _complement(paragraph, places[i], end)
    if start is None:
        return None
    subject = first_subject(paragraph, places[:i])
    return Statement(subject, start, _stop(paragraph, start, end, relative=False)) if subject is not None else None


def _closing(paragraph: Paragraph, places: Sequence[int], i: int, end: int) -> Statement | None:
    """`C, NAME said` and `C, said NAME, the mayor`, with nothing of weight behind."""
    row = paragraph.tokens
    at = places[i]
    comma: int | None
    if any(paragraph.quoted[places[0] : end]):
        return None
    if row[places[i - 1]].text == "," and i > 2:
        subject = subject_behind(paragraph, places, i)
        comma = i - 1
    else:
        subject, comma = subject_in_front(paragraph, places, i), _comma_in_front(paragraph, places, i)
        rest = [k for k in range(at + 1, end) if row[k].text in _FINITE]
        if rest or (at + 1 < end and row[at].text != "told" and not _is_trailer(paragraph, at + 1)):
            return None
    if subject is None or comma is None or comma < 2 or subject.kind == "other":
        return None
    start, stop = places[0], places[comma]
    lead = row[start].text.lower() in word_set("prepositions") | word_set("subordinators")
    if not _is_clause(paragraph, start, stop) or (lead and "," not in [row[k].text for k in range(start, stop)]):
        return None
    return Statement(subject, start, stop)


def _comma_in_front(paragraph: Paragraph, places: Sequence[int], i: int) -> int | None:
    """The comma in front of the subject of a closing clause: `C, NAME, the mayor, said`."""
    row = paragraph.tokens
    for k in range(i - 1, max(0, i - 12), -1):
        if row[places[k]].text != ",":
            continue
        behind = places[k + 1]
        opens = behind in paragraph.bearers or row[behind].text in ("he", "she", "the")
        titled = paragraph.bits[behind] & (Known.ROLE | Known.HONORIFIC | Known.MODIFIER)
        if opens or titled:
            return k
    return None


def _is_trailer(paragraph: Paragraph, at: int) -> bool:
    """Whether what follows the verb is a place or a time: `on Monday`, `in a statement`."""
    token = paragraph.tokens[at]
    word = token.text.lower()
    return word in word_set("prepositions") or bool(paragraph.bits[at] & Known.CALENDAR) or word in _ASIDES
