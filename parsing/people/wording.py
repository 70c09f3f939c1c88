"""What the noun for somebody tells of them."""

from __future__ import annotations

from functools import cache

from dateline.parsing.lexicon import word_list, word_set

from .folding import fold

__all__ = ["gender_of_noun", "own_words"]


def gender_of_noun(noun: str) -> str:
    """`m` or `f` for a noun that is said of men or of women only: `brother`, `ex-wife`, `policewoman`; else nothing."""
    gender = _gendered().get(noun) or _gendered().get(noun.rpartition("-")[2])
    if gender is not None:
        return gender.strip("-")
    return "f" if noun.endswith("woman") else "m" if noun.endswith("man") else ""


@cache
def _gendered() -> dict[str, str]:
    rows = (line.split() for line in word_list("gendered_nouns"))
    return {noun: gender for gender, *nouns in rows for noun in nouns}


def own_words(role: str) -> list[str]:
    """The folded words of a role by which its bearer is called: those behind an owner, in front of a preposition."""
    words = role.replace("’", "'").split()
    stop = next((at for at, word in enumerate(words) if at and word in word_set("prepositions") | {"of"}), len(words))
    owners = [at for at, word in enumerate(words[:stop]) if word.endswith(("'s", "s'"))]
    return [fold(word) for word in words[owners[-1] + 1 if owners else 0 : stop]]
