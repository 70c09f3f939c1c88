"""Which of several persons a name means that more than one of them bears."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from .kinship import Age, Kin, kin_beside
from .mentions import Mention
from .name_form import NameForm
from .titles import calls_by_family, gender_by_name, gender_in_front, offices_beside, regnal_title
from .vocabulary import Known

__all__ = ["MOST_NAMESAKES", "Clues", "Identity", "choose", "read_clues"]

MOST_NAMESAKES = 64
"""So many persons who share a word are compared with a name: more share one only in a text made to be slow."""

_OPENING_WORDS = 5
"""A name further in is not what its sentence is about."""
_AGES: dict[str, Age] = {"jr": "younger", "sr": "older"}


@dataclass(frozen=True, slots=True)
class Clues:
    """What the words beside a mention tell about who is meant."""

    gender: str
    """`m`, `f` or nothing."""
    age: Age
    suffix: str
    regnal: str
    """The title of a king, a saint or the like in front."""
    offices: frozenset[str]
    calls_by_family: bool
    """Whether a family name follows what stands in front: `Mr`, `Senator`."""
    is_owned: bool
    """Whether the name is brought in as somebody's relative: `his wife, Ann Bell`."""
    is_aside: bool
    """Whether it is a picture credit or a byline."""


def read_clues(mention: Mention, form: NameForm, *, is_aside: bool = False) -> Clues:
    """Collect what the words beside a mention tell."""
    kin = kin_beside(mention)
    by_name = "" if form.is_lone else gender_by_name(mention)
    if kin.gender and by_name and by_name != kin.gender:
        kin = Kin(by_name)  # the relative is another: `Tom Bell, his wife`
    return Clues(
        gender=gender_in_front(mention) or by_name or kin.gender,
        age=_AGES.get(form.suffix.rstrip("."), kin.age),
        suffix=form.suffix,
        regnal=regnal_title(mention),
        offices=frozenset(offices_beside(mention)),
        calls_by_family=calls_by_family(mention),
        is_owned=kin.is_owned and not form.is_lone,
        is_aside=is_aside,
    )


@dataclass(slots=True)
class Identity:
    """One person while mentions are being joined."""

    names: list[NameForm] = field(default_factory=list)
    """The full names."""
    mentions: list[Mention] = field(default_factory=list)
    """In the order of the text."""
    gender: str = ""
    age: Age = ""
    suffixes: set[str] = field(default_factory=set)
    regnal: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    is_owned: bool = False
    """Whether the text first names them as a relative of another, whom it is about."""
    is_aside: bool = True
    """Whether all mentions are picture credits and bylines."""
    starts: list[int] = field(default_factory=list)
    """Where the mentions begin."""
    called: str = ""
    """What a reader has renamed them to."""
    is_hidden: bool = False
    """Whether a reader does not want to see them."""

    def add(self, mention: Mention, clues: Clues) -> None:
        """Take a mention in."""
        at = bisect_left(self.starts, mention.start)
        if not at:
            self.is_owned = clues.is_owned
        self.starts.insert(at, mention.start)
        self.mentions.insert(at, mention)
        self.gender = self.gender or clues.gender
        self.age = self.age or clues.age
        if clues.suffix:
            self.suffixes.add(clues.suffix)
        if clues.regnal:
            self.regnal.add(clues.regnal)
        self.offices |= clues.offices
        self.is_aside = self.is_aside and clues.is_aside

    def absorb(self, other: Identity) -> None:
        """Take in another person who is the same."""
        both = sorted(self.mentions + other.mentions, key=lambda m: m.start)
        self.is_owned = self.is_owned if both[0] is self.mentions[0] else other.is_owned
        self.mentions, self.starts = both, [m.start for m in both]
        self.names += other.names
        self.gender = self.gender or other.gender
        self.age = self.age or other.age
        self.suffixes |= other.suffixes
        self.regnal |= other.regnal
        self.offices |= other.offices
        self.is_aside = self.is_aside and other.is_aside


def choose(mention: Mention, clues: Clues, candidates: Sequence[Identity], *, is_lone: bool = True) -> Identity | None:
    """The person among the candidates that a mention means.

    Nobody whom its title or suffix speaks against; then by title, by age, by office, then the nearest, before rather
    than behind, and a relative of the person the text is about only where they were just named.
    """
    fitting = [person for person in candidates[:MOST_NAMESAKES] if not _is_barred(clues, person, is_lone=is_lone)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    for said in (
        [p for p in fitting if clues.gender and p.gender == clues.gender],
        [p for p in fitting if clues.age and p.age == clues.age] or _not_of_other_age(clues, fitting),
        [p for p in fitting if clues.offices & p.offices],
    ):
        fitting = said or fitting
    return min(fitting, key=lambda person: _distance(mention, person))


def _is_barred(clues: Clues, person: Identity, *, is_lone: bool) -> bool:
    """Whether what stands beside a mention speaks against a person."""
    if clues.gender and person.gender and person.gender != clues.gender:
        return True
    if clues.suffix and person.suffixes and clues.suffix not in person.suffixes:
        return True
    if not is_lone:
        return False
    return clues.is_aside != person.is_aside or bool(clues.regnal and clues.regnal not in person.regnal)


def _not_of_other_age(clues: Clues, people: list[Identity]) -> list[Identity]:
    """Of two namesakes the one who is not known as the other: `the younger Bell` is not the father."""
    return [p for p in people if not p.age] if clues.age else []


def _distance(mention: Mention, person: Identity) -> tuple[float, int]:
    """How far a person's nearest mention lies.

    In the same passage before, in it behind, elsewhere before, behind. Somebody brought in as a relative counts as
    nearer than other passages only, but for the paragraph in which they were named.
    """
    at = bisect_left(person.starts, mention.start)
    near = [person.mentions[i] for i in (at - 1, at) if 0 <= i < len(person.starts)]
    return min(_gap(mention, other, person.is_owned) for other in near)


def _gap(mention: Mention, other: Mention, is_owned: bool) -> tuple[float, int]:
    here, there = mention.sentence, other.sentence
    behind = other.start > mention.start
    rank = 2.0 * (here.passage != there.passage) + behind
    if (here.paragraph != there.paragraph or behind) and rank < 2:
        rank += 1.5 if is_owned else 0.75 * _is_in_passing(other)
    return rank, abs(other.start - mention.start)


def _is_in_passing(mention: Mention) -> bool:
    """Whether a name stands amid a sentence without a word of saying at it: the sentence is hardly about its bearer."""
    sentence, first, end = mention.sentence, mention.segment.first, mention.segment.end
    beside = [*sentence.bits[max(0, first - 3) : first], *sentence.bits[end : end + 2]]
    return first > _OPENING_WORDS and not any(bits & Known.SAYING for bits in beside)
