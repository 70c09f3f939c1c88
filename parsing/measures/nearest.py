"""Whose names stand nearest to a figure."""

from __future__ import annotations

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import Document, Figure

from .lines import Line, Stretch
from .naming import Name, name_key, names_written

_PEOPLES = (
    ("ian", ("", "ia", "y", "i")),
    ("ans", ("", "a", "ia")),
    ("an", ("", "a", "ia", "e")),
    ("ish", ("", "land")),
    ("ese", ("", "a", "e")),
    ("er", ("", "e")),
    ("i", ("",)),
)
"""Endings of adjectives and of the peoples they name, with the endings of the names they are made of."""

__all__ = ["claimant_keys", "families_of", "label_of", "names_nearest", "nearest_sides", "peoples_of"]


def names_nearest(line: Line, at: int, names: list[Name]) -> list[Name]:
    """The names nearest to a figure; one without any shares those behind the figures that `and` joins to it."""
    stretch = line.stretches[at]
    own = [name for name in names if stretch.first <= name.at < stretch.past]
    while not own and at + 1 < len(line.stretches) and line.stretches[at + 1].joint in ("and", "or"):
        at += 1
        following = line.stretches[at]
        own = [name for name in names if following.behind <= name.at < following.past]
    return own


def nearest_sides(own: list[Name], stretch: Stretch, claimant: frozenset[str]) -> frozenset[str]:
    """Whose a figure is: who is named in front of it, else to or by whom; who only states it is not meant."""
    sides = [name for name in own if not name.place and name.key not in claimant]
    before = frozenset(name.key for name in sides if name.at < stretch.figure)
    return before or frozenset(name.key for name in sides if name.given)


def label_of(names: list[Name], places: frozenset[str], sides: frozenset[str]) -> str:
    """The first name, as the text has it, of the places or else the sides; empty for none."""
    for keys in (places, sides):
        for name in names:
            if name.key in keys:
                return name.surface
    return ""


def families_of(document: Document) -> dict[str, str]:
    """Full names of persons, in small letters, with their last word: `Emil Sand` and `Sand` are one."""
    found = {}
    for person in document.people:
        if person.kind == "person":
            last = person.name.lower().split()[-1]
            found.update({alias.lower(): last for alias in person.aliases if alias.lower().endswith(last)})
    return found


def peoples_of(text: str, known: frozenset[str]) -> dict[str, str]:
    """Adjectives made of names in the text, with the name: `Tarnian` of `Tarn`, `Ossian` of `Ossia`."""
    found = {}
    names: frozenset[str] | None = None
    for word in known:
        for ending, others in _PEOPLES:
            if word.endswith(ending) and len(word) - len(ending) > 2 and word not in word_set("demonyms"):
                names = names_written(text) if names is None else names
                base = word[: -len(ending)]
                name = next((base + other for other in others if base + other in names), None)
                if name is not None and name != word:
                    found[word] = name
                    found[word + "s"] = name
                    break
    return found


def claimant_keys(figure: Figure) -> frozenset[str]:
    """The keys of the names in who states a figure."""
    if not figure.claimed_by:
        return frozenset()
    words = figure.claimed_by.lower().replace("’s", "").replace("'s", "").split()
    return frozenset((*(name_key(word) for word in words), " ".join(words)))
