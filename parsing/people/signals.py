"""What speaks for and against a stretch of words being somebody's name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .runs import is_capitalised
from .segments import Part, Segment, is_office
from .sentences import Sentence
from .vocabulary import Known

__all__ = ["find_signals"]

_IN_FRONT: Final = (
    dict.fromkeys(("the", "a", "an"), "article")
    | dict.fromkeys(
        ("in", "at", "near", "across", "throughout", "inside", "outside", "around", "via", "into"), "locative"
    )
    | dict.fromkeys(("and", "or"), "and")
    | {word: word for word in ("by", "with", "from", "to", "for", "of", "on", "that", "as", "than", "&")}
)
"""Small words in front of a name, with the signal they give."""
_CLITICS: Final = frozenset(("’s", "'s", "’", "'"))
_REIGNS: Final = frozenset(("administration", "presidency", "camp", "campaign", "supporters", "regime", "cabinet"))
"""What is called by the name of the one who leads it."""
_AND: Final = frozenset(("and", "or"))
_RELATIVE: Final = frozenset(("who", "whose", "whom"))
_AUXILIARIES: Final = frozenset(
    ("was", "is", "has", "had", "will", "would", "could", "should", "did", "does", "himself", "herself", "can", "may")
)
_REACH: Final = 7
"""How many tokens of an apposition are looked at."""
_LONGEST_TITLE: Final = 12
"""How many capitalised words a title may end with."""


def find_signals(segment: Segment) -> Iterator[str]:
    """The names of all signals that a segment gives; `name_signals.txt` says what each is worth."""
    words = [at for at in range(segment.first, segment.end) if segment.parts[at - segment.first] == Part.NAME]
    bits = segment.sentence.bits
    yield f"words {min(len(words), 5)}"
    one = len(words) == 1
    if one and Part.INITIAL not in segment.parts:
        yield "lone " + _kind(bits[words[0]])
    else:
        yield "first " + _kind(bits[words[0]])
        yield "last " + _kind(bits[words[-1]])
    yield from _form(segment, words)
    if _speaks(segment):
        yield "lone speaks" if one else "speaks"
    side = "lone " if one else ""
    for signal in _left(segment):
        yield side + signal
    for signal in _right(segment):
        yield side + signal


def _kind(bits: int) -> str:
    """What a word of a name is by the lists, in one or two words."""
    given, family = bool(bits & Known.GIVEN), bool(bits & (Known.FAMILY | Known.ENDING))
    name = "both" if given and family else "given" if given else "family" if family else "unknown"
    if bits & Known.PLACE:
        return name + " place"
    if bits & (Known.PLAIN | Known.OPENER | Known.THING | Known.ROLE | Known.CALENDAR | Known.DEMONYM):
        return name + " plain"
    return name


def _form(segment: Segment, words: list[int]) -> Iterator[str]:
    sentence = segment.sentence
    bits = sentence.bits
    if Part.INITIAL in segment.parts:
        yield "initial"
    if segment.parts[0] == Part.INNER:
        yield "leading particle"
    elif Part.INNER in segment.parts or Part.SUFFIX in segment.parts:
        yield "inner"
    if segment.is_eastern:
        yield "eastern"
    if len(words) > 2 and all(bits[at] & Known.NAME for at in words):
        yield "all listed"
    if sentence.shouting:
        yield "shouting"
    elif sentence.headline:
        yield "headline"
    if any("-" in sentence.tokens[at].text for at in words):
        yield "hyphen"


def _speaks(segment: Segment) -> bool:
    """Whether the name and a verb of saying follow a quotation: `...,” said NAME`, `...,” NAME said`."""
    row, bits = segment.sentence.tokens, segment.sentence.bits
    before, behind = segment.first - 1, segment.end
    if before > 0 and bits[before] & Known.SAYING and _is_close(row[before - 1].text, row[before - 2].text):
        return True
    follows = behind < len(row) and bits[behind] & Known.SAYING
    return bool(follows) and before >= 0 and _is_close(row[before].text, row[before - 1].text)


def _is_close(last: str, one_before: str) -> bool:
    return last in "”\"’'" or (last == "," and one_before in "”\"’'")


def _left(segment: Segment) -> Iterator[str]:
    """Signals of what stands in front."""
    if segment.before:
        yield "before " + _title(segment)
        return
    sentence, at = segment.sentence, segment.first - 1
    while at >= 0 and sentence.tokens[at].text in "“\"‘'([":
        at -= 1
    if at < 0:
        yield "before start"
        return
    yield "before " + _in_front(sentence, at)


def _in_front(sentence: Sentence, at: int) -> str:
    token, bits = sentence.tokens[at], sentence.bits[at]
    word = token.text.lower()
    if bits & Known.HONORIFIC and token.text[0].isupper():
        return Part.HONORIFIC
    if bits & Known.ROLE:
        return "role"
    if word == "as" and _gives_by_name(sentence, at):
        return "by-name"
    if word in _IN_FRONT:
        return _IN_FRONT[word]
    if word == ",":
        return "role comma" if _has_role(sentence, at - 1) else "comma"
    if bits & (Known.PARTICLE | Known.SAYING):
        return "particle" if bits & Known.PARTICLE else "saying"
    return {"clitic": "clitic", "word": "word"}.get(token.kind, "mark")


def _title(segment: Segment) -> str:
    """The part in front in the same run, or `office` for a title that nothing but a name follows."""
    if segment.before == Part.ROLE:
        return "office" if is_office(segment.sentence, segment.first - 1) else Part.ROLE
    if segment.sentence.headline and segment.before == Part.PLAIN:
        return "word"
    return Part.ROLE if _ends_long_title(segment) else segment.before


def _gives_by_name(sentence: Sentence, at: int) -> bool:
    """Whether `as` ends `NAME, known as` or `NAME, also known as`."""
    words = [token.text for token in sentence.tokens[max(0, at - 4) : at]]
    if "," not in words or words[-1] not in ("known", "called"):
        return False
    name = at - len(words) + words.index(",") - 1
    return (name >= 0 and bool(sentence.bits[name] & Known.NAME)) or (name >= 0 and not sentence.bits[name])


def _ends_long_title(segment: Segment) -> bool:
    """Whether the capitalised words in front are the end of a title with a small word: `Secretary of State`."""
    row, bits = segment.sentence.tokens, segment.sentence.bits
    at = segment.first - 1
    least = max(-1, at - _LONGEST_TITLE)
    while at > least and row[at].kind == "word" and is_capitalised(row[at].text):
        at -= 1
    if at < 1 or row[at].text not in ("of", "for", "to", "and"):
        return False
    return any(bits[back] & Known.ROLE for back in range(max(0, at - 3), at))


def _has_role(sentence: Sentence, at: int) -> bool:
    """Whether a role noun stands among the tokens that end at `at`, up to a comma."""
    for back in range(at, max(-1, at - _REACH), -1):
        if sentence.tokens[back].text in ",;:.—–":
            return False
        if sentence.bits[back] & Known.ROLE:
            return True
    return False


def _right(segment: Segment) -> Iterator[str]:
    """Signals of what stands behind."""
    if segment.after:
        plain = segment.sentence.headline and segment.after == Part.PLAIN
        yield "after word" if plain else "after " + segment.after
        return
    sentence, at = segment.sentence, segment.end
    if at >= len(sentence.tokens):
        yield "after end"
    elif sentence.tokens[at].text == ",":
        yield _behind_comma(sentence, at + 1)
    else:
        yield "after " + (_behind_word(sentence, at) if sentence.bits[at] else _behind_mark(sentence, at))


def _behind_mark(sentence: Sentence, at: int) -> str:
    """The signal of a mark, a number, or a word that no list holds."""
    token = sentence.tokens[at]
    if token.text in _CLITICS:
        following = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""
        return "reign" if following in _REIGNS else "possessive"
    if token.kind == "number":
        return "number"
    if token.text in ".!?&":
        return "&" if token.text == "&" else "stop"
    if token.kind != "word":
        return "bracket" if token.text == "(" and at + 1 < len(sentence.tokens) else "mark"
    return _behind_word(sentence, at)


def _behind_word(sentence: Sentence, at: int) -> str:
    word, bits = sentence.tokens[at].text.lower(), sentence.bits[at]
    if word in _AND:
        return "and name" if _shares_family_name(sentence, at + 1) else "and"
    for words, signal in ((_RELATIVE, "who"), (_AUXILIARIES, "auxiliary"), (_REIGNS, "reign")):
        if word in words:
            return signal
    if bits & Known.SAYING:
        return "saying"
    if bits & Known.ROLE:
        return "role"
    if word.endswith("ed"):
        return "past"
    if bits & (Known.THING | Known.PLAIN) and not bits & Known.OPENER:
        return "thing" if bits & Known.THING else "plain"
    return "word"


def _shares_family_name(sentence: Sentence, at: int) -> bool:
    """Whether a given name and a family name stand at a token: `Ann and` in front of `Bob Bell`."""
    row, bits = sentence.tokens, sentence.bits
    if at + 1 >= len(row) or not bits[at] & Known.GIVEN or not row[at + 1].text[0].isupper():
        return False
    following = bits[at + 1]
    return (not following or bool(following & (Known.FAMILY | Known.ENDING))) and not bits[at] & Known.PLACE


def _behind_comma(sentence: Sentence, at: int) -> str:
    """What a comma behind a name opens: an age, what the person is, a relative clause, or something else."""
    row, bits = sentence.tokens, sentence.bits
    if at >= len(row):
        return "after comma"
    word = row[at].text.lower()
    if row[at].kind == "number":
        age = row[at].text.isdecimal() and len(row[at].text) < 3
        closed = at + 1 < len(row) and row[at + 1].text in ",.;)"
        return "after age" if age and closed else "after comma"
    if word in _RELATIVE:
        return "after who"
    if bits[at] & Known.SAYING:
        return "after saying"
    return _apposition(sentence, at)


def _apposition(sentence: Sentence, at: int) -> str:
    """Whether the phrase behind a comma says who somebody is, or what something is."""
    row, bits = sentence.tokens, sentence.bits
    thing = False
    head_passed = False
    for ahead in range(at, min(len(row), at + _REACH)):
        text = row[ahead].text
        if text in ",;:.—–" or (ahead > at and bits[ahead] & Known.SAYING):
            break
        following = bits[ahead + 1] if ahead + 1 < len(row) else 0
        if bits[ahead] & Known.ROLE and not (
            (is_capitalised(text) and bits[ahead] & Known.NAME) or following & Known.THING
        ):
            return "after thing comma" if thing and head_passed else "after role comma"
        if text in ("of", "in", "that", "which", "based", "on"):
            head_passed = True
        elif bits[ahead] & Known.THING and not head_passed and text.islower():
            thing = True
    return "after thing comma" if thing and row[at].text in ("a", "an", "the") else "after comma"
