"""Step 9: what a share or a measure is about."""

from __future__ import annotations

from .draft import Draft, Drafts
from .nouns import is_plural
from .phrases import phrase_at, singular_at
from .sentence import Sentence
from .tables import is_in_long_group, stop_words, verbs, word_group

__all__ = ["attach_wholes"]

_KINDS = frozenset(("percent", "other", "duration", "money", "age"))
_TITLE_WORDS = 4
"""How many words what a sum is given for may have: `a $2 billion oil refinery`."""


def attach_wholes(sentence: Sentence, drafts: Drafts) -> Drafts:
    """Give `N% of the X` and fractions their X, a measure what it is made of, a modifier what it stands in front of."""
    found: list[Draft] = []
    last: str | None = None
    for place, draft in enumerate(drafts):
        if _asks(draft):
            draft = _of_them(sentence, draft, last) or _with_whole(sentence, drafts, place)
        if draft.kind == "count" and draft.counts:
            last = draft.counts
        found.append(draft)
    return tuple(found)


def _of_them(sentence: Sentence, draft: Draft, last: str | None) -> Draft | None:
    """`1,400 tanks, half of them captured`: a share of what was counted last."""
    at = draft.past
    if sentence.lower[at] != "of" or sentence.lower[at + 1] not in ("them", "which", "whom"):
        return None
    share = draft.kind == "percent" or draft.unit == "fraction"
    return draft._replace(of=last, counts=last) if share and last else draft


def _asks(draft: Draft) -> bool:
    if draft.of is not None:
        return False
    return draft.kind == "vote" or (draft.unit is not None and draft.kind in _KINDS)


def _with_whole(sentence: Sentence, drafts: Drafts, place: int) -> Draft:
    draft = drafts[place]
    lower, at = sentence.lower, draft.past
    share = draft.kind == "percent" or draft.unit == "fraction"
    if draft.kind == "vote":
        return _of_result(sentence, drafts, place)
    if lower[at] == "of" or (draft.unit == "fraction" and lower[at] in word_group("determiners")):
        whole = _behind_of(sentence, drafts, place, at + (lower[at] == "of"))
        return draft._replace(of=whole, counts=whole if share else draft.counts)
    if draft.kind == "percent" and lower[at] in word_group("shares"):
        following = lower[at + 1] in ("of", "in")
        whole = _behind_of(sentence, drafts, place, at + 2) if following else sentence.slice(at, at + 1)
        return draft._replace(of=whole)
    limit = drafts[place + 1].first if place + 1 < len(drafts) else sentence.count
    if sentence.words[draft.number_past] == "-" and at > draft.number_past:
        phrase = singular_at(sentence, at, limit)
        if phrase is None or _is_plural_noun(sentence, phrase.past):
            phrase = phrase_at(sentence, at, limit)
        cut = phrase is None or (phrase.past == limit and limit < sentence.count)
        return draft if cut or phrase is None else draft._replace(of=sentence.slice(*phrase))
    return draft._replace(of=_of_money(sentence, draft, limit)) if draft.kind == "money" else draft


def _of_result(sentence: Sentence, drafts: Drafts, place: int) -> Draft:
    """`a 62-13 defeat of the bill`: what was voted on, named behind `of` or `for`."""
    at = drafts[place].past
    if sentence.lower[at] not in word_group("results of votes"):
        return drafts[place]
    if sentence.lower[at + 1] not in ("of", "for", "against"):
        return drafts[place]
    return drafts[place]._replace(of=_behind_of(sentence, drafts, place, at + 2))


def _of_money(sentence: Sentence, draft: Draft, limit: int) -> str | None:
    """What a sum is given in or for: `$2bn in aid`, `a fine of £300`, `a $40m deal`; None where it is not plain."""
    lower, at = sentence.lower, draft.past
    if lower[at] == "in" and is_in_long_group(lower[at + 1], "forms of money"):
        return sentence.slice(at + 1, at + 2)
    if lower[at] == "worth" and lower[at + 1] == "of":
        phrase = phrase_at(sentence, at + 2, limit) or singular_at(sentence, at + 2, limit)
        return sentence.slice(*phrase) if phrase else None
    first = draft.first if draft.qualified_from < 0 else draft.qualified_from
    if first > 1 and lower[first - 1] == "of" and is_in_long_group(lower[first - 2], "named sums"):
        return sentence.slice(first - 2, first - 1)
    if first and lower[first - 1] in ("a", "an", "the", "its", "his", "her", "their", "this"):
        phrase = singular_at(sentence, at, min(limit, at + _TITLE_WORDS))
        if phrase is None or (phrase.past == limit < sentence.count):
            return None
        if phrase.past == at + 1 and is_plural(sentence, at):
            # Who did something with the sum: `the 97 cents analysts had forecast`.
            return None
        past = next((i for i in range(at + 1, phrase.past) if _opens_name(sentence, i)), phrase.past)
        return sentence.slice(at, past)
    return None


def _is_doing(word: str) -> bool:
    """Whether a word alone tells what somebody does: `within 60 days of claiming it`."""
    return len(word) > 5 and word.endswith("ing") and not is_in_long_group(word, "gerunds")


def _is_plural_noun(sentence: Sentence, index: int) -> bool:
    """Whether the phrase of one thing ends in front of a plural, and a sign that no clause goes on behind it."""
    behind = sentence.lower[index + 1]
    closed = not behind[:1].isalpha() or behind in ("of", "for", "and", "off")
    return closed and is_plural(sentence, index) and sentence.lower[index] not in verbs()


def _opens_name(sentence: Sentence, index: int) -> bool:
    """Whether a name behind a common noun opens a clause: `the $4 million loan Ore gave`."""
    return sentence.is_capital(index) and not sentence.is_capital(index - 1)


def _behind_of(sentence: Sentence, drafts: Drafts, place: int, at: int) -> str | None:
    """The noun phrase behind `of`; where it has a number, what that counts."""
    begins = at
    while sentence.lower[at] in word_group("determiners") or sentence.lower[at] in ("a", "an", "total"):
        at += 1
    if at > begins and sentence.lower[at - 1] == "those" and not phrase_at(sentence, at, sentence.count):
        # `half of those surveyed`: what is said of them names nobody.
        named = sentence.words[at][:1].isalpha() and sentence.lower[at] not in stop_words()
        return sentence.slice(at - 1, at + 1) if named else None
    at += sentence.lower[at].endswith("'s")
    following = drafts[place + 1] if place + 1 < len(drafts) else None
    if following is not None and following.first == at:
        return following.counts
    phrase = phrase_at(sentence, at, sentence.count)
    if phrase is None or sentence.lower[phrase.past - 1] in verbs():
        phrase = singular_at(sentence, at, sentence.count, gerunds=True)
        if phrase is not None and phrase.past == at + 1 and _is_doing(sentence.lower[at]):
            return None
    return sentence.slice(phrase.first, _with_digits(sentence, phrase.past)) if phrase else None


def _with_digits(sentence: Sentence, past: int) -> int:
    """The index behind digits that touch a name: `CO2`, `PM2.5`."""
    return past + (sentence.glued(past) and sentence.words[past][:1].isdecimal())
