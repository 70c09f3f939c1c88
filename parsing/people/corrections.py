"""What a reader says of who is who, against what was understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .mentions import Mention
from .name_form import name_form
from .namesakes import Identity, read_clues
from .shown_name import fullest_name

__all__ = ["Correction", "Hide", "Merge", "Rename", "Split", "correct"]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two persons and more are one."""

    names: tuple[str, ...]
    """Of the persons: any name the text has for them, or one they were renamed to."""


@dataclass(frozen=True, slots=True)
class Split:
    """Some mentions of a person are somebody else's."""

    name: str
    apart: tuple[str, ...]
    """The mentions, as they are written, that form a person of their own."""
    within: tuple[str, ...] = ()
    """Words of the sentences in which these mentions stand; none for wherever they stand."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A person is to be shown under another name."""

    name: str
    to: str


@dataclass(frozen=True, slots=True)
class Hide:
    """A name is no person's, or not worth showing."""

    name: str


Correction = Merge | Split | Rename | Hide
"""Persons are told by name and mentions by their words, so that corrections hold for a page that grew or was edited."""


def correct(text: str, people: Sequence[Identity], corrections: Sequence[Correction]) -> list[Identity]:
    """The people with the corrections made, one behind the other; what names nobody here is passed over.

    Somebody hidden stays in the list, marked: they still speak and are spoken of.
    """
    found = list(people)
    for correction in corrections:
        match correction:
            case Merge(names):
                found = _merged(text, found, names)
            case Split(name, apart, within):
                found = _split(text, found, name, apart, within)
            case Rename(name, to) if to.strip():
                found = _changed(found, _find(text, found, name), called=to.strip())
            case Hide(name):
                found = _changed(found, _find(text, found, name), is_hidden=True)
    return found


def _find(text: str, people: Sequence[Identity], name: str) -> int | None:
    """Who has a name: shown under it, else most often called so."""
    shown = [n for n, person in enumerate(people) if _shown_name(text, person) == name]
    if shown:
        return shown[0]
    counts = [(_count(text, person, name), -n) for n, person in enumerate(people)]
    most, where = max(counts, default=(0, 0))
    return -where if most else None


def _shown_name(text: str, person: Identity) -> str:
    return person.called or fullest_name(text, person.mentions)


def _count(text: str, person: Identity, name: str) -> int:
    return sum(1 for mention in person.mentions if text[mention.start : mention.end] == name)


def _changed(
    people: list[Identity], at: int | None, *, called: str | None = None, is_hidden: bool = False
) -> list[Identity]:
    if at is None:
        return people
    person = people[at]
    changed = replace(person, called=called or person.called, is_hidden=is_hidden or person.is_hidden)
    return [*people[:at], changed, *people[at + 1 :]]


def _merged(text: str, people: list[Identity], names: tuple[str, ...]) -> list[Identity]:
    """The first of the named persons takes in the others, in its place; a name given by hand stays."""
    places = list(dict.fromkeys(at for name in names if (at := _find(text, people, name)) is not None))
    if len(places) < 2:
        return people
    first, others = people[places[0]], [people[at] for at in places[1:]]
    whole = _person(mention for person in (first, *others) for mention in person.mentions)
    whole.gender = first.gender or whole.gender
    whole.called = next((person.called for person in (first, *others) if person.called), "")
    whole.is_hidden = first.is_hidden
    return [whole if n == places[0] else person for n, person in enumerate(people) if n not in places[1:]]


def _split(
    text: str, people: list[Identity], name: str, apart: tuple[str, ...], within: tuple[str, ...]
) -> list[Identity]:
    """Nothing where no mention, or every mention, would be taken out."""
    at = _find(text, people, name)
    if at is None:
        return people
    out = [m for m in people[at].mentions if text[m.start : m.end] in apart and _stands_in(text, m, within)]
    gone = {mention.start for mention in out}
    kept = [m for m in people[at].mentions if m.start not in gone]
    if not out or not kept:
        return people
    rest = _person(kept)
    rest.called, rest.is_hidden = people[at].called, people[at].is_hidden
    return [*people[:at], rest, _person(out), *people[at + 1 :]]


def _stands_in(text: str, mention: Mention, within: tuple[str, ...]) -> bool:
    sentence = text[mention.sentence.start : mention.sentence.end]
    return not within or any(words in sentence for words in within)


def _person(mentions: Iterable[Mention]) -> Identity:
    """A person from mentions, with what the words beside each tell."""
    person = Identity()
    for mention in mentions:
        form = name_form(mention)
        person.names.append(form)
        person.add(mention, read_clues(mention, form))
    return person
