"""The matcher of the search in a document, against a slow one that reads character by character."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.library import matching
from dateline.library.folding import FILLER, fold, lower
from dateline.library.matching import FoldedText, Matcher
from dateline.parsing.model import Span

CASES = Path(__file__).with_name("matching.txt")
ALPHABET = "aabAB áÁé’'“\"–- \n\t\xad\u0301"
TEXTS = st.text(ALPHABET, max_size=60)
QUERIES = st.text(ALPHABET, min_size=1, max_size=5)


def read_cases() -> Iterator[tuple[str, str, str, list[str]]]:
    """Title, text, query and the hits as the text has them; backslash escapes stand for what cannot be seen."""
    for case in CASES.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in case.splitlines() if not line.startswith("#")]
        if lines:
            title, text, query, *hits = (
                line.encode("latin-1", "backslashreplace").decode("unicode_escape") for line in lines
            )
            yield title, text, query.strip("/"), [hit.strip("|") for hit in hits]


@pytest.mark.parametrize(("title", "text", "query", "hits"), read_cases())
def test_a_query_finds_what_it_means(title: str, text: str, query: str, hits: list[str]) -> None:
    """A query finds exactly the stretches of the text that are given for it."""
    matcher, folded = Matcher(query), FoldedText(text)

    assert hits == [text[span.start : span.end] for span in matcher.spans_in(folded, 0, len(text))]


def plain(character: str) -> str:
    """What a character of the tests' alphabet is searched as."""
    if character.isspace():
        return " "
    base = unicodedata.normalize("NFD", character)[0]
    return {"’": "'", "“": '"', "–": "-"}.get(base, base)


def unseen(character: str) -> bool:
    """Whether a character of the tests' alphabet is passed over."""
    return character in "\xad\u0301"


def hit_at(text: str, start: int, query: str, cased: bool) -> int | None:
    """Where the hit ends that starts there; None without one."""
    at = start
    for index, wanted in enumerate(query):
        if at >= len(text) or unseen(text[at]):
            return None
        found = plain(text[at])
        if wanted != (found if cased else found.lower()):
            return None
        at += 1
        inside = 0 < index < len(query) - 1 and wanted == " "
        while at < len(text) and (unseen(text[at]) or (inside and text[at].isspace())):
            at += 1
    return at


def slow_hits(text: str, query: str) -> list[Span]:
    """All hits, counted from the left in each block."""
    cased = any(c.isupper() for c in query)
    wanted = " ".join("".join(plain(c) for c in query if not unseen(c)).replace(" ", "\n ").split("\n"))
    wanted = "".join(c for i, c in enumerate(wanted) if c != " " or i == 0 or wanted[i - 1] != " ")
    hits: list[Span] = []
    if not wanted.strip():
        return hits
    for block in range(0, len(text), matching.BLOCK):
        at = block
        while at < min(block + matching.BLOCK, len(text)):
            end = hit_at(text, at, wanted, cased)
            if end is not None:
                hits.append(Span(at, end))
            at = end or at + 1
    return hits


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks so small that hits lie on their edges, and a memory that overflows."""
    monkeypatch.setattr(matching, "BLOCK", 16)
    monkeypatch.setattr(matching, "REMEMBERED_HITS", 3)


def check(matcher: Matcher, text: str, folded: FoldedText, start: int, end: int) -> None:
    """Hold every question to the slow answer."""
    hits = slow_hits(text, matcher.query)

    assert matcher.find(folded, start) == next((hit for hit in hits if hit.start >= start), None)
    assert matcher.rfind(folded, start) == next((hit for hit in reversed(hits) if hit.start < start), None)
    assert matcher.spans_in(folded, start, end) == [hit for hit in hits if hit.start < end and hit.end > start]
    assert matcher.rank(folded, start) == sum(1 for hit in hits if hit.start < start)
    assert matcher.count(folded, 2) == min(2, len(hits))
    assert matcher.count(folded) == len(hits)
    assert matcher.rank(folded, start) == sum(1 for hit in hits if hit.start < start)


@given(TEXTS, QUERIES, st.integers(0, 70), st.integers(0, 70))
def test_every_question_has_the_slow_answer(text: str, query: str, start: int, end: int) -> None:
    """Finding, lighting, counting and ranking agree with the reference, before and after all hits are known."""
    matcher, folded = Matcher(query), FoldedText(text)

    check(matcher, text, folded, start, end)
    assert list(matcher.all_positions(folded)) == [hit.start for hit in slow_hits(text, query)]
    check(matcher, text, folded, start, end)


@given(TEXTS, st.text(ALPHABET, min_size=2, max_size=6), st.integers(0, 70))
def test_typing_letter_by_letter_finds_the_same(text: str, query: str, start: int) -> None:
    """A matcher that narrows the hits of the query before it answers as one that starts anew."""
    folded, matcher = FoldedText(text), None
    for length in range(1, len(query) + 1):
        matcher = Matcher(query[:length], matcher)
        check(matcher, text, folded, start, start + 10)


@given(st.text(max_size=50), st.integers(1, 20))
def test_folding_in_pieces_keeps_the_length(text: str, chars: int) -> None:
    """A text folded piece by piece is as long as it was and equals the text folded at once."""
    pieces = FoldedText(text)
    while not pieces.fold_some(chars):
        assert not pieces.done
    lowered, cased, with_marks = pieces.whole()

    assert fold(text) == cased
    assert lower(fold(text)) == lowered
    assert len(text) == len(lowered)
    assert (FILLER in cased) == with_marks


def test_every_character_folds_to_one() -> None:
    """No character of Unicode grows or vanishes when it is folded, in any case."""
    everything = "".join(map(chr, range(sys.maxunicode + 1)))

    assert len(everything) == len(lower(fold(everything)))
    assert [c for c in map(chr, range(0x3000)) if len(lower(fold(c))) != 1] == []


def test_all_white_space_is_blank() -> None:
    """Whatever Python calls white space is searched as a blank."""
    blanks = [c for c in map(chr, range(sys.maxunicode + 1)) if c.isspace()]

    assert {" "} == set(map(fold, blanks))


def test_a_text_may_be_asked_before_it_is_folded() -> None:
    """A question about a text that is folded in part gets the answer of the whole text."""
    folded = FoldedText("one two three")
    folded.fold_some(3)

    assert Span(8, 13) == Matcher("three").find(folded)
    assert folded.done


def test_a_matcher_may_ask_one_text_after_another() -> None:
    """What a matcher remembers of one text does not answer for the next."""
    matcher, first, second = Matcher("a"), FoldedText("aaa"), FoldedText("ba")

    assert [matcher.count(first), matcher.count(second), matcher.count(first)] == [3, 1, 3]


def test_white_space_matches_only_so_far() -> None:
    """A run of white space longer than a reader would call one gap is none."""
    near = "a" + " " * matching.LONGEST_GAP + "b"
    far = "a" + " " * (matching.LONGEST_GAP + 1) + "b"

    assert Matcher("a b").count(FoldedText(near)) == 1
    assert Matcher("a b").count(FoldedText(far)) == 0
