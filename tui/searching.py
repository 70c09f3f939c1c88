"""The state of a search: the query, where it began, and the hit the reader is at."""

from __future__ import annotations

from dateline.library.matching import FoldedText, Matcher
from dateline.parsing.model import Span

__all__ = ["Search"]


class Search:
    """A search in one document."""

    def __init__(self) -> None:
        self.matcher: Matcher | None = None
        self.hit: Span | None = None
        self.origin = 0
        """Where the search was begun: what is found first stands behind it."""

    @property
    def query(self) -> str:
        """What is searched."""
        return self.matcher.query if self.matcher else ""

    @property
    def is_active(self) -> bool:
        """Whether something is searched."""
        return self.matcher is not None and bool(self.matcher)

    def begin(self, origin: int) -> None:
        """Start from a place in the text."""
        self.origin = origin

    def type(self, folded: FoldedText, query: str) -> Span | None:
        """Take the query as it is typed; the first hit from the origin on, else from the beginning."""
        self.matcher = Matcher(query, self.matcher) if query else None
        self.hit = None
        if self.matcher:
            self.hit = self.matcher.find(folded, self.origin) or self.matcher.find(folded)
        return self.hit

    def step(self, folded: FoldedText, count: int, *, here: int) -> tuple[Span | None, bool]:
        """Go on by hits, around the ends; also whether an end was passed. `here` is used where there is no hit yet."""
        if not self.matcher:
            return None, False
        wrapped = False
        hit = self.hit
        for _ in range(abs(count)):
            if count > 0:
                after = self.matcher.find(folded, hit.end if hit else here)
                edge = after or self.matcher.find(folded)
            else:
                after = self.matcher.rfind(folded, hit.start if hit else here)
                edge = after or self.matcher.rfind(folded, len(folded))
            if edge is None:
                return None, False
            wrapped = wrapped or after is None
            hit = edge
        self.hit = hit
        return hit, wrapped

    def spans_in(self, folded: FoldedText, start: int, end: int) -> list[Span]:
        """The hits that touch a stretch of the text."""
        return self.matcher.spans_in(folded, start, end) if self.matcher else []

    def count_text(self, folded: FoldedText) -> str:
        """Where the hit stands among all: `4/14`; `0/0` where there is none."""
        if not self.matcher:
            return ""
        total = self.matcher.count(folded)
        if self.hit is None:
            return f"0/{total}"
        return f"{self.matcher.rank(folded, self.hit.start) + 1}/{total}"

    def clear(self) -> None:
        """Search nothing any more."""
        self.matcher = None
        self.hit = None
