"""Names given to somebody in so many words: `Ann Bell, known as Belly`, `Belly, as voters call her`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.parsing.language import Token

from .folding import fold
from .mentions import Mention
from .name_form import NameForm
from .vocabulary import Known, known

__all__ = ["find_bynames"]

_NAMING = frozenset(("known", "called", "nicknamed", "dubbed", "aka", "alias", "born", "nee", "ne"))
"""What stands, alone or with `as` behind it, between a name and another of the same person."""
_SPELT = frozenset(("spelled", "spelt", "written", "transliterated", "rendered"))
"""What stands, alone or with `as` behind it, between a name and another spelling of it."""
_PLAINLY = frozenset(("nicknamed", "aka", "alias", "nee"))
"""Of these, what needs nothing in front to mean it."""
_OPENING = frozenset(
    (",", "(", "also", "better", "best", "often", "sometimes", "widely", "popularly", "commonly", "fondly", "is", "was")
)
"""What stands in front of the others: `Ann Bell, known as`, but not `a group known as`, not `Ann Bell called`."""
_CALLING = frozenset(("call", "calls", "called", "know", "knows", "dub", "dubbed", "nickname", "nicknamed", "address"))
_OWNERS = frozenset(("his", "her", "their", "the"))
_FRIENDS = frozenset(
    ("friends", "fans", "family", "followers", "supporters", "voters", "neighbours", "neighbors", "colleagues", "world")
)
"""To whom somebody is known under another name."""
_CALLED = frozenset(("him", "her", "them"))
_LONGEST_GAP = 16
"""So many tokens may lie between a name and the by-name: `, a baker who is known to nobody but her friends as`."""
_FURTHEST_BEARER = 9
"""So many names up the bearer is looked for."""
_LONGEST_SAYING = 8
"""How many tokens `, as everybody in the street calls him` may have."""
_MARKS = frozenset("“”\"‘’'")


def find_bynames(mentions: Sequence[Mention], forms: Sequence[NameForm]) -> Iterator[tuple[int, int]]:
    """Pairs of a by-name and a mention of its bearer, by their indices in `mentions`, which are in order."""
    borne = {word for form in forms if not form.is_lone for word in form.words}
    for at, mention in enumerate(mentions):
        before = mentions[at - 1] if at else None
        if before is None:
            continue
        if before.sentence is mention.sentence and (
            _is_named_so(before, mention, forms[at - 1]) or _is_entry(before, mention, forms[at - 1], forms[at])
        ):
            yield at, at - 1
        elif before.sentence is mention.sentence and _is_real_name(before, mention, forms[at]):
            yield at - 1, at
        elif forms[at].is_lone and forms[at].words[0] not in borne and _is_called_behind(mention):
            bearer = _bearer_before(mentions, forms, at)
            if bearer is not None:
                yield at, bearer


def _is_named_so(before: Mention, mention: Mention, bearer: NameForm) -> bool:
    """Whether words between two neighbouring names say that the second is another name of the first."""
    row, end = mention.sentence.tokens, mention.segment.end
    if end < len(row) and (row[end].kind == "clitic" or row[end].text == "of"):
        return False  # `known as Bell’s ally`, `dubbed Bell of the North`
    between = row[before.segment.end : mention.segment.first]
    words = [token.text.lower() for token in between if token.text not in _MARKS]
    if _is_bracketed(row, before, mention):
        return not bearer.is_lone and (any(t.text in _MARKS for t in between) or _is_built_from(mention, bearer))
    if not words or len(words) > _LONGEST_GAP or not {";", ":", ".", "?", "!"}.isdisjoint(words):
        return False
    if words[:2] == [",", "whom"] and words[-1] in _CALLING:
        return True
    if words in ([","], ["–"], ["—"], ["-"], [",", "or"]):
        return _is_for_friends([token.text.lower() for token in row[end : end + 3]])
    if words[-3:] == ["under", "the", "name"] and words[:1] == [","]:
        return True
    if words[-2:] == ["goes", "by"] and words[-3:-2] in ([], ["who"]):
        return True
    at = next((n for n in range(len(words) - 1, -1, -1) if fold(words[n]) in _NAMING | _SPELT), -1)
    if at < 0 or not (fold(words[at]) in _PLAINLY or (at and words[at - 1] in _OPENING)):
        return False
    rest = words[at + 1 :]
    return (rest[-1:] == ["as"] and "," not in rest) or (not rest and words[at] != "known")


def _is_for_friends(behind: Sequence[str]) -> bool:
    """Whether it is told to whom a name is in use: `Belly to her friends`."""
    if behind[:1] != ["to"] or len(behind) < 2:
        return False
    return behind[1] in ("everyone", "everybody") or (behind[1] in _OWNERS and behind[-1] in _FRIENDS)


def _is_real_name(before: Mention, mention: Mention, bearer: NameForm) -> bool:
    """Whether the second of two names is that of who is called the first: `Belly, whose real name is Ann Bell`."""
    between = mention.sentence.tokens[before.segment.end : mention.segment.first]
    words = [token.text.lower() for token in between if token.text not in _MARKS]
    if bearer.is_lone or not 2 < len(words) <= _LONGEST_SAYING:
        return False
    if words[0] == "," and words[1] == "as":
        return words[-1] in _CALLING
    bare = words[:-1] if words[-1] in ("is", "was") else words
    return bare[-1] == "name" and bare[-2] in ("real", "full", "birth", "given", "legal") and bare[0] in (",", "(")


def _is_entry(before: Mention, mention: Mention, family: NameForm, given: NameForm) -> bool:
    """Whether two names are one in a list: `Keller, Martin; Whitfield, Laura`."""
    row, first, end = mention.sentence.tokens, before.segment.first, mention.segment.end
    if not (family.is_lone and given.is_lone) or mention.segment.first - before.segment.end != 1:
        return False
    if row[before.segment.end].text != "," or (first and row[first - 1].kind == "word"):
        return False
    if end < len(row) and (row[end].kind in ("word", "clitic") or row[end].text == ","):
        return False
    name = known(given.words[0])
    return name & (Known.GIVEN | Known.FAMILY) == Known.GIVEN and not known(family.words[0]) & Known.GIVEN


def _is_bracketed(row: Sequence[Token], before: Mention, mention: Mention) -> bool:
    """Whether the second name stands alone in brackets right behind the first."""
    first, end = mention.segment.first, mention.segment.end
    inside = [t for t in row[before.segment.end : first] if t.text not in _MARKS]
    rest = [t for t in row[end : end + 2] if t.text not in _MARKS]
    return len(inside) == 1 and inside[0].text == "(" and bool(rest) and rest[0].text == ")"


def _is_built_from(mention: Mention, bearer: NameForm) -> bool:
    """Whether a word is made of the letters a name begins with: `Jokowi` of `Joko Widodo`, `MBS`."""
    if len(mention.words) != 1:
        return False
    word = mention.words[0]
    initials = "".join(part[0] for part in bearer.words)
    return (len(word) > 1 and word == initials) or any(
        len(part) > 3 and word.startswith(part[:3]) for part in bearer.words[:1]
    )


def _is_called_behind(mention: Mention) -> bool:
    """`Belly, as voters call her,` behind a by-name."""
    end = mention.segment.end
    row = [token.text.lower() for token in mention.sentence.tokens[end : end + _LONGEST_SAYING + 2]]
    if row[:1] == ["”"] or row[:1] == ['"']:
        row = row[1:]
    if row[:2] != [",", "as"]:
        return False
    for at in range(2, len(row) - 1):
        if row[at] in (",", ".", ";"):
            return False
        if row[at] in _CALLING and row[at + 1] in _CALLED:
            return True
    return row[2:5] == ["he", "is", "known"] or row[2:5] == ["she", "is", "known"]


def _bearer_before(mentions: Sequence[Mention], forms: Sequence[NameForm], at: int) -> int | None:
    """The last full name before a mention, in its passage and no more than two paragraphs up."""
    mention = mentions[at]
    for back in range(at - 1, max(-1, at - 1 - _FURTHEST_BEARER), -1):
        other = mentions[back]
        if other.sentence.passage != mention.sentence.passage:
            return None
        if mention.sentence.paragraph - other.sentence.paragraph > 2:
            return None
        if not forms[back].is_lone:
            return back
    return None
