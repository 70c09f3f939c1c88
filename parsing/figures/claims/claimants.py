"""Who a claim is laid to, by name: in the sentence, behind a pronoun, or from the sentences before."""

from __future__ import annotations

from dateline.parsing.figures.nouns import is_plural
from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, stop_words, word_group
from dateline.parsing.lexicon import is_listed, word_set

from .memory import Claimant, Memory, body_called, body_meant, person_meant
from .names import Names, is_body
from .subject import Subject, head_of, is_day
from .tables import claim_group

__all__ = ["claimant_of", "subject_person"]

_ROLE_REACH = 2_000
"""How many characters back the holder of a role may have been named."""
_NAME_REACH = 400
"""How many characters back the name of a body may stand."""
_NAME_WORDS = 5
"""How many words in front of `agency` its name has at most."""
_LONGEST = 9
"""How many words a claimant without a name has at most with what follows its head."""
_SUBJECT_REACH = 60
"""How far from the beginning of a sentence its subject is looked for."""


def claimant_of(sentence: Sentence, subject: Subject, names: Names, memory: Memory) -> Claimant | None:
    """The claimant that a subject names; None where nobody can be told."""
    if subject.sort == "pronoun":
        return _behind_pronoun(sentence, subject.first, names, memory)
    first, past = subject.first, subject.past
    head = head_of(sentence, first, past)
    if subject.sort == "owner":
        return _owner(sentence, first, past, names)
    last = sentence.lower[head - 1]
    if last in claim_group("nobody") or last[:1].isdecimal() or last in number_words():
        # A number states nothing: `beating the 1.1 billion expected`.
        return None
    mentions = [
        m for m in names.within(sentence.start_at(first), sentence.end_at(head - 1)) if _heads(sentence, m[1], head)
    ]
    mentions = mentions or _behind_office(sentence, first, past, head, names)
    if mentions:
        return Claimant(mentions[-1][2], "sentence", is_person=True)
    if subject.sort == "label" and not _is_known(sentence, first, head):
        return None
    if sentence.lower[head - 1] in claim_group("sources") and (
        made := _maker(sentence, first, past, head, names, memory)
    ):
        return made
    if apposed := _apposed(sentence, subject, head, names):
        return Claimant(apposed, "sentence", is_person=True)
    if not sentence.is_capital(head - 1) or (head - 1 == 0 and not sentence.words[0].isupper()):
        return _of_common_noun(sentence, first, past, head, names, memory)
    return _of_name(sentence, first, past, head)


def _behind_office(sentence: Sentence, first: int, past: int, head: int, names: Names) -> list[tuple[int, int, str]]:
    """`Secretary of Defense Carl Orr`: the name that ends a phrase whose head is an office, nothing small between."""
    if head >= past or sentence.lower[head] != "of" or not is_listed(sentence.lower[head - 1], "offices"):
        return []
    if not all(sentence.is_capital(at) or sentence.words[at] in ("of", ".", "-") for at in range(first, past)):
        return []
    return [
        m for m in names.within(sentence.end_at(head), sentence.end_at(past - 1)) if m[1] == sentence.end_at(past - 1)
    ]


def _is_known(sentence: Sentence, first: int, head: int) -> bool:
    """Whether what stands in front of a colon is known for a source."""
    word = sentence.lower[head - 1]
    return word in claim_group("heads") or (head - first < 3 and word in claim_group("agencies"))


def _owner(sentence: Sentence, first: int, past: int, names: Names) -> Claimant:
    """Whoever stands in front of the sign of a possessive: `Orr's claim`."""
    if mentions := names.within(sentence.start_at(first), sentence.end_at(past - 1)):
        return Claimant(mentions[-1][2], "sentence", is_person=True)
    return Claimant(_plain(sentence.slice(first, past)).rstrip("'’"), "sentence", is_person=False)


def _of_name(sentence: Sentence, first: int, past: int, head: int) -> Claimant | None:
    """The proper name at the end of a phrase, up to its head."""
    begin = head - 1
    if sentence.lower[begin] in stop_words() and not sentence.words[begin].isupper():
        return None
    while begin > first and (
        sentence.is_capital(begin - 1) or sentence.lower[begin - 1] in ("and", "-", "&", "for", "of", "the", "'", "'s")
    ):
        begin -= 1
    while not sentence.is_capital(begin):
        begin += 1
    name = _plain(sentence.slice(begin, _name_past(sentence, head, past)))
    several = is_plural(sentence, head - 1) or sentence.lower[head - 1] in claim_group("many")
    return Claimant(name, "sentence", is_person=False, is_many=several and not is_body(name))


def _maker(sentence: Sentence, first: int, past: int, head: int, names: Names, memory: Memory) -> Claimant | None:
    """Who made a source: `a report by X`, `data from X`, `X's figures`, `its figures`; None: it stands for itself."""
    if first and sentence.lower[first - 1] in ("its", "his", "her", "their"):
        owner = _behind_pronoun(sentence, first - 1, names, memory)
        if owner:
            return owner
    for at in range(head, past - 1):
        if sentence.lower[at] in ("by", "from"):
            begin = (
                at + 1 + (sentence.lower[at + 1] in word_group("determiners") or sentence.lower[at + 1] in ("a", "an"))
            )
            if begin < past and not sentence.words[begin][:1].isdecimal():
                made = claimant_of(sentence, Subject(begin, past, "named"), names, memory)
                of_source = made and not claim_group("sources").isdisjoint(made.name.lower().split())
                return None if of_source else made
    for at in range(first, head - 1):
        owned = sentence.words[at].endswith("'s") or sentence.words[at].endswith("s'")
        if owned and not is_day(sentence, at) and (sentence.lower[head - 1] in claim_group("vessels") or at > first):
            return _owner(sentence, first, at + 1, names)
    return None


def _apposed(sentence: Sentence, subject: Subject, head: int, names: Names) -> str | None:
    """Who is named right behind a subject, titles in front left aside: `a spokesman, Captain Bell, said`.

    Behind a subject that is itself a name stands what it is, so only a common noun is named so.
    """
    first = at = subject.apposed
    if first < 0 or (sentence.is_capital(head - 1) and head - 1 > 0):
        return None
    while at < first + 5 and sentence.is_capital(at):
        if name := names.at(sentence.start_at(at)):
            return name
        at += 1
    words = sentence.words[first:at]
    known = 2 <= len(words) <= 3 and sentence.words[at] == "," and all(w.isalpha() and not w.isupper() for w in words)
    name = sentence.slice(first, at) if known else ""
    return name if name and not is_body(name) else None


def _plain(name: str) -> str:
    """The name without the ending of a possessive."""
    return name.removesuffix("'s").removesuffix("’s")


def _heads(sentence: Sentence, end: int, head: int) -> bool:
    """Whether a name is the head of a phrase: not in `Orr's men`, `the Orr government`."""
    return not _owns(sentence, end) and (end >= sentence.end_at(head - 1) or sentence.is_capital(head - 1))


def _owns(sentence: Sentence, end: int) -> bool:
    return sentence.text[end : end + 2] in ("'s", "’s")


def _name_past(sentence: Sentence, head: int, past: int) -> int:
    """The index behind `of Ukraine's Armed Forces`, where that goes on with the name."""
    at = head
    if at >= past or sentence.lower[at] not in ("of", "for"):
        return head
    at += 1 + (sentence.lower[at + 1] == "the")
    if not sentence.is_capital(at):
        return head
    while at < past and (
        sentence.is_capital(at) or (sentence.lower[at] in ("and", "&", "of") and sentence.is_capital(at + 1))
    ):
        at += 1
    # `of the Northern army`: an adjective alone ends no name.
    return at + 1 if at < past and sentence.lower[at - 1] in word_set("demonyms") else at


def _of_common_noun(
    sentence: Sentence, first: int, past: int, head: int, names: Names, memory: Memory
) -> Claimant | None:
    """`the report` is the source told before, `the governor` held an office before; `officials` are themselves."""
    word = sentence.lower[head - 1]
    definite = first > 0 and sentence.lower[first - 1] in ("the", "its", "that", "this", "their", "his", "her")
    counted = head < past and any(w[:1].isdecimal() for w in sentence.words[head:past])
    if definite and (head == past or counted):
        if holder := names.holder(word, sentence.start_at(first), _ROLE_REACH):
            return Claimant(holder, "carried", is_person=True)
        if head - first == 1 and (told := body_called(word, memory) or _named_above(sentence, first, word, memory)):
            return Claimant(told, "carried", is_person=False)
    while first < head and (
        (sentence.lower[first] in stop_words() and not sentence.words[first].isupper())
        or sentence.lower[first] in number_words()
        or sentence.words[first - 1] == "-"
        or (sentence.words[first + 1] == "-" and sentence.words[first][:1].isdecimal())
        or sentence.lower[first] == "old"
        or not sentence.words[first][:1].isalpha()
    ):
        first += 1
    if first >= head or counted:
        past = head
    if first >= head:
        return None
    # A body is told apart by what follows (`official at the Water Board`), a source by what stands in front.
    behind = sentence.lower[head]
    related = behind in word_group("prepositions") or behind in claim_group("related")
    whole = related and word not in claim_group("sources")
    name = sentence.slice(first, past if whole else head)
    if len(name.split()) > _LONGEST:
        name = sentence.slice(first, head)
    several = is_plural(sentence, head - 1) or word in claim_group("many")
    return Claimant(_plain(name), "sentence", is_person=False, is_many=several)


def _named_above(sentence: Sentence, index: int, word: str, memory: Memory) -> str | None:
    """A name above that ends with a word: `the UN refugee agency` where `the agency` follows."""
    if word not in claim_group("named bodies"):
        return None
    text, end = sentence.text, sentence.start_at(index)
    begin = max(memory.since, end - _NAME_REACH)
    at = max(text.rfind(f" {word} ", begin, end), text.rfind(f" {word.capitalize()} ", begin, end))
    if at < 0:
        return None
    words: list[str] = []
    for before in reversed(text[begin:at].split()[-_NAME_WORDS:]):
        if before.lower() in stop_words() or not before.isalpha():
            break
        words.insert(0, before)
    while words and not words[0][0].isupper():
        words.pop(0)
    return " ".join((*words, text[at + 1 : at + 1 + len(word)])) if words else None


def _behind_pronoun(sentence: Sentence, index: int, names: Names, memory: Memory) -> Claimant | None:
    """Whom a pronoun means: nobody who is named behind it in the same sentence (`He said Bell had 3 boats`)."""
    pronoun = sentence.lower[index]
    if pronoun in ("he", "she", "his", "her"):
        others = {name for _, _, name in names.within(sentence.end_at(index), sentence.end)}
        meant = person_meant(sentence.text, pronoun, sentence.start_at(index), names, memory, others)
        return Claimant(meant, "pronoun", is_person=True) if meant else None
    body = body_meant(pronoun, sentence.start_at(index), memory)
    return Claimant(body, "pronoun", is_person=False, is_many=pronoun in ("they", "their")) if body else None


def subject_person(sentence: Sentence, mentions: list[tuple[int, int, str]]) -> tuple[int, str] | None:
    """The person that a sentence opens with, roles in front left aside: where, and who of those mentioned in it."""
    for start, end, name in mentions:
        if end > sentence.start + _SUBJECT_REACH:
            continue
        before = sentence.text[sentence.start : start].lower().split()
        if _owns(sentence, end) or (before and before[-1] in word_group("prepositions")):
            continue
        return start, name
    return None
