"""What the word lists know about a word, as bits of one number."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from dateline.parsing.lexicon import word_list, word_set

from .folding import fold

__all__ = ["Known", "gender_of", "is_syllable", "known", "place_phrase"]


class Known:
    """What a word may be, as bits. A word may be many things: `Mark` is a given name and a plain word."""

    GIVEN: Final = 1
    FAMILY: Final = 2
    ENDING: Final = 4
    """It ends as family names do."""
    EASTERN: Final = 8
    """A family name that stands first."""
    SYLLABLES: Final = 16
    """It is made of one or two syllables of Chinese, or of Korean with a hyphen."""
    PLACE: Final = 32
    DEMONYM: Final = 64
    CALENDAR: Final = 128
    THING: Final = 256
    """It turns a name into that of an organisation, a place, an event."""
    ROLE: Final = 512
    MODIFIER: Final = 1024
    HONORIFIC: Final = 2048
    PLAIN: Final = 4096
    """An ordinary word, capitalised only for its position."""
    OPENER: Final = 8192
    """A word that opens sentences and is never a name."""
    SAYING: Final = 16384
    PARTICLE: Final = 32768
    NAME: Final = GIVEN | FAMILY | ENDING


_LONGEST_WORD: Final = 40
"""A longer word is an address, or no word."""


def known(word: str) -> int:
    """Look a word up in all lists; a capital, accents and a stop make no difference. Bits of `Known`."""
    if len(word) > _LONGEST_WORD:
        return Known.PLAIN
    key = fold(word)
    if _compound().fullmatch(word):
        return Known.FAMILY | Known.ENDING
    bits = 0
    for bit, entries in _lists():
        if key in entries:
            bits |= bit
    if "-" in key:
        bits |= _known_hyphenated(key)
    elif not bits & Known.NAME:
        bits |= _known_by_form(key)
    if not bits & (Known.GIVEN | Known.PLAIN) and len(key) > 4:
        bits |= _known_by_stem(key)
    if _pinyin().fullmatch(key):
        bits |= Known.SYLLABLES
    return bits


@cache
def _lists() -> tuple[tuple[int, frozenset[str]], ...]:
    both = word_set("given_and_family_names")
    eastern = word_set("chinese_family_names") | word_set("korean_family_names") | word_set("vietnamese_family_names")
    return (
        (Known.GIVEN, word_set("given_names")),
        (Known.GIVEN, word_set("given_names_more")),
        (Known.FAMILY, word_set("family_names")),
        (Known.GIVEN | Known.FAMILY, both),
        (Known.EASTERN, eastern),
        (Known.PLACE, word_set("places")),
        (Known.PLACE, frozenset(fold(place) for place in word_set("places_more"))),
        (Known.DEMONYM, frozenset(fold(word) for word in word_set("demonyms"))),
        (Known.CALENDAR, word_set("calendar")),
        (Known.THING, frozenset(fold(word) for word in word_set("thing_words"))),
        (Known.ROLE, frozenset(fold(word) for word in word_set("role_nouns"))),
        (Known.MODIFIER, frozenset(fold(word) for word in word_set("role_modifiers"))),
        (Known.HONORIFIC, frozenset(_honorifics())),
        (Known.PLAIN, word_set("plain_words")),
        (Known.PLAIN, word_set("frequent_words")),
        (Known.OPENER, frozenset(word.lower() for word in word_set("starters"))),
        (Known.SAYING, word_set("saying_verbs")),
        (Known.PARTICLE, word_set("particles")),
    )


@cache
def _honorifics() -> dict[str, str]:
    """Each word of address with `m`, `f` or nothing."""
    pairs = (entry.partition("/") for entry in word_list("honorifics"))
    return {fold(word): gender for word, _, gender in pairs}


def gender_of(title: str) -> str:
    """`m` or `f` for a word of address that only men or only women bear, else nothing."""
    return _honorifics().get(fold(title), "")


def _known_hyphenated(key: str) -> int:
    """The parts of a hyphenated name speak for the whole: `jean-claude` is a given name, `al-maliki` a family name."""
    parts = [part for part in key.split("-") if part]
    bits = 0
    if parts and all(_is_listed_given(part) for part in parts):
        bits |= Known.GIVEN
    if len(parts) > 1 and (parts[0] in word_set("particles") or _is_listed_family(parts[-1])):
        bits |= Known.FAMILY
    if len(parts) == 2 and all(_korean().fullmatch(part) for part in parts):
        bits |= Known.SYLLABLES
    return bits


def _is_listed_given(word: str) -> bool:
    return word in word_set("given_names") or word in word_set("given_and_family_names")


def _is_listed_family(word: str) -> bool:
    return word in word_set("family_names") or word in word_set("given_and_family_names")


def _known_by_form(key: str) -> int:
    if len(key) > 5 and key.endswith(_endings()):
        return Known.ENDING
    if len(key) > 5 and key.startswith("mc") and key[2] not in "aeiou":
        return Known.ENDING
    return 0


def _known_by_stem(key: str) -> int:
    """Plurals of peoples and roles, and roles known by their ending (`Scientologist`, `Pan-democrat`)."""
    if key[-1] == "s" and key[:-1] in word_set("demonyms"):
        return Known.DEMONYM
    last = key.rpartition("-")[2]
    if last in word_set("role_nouns") or (last[-1:] == "s" and last[:-1] in word_set("role_nouns")):
        return Known.ROLE
    return Known.ROLE if key.endswith(("ologist", "onist", "tician")) else 0


@cache
def _endings() -> tuple[str, ...]:
    return word_list("family_endings")


@cache
def _compound() -> re.Pattern[str]:
    """A family name with a capital inside: `DeLay`, `McBride`, `LaRue`."""
    return re.compile("(?:De|Di|Da|Du|La|Le|Mc|Mac|Van|Von|Fitz|Del|Des|O)[A-Z][a-zà-ž]+")


@cache
def _pinyin() -> re.Pattern[str]:
    initial = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    final = (
        "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)"
    )
    return re.compile(f"(?:{initial}{final}){{1,2}}")


@cache
def _korean() -> re.Pattern[str]:
    return re.compile(
        "(?:[bcdghjkmnprstwy]|ch|kw|hw|hy|ky|my|gw|gy|ry|by|ph|ts)?(?:y?[aeiou]{1,3}|w[aeiou]{1,2})(?:ng|[nmklptbgr]|ck)?h?"
    )


def is_syllable(word: str) -> bool:
    """Whether a word can be a syllable of a Chinese or Korean name."""
    key = fold(word)
    return _korean().fullmatch(key) is not None or _pinyin().fullmatch(key) is not None


@cache
def _longest_place() -> int:
    lists = word_set("places"), word_set("places_more"), word_set("no_persons")
    return max(place.count(" ") for places in lists for place in places) + 1


def place_phrase(words: list[str], key: Callable[[str], str] = fold) -> int:
    """How many of the first `words`, two or more, are together the name of a place, a firm or the like; 0 for none."""
    for size in range(min(len(words), _longest_place()), 1, -1):
        phrase = " ".join(key(word) for word in words[:size])
        if phrase in word_set("places") or phrase in word_set("places_more") or phrase in word_set("no_persons"):
            return size
    return 0
