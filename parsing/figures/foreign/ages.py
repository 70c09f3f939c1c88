"""Ages: those with a word of their own are units already; here are those told by what stands around a number."""

from __future__ import annotations

from dateline.parsing.figures.draft import Draft, Drafts
from dateline.parsing.figures.sentence import Sentence

from .grammar import Grammar

__all__ = ["read_ages"]

_OLDEST = 120
_ENDS = (",", ".", ";", ")", "", "!", "?", "—", "–", "»", "“")
_HAVING = frozenset(("a", "avait", "ont", "avaient", "aurait", "fête", "ayant"))


def read_ages(grammar: Grammar, sentence: Sentence, drafts: Drafts) -> Drafts:
    """Turn numbers and lengths of time that tell how old somebody is into ages, and ages of things into durations."""
    found: list[Draft] = []
    for place, draft in enumerate(drafts):
        following = drafts[place + 1] if place + 1 < len(drafts) else None
        if found and found[-1].kind == "age" and _is_listed(grammar, sentence, found[-1], draft):
            draft = draft._replace(kind="age", unit="year of age", unit_kind="age")
        elif following is not None and draft.unit is None and _is_listed(grammar, sentence, draft, following):
            both = draft._replace(past=following.past, unit=following.unit)
            if _is_age(draft) and _is_told(grammar, sentence, both):
                draft = draft._replace(kind="age", unit="year of age", unit_kind="age")
        elif draft.kind == "age" and _lasts(grammar, sentence, draft):
            draft = draft._replace(kind="duration", unit="year", unit_kind="duration")
        elif draft.kind in ("count", "duration") and _is_age(draft) and _is_told(grammar, sentence, draft):
            draft = draft._replace(kind="age", unit="year of age", unit_kind="age")
        found.append(draft)
    return tuple(found)


def _is_listed(grammar: Grammar, sentence: Sentence, one: Draft, two: Draft) -> bool:
    """`de 24 et 31 ans`: two ages of which only the second has its unit."""
    joint = sentence.lower[one.past : two.first]
    joined = len(joint) == 1 and (joint[0] == "," or grammar.is_in("gather", joint[0]) or joint[0] in ("et", "und"))
    return joined and one.past == one.number_past and two.unit == "year" and two.kind == "duration"


def _is_age(draft: Draft) -> bool:
    """Whether a number, or both ends of a range, may be somebody's age in years."""
    if draft.unit not in (None, "year") or draft.form in ("vague", "fraction", "article"):
        return False
    ends = draft.value if isinstance(draft.value, tuple) else (draft.value,)
    return draft.scale < _OLDEST and all(isinstance(end, int) and 0 < end <= _OLDEST for end in ends)


def _lasts(grammar: Grammar, sentence: Sentence, draft: Draft) -> bool:
    """`15-jährige Haft`: an adjective of years in front of what lasts."""
    adjective = sentence.words[draft.past - 1]
    if draft.unit != "year of age" or not adjective[:1].islower() or not adjective.startswith("jährig"):
        return False
    following = sentence.lower[draft.past]
    return any(following.endswith(word) for word in grammar.groups["adjectival durations"])


def _is_told(grammar: Grammar, sentence: Sentence, draft: Draft) -> bool:
    lower = sentence.lower
    at = draft.first - 1
    before, earlier = (lower[at], lower[at - 1]) if at >= 0 else ("", "")
    following = sentence.words[draft.past]
    if draft.unit is None:
        return _is_apposed(grammar, sentence, draft, before)
    if grammar.is_in("aged", before) or (before in ("de", "d'", "von") and grammar.is_in("aged", earlier)):
        return True
    if before == "von" and grammar.is_in("aged", lower[at - 1]):
        return True
    if grammar.is_in("age openers", before):
        ends = following in _ENDS or (grammar.capital_nouns and not sentence.is_capital(draft.past))
        return ends and not _is_sentenced(sentence, at)
    if grammar.capital_nouns:
        return before in ("unter", "über", "ab") and at > 0 and sentence.is_capital(at - 1)
    if before in ("de", "d'"):
        if earlier in ("moins", "plus"):
            return at > 1 and lower[at - 2] in ("les", "des", "aux")
        lasting = grammar.is_in("lasting", earlier) or earlier in grammar.stop_words or earlier in grammar.changes
        return not lasting and earlier[:1].isalpha() and lower[draft.past] not in ("de", "d'")
    if before in _HAVING:
        return earlier != "y" and lower[draft.past] not in ("de", "d'", "pour")
    named = sentence.is_capital(at - 1) or grammar.is_in("persons", earlier)
    return before == "," and at > 0 and following in _ENDS and named


def _is_sentenced(sentence: Sentence, at: int) -> bool:
    """Whether somebody is sentenced in front of a length of time."""
    return any(word.startswith(("condamn", "verurteil")) for word in sentence.lower[max(0, at - 5) : at])


def _is_apposed(grammar: Grammar, sentence: Sentence, draft: Draft, before: str) -> bool:
    """`Anna Weiß (59)`, `Anna Weiß, 59,`: a number alone behind a name of two words."""
    if draft.form != "digits" or before not in ("(", ","):
        return False
    at = draft.first - 2
    closing = sentence.words[draft.past]
    if not (closing == ")" if before == "(" else closing in _ENDS):
        return False
    named = at > 0 and sentence.is_capital(at) and sentence.is_capital(at - 1)
    return named and sentence.lower[at] not in grammar.months and not sentence.words[at].isupper()
