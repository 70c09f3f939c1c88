"""One grammar for all headers, anchored at the start of a block.

    stamp     = [decoration] [label [number]] item* [author] [separator] rest
    item      = date | clock [zone] | age | progress | joint
    joint     = "at" | "," | "/" | "(" … ")" | …

What a block means is not decided here: a family of stamps that agree is (see `families`).
"""

from __future__ import annotations

from dateline.parsing.lexicon import word_set

from .ages import read_age
from .clocks import read_clock
from .dates import read_date
from .names import read_author
from .progress import read_progress
from .stamp import Stamp
from .tokens import next_word, pattern, read_phrase, skip_blanks
from .words import phrase_table
from .zones import read_zone

__all__ = ["read_stamp", "read_tail_stamp"]

_DECORATION = (
    r"(?:¬|[*_#>•·●○▪▫■□◆◇▶►▼▲➤→‣⁃–—\-+|\[(]"
    r"|[\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2b00-\u2bff\ufe0e\ufe0f\U0001f000-\U0001faff])*"
)
"""Bullets, brackets, Markdown marks and emoji; nothing that could belong to the text, such as a sign of money."""
_JOINT = r"(?:¬|[,/|·•:\-–—@(]|\.(?=~))*"
_SEPARATOR = r"¬*(?:\.[-–—]+|//|[:;|·•–—\-−,»>]{1,3}|\.(?=~|$)|…)?¬*"
_HYPHENS = ("-", "‐", "‑")
_SURELY_CLOCK = r"\d{1,3}:\d\d(?!\d)|\d{4}(?=~?(?:GMT|UTC|:(?!\d)|\)|$))"
"""Most clocks by far: nothing else has to be tried there."""
_MOST_ITEMS = 8
_LONGEST_TAIL = 90
_LONGEST_HEADLINE = 250


def read_stamp(text: str, start: int, end: int) -> Stamp | None:
    """The stamp at the start of a block, or None."""
    if text.startswith("+++", start):
        return _ticker(text, start, end)
    opened = pattern(_DECORATION).match(text, start, end)
    first = opened.end() if opened else start
    stamp = _Reader(text, first, end).read()
    if stamp is None:
        return None
    bracket = max(text.rfind("[", start, first), text.rfind("(", start, first))
    opening = bracket if bracket >= 0 else first
    return _with_rest(text, stamp._replace(start=opening, decorated=first > start, bracketed=bracket >= 0), end)


def read_tail_stamp(text: str, start: int, end: int) -> Stamp | None:
    """The stamp at the end of a short block, behind a headline: `…published at 12:16`, `… | 14:05`."""
    if end - start > _LONGEST_HEADLINE:
        return None
    tail = max(start + 1, end - _LONGEST_TAIL)
    for digit in pattern(r"(?<!\d)(?<!\d[.:,])\d").finditer(text, tail, end):
        begin = _tail_start(text, start, digit.start())
        if begin is None:
            continue
        last = end - 1 if text[digit.start() - 1] in "([" and text[end - 1] in ")]" else end
        stamp = _Reader(text, digit.start(), last).items()
        if stamp and stamp.end == last and (stamp.clock or stamp.age is not None):
            return stamp._replace(start=begin, rest=end, tail=True)
    return None


def _tail_start(text: str, start: int, at: int) -> int | None:
    """Where a stamp begins whose digits stand here: glued to a headline, or behind a bar, a dash or a word."""
    said = pattern(r"(?:published|posted|updated)~at~$").search(text, max(start, at - 16), at)
    if said:
        return said.start()
    barred = pattern(r"~*[|·•–—(\[]~*$|~+-~+$").search(text, max(start, at - 5), at)
    if barred:
        return at if barred.start() > start else None
    return at if text[at - 1].isalpha() or text[at - 1] in ".!?”’\"')" else None


def _ticker(text: str, start: int, end: int) -> Stamp | None:
    closed = pattern(r"~*\+{2,}~*$").search(text, max(start + 3, end - 8), end)
    opened = pattern(r"\+{2,}~*").match(text, start, end)
    inner, inner_end = opened.end() if opened else end, closed.start() if closed else end
    if inner >= inner_end:
        return None
    stamp = _Reader(text, inner, inner_end).read()
    whole = _with_rest(text, stamp, inner_end) if stamp and stamp.clock else None
    if whole:
        return whole._replace(start=start, ticker=True)
    return Stamp(start, inner, inner, ticker=True) if closed else None


def _with_rest(text: str, stamp: Stamp, end: int) -> Stamp | None:
    """Find the separator and the rest; None where the stamp runs on into a word (`11.15pm-ish`, `19:30s`)."""
    after = stamp.end
    closing = pattern(r"~?[\])*_]+").match(text, after, end)
    after = closing.end() if closing else after
    author = read_author(text, after, end) if pattern(r"~*[,(|–—\-bvpdaBVPDA]").match(text, after, end) else None
    if author:
        return stamp._replace(author=author[0], end=after, rest=author[1], separator=",")
    match = pattern(_SEPARATOR).match(text, after, end)
    rest = match.end() if match else after
    signs = match[0].strip() if match else ""
    marked = pattern(r"[*_]+~*").match(text, rest, end)
    rest = marked.end() if marked else rest
    separator = "".join(sign for sign in signs if not sign.isspace())
    glued = rest == after and rest < end
    if glued and not (text[rest].isupper() and (stamp.clock or stamp.age is not None)):
        return None
    if rest < end and text[rest].islower() and text[after:rest] in _HYPHENS:
        return None
    chat = pattern(r"<[^<>\n]{1,40}>").match(text, rest, end) is not None
    return stamp._replace(end=after, rest=rest, separator=separator, glued=glued, chat=chat)


class _Reader:
    """Reads one stamp from left to right."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._end = end
        self._start = start

    def read(self) -> Stamp | None:
        """A label with what follows it, or items alone."""
        text, end = self._text, self._end
        label = read_phrase(text, self._start, end, phrase_table("labels"))
        if label is None or pattern(r"[’']").match(text, label[1], end):
            return self.items() or self._opened()
        kind, label_end = label
        bare = Stamp(self._start, label_end, label_end, label=text[self._start : label_end], label_kind=kind)
        found = self._behind(bare, label_end)
        number = pattern(r"~{0,2}(?:No\.?~?|#|\()?~?(\d{1,3})\)?(?![\d.:h]\d|\w)").match(text, label_end, end)
        if found is None and number:
            numbered = bare._replace(end=number.end(), number=int(number[1]))
            found = self._behind(numbered, number.end()) or numbered
        return found or bare

    def _opened(self) -> Stamp | None:
        """A clock behind a word such as `Ore`, `Kl.`, `Today`."""
        word = next_word(self._text, self._start, self._end)
        if word is None or word[0].casefold() not in word_set("update_clock_openers"):
            return None
        gap = pattern(r"[.,:]?~+").match(self._text, word.end(), self._end)
        found = _Reader(self._text, gap.end(), self._end).items() if gap else None
        return found._replace(start=self._start) if found and found.clock else None

    def _behind(self, label: Stamp, at: int) -> Stamp | None:
        joint = pattern(_JOINT).match(self._text, at, self._end)
        at = joint.end() if joint else at
        word = self._before_clock(at)
        found = _Reader(self._text, word, self._end).items()
        if found is None:
            return None
        return found._replace(start=label.start, label=label.label, label_kind=label.label_kind, number=label.number)

    def _before_clock(self, at: int) -> int:
        """Past `at`, `as of`, `um`."""
        if (at < self._end and self._text[at].isalpha()) or self._text.startswith("@", at):
            phrase = read_phrase(self._text, at, self._end, phrase_table("clock_words"))
            if phrase and phrase[0] == "before":
                return skip_blanks(self._text, phrase[1], self._end)
        return at

    def items(self) -> Stamp | None:
        """Dates, clocks with their zones, ages and match minutes, as long as they follow each other."""
        text, end = self._text, self._end
        stamp = Stamp(self._start, self._start, self._start)
        at = self._start
        for _ in range(_MOST_ITEMS):
            if at >= end:
                break
            grown = _item(text, at, end, stamp)
            if grown is None:
                break
            stamp = _past_double(text, grown, end)
            joint = pattern(_JOINT).match(text, stamp.end, end)
            at = self._before_clock(joint.end() if joint else stamp.end)
            stamp = _with_day_word(text, at, end, stamp)
        if stamp.end == self._start:
            return None
        closing = pattern(r"~?\)").match(text, stamp.end, end)
        if closing and "(" in text[self._start : stamp.end]:
            return stamp._replace(end=closing.end())
        return stamp


def _past_double(text: str, stamp: Stamp, end: int) -> Stamp:
    """Past a second copy of all that was read, which extraction leaves where a page shows a clock in two widths."""
    said = text[stamp.start : stamp.end]
    doubled = len(said) > 3 and text.startswith(said, stamp.end) and stamp.end + len(said) <= end
    return stamp._replace(end=stamp.end + len(said)) if doubled else stamp


def _with_day_word(text: str, at: int, end: int, stamp: Stamp) -> Stamp:
    """Take in `yesterday` behind a clock, where nothing of a sentence follows."""
    word = read_phrase(text, at, end, phrase_table("day_words")) if stamp.clock else None
    if word and pattern(r"~*(?:$|[:|–—)\]])").match(text, word[1], end):
        return stamp._replace(end=word[1], days_ago=int(word[0]))
    return stamp


def _item(text: str, at: int, end: int, stamp: Stamp) -> Stamp | None:
    """The stamp with the next item, or None where none follows."""
    if pattern(_SURELY_CLOCK).match(text, at, end):
        return None if stamp.progress else _with_clock(text, at, end, stamp)
    if stamp.age is None and not stamp.progress:
        age = read_age(text, at, end)
        if age:
            return stamp._replace(age=age[0], end=age[1])
    if not stamp.clock and not stamp.date and stamp.age is None and not stamp.progress:
        progress = read_progress(text, at, end)
        if progress:
            return stamp._replace(progress=progress[0], end=progress[1])
    if stamp.progress:
        return None
    if not stamp.date:
        date = read_date(text, at, end)
        if date and (date[0].day or stamp.end == stamp.start or stamp.clock is None):
            return stamp._replace(date=date[0], end=date[1])
    return _with_clock(text, at, end, stamp)


def _with_clock(text: str, at: int, end: int, stamp: Stamp) -> Stamp | None:
    clock = read_clock(text, at, end)
    if clock is None:
        return None
    after = clock[1]
    zone_at = skip_blanks(text, after, end)
    zone = read_zone(text, zone_at + 1 if text.startswith("(", zone_at) else zone_at, end)
    if zone:
        after = zone[1]
        closing = pattern(r"\)").match(text, after, end)
        after = closing.end() if closing else after
    if stamp.clock:
        # A second clock is the same moment elsewhere.
        return stamp._replace(end=after) if zone or clock[0].meridiem or clock[0].possible else None
    return stamp._replace(clock=clock[0], zone=zone[0] if zone else None, end=after)
