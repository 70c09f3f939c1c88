"""Which mentions are one person."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from .bearers import BearerIndex
from .bynames import find_bynames
from .mentions import Mention
from .name_form import NameForm, name_form
from .namesakes import MOST_NAMESAKES, Clues, Identity, choose, read_clues
from .same_name import is_same_name
from .spelling import spelling_key

__all__ = ["Identity", "join_mentions"]

_MOST_FORMS = 12
"""So many forms of one person's name are compared with another name."""


def join_mentions(mentions: Sequence[Mention], asides: Collection[int] = ()) -> list[Identity]:
    """Group mentions into persons, surest evidence first; a join never crosses two different given names.

    `asides` are the starts of mentions that are picture credits and bylines: a lone name of the story does not mean
    somebody named there only.
    """
    row = sorted(mentions, key=lambda m: m.start)
    forms = [name_form(mention) for mention in row]
    clues = [
        read_clues(mention, form, is_aside=mention.start in asides) for mention, form in zip(row, forms, strict=True)
    ]
    people, person_of = _join_full_names(row, forms, clues)
    bynames = dict(find_bynames(row, forms))
    people = _join_bynames(people, person_of, bynames)
    index = BearerIndex(people)
    for byname, named in bynames.items():
        if named in person_of and forms[byname].is_lone:
            index.learn(forms[byname].words[0], person_of[named])
    for at, mention in enumerate(row):
        if not forms[at].is_lone:
            continue
        word = forms[at].words[0]
        bearer = person_of.get(bynames.get(at, -1))
        groups = [[bearer]] if bearer else index.bearers(word, clues[at])
        found = next((p for group in groups if (p := choose(mention, clues[at], group))), None)
        if found is None:
            found = Identity(names=[forms[at]])
            people.append(found)
            index.add_lone(word, found)
        found.add(mention, clues[at])
        person_of[at] = found
    return people


def _join_full_names(
    row: Sequence[Mention], forms: Sequence[NameForm], clues: Sequence[Clues]
) -> tuple[list[Identity], dict[int, Identity]]:
    """Persons from names of two words and more, longest names first, and the person of each by the index in `row`."""
    people: list[Identity] = []
    person_of: dict[int, Identity] = {}
    by_form: dict[tuple[tuple[str, ...], str], Identity] = {}
    by_word: dict[str, list[Identity]] = {}
    full = [at for at, form in enumerate(forms) if not form.is_lone]
    for at in sorted(full, key=lambda at: (-sum(len(w) > 1 for w in forms[at].words), -len(forms[at].words), at)):
        form = forms[at]
        person = by_form.get((form.words, form.suffix))
        if person is None:
            keys = _link_keys(form)
            near = {id(p): p for key in keys for p in by_word.get(key, ())[:MOST_NAMESAKES]}
            same = [p for p in near.values() if _is_another_form(form, p.names)]
            person = choose(row[at], clues[at], same, is_lone=False)
            if person is None:
                person = Identity()
                people.append(person)
            person.names.append(form)
            by_form[form.words, form.suffix] = person
            for key in keys:
                by_word.setdefault(key, []).append(person)
        person.add(row[at], clues[at])
        person_of[at] = person
    return people, person_of


def _join_bynames(people: list[Identity], person_of: dict[int, Identity], bynames: Mapping[int, int]) -> list[Identity]:
    """The people without those whose full name is said to be another name of somebody: `Tip Bell, born Ann Orr`."""
    gone: dict[int, Identity] = {}

    def whole(person: Identity) -> Identity:
        while id(person) in gone:
            person = gone[id(person)]
        return person

    for byname, bearer in bynames.items():
        if byname in person_of and bearer in person_of:
            first, second = whole(person_of[bearer]), whole(person_of[byname])
            differ = {first.gender, second.gender} >= {"m", "f"}
            if first is not second and not differ and len(first.names) < _MOST_FORMS:
                first.absorb(second)
                gone[id(second)] = first
    for at, person in person_of.items():
        person_of[at] = whole(person)
    return [person for person in people if id(person) not in gone]


def _is_another_form(form: NameForm, names: Sequence[NameForm]) -> bool:
    """Whether a name can be that of somebody with these: it is part of the fullest, the first, or agrees with all."""
    if len(form.words) < len(names[0].words) and is_same_name(form, names[0]):
        return True
    return all(is_same_name(form, name) for name in names[:_MOST_FORMS])


def _link_keys(form: NameForm) -> tuple[str, ...]:
    """Under what a full name is looked up among the others: the keys of its first and its last word."""
    return tuple(dict.fromkeys((spelling_key(form.words[0]), spelling_key(form.words[-1]))))
