"""Whether a verb of saying states something where it stands: `said that`, no `claimed 20 lives`."""

from __future__ import annotations

from dateline.parsing.figures.sentence import Sentence
from dateline.parsing.figures.tables import number_words, word_group

from .names import is_body
from .subject import Subject, head_of
from .tables import ClaimVerb, claim_group

__all__ = ["is_stating", "may_state"]

_AHEAD = 10
"""How many words behind a verb are looked at for what makes it a verb of saying."""


def may_state(sentence: Sentence, subject: Subject, verb: int, form: ClaimVerb) -> bool:
    """Whether such a verb makes a report with this subject."""
    phrase = sentence.lower[subject.first : subject.past]
    following = sentence.lower[verb + 1 : verb + 1 + _AHEAD]
    is_source = not claim_group("sources").isdisjoint(phrase)
    if form.sort == "show":
        return is_source
    if form.sort == "find":
        judged = sentence.words[subject.first - 2] == "," and not following[0][:1].isalnum()
        return is_source or following[0] == "that" or judged
    if form.sort == "speak":
        return following[0] == "of" and any(w[:1].isdecimal() or w in number_words() for w in following[1:6])
    if form.sort == "put":
        return _puts_at_number(following)
    if form.sort == "count":
        return _may_count(sentence, subject, verb)
    return form.sort != "accuse" or "of" in following[1:]


def _puts_at_number(following: tuple[str, ...]) -> bool:
    """`put the toll at 41`, `put it at nearly $2m`: no `put the knife at his feet`."""
    for at, word in enumerate(following[:-1]):
        if word == "at":
            return any(w in number_words() or w[:1].isdecimal() or w in "$£€" for w in following[at + 1 : at + 6] if w)
    return False


def _may_count(sentence: Sentence, subject: Subject, verb: int) -> bool:
    """Whether a body or a group has counted something: `hospitals counted 12 dead`, `Ore recorded 300 cases`."""
    head = sentence.lower[head_of(sentence, subject.first, subject.past) - 1]
    following = sentence.lower[verb + 1 : verb + 1 + _AHEAD]
    if "," in following:
        following = following[: following.index(",")]
    if not any(word in number_words() or word[:1].isdecimal() or word == ":" for word in following[:6]):
        return False
    if subject.sort == "pronoun":
        return head == "it" and not claim_group("victims").isdisjoint(following)
    if head in claim_group("bodies") or is_body(head) or head in claim_group("many") or head in claim_group("sources"):
        return True
    if sentence.lower[verb].startswith("count") and not sentence.is_capital(subject.past - 1):
        return head.endswith("s")
    return sentence.is_capital(subject.past - 1) and (
        ":" in following or not claim_group("victims").isdisjoint(following)
    )


def is_stating(sentence: Sentence, verb: int) -> bool:
    """Whether a verb has words for its object: not `claimed 20 lives`, `added 53 runs`, `believed to be 20`."""
    word, following = sentence.lower[verb], sentence.lower[verb + 1]
    if following in claim_group("asking") and not word.startswith(("show", "find", "found", "explain", "reveal")):
        return False
    if following == "to" and word in claim_group("hearsay") and sentence.lower[verb - 1] not in ("has", "have", "had"):
        return False
    if _is_negated(sentence, verb) or _is_participle(sentence, verb):
        return False
    if word.startswith("claim"):
        return word_group("claimed things").isdisjoint(sentence.lower[verb + 1 : verb + 8])
    if following == "at" and word == "estimated" and sentence.lower[verb + 2] not in ("least", "most"):
        return False
    if word in claim_group("writing"):
        return _gives_words(sentence, verb)
    counted = following[:1].isdecimal() or following in number_words() or following in (":", "another", "further")
    return not (word.startswith("add") and counted)


def _is_participle(sentence: Sentence, verb: int) -> bool:
    """`The charge announced Monday is the second`: what was announced has a verb of its own."""
    at = verb + 1 + (sentence.lower[verb + 1] in word_group("weekdays"))
    ends = sentence.lower[verb].endswith("ed") and sentence.lower[at] in word_group("auxiliaries")
    return ends and sentence.lower[verb - 1] not in ("has", "have", "had") and not sentence.is_capital(verb - 1)


def _is_negated(sentence: Sentence, verb: int) -> bool:
    """`did not say that 40 had died`: nobody states it; `does not expect more than 40` states something."""
    if not sentence.lower[verb].startswith(("sa", "confirm", "report", "announce", "reveal", "disclose", "specif")):
        return False
    before = sentence.lower[max(0, verb - 3) : verb]
    return "not" in before or "never" in before or any(word.endswith("n't") for word in before)


def _gives_words(sentence: Sentence, verb: int) -> bool:
    """Whether what is written is given: `wrote that`, `tweeted: “`, `“C,” Orr wrote`; no `wrote three songs`."""
    if sentence.lower[verb - 1] in word_group("relatives"):
        return False
    if sentence.lower[verb + 1] in ("on", "in") and sentence.count - verb < _AHEAD:
        # `C, Orr writes on his page.`
        return "," in sentence.words[:verb]
    marks = (":", *word_group("quote marks"))
    around = sentence.lower[verb + 1 : verb + 1 + _AHEAD]
    return "that" in around or any(word in marks for word in around) or not set(marks).isdisjoint(sentence.lower[:verb])
