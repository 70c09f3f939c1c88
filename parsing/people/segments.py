"""Which words of a capitalised run can be a name, and what the others are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from dateline.parsing.language import Token
from dateline.parsing.lexicon import word_set

from .folding import fold
from .runs import find_runs, is_capitalised, is_suffix
from .sentences import Sentence
from .vocabulary import Known, is_syllable, place_phrase

__all__ = [
    "CAPITAL_PARTICLES",
    "Part",
    "Segment",
    "Stretch",
    "find_segments",
    "find_stretches",
    "is_initial",
    "is_nickname",
    "is_office",
    "leading_particles",
]


class Part:
    """What a token of a run is, as one letter."""

    NAME: Final = "N"
    INITIAL: Final = "I"
    INNER: Final = "p"
    """A particle, or the marks around a nickname: part of a name between two of its words."""
    SUFFIX: Final = "S"
    HONORIFIC: Final = "H"
    ROLE: Final = "R"
    MODIFIER: Final = "M"
    DEMONYM: Final = "D"
    CALENDAR: Final = "C"
    THING: Final = "T"
    PLACE: Final = "P"
    PLAIN: Final = "W"
    ACRONYM: Final = "A"
    INSIDE: Final = "NIpS"


_NO_NAME: Final = (
    Known.PLACE | Known.DEMONYM | Known.CALENDAR | Known.THING | Known.ROLE | Known.MODIFIER | Known.HONORIFIC
) | (Known.PLAIN | Known.OPENER | Known.SAYING)
_NO_SURNAME: Final = (
    Known.ROLE | Known.HONORIFIC | Known.OPENER | Known.SAYING | Known.CALENDAR | Known.DEMONYM | Known.THING
)
_ENDS_NAME: Final = Known.THING | Known.ROLE | Known.OPENER | Known.CALENDAR
CAPITAL_PARTICLES: Final = frozenset(("bin", "ibn", "van", "von", "de", "der", "den", "di", "da", "du", "del", "della"))
"""Particles that stay particles when a sentence or a custom gives them a capital."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Neighbouring words of a run that could be a name."""

    sentence: Sentence
    first: int
    """Index of the first token in the sentence."""
    end: int
    """Index behind the last token."""
    before: str
    """The `Part` of the token in front, if that is in the same run, else nothing."""
    after: str
    """The `Part` of the token behind, if that is in the same run, else nothing."""
    parts: str
    """The `Part` of each token."""

    @property
    def words(self) -> list[Token]:
        """The tokens."""
        return self.sentence.tokens[self.first : self.end]

    @property
    def name_words(self) -> tuple[str, ...]:
        """The folded words that carry the name, without initials, particles, nickname and suffix."""
        return tuple(fold(t.text) for t, part in zip(self.words, self.parts, strict=True) if part == Part.NAME)

    @property
    def is_eastern(self) -> bool:
        """Whether a Chinese, Korean or Vietnamese family name stands first, one or two words of syllables behind it."""
        bits = self.sentence.bits
        if len(self.parts) not in (2, 3) or self.parts.strip(Part.NAME) or not bits[self.first] & Known.EASTERN:
            return False
        rest = range(self.first + 1, self.end)
        return all(bits[at] & Known.SYLLABLES or _is_short_syllable(self.sentence.tokens[at].text) for at in rest)


class Stretch(NamedTuple):
    """A run of capitalised words of a sentence: its first token, the one behind its last, the `Part` of each."""

    first: int
    end: int
    parts: str


def find_stretches(text: str, sentence: Sentence) -> list[Stretch]:
    """All runs of a sentence."""
    return [Stretch(first, end, _parts_of(sentence, first, end)) for first, end in find_runs(text, sentence)]


def find_segments(sentence: Sentence, stretches: Sequence[Stretch]) -> list[Segment]:
    """All that could be names in the runs of a sentence."""
    found = []
    for first, _, parts in stretches:
        at = 0
        while at < len(parts):
            if parts[at] not in Part.INSIDE:
                at += 1
                continue
            stop = at
            while stop < len(parts) and parts[stop] in Part.INSIDE:
                stop += 1
            segment = _trimmed(sentence, first, parts, at, stop)
            if segment is not None:
                found.append(segment)
            at = stop
    return found


def _trimmed(sentence: Sentence, run: int, parts: str, first: int, end: int) -> Segment | None:
    """The segment without what cannot stand at its edges; None when no name word is left."""
    leading = word_set("leading_particles")
    while first < end and (
        parts[first] == Part.SUFFIX
        or (parts[first] == Part.INNER and sentence.tokens[run + first].text.lower() not in leading)
    ):
        first += 1
    while end > first and parts[end - 1] in "pI" and not _is_trailing_initial(sentence, run, parts, first, end):
        end -= 1
    if Part.NAME not in parts[first:end]:
        return None
    before = parts[first - 1] if first else ""
    after = parts[end] if end < len(parts) else ""
    inner = leading_particles(sentence, run) if not first else 0
    return Segment(sentence, run + first - inner, run + end, before, after, Part.INNER * inner + parts[first:end])


def leading_particles(sentence: Sentence, run: int) -> int:
    """How many small words in front of a run belong to its first name: `de Gaulle`, `van der Berg`, `bin Salman`."""
    row, leading = sentence.tokens, word_set("leading_particles")
    at = run
    while at > 0 and run - at < 3 and row[at - 1].text in leading and row[at].start - row[at - 1].end == 1:
        at -= 1
    return run - at


def _is_trailing_initial(sentence: Sentence, run: int, parts: str, first: int, end: int) -> bool:
    """Whether the name ends with an initial: `Deborah L.`, but not the `J.` cut off from a name that goes on."""
    return parts[end - 1] == Part.INITIAL and end - first == 2 and bool(sentence.bits[run + first] & Known.GIVEN)


def _parts_of(sentence: Sentence, first: int, end: int) -> str:
    """The `Part` of each token of a run."""
    parts: list[str] = []
    at = first
    while at < end:
        size = _place_size(sentence, at, end, parts)
        if size:
            parts += Part.PLACE * size
            at += size
            continue
        parts.append(_part(sentence, at, end, parts))
        at += 1
    return "".join(parts)


def _place_size(sentence: Sentence, at: int, end: int, parts: list[str]) -> int:
    """How many tokens from `at` are a place of several words; 0 for none, and behind a given name."""
    if end - at < 2 or (parts and parts[-1] == Part.NAME and sentence.bits[at - 1] & Known.GIVEN):
        return 0
    return place_phrase([t.text for t in sentence.tokens[at : min(end, at + 5)]])


def _part(sentence: Sentence, at: int, end: int, parts: list[str]) -> str:
    """What one token of a run is, the parts of the tokens in front being known."""
    bits = sentence.bits[at]
    by_form = _part_by_form(sentence, at, end, parts)
    if by_form:
        return by_form
    if bits & Known.EASTERN and _begins_eastern_name(sentence, at, end):
        return Part.NAME
    if not bits & _NO_NAME or (bits & Known.PARTICLE and at + 1 < end):
        return Part.NAME
    if parts and parts[-1] == Part.HONORIFIC:
        return Part.NAME if not bits & _NO_SURNAME else _breaking_part(at, end, bits)
    if parts and parts[-1] == Part.ROLE and bits & Known.GIVEN and bits & Known.PLACE and is_office(sentence, at - 1):
        return Part.NAME
    if bits & Known.NAME and _is_used_as_name(sentence, at, end, parts):
        return Part.NAME
    if parts == [Part.NAME] and at + 1 == end and not bits & _NO_SURNAME and _is_plainly_given(sentence, at - 1):
        return Part.NAME
    return _breaking_part(at, end, bits)


def _part_by_form(sentence: Sentence, at: int, end: int, parts: list[str]) -> str:
    """What a token is by the way it is written; nothing where that does not tell."""
    token, bits = sentence.tokens[at], sentence.bits[at]
    word = token.text
    behind_name = bool(parts) and parts[-1] in "NIp"
    if token.kind != "word" or not is_capitalised(word) or (parts and is_nickname(sentence, at)):
        return Part.INNER
    if is_suffix(word):
        return Part.SUFFIX if behind_name else Part.ACRONYM
    if is_initial(word):
        if len(word) == 1 and not (parts and parts[-1] in "NI"):
            return Part.PLAIN
        return Part.INITIAL if not bits & (Known.PLACE | Known.DEMONYM | Known.CALENDAR) else Part.PLACE
    if len(word) > 1 and not sentence.shouting and word.isupper():
        bare = len(word) == 2 and not behind_name and _is_bare_initials(sentence, at, end)
        return Part.INITIAL if bare else _upper_part(word, bits, behind_name)
    if word.lower() in CAPITAL_PARTICLES and _next_is_name(sentence, at, end):
        return Part.INNER
    return Part.NAME if len(word) < 5 and _ends_eastern_name(sentence, at, parts) else ""


def _is_short_syllable(word: str) -> bool:
    return len(word) < 5 and is_syllable(word)


def is_nickname(sentence: Sentence, at: int) -> bool:
    """Whether an opening mark stands at a word inside a run: `Ann “Tip” Bell`."""
    before = sentence.tokens[at - 1]
    return before.kind == "mark" and before.end == sentence.tokens[at].start and before.text not in "-,"


def is_initial(word: str) -> bool:
    """One capital with or without a stop, or several with stops: `J.`, `W`, `J.K.`."""
    return len(word) == 1 or (len(word) < 8 and word[1] == "." and word.isupper() and word[-1] == ".")


def _is_bare_initials(sentence: Sentence, at: int, end: int) -> bool:
    """Whether two capitals are initials without stops: `JK` in front of a family name."""
    word = sentence.tokens[at].text
    if word in word_set("no_initials") or sentence.headline or not _next_is_name(sentence, at, end):
        return False
    return bool(sentence.bits[at + 1] & Known.NAME) and not sentence.bits[at] & Known.ROLE


def _ends_eastern_name(sentence: Sentence, at: int, parts: list[str]) -> bool:
    """Whether a short word is the last syllable of a name of three: `Un` of `Kim Jong Un`."""
    if parts[-2:] != [Part.NAME, Part.NAME] or (len(parts) > 2 and parts[-3] in Part.INSIDE):
        return False
    if not sentence.bits[at - 2] & Known.EASTERN or not sentence.bits[at - 1] & Known.SYLLABLES:
        return False
    return not sentence.bits[at] & Known.OPENER and is_syllable(sentence.tokens[at].text)


def _upper_part(word: str, bits: int, behind_name: bool) -> str:
    """A word in capitals among words that are not: an acronym, or a family name written so (`Emmanuel MACRON`)."""
    if bits & Known.ROLE:
        return Part.ROLE
    if not bits & _NO_NAME and (len(word) > 6 or (behind_name and len(word) > 3)):
        return Part.NAME
    return Part.PLACE if bits & Known.PLACE else Part.ACRONYM


def _begins_eastern_name(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a family name that stands first has its one or two given syllables behind it."""
    if at + 1 >= end:
        return False
    bits = sentence.bits[at + 1]
    return bool(bits & Known.SYLLABLES) and not bits & _NO_NAME and is_capitalised(sentence.tokens[at + 1].text)


def _is_used_as_name(sentence: Sentence, at: int, end: int, parts: list[str]) -> bool:
    """Whether a word that is a name and something else is a name here, judged by its neighbours in the run."""
    bits = sentence.bits[at]
    if parts and parts[-1] in "NIp":
        before = sentence.bits[at - 1]
        given_before = parts[-1] == Part.INITIAL or (before & Known.GIVEN and not before & Known.PLACE)
        if bits & Known.THING:
            fits = at + 1 >= end or (_next_is_name(sentence, at, end) and sentence.bits[at + 1] & Known.FAMILY)
            return bool(given_before and bits & Known.FAMILY and fits)
        return bool(given_before) or parts[-1] == Part.INNER or not bits & (_NO_NAME & ~Known.PLAIN)
    if not bits & Known.GIVEN or not _next_is_name(sentence, at, end):
        return False
    following = sentence.bits[at + 1]
    if bits & (Known.ROLE | Known.HONORIFIC):
        return not following & Known.GIVEN and not bits & Known.HONORIFIC
    if bits & (Known.PLACE | Known.DEMONYM) and following & Known.GIVEN and _next_is_name(sentence, at + 1, end):
        return False
    return not (bits & (Known.OPENER | Known.SAYING) and at == 0 and sentence.tokens[-1].text == "?")


def _next_is_name(sentence: Sentence, at: int, end: int) -> bool:
    """Whether the next token of the run is a name or an unknown word, rather than a word of another kind."""
    if at + 1 >= end:
        return False
    bits = sentence.bits[at + 1]
    word = sentence.tokens[at + 1].text
    if not is_capitalised(word):
        return bool(bits & Known.PARTICLE)
    if word.isupper() and len(word) > 1 and not sentence.shouting:
        return is_initial(word)
    if not bits & _NO_NAME:
        return True
    if bits & Known.FAMILY and at + 2 >= end:
        return not bits & (Known.OPENER | Known.CALENDAR | Known.PLACE)
    return bool(bits & Known.NAME) and not bits & (_ENDS_NAME | Known.PLACE)


def is_office(sentence: Sentence, at: int) -> bool:
    """Whether a token is an office or rank that nothing but a name follows: `President`, `Queen`."""
    return sentence.tokens[at].text.lower().rpartition("-")[2] in word_set("offices")


def _is_plainly_given(sentence: Sentence, at: int) -> bool:
    """Whether a word is a given name and nothing else, in text where a capital tells something."""
    return sentence.bits[at] & (Known.GIVEN | _NO_NAME) == Known.GIVEN and not sentence.headline


def _breaking_part(at: int, end: int, bits: int) -> str:
    """What a word is that is no name here."""
    last = at + 1 >= end
    for bit, part in (
        (Known.HONORIFIC, Part.HONORIFIC),
        (Known.ROLE, Part.ROLE),
        (Known.CALENDAR, Part.CALENDAR),
        (Known.DEMONYM, Part.DEMONYM),
        (Known.PLACE, Part.PLACE),
    ):
        if bits & bit:
            return part
    if bits & Known.MODIFIER and not last:
        return Part.MODIFIER
    if bits & Known.THING:
        return Part.THING
    if bits & (Known.OPENER | Known.SAYING):
        return Part.PLAIN
    if bits & Known.NAME and last:
        return Part.NAME
    return Part.PLAIN
