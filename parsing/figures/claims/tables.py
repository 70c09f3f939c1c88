"""The word lists of the claims, each read once and put into the form in which it is looked up."""

from __future__ import annotations

from functools import cache
from sys import intern
from typing import Literal, NamedTuple

from dateline.parsing.lexicon import word_list, words_named

__all__ = ["ClaimVerb", "claim_group", "claim_verbs", "given_genders"]


class ClaimVerb(NamedTuple):
    """A form of a verb of saying."""

    number: Literal["singular", "plural", "any"]
    """Of how many its subject is."""
    sort: str
    """`say`, `show`, `find`, `count`, `put`, `accuse`, `speak` or `front`: see the list."""


_verb = cache(ClaimVerb)
"""There are some dozen sorts of verbs, and hundreds of forms that share them."""


@cache
def claim_verbs() -> dict[str, ClaimVerb]:
    """The forms of the verbs that make somebody answer for a figure."""
    found: dict[str, ClaimVerb] = {}
    for row in word_list("figure_claim_verbs"):
        plural, others, sort = (cell.strip() for cell in row.split("|"))
        found |= dict.fromkeys(plural.split(), _verb("plural", sort))
        found |= {form: _verb("singular" if form[-1] == "s" else "any", sort) for form in others.split()}
    return found


@cache
def claim_group(name: str) -> frozenset[str]:
    """A small set of words by the name it has in the list."""
    return frozenset(map(intern, words_named(name, "figure_claim_words")))


@cache
def given_genders() -> dict[str, str]:
    """The given names that only men (`m`) or only women (`f`) bear."""
    return {name: gender for name, _, gender in (row.partition(" ") for row in word_list("given_name_genders"))}
