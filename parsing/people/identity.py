"""Which mentions are one person."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .mentions import Mention
from .segments import Part
from .spelling import differ_by_one, spelling_key
from .titles import gender_by_name, gender_in_front

__all__ = ["Identity", "join_mentions"]


_MOST_NAMESAKES = 64
"""So many persons who share a word are compared with a name: more share one only in a text made to be slow."""


@dataclass(slots=True)
class Identity:
    """One person while mentions are being joined."""

    names: list[Mention] = field(default_factory=list)
    """One mention of each full form."""
    mentions: list[Mention] = field(default_factory=list)
    gender: str = ""
    starts: list[int] = field(default_factory=list)
    """Where the mentions by full name begin, in order, once all are in."""
    latest: Mention | None = None
    """The last mention by one word so far."""

    def add(self, mention: Mention) -> None:
        """Take a mention in."""
        self.mentions.append(mention)
        self.gender = self.gender or gender_in_front(mention) or gender_by_name(mention)
        if len(mention.words) == 1:
            self.latest = mention


def join_mentions(mentions: Sequence[Mention]) -> list[Identity]:
    """Group mentions into persons, surest evidence first; a join never crosses two different given names."""
    people = _join_full_names([m for m in mentions if len(m.words) > 1])
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
        person.starts = [m.start for m in person.mentions]
    index = _Index(people)
    alone: dict[str, list[Mention]] = {}
    for mention in sorted((m for m in mentions if len(m.words) == 1), key=lambda m: m.start):
        found = _choose(mention, index.bearers(mention.words[0]))
        if found is None and (found := _namesake(mention, people)):
            index.learn(mention.words[0], found)
        if found:
            found.add(mention)
        else:
            alone.setdefault(mention.words[0], []).append(mention)
    return people + _join_lone_names(alone)


def _namesake(mention: Mention, people: Sequence[Identity]) -> Identity | None:
    """The person a by-name is given to in so many words: `Ann Bell, known as Belly`."""
    row, at = mention.sentence.tokens, mention.segment.first - 1
    while at >= 0 and row[at].text in "“\"‘'":
        at -= 1
    words = [token.text.lower() for token in row[max(0, at - 3) : at + 1]]
    if words[-1:] != ["as"] and words[-1:] != ["nicknamed"]:
        return None
    if words[-1] == "as" and "known" not in words and "called" not in words:
        return None
    start = mention.sentence.start
    near = [p for p in people if any(start <= m < mention.start for m in p.starts)]
    return near[0] if len(near) == 1 else None


class _Index:
    """Persons by the words they may be called by alone."""

    def __init__(self, people: Sequence[Identity]) -> None:
        self._by_family: dict[str, list[Identity]] = {}
        self._by_given: dict[str, list[Identity]] = {}
        self._by_key: dict[str, list[Identity]] = {}
        self._by_shortened: dict[str, list[tuple[str, Identity]]] = {}
        for person in people:
            family = _family_words(person)
            for word in family:
                self._by_family.setdefault(word, []).append(person)
                self._by_key.setdefault(spelling_key(word), []).append(person)
                for form in _shortened(word):
                    self._by_shortened.setdefault(form, []).append((word, person))
            for word in {word for name in person.names for word in name.words} - family:
                self._by_given.setdefault(word, []).append(person)

    def learn(self, word: str, person: Identity) -> None:
        """Let a by-name mean a person from here on."""
        self._by_family.setdefault(word, []).append(person)

    def bearers(self, word: str) -> list[Identity]:
        """The persons a lone word may mean, by the surest kind of evidence that gives any."""
        return (
            self._by_family.get(word)
            or self._by_given.get(word)
            or self._by_key.get(spelling_key(word))
            or [
                person
                for form in _shortened(word)
                for other, person in self._by_shortened.get(form, ())[:_MOST_NAMESAKES]
                if differ_by_one(word, other)
            ]
        )


def _shortened(word: str) -> list[str]:
    """A word and all that it is with one letter left out: words one letter apart share one of them."""
    return [word] + [word[:at] + word[at + 1 :] for at in range(min(len(word), 24))]


def _join_full_names(mentions: Sequence[Mention]) -> list[Identity]:
    """Persons from names of two words and more, longest names first."""
    people: list[Identity] = []
    by_form: dict[tuple[str, ...], Identity] = {}
    by_word: dict[str, list[Identity]] = {}
    for mention in sorted(mentions, key=lambda m: (-len(m.words), m.start)):
        form = _form(mention)
        person: Identity | None = by_form.get(form)
        if person is None:
            near = [p for word in _link_words(mention) for p in by_word.get(word, ())[:_MOST_NAMESAKES]]
            person = next((p for p in near if any(_same_name(mention, name) for name in p.names)), None)
            if person is None:
                person = Identity()
                people.append(person)
            person.names.append(mention)
            by_form[form] = person
            for word in _link_words(mention):
                by_word.setdefault(word, []).append(person)
        person.add(mention)
    return people


def _form(mention: Mention) -> tuple[str, ...]:
    """The words of a name with its initials: what makes two mentions plainly equal."""
    return tuple(
        token.text.lower()
        for token, part in zip(mention.segment.words, mention.segment.parts, strict=True)
        if part in (Part.NAME, Part.INITIAL)
    )


def _link_words(mention: Mention) -> set[str]:
    """Under what a full name is looked up among the others: the keys of its first and its last word."""
    return {spelling_key(mention.words[0]), spelling_key(mention.words[-1])}


def _same_name(first: Mention, second: Mention) -> bool:
    """Whether two full names can be the same: equal up to initials, missing middle parts and transliteration."""
    short, long_ = sorted((_lettered(first), _lettered(second)), key=len)
    if (first.segment.is_eastern or second.segment.is_eastern) and len(short) != len(long_):
        return False
    if not _initials_agree(short, long_):
        return False
    if len(short) == len(long_):
        return all(_same_word(a, b) for a, b in zip(short, long_, strict=True)) or (
            len(short) > 1 and short[:-1] == long_[:-1] and len(short[0]) > 1 and differ_by_one(short[-1], long_[-1])
        )
    if not _same_word(short[-1], long_[-1]) and not (short[0] == long_[0] and short == long_[: len(short)]):
        return False
    return _is_subsequence(short, long_)


def _initials_agree(short: Sequence[str], long_: Sequence[str]) -> bool:
    """Whether the initials of two names can be those of one: `George W.` is not `George H. W.`."""
    some = [word for word in short if len(word) == 1]
    more = [word for word in long_ if len(word) == 1]
    return not some or not more or some == more[: len(some)]


def _lettered(mention: Mention) -> list[str]:
    """The words of a name with its initials as single letters, in order, without particles and suffix."""
    words = iter(mention.words)
    found: list[str] = []
    for token, part in zip(mention.segment.words, mention.segment.parts, strict=True):
        if part == Part.NAME:
            found.append(next(words))
        elif part == Part.INITIAL:
            found += [letter.lower() for letter in token.text if letter.isalpha()]
    return found


def _same_word(first: str, second: str) -> bool:
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    return first == second or spelling_key(first) == spelling_key(second)


def _is_subsequence(short: Sequence[str], long_: Sequence[str]) -> bool:
    """Whether all words of the shorter name stand in the longer one, in its order, and one of them is no initial."""
    rest = iter(long_)
    return all(any(_same_word(word, other) for other in rest) for word in short) and any(
        len(word) > 1 for word in short
    )


def _family_words(person: Identity) -> set[str]:
    """The words by which a person may be called alone: the family name, where it stands first or last."""
    found = set()
    for name in person.names:
        if name.segment.is_eastern:
            found.add(name.words[0])
            continue
        found.add(name.words[-1])
        if len(name.words) > 2:
            found.add(name.words[-2])
        found.update(part for part in _unhyphenated(name.words[-1]))
    return found


def _unhyphenated(word: str) -> Iterator[str]:
    """The family name without its article: `maliki` of `al-maliki`."""
    head, _, tail = word.partition("-")
    if tail and len(head) <= 3:
        yield tail


def _choose(mention: Mention, candidates: Sequence[Identity]) -> Identity | None:
    """The person among the candidates that a lone name means: by title, then the nearest, before rather than behind."""
    gender = gender_in_front(mention)
    fitting = [p for p in candidates[:_MOST_NAMESAKES] if not (gender and p.gender and p.gender != gender)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    said = [p for p in fitting if gender and p.gender == gender]
    return min(said or fitting, key=lambda person: _distance(mention, person))


def _distance(mention: Mention, person: Identity) -> tuple[int, int]:
    """How far a person's nearest mention lies: in the same passage before, in it behind, elsewhere before, behind."""
    at = bisect_left(person.starts, mention.start)
    near = [person.mentions[i] for i in (at - 1, at) if 0 <= i < len(person.starts)]
    if person.latest:
        near.append(person.latest)
    passage = mention.sentence.passage
    return min(
        (2 * (other.sentence.passage != passage) + (other.start > mention.start), abs(other.start - mention.start))
        for other in near
    )


def _join_lone_names(alone: dict[str, list[Mention]]) -> list[Identity]:
    """Persons known by one word only: one a spelling, two where both Mr and Mrs bear it."""
    people: list[Identity] = []
    by_key: dict[str, list[Identity]] = {}
    for word, mentions in alone.items():
        near = by_key.setdefault(spelling_key(word), [])
        for mention in mentions:
            person = _choose(mention, near) or Identity(names=[mention])
            if not person.mentions:
                people.append(person)
                near.append(person)
            person.add(mention)
    return people
