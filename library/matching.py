"""The one matcher of the search in a document: finding, lighting, counting and jumping all ask it.

A query in small letters finds any case; one with a capital finds that case only. Accents are ignored, typographic
quotation marks and dashes equal plain ones, and white space finds any run of white space, line breaks included.
Hits do not overlap: they are counted from the left, as `str.count` does.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from dateline.parsing.model import Span

from .folding import FILLER, FoldedText, fold, lower

__all__ = ["FoldedText", "Matcher"]

BLOCK = 1 << 16
"""Where hits may overlap each other (`ana` in `banana`), counting from the left begins anew at each multiple of this
many characters, so that no question about one place reads the whole document."""
LONGEST_GAP = 1000
"""The longest run of white space that white space in the query finds, in characters."""
MOST_MARKS = 8
"""The most combining marks on one letter that are passed over."""
REMEMBERED_HITS = 4096
"""How many hits are kept for the next letter."""


class _Hits:
    """The first hits in a document: where each starts, whether these are all, and how many there are if it is known."""

    __slots__ = ("all_known", "folded", "starts", "total")

    def __init__(self, folded: FoldedText, starts: array[int], all_known: bool) -> None:
        self.folded = folded
        self.starts = starts
        self.all_known = all_known
        self.total = len(starts) if all_known else None


class Matcher:
    """A query, ready to be asked about any folded text.

    While somebody types, pass the matcher of the query before as `previous`: where the query grew and that one had few
    hits, only these are read again.
    """

    __slots__ = ("_candidates", "_gaps", "_known", "_needle", "_overlaps", "_pattern", "case_sensitive", "query")

    def __init__(self, query: str, previous: Matcher | None = None) -> None:
        self.query = query
        self.case_sensitive = any(c.isupper() or c.istitle() for c in query)
        needle = re.sub(" +", " ", fold(query).replace(FILLER, ""))
        if needle == " ":
            needle = ""
        self._needle = needle if self.case_sensitive else lower(needle)
        self._gaps = self._needle.strip(" ").count(" ")
        self._overlaps = any(self._needle.startswith(self._needle[i:]) for i in range(1, len(self._needle)))
        self._pattern: tuple[bool, re.Pattern[str]] | None = None
        self._known: _Hits | None = None
        self._candidates = previous._known if previous is not None and self._extends(previous) else None

    def __bool__(self) -> bool:
        """Whether the query holds anything to look for; blanks alone are nothing."""
        return bool(self._needle)

    def find(self, folded: FoldedText, start: int = 0) -> Span | None:
        """The first hit that starts at `start` or behind it."""
        known = self._all_known(folded)
        if known is not None:
            at = bisect_left(known, start)
            return self._span(folded, known[at]) if at < len(known) else None
        first = next(self._starts(folded, max(0, start), len(folded)), None)
        return None if first is None else self._span(folded, first)

    def rfind(self, folded: FoldedText, before: int) -> Span | None:
        """The last hit that starts before `before`."""
        known = self._all_known(folded)
        if known is not None:
            at = bisect_left(known, before)
            return self._span(folded, known[at - 1]) if at else None
        before = min(before, len(folded))
        if self and self._is_plain(folded) and not self._overlaps:
            at = self._haystack(folded).rfind(self._needle, 0, max(0, before - 1 + len(self._needle)))
            return self._span(folded, at) if at >= 0 else None
        for block in range((before - 1) // BLOCK * BLOCK, -1, -BLOCK):
            starts = list(self._starts(folded, block, min(before, block + BLOCK)))
            if starts:
                return self._span(folded, starts[-1])
        return None

    def count(self, folded: FoldedText, limit: int | None = None) -> int:
        """How many hits there are; with a limit, counting stops there."""
        known = self._first_hits(folded)
        if limit is not None and (known.all_known or limit <= len(known.starts)):
            return min(limit, len(known.starts))
        if known.total is None:
            known.total = self._count_before(folded, len(folded))
        return known.total if limit is None else min(known.total, limit)

    def rank(self, folded: FoldedText, start: int) -> int:
        """How many hits start before `start`: the number of the hit there, from 0."""
        return self._count_before(folded, min(start, len(folded)))

    def spans_in(self, folded: FoldedText, start: int, end: int) -> list[Span]:
        """All hits that touch the characters from `start` to `end`, with those that reach over an edge."""
        first = max(0, start - self._longest(folded) + 1)
        known = self._all_known(folded)
        if known is not None:
            spans = [self._span(folded, at) for at in known[bisect_left(known, first) : bisect_left(known, end)]]
        else:
            spans = [self._span(folded, at) for at in self._starts(folded, first, min(end, len(folded)))]
        return [span for span in spans if span.end > start]

    def all_positions(self, folded: FoldedText) -> array[int]:
        """Where each hit starts, in order. Worked out once."""
        known = self._all_known(folded)
        if known is None:
            known = array("q", self._starts(folded, 0, len(folded)))
            self._known = _Hits(folded, known, all_known=True)
        return known

    def _extends(self, previous: Matcher) -> bool:
        """Whether each hit of this query starts where one of the previous query does."""
        if not previous or previous._overlaps or self._overlaps:
            return False
        needle = self._needle if previous.case_sensitive else lower(self._needle)
        return needle.startswith(previous._needle)

    def _haystack(self, folded: FoldedText) -> str:
        lowered, cased, _ = folded.whole()
        return cased if self.case_sensitive else lowered

    def _is_plain(self, folded: FoldedText) -> bool:
        """Whether a hit is the needle to the letter, so that `str.find` finds it."""
        return not self._gaps and not folded.whole()[2]

    def _longest(self, folded: FoldedText) -> int:
        """The most characters a hit can have."""
        marks = MOST_MARKS if folded.whole()[2] else 0
        return len(self._needle) * (1 + marks) + self._gaps * LONGEST_GAP

    def _compiled(self, folded: FoldedText) -> re.Pattern[str]:
        """The needle where white space or marks stretch it. Possessive, hence linear."""
        with_marks = folded.whole()[2]
        if self._pattern is None or self._pattern[0] != with_marks:
            marks = f"{FILLER}{{0,{MOST_MARKS}}}+" if with_marks else ""
            gap = f" [ {FILLER}]{{0,{LONGEST_GAP - 1}}}+"
            inner = range(1, len(self._needle) - 1)
            pieces = [gap if c == " " and i in inner else re.escape(c) + marks for i, c in enumerate(self._needle)]
            self._pattern = with_marks, re.compile("".join(pieces))
        return self._pattern[1]

    def _span(self, folded: FoldedText, start: int) -> Span:
        """The hit that starts there."""
        if self._is_plain(folded):
            return Span(start, start + len(self._needle))
        found = self._compiled(folded).match(self._haystack(folded), start)
        return Span(start, found.end() if found else start)

    def _windows(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        """Stretches to count through from the left that together hold the hits from `start` to `stop`."""
        if not self._overlaps:
            yield start, stop
            return
        for block in range(start // BLOCK * BLOCK, stop, BLOCK):
            yield block, min(block + BLOCK, stop)

    def _starts(self, folded: FoldedText, start: int, stop: int) -> Iterator[int]:
        """Where the hits start, from `start` on and before `stop`."""
        if not self:
            return
        text, needle, length = self._haystack(folded), self._needle, len(self._needle)
        if self._is_plain(folded):
            for first, last in self._windows(start, stop):
                at = text.find(needle, first, last - 1 + length)
                while at >= 0:
                    if at >= start:
                        yield at
                    at = text.find(needle, at + length, last - 1 + length)
            return
        pattern, longest = self._compiled(folded), self._longest(folded)
        for first, last in self._windows(start, stop):
            for found in pattern.finditer(text, first, last - 1 + longest):
                at = found.start()
                if at >= last:
                    break
                if at >= start:
                    yield at

    def _all_known(self, folded: FoldedText) -> array[int] | None:
        """Where all hits start, if that was worked out or follows from the query before."""
        if self._known is None or self._known.folded is not folded:
            self._known = self._narrowed(folded)
        return self._known.starts if self._known is not None and self._known.all_known else None

    def _narrowed(self, folded: FoldedText) -> _Hits | None:
        """All hits, read off the hits of the query before."""
        before = self._candidates
        if (
            before is None
            or before.folded is not folded
            or not before.all_known
            or len(before.starts) > REMEMBERED_HITS
        ):
            return None
        text, needle = self._haystack(folded), self._needle
        if self._is_plain(folded):
            starts = [at for at in before.starts if text.startswith(needle, at)]
        else:
            match = self._compiled(folded).match
            starts = [at for at in before.starts if match(text, at)]
        return _Hits(folded, array("q", starts), all_known=True)

    def _first_hits(self, folded: FoldedText) -> _Hits:
        self._all_known(folded)
        if self._known is None:
            starts = array("q", islice(self._starts(folded, 0, len(folded)), REMEMBERED_HITS + 1))
            self._known = _Hits(folded, starts[:REMEMBERED_HITS], len(starts) <= REMEMBERED_HITS)
        return self._known

    def _count_before(self, folded: FoldedText, stop: int) -> int:
        """How many hits start before `stop`."""
        known = self._first_hits(folded)
        if known.all_known or stop <= known.starts[-1]:
            return bisect_left(known.starts, stop)
        if self._is_plain(folded):
            text, needle, length = self._haystack(folded), self._needle, len(self._needle)
            if known.total is not None and stop > len(text) // 2 and not self._overlaps:
                return known.total - text.count(needle, stop)
            return sum(text.count(needle, first, last - 1 + length) for first, last in self._windows(0, stop))
        return len(known.starts) + sum(1 for _ in self._starts(folded, known.starts[-1] + 1, stop))
