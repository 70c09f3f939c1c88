"""What is known of the persons of a text before it is asked who speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from dateline.parsing.model import Span

from .identity import Identity
from .paragraphs import Paragraph
from .speakers import Cast
from .wording import gender_of_noun, own_words

__all__ = ["read_cast"]

_GENDER: Final = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "f"
)
_NOT_ONE: Final = -2
"""Several are named, so that a pronoun tells nothing."""
_SURE: Final = 0.75
"""So large a share of the pronouns must agree."""


def read_cast(
    text: str, identities: Sequence[Identity], stated: Sequence[Sequence[Span]], paragraphs: Sequence[Paragraph]
) -> Cast:
    """The genders, roles and kin of persons, by number; `stated` are the places of their roles."""
    words = [[own_words(text[span.start : span.end]) for span in of_one] for of_one in stated]
    roles = [frozenset(word for role in of_one for word in role) for of_one in words]
    bearers: dict[str, list[int]] = {}
    for number, of_one in enumerate(roles):
        for word in of_one:
            bearers.setdefault(word, []).append(number)
    heads = [[role[-1] for role in of_one if role] for of_one in words]
    told = [next(filter(None, map(gender_of_noun, of_one)), "") for of_one in heads]
    genders = [gender or identity.gender for gender, identity in zip(told, identities, strict=True)]
    families = [frozenset(name.words[-1] for name in identity.names) for identity in identities]
    return Cast(_with_pronouns(genders, paragraphs), roles, bearers, families, _kin(identities, stated))


def _with_pronouns(genders: Sequence[str], paragraphs: Sequence[Paragraph]) -> list[str]:
    """The genders, with those that only pronouns tell.

    A pronoun tells something where one person alone has been named in its paragraph, or opens its sentence.
    """
    votes: dict[int, Counter[str]] = {}
    for paragraph in paragraphs:
        named: set[int] = set()
        for first, end in zip(paragraph.breaks, paragraph.breaks[1:], strict=False):
            leader: int | None = None
            for at in range(first, end):
                if paragraph.quoted[at]:
                    continue
                if at in paragraph.bearers:
                    person = paragraph.bearers[at][1]
                    leader = person if leader is None and (at - first < 4 or leader == person) else _NOT_ONE
                    named.add(person)
                    continue
                gender = _GENDER.get(paragraph.tokens[at].text.lower())
                if gender is None:
                    continue
                one = next(iter(named)) if len(named) == 1 else leader
                if one is not None and one != _NOT_ONE and not genders[one]:
                    votes.setdefault(one, Counter())[gender] += 1
                if len(named) > 1:
                    leader = _NOT_ONE
    found = list(genders)
    for person, counted in votes.items():
        gender, count = counted.most_common(1)[0]
        if count >= _SURE * counted.total():
            found[person] = gender
    return found


def _kin(identities: Sequence[Identity], stated: Sequence[Sequence[Span]]) -> list[frozenset[int]]:
    """For each person those named in the roles of them, and those in whose roles they are named."""
    inside = {span.start: number for number, of_one in enumerate(stated) for span in of_one}
    starts = {mention.start: number for number, identity in enumerate(identities) for mention in identity.mentions}
    found: list[set[int]] = [set() for _ in identities]
    for start, number in inside.items():
        other = starts.get(start)
        if other is not None and other != number:
            found[number].add(other)
            found[other].add(number)
    return [frozenset(kin) for kin in found]
