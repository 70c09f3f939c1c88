"""What the tagger is told of each word of a run of capitalised words, as names of features."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from dateline.parsing.lexicon import word_set
from dateline.parsing.people.first_look import Glance
from dateline.parsing.people.folding import fold
from dateline.parsing.people.segments import Part, Stretch
from dateline.parsing.people.sentences import Sentence
from dateline.parsing.people.vocabulary import Known

from .shown import Shown

__all__ = ["View", "features_of", "view_of"]

_BITS: Final = tuple((value, name[:3]) for name, value in vars(Known).items() if name.isupper() and name != "NAME")
_COMMON: Final = Known.PLAIN | Known.OPENER | Known.THING | Known.ROLE | Known.CALENDAR | Known.DEMONYM
_KINDS: Final = (
    (Known.SAYING, "SAY"), (Known.ROLE, "ROL"), (Known.HONORIFIC, "HON"), (Known.THING, "THI"),
    (Known.PLACE, "PLA"), (Known.DEMONYM, "DEM"), (Known.CALENDAR, "CAL"),
)  # fmt: skip
_ENDINGS: Final = ("ed", "ing", "ly", "s")
_SHORT: Final = 5
"""Shorter words that are frequent stand for themselves in the context."""
_PLAINER: Final = str.maketrans("’‘“”", "''\"\"")
_EDGE: Final = 8
"""Scores of the rules beyond this many steps of five tenths are one."""

_UNSEEN: Final = ("sc=no",)


class View(NamedTuple):
    """A sentence with what is the same for all of its runs."""

    sentence: Sentence
    seen: dict[int, tuple[str, ...]]
    """For each token of a stretch that the rules weighed: the weight, what stands beside it, and all they saw."""
    verdicts: dict[int, str]
    """B or I for each token of what the rules take for a name."""
    line: str


def view_of(glance: Glance) -> View:
    """Make the view of a sentence."""
    verdicts = {
        at: "B" if at == segment.first else "I" for segment in glance.names for at in range(segment.first, segment.end)
    }
    return View(glance.sentence, _seen(glance), verdicts, _line(glance.sentence))


def features_of(view: View, shown: Shown, stretch: Stretch, lead: int) -> list[list[str]]:
    """The features of each token of a run, with the small words from `lead` in front of it."""
    sentence, seen, verdicts, line = view
    row, bits = sentence.tokens, sentence.bits
    end = stretch.end
    parts = Part.INNER * (stretch.first - lead) + stretch.parts
    around = _around(sentence, lead, end)
    one = end - lead == 1
    near = (_class(sentence, lead - 1), _class(sentence, end))
    far = (_class(sentence, lead - 2), _class(sentence, end + 1))
    found = []
    for at in range(lead, end):
        token, known = row[at], bits[at]
        word, place = token.text, at - lead
        left, right = parts[place - 1] if place else "^", parts[place + 1] if at + 1 < end else "$"
        part, verdict = parts[place], verdicts.get(at, "O")
        kind = _kind(known)
        side = "1" if one else "b" if at == lead else "e" if at + 1 == end else "m"
        row_of = [*_form(word), f"k={kind}", f"at={side}", f"len={min(end - lead, 6)}", *around, line]
        row_of += [f"K={name}" for name in _names(known)]
        row_of += [f"P={part}", f"P-={left}{part}", f"P+={part}{right}", f"P*={left}{part}{right}", f"v={verdict}"]
        row_of += seen.get(at, _UNSEEN)
        row_of.append(f"{seen.get(at, _UNSEEN)[0]}{verdict}")
        row_of += _beside(sentence, at, -1)
        row_of += _beside(sentence, at, 1)
        row_of += [
            f"L={side}|{near[0]}", f"R={side}|{near[1]}", f"LR={side}|{near[0]}|{near[1]}",
            f"LL={side}|{far[0]}|{near[0]}", f"RR={side}|{near[1]}|{far[1]}",
            f"kL={kind}|{side}|{near[0]}", f"kR={kind}|{side}|{near[1]}", f"li={line}|{side}|{kind}",
        ]  # fmt: skip
        if at > lead:
            row_of.append(f"kk-={_kind(bits[at - 1])}|{kind}")
        if at + 1 < end:
            row_of.append(f"kk+={kind}|{_kind(bits[at + 1])}")
        if sentence.shouting:
            row_of.append(f"shout{verdict}")
        if lead == 0:
            row_of.append(f"start{side}")
        folded = fold(word)
        row_of += shown.of(folded)
        for name, words in (("small", shown.small), ("last", shown.last), ("first", shown.first)):
            if folded in words:
                row_of += [name, f"{name}{side}", f"{name}{part}"]
        found.append(row_of)
    return found


@lru_cache(maxsize=4096)
def _form(word: str) -> tuple[str, ...]:
    """How a word begins, ends and is written."""
    low = word.lower()
    return (f"p3={low[:3]}", f"s2={low[-2:]}", f"s3={low[-3:]}", f"s4={low[-4:]}", f"sh={_shape(word)}")


def _shape(word: str) -> str:
    """`Xx` for `Bell`, `X.` for `J.`, `XxXx` for `McBride`; repeated letters and digits are one."""
    shape = ""
    for letter in word:
        mark = "X" if letter.isupper() else "x" if letter.islower() else "d" if letter.isdigit() else letter
        if not shape or shape[-1] != mark or mark not in "xd":
            shape += mark
    return shape[:8].translate(_PLAINER)


@lru_cache(maxsize=1024)
def _names(known: int) -> tuple[str, ...]:
    return tuple(name for bit, name in _BITS if known & bit) or ("0",)


@lru_cache(maxsize=1024)
def _kind(known: int) -> str:
    """What a word is by the lists, in letters: G given name, F family name, P place, x something else."""
    return (
        "G" * bool(known & Known.GIVEN)
        + "F" * bool(known & (Known.FAMILY | Known.ENDING))
        + "P" * bool(known & Known.PLACE)
        + "H" * bool(known & Known.HONORIFIC)
        + "x" * bool(known & _COMMON)
    )


def _seen(glance: Glance) -> dict[int, tuple[str, ...]]:
    found = {}
    for one in glance.candidates:
        segment, score = one.segment, max(-_EDGE, min(_EDGE, round(one.score / 5)))
        seen = (
            f"sc={score}",
            f"sg={segment.before or '-'}{segment.after or '-'}{min(len(segment.parts), 4)}",
            *(f"g={signal}" for signal in one.signals),
        )
        for at in range(segment.first, segment.end):
            found[at] = seen
    return found


def _word(sentence: Sentence, at: int) -> str:
    if 0 <= at < len(sentence.tokens):
        return sentence.tokens[at].text.lower().translate(_PLAINER)
    return "^" if at < 0 else "$"


def _known(sentence: Sentence, at: int) -> int:
    return sentence.bits[at] if 0 <= at < len(sentence.bits) else 0


def _around(sentence: Sentence, lead: int, end: int) -> list[str]:
    """What stands on both sides of the run, the same for all of its words."""
    found = [f"l={_word(sentence, lead - 1)}", f"r={_word(sentence, end)}"]
    found += [f"lk={name}" for name in _names(_known(sentence, lead - 1))]
    found += [f"rk={name}" for name in _names(_known(sentence, end))]
    row = sentence.tokens
    if end + 1 < len(row) and row[end].text == ",":
        found.append(f"r2={_word(sentence, end + 1)}")
        found += [f"r2k={name}" for name in _names(_known(sentence, end + 1))]
        if row[end + 1].kind == "number":
            found.append("r2number")
    if lead > 1:
        found.append(f"l2={_word(sentence, lead - 2)}")
        found += [f"l2k={name}" for name in _names(_known(sentence, lead - 2))]
    if sentence.headline:
        found.append("headline")
    return found


def _beside(sentence: Sentence, at: int, step: int) -> list[str]:
    """The next word on one side, in the run or behind it."""
    other = at + step
    found = [f"w{step}={_word(sentence, other)}"]
    if 0 <= other < len(sentence.tokens):
        found.append(f"sh{step}={_shape_of(sentence.tokens[other].text)}")
        found += [f"k{step}={name}" for name in _names(sentence.bits[other])]
    return found


_shape_of = lru_cache(maxsize=4096)(_shape)


def _class(sentence: Sentence, at: int) -> str:
    """A word of the context as one of some forty classes."""
    if not 0 <= at < len(sentence.tokens):
        return "^" if at < 0 else "$"
    token = sentence.tokens[at]
    if token.kind == "number":
        return "num"
    if token.kind != "word":
        return token.text[0].translate(_PLAINER)
    return _word_class(token.text, sentence.bits[at])


@lru_cache(maxsize=4096)
def _word_class(word: str, known: int) -> str:
    low = word.lower()
    capital = "c" if word[0].isupper() else ""
    for bit, name in _KINDS:
        if known & bit:
            return capital + name
    if len(low) < _SHORT and low in word_set("frequent_words"):
        return low
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return f"{capital}-{ending}"
    return f"{capital}w"


def _line(sentence: Sentence) -> str:
    """Whether a sentence is running text, a line of a list with numbers, or has mostly capitals."""
    numbers = capitals = small = 0
    for token in sentence.tokens:
        if token.kind == "number":
            numbers += 1
        elif token.kind == "word":
            if token.text[0].isupper():
                capitals += 1
            else:
                small += 1
    if capitals >= small * 2 and numbers:
        return "list"
    return "caps" if capitals > small else "text"
