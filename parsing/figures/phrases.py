"""The name of what is counted, told without tags: how far the words behind a number belong to it."""

from __future__ import annotations

from typing import NamedTuple

from dateline.parsing.lexicon import word_set

from .nouns import is_letters, is_plural
from .sentence import Sentence
from .tables import changes, is_in_long_group, number_words, stop_words, verbs, word_group

__all__ = ["Phrase", "is_verbal", "phrase_at", "singular_at"]

_REACH = 8
"""How many words a phrase may have up to its first plural, and again behind it."""
_SINGULAR_REACH = 5
_LONGEST_TYPE = 7
"""How many words and hyphens a type with a number in it may have: `S-300PMU-2`."""
_CONTRACTED = ("d", "ll", "re", "ve", "m", "t")


class Phrase(NamedTuple):
    """The words `first` to the one before `past`."""

    first: int
    past: int


def phrase_at(sentence: Sentence, index: int, limit: int) -> Phrase | None:
    """The plural phrase that begins at a word and ends before `limit`.

    It goes up to its first plural, over further plurals behind it, and over a plural joined by `and` (`rafts and
    coal barges`). Where there is no plural, a word of what happened to people is one (`17 wounded`).
    """
    end = min(index + _REACH, limit, sentence.count)
    at = index
    while at < end:
        if at == index and sentence.words[at][:1].isdecimal():
            break
        if coded := _type_past(sentence, at):
            if _is_plural_type(sentence, coded):
                return Phrase(index, coded)
            at = coded
            continue
        # A verb in -s cannot follow several things: `three new faces`.
        plural_verb = sentence.lower[at] in verbs() and is_plural(sentence, at)
        if _ends(sentence, at) and not plural_verb and not _is_in_phrase(sentence, at):
            if at == index or not _joins_modifiers(sentence, at, end):
                break
        elif is_plural(sentence, at) or _is_people(sentence, at):
            return Phrase(index, _extended(sentence, at + 1, min(at + 1 + _REACH, limit, sentence.count)))
        elif at > index and sentence.lower[at - 1] in word_group("comparatives"):
            break
        at += 1
    index += index + 1 < end and sentence.lower[index] in word_group("before happened")
    happened = index < end and sentence.lower[index] in word_group("happened")
    return Phrase(index, index + 1) if happened else None


def _type_past(sentence: Sentence, index: int) -> int:
    """The index behind a type with a number in it: the `T-72` of `two T-72 tanks`, `M1A1`, `BMP-2s`, the end of `737s`.

    0 where none begins at a word.
    """
    words, numbered = sentence.words, False
    if not (sentence.is_capital(index) or words[index][:1].isdecimal()):
        return 0
    past = index
    while past == index or (sentence.glued(past) and past < index + _LONGEST_TYPE):
        step = past + 1 if words[past] == "-" else past
        if not words[step][:1].isalnum() or (step > past and not sentence.glued(step)):
            break
        numbered = numbered or words[step][0].isdecimal()
        past = step + 1
    return past if numbered and past > index + 1 else 0


def _is_plural_type(sentence: Sentence, past: int) -> bool:
    """Whether the type that ends in front of a word has the ending of a plural: `MiG-29s`, `T-90Ms`."""
    last = sentence.words[past - 1]
    return last == "s" or (last[-1] == "s" and last[:-1].isupper())


def singular_at(sentence: Sentence, index: int, limit: int, *, gerunds: bool = False) -> Phrase | None:
    """The phrase of one thing: words up to a stop, a verb, a word in -s or a participle behind the first.

    With `gerunds` the names of doings in -ing belong to it, which behind `of` are no participles (`three days of
    official mourning`).
    """
    end = min(index + _SINGULAR_REACH, limit, sentence.count)
    at = index
    while at < end and (not _ends(sentence, at) or (not gerunds and sentence.lower[at] in word_group("also nouns"))):
        if coded := _type_past(sentence, at):
            at = coded
            continue
        gerund = gerunds and is_in_long_group(sentence.lower[at], "gerunds")
        if at > index and not gerund and _ends_singular(sentence, at):
            break
        at += 1
        if sentence.lower[at - 1].endswith("'s"):
            break
    while at > index + 1 and (_is_trailing(sentence, at - 1) or _is_name_behind(sentence, at - 1)):
        at -= 1
    alone = at == index + 1 and _is_no_noun(sentence, index)
    return Phrase(index, at) if at > index and not alone else None


def _is_no_noun(sentence: Sentence, index: int) -> bool:
    """Whether a word alone names nothing: an adverb, a past form (`one weighed 8oz`) or `short`."""
    word = sentence.lower[index]
    past = is_verbal(sentence, index) and word.endswith("ed") and word not in word_group("happened")
    return past or _is_adverb(sentence, index) or word in word_group("no nouns")


def _is_people(sentence: Sentence, index: int) -> bool:
    """Whether the name of a people without a plural ending stands for its members: `300 Lebanese and 34 Israelis`."""
    word = sentence.lower[index]
    if (
        not sentence.is_capital(index)
        or not word.endswith(("ese", "wiss", "ish", "ench"))
        or word not in word_set("demonyms")
    ):
        return False
    return _ends(sentence, index + 1) and not _is_in_phrase(sentence, index + 1)


def _ends(sentence: Sentence, index: int) -> bool:
    """Whether no name of something counted can go on at a word; numbers and letters behind a name are part of it."""
    word = sentence.lower[index]
    if not word[:1].isalpha():
        numbered = word[:1].isdecimal() and sentence.is_capital(index - 1)
        return not (numbered and sentence.words[index + 1][:1].isalpha())
    if len(word) == 1 and sentence.is_capital(index) and sentence.is_capital(index - 1):
        return False
    return word in stop_words() or word in verbs() or _is_contraction(word)


def _is_in_phrase(sentence: Sentence, index: int) -> bool:
    """Whether a word that may be an adjective is one: a plural follows, at most one plain word between: `daily users`.

    Behind a noun it is none: `12 men lost limbs`.
    """
    if sentence.lower[index] not in word_group("also adjectives"):
        return False
    at = index + 1
    word = sentence.lower[at]
    if not is_plural(sentence, at) and word[:1].isalpha() and word not in stop_words() and word not in verbs():
        at += 1
    return is_plural(sentence, at)


def _is_name_behind(sentence: Sentence, index: int) -> bool:
    """Whether a name follows a common noun, and so opens a clause: `the debt Iraq owes`."""
    return sentence.is_capital(index) and sentence.words[index - 1][:1].islower()


def _is_contraction(word: str) -> bool:
    """`I'd`, `that's`; not the possessive of a noun."""
    head, mark, tail = word.partition("'")
    return bool(mark) and (tail in _CONTRACTED or head in stop_words())


def is_verbal(sentence: Sentence, index: int) -> bool:
    """Whether a word may be a participle or a past form."""
    word = sentence.lower[index]
    if len(word) < 4 or sentence.is_capital(index) or word in word_group("nouns in -ed"):
        return False
    return word.endswith("ed") or (len(word) > 4 and word.endswith("ing"))


def _is_adverb(sentence: Sentence, index: int) -> bool:
    word = sentence.lower[index]
    return len(word) > 4 and word.endswith("ly") and word not in word_group("not adverbs")


def _is_trailing(sentence: Sentence, index: int) -> bool:
    """Whether a word behind a noun says how or where: `40% of farmland worldwide`."""
    return _is_adverb(sentence, index) or sentence.lower[index] in word_group("trailing adverbs")


def _ends_singular(sentence: Sentence, index: int) -> bool:
    """Whether the name of one thing cannot go on at a word that is not its first."""
    word = sentence.lower[index]
    third_person = len(word) > 3 and word[-1] == "s" and word[-2] not in "suai'"
    return third_person or word in changes() or is_verbal(sentence, index) or _is_adverb(sentence, index)


def _joins_modifiers(sentence: Sentence, at: int, end: int) -> bool:
    """Whether `and` or a comma joins two words in front of one noun: `Ford and Fiat cars`, `red, white flags`."""
    mark = sentence.lower[at]
    if mark not in ("and", "or", "&", "-", ",") or at + 1 >= end or _ends(sentence, at + 1):
        return False
    if mark == "-":
        return sentence.joint(at) > at
    if sentence.lower[at - 1] in word_group("happened") or sentence.is_capital(at - 1) != sentence.is_capital(at + 1):
        return False
    if is_plural(sentence, at + 1) and (mark == "," or not sentence.is_capital(at + 1)):
        return False
    if mark == "," and is_verbal(sentence, at - 1):
        return False
    return any(is_plural(sentence, later) for later in range(at + 1, min(at + 6, end)))


def _extended(sentence: Sentence, past: int, end: int) -> int:
    """Where a phrase ends whose first plural stands in front of `past`."""
    at = past
    if sentence.lower[past - 1] in word_group("heads"):
        # What looks like a plural behind is a verb: `one in five adults smokes`.
        return _coordinated(sentence, past, end)
    modifying = sentence.lower[past - 1] in word_group("modifying plurals")
    end_of_name = min(end, past + 2) if modifying else end
    while at < end_of_name and not _ends(sentence, at) and not is_verbal(sentence, at):
        if is_plural(sentence, at):
            if _is_name_behind(sentence, at) and not is_letters(sentence.words[at]):
                break
            past = at + 1
        elif not (sentence.is_capital(past - 1) and sentence.is_capital(at)) and not modifying:
            break
        at += 1
    return _coordinated(sentence, past, end)


def _is_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether a word behind `to` may be a verb: neither a name nor the opening of a noun phrase."""
    word = sentence.lower[index]
    return word[:1].isalpha() and not sentence.is_capital(index) and word not in stop_words()


def _coordinated(sentence: Sentence, past: int, end: int) -> int:
    """Where the phrase ends with what `and` adds: words up to a plural that no verb follows."""
    if sentence.lower[past] != "and":
        return past
    at = past + 1
    while at < end and not _ends(sentence, at) and not _is_adverb(sentence, at):
        if at == past + 1 and sentence.lower[at] in changes() and not is_plural(sentence, at):
            # A verb: `carries 300 passengers and cut journey times`.
            return past
        if is_plural(sentence, at):
            following = sentence.lower[at + 1]
            if at == past + 1 and (
                following[:1].isdecimal()
                or following in ("a", "an", "the", "$", "£", "€")
                or following in number_words()
                or (following == "to" and _is_infinitive(sentence, at + 2))
            ):
                # A verb: `runs 12 shops and plans to open three`, `won 12 games and sits 10th`.
                return past
            plain = not following[:1].isalpha() or (
                following in stop_words() and following not in word_group("auxiliaries")
            )
            return at + 1 if plain else past
        at += 1
    return past
