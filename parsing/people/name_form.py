"""What of a name is compared with other names."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.parsing.lexicon import word_set

from .folding import fold
from .mentions import Mention
from .runs import is_suffix
from .segments import Part
from .vocabulary import Known

__all__ = ["ARTICLES", "NameForm", "name_form"]

ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "bin", "ibn", "bint", "ben"))
"""Small words in front of a family name that a hyphen or a capital ties to it."""
_PARTICLES = frozenset(("de", "von", "der", "den", "di", "da", "du", "del", "della", "des", "dos"))
"""Small words that stay so with a capital: no given name is among them."""
_PATRONYMIC = frozenset(("bin", "ibn", "ben", "bint"))
"""What stands behind is the name of the father."""
_SHORTEST_CAPITALS = 3
"""So long is a family name that capitals set apart from a given name."""


@dataclass(frozen=True, slots=True)
class NameForm:
    """The words of one name, folded, in the order of the text."""

    words: tuple[str, ...]
    """Initials as single letters; no particles, articles and suffix, none of the words that open a name at will."""
    family: frozenset[str]
    """The words that can stand alone as a family name."""
    given: frozenset[str]
    """The other words that can stand alone, nicknames among them; not the father's name behind `bin`."""
    suffix: str
    """`jr`, `sr`, `iii` or nothing."""
    bynames: tuple[str, ...]
    """Nicknames in marks between the words."""
    is_eastern: bool
    """Whether a Chinese, Korean or Vietnamese family name stands first."""
    may_turn: bool
    """Whether of two words one alone is known for a given name, so that they may stand in either order."""

    @property
    def is_lone(self) -> bool:
        """Whether there is no more than one word."""
        return len(self.words) == 1


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a name that carries it."""

    folded: str
    bits: int
    is_capitals: bool
    behind: str
    """The small word in front, folded: `bin`, `de`."""


def name_form(mention: Mention) -> NameForm:
    """Take a mention apart."""
    segment = mention.segment
    words: list[_Word] = []
    letters: list[str] = []
    bynames: list[str] = []
    suffix = behind = ""
    for at, (token, part) in enumerate(zip(segment.words, segment.parts, strict=True), segment.first):
        folded = fold(token.text)
        if part == Part.INITIAL:
            letters += [letter for letter in folded if letter.isalpha()]
        elif part == Part.SUFFIX:
            suffix = folded
        elif part == Part.NAME and not _is_capital_particle(mention, at):
            bits = segment.sentence.bits[at]
            words.append(_Word(folded, bits, token.text.isupper() and not segment.sentence.shouting, behind))
            letters.append(folded)
        elif token.kind == "word" and token.text[0].isupper() and _is_marked(mention, at):
            bynames.append(folded)
        behind = folded if part == Part.INNER else ""
    if (
        not suffix
        and segment.end < len(segment.sentence.tokens)
        and is_suffix(segment.sentence.tokens[segment.end].text)
    ):
        suffix = fold(segment.sentence.tokens[segment.end].text)
    family = _family(words, segment.is_eastern)
    return NameForm(
        words=tuple(letters) if segment.is_eastern else _without_address(letters),
        family=family,
        given=frozenset({w.folded for w in words if w.behind not in _PATRONYMIC} | set(bynames)) - family,
        suffix=suffix,
        bynames=tuple(bynames),
        is_eastern=segment.is_eastern,
        may_turn=segment.is_eastern or (len(letters) == 2 == len(words) and _tells_order(words)),
    )


def _is_capital_particle(mention: Mention, at: int) -> bool:
    """Whether a word is a particle with a capital: `De Groot`, `Van der Berg`, but `Van Berg`."""
    segment = mention.segment
    word = fold(mention.sentence.tokens[at].text)
    if at + 1 >= segment.end or word not in word_set("particles"):
        return False
    return word in _PARTICLES or segment.parts[at + 1 - segment.first] == Part.INNER


def _is_marked(mention: Mention, at: int) -> bool:
    """Whether a mark opens right in front of a token, or in front of the word it follows in the same marks."""
    row = mention.sentence.tokens
    while at > mention.segment.first and row[at - 1].kind == "word" and row[at - 1].text[0].isupper():
        at -= 1
    return at > 0 and row[at - 1].kind == "mark" and row[at - 1].end == row[at].start and row[at - 1].text not in "-,"


def _without_address(letters: list[str]) -> tuple[str, ...]:
    """The words without an article in capitals inside, and without words of address that are written at will."""
    kept = [word for n, word in enumerate(letters) if not (0 < n < len(letters) - 1 and word in ARTICLES)]
    if len(kept) == 2 and kept[0] in ("el", "bin", "ibn"):
        kept = kept[1:]
    while len(kept) > 2 and kept[0] in word_set("name_openers"):
        kept = kept[1:]
    if len(kept) > 1 and kept[-1] in word_set("name_closers"):
        kept = kept[:-1]
    return tuple(kept)


def _family(words: list[_Word], is_eastern: bool) -> frozenset[str]:
    """The family name, where it stands first or last; the last two words of a double one; the one set in capitals."""
    if len(words) > 1 and words[-1].folded in word_set("name_closers") and not is_eastern:
        words = words[:-1]
    if not words:
        return frozenset()
    if is_eastern:
        return frozenset((words[0].folded,))
    loud = [word for word in words if word.is_capitals and len(word.folded) >= _SHORTEST_CAPITALS]
    if len(loud) == 1 < len(words):
        return frozenset((loud[0].folded,))
    found = {words[-1].folded}
    head, _, tail = words[-1].folded.partition("-")
    if tail and len(head) <= 3:
        found.add(tail)  # without its article: `maliki` of `al-maliki`
    if len(words) > 2 and words[-2].behind not in _PATRONYMIC and not _is_only_given(words[-2]):
        found.add(words[-2].folded)
    if len(words) == 2 and _is_turned(words):
        found.add(words[0].folded)
    return frozenset(found)


def _is_only_given(word: _Word) -> bool:
    return word.bits & (Known.GIVEN | Known.FAMILY) == Known.GIVEN


def _is_turned(words: list[_Word]) -> bool:
    """Whether of two words only the last is a given name: `Farkas Béla` in the order of Hungary."""
    return not words[0].bits & Known.GIVEN and bool(words[-1].bits & Known.GIVEN)


def _tells_order(words: list[_Word]) -> bool:
    return bool(words[0].bits & Known.GIVEN) != bool(words[1].bits & Known.GIVEN)
