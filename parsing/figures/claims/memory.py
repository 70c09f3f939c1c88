"""Who was spoken of in the sentences before, and who of them is meant by `she`, `it` or `the agency`."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from dateline.parsing.lexicon import word_set
from dateline.parsing.model import ClaimScope

from .names import Names
from .tables import claim_group

__all__ = [
    "Claimant",
    "Memory",
    "body_called",
    "body_meant",
    "enter_body",
    "enter_person",
    "name_person",
    "next_sentence",
    "person_meant",
    "remember",
]

_KEPT = 4
"""How many of a sort are remembered."""
_PRONOUN_REACH = 600
"""How many characters behind their last act a person is still `she`."""
_BODY_REACH = 400
"""The same for a body that is `it`."""
_TEXT_REACH = 3
"""How many sentences behind the last claim `the report` still means where it came from."""


class Claimant(NamedTuple):
    """Somebody who states something."""

    name: str
    scope: ClaimScope
    is_person: bool
    is_many: bool = False
    """Whether they are several, whom `they` means."""


class Memory(NamedTuple):
    """Who was spoken of, the latest last."""

    since: int = 0
    """The offset from which on anything is remembered: behind the last heading."""
    acted: tuple[tuple[str, int], ...] = ()
    """People who stated something or were the subject of a sentence, each with the offset where they last did."""
    named: tuple[tuple[str, int], ...] = ()
    """People who were named at all, each with where."""
    bodies: tuple[tuple[str, bool, int], ...] = ()
    """Claimants and subjects that are no people, each with whether they are several, and where they last acted."""
    source: str | None = None
    """The last claimant that is no person."""
    told: int = 0
    """How many sentences ago somebody stated something, if not long ago."""
    claimant: str | None = None
    """The last claimant; None once the text has left it."""


def next_sentence(memory: Memory) -> Memory:
    """The memory at the beginning of one more sentence; how many there were is counted as far as anybody asks."""
    return memory._replace(told=memory.told + 1) if memory.told <= _TEXT_REACH else memory


def remember(memory: Memory, claimant: Claimant | None, at: int = 0) -> Memory:
    """The memory with a claimant met at an offset, or with none: then nothing further may be laid to the one before."""
    if claimant is None:
        return memory if memory.claimant is None else memory._replace(claimant=None)
    if claimant.is_person:
        return enter_person(memory, claimant.name, at)._replace(claimant=claimant.name, told=0)
    entered = enter_body(memory, claimant.name, at, is_many=claimant.is_many)
    return entered._replace(source=claimant.name, claimant=claimant.name, told=0)


def enter_person(memory: Memory, name: str, at: int) -> Memory:
    """The memory with a person who has acted at an offset."""
    return memory._replace(acted=(*(entry for entry in memory.acted if entry[0] != name), (name, at))[-_KEPT:])


def name_person(memory: Memory, name: str, at: int) -> Memory:
    """The memory with a person who was named at an offset."""
    return memory._replace(named=(*(entry for entry in memory.named if entry[0] != name), (name, at))[-_KEPT:])


def enter_body(memory: Memory, name: str, at: int, *, is_many: bool) -> Memory:
    """The memory with a body that has acted at an offset."""
    kept = tuple(entry for entry in memory.bodies if entry[0] != name)
    return memory._replace(bodies=(*kept, (name, is_many, at))[-_KEPT:])


def person_meant(text: str, pronoun: str, at: int, names: Names, memory: Memory, others: Set[str]) -> str | None:
    """Whom `he` or `she` at an offset means, none of `others` and nobody of whom was not spoken for long.

    It is the last who acted and may be it, else the last named who is known to be a man or a woman.
    """
    gender = "m" if pronoun in ("he", "his") else "f"
    for name, acted in reversed(memory.acted):
        if name not in others and at - acted < _PRONOUN_REACH and names.gender(text, name) in ("", gender):
            return name
    named = (name for name, place in reversed(memory.named) if name not in others and at - place < _PRONOUN_REACH)
    return next((name for name in named if names.gender(text, name) == gender), None)


def body_meant(pronoun: str, at: int, memory: Memory) -> str | None:
    """Whom `it` or `they` at an offset means: the last body that is one, or several."""
    several = pronoun in ("they", "their")
    if not several and pronoun not in ("it", "its"):
        return None
    return next(
        (n for n, is_many, acted in reversed(memory.bodies) if is_many == several and at - acted < _BODY_REACH), None
    )


def body_called(word: str, memory: Memory) -> str | None:
    """Which body told before is `the agency`: one with that word in its name, else a name that is none of another sort.

    A company, a group or an agency may be named anyhow; a ministry and a bank have it in their names.
    """
    for name, is_many, _ in reversed(memory.bodies):
        words = name.lower().split()
        if word in words and len(words) > 1 and not (is_many and "and" in words):
            return name
    if word in ("company", "firm") and memory.bodies and memory.bodies[-1][0].lower() in ("company", "firm"):
        return memory.bodies[-1][0]
    if word in claim_group("bare texts"):
        return (memory.source or memory.claimant) if memory.told <= _TEXT_REACH else None
    if word in claim_group("generic bodies"):
        for name, is_many, _ in reversed(memory.bodies):
            words = name.lower().split()
            is_place = name.lower() in word_set("places") or name.lower() in claim_group("places")
            is_crowd = is_many and words[-1] in claim_group("many")
            if name[:1].isupper() and not (is_crowd or is_place) and claim_group("state bodies").isdisjoint(words):
                return name
    return None
